import { type Code, EMPTY_CODE } from "@roseram/db";
import { describe, expect, it } from "vitest";
import { inspect } from "../gate/gate.ts";
import { continuationFor, editRetryFor, type FollowUp, repairFor, wholeFileFor } from "./prompt-follow-up.ts";
import { type Budget, type Prompt, promptFor } from "./prompt.ts";
import { estimateMessages } from "./tokens.ts";

const NONCE = "0123456789abcdef";
const MARKER = `@@roseram:${NONCE}`;
const BUDGET: Budget = { contextTokens: 64_000, answerTokens: 16_000 };
const base: Code = {
  html: "<!doctype html>\n<p>Bread</p>\n",
  css: "p { color: teal; }\n".repeat(150),
  javascript: "let a = 1;\n",
};
const draft: Code = { ...base, css: "p { color: navy; }\n" };
const call: FollowUp = {
  input: {
    mode: "build",
    model: "m",
    projectName: "Crumb",
    projectDescription: null,
    content: "Make it blue",
    baseCode: base,
    history: [
      { role: "user", content: "a bakery" },
      { role: "assistant", content: "Here it is." },
    ],
    retryOf: null,
  },
  nonce: NONCE,
  budget: BUDGET,
  code: draft,
};

function messagesOf(prompt: Prompt) {
  if ("tooLarge" in prompt) throw new Error(prompt.message);
  return prompt.messages;
}
const lastOf = (prompt: Prompt) => messagesOf(prompt).at(-1)?.content ?? "";

describe("a call after the first", () => {
  const miss = {
    file: "css",
    search: "p { color: red; }\n",
    replace: "p { color: blue; }\n",
    reason: "missing",
    nearest: { line: 1, text: "p { color: navy; }" },
  } as const;
  const calls: readonly (readonly [string, Prompt])[] = [
    ["edits", editRetryFor(call, [miss])],
    ["file", wholeFileFor(call, ["css"])],
    ["repair", repairFor(call, [])],
  ];

  it.each(calls)(
    "%s shows the draft once, the request, and under a mark of its own what is wanted",
    (purpose, prompt) => {
      const messages = messagesOf(prompt);
      expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
      const [code, rest] = lastOf(prompt).split(`${MARKER} current end\n`);
      expect(code).toContain(`${MARKER} current path="styles.css"\n${draft.css}`);
      expect(rest).toMatch(new RegExp(`^Make it blue\n${MARKER} ${purpose}\n`));
    },
  );

  it("quotes an edit that missed, with the nearest lines there are", () => {
    expect(lastOf(editRetryFor(call, [miss]))).toContain(
      `In styles.css this SEARCH is not in the file:
p { color: red; }
It was to become:
p { color: blue; }
The nearest lines there are, from line 1:
p { color: navy; }

Send edit blocks`,
    );
  });

  it("says which files it wants whole", () => {
    expect(lastOf(wholeFileFor(call, ["css", "javascript"]))).toContain(
      "Write styles.css and script.js whole now",
    );
  });

  it("gives a repair its evidence, and what was there before where something was lost", () => {
    const { findings } = inspect({ base, code: draft, changed: ["css"], request: "Make it blue" });
    const asked = lastOf(repairFor(call, findings));
    expect(asked).toContain("styles.css shrank from 2.8 kB to 0.0 kB");
    expect(asked).toContain(`${MARKER} before path="styles.css"\n${base.css}${MARKER} before end\n`);
    expect(asked).not.toContain(`${MARKER} before path="index.html"`);
  });

  it("shows a repair no earlier code where nothing was lost, or where there is no room", () => {
    const broken = { ...base, javascript: "let a = ;\n" };
    const { findings } = inspect({ base, code: broken, changed: ["javascript"], request: "" });
    const asked = lastOf(repairFor({ ...call, code: broken }, findings));
    expect(asked).toContain("script.js cannot run: unexpected token (line 1).\n> 1 | let a = ;");
    expect(asked).not.toContain(`${MARKER} before`);

    const lost = inspect({ base, code: draft, changed: ["css"], request: "" }).findings;
    const tight = { ...call, budget: { contextTokens: 2_000, answerTokens: 500 } };
    expect(lastOf(repairFor(tight, lost))).not.toContain(`${MARKER} before`);
  });

  it("is refused in words where even the draft does not fit", () => {
    const tiny = { ...call, code: base, budget: { contextTokens: 1_500, answerTokens: 500 } };
    expect(wholeFileFor(tiny, ["css"])).toMatchObject({ tooLarge: true });
  });
});

describe("an answer that broke off", () => {
  const sent = messagesOf(promptFor({ ...call.input, baseCode: EMPTY_CODE }, NONCE, BUDGET));
  const received = `Here.\n${MARKER} file path="index.html"\n<!doctype html>\n<h1>Crumb and Company</h1>\n<p>Fresh br`;

  it("is shown as far as it came, with the end of it to begin with", () => {
    const messages = continuationFor(sent, received, NONCE, BUDGET);
    expect(messages.slice(0, sent.length)).toEqual(sent);
    expect(messages.at(-2)).toEqual({ role: "assistant", content: received });
    const asked = messages.at(-1)?.content ?? "";
    expect(asked.startsWith(`${MARKER} continue\n`)).toBe(true);
    const repeated = asked.split(`${MARKER} from\n`)[1] ?? "";
    expect(repeated).not.toBe("");
    expect(received.endsWith(repeated)).toBe(true);
  });

  it("makes the conversation give way to it, and then its own beginning", () => {
    const long = `${received}\n${"<p>Fresh bread, every morning from six</p>\n".repeat(400)}<p>Rolls and bu`;
    const room = estimateMessages(continuationFor(sent, long, NONCE));
    const without = continuationFor(sent, long, NONCE, { contextTokens: room - 1 + 500, answerTokens: 500 });
    expect(without.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
    expect(without.at(-2)?.content).toBe(long);

    const tight = continuationFor(sent, long, NONCE, { contextTokens: 3_000, answerTokens: 500 });
    expect(estimateMessages(tight)).toBeLessThanOrEqual(2_500);
    const shown = tight.at(-2)?.content ?? "";
    expect(long.endsWith(shown)).toBe(true);
    expect(shown.length).toBeGreaterThan(1_000);
  });
});
