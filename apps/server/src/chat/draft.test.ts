import { EMPTY_CODE, foldEvents } from "@roseram/db";
import { describe, expect, it } from "vitest";
import { createDraft } from "./draft.ts";
import { createStreamParser } from "./stream-parser.ts";

const NONCE = "0123456789abcdef";
const M = `@@roseram:${NONCE} `;
const base = { html: "<!doctype html>\n<p>Old</p>\n", css: "a {}\n", javascript: "" };

function write(
  answer: string,
  options: { mode?: "build" | "discuss"; maxFileBytes?: number; base?: typeof base } = {},
) {
  const start = options.base ?? base;
  const draft = createDraft({
    base: start,
    mode: options.mode ?? "build",
    maxFileBytes: options.maxFileBytes ?? 1000,
  });
  const parser = createStreamParser({ nonce: NONCE, fences: true });
  const events = [...parser.push(answer), ...parser.finish().events].flatMap((event) => draft.apply(event));
  return { draft, events, folded: foldEvents({ text: "", code: start }, events) };
}

describe("the page while it is being written", () => {
  it("streams a whole file as a replacement and deltas, an edit as a splice", () => {
    const { draft, events, folded } = write(
      `Done.\n${M}file path="styles.css"\nb {}\n${M}edit path="index.html"\n<<<<<<< SEARCH\n<p>Old</p>\n=======\n<p>New</p>\n>>>>>>> REPLACE\n${M}end\n`,
    );
    expect(events.map((event) => event.kind)).toEqual(["text", "replace", "code", "splice"]);
    expect(folded).toEqual(draft.state);
    expect(draft.state.code).toEqual({
      html: "<!doctype html>\n<p>New</p>\n",
      css: "b {}\n",
      javascript: "",
    });
    expect(draft.refusal()).toBe(null);
    expect(draft.changed).toEqual(["css", "html"]);
  });

  it("names the lines of an edit that does not fit, and lets no other block of the answer count", () => {
    const { draft } = write(
      `${M}edit path="index.html"\n<<<<<<< SEARCH\n<p>Gone</p>\n=======\nx\n>>>>>>> REPLACE\n${M}file path="styles.css"\nb {}\n${M}end\n`,
    );
    expect(draft.refusal()).toMatchObject({ code: "EDIT_FAILED" });
    expect(draft.refusal()?.message).toContain("index.html");
    expect(draft.refusal()?.message).toContain("<p>Gone</p>");
  });

  it.each([
    ["an empty page", `${M}file path="index.html"\n${M}end\n`, "INVALID_CODE"],
    ["a page that is none", `${M}file path="index.html"\nSorry, no.\n${M}end\n`, "INVALID_CODE"],
    ["another path", `${M}file path="about.html"\n<html>\n${M}end\n`, "INVALID_CODE"],
    ["a file that is too large", `${M}file path="styles.css"\n${"x".repeat(1001)}\n${M}end\n`, "TOO_LARGE"],
  ])("refuses %s", (_name, answer, code) => {
    expect(write(answer).draft.refusal()).toMatchObject({ code });
  });

  it("refuses styles for a page that does not exist", () => {
    const answer = `${M}file path="styles.css"\na {}\n${M}end\n`;
    expect(write(answer, { base: { ...EMPTY_CODE } }).draft.refusal()).toMatchObject({
      code: "INVALID_CODE",
    });
  });

  it("changes no code in a discussion", () => {
    const { draft, events } = write(`Yes.\n${M}file path="index.html"\n<html>\n${M}end\n`, {
      mode: "discuss",
    });
    expect(events.map((event) => event.kind)).toEqual(["text"]);
    expect(draft.state.code).toEqual(base);
    expect(draft.changed).toEqual([]);
  });
});
