import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readSelection, withoutQuotation, withSelectedLines } from "./selection.ts";

/** The web app, which writes the line, is held to the same vectors. */
const vectors = z
  .array(
    z.object({
      content: z.string(),
      selection: z
        .object({ selector: z.string(), lines: z.object({ from: z.number(), to: z.number() }).nullable() })
        .nullable(),
      words: z.string().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(`${import.meta.dirname}/selection-vectors.json`, "utf8")));

describe("a message about an element", () => {
  it.each(vectors)("$content", ({ content, selection, words }) => {
    expect(readSelection(content)).toEqual({ selection, words: words ?? content });
  });

  const html = "<body>\n  <h1>Bread</h1>\n  <p>One\n  two</p>\n</body>\n";

  it("is sent with the lines it names, and read again without them", () => {
    const sent = withSelectedLines("Selected: body > p in index.html, lines 3-4\n\nMake it\n\nlarger", html);
    expect(sent).toBe(
      "Selected: body > p in index.html, lines 3-4\n>   <p>One\n>   two</p>\n\nMake it\n\nlarger",
    );
    const { selection, words } = readSelection(sent);
    expect(selection).toEqual({ selector: "body > p", lines: { from: 3, to: 4 } });
    expect(withoutQuotation(words)).toBe("Make it\n\nlarger");
  });

  it.each([
    ["names another tag", "Selected: h2 in index.html, line 2\n\nx"],
    ["names a tag that only begins alike", "Selected: h in index.html, line 2\n\nx"],
    ["names lines that are not there", "Selected: h1 in index.html, line 99\n\nx"],
    ["was made by a script", "Selected: h1, made by a script\n\nx"],
    ["has no words", "Selected: h1 in index.html, line 2"],
    ["is words alone", "Make it larger"],
  ])("is sent as it is where it %s", (_, content) => {
    expect(withSelectedLines(content, html)).toBe(content);
  });

  it("quotes no more of a long element than tells which it is", () => {
    const long = `<main>\n${"<p>Bread</p>\n".repeat(500)}</main>`;
    const sent = withSelectedLines("Selected: main in index.html, lines 1-502\n\nx", long);
    expect(sent.split("\n")).toHaveLength(1 + 30 + 2);
  });
});
