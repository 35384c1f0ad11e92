import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { createStreamParser, type ParserEvent } from "./stream-parser.ts";

/* What holds for every answer, however hostile, and for every way of cutting it. A failure prints its path. */

const SEED = 20_250_101;
const NONCE = "0123456789abcdef";
const M = `@@roseram:${NONCE} `;
const FILES = { "index.html": "html", "styles.css": "css", "script.js": "javascript" } as const;

function parse(chunks: Iterable<string | Uint8Array>, fences = true) {
  const parser = createStreamParser({ nonce: NONCE, fences });
  const live: ParserEvent[] = [];
  for (const chunk of chunks) live.push(...parser.push(chunk));
  const { events, ...end } = parser.finish();
  return { live: merged(live), events: merged([...live, ...events]), ...end };
}

/** Neighbouring deltas joined: how a run was cut is the only thing that may differ. */
function merged(events: readonly ParserEvent[]): readonly ParserEvent[] {
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

/** The events as one string in which a shorter last delta makes a beginning of the longer one. */
const written = (events: readonly ParserEvent[]) =>
  events
    .map((event) => {
      if (event.type === "text") return `T${event.text}`;
      if (event.type === "code") return `C${event.text}`;
      return `\u0001${JSON.stringify(event)}\u0002`;
    })
    .join("");

const safe = (text: string) => text.toWellFormed().replaceAll("\0", "\uFFFD");

function cut<T extends string | Uint8Array>(
  whole: T,
  slice: (from: number, to: number) => T,
  at: readonly number[],
): readonly T[] {
  const points = [0, ...new Set(at.map((n) => n % (whole.length + 1))), whole.length].sort((a, b) => a - b);
  return points.slice(1).map((end, index) => slice(points[index] ?? 0, end));
}
const cutText = (text: string, at: readonly number[]) =>
  cut<string>(text, (from, to) => text.slice(from, to), at);
const cutBytes = (bytes: Uint8Array, at: readonly number[]) =>
  cut<Uint8Array>(bytes, (from, to) => bytes.slice(from, to), at);

/** Pieces that look like the format, or that other parsers have stumbled over. */
const piece = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...["\n", "\r\n", "\r", " ", "   ", "\t", "x", "\u0000", "\ud83d", "\ude00", "\u{1F338}", "\uFEFF"],
      ...[
        "@",
        "@@",
        "@@roseram:",
        "@@roseram:ffffffffffffffff end\n",
        "@@roseram: end\n",
        "@@roseram:0123456789abcde",
      ],
      ...[M, `${M}end`, `${M}end\n`, `${M}end\r\n`, `${M}end of\n`, `${M}file path="index.html"\n`],
      ...[`${M}file path="script.js"\n`, `${M}file path="x.html"\n`, `${M}edit path="styles.css"\n`],
      ...[
        "<<<<<<< SEARCH\n",
        "<<<<<<< SEARCH\r\n",
        "<<<<< SEARCH",
        "=======\n",
        "=====\n",
        "=",
        ">>>>>>> REPLACE\n",
      ],
      ...[
        "`",
        "``",
        "```",
        "```\n",
        "```\r\n",
        "````\n",
        "~~~\n",
        "~~~~css\n",
        "```html\n",
        "```css\n",
        "```js app.js\n",
      ],
      ...[
        "```css:styles.css\n",
        "```python\n",
        "```html about.html\n",
        "<!doctype html>",
        "<html ",
        "<!-- a -->",
        "<!--",
      ],
      ...[
        "index.html\n",
        "**styles.css**\n",
        "script.js:\n",
        "</script>",
        "</style>",
        "&lt;",
        "a { color: red }\n",
      ],
    ),
  },
);
const hostile = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));

