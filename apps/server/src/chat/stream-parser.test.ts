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
  return { events: merged(events), open: end.open, complete: end.complete, blocks: end.blocks };
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
        const content = `${raw.replaceAll(NONCE, "nonce")}\n`;
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

describe("cost", () => {
  it("grows with the text, not with its square", () => {
    const line = `${"x".repeat(70)}\n`;
    const time = (lines: number) => {
      const text = `${M}file path="index.html"\n${line.repeat(lines)}${M}end`;
      const parser = createStreamParser({ nonce: NONCE, fences: true });
      const started = performance.now();
      for (let at = 0; at < text.length; at += 7) parser.push(text.slice(at, at + 7));
      parser.finish();
      return performance.now() - started;
    };
    time(2_000);
    const once = Math.min(time(4_000), time(4_000), time(4_000));
    const eight = Math.min(time(32_000), time(32_000));
    expect(eight / once).toBeLessThan(24);
  });

  it("does not slow down on one endless line, in a file or in an edit", () => {
    for (const open of [
      `${M}file path="index.html"\n`,
      `${M}edit path="index.html"\n<<<<<<< SEARCH\n`,
      "```",
      "",
    ]) {
      const parser = createStreamParser({ nonce: NONCE, fences: true });
      const started = performance.now();
      parser.push(open);
      for (let n = 0; n < 200_000; n += 1) parser.push("yyyyy");
      parser.finish();
      expect(performance.now() - started).toBeLessThan(3_000);
    }
  });
});
