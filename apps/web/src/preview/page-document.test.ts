// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasBody, pageDocument, placeOf, safeCss, safeHtml } from "./page-document.ts";

const html = `<!doctype html>
<html lang="de"><head><title>T</title><link rel="stylesheet" href="styles.css"><script src="script.js" defer></script></head>
<body><p onclick="go()">Hi</p><script>inlined()</script></body></html>
`;
const code = { html, css: "p { color: red }", javascript: "run()" };

describe("pageDocument", () => {
  test("styles and script stand where the page links them, a deferred script at the end of the body", () => {
    const page = pageDocument(code, { scripts: true });
    expect(page.html).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(page.html).toContain('<style data-roseram-styles="">p { color: red }</style>');
    expect(page.html).not.toContain('src="script.js"');
    expect(page.html.indexOf("run()")).toBeGreaterThan(page.html.indexOf("inlined()"));
  });

  test("a page that links neither file gets neither", () => {
    const page = pageDocument({ ...code, html: "<p>plain" }, { scripts: true });
    expect(page.html).not.toContain("color: red");
    expect(page.html).not.toContain("run()");
    expect(page.html).not.toContain("doctype");
  });

  test("without scripts nothing in it can run", () => {
    const bad = `<body onload=a()><a href=" javascript:b()">x</a><script>c()</script><template><script>d()</script><b onclick=e()></b></template><svg><script>f()</script><a xlink:href="javascript:g()"/></svg></body>`;
    const page = pageDocument({ ...code, html: bad }, { scripts: false });
    expect(page.html).not.toMatch(/script>|onload|onclick|javascript:/i);
  });

  test("a closing tag inside a file does not end its element", () => {
    const tricky = {
      html,
      css: 'a::after { content: "</style><b>" }',
      javascript: 'x = "</script><b>"; y = "<!--"',
    };
    const page = new DOMParser().parseFromString(pageDocument(tricky, { scripts: true }).html, "text/html");
    expect(page.querySelector("b")).toBeNull();
    expect([...page.querySelectorAll("script")].at(-1)?.textContent).toBe(
      '//# sourceURL=script.js\nx = "<\\/script><b>"; y = "<\\!--"',
    );
  });

  test("nested documents, refreshes and connection hints are taken out", () => {
    const bad = `<head><base href="//evil"><meta http-equiv="Refresh" content="0;url=//evil"><link rel="preconnect" href="//evil"><link rel="dns-prefetch" href="//evil"></head><body><iframe srcdoc="<script>1</script>"></iframe><object data="//evil"></object><embed src="//evil"><template><iframe src="//evil"></iframe></template>`;
    expect(pageDocument({ ...code, html: bad }, { scripts: true }).html).not.toMatch(/evil|iframe/);
  });
});

describe("safe cuts", () => {
  test("a cut page never ends inside a tag, a style, a script or a comment", () => {
    expect(safeHtml('<body><p class="a')).toBe("<body>");
    expect(safeHtml("<body><p>Some wor")).toBe("<body><p>");
    expect(safeHtml("<head><style>p {")).toBe("<head>");
    expect(safeHtml("<head><script>if (a < b")).toBe("<head>");
    expect(safeHtml("<body><!-- note")).toBe("<body>");
    expect(safeHtml('<body><p title="a > b">x</p>')).toBe('<body><p title="a > b">x</p>');
  });

  test("the cut only ever grows, and is always a beginning of the page", () => {
    fc.assert(
      fc.property(fc.nat(html.length), fc.nat(html.length), (one, other) => {
        const [short, long] = [
          safeHtml(html.slice(0, Math.min(one, other))),
          safeHtml(html.slice(0, Math.max(one, other))),
        ];
        expect(html.startsWith(long)).toBe(true);
        expect(long.startsWith(short)).toBe(true);
      }),
    );
    expect(safeHtml(html)).toBe(html.trimEnd());
  });

  test("styles end at a closed rule, and a page begins with its body", () => {
    expect(safeCss("a { b: c }\nd { e")).toBe("a { b: c }");
    expect(safeCss("a {")).toBe("");
    expect(hasBody("<html><head><title>T</title><body class='x'")).toBe(false);
    expect(hasBody("<html><head><title>T</title><body class='x'>")).toBe(true);
    expect(hasBody("<title>T</title><header class='bar'>")).toBe(true);
  });
});

describe("placeOf", () => {
  const page = {
    html: '<!doctype html>\n<!-- <script> -->\n<script>\nfirst();\nsecond();\n</script>\n<script src="script.js"></script>\n<p>x</p><script>third();</script>',
    css: "",
    javascript: "one();\ntwo();",
  };
  const { html } = pageDocument(page, { scripts: true });
  /** As a browser does it: the name a script gives itself, and the line counted from its beginning. */
  const reported = (call: string): [string, number] => {
    const script = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].find(([, text]) =>
      text?.includes(call),
    );
    const text = script?.[1] ?? "";
    return [/sourceURL=(\S+)/.exec(text)?.[1] ?? "", text.slice(0, text.indexOf(call)).split("\n").length];
  };

  test.each([
    ["one();", { file: "JAVASCRIPT", line: 1 }],
    ["two();", { file: "JAVASCRIPT", line: 2 }],
    ["first();", { file: "HTML", line: 4 }],
    ["second();", { file: "HTML", line: 5 }],
    ["third();", { file: "HTML", line: 8 }],
  ])("finds %s where it was written", (call, place) => {
    expect(placeOf(page, ...reported(call))).toEqual(place);
  });

  test("knows no place for what names none of the files, or a line beyond them", () => {
    expect(placeOf(page, "https://evil.example/script.js", 2)).toBeNull();
    expect(placeOf(page, "script.js", 99)).toBeNull();
    expect(placeOf(page, "script.js", -3)).toBeNull();
    expect(placeOf(page, "index.html-7", 2)).toBeNull();
    expect(placeOf(page, "index.html-0", 99)).toBeNull();
  });
});

test("a shadow tree of the parser and rules to load ahead do not reach the room", () => {
  const { html } = pageDocument(
    {
      html: '<p><template shadowrootmode="closed"><iframe srcdoc="x"></iframe></template></p><script type="speculationrules">{}</script>',
      css: "",
      javascript: "",
    },
    { scripts: true },
  );
  expect(html).not.toMatch(/shadowrootmode|iframe|speculationrules/);
});
