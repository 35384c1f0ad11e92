import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStreamParser, type ParserEvent } from "./stream-parser.ts";

const NONCE = "0123456789abcdef";
const M = `@@roseram:${NONCE} `;

function parse(chunks: Iterable<string | Uint8Array>, fences = true) {
  const parser = createStreamParser({ nonce: NONCE, fences });
  const events: ParserEvent[] = [];
  for (const chunk of chunks) events.push(...parser.push(chunk));
  const end = parser.finish();
  events.push(...end.events);
  const { open, complete, blocks, fenced, single } = end;
  return { events: merged(events), open, complete, blocks, fenced, single };
}

/** Deltas of one run joined: how a run was cut is the only thing that may differ. */
function merged(events: readonly ParserEvent[]): ParserEvent[] {
  const out: ParserEvent[] = [];
  for (const event of events) {
    const last = out.at(-1);
    if (event.type === "text" && last?.type === "text")
      out[out.length - 1] = { ...event, text: last.text + event.text };
    else if (event.type === "code" && last?.type === "code" && last.file === event.file)
      out[out.length - 1] = { ...event, text: last.text + event.text };
    else out.push(event);
  }
  return out;
}

function filesOf(events: readonly ParserEvent[]) {
  const files: Record<string, string> = {};
  for (const event of events) {
    if (event.type === "open") files[event.file] = "";
    if (event.type === "code") files[event.file] += event.text;
  }
  return files;
}

const textOf = (events: readonly ParserEvent[]) =>
  events.map((event) => (event.type === "text" ? event.text : "")).join("");

function cut<T extends string | Uint8Array>(whole: T, at: readonly number[]): T[] {
  const points = [0, ...new Set(at.map((n) => n % (whole.length + 1))), whole.length].sort((a, b) => a - b);
  return points.slice(1).map((end, index) => whole.slice(points[index], end) as T);
}

const ANSWER = [
  "Ich baue die Seite. \u{1F338}\r\nTwo files @@ follow.\n\n",
  `${M}file path="index.html"\n`,
  '<!doctype html>\r\n<p title="a &lt; b">\u{1F469}\u200D\u{1F680} Crumb &amp; Co</p>\n```html\n',
  "@@roseram:ffffffffffffffff end\n@@roseram:\n@\n@@roseram:0123456789abcdef fil\n<<<<<<< SEARCH\n</file>\n\n",
  `${M}edit path="styles.css"\r\n`,
  "<<<<<<< SEARCH\na { color: red }\n=======\na { color: blue }\n>>>>>>> REPLACE\n",
  "<<<<<<< SEARCH\nb\n=======\n>>>>>>> REPLACE\n",
  `${M}file path="script.js"\nlet a = 1;\n`,
  `${M}end\nDone.\n`,
].join("");

const FENCED = [
  "Here it is:\n\n**index.html**\n```html\n<!DOCTYPE html>\n<p>x</p>\n```\n",
  "and the styles:\n```css\na{}\n```\nthen\n````js title=script.js\nlet b=`x`\n```\n````\nBye.",
].join("");

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.constantFrom(
        "\n",
        "\r\n",
        "@@",
        "@@roseram:",
        M,
        `${M}end`,
        `${M}end\n`,
        `${M}file path="index.html"\n`,
        `${M}file path="x.html"\n`,
        `${M}edit path="styles.css"\n`,
        "<<<<<<< SEARCH\n",
        "=======\n",
        ">>>>>>> REPLACE\n",
        "```",
        "```html\n",
        "```css\n",
        "```\n",
        "<!doctype html>",
        "<html ",
        "\u0000",
        "\ud83d",
        "\ude00",
        "\u{1F338}",
        "index.html\n",
        "</script>",
        "&lt;",
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("the block format", () => {
  it("gives prose, files and edits, byte for byte", () => {
    const { events, complete } = parse([ANSWER]);
    expect(textOf(events)).toBe("Ich baue die Seite. \u{1F338}\r\nTwo files @@ follow.\n\nDone.\n");
    expect(filesOf(events)).toEqual({
      html: `<!doctype html>\r\n<p title="a &lt; b">\u{1F469}\u200D\u{1F680} Crumb &amp; Co</p>\n\`\`\`html\n@@roseram:ffffffffffffffff end\n@@roseram:\n@\n${M}fil\n<<<<<<< SEARCH\n</file>\n\n`,
      javascript: "let a = 1;\n",
    });
    expect(events.filter((event) => event.type === "edit")).toEqual([
      { type: "edit", file: "css", search: "a { color: red }\n", replace: "a { color: blue }\n" },
      { type: "edit", file: "css", search: "b\n", replace: "" },
    ]);
    expect(complete).toBe(true);
  });

  it("keeps every file's bytes, whatever they are, short of the request's own marker", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        // A file of ours never begins with a code fence; what happens to one is told below.
        const content = `-${raw.replaceAll(NONCE, "nonce")}\n`;
        const { events, complete } = parse([`${M}file path="index.html"\n${content}${M}end`]);
        expect(filesOf(events)["html"]).toBe(content.toWellFormed().replaceAll("\0", "\uFFFD"));
        expect(complete).toBe(true);
      }),
    );
  });
});

