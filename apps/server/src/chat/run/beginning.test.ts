import { EMPTY_CODE, type Kept } from "@roseram/db";
import { describe, expect, it } from "vitest";
import { repetitionFor } from "../turn/continuation.ts";
import { createDraft } from "../turn/draft.ts";
import { createReply } from "../turn/reply.ts";
import { beginningOf } from "./beginning.ts";

const nonce = "0123456789abcdef";
const limits = { maxFileBytes: 10_000, attempt: 1 };
const base = { html: "<!doctype html>\n<p>Old</p>\n", css: "p { color: teal }\n", javascript: "" };
const ANSWER = `Here is the bakery: bread, cakes \u{1F370} and coffee.

@@roseram:${nonce} edit path="styles.css"
<<<<<<< SEARCH
p { color: teal }
=======
p { color: navy }
>>>>>>> REPLACE
@@roseram:${nonce} file path="index.html"
<!doctype html>
<html lang="en">
<body><h1>Crumb &amp; Co</h1></body>
</html>
@@roseram:${nonce} file path="script.js"
console.log("\u{1F338} open");
@@roseram:${nonce} end
`;

/** What a generation that had received so much left behind. */
function keptOf(text: string): Kept {
  const draft = createDraft({ base, mode: "build", ...limits });
  draft.beginReply();
  createReply({ draft, mode: "build", nonce, maxFileBytes: limits.maxFileBytes, received: text });
  return { ...draft.state, received: { nonce, text } };
}

const begin = (kept: Kept | null) => beginningOf({ mode: "build", baseCode: base, kept }, limits);

describe("a generation that goes on with another", () => {
  it("begins, wherever that one was cut, with the state that was shown, and comes to the same page", () => {
    const whole = keptOf(ANSWER);
    let refused = 0;
    for (let at = 1; at < ANSWER.trimEnd().length; at += 1) {
      // Half a character is stored as one that was lost.
      const received = ANSWER.slice(0, at).toWellFormed();
      const kept = keptOf(ANSWER.slice(0, at));
      const { start, draft, reply } = begin({ ...kept, received: { nonce, text: received } });
      expect(draft.state).toEqual({ text: kept.text, code: kept.code });
      if (received !== ANSWER.slice(0, at)) continue;
      expect({ at, start }).toEqual({ at, start: "reply" });
      const rest = ANSWER.replaceAll(nonce, reply.nonce).slice(reply.text.length);
      reply.resume(false);
      reply.push(repetitionFor(reply.text) + rest);
      reply.pause();
      // Where too little has arrived to prove where it goes on, nothing is joined.
      if (reply.verdict !== null) refused += 1;
      else expect({ at, code: draft.state.code }).toEqual({ at, code: whole.code });
    }
    expect(refused).toBeLessThan(ANSWER.length / 20);
  });

  it("draws a nonce of its own: what was shown of the earlier one forges nothing", () => {
    const { reply } = begin(keptOf(ANSWER.slice(0, 300)));
    expect(reply.nonce).not.toBe(nonce);
    expect(reply.text).not.toContain(nonce);
    expect(reply.text).toContain(`@@roseram:${reply.nonce} edit`);
  });

  it("goes on in prose in a discussion, although nothing but what was said was kept", () => {
    const kept = { text: "Bread is", code: base, received: null };
    const { start, reply, move } = beginningOf({ mode: "discuss", baseCode: base, kept }, limits);
    expect({ start, text: reply.text }).toEqual({ start: "reply", text: "Bread is" });
    expect(move.step).toEqual({ do: "call", purpose: "continue" });
  });

  it.each<[string, Kept]>([
    ["what was received is not kept any more", { ...keptOf(ANSWER.slice(0, 300)), received: null }],
    ["its code was dropped", { text: "Here is the bakery.\n\nIt is open now.", code: base, received: null }],
    ["it would lead elsewhere", { ...keptOf(ANSWER.slice(0, 300)), text: "Something else." }],
    ["it had been whole", keptOf(ANSWER)],
  ])("finishes what was made where %s", (_name, kept) => {
    const { start, draft, move } = begin(kept);
    expect(start).toBe("draft");
    expect(draft.state).toEqual({ text: kept.text, code: kept.code });
    expect(move.step).toEqual({ do: "call", purpose: "rest" });
  });

  it("begins with nothing where it goes on with none", () => {
    const { start, draft, move } = begin(null);
    expect({ start, state: draft.state }).toEqual({ start: "nothing", state: { text: "", code: base } });
    expect(move.step).toEqual({ do: "call", purpose: "answer" });
    expect(beginningOf({ mode: "build", baseCode: EMPTY_CODE, kept: null }, limits).draft.changed).toEqual(
      [],
    );
  });
});
