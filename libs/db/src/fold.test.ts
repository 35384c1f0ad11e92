import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_CODE, foldEvent, foldEvents, type EventBody, type FoldState } from "./fold.ts";

const start: FoldState = { text: "", code: EMPTY_CODE };
const file = fc.constantFrom("html", "css", "javascript");
const string = fc.string({ unit: "binary", maxLength: 12 });
const code = fc.record({ html: string, css: string, javascript: string });
const event: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({ kind: fc.constant("text"), payload: fc.record({ text: string }) }),
  fc.record({ kind: fc.constant("code"), payload: fc.record({ file, text: string }) }),
  fc.record({ kind: fc.constant("replace"), payload: fc.record({ file, text: string }) }),
  fc.record({
    kind: fc.constant("splice"),
    payload: fc.record({ file, at: fc.nat(20), remove: fc.nat(20), text: string }),
  }),
  fc.record({
    kind: fc.constant("snapshot"),
    payload: fc.record({
      reason: fc.constantFrom("restarted", "repaired"),
      attempt: fc.nat(3),
      text: string,
      code,
    }),
  }),
  fc.constant<EventBody>({ kind: "finished", payload: {} }),
);

describe("folding a generation's events", () => {
  it("gives the same end from every cursor", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.nat(40), (events, cursor) => {
        const seen = foldEvents(start, events.slice(0, cursor));
        expect(foldEvents(seen, events.slice(cursor))).toEqual(foldEvents(start, events));
      }),
    );
  });

  it("depends on nothing before the last snapshot", () => {
    fc.assert(
      fc.property(fc.array(event), code, string, fc.array(event), (before, whole, text, after) => {
        const snapshot: EventBody = {
          kind: "snapshot",
          payload: { reason: "restarted", attempt: 2, text, code: whole },
        };
        expect(foldEvents(start, [...before, snapshot, ...after])).toEqual(
          foldEvents({ text, code: whole }, after),
        );
      }),
    );
  });

  it("never changes the state it was given", () => {
    fc.assert(
      fc.property(fc.array(event), event, (events, next) => {
        const state = foldEvents(start, events);
        const copy = structuredClone(state);
        foldEvent(state, next);
        expect(state).toEqual(copy);
      }),
    );
  });

  it.each<[string, EventBody, FoldState]>([
    ["text appends", { kind: "text", payload: { text: "b" } }, { text: "ab", code: page("x") }],
    [
      "code appends to its file alone",
      { kind: "code", payload: { file: "html", text: "y" } },
      { text: "a", code: page("xy") },
    ],
    [
      "replace sets the whole file",
      { kind: "replace", payload: { file: "html", text: "" } },
      { text: "a", code: page("") },
    ],
    [
      "splice counts UTF-16 units",
      { kind: "splice", payload: { file: "html", at: 0, remove: 1, text: "\u{1F338}x" } },
      { text: "a", code: page("\u{1F338}x") },
    ],
    ["finished changes nothing", { kind: "finished", payload: {} }, { text: "a", code: page("x") }],
  ])("%s", (_name, body, expected) => {
    expect(foldEvent({ text: "a", code: page("x") }, body)).toEqual(expected);
  });
});

function page(html: string) {
  return { html, css: "c", javascript: "" };
}
