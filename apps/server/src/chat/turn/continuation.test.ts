import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorOf, createContinuation, repetitionFor } from "./continuation.ts";

const NONCE = "0123456789abcdef";
const M = `@@roseram:${NONCE} `;

const page = [
  "Here is the page for the bakery, with its opening hours.",
  "",
  `${M}file path="index.html"`,
  "<!doctype html>",
  '<html lang="en">',
  "<body>",
  '  <ul class="hours">',
  '    <li class="day">Monday <b>8 to 6</b></li>',
  '    <li class="day">Tuesday <b>8 to 6</b></li>',
  "  </ul>",
  "</body>",
  "</html>",
  `${M}file path="styles.css"`,
  ":root {",
  "  --rose: #c2185b;",
  "}",
  ".hours {",
  "  padding: 0;",
  "}",
  ".day {",
  "  padding: 0;",
  "}",
  `${M}end`,
  "",
].join("\n");

/** The continuation in pieces of a length; what is passed on is what was passed on piece by piece. */
function follow(
  received: string,
  reply: string,
  options: { size?: number; openFile?: "html" | "css" | null } = {},
) {
  const continuation = createContinuation({ received, nonce: NONCE, openFile: options.openFile ?? null });
  const size = options.size ?? 7;
  let text = "";
  for (let at = 0; at < reply.length; at += size) text += continuation.push(reply.slice(at, at + size)).text;
  const last = continuation.finish();
  return { seam: last.seam, text: text + last.text };
}

describe("a continuation that repeats what it was asked to repeat", () => {
  it("gives the same bytes wherever the answer was cut, or is refused", () => {
    let joined = 0;
    for (let cut = 1; cut < page.length; cut += 1) {
      const received = page.slice(0, cut);
      const { seam, text } = follow(received, repetitionFor(received) + page.slice(cut));
      if (seam !== "refused") expect(received + text).toBe(page);
      if (seam === "joined") joined += 1;
    }
    expect(joined / (page.length - 1)).toBeGreaterThan(0.98);
  });

  it.each([
    ["the whole last line", '    <li class="day">Tuesday <b>8'],
    ["the last line without its indentation", '<li class="day">Tuesday <b>8'],
    [
      "several lines",
      '<body>\n  <ul class="hours">\n    <li class="day">Monday <b>8 to 6</b></li>\n    <li class="day">Tuesday <b>8',
    ],
    ["a part of the line", 'li class="day">Tuesday <b>8'],
  ])("%s", (_name, repeated) => {
    const cut = page.indexOf("Tuesday <b>8") + "Tuesday <b>8".length;
    expect(follow(page.slice(0, cut), repeated + page.slice(cut))).toEqual({
      seam: "joined",
      text: page.slice(cut),
    });
  });

  it("is not taken for a repetition at a line that had come before", () => {
    const line = "    padding: 12px 8px 4px;\n";
    const received = `.a {\n${line}}\n.b {\n${line}`;
    expect(follow(received, `${line}}\n.b {\n${line}}\n`)).toEqual({ seam: "joined", text: "}\n" });
    expect(follow(received, `${line}}\n`)).toEqual({ seam: "refused", text: "" });
  });

  it("is proven by more than a bracket: short last lines are repeated with those before them", () => {
    expect(anchorOf("a { color: red }\n.b {\n  margin: 0;\n}\n")).toBe(".b {\n  margin: 0;\n}\n");
    expect(repetitionFor("a { color: red }\n  .b {\n  margin: 0;\n}\n")).toBe("  .b {\n  margin: 0;\n}\n");
    expect(anchorOf("Hi")).toBe("Hi");
    expect(anchorOf(`${"ab".repeat(2_000)}`)).toBe(null);
    expect(anchorOf("")).toBe(null);
  });

  it("whatever text, cut and overlap: the result is the original byte for byte, or refused", () => {
    const words = fc.constantFrom(
      "a",
      "b",
      " ",
      "\n",
      "  ",
      "}",
      "\n}\n",
      "<li>",
      "padding: 0;",
      "\u{1F338}",
    );
    const texts = fc.array(words, { minLength: 2, maxLength: 120 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), (text, cutAt, repeats, size) => {
        const cut = 1 + (cutAt % (text.length - 1));
        const overlap = repeats % (cut + 1);
        const received = text.slice(0, cut);
        // A text that says at the seam again what it has just said cannot be told from one that is being repeated.
        const anchor = anchorOf(received);
        fc.pre(anchor === null || text.indexOf(anchor, cut - anchor.length + 1) < 0);
        const { seam, text: passed } = follow(received, text.slice(cut - overlap), { size });
        if (seam === "joined")
          expect({ received, joined: received + passed, overlap }).toEqual({
            received,
            joined: text,
            overlap,
          });
        else if (seam === "restarted") expect(passed).toBe(text);
        else expect(seam).toBe("refused");
      }),
      { numRuns: 2_000 },
    );
  });

  it("is decided alike however it arrives in pieces", () => {
    const cut = page.indexOf("--rose");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 300 }), (size, overlap) => {
        const reply = page.slice(Math.max(0, cut - overlap));
        expect(follow(page.slice(0, cut), reply, { size })).toEqual(
          follow(page.slice(0, cut), reply, { size: 9_999 }),
        );
      }),
    );
  });

  it("passes on at once what follows the seam", () => {
    const cut = page.indexOf("--rose");
    const received = page.slice(0, cut);
    const continuation = createContinuation({ received, nonce: NONCE, openFile: "css" });
    expect(continuation.push(repetitionFor(received).slice(0, 5))).toEqual({ seam: null, text: "" });
    expect(continuation.push(`${repetitionFor(received).slice(5)}--ro`)).toEqual({
      seam: "joined",
      text: "--ro",
    });
    expect(continuation.push("se: red")).toEqual({ seam: "joined", text: "se: red" });
  });
});

