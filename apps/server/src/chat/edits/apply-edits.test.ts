import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locateEdit, nearestLines } from "./apply-edits.ts";

function apply(content: string, search: string, replace: string): string {
  const match = locateEdit(content, search, replace);
  if (!match.found) return match.reason;
  const { at, remove, text } = match.splice;
  return content.slice(0, at) + text + content.slice(at + remove);
}

describe("applying an edit", () => {
  it.each([
    ["replaces whole lines", "a\nb\nc\n", "b\n", "x\ny\n", "a\nx\ny\nc\n"],
    ["removes lines", "a\nb\nc\n", "b\n", "", "a\nc\n"],
    ["matches the last line without its end", "a\nb", "b\n", "x\n", "a\nx"],
    [
      "keeps the indentation that the first line left out",
      "<p>\n  old\n</p>\n",
      "old\n",
      "new\n",
      "<p>\n  new\n</p>\n",
    ],
    ["prefers the line that begins alike", "x {\n  x {\n", "x {\n", "y {\n", "y {\n  x {\n"],
    ["keeps CRLF", "a\r\nb\r\n", "b\r\n", "x\r\n", "a\r\nx\r\n"],
    ["does not treat the old lines as a pattern", "a.*$&\nb\n", "a.*$&\n", "$1$&\n", "$1$&\nb\n"],
    ["fills an empty file", "", "", "a\n", "a\n"],
  ])("%s", (_name, content, search, replace, expected) => {
    expect(apply(content, search, replace)).toBe(expected);
  });

  it.each([
    ["lines that are not there", "a\nb\n", "c\n", "missing"],
    ["lines that stand there twice", "a\nb\na\n", "a\n", "ambiguous"],
    ["lines that overlap themselves", "a\na\na\n", "a\na\n", "ambiguous"],
    ["a part of a line", "background-color: red;\n", "color: red;\n", "missing"],
    ["nothing to look for in a file that has content", "a\n", "", "empty"],
  ])("refuses %s", (_name, content, search, reason) => {
    expect(apply(content, search, "x\n")).toBe(reason);
  });

  it("changes nothing outside the lines it names", () => {
    const line = fc.stringMatching(/^[ -~]{1,8}$/).map((text) => `${text}\n`);
    fc.assert(
      fc.property(
        fc.array(line),
        fc.array(line, { minLength: 1 }),
        fc.array(line),
        line,
        (before, old, after, next) => {
          const content = [...before, ...old, ...after].join("");
          const match = locateEdit(content, old.join(""), next);
          if (!match.found) return;
          const { at, remove } = match.splice;
          expect(content.slice(at, at + remove).trim()).toBe(old.join("").trim());
        },
      ),
    );
  });
});

const steps = (content: string, search: string, replace: string) => {
  const match = locateEdit(content, search, replace);
  return match.found ? [match.step, apply(content, search, replace)] : [match.reason];
};

