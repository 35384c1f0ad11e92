import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CODE_FILES, type Code, EMPTY_CODE } from "@roseram/db";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { built } from "../../local/model/test-page.ts";
import { accepted, inspect, type Inspected } from "./gate.ts";

const page = (body: string, head = "") =>
  `<!doctype html>\n<html lang="en">\n<head><title>Crumb</title>${head}</head>\n<body>\n${body}\n</body>\n</html>\n`;

function inspected(code: Partial<Code>, more: Partial<Inspected> = {}) {
  return inspect({
    base: EMPTY_CODE,
    code: { ...EMPTY_CODE, html: page("<p>Bread</p>"), ...code },
    changed: CODE_FILES.filter((file) => file in code),
    request: "Make it blue",
    ...more,
  });
}

const said = (result: ReturnType<typeof inspect>) => result.findings.map(({ message }) => message);
const warned = (result: ReturnType<typeof inspect>) => result.warnings.map(({ code }) => code);

describe("index.html is held back when", () => {
  it.each([
    ["it is nothing", "", /is empty/],
    ["it is a fragment", "<section><p>Bread</p></section>", /is not a page/],
    ["it is prose", "Here is your page. Enjoy.", /is not a page/],
    [
      "it has nothing in it",
      "<!doctype html><html><head><title>x</title></head><body></body></html>",
      /nothing in it/,
    ],
    ["it ends in a tag", '<!doctype html><body><p>Bread</p><div class="car', /middle of a tag/],
    ["it ends before a tag's name", "<!doctype html><body><p>Bread</p><", /middle of a tag/],
    ["it ends in an element", "<!doctype html><body><section><p>Bread", /<section> is still open/],
    [
      "a comment is not closed",
      page("<p>Bread</p><!-- the menu <p>Soup</p>"),
      /comment that is never closed/,
    ],
    [
      "a comment ends with the next one",
      page("<!-- menu <p>Soup</p> <!-- hours --> <p>x</p>"),
      /between is lost/,
    ],
    ["a script is not closed", page("<p>x</p><script>let a = 1;<p>Soup</p>"), /<script> that is not closed/],
    [
      "a style is not closed",
      "<!doctype html><body><p>x</p><style>p{}<p>Soup</p></body>",
      /<style> that is not/,
    ],
    [
      "a title takes in the page",
      page("<svg><title>a</title></svg>").replace("</title>", ""),
      /<title> that is not/,
    ],
    [
      "a textarea is not closed",
      page("<p>x</p><form><textarea></form><p>Soup</p>"),
      /<textarea> that is not/,
    ],
    ["a quotation mark is missing", page('<p class="a>Bread</p>\n<p class="b">Soup</p>'), /quotation mark/],
    [
      "a list of choices is not closed",
      page("<select><option>A</option><section>Soup</section>"),
      /<select>/,
    ],
    ["a dialog is not closed", page("<dialog><p>Hi</p><main>Soup</main>"), /<dialog>.*hidden/],
    ["a template is not closed", page("<p>x</p><template><p>Hi</p>"), /<template>.*hidden/],
    ["a link is not closed", page('<p><a href="#">Menu</p><p>Soup</p><p>Bread</p>'), /<a>.*goes on/],
    ["a link takes in a section", page('<a href="#">Menu<section>Soup</section>'), /<a>.*becomes a part/],
    ["bold is not closed", page("<b>Menu<p>Soup</p>"), /<b>.*becomes a part/],
    ["a heading is not closed", page("<h1>Menu<p>Soup</p>"), /<h1>.*becomes a part/],
    ["a button is not closed", page("<button>Menu<main>Soup</main>"), /<button>.*becomes a part/],
    ["a picture is not closed", page("<svg><path d='M0 0'><section>Soup</section>"), /inside of an <svg>/],
    ["there are two pages in it", page("<p>x</p>") + page("<p>y</p>"), /second page/],
    ["prose stands before it", `Here is the page:\n${page("<p>x</p>")}`, /in front of/],
    ["a mark of an edit is left", page("<p>x</p>\n<<<<<<< SEARCH\n<p>y</p>"), /belongs to an answer/],
    ["a fence is left", page("<p>x</p>\n```html\n<p>y</p>"), /belongs to an answer/],
    [
      "its script cannot run",
      page("<p>x</p><script>\nlet a = ;\n</script>"),
      /script that cannot run.*line 6/,
    ],
    [
      "a handler cannot run",
      page('<p>x</p>\n<button onclick="go(\'">Go</button>'),
      /onclick that cannot run.*line 6/,
    ],
    [
      "its styles cannot be read",
      page("<p>x</p>", "<style>\np { color: red\n</style>"),
      /<style> that has a block/,
    ],
    [
      "it opens without end what it never closes",
      page(
        `<p>${Array.from({ length: 90 }, (_, n) => `<b title=${n}>`).join("")}</p>${"<p>x</p>".repeat(2_000)}`,
      ),
      /without end/,
    ],
    ["it is nested without end", page(`${"<div>".repeat(600)}x`), /512 elements deep/],
    [
      "a tag has attributes without end",
      page(
        `<p ${"a b c d e ".repeat(9_000)}>x</p>`.replace(
          /\b[a-e]\b/g,
          (letter, at: number) => `${letter}${at}`,
        ),
      ),
      /1,000 attributes/,
    ],
  ])("%s", (_when, html, message) => {
    const result = inspected({ html });
    expect(said(result)).toHaveLength(1);
    expect(said(result)[0]).toMatch(message);
  });
});

