import { expect, test } from "vitest";
import { formatted } from "./format.ts";

const at = (marked: string) => ({ text: marked.replace("|", ""), caret: marked.indexOf("|") });
const marked = (placed: object) =>
  "text" in placed && "caret" in placed && typeof placed.text === "string" && typeof placed.caret === "number"
    ? `${placed.text.slice(0, placed.caret)}|${placed.text.slice(placed.caret)}`
    : placed;

test.each([
  ["CSS", "a{color:re|d;margin:0}", "a {\n  color: re|d;\n  margin: 0;\n}\n"],
  ["JAVASCRIPT", "const a=[1,2];go|(a)", "const a = [1, 2];\ngo|(a);\n"],
  [
    "HTML",
    "<body><style>a{b:c}</style><p>Gr|üße</p><script>go( 1 )</script></body>",
    "<body>\n  <style>\n    a {\n      b: c;\n    }\n  </style>\n  <p>Gr|üße</p>\n  <script>\n    go(1);\n  </script>\n</body>\n",
  ],
] as const)("%s is put in order, and the caret stays at its character", async (file, before, after) => {
  expect(marked(await formatted(file, at(before), 2))).toBe(after);
});

test("indents as wide as the person likes them", async () => {
  expect(await formatted("CSS", at("a{|b:c}"), 4)).toMatchObject({ text: "a {\n    b: c;\n}\n" });
});

test.each([
  ["CSS", "a {\n  color: red;\n", 1],
  ["JAVASCRIPT", "go();\nconst = 1;\n", 2],
  ["HTML", "<p>one</p>\n<div", 2],
] as const)("%s that cannot be read is left as it is, with its line", async (file, text, line) => {
  const found = await formatted(file, { text, caret: 0 }, 2);
  expect(found).toMatchObject({ line });
  expect(found).not.toHaveProperty("text");
});
