import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, type StreamEvent, answerAt, emptyCode, fold } from "./fold.ts";

const start = answerAt({ text: "", code: emptyCode, lastSeq: 0, attempt: 1 });

/** Folds and insists that nothing was missing. */
const foldAll = (from: Answer, events: readonly StreamEvent[]): Answer =>
  events.reduce((answer, event) => {
    const next = fold(answer, event);
    if (next === "gap") throw new Error(`gap at ${event.seq}`);
    return next;
  }, from);

const file = fc.constantFrom("HTML" as const, "CSS" as const, "JAVASCRIPT" as const);
const piece = fc.string({ unit: "grapheme", maxLength: 12 });
const body = fc.oneof(
  fc.record({ kind: fc.constant("text" as const), text: piece }),
  fc.record({ kind: fc.constant("code" as const), file, text: piece }),
  fc.record({ kind: fc.constant("replace" as const), file, text: piece }),
  fc.record({ kind: fc.constant("splice" as const), file, text: piece, at: fc.nat(20), remove: fc.nat(6) }),
  fc.record({ kind: fc.constant("snapshot" as const), text: piece, html: piece }),
);
const events = fc.array(body, { maxLength: 40 }).map((bodies) =>
  bodies.map((one, index): StreamEvent => {
    const seq = index + 1;
    switch (one.kind) {
      case "text":
        return { __typename: "TextDelta", seq, text: one.text };
      case "code":
        return { __typename: "CodeDelta", seq, file: one.file, text: one.text };
      case "replace":
        return { __typename: "CodeReplaced", seq, file: one.file, text: one.text };
      case "splice":
        return {
          __typename: "CodeSpliced",
          seq,
          file: one.file,
          text: one.text,
          at: one.at,
          remove: one.remove,
        };
      case "snapshot":
        return {
          __typename: "GenerationSnapshot",
          seq,
          reason: "REPAIRED",
          attempt: 1,
          text: one.text,
          code: { ...emptyCode, html: one.html },
        };
    }
  }),
);

describe("fold", () => {
  test("a reader that resumes anywhere ends as one that saw everything", () => {
    fc.assert(
      fc.property(events, fc.nat(), (all, cut) => {
        const whole = foldAll(start, all);
        const half = foldAll(start, all.slice(0, cut % (all.length + 1)));
        // After a reconnect the server may send some of it twice.
        expect(foldAll(half, all)).toEqual(whole);
      }),
    );
  });

  test("a repeated event changes nothing, not even the object", () => {
    fc.assert(
      fc.property(events, (all) => {
        const whole = foldAll(start, all);
        for (const event of all) expect(fold(whole, event)).toBe(whole);
      }),
    );
  });

  test("a missing delta is a gap, never a wrong text", () => {
    const first = fold(start, { __typename: "TextDelta", seq: 1, text: "a" });
    if (first === "gap") throw new Error("the first event follows");
    expect(fold(first, { __typename: "TextDelta", seq: 3, text: "c" })).toBe("gap");
    expect(fold(first, { __typename: "GenerationFinished", seq: 3 })).toBe("gap");
  });

  test("a snapshot jumps over what was missed and replaces text and code", () => {
    const next = fold(foldAll(start, [{ __typename: "TextDelta", seq: 1, text: "old" }]), {
      __typename: "GenerationSnapshot",
      seq: 40,
      reason: "RESUMED",
      attempt: 2,
      text: "new",
      code: { html: "<p>", css: "", javascript: "" },
    });
    expect(next).toMatchObject({ text: "new", lastSeq: 40, attempt: 2, code: { html: "<p>" }, pen: null });
  });

  test("the end is taken even when the cursor already stands on it", () => {
    const reader = answerAt({ text: "done", code: emptyCode, lastSeq: 9, attempt: 1 });
    expect(fold(reader, { __typename: "GenerationFinished", seq: 9 })).toMatchObject({
      finished: true,
      lastSeq: 9,
    });
    expect(fold(reader, { __typename: "GenerationFinished", seq: 10 })).toMatchObject({
      finished: true,
      lastSeq: 10,
    });
  });

  test("the pen follows appends and edits, and leaves the files when prose goes on", () => {
    const html = foldAll(start, [
      { __typename: "CodeReplaced", seq: 1, file: "HTML", text: "<p>one</p>" },
      { __typename: "CodeSpliced", seq: 2, file: "HTML", at: 3, remove: 3, text: "two and" },
    ]);
    expect(html.code.html).toBe("<p>two and</p>");
    expect(html.pen).toEqual({ file: "HTML", offset: 10 });
    expect(foldAll(html, [{ __typename: "TextDelta", seq: 3, text: "." }]).pen).toBeNull();
  });
});