describe("the ladder", () => {
  it.each([
    [
      "takes other line ends for the same",
      "a\r\nb\r\nc\r\n",
      "b\n",
      "x\ny\n",
      "exact",
      "a\r\nx\r\ny\r\nc\r\n",
    ],
    ["writes a file's own line ends", "a\nb\n", "b\r\n", "x\r\n", "exact", "a\nx\n"],
    ["keeps the end of a file without a line end", "a\r\nb", "b\n", "x\ny\n", "exact", "a\r\nx\r\ny"],
    [
      "reads past spaces at the ends of lines",
      "a  \nb\t\nc\n",
      "a\nb\n",
      "a\nx\n",
      "trailing-space",
      "a  \nx\nc\n",
    ],
    ["reads past spaces that the edit has", "a\nb\n", "a \nb  \n", "x\n", "trailing-space", "x\n"],
    ["reads past blank lines around an edit", "a\nb\n", "\nb\n\n", "\nx\n\n", "trailing-space", "a\nx\n"],
    [
      "indents as the file does",
      "  a\n    b\n",
      "a\n  b\n",
      "a\n  c\n  d\n",
      "indentation",
      "  a\n    c\n    d\n",
    ],
    ["takes indentation away", "a\n  b\n", "    a\n      b\n", "    c\n      b\n", "indentation", "c\n  b\n"],
    [
      "writes tabs for spaces",
      "\ta {\n\t\tb\n\t}\n",
      "  a {\n    b\n  }\n",
      "  a {\n    b\n    c {\n      d\n    }\n  }\n",
      "indentation",
      "\ta {\n\t\tb\n\t\tc {\n\t\t\td\n\t\t}\n\t}\n",
    ],
    [
      "writes spaces for tabs",
      "    a {\n        b\n    }\n",
      "\ta {\n\t\tb\n\t}\n",
      "\ta {\n\t\tc\n\t\t\td\n\t}\n",
      "indentation",
      "    a {\n        c\n            d\n    }\n",
    ],
    [
      "guesses a tab's width from the edit",
      "\ta\n",
      "a\n",
      "a {\n    b\n}\n",
      "indentation",
      "\ta {\n\t\tb\n\t}\n",
    ],
    [
      "widens steps",
      "a\n    b\n",
      " a\n   b\n",
      " a\n   b\n     c\n",
      "indentation",
      "a\n    b\n        c\n",
    ],
    [
      "indents the line that alone lost its indentation",
      "  <ul>\n    <li>\n  </ul>\n",
      "<ul>\n    <li>\n  </ul>\n",
      "<ul class>\n    <li>\n    <li>\n  </ul>\n",
      "indentation",
      "  <ul class>\n    <li>\n    <li>\n  </ul>\n",
    ],
    ["leaves blank lines blank", "  a\n  b\n", "a\nb\n", "a\n\nb\n", "indentation", "  a\n\n  b\n"],
    [
      "takes quotes of any kind",
      "<p>It\u2019s \u201cnew\u201d</p>\nb\n",
      '<p>It\'s "new"</p>\nb\n',
      '<p>It\'s "new"</p>\nc\n',
      "unicode",
      "<p>It\u2019s \u201cnew\u201d</p>\nc\n",
    ],
    [
      "takes dashes and spaces of any kind",
      "10\u201312\u00a0Uhr\n",
      "10-12 Uhr\n",
      "10-13 Uhr\n",
      "unicode",
      "10-13 Uhr\n",
    ],
    [
      "reads past what has no width",
      "\uFEFF<!doctype html>\nsoft\u200Bware\n",
      "<!doctype html>\nsoftware\n",
      "<!doctype html>\nx\n",
      "unicode",
      "\uFEFF<!doctype html>\nx\n",
    ],
    [
      "takes composed and decomposed letters for the same",
      "Cafe\u0301\n",
      "Caf\u00e9\n",
      "Tea\n",
      "unicode",
      "Tea\n",
    ],
    [
      "takes three dots for an ellipsis",
      "  Loading\u2026\n",
      "Loading...\n",
      "Done.\n",
      "unicode",
      "  Done.\n",
    ],
  ])("%s", (_name, content, search, replace, step, expected) => {
    expect(steps(content, search, replace)).toEqual([step, expected]);
  });

  it.each([
    ["at its own step, though a later one would find more", "a\n  a\n", "a\n", ["exact", "x\n  a\n"]],
    ["nowhere, if a step finds two", "  a\n    a\n", "a\n", ["ambiguous"]],
    ["nowhere, if a letter differs", "color: red;\n", "colour: red;\n", ["missing"]],
    ["nowhere, if letters only look alike", "\u0430\n", "a\n", ["missing"]],
    ["nowhere in a part of a line", "  a; b;\n", "a;\n", ["missing"]],
  ])("ends %s", (_name, content, search, expected) => {
    expect(steps(content, search, "x\n")).toEqual(expected);
  });

  it("says where an ambiguous edit fits", () => {
    expect(locateEdit("a\nb\na\nb\na\n", "a\nb\n", "")).toEqual({
      found: false,
      reason: "ambiguous",
      lines: [1, 3],
    });
  });

  it("does not take longer for repetition: a megabyte of one line is read once", () => {
    const content = "a\n".repeat(500_000);
    expect(steps(content, `${"a\n".repeat(1_000)}b\n`, "")).toEqual(["missing"]);
    expect(steps(`${content}b\n`, `${"a\n".repeat(1_000)}b\n`, "")).toEqual(["exact", "a\n".repeat(499_000)]);
  });
});

/** Lines that differ in every way that the ladder reads past, and in letters, which it does not. */
const words = fc.constantFrom("a", "b", "it's", 'say "c"', "d - e", "}", "f...", "wait");
const line = fc
  .tuple(fc.constantFrom("", "  ", "    ", "\t", "      "), words)
  .map(([indent, word]) => indent + word);
const slip = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `${text}  `,
  (text) => `${text}\r`,
  (text) => `  ${text}`,
  (text) => text.trimStart(),
  (text) => text.replaceAll("  ", "\t"),
  (text) => text.replaceAll("'", "\u2019").replaceAll('"', "\u201c"),
  (text) => text.replaceAll(" - ", "\u00a0\u2013 ").replaceAll("...", "\u2026"),
);
const essence = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replaceAll("\u2013", "-")
    .replaceAll("\u2026", "...")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();