describe("what models put before it", () => {
  const cut = page.indexOf("--rose") + 4;
  const received = page.slice(0, cut);
  const repeated = repetitionFor(received);
  const rest = page.slice(cut);

  it.each([
    ["an announcement", `Continuing:\n\n${repeated}${rest}`, rest],
    ["dots", `Picking up where it stopped...\n${repeated}${rest}`, rest],
    ["a fence", `\`\`\`css\n${repeated}${rest}\`\`\`\n`, rest],
    ["a fence and words after it", `Continuing:\n\`\`\`\n${repeated}${rest}\`\`\`\nThat is all.`, rest],
  ])("%s is not part of the answer", (_name, reply, expected) => {
    for (const size of [1, 3, 1000])
      expect(follow(received, reply, { size })).toEqual({ seam: "joined", text: expected });
  });

  it("a fence of the answer's own lane closes it", () => {
    const fenced = "Sure:\n```html index.html\n<!doctype html>\n<p>One of the first lines</p>\n<p>Tw";
    const reply = "<p>One of the first lines</p>\n<p>Two</p>\n```\n";
    expect(follow(fenced, reply)).toEqual({ seam: "joined", text: "o</p>\n```\n" });
  });

  it.each([
    ["other words", `Sure, I can go on. ${repeated}${rest}`],
    ["code", `.other { color: red }\n${repeated}${rest}`],
    ["nothing, but it does not repeat", rest],
    ["the last line changed", `  --Rose: navy;\n}\n`],
    ["only white space", "  \n "],
    ["silence", ""],
  ])("%s: refused, nothing is passed on", (_name, reply) => {
    expect(follow(received, reply, { openFile: "css" })).toEqual({ seam: "refused", text: "" });
  });
});

describe("an answer that only lacks its end", () => {
  const received = page.slice(0, page.lastIndexOf(M));
  const follows = (text: string, stopped: boolean) => {
    const continuation = createContinuation({ received: text, nonce: NONCE, openFile: "css", stopped });
    const { text: first } = continuation.push(`${M}e`);
    const { text: second } = continuation.push("nd\n");
    return { seam: continuation.finish().seam, text: first + second };
  };

  it("is whole when the model that stopped of itself says so", () => {
    expect(follows(received, true)).toEqual({ seam: "joined", text: `${M}end\n` });
    expect(follows(received.trimEnd(), true)).toEqual({ seam: "joined", text: `\n${M}end\n` });
  });

  it("is not whole by the word of a model that was cut", () => {
    expect(follows(received, false)).toEqual({ seam: "refused", text: "" });
  });
});

describe("a continuation that begins anew", () => {
  const cut = page.indexOf("--rose");
  const received = page.slice(0, cut);

  it("from the first word replaces the answer", () => {
    const again = page.replace("#c2185b", "navy").replace("Tuesday", "Sunday");
    expect(follow(received, again, { openFile: "css" })).toEqual({ seam: "restarted", text: again });
  });

  it("with other words and the same first block replaces it too", () => {
    const again = page.replace("Here is the page for", "Sure. Once more, for");
    expect(follow(received, again, { openFile: "css" })).toEqual({ seam: "restarted", text: again });
  });

  it("from the marker of the open file replaces that file, on a line of its own", () => {
    const css = `${M}file path="styles.css"\n.hours { margin: 0 }\n${M}end\n`;
    const half = page.slice(0, cut + 3);
    expect(follow(half, css, { openFile: "css" })).toEqual({ seam: "reopened", text: `\n${css}` });
    expect(follow(half, `Again, the styles:\n${css}`, { openFile: "css" })).toEqual({
      seam: "reopened",
      text: `\n${css}`,
    });
  });

  it("from the marker of another file is refused: the open one would end where it was cut", () => {
    const script = `${M}file path="script.js"\nlet a;\n${M}end\n`;
    expect(follow(received, script, { openFile: "css" })).toEqual({ seam: "refused", text: "" });
  });

  it("from the marker of an edit is refused: its sections may have been applied", () => {
    const block = `${M}edit path="styles.css"\n<<<<<<< SEARCH\nold {}\n=======\n`;
    const start = `Done.\n\n${M}file path="script.js"\nlet something = 1;\n${block}new { color`;
    expect(follow(start, `${block}other { color: red }\n`)).toEqual({ seam: "refused", text: "" });
  });

  it("where only prose had arrived goes on with the first block", () => {
    const prose = "Here is the page for the bakery";
    const blocks = page.slice(page.indexOf(M));
    expect(follow(prose, blocks)).toEqual({ seam: "reopened", text: `\n${blocks}` });
  });
});