/** Content of a file: all of the above, but for the one thing that content cannot hold, the request's own nonce. */
const content = hostile.map((text) => `-${text.replaceAll(NONCE, "nonce")}\n`);
const prose = fc.constantFrom("", "Here it is.\n", "Gern! \u{1F338}\r\n\n", "1. a\n2. `b`\n");
const lines = fc
  .array(
    fc.constantFrom("a { }", "", "  b", "\tc \u{1F469}\u200D\u{1F680}", "</script>", "```", "x".repeat(70)),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((all) => `${all.join("\n")}\n`);
const block = fc.oneof(
  fc.record({
    verb: fc.constant("file" as const),
    path: fc.constantFrom(...Object.keys(FILES)),
    body: content,
  }),
  fc.record({
    verb: fc.constant("edit" as const),
    path: fc.constantFrom(...Object.keys(FILES)),
    body: fc
      .array(fc.tuple(lines, lines), { minLength: 1, maxLength: 3 })
      .map((all) => all.map(([a, b]) => `<<<<<<< SEARCH\n${a}=======\n${b}>>>>>>> REPLACE\n`).join("")),
  }),
);
/** An answer as it was asked for. */
const answer = fc
  .record({ before: prose, blocks: fc.array(block, { minLength: 1, maxLength: 4 }) })
  .map(({ before, blocks }) => {
    const body = blocks.map(({ verb, path, body }) => `${M}${verb} path="${path}"\n${body}`).join("");
    return `${before}${body}${M}end`;
  });
/** A file in a fence, within its block or without, with all that may stand before and after its lines. */
const blank = fc.constantFrom("\n", "\r\n", " \n", "\t\n", "    \r\n");
const filler = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 200, max: 300 }).map((length) => `<!--${"-".repeat(length)}-->`),
  fc.integer({ min: 200, max: 300 }).map((length) => " ".repeat(length)),
);
const inFence = fc
  .record({
    before: fc.constantFrom("", "**index.html**\n", `${M}file path="index.html"\n`),
    opening: fc.constantFrom("```html\n", "````\r\n", "~~~html\n", "```html index.html\n"),
    head: fc.tuple(filler, fc.constantFrom("<!doctype html>\n", "<p>\n", "<<<<<<< SEARCH\n", "\n")),
    closing: fc.constantFrom("```\n", "```\r\n", "~~~\n", "````\n"),
    blanks: fc.array(blank, { maxLength: 3 }),
    after: fc.constantFrom("", "x\n", `${M}end\n`, "```css\na{}\n```\n"),
  })
  .map(({ before, opening, head, closing, blanks, after }) =>
    [before, opening, ...head, closing, ...blanks, after].join(""),
  );
const anything = fc.oneof(hostile, answer, inFence);

const check = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>, numRuns: number) =>
  fc.assert(property, { seed: SEED, numRuns });

describe("every way of cutting an answer", () => {
  it("gives the same events and the same end, in text", () => {
    check(
      fc.property(anything, fc.array(fc.nat(4_000), { maxLength: 30 }), fc.boolean(), (text, at, fences) => {
        expect(parse(cutText(text, at), fences)).toMatchObject(sameAs(parse([text], fences)));
      }),
      1_500,
    );
  });

  it("gives them one unit at a time", () => {
    check(
      fc.property(anything, fc.boolean(), (text, fences) => {
        expect(parse(text.split(""), fences)).toMatchObject(sameAs(parse([text], fences)));
      }),
      600,
    );
  });

  it("gives them in bytes, inside a character too", () => {
    check(
      fc.property(anything, fc.array(fc.nat(8_000), { maxLength: 30 }), (text, at) => {
        const bytes = new TextEncoder().encode(text);
        const whole = sameAs(parse([text.toWellFormed()]));
        expect(parse(cutBytes(bytes, at))).toMatchObject(whole);
        expect(parse(cutBytes(bytes, [...bytes.keys()]))).toMatchObject(whole);
      }),
      400,
    );
  });

  it("takes nothing back: what a beginning shows is the beginning of what the whole shows", () => {
    check(
      fc.property(anything, fc.nat(4_000), (text, n) => {
        const beginning = parse([text.slice(0, n % (text.length + 1))]);
        const whole = written(parse([text]).events);
        expect(whole.startsWith(written(beginning.live))).toBe(true);
      }),
      1_500,
    );
  });
});

/** All of an outcome but for when it was shown. */
function sameAs({ live: _live, ...outcome }: ReturnType<typeof parse>) {
  return outcome;
}