describe("index.html passes although", () => {
  it.each([
    [
      "optional ends are left out",
      "<!doctype html><title>x</title><ul><li>a<li>b</ul><p>one<p>two<table><tr><td>a</table>",
    ],
    ["there is no doctype", "<html><body><p>x</p></body></html>"],
    ["the body is not closed", "<!doctype html><html><body><div><p>x</p></div>"],
    ["an end stands alone", page("<div>a</div></div></section>")],
    ["a heading ends as another", page("<h1>a</h2><p>b</p>")],
    ["bold is closed in the wrong place", page("<p><b>a<p>b</b></p>")],
    [
      "an attribute stands twice, another has a mark too many",
      page('<p class="a" class="b" title="x"">a</p>'),
    ],
    ["text has signs of its own", page("<p>a < b & c > d &nosuch; </p>")],
    [
      "a picture has a title and text",
      page("<svg viewBox='0 0 1 1'><title>x</title><text>y</text><a href='#'><path d='M0'/></a></svg>"),
    ],
    ["a frame holds a page", page("<iframe srcdoc='<!doctype html><p>x</p>'></iframe>")],
    ["a script writes a page", page("<script>const page = '<!doctype html><p>x</p>';</script><p>x</p>")],
    ["marks are quoted", page("<pre>\n&lt;&lt;&lt;&lt;&lt;&lt;&lt; SEARCH\n```html\n</pre>")],
    [
      "data that is no script is odd",
      page('<script type="application/ld+json">{x</script><script type="text/template"><p></script><p>a</p>'),
    ],
    [
      "scripts and handlers use what is new",
      page(
        "<p onclick='return a?.b ?? false'>x</p><script type='module'>await import('./script.js'); class A { #b = 1 }</script>",
      ),
    ],
    [
      "visible text speaks of a rest",
      page("<p>The rest remains the same.</p><p>... and more</p><span>...</span>"),
    ],
  ])("%s", (_although, html) => expect(said(inspected({ html }))).toEqual([]));
});

