import { describe, expect, it } from "vitest";
import type { Code } from "../conversation.ts";
import { readBrief } from "../understand/read-brief.ts";
import { changeSelected } from "./selected.ts";

const page: Code = {
  html: `<!doctype html>
<html lang="en">
<body>
  <h1>Bread &amp; rolls</h1>
  <p>One</p><p>Two</p>
  <p>Rye <b>bread</b></p>
  <h2><a href="#x">Linked</a></h2>
</body>
</html>
`,
  css: "h1 { color: black; }\n",
  javascript: "",
};
const at = (selector: string, line: number) => ({ selector, lines: { from: line, to: line } });
const about = (request: string, selection = at("body > h1", 4), code = page) =>
  changeSelected(code, selection, request, readBrief(request));

describe("a request about an element", () => {
  it.each([
    "change the text to 'Fresh'",
    "Change the text to “Fresh”",
    "make it say Fresh",
    "change it to Fresh.",
    "Ändere den Text in „Fresh“",
    "change it to say Fresh",
    "replace 'Bread' with 'Fresh'",
  ])("changes its text: %s", (request) => {
    expect(about(request).code).toEqual({ ...page, html: page.html.replace("Bread &amp; rolls", "Fresh") });
  });

  it("changes no other text on the same line, nor a tag around its text", () => {
    const second = about("write 'Three'", at("body > p:nth-of-type(2)", 5));
    expect(second.code?.html).toBe(page.html.replace("Two", "Three"));
    const linked = about("write 'a < b'", at("body > h2", 7));
    expect(linked.code?.html).toBe(page.html.replace("Linked", "a &lt; b"));
  });

  it("changes its size, a step more each time", () => {
    const once = about("make it larger");
    expect(once.code?.css).toBe(`${page.css}\nbody > h1 {\n  zoom: 1.2;\n}\n`);
    expect(once.said).toBe("The selected h1 is a step larger.");
    expect(about("even bigger", undefined, once.code ?? page).code?.css).toContain("zoom: 1.44;");
    expect(about("smaller", undefined, once.code ?? page).code?.css).toContain("zoom: 1;");
  });

  it("changes its colour alone", () => {
    const { code, said } = about("make it dark blue");
    expect(code?.css).toMatch(/\nbody > h1 \{\n {2}color: #[0-9a-f]{6};\n\}\n$/);
    expect(code?.html).toBe(page.html);
    expect(said).toBe("The selected h1 is now dark blue.");
  });

  it.each([
    ['make the text "Fresh bread" larger', /zoom: 1\.2;\n\}\n$/],
    ['make the word "bread" blue', /color: #[0-9a-f]{6};\n\}\n$/],
    ["not red, blue", /color: #[0-9a-f]{6};\n\}\n$/],
    ["change it to blue and larger", /zoom: 1\.2;[^]*color: #[0-9a-f]{6};\n\}\n$/],
  ])("keeps its text where its looks are asked for: %s", (request, rules) => {
    const { code } = about(request);
    expect(code?.html).toBe(page.html);
    expect(code?.css).toMatch(rules);
  });

  it("takes the colour that is wanted, not the one that is refused", () => {
    expect(about("not red, blue").said).toBe("The selected h1 is now blue.");
    expect(about("nicht rot, sondern blau").said).toContain("blau");
  });

  it("goes, with the lines that it fills alone", () => {
    expect(about("remove it").code?.html).toBe(page.html.replace("  <h1>Bread &amp; rolls</h1>\n", ""));
    expect(about("lösche das", at("body > p", 5)).code?.html).toBe(page.html.replace("<p>One</p>", ""));
  });

  it.each([
    ["where only something about it shall go", "remove the colour", at("body > h1", 4)],
    ["where something in it shall go", "remove the link", at("body > h2", 7)],
    ["where it shall be hidden", "hide it", at("body > h1", 4)],
    ["where that is refused", "do not make it larger", at("body > h1", 4)],
    ["where its removal is refused", "don't remove it", at("body > h1", 4)],
    ["where its text is refused", "do not change the text to 'Fresh'", at("body > h1", 4)],
    ["for what it does not know", "make it dance", at("body > h1", 4)],
    ["where other elements stand in the text", "write 'Spelt'", at("body > p:nth-of-type(3)", 6)],
    ["where the line has no such element", "write 'Spelt'", at("body > h1", 5)],
  ])("says what it can do, and changes nothing, %s", (_, request, selection) => {
    const answered = about(request, selection);
    expect(answered.code).toBeNull();
    expect(answered.said).toContain("Of a selected element the demo model can change");
  });
});
