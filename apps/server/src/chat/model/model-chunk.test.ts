import { describe, expect, it } from "vitest";
import { readChunk } from "./model-chunk.ts";

const delta = (value: object, more: object = {}) =>
  JSON.stringify({ choices: [{ index: 0, delta: value, ...more }] });
const nothing = { text: "", finish: null, usage: null, fault: null };

describe("an event of a provider's stream", () => {
  it.each<[string, string, object]>([
    ["words", delta({ content: "Hi" }), { text: "Hi" }],
    ["words in parts", delta({ content: [{ type: "text", text: "H" }, { text: "i" }] }), { text: "Hi" }],
    ["a part that is a thought", delta({ content: [{ type: "thinking", text: "Hm" }] }), { text: "" }],
    ["a thought", delta({ content: null, reasoning_content: "Hm", reasoning: "Hm" }), { text: "" }],
    ["a role alone", delta({ role: "assistant" }), { text: "" }],
    ["a null delta", JSON.stringify({ choices: [{ delta: null }] }), { text: "" }],
    ["a refusal", delta({ refusal: "No." }), { text: "No." }],
    ["a whole message", JSON.stringify({ choices: [{ message: { content: "Hi" } }] }), { text: "Hi" }],
    ["the end", delta({}, { finish_reason: "stop" }), { finish: "stop" }],
    ["an end of its own kind", delta({}, { finish_reason: "eos" }), { finish: "stop" }],
    ["no end yet", delta({ content: "Hi" }, { finish_reason: "" }), { text: "Hi", finish: null }],
    ["the length limit", delta({}, { finish_reason: "length" }), { finish: "length" }],
    ["the provider's rules", delta({}, { finish_reason: "content_filter" }), { finish: "filtered" }],
    ["a tool", delta({}, { finish_reason: "tool_calls" }), { finish: "tool" }],
    [
      "the usage",
      JSON.stringify({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 4 } }),
      { usage: { input: 3, output: 4 } },
    ],
    [
      "a usage that is none",
      JSON.stringify({ choices: [], usage: { prompt_tokens: -1, completion_tokens: "4" } }),
      { usage: null },
    ],
    [
      "an error",
      JSON.stringify({ error: { message: "Busy.", code: 429, type: "limit" } }),
      { fault: { status: 429, code: "limit", message: "Busy." } },
    ],
    ["an error in a word", '{"error":"Busy."}', { fault: { status: null, code: "", message: "Busy." } }],
  ])("%s", (_name, data, expected) => {
    expect(readChunk(data)).toEqual({ ...nothing, ...expected });
  });

  it.each([["{nonsense"], ["null"], ["[]"], ['"text"'], ["12"], ["{}"], ['{"id":"x"}'], [""]])(
    "%s is garbage",
    (data) => {
      expect(readChunk(data)).toBe(null);
    },
  );
});
