import fc from "fast-check";
import { parse, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { linkFiles, splitDocument } from "./split-document.ts";

const SEED = 20_250_101;
const LINK = '<link rel="stylesheet" href="styles.css">';
const SCRIPT = '<script src="script.js"></script>';

const page = (head: string, body: string) =>
  `<!doctype html>\n<html lang="en">\n<head>\n${head}</head>\n<body>\n${body}</body>\n</html>\n`;

describe("a page in one piece", () => {
  it("becomes three files, and the rest of its text stays as it is", () => {
    const html = page(
      "  <title>a &amp; b</title>\n  <style>\n    a {\n      color: red;\n    }\n  </style>\n",
      "  <P CLASS=x>Loose <b>ends\n  <script>\n    const a = 1;\n\n    go(a);\n  </script>\n",
    );
    expect(splitDocument(html)).toEqual({
      html: page(`  <title>a &amp; b</title>\n  ${LINK}\n`, `  <P CLASS=x>Loose <b>ends\n  ${SCRIPT}\n`),
      css: "a {\n  color: red;\n}\n",
      javascript: "const a = 1;\n\ngo(a);\n",
    });
  });

  it("may have very many elements in a row", () => {
    const html = page("<style>a{}</style>\n", "<br>".repeat(150_000));
    expect(splitDocument(html)).toMatchObject({ css: "a{}\n" });
  });

  it("that multiplies what it does not close is left as it is", () => {
    const open = Array.from({ length: 300 }, (_, index) => `<b id=${index}>`).join("");
    const html = page("<style>a{}</style>\n", `<p>${open}${"<p>a".repeat(500)}\n`);
    expect(splitDocument(html)).toEqual({ html, css: "", javascript: "" });
    expect(linkFiles(html, ["css"])).toBe(html);
  });

  it("joins styles that follow each other, in their order", () => {
    const html = page("<style>a{}</style>\n  <style>\nb{}\n</style>\n<title>x</title>\n", "<p>\n");
    expect(splitDocument(html)).toEqual({
      html: page(`${LINK}\n<title>x</title>\n`, "<p>\n"),
      css: "a{}\n\nb{}\n",
      javascript: "",
    });
  });

  it("keeps line ends of Windows, and indentation that may be part of a string", () => {
    const html = page("", "<script>\r\n  const a = `\r\n  b`;\r\n</script>\r\n");
    expect(splitDocument(html)).toMatchObject({
      html: page("", `${SCRIPT}\r\n`),
      javascript: "  const a = `\r\n  b`;\n",
    });
  });

  it.each([
    ["styles for a medium", '<style media="print">a{}</style>'],
    ["styles with a title", '<style title="dark">a{}</style>'],
    ["styles of another kind", '<style type="text/less">a{}</style>'],
    ["styles of a picture", "<svg><style>a{}</style></svg>"],
    ["styles and scripts of a template", "<template><style>a{}</style><script>x()</script></template>"],
    ["styles in a comment", "<!-- <style>a{}</style> -->"],
    ["styles without an end", "<style>a{}"],
    ["an empty style", "<style> \n </style>"],
    ["a module", '<script type="module">x()</script>'],
    ["data", '<script type="application/ld+json">{}</script>'],
    ["an import map", '<script type="importmap">{}</script>'],
    ["a script with attributes", '<script id="x" data-a="b">x()</script>'],
    ["a script that asks where it stands", "<script>document.currentScript.remove()</script>"],
    ["a script that writes where it stands", "<script>document.write(1)</script>"],
    ["a script of another host", '<script src="https://cdn.example/x.js"></script>'],
  ])("keeps %s where it is", (_name, part) => {
    const html = page("", `${part}\n`);
    expect(splitDocument(html)).toEqual({ html, css: "", javascript: "" });
  });

  it.each([
    ["styles", page(`${LINK}\n`, "<style>a{}</style>\n")],
    ["a script", page('<script src="./script.js?v=1" defer></script>\n', "<script>x()</script>\n")],
    ["anything when it says where its addresses begin", page('<base href="/x/">\n<style>a{}</style>\n', "")],
  ])("moves no %s into a file that it links already", (_name, html) => {
    expect(splitDocument(html)).toEqual({ html, css: "", javascript: "" });
  });

  it("never changes the order of rules: what stands on both sides of another style sheet is not joined", () => {
    const other = '<link rel="stylesheet" href="https://fonts.example/a.css">\n';
    const html = page(`<style>a{}</style>\n${other}<style>bb{}</style>\n<style>c{}</style>\n`, "");
    expect(splitDocument(html)).toMatchObject({
      html: page(`<style>a{}</style>\n${other}${LINK}\n`, ""),
      css: "bb{}\n\nc{}\n",
    });
  });

  it("joins nothing to styles without an end, and nothing before an import", () => {
    const open = splitDocument(page("<style>a { color: red; /*</style>\n<style>b{}</style>\n", ""));
    expect(open.css).toBe("a { color: red; /*\n");
    const imported = splitDocument(page('<style>b{}</style>\n<style>@import "x.css"; aaaa{}</style>\n', ""));
    expect(imported.css).toBe('@import "x.css"; aaaa{}\n');
  });

  it("moves the longest of several scripts alone, to be loaded at its place", () => {
    const html = page(
      "<script>a()</script>\n",
      "<script>'use strict'; const a = 1;</script>\n<script>b()</script>\n",
    );
    expect(splitDocument(html)).toMatchObject({
      html: page("<script>a()</script>\n", `${SCRIPT}\n<script>b()</script>\n`),
      javascript: "'use strict'; const a = 1;\n",
    });
  });

  const style = fc.record({
    attributes: fc.constantFrom("", "", "", ' type="text/css"', ' media="print"', ' id="s"'),
    css: fc.constantFrom(
      "a { color: red }",
      "\n  b::after {\n    content: '</p>&lt;';\n  }\n",
      "@import 'x.css';",
      "c {",
      "",
      "/*",
    ),
  });
  const script = fc.record({
    attributes: fc.constantFrom("", "", "", ' type="text/javascript"', ' type="module"', ' src="x.js"'),
    code: fc.constantFrom(
      "go();",
      "\n  const a = '<p>&amp;';\n  go(a);\n",
      "\r\n  x(`\r\n   y`)\r\n",
      "",
      "<!-- x",
    ),
  });
  const part = fc.oneof(
    style.map(({ attributes, css }) => `<style${attributes}>${css}</style>`),
    script.map(({ attributes, code }) => `<script${attributes}>${code}</script>`),
    fc.constantFrom(
      "<p>a &amp; b",
      "</div>",
      "<svg><style>x{}</style></svg>",
      "\n",
      "  ",
      "\r\n",
      "<!-- <style> -->",
    ),
    fc.constantFrom(
      '<link rel="stylesheet" href="o.css">',
      "<table><tr>x",
      "\u{1F338}",
      "<template><style>t{}</style></template>",
    ),
  );
  const parts = fc.array(part, { maxLength: 12 }).map((all) => all.join(""));
  const anyPage = fc
    .tuple(fc.constantFrom("<!doctype html>\n", ""), fc.boolean(), parts, parts)
    .map(([doctype, whole, head, body]) =>
      whole ? `${doctype}<html><head>${head}</head><body>${body}</body></html>` : `${doctype}${head}${body}`,
    );

  it("means the same when the files are put back, and is split only once", () => {
    fc.assert(
      fc.property(anyPage, (html) => {
        const split = splitDocument(html);
        const again = split.html
          .replace(LINK, () => `<style>${split.css}</style>`)
          .replace(SCRIPT, () => `<script>${split.javascript}</script>`);
        expect(meaning(again)).toBe(meaning(html));
        expect(splitDocument(split.html).html).toBe(split.html);
      }),
      { seed: SEED, numRuns: 1_500 },
    );
  });
});

/**
 * What a page means: its elements without plain styles, and the style sheets in their order, neighbours joined. White
 * space at the ends of lines and the names of the usual types mean nothing.
 */
function meaning(html: string): string {
  const sheets: string[] = [];
  const rest = serialize(parse(html))
    .replaceAll("<svg><style>", "<svg><style of-a-picture>")
    .replace(/ type="text\/(?:css|javascript)"/g, "")
    .replace(
      /<style>(.*?)<\/style>|<style [^>]*>.*?<\/style>|<link [^>]*>|<(template|script)\b.*?<\/\2>|<!--.*?-->/gs,
      (whole: string, plain?: string) => {
        if (/^<(?:template|script|!--)/.test(whole)) return whole;
        if (plain === undefined) sheets.push("", whole, "");
        else sheets.push(`${sheets.pop() ?? ""}${plain}`);
        return plain === undefined ? whole : "";
      },
    );
  return [...sheets.filter((sheet) => sheet.trim() !== ""), rest].join("|").replace(/\s+/g, "");
}

describe("the links of a page that came with its files", () => {
  it.each([
    ["are left alone when they name ours", page(LINK, ""), page(LINK, "")],
    [
      "are made to name ours",
      page('<link href="css/style.css" rel="stylesheet">', ""),
      page('<link href="styles.css" rel="stylesheet">', ""),
    ],
    [
      "leave those to other hosts alone",
      page('<link rel="stylesheet" href="//x.example/a.css">\n', ""),
      page(`<link rel="stylesheet" href="//x.example/a.css">\n${LINK}\n`, ""),
    ],
    ["make no page where there is none", "", ""],
    ["are put in where they are missing", page("", "<p>\n"), page(`${LINK}\n`, "<p>\n")],
    ["are put in without a head", "<!doctype html>\n<p>\n", `<!doctype html>${LINK}\n\n<p>\n`],
    [
      "are left alone when there are several",
      page('<link rel="stylesheet" href="a.css"><link rel="stylesheet" href="b.css">', ""),
      page('<link rel="stylesheet" href="a.css"><link rel="stylesheet" href="b.css">', ""),
    ],
  ])("%s", (_name, html, expected) => {
    expect(linkFiles(html, ["html", "css"])).toBe(expected);
  });

  it("load the script where the page did, or after it", () => {
    expect(linkFiles(page("", "<script src=app.js></script>\n"), ["javascript"])).toBe(
      page("", `${SCRIPT}\n`),
    );
    expect(linkFiles(page("", ""), ["css", "javascript"])).toBe(
      page(`${LINK}\n<script src="script.js" defer></script>\n`, ""),
    );
  });
});
