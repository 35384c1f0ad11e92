import { type Code, EMPTY_CODE, type EventBody, foldEvents } from "@roseram/db";
import { describe, expect, it } from "vitest";
import { createDraft } from "./draft.ts";
import { createStreamParser } from "../parse/stream-parser.ts";

const NONCE = "0123456789abcdef";
const M = `@@roseram:${NONCE} `;
const base = { html: "<!doctype html>\n<p>Old</p>\n", css: "a {}\nb {}\n", javascript: "" };

/** A draft that takes whole replies. */
function open(options: { mode?: "build" | "discuss"; maxFileBytes?: number; base?: Code } = {}) {
  const start = options.base ?? base;
  const draft = createDraft({
    base: start,
    mode: options.mode ?? "build",
    maxFileBytes: options.maxFileBytes ?? 1000,
    attempt: 2,
  });
  const events: EventBody[] = [];
  return {
    draft,
    events,
    folded: () => foldEvents({ text: "", code: start }, events),
    kinds: () => events.map(({ kind }) => kind),
    reply(text: string) {
      const parser = createStreamParser({ nonce: NONCE, fences: true });
      draft.beginReply();
      for (const event of [...parser.push(text), ...parser.finish().events])
        events.push(...draft.apply(event));
    },
  };
}
const edit = (path: string, search: string, replace: string) =>
  `${M}edit path="${path}"\n<<<<<<< SEARCH\n${search}\n=======\n${replace}\n>>>>>>> REPLACE\n`;

describe("the page while it is being written", () => {
  it("streams a whole file as a replacement and deltas, an edit as a splice", () => {
    const { draft, kinds, folded, reply } = open();
    reply(
      `Done.\n${M}file path="styles.css"\nb {}\n${edit("index.html", "<p>Old</p>", "<p>New</p>")}${M}end\n`,
    );
    expect(kinds()).toEqual(["text", "replace", "code", "splice"]);
    expect(folded()).toEqual(draft.state);
    expect(draft.state.code).toEqual({
      html: "<!doctype html>\n<p>New</p>\n",
      css: "b {}\n",
      javascript: "",
    });
    expect(draft.misses).toEqual([]);
    expect(draft.changed).toEqual(["html", "css"]);
  });

  it("collects what does not fit, with the lines that come nearest; the rest stays applied", () => {
    const { draft, reply } = open();
    reply(
      `${edit("index.html", "<p>Gone</p>", "x")}${edit("styles.css", "a {}", "a { color: red }")}${edit("index.html", "<p>Old</p>", "<p>New</p>")}${M}end\n`,
    );
    expect(draft.misses).toMatchObject([
      { file: "html", search: "<p>Gone</p>\n", replace: "x\n", reason: "missing" },
    ]);
    expect(draft.misses[0]?.message).toBe(
      'An edit of index.html looks for lines from "<p>Gone</p>", which are not there.',
    );
    expect(draft.state.code.html).toContain("<p>New</p>");
    expect(draft.state.code.css).toContain("red");
    expect(draft.tally).toMatchObject({ blocks: 3, steps: { exact: 2 }, wholeFiles: 0 });
  });

  it("counts a section in no agreed form as one that missed", () => {
    const { draft, reply } = open();
    reply(`${M}edit path="styles.css"\n<<<<<<< SEARCH\na {}\n${M}end\n`);
    expect(draft.misses).toMatchObject([{ file: "css", reason: "empty" }]);
  });

  it("owes each of several such sections", () => {
    const { draft, reply } = open();
    const spoilt = (line: string) => `<<<<<<< SEARCH\n${line}\n>>>>>>> REPLACE\n`;
    reply(`${M}edit path="styles.css"\n${spoilt("a {}")}${spoilt("b {}")}${M}end\n`);
    expect(draft.misses).toMatchObject([{ search: "a {}\n" }, { search: "b {}\n" }]);
    reply(`${edit("styles.css", "a {}", "a { color: red }")}${M}end\n`);
    expect(draft.misses).toMatchObject([{ search: "b {}\n" }]);
  });

  it.each([
    [
      "edits without end that fit nowhere",
      `${edit("styles.css", "x {}", "").repeat(1_001)}${M}end\n`,
      "TOO_LARGE",
    ],
    [
      "sections without end in no agreed form",
      `${M}edit path="styles.css"\n${"<<<<<<< SEARCH\n>>>>>>> REPLACE\n".repeat(1_001)}${M}end\n`,
      "TOO_LARGE",
    ],
    ["another path", `${M}file path="about.html"\n<html>\n${M}end\n`, "INVALID_CODE"],
    ["a file that is too large", `${M}file path="styles.css"\n${"x".repeat(1001)}\n${M}end\n`, "TOO_LARGE"],
    ["an edit that makes it so", `${edit("styles.css", "a {}", "x".repeat(1001))}${M}end\n`, "TOO_LARGE"],
    ["too many words", "x".repeat(1001), "TOO_LARGE"],
  ])("refuses %s", (_name, answer, code) => {
    const { draft, reply } = open();
    reply(answer);
    expect(draft.fault).toMatchObject({ code });
  });

  it("takes thousands of edits of a small page, and not of one that takes seconds to look through", () => {
    const again = edit("styles.css", "a {}", "a {}").repeat(300);
    const small = open();
    small.reply(`${again}${M}end\n`);
    expect(small.draft.fault).toBeNull();
    const large = open({
      base: { ...base, css: `${"/**/\n".repeat(200_000)}a {}\n` },
      maxFileBytes: 2_000_000,
    });
    large.reply(`${again}${M}end\n`);
    expect(large.draft.fault).toMatchObject({ code: "TOO_LARGE" });
  });

  it("changes no code in a discussion", () => {
    const { draft, kinds, reply } = open({ mode: "discuss" });
    reply(`Yes.\n${M}file path="index.html"\n<html>\n${M}end\n`);
    expect(kinds()).toEqual(["text"]);
    expect(draft.state.code).toEqual(base);
    expect(draft.changed).toEqual([]);
  });
});