describe("cutting the stream", () => {
  it("gives the same events for every way of cutting the text", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.constantFrom(ANSWER, FENCED)), fc.array(fc.nat(2000)), (text, at) => {
        expect(parse(cut(text, at))).toEqual(parse([text]));
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ["blocks", ANSWER],
    ["fences", FENCED],
  ])("gives the same events one unit at a time (%s)", (_name, text) => {
    expect(parse(text.split(""))).toEqual(parse([text]));
  });

  it("gives the same events for bytes cut inside a character", () => {
    const bytes = new TextEncoder().encode(ANSWER);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (at) => {
        expect(parse(cut(bytes, at))).toEqual(parse([ANSWER]));
      }),
    );
    expect(parse(Array.from(bytes, (_, index) => bytes.slice(index, index + 1)))).toEqual(parse([ANSWER]));
  });

  it("keeps a surrogate pair whole that was cut in two, and replaces a lone one and U+0000", () => {
    expect(textOf(parse(["a\ud83d", "\ude00b"]).events)).toBe("a\u{1F600}b");
    expect(textOf(parse(["a\ud83d", "b\u0000\ude00"]).events)).toBe("a\uFFFDb\uFFFD\uFFFD");
    expect(textOf(parse(["a\ud83d"]).events)).toBe("a\uFFFD");
    for (const event of parse(ANSWER.split("")).events)
      if ("text" in event) expect(event.text.isWellFormed()).toBe(true);
  });
});

describe("a stream that breaks off", () => {
  it("is never complete, at whichever byte", () => {
    const end = ANSWER.lastIndexOf(`${M}end`) + `${M}end`.length;
    for (let length = 0; length < end; length += 1)
      expect(parse([ANSWER.slice(0, length)]).complete, `cut at ${length}`).toBe(false);
    expect(parse([ANSWER.slice(0, end)]).complete).toBe(true);
  });

  it("never shows a part of a marker: what is shown is always the beginning of the whole", () => {
    const shown = (events: readonly ParserEvent[]) =>
      events
        .map((event) => ("text" in event ? event.text : event.type === "edit" ? event.search : ""))
        .join("");
    const whole = shown(parse([ANSWER]).events);
    for (let length = 0; length <= ANSWER.length; length += 1) {
      const parser = createStreamParser({ nonce: NONCE, fences: true });
      const live = shown(parser.push(ANSWER.slice(0, length)));
      expect(whole.startsWith(live), `live, cut at ${length}`).toBe(true);
      if (ANSWER.slice(0, length).isWellFormed())
        expect(whole.startsWith(live + shown(parser.finish().events)), `ended, cut at ${length}`).toBe(true);
    }
  });

  it("names the file that was open", () => {
    expect(parse([`${M}file path="styles.css"\na {`]).open).toBe("css");
    expect(parse([`${M}file path="styles.css"\na {}\n${M}end`]).open).toBe(null);
  });
});