describe("an edit of lines that have changed since", () => {
  const places = fc.tuple(
    fc.array(line, { maxLength: 6 }),
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.array(line, { maxLength: 6 }),
  );

  it("finds its place or none, and never another", () => {
    fc.assert(
      fc.property(places, fc.array(slip, { minLength: 4, maxLength: 4 }), ([before, old, after], slips) => {
        fc.pre(old.some((text) => text.trim() !== ""));
        const mark = "the only place";
        const content = [...before, mark, ...old, ...after].join("\n");
        const search = [mark, ...old].map((text, index) => slips[index % 4]?.(text) ?? text).join("\n");
        const match = locateEdit(content, search, "x");
        if (!match.found) return expect(match.reason).toBe("missing");
        const from = before.join("\n").length + (before.length > 0 ? 1 : 0);
        const { at, remove } = match.splice;
        expect(at).toBe(from);
        expect(essence(content.slice(at, at + remove))).toBe(essence(search));
      }),
      { seed: 20_250_101, numRuns: 2_000 },
    );
  });

  it("refuses what stands there twice, in whatever way it is written", () => {
    fc.assert(
      fc.property(places, slip, slip, ([before, old, after], first, second) => {
        const block = ["mark", ...old];
        const content = [...before, ...block.map(first), ...after, ...block.map(first), "end"].join("\n");
        const match = locateEdit(content, block.map(second).join("\n"), "x");
        expect(match).toMatchObject({ found: false });
      }),
      { seed: 20_250_101, numRuns: 1_000 },
    );
  });

  it("gives the text that was expected: the lines replaced, every other byte as it was", () => {
    const eol = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(
        places,
        places,
        eol,
        eol,
        fc.boolean(),
        ([before, old, after], [, next], own, given, ended) => {
          const unique = ["the only place", ...old];
          const content = [...before, ...unique, ...after].join(own) + (ended ? own : "");
          const expected = [...before, ...next, ...after].join(own) + (ended ? own : "");
          const text = (lines: readonly string[]) => lines.map((each) => each + given).join("");
          expect(steps(content, text(unique), text(next))).toEqual(["exact", expected]);
        },
      ),
      { seed: 20_250_101, numRuns: 1_000 },
    );
  });

  it("is told in the file's own indentation, however deep the file is", () => {
    const block = fc.array(fc.tuple(fc.nat(4), fc.constantFrom("a", "b", "c {", "}")), {
      minLength: 1,
      maxLength: 6,
    });
    const written = (lines: readonly (readonly [number, string])[], unit: string, depth: number) =>
      lines.map(([level, word]) => unit.repeat(level + depth) + word);
    fc.assert(
      fc.property(block, block, fc.nat(3), fc.constantFrom("  ", "    ", "\t"), (old, next, depth, unit) => {
        const anchored = [[0, "anchor"] as const, [1, "inner"] as const, ...old];
        const content = ["top", ...written(anchored, unit, depth), "bottom", ""].join("\n");
        const expected = ["top", ...written([[0, "anchor"], ...next], unit, depth), "bottom", ""].join("\n");
        const search = written(anchored, "  ", 0).join("\n");
        const replace = written([[0, "anchor"], ...next], "  ", 0).join("\n");
        expect(apply(content, search, replace)).toBe(expected);
      }),
      { seed: 20_250_101, numRuns: 1_000 },
    );
  });
});

describe("the nearest lines to an edit that fits nowhere", () => {
  const css = Array.from({ length: 200 }, (_, n) => `.card-${n} {\n  color: #${n};\n  margin: 0;\n}\n`).join(
    "",
  );

  it("are the stretch that shares the most, with lines around it, as the file has them", () => {
    expect(nearestLines(css, ".card-70 {\n  color: red;\n  margin: 0;\n}\n", 1)).toEqual({
      line: 280,
      text: "}\n.card-70 {\n  color: #70;\n  margin: 0;\n}\n.card-71 {",
    });
  });

  it("are found by words where no line is the same", () => {
    const html = "<header>\n  <h1>Bread</h1>\n</header>\n<footer>\n  <p>Opening hours: 7-18</p>\n</footer>\n";
    expect(nearestLines(html, "<p>Our opening hours</p>\n", 0)).toEqual({
      line: 5,
      text: "  <p>Opening hours: 7-18</p>",
    });
  });

  it("are none if nothing is shared", () => {
    expect(nearestLines("a b c\n", "zebra\n")).toBe(null);
    expect(nearestLines("", "zebra\n")).toBe(null);
  });

  it("are the same for the same file, and the first of equals", () => {
    const twice = "x\nalpha beta\ny\nalpha beta\n";
    expect(nearestLines(twice, "alpha\n", 0)?.line).toBe(2);
  });

  it("are never more than can be sent", () => {
    const text = nearestLines(`alpha ${"\u{1F338}".repeat(100_000)}\n`, "alpha\n")?.text ?? "";
    expect(text.length).toBeLessThanOrEqual(12_000);
    expect(text.isWellFormed()).toBe(true);
  });
});