describe("styles.css is held back when", () => {
  it.each([
    ["a block is not closed", "a { color: red;\nb { color: blue; }", /block that is never closed \(line 1\)/],
    ["a brace is too many", "a { color: red; }\n}", /closing brace too many \(line 2\)/],
    [
      "a comment is not closed",
      "a { color: red; }\n/* the menu\nb {}",
      /comment that is never closed \(line 2\)/,
    ],
    ["a text is not closed", 'a::before { content: "x; }\nb { color: red; }', /text that is never closed/],
    ["a bracket is not closed", "a { background: url(x; }", /bracket that is never closed/],
    ["a declaration has no colon", "a { color red; }", /cannot be read: unknown word color/],
    ["a semicolon is missing", "a { color: red margin: 0; }", /missed semicolon/],
    ["it has another language's comments", "// the menu\na { color: red; }", /"\/\/".*drop the rule/],
  ])("%s", (_when, css, message) =>
    expect(said(inspected({ css }))).toEqual([expect.stringMatching(message)]),
  );

  it("passes with what is new, and with what only browsers refuse", () => {
    const css = `@layer base { a { & b:hover { color: oklch(70% 0.1 20) } } }
@media (width >= 40rem) { a { colour: rde; --x: { y: z }; } }
@container card (inline-size > 20em) { a { inset: 0 } }`;
    expect(said(inspected({ css }))).toEqual([]);
  });

  it("never has the file read that it names as its source map", () => {
    const folder = mkdtempSync(join(tmpdir(), "gate-"));
    const map = join(folder, "a.map");
    writeFileSync(map, "not a map");
    // Reading it would be a fault: it is no JSON.
    expect(said(inspected({ css: `a {}\n/*# sourceMappingURL=${map} */` }))).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe("script.js is held back when", () => {
  it.each([
    ["it ends in a block", "function a() {\n  if (b) {\n", /unexpected token \(line 3\)/],
    ["a text is not closed", 'const a = "b;\n', /unterminated string/],
    ["a name is declared twice", "const a = 1;\nlet a = 2;", /'a' has already been declared \(line 2\)/],
    [
      "a function takes a name that is taken",
      "let a;\n{ let a; }\nfunction a() {}",
      /'a' has already been declared \(line 3\)/,
    ],
    ["a var does", "{ let a; { var a; } }", /'a' has already been declared/],
    ["it awaits at the top of a plain script", "await fetch('x');", /cannot run/],
    ["it is another language", "const a: number = 1;", /unexpected token/],
  ])("%s", (_when, javascript, message) => {
    const html = page("<p>x</p>", '<script src="script.js" defer></script>');
    const result = inspected({ html, javascript });
    expect(said(result)).toEqual([expect.stringMatching(message)]);
    expect(said(result)[0]).toMatch(/^script\.js /);
  });

  it("is read as a module where the page loads it as one", () => {
    const javascript = "import './script.js';\nawait 1;\nexport {};";
    const as = (tag: string) => said(inspected({ html: page("<p>x</p>", tag), javascript }));
    expect(as('<script type="module" src="./script.js?v=2"></script>')).toEqual([]);
    expect(as('<script src="script.js"></script>')).toEqual([expect.stringMatching(/module/)]);
  });

  it("may declare a name again where that is allowed", () => {
    const javascript = "var a; var a; function b() {} function b() {} { let a; } try {} catch (e) { var e; }";
    expect(said(inspected({ javascript }))).toEqual([]);
  });

  it("is read either way where no page loads it yet", () => {
    expect(said(inspected({ javascript: "export const a = 1;" }))).toEqual([]);
    expect(said(inspected({ javascript: "with (document) { title = '' }" }))).toEqual([]);
  });
});

describe("a finding", () => {
  const base = { html: page("<p>x</p>"), css: "a { color: red; }\n", javascript: "" };
  const broken = (css: string, before = base.css) =>
    inspect({ base: { ...base, css: before }, code: { ...base, css }, changed: ["css"], request: "" });

  it("shows the model the numbered lines around, the place itself marked", () => {
    const css = "a { color: red; }\nb { margin: 0; }\nc { color red; }\nd { margin: 0; }\ne {}\nf {}\ng {}\n";
    expect(broken(css).findings[0]?.evidence).toBe(
      "  1 | a { color: red; }\n  2 | b { margin: 0; }\n> 3 | c { color red; }\n  4 | d { margin: 0; }\n  5 | e {}\n  6 | f {}",
    );
  });

  it("has the same key for the same failure on another line, and another key for another failure", () => {
    const [first, moved, other] = ["c { color red; }", "a {}\n\n  c { color red; }", "c { margin 0; }"].map(
      (css) => broken(css).findings[0]?.key,
    );
    expect(first).toBe(moved);
    expect(first).not.toBe(other);
  });

  it("is a warning where the page was broken like that before", () => {
    const result = broken("a { color red; }\nb { margin: 0; }\n", "a { color red; }\n");
    expect(said(result)).toEqual([]);
    expect(result.warnings).toEqual([
      expect.objectContaining({ code: "STILL_BROKEN", file: "css", line: 1 }),
    ]);
  });

  it("is about files that changed only", () => {
    const code = { ...base, javascript: "let a = ;" };
    expect(said(inspect({ base, code, changed: ["css"], request: "" }))).toEqual([]);
  });

  it("is there for styles without any page", () => {
    expect(said(inspected({ html: "", css: "a {}" }))).toEqual([expect.stringMatching(/no page/)]);
  });
});

describe("code that was left out", () => {
  const base = { html: page("<p>x</p><p>y</p>"), css: "a {}\n", javascript: "const a = 1;\n" };
  it.each([
    ["html", page("<p>x</p>\n<!-- rest of page -->")],
    ["html", page("<main>\n<p>x</p>\n... rest of the page ...\n</main>")],
    ["html", page("<p>x</p>", "<style>p { color: red }\n/* existing styles */</style>")],
    ["html", page("<p>x</p><script>\n// ... existing code ...\n</script>")],
    ["css", "a { color: blue; }\n/* rest of the styles remain unchanged */\n"],
    ["css", "a { /* existing styles */ }\n"],
    ["css", "a { color: blue; }\n...\n"],
    ["css", "a { color: blue; }\n... rest of the styles ...\nb { color: red; }\n"],
    ["javascript", "const a = 2;\n// ... rest of the code remains the same\n"],
    ["javascript", "const a = 2;\n...\n"],
    ["javascript", "function a() {\n  /* existing code here */\n}\n"],
  ] as const)("is found in %s: %j", (file, text) => {
    const { findings } = inspect({ base, code: { ...base, [file]: text }, changed: [file], request: "" });
    expect(findings.map((finding) => [finding.code, finding.file])).toEqual([["PLACEHOLDER", file]]);
  });

  it("is not seen in a comment that was there before", () => {
    const css = "/* unchanged */\na {}\n";
    const changed = {
      base: { ...base, css },
      code: { ...base, css: `${css}b {}\n` },
      changed: ["css"] as const,
    };
    expect(inspect({ ...changed, request: "" }).findings).toEqual([]);
  });

  it("is not seen in the spreading of a list", () => {
    const javascript = "const b = [\n  ...a,\n  ...rest,\n];\nf(...rest);\n";
    expect(said(inspected({ javascript }))).toEqual([]);
  });
});

describe("a file that shrank", () => {
  const base = { html: page("<p>x</p>"), css: "a { color: red; }\n".repeat(200), javascript: "" };
  const shrunk = (request: string) =>
    inspect({ base, code: { ...base, css: "a { color: blue; }\n" }, changed: ["css"], request });

  it("is asked about, and taken with a warning when it comes again", () => {
    const [finding] = shrunk("Make it blue").findings;
    expect(finding).toMatchObject({ code: "SHRUNK", file: "css", line: null, key: "SHRUNK|css" });
    expect(finding?.message).toBe(
      "styles.css shrank from 3.5 kB to 0.0 kB, and the message did not ask to take anything out.",
    );
    expect(finding && accepted(finding)).toMatchObject({ code: "SHRUNK", file: "css" });
  });

  it("is no finding where the message asked for less", () => {
    expect(shrunk("Remove the styles").findings).toEqual([]);
  });
});

describe("a warning", () => {
  const all = {
    html: page("<p>x</p>", '<link rel="stylesheet" href="styles.css"><script src="script.js"></script>'),
  };
  it.each([
    ["a link leads nowhere", { html: page('<a href="#menu">x</a>') }, "MISSING_ID"],
    ["a label has no field", { html: page('<label for="name">x</label>') }, "MISSING_ID"],
    ["a description is missing", { html: page('<p aria-describedby="a b">x</p><p id="a">') }, "MISSING_ID"],
    [
      "a script looks for what is not there",
      { ...all, javascript: 'document.getElementById("menu")' },
      "MISSING_ID",
    ],
    ["a selector does", { ...all, javascript: "document.querySelector('nav > #menu .x')" }, "MISSING_ID"],
    ["an id stands twice", { html: page('<p id="a">x</p><p id="a">y</p>') }, "DUPLICATE_ID"],
    ["a picture is missing", { html: page('<img src="images/bread.jpg" alt="">') }, "MISSING_FILE"],
    ["another page is missing", { html: page('<a href="about.html">x</a>') }, "MISSING_FILE"],
    ["styles want a picture", { ...all, css: "a { background: url('./bread.png') }" }, "MISSING_FILE"],
    [
      "something comes from elsewhere",
      { html: page('<script src="https://cdn.example/x.js"></script><p>x') },
      "EXTERNAL_FILE",
    ],
    ["a font does", { ...all, css: '@import url("https://fonts.example/css");' }, "EXTERNAL_FILE"],
    ["the styles are not loaded", { css: "a {}" }, "NOT_LINKED"],
    ["the script is not loaded", { javascript: "let a;" }, "NOT_LINKED"],
    ["a container is not closed", { html: page("<div><main>x</main>") }, "UNCLOSED_ELEMENT"],
  ])("says that %s", (_what, code, warning) => {
    const result = inspected(code);
    expect(said(result)).toEqual([]);
    expect(warned(result)).toEqual([warning]);
  });

  it.each([
    [
      "links that lead elsewhere",
      page(
        '<a href="https://example.org">a</a><a href="mailto:a@b.c">b</a><a href="tel:1">c</a><a href="./">d</a><a href="index.html#x">e</a><p id="x">',
      ),
    ],
    ["the top of the page", page('<a href="#">a</a><a href="#top">b</a>')],
    ["pictures that are in the page", page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">')],
    ["ids in a template", page('<template><p id="a"></p></template><p id="a">x</p>')],
  ])("is not given for %s", (_what, html) =>
    expect(inspected({ html })).toEqual({ findings: [], warnings: [] }),
  );

  it.each([
    ["puts the element in", 'document.body.innerHTML = `<p id="menu"></p>`; document.querySelector("#menu")'],
    [
      "names the element",
      'const a = document.createElement("p"); a.id = "menu"; document.getElementById("menu")',
    ],
    ["makes ids up", 'items.forEach((n) => { li.id = "item" + n }); document.getElementById("item3")'],
  ])("is not given where a script %s", (_what, javascript) => {
    expect(warned(inspected({ ...all, javascript }))).toEqual([]);
  });

  it("is given for what is new, not for what was there before", () => {
    const html = page('<a href="#menu">x</a>');
    const code = { ...EMPTY_CODE, html: html.replace("x</a>", 'y</a><a href="#hours">z</a>') };
    const { warnings } = inspect({ base: { ...EMPTY_CODE, html }, code, changed: ["html"], request: "" });
    expect(warnings.map(({ message }) => message)).toEqual([
      'index.html says href="#hours", but no element has the id "hours".',
    ]);
  });
});

const REQUESTS: readonly (readonly [string, string])[] = [
  ["a landing page for a bakery called Crumb & Co", "Eine Website für die Bäckerei Krume in Leipzig"],
  ["a portfolio for the photographer Nils Arden", "Ein Portfolio für Jonas Brandt mit Kontaktformular"],
  ["todo app", "Bitte baue eine Aufgabenliste in Grün"],
  ["scientific calculator with history", "Erstelle einen Taschenrechner"],
  ["a quiz on capitals", "Ein Quiz über Hauptstädte"],
  ["a blog about slow travel called Long Way Round", "Ein Blog über Reisen namens Weite Wege"],
  [
    "a music festival page called Quay Nights on 14 August 2027",
    "Eine Seite für das Festival Kainächte am 14. August 2027",
  ],
  [
    "Restaurant menu for a Lebanese place called Beit Zaytoun",
    "Eine Speisekarte für das Restaurant Zur Linde",
  ],
  ["A SaaS pricing page called Ledgerly with three plans", "Eine Preisseite für die Software Ledgerly"],
  ["coming soon page for a startup called Nimbus", "Eine Coming-Soon-Seite für Nimbus"],
  ["pomodoro timer", "Ein Pomodoro-Timer"],
  ["photo gallery for Nils Arden", "Eine Fotogalerie für Nils Arden"],
  ["CV for Maria Adler, software engineer in Berlin", "Lebenslauf für Thomas Keller"],
  [
    "Wedding invitation for Anna & João, 12 June 2027",
    "Hochzeitseinladung für Lena & Paul am 5. September 2026",
  ],
  ["tic tac toe game", "Ein Tic-Tac-Toe-Spiel"],
  ["memory game", "Ein Memory-Spiel"],
];

describe("the pages of the demo model", () => {
  it.each(REQUESTS.flat())("pass without a word: %s", (request) => {
    const code = built(request);
    expect(inspect({ base: EMPTY_CODE, code, changed: CODE_FILES, request })).toEqual({
      findings: [],
      warnings: [],
    });
  });
});

describe("pages of the size that people have, written by hand and by models", () => {
  const corpus = join(import.meta.dirname, "../../../../../tools/bench/edits");
  const pages = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  it.each(pages.map(({ name }) => name))("have no finding: %s", (name) => {
    const read = (file: string) => readFileSync(join(corpus, name, file), "utf8");
    const code = { html: read("index.html"), css: read("styles.css"), javascript: read("script.js") };
    expect(inspect({ base: EMPTY_CODE, code, changed: CODE_FILES, request: "" }).findings).toEqual([]);
  });
});

describe("any text at all", () => {
  const piece = fc.constantFrom(
    ..."<div> </div> <p <!-- --> <script> </script> <style> </style> <svg> <select> <a> <b> <table> <template> <!doctype\u0020html> { } ; : \" ' ` // /* */ ... url( @import ${ \\ \n \u0000 \ud800 é 漢 id=a href=#a #a".split(
      " ",
    ),
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 60 }).map((parts) => parts.join("")),
  );
  const anyCode = fc.record({ html: text, css: text, javascript: text });

  it("is inspected without an exception, the same way each time", () => {
    fc.assert(
      fc.property(anyCode, anyCode, text, (base, code, request) => {
        const once = inspect({ base, code, changed: CODE_FILES, request });
        expect(inspect({ base, code, changed: CODE_FILES, request })).toEqual(once);
        for (const { line, file } of [...once.findings, ...once.warnings])
          expect(line ?? 1).toBeLessThanOrEqual(code[file].split(/\r\n?|\n/).length);
      }),
      { numRuns: 300 },
    );
  });
});
