import fc from "fast-check";
import { expect, test } from "vitest";
import { firstLineOf, sentParts } from "./sent-parts.ts";

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`).join("\n");

test("the files of a prompt are folded, one by one, and the words stay", () => {
  const content = [
    "The page as it is:",
    '@@roseram:k3 current path="index.html"',
    lines(20),
    '@@roseram:k3 current path="styles.css"',
    lines(9),
    "@@roseram:k3 current end",
    "Make it green.",
  ].join("\n");
  expect(sentParts(content)).toEqual([
    { kind: "words", text: "The page as it is:" },
    { kind: "code", name: "index.html", text: lines(20), lines: 20 },
    { kind: "code", name: "styles.css", text: lines(9), lines: 9 },
    { kind: "words", text: "Make it green." },
  ]);
});

test("a message is told by its first line of words, else by the file it carries", () => {
  expect(firstLineOf(sentParts("\n\nMake it green.\nAnd blue."))).toBe("Make it green.");
  expect(firstLineOf(sentParts('@@roseram:k3 current path="script.js"\n// none'))).toBe("script.js");
  const behind = '@@roseram:k3 current path="script.js"\n// none\n@@roseram:k3 current end\nMake it green.';
  expect(firstLineOf(sentParts(behind))).toBe("Make it green.");
  expect(firstLineOf(sentParts(" "))).toBe("");
});

test("fenced code is folded too, and a fence inside a file does not end it", () => {
  const fenced = sentParts(`Look:\n\`\`\`css\n${lines(8)}\n\`\`\`\nThat is all.`);
  expect(fenced.map((part) => part.kind)).toEqual(["words", "code", "words"]);
  const file = sentParts(
    `@@roseram:k3 current path="script.js"\n\`\`\`\n${lines(8)}\n@@roseram:k3 current end\nEnd`,
  );
  expect(file.map((part) => part.kind)).toEqual(["code", "words"]);
});

test("short fenced code stays in its place, a file is a file however short", () => {
  expect(sentParts('@@roseram:k3 current path="script.js"\n// none\n@@roseram:k3 current end')).toEqual([
    { kind: "code", name: "script.js", text: "// none", lines: 1 },
  ]);
  expect(sentParts("Set\n```css\na { b: c }\n```\nin it.")).toEqual([
    { kind: "words", text: "Set\n```css\na { b: c }\n```\nin it." },
  ]);
});

test("code that is never closed is shown to its end, whatever the message is", () => {
  const line = fc.oneof(
    fc.constantFrom("```", "```js", '@@roseram:n file path="a.css"', "@@roseram:n end", ""),
    fc.string({ maxLength: 8 }).map((text) => `w${text.replace(/\n/g, "")}`),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (all) => {
      const shown = sentParts(all.join("\n"))
        .map((part) => part.text)
        .join("\n");
      for (const word of all.filter((one) => one.startsWith("w"))) expect(shown).toContain(word.trim());
    }),
  );
});