describe("what is not as agreed", () => {
  it("reports a path that is none of the three and drops its content", () => {
    const { events } = parse([`${M}file path="about.html"\n<p>\n${M}file path="index.html"\nx\n${M}end\n`]);
    expect(events).toContainEqual({ type: "problem", problem: "path", detail: "about.html" });
    expect(filesOf(events)).toEqual({ html: "x\n" });
  });

  it("reports an edit that is not made of sections, and one that was not finished", () => {
    const loose = parse([`${M}edit path="index.html"\n<p>new</p>\n${M}end\n`]);
    expect(loose.events).toContainEqual({ type: "problem", problem: "edit", detail: "<p>new</p>" });
    const unfinished = parse([`${M}edit path="index.html"\n<<<<<<< SEARCH\na\n=======\nb\n${M}end\n`]);
    expect(unfinished.events.some((event) => event.type === "problem")).toBe(true);
    expect(unfinished.events.some((event) => event.type === "edit")).toBe(false);
  });

  it("takes a bare end for nothing", () => {
    expect(parse([`Hello.\n${M}end\n`])).toMatchObject({ complete: false, blocks: 0 });
  });
});

describe("fenced blocks", () => {
  it("are files by name, by being a document, and by following one", () => {
    const { events, complete } = parse([FENCED]);
    expect(filesOf(events)).toEqual({
      html: "<!DOCTYPE html>\n<p>x</p>\n",
      css: "a{}\n",
      javascript: "let b=`x`\n```\n",
    });
    expect(complete).toBe(true);
  });

  it.each([
    ["```html index.html\n<p>\n```", "html"],
    ["```index.html\n<p>\n```", "html"],
    ['```css path="styles.css"\n<p>\n```', "css"],
    ["```js:script.js\n<p>\n```", "javascript"],
    ["### `styles.css`\n\n```\n<p>\n```", "css"],
  ])("read a path in %j", (text, file) => {
    expect(filesOf(parse([text]).events)).toEqual({ [file]: "<p>\n" });
  });

  it.each([
    ["a snippet of html", "Like this:\n```html\n<p>one</p>\n```\nOr not.\n"],
    ["css without a page", "```css\na{}\n```\n"],
    ["another language", "```python\nprint()\n```\n"],
    ["an inline code span", "Use ```x``` here\n"],
  ])("stay prose: %s", (_name, text) => {
    const { events, complete } = parse([text]);
    expect(events).toEqual([{ type: "text", text }]);
    expect(complete).toBe(false);
  });

  it("stay prose once a marker was seen, and when they are not asked for", () => {
    const after = parse([`${M}file path="index.html"\nx\n${M}end\n\`\`\`html\n<!doctype html>\n\`\`\`\n`]);
    expect(filesOf(after.events)).toEqual({ html: "x\n" });
    expect(filesOf(parse([FENCED], false).events)).toEqual({});
  });

  it("that break off are not complete", () => {
    const text = "```html\n<!doctype html>\n<p>x</p>\n```";
    for (let length = 0; length < text.length; length += 1)
      expect(parse([text.slice(0, length)]).complete, `cut at ${length}`).toBe(false);
    expect(parse([text]).complete).toBe(true);
  });
});