describe("the bytes of a file", () => {
  it("arrive as they were sent, in every file of an answer", () => {
    check(
      fc.property(
        content,
        content,
        content,
        fc.array(fc.nat(4_000), { maxLength: 20 }),
        (html, css, js, at) => {
          const text = `${M}file path="index.html"\n${html}${M}file path="styles.css"\n${css}${M}file path="script.js"\n${js}${M}end\n`;
          const { events, complete } = parse(cutText(text, at));
          expect(events).toEqual([
            ...[
              { type: "open", file: "html" },
              { type: "code", file: "html", text: safe(html) },
            ],
            ...[
              { type: "close", file: "html" },
              { type: "open", file: "css" },
            ],
            ...[
              { type: "code", file: "css", text: safe(css) },
              { type: "close", file: "css" },
            ],
            ...[
              { type: "open", file: "javascript" },
              { type: "code", file: "javascript", text: safe(js) },
            ],
            { type: "close", file: "javascript" },
          ]);
          expect(complete).toBe(true);
        },
      ),
      500,
    );
  });

  it.each([
    [
      "markers of another request",
      '@@roseram:ffffffffffffffff file path="styles.css"\nx\n@@roseram:ffffffffffffffff end\n',
    ],
    ["markers that say nothing known", `${M}delete path="styles.css"\n${M}\n`],
    ["sections of edits", "<<<<<<< SEARCH\na\n=======\nb\n>>>>>>> REPLACE\n"],
    ["the ends of elements", "</script></style></textarea></html>\n"],
    ["fences", "<pre>\n```html\n~~~\n```\n````\n</pre>\n"],
    ["entities", "&lt;b&gt; &amp;amp; &#x1F338;\n"],
    ["all kinds of line ends", "a\r\nb\rc\n\r\n\u2028\u2029\n"],
    ["a byte order mark", "\uFEFF<!doctype html>\n"],
    ["a line of a megabyte", `<p>${"\u{1F338}x".repeat(350_000)}</p>\n`],
    ["a megabyte of at signs", `${"@".repeat(1_000_000)}\n`],
    ["a megabyte of backticks", `a\n${"`".repeat(1_000_000)}\n`],
    ["a megabyte of empty lines", "a\n".padEnd(1_000_000, "\n")],
  ])("are kept with %s in them", (_name, html) => {
    const text = `${M}file path="index.html"\n${html}${M}end`;
    for (const chunks of [[text], cutText(text, [3, 50, 51, 52, 700_001, 700_002])]) {
      const { events, complete } = parse(chunks);
      expect(events.length).toBe(3);
      const code = events[1];
      // Not by toEqual: a failure would print megabytes.
      expect(code?.type === "code" && code.text === html).toBe(true);
      expect(complete).toBe(true);
    }
  });

  it("begin after the mark that a stream may begin with", () => {
    expect(parse([`\uFEFF${M}file path="index.html"\nx\n${M}end`]).complete).toBe(true);
    const bytes = new TextEncoder().encode(`\uFEFF${M}file path="index.html"\nx\n${M}end`);
    expect(parse(cutBytes(bytes, [1, 2, 3])).complete).toBe(true);
  });
});

describe("an answer that breaks off", () => {
  it("is complete at no byte before its end marker", () => {
    check(
      fc.property(answer, (text) => {
        const bytes = new TextEncoder().encode(text);
        const parser = createStreamParser({ nonce: NONCE, fences: true });
        parser.push(bytes);
        expect(parser.finish().complete).toBe(true);
        for (let length = 0; length < bytes.length; length += 1)
          if (parse([bytes.subarray(0, length)]).complete) expect.fail(`complete at byte ${length}`);
      }),
      25,
    );
  });

  it("shows no part of a marker", () => {
    check(
      fc.property(answer, (text) => {
        const whole = written(parse([text]).events);
        expect(whole).not.toContain(NONCE);
        for (let length = 0; length < text.length; length += 1) {
          if (!text.slice(0, length).isWellFormed()) continue;
          if (!whole.startsWith(written(parse([text.slice(0, length)]).events)))
            expect.fail(`cut at ${length}`);
        }
      }),
      25,
    );
  });
});

/**
 * Work is counted and not timed: every character that a string or a regular expression is asked to look at, or that is
 * copied. A parser that looks at a line again for every chunk of it would need the square.
 */
describe("the work", () => {
  let restore: (() => void)[] = [];
  afterEach(() => {
    for (const undo of restore) undo();
    restore = [];
  });

  function counting(run: () => void): number {
    let looked = 0;
    const patch = (
      target: object,
      name: PropertyKey,
      cost: (self: string, args: readonly unknown[], result: unknown) => number,
    ) => {
      const original: unknown = Reflect.get(target, name);
      if (typeof original !== "function") throw new Error(`${String(name)} is no function`);
      Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
        const result: unknown = Reflect.apply(original, this, args);
        looked += cost(typeof this === "string" ? this : "", args, result);
        return result;
      });
      restore.push(() => Reflect.set(target, name, original));
    };
    const length = (value: unknown) => (typeof value === "string" ? value.length : 1);
    for (const name of [
      "split",
      "trim",
      "trimEnd",
      "trimStart",
      "replace",
      "replaceAll",
      "toWellFormed",
      "lastIndexOf",
    ])
      patch(String.prototype, name, (self) => self.length);
    patch(String.prototype, "slice", (_self, _args, result) => length(result));
    for (const name of ["startsWith", "endsWith"])
      patch(String.prototype, name, (_self, [part]) => length(part));
    patch(String.prototype, "indexOf", (self, [, from], result) => {
      const to = typeof result === "number" && result >= 0 ? result : self.length;
      return to - (typeof from === "number" ? from : 0) + 1;
    });
    for (const name of ["exec", "test"]) patch(RegExp.prototype, name, (_self, [input]) => length(input));
    run();
    for (const undo of restore) undo();
    restore = [];
    return looked;
  }

  const size = 5_000_000;
  const filled = (unit: string, head: string, tail: string) =>
    head + unit.repeat(Math.ceil((size - head.length) / unit.length)) + tail;
  const page = `<div class="card"><h2>Title</h2><p>Some words &amp; more.</p></div>\n`;

  it.each([
    ["a file", filled(page, `${M}file path="index.html"\n`, `${M}end\n`), 12],
    ["a file of one line", filled("<b>x</b>", `${M}file path="index.html"\n`, `\n${M}end\n`), 12],
    [
      "an edit",
      filled(page, `${M}edit path="index.html"\n<<<<<<< SEARCH\n`, `=======\nx\n>>>>>>> REPLACE\n${M}end\n`),
      12,
    ],
    ["an edit of one line", filled("y", `${M}edit path="index.html"\n<<<<<<< SEARCH\n`, ""), 12],
    ["prose", filled("Some words about the page.\n", "", ""), 24],
    ["a fenced page", filled(page, "```html\n<!doctype html>\n", "```\n"), 24],
    ["fences that are never files", filled(`\`\`\`js\n${"x();\n".repeat(40)}\`\`\`\n`, "", ""), 80],
    ["lines that begin like a marker", filled(`${M.slice(0, 20)}\n`, `${M}file path="index.html"\n`, ""), 80],
    ["blank lines in a fence", filled(`${" ".repeat(60)}\n`, "```html\n", ""), 24],
    [
      "closing fences and blank lines in a block",
      filled("```\n" + `${" ".repeat(60)}\n`.repeat(9), `${M}file path="index.html"\n\`\`\`html\n`, ""),
      24,
    ],
  ])("of 5 MB grows with the text: %s", (_name, text, most) => {
    for (const chunk of [64, text.length]) {
      const parser = createStreamParser({ nonce: NONCE, fences: true });
      const looked = counting(() => {
        for (let at = 0; at < text.length; at += chunk) parser.push(text.substring(at, at + chunk));
        parser.finish();
      });
      expect(looked / text.length, `in chunks of ${chunk}`).toBeLessThan(most);
      expect(looked).toBeGreaterThan(text.length);
    }
  });

  it.each([
    ["a file", filled(page, `${M}file path="index.html"\n`, "").slice(0, 200_000), 40],
    ["heads of fences that stay open", filled(`\`\`\`${"x".repeat(150)}\n`, "", "").slice(0, 200_000), 400],
    [
      "comments before a page that never comes",
      `\`\`\`html\n${"<!---->".repeat(36)}x\n\`\`\`\n`.repeat(700),
      400,
    ],
  ])("of one character at a time grows with the text: %s", (_name, text, most) => {
    const looked = counting(() => {
      const parser = createStreamParser({ nonce: NONCE, fences: true });
      for (let at = 0; at < text.length; at += 1) parser.push(text.charAt(at));
      parser.finish();
    });
    expect(looked / text.length).toBeLessThan(most);
    const half = text.substring(0, text.length / 2);
    const lookedAtHalf = counting(() => {
      const parser = createStreamParser({ nonce: NONCE, fences: true });
      for (let at = 0; at < half.length; at += 1) parser.push(half.charAt(at));
      parser.finish();
    });
    expect(looked / lookedAtHalf).toBeLessThan(2.2);
  });
});