describe("a later reply", () => {
  const missed = `${edit("styles.css", "x {}", "1")}${edit("styles.css", "y {}", "2")}${M}end\n`;

  it("owes what missed: each edit that lands in the file makes one good", () => {
    const { draft, reply } = open();
    reply(missed);
    expect(draft.misses).toHaveLength(2);
    reply(`${edit("styles.css", "a {}", "1")}${M}end\n`);
    expect(draft.misses).toMatchObject([{ search: "y {}\n" }]);
    reply(`${edit("styles.css", "z {}", "2")}${M}end\n`);
    expect(draft.misses).toMatchObject([{ search: "y {}\n" }, { search: "z {}\n" }]);
  });

  it("makes all good with the whole file, and says that what was shown of it no longer stands", () => {
    const { draft, events, folded, reply } = open();
    reply(missed);
    reply(`Here it is.\n${M}file path="styles.css"\nc {}\n${M}end\n`);
    expect(draft.misses).toEqual([]);
    expect(events).toEqual([
      { kind: "text", payload: { text: "Here it is.\n" } },
      {
        kind: "snapshot",
        payload: { reason: "repaired", attempt: 2, text: "Here it is.\n", code: { ...base, css: "" } },
      },
      { kind: "code", payload: { file: "css", text: "c {}\n" } },
    ]);
    expect(folded()).toEqual(draft.state);
  });

  it("in another file makes nothing good", () => {
    const { draft, reply } = open();
    reply(missed);
    reply(`${M}file path="index.html"\n<!doctype html>\n${M}end\n`);
    expect(draft.misses).toHaveLength(2);
  });

  it("says nothing to the person who has read the first", () => {
    const { draft, reply } = open();
    reply("Done.\n");
    reply("I am sorry about that.\n");
    expect(draft.state.text).toBe("Done.\n");
  });

  it("begun anew takes back what it did, and nothing of the replies before", () => {
    const { draft, events, folded, reply } = open();
    reply(
      `Done.\n${edit("styles.css", "a {}", "a { color: red }")}${edit("styles.css", "x {}", "1")}${M}end\n`,
    );
    const before = draft.state;
    reply(`${M}file path="styles.css"\nc {}\n${M}end\n`);
    events.push(...draft.restartReply());
    expect(draft.state).toEqual(before);
    expect(draft.misses).toHaveLength(1);
    expect(draft.tally.wholeFiles).toBe(0);
    expect(folded()).toEqual(before);
  });
});

describe("a page parted otherwise", () => {
  it("replaces the files that differ, and folds to the same", () => {
    const { draft, events, folded, reply } = open({ base: EMPTY_CODE });
    reply(`${M}file path="index.html"\n<style>a{}</style>\n${M}end\n`);
    events.push(...draft.rewrite({ html: "<link>\n", css: "a{}\n", javascript: "" }));
    expect(draft.state.code).toEqual({ html: "<link>\n", css: "a{}\n", javascript: "" });
    expect(folded()).toEqual(draft.state);
  });
});