describe("a file that came in a code fence inside its block", () => {
  const block = (path: string, ...lines: string[]) =>
    `${M}file path="${path}"\n${lines.join("\n")}\n${M}end\n`;

  it.each([
    ["by its language", "index.html", ["```html", "<p>", "```"], "<p>\n"],
    ["without a language", "styles.css", ["```", "a {}", "```"], "a {}\n"],
    ["by its language and path", "script.js", ["````js script.js", "a();", "````"], "a();\n"],
    ["with blank lines after it", "index.html", ["```html", "<p>", "```", "", ""], "<p>\n"],
    ["with line ends of Windows", "index.html", ["```html\r", "<p>\r", "```\r", "\r"], "<p>\r\n"],
    [
      "that holds fences",
      "index.html",
      ["```html", "<pre>", "```", "x", "```", "</pre>", "```"],
      "<pre>\n```\nx\n```\n</pre>\n",
    ],
    ["that was never closed", "index.html", ["```html", "<p>"], "<p>\n"],
  ])("is the file without the fence %s", (_name, path, lines, content) => {
    const { events, complete } = parse([block(path, ...lines)]);
    expect(Object.values(filesOf(events))).toEqual([content]);
    expect(complete).toBe(true);
  });

  it.each([
    ["of another kind", "styles.css", ["```html", "<p>", "```"]],
    ["of another path", "styles.css", ["```css reset.css", "a {}", "```"]],
    ["on a later line", "index.html", ["<pre>", "```html", "x", "```"]],
    ["that closes what was not opened", "index.html", ["<p>", "```"]],
  ])("is left as it is when the fence is one %s", (_name, path, lines) => {
    expect(Object.values(filesOf(parse([block(path, ...lines)]).events))).toEqual([`${lines.join("\n")}\n`]);
  });

  it("is read when the fence stands around the whole answer", () => {
    const answer = `Here:\n\`\`\`text\n${M}file path="index.html"\n<p>\n${M}end\n\`\`\`\nBye.\n`;
    const { events, complete } = parse([answer]);
    expect(filesOf(events)).toEqual({ html: "<p>\n" });
    expect(textOf(events)).toBe("Here:\nBye.\n");
    expect(complete).toBe(true);
  });
});

describe("the sections of an edit", () => {
  const edit = (...lines: string[]) =>
    parse([`${M}edit path="styles.css"\n${lines.join("\n")}\n${M}end\n`]).events;
  const editsOf = (events: readonly ParserEvent[]) =>
    events.flatMap((event) => (event.type === "edit" ? [[event.search, event.replace]] : []));
  const problemsOf = (events: readonly ParserEvent[]) =>
    events.flatMap((event) => (event.type === "problem" ? [event.detail] : []));

  it.each([
    ["five brackets", ["<<<<< SEARCH", "a", "=====", "b", ">>>>> REPLACE"]],
    ["nine brackets and seven equals signs", ["<<<<<<<<< SEARCH", "a", "=======", "b", ">>>>>>> REPLACE"]],
    ["white space at the end", ["<<<<<<< SEARCH  ", "a", "=======\t", "b", ">>>>>>> REPLACE "]],
    ["a fence around them", ["```css", "<<<<<<< SEARCH", "a", "=======", "b", ">>>>>>> REPLACE", "```"]],
    ["blank lines around them", ["", "<<<<<<< SEARCH", "a", "=======", "b", ">>>>>>> REPLACE", ""]],
  ])("may have %s", (_name, lines) => {
    const events = edit(...lines);
    expect(editsOf(events)).toEqual([["a\n", "b\n"]]);
    expect(problemsOf(events)).toEqual([]);
  });

  it("keep line ends of Windows in their lines", () => {
    expect(editsOf(edit("<<<<<<< SEARCH\r", "a\r", "=======\r", "b\r", ">>>>>>> REPLACE\r"))).toEqual([
      ["a\r\n", "b\r\n"],
    ]);
  });

  it("keep fences in their lines", () => {
    const lines = ["<<<<<<< SEARCH", "```", "a", "=======", "```html", "a", "```", ">>>>>>> REPLACE"];
    expect(editsOf(edit(...lines))).toEqual([["```\na\n", "```html\na\n```\n"]]);
  });

  it("keep rows of equals signs that are no divider", () => {
    const lines = [
      "<<<<<<< SEARCH",
      "/*",
      "=====",
      "*/",
      "=======",
      "/*",
      "==========",
      "*/",
      ">>>>>>> REPLACE",
    ];
    expect(editsOf(edit(...lines))).toEqual([["/*\n=====\n*/\n", "/*\n==========\n*/\n"]]);
  });

  it.each([
    ["two dividers", ["<<<<<<< SEARCH", "a", "=======", "b", "=======", "c", ">>>>>>> REPLACE"]],
    ["no divider", ["<<<<<<< SEARCH", "a", ">>>>>>> REPLACE"]],
    ["no SEARCH", ["=======", "b", ">>>>>>> REPLACE"]],
    ["no REPLACE", ["<<<<<<< SEARCH", "a", "=======", "b"]],
    ["a SEARCH within", ["<<<<<<< SEARCH", "a", "<<<<<<< SEARCH", "c"]],
  ])("are one problem and no edit with %s", (_name, lines) => {
    const events = edit(...lines);
    expect(editsOf(events)).toEqual([]);
    expect(problemsOf(events).length).toBeGreaterThan(0);
  });

  it("that are whole count beside one that is not", () => {
    const whole = ["<<<<<<< SEARCH", "x", "=======", "y", ">>>>>>> REPLACE"];
    const events = edit("<<<<<<< SEARCH", "a", "=======", "b", ...whole);
    expect(editsOf(events)).toEqual([["x\n", "y\n"]]);
    expect(problemsOf(events)).toEqual(["a\n"]);
  });

  it("make a whole file that was called an edit one problem", () => {
    expect(problemsOf(edit("a { color: red }", "b { color: blue }"))).toEqual([
      "a { color: red }\nb { color: blue }",
    ]);
  });
});

