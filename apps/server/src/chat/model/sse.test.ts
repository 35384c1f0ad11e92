import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEventReader, EVENT_LIMIT } from "./sse.ts";

function read(text: string, size = text.length): string[] {
  const reader = createEventReader();
  const bytes = new TextEncoder().encode(text);
  const events: string[] = [];
  for (let at = 0; at < bytes.length; at += size) events.push(...reader.push(bytes.slice(at, at + size)));
  return [...events, ...reader.finish()];
}

describe("the events of a stream", () => {
  it.each([
    ["events", "data: a\n\ndata: b\n\n", ["a", "b"]],
    ["CR and CRLF as line ends", "data: a\r\n\r\ndata: b\r\rdata: c\n\n", ["a", "b", "c"]],
    ["data in several lines", "data: a\ndata: b\n\n", ["a\nb"]],
    ["no space after the colon", "data:a\n\n", ["a"]],
    ["comments and other fields", ": alive\n\nevent: x\nid: 1\ndata: a\n\n: alive\n\n", ["a"]],
    ["an end without a blank line", "data: a\n\ndata: [DONE]", ["a", "[DONE]"]],
    ["nothing", "", []],
  ])("reads %s", (_name, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("without an end are not collected for ever, and hide none that follow", () => {
    const reader = createEventReader();
    const lines = new TextEncoder().encode(`data: ${"x".repeat(1_000_000)}\n`);
    for (let at = 0; at < 30; at += 1) expect(reader.push(lines)).toEqual([]);
    const [cut = "", ...others] = reader.push(new TextEncoder().encode("\ndata: a\n\n"));
    expect(cut.length).toBeLessThan(EVENT_LIMIT + 2_000_000);
    expect(others).toEqual(["a"]);
  });

  it("are the same however the bytes are cut, inside a character too", () => {
    const text =
      "data: \u{1F338} a\r\ndata: b\r\n\r\n: alive\r\n\r\ndata: \u00E9\rdata: b\r\rdata: [DONE]\n\n";
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
        expect(read(text, size)).toEqual(["\u{1F338} a\nb", "\u00E9\nb", "[DONE]"]);
      }),
    );
  });
});