describe("an answer in fences alone", () => {
  const page = "```html\n<!doctype html>\n<p>\n```\n";
  const problems = (text: string) =>
    parse([text]).events.flatMap((event) => (event.type === "problem" ? [event.detail] : []));

  it.each([
    ["js title", '```js title="script.js"\nx\n```', "javascript"],
    ["file name", "```html filename=index.html\nx\n```", "html"],
    ["a dotted path", "```css ./styles.css\nx\n```", "css"],
    ["braces", '```js {file: "script.js"}\nx\n```', "javascript"],
    ["bold above", "**index.html**\n```html\nx\n```", "html"],
    ["bold with a colon", "**styles.css:**\n\n```css\nx\n```", "css"],
    ["a numbered heading", "### 2. `script.js`\n```javascript\nx\n```", "javascript"],
    ["a word before it", "File: styles.css\n```css\nx\n```", "css"],
    ["a word before it, in bold", "**File 1: index.html**\n```html\nx\n```", "html"],
    ["tildes", "styles.css\n~~~css\nx\n~~~", "css"],
    ["four marks", "````css styles.css\nx\n````", "css"],
  ])("is read when a fence is named by %s", (_name, text, file) => {
    expect(filesOf(parse([text]).events)).toEqual({ [file]: "x\n" });
  });

  it("takes the files after a page for the page's, whatever they are called", () => {
    const answer = `${page}**style.css**\n\`\`\`css\na{}\n\`\`\`\n\`\`\`js app.js\nb()\n\`\`\`\n`;
    const { events, complete } = parse([answer]);
    expect(filesOf(events)).toEqual({ html: "<!doctype html>\n<p>\n", css: "a{}\n", javascript: "b()\n" });
    expect(complete).toBe(true);
  });

  it("names a fence by the line above it only once", () => {
    const answer = "**index.html**\n```html\n<html>\n```\n```python\nx\n```\n";
    const { events } = parse([answer]);
    expect(filesOf(events)).toEqual({ html: "<html>\n" });
    expect(textOf(events)).toContain("```python\nx\n```");
  });

  it("names no fence by the line above an earlier one", () => {
    const sections = "```css\n<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n```\n";
    expect(filesOf(parse([`styles.css\n${sections}\`\`\`\na sample\n\`\`\`\n`]).events)).toEqual({});
  });

  it("writes each file once: a later sample overwrites nothing, and is shown", () => {
    const sample = "Make it red with\n```css\na { color: red }\n```\n";
    const { events } = parse([`${page}\`\`\`css\na{}\n\`\`\`\n${sample}`]);
    expect(filesOf(events)["css"]).toBe("a{}\n");
    expect(textOf(events)).toBe(sample);
  });

  it.each([
    ["a second page", `${page}**about.html**\n\`\`\`html\n<!doctype html>\n\`\`\`\n`, ["about.html"]],
    [
      "a style sheet before a page with its own",
      `\`\`\`css reset.css\na{}\n\`\`\`\n${page}\`\`\`css\na{}\n\`\`\`\n`,
      ["reset.css"],
    ],
    ["a page in a folder", "```html admin/index.html\n<!doctype html>\n```\n", ["admin/index.html"]],
    ["a style sheet before the page", `\`\`\`css reset.css\na{}\n\`\`\`\n${page}`, ["reset.css"]],
    [
      "a second style sheet",
      `${page}\`\`\`css\na{}\n\`\`\`\n\`\`\`css print.css\nb{}\n\`\`\`\n`,
      ["print.css"],
    ],
  ])("does not leave out %s in silence", (_name, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it.each([
    ["a sample of a server", "```js server.js\nlisten()\n```\n"],
    ["a sample of a style sheet called otherwise", "**theme.css**\n```css\na{}\n```\n"],
    ["a diff of a file of ours", "**styles.css**\n```diff\n-a{}\n+b{}\n```\n"],
    ["a fence that says one kind and names another", "```js index.html\nx\n```\n"],
    ["a path in a sentence", "In `styles.css`, change this:\n```css\na{}\n```\n"],
    ["sections without a file", "```\n<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n```\n"],
  ])("stays prose when it only holds %s", (_name, text) => {
    const { events, blocks } = parse([text]);
    expect(events).toEqual([{ type: "text", text }]);
    expect(blocks).toBe(0);
  });

  it("reads sections in a fence as edits", () => {
    const sections = "<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n";
    const { events, complete } = parse([`styles.css\n\`\`\`css\n${sections}${sections}\`\`\`\nDone.\n`]);
    const edit = { type: "edit", file: "css", search: "a\n", replace: "b\n" };
    expect(events).toEqual([
      { type: "text", text: "styles.css\n" },
      edit,
      edit,
      { type: "close", file: "css" },
      { type: "text", text: "Done.\n" },
    ]);
    expect(complete).toBe(true);
  });

  it("keeps fences within a file, and closes the file with its own", () => {
    const inner = "<!doctype html>\n<pre>\n```js\nx()\n```\n</pre>\n";
    expect(filesOf(parse([`\`\`\`html\n${inner}\`\`\`\n`]).events)).toEqual({ html: inner });
    const shorter = "<!doctype html>\n```\nx\n```\n";
    expect(filesOf(parse([`~~~~html\n${shorter}~~~~\n`]).events)).toEqual({ html: shorter });
  });

  it("finds the page behind comments and blank lines", () => {
    const content = "\n<!-- the page -->\n<!DOCTYPE html>\n";
    expect(filesOf(parse([`\`\`\`html\n${content}\`\`\`\n`]).events)).toEqual({ html: content });
  });
});

describe("an answer that is one page alone", () => {
  it.each([
    ["in a fence", "```html\n<!doctype html>\n```\n", true],
    ["in a block", `${M}file path="index.html"\n<html>\n${M}end\n`, true],
    ["with styles beside it", "```html\n<!doctype html>\n```\n```css\na{}\n```\n", false],
    [
      "that is edited",
      `${M}edit path="index.html"\n<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n${M}end\n`,
      false,
    ],
    [
      "with a path that is none of ours",
      `${M}file path="index.html"\n<html>\n${M}file path="a.css"\n${M}end\n`,
      false,
    ],
  ])("says so: %s", (_name, text, single) => {
    expect(parse([text]).single).toBe(single);
  });

  it("says whether it came in fences", () => {
    expect(parse(["```html\n<!doctype html>\n```\n"]).fenced).toBe(true);
    expect(parse([`${M}file path="index.html"\n<html>\n${M}end\n`]).fenced).toBe(false);
  });
});
