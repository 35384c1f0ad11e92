import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { faultAt, type Fault } from "./faults.ts";
import { seeded } from "./random.ts";

/** An answer on its way out, and what goes wrong with it. */
export interface Reply {
  head: { id: string; created: number; model: string };
  text: string;
  finish: string;
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  fault: Fault | undefined;
  /** Decides where the stream is cut into pieces. */
  seed: string;
  charsPerSecond: number;
  includeUsage: boolean;
}

export async function sendWhole(reply: Reply, response: ServerResponse, left: AbortSignal): Promise<void> {
  const { fault, head, text, finish, usage } = reply;
  if (fault?.kind === "cut") return void response.destroy();
  if (fault?.kind === "stall") return void (await forever(left));
  if (reply.charsPerSecond > 0)
    await wait((text.length / reply.charsPerSecond) * 1000, undefined, { signal: left }).catch(() => {});
  if (left.aborted) return;
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  if (fault?.kind === "garbage" || fault?.kind === "nothing-but-garbage") return void response.end("{<");
  const message =
    fault?.kind === "tool"
      ? { role: "assistant", content: null, tool_calls: [toolCall] }
      : { role: "assistant", content: text, refusal: null };
  response.end(
    JSON.stringify({
      ...head,
      object: "chat.completion",
      choices: [{ index: 0, message, logprobs: null, finish_reason: finish }],
      ...(fault?.kind === "no-usage" ? {} : { usage }),
    }),
  );
}

export async function sendStream(reply: Reply, response: ServerResponse, left: AbortSignal): Promise<void> {
  const { fault, head, text, finish, includeUsage } = reply;
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
  });
  response.flushHeaders();
  const event = (data: string) =>
    response.write(`data: ${fault?.kind === "nothing-but-garbage" ? data.slice(0, -2) : data}\n\n`);
  const chunk = (delta: object, finishReason: string | null = null) =>
    event(
      JSON.stringify({
        ...head,
        object: "chat.completion.chunk",
        choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
        ...(includeUsage ? { usage: null } : {}),
      }),
    );
  const say = (words: string) => {
    if (fault?.kind !== "dialect") return chunk({ content: words });
    response.write(": keep-alive\n\n");
    chunk({ content: null, reasoning_content: "Hm." });
    return chunk({ content: [{ type: "text", text: words }] });
  };

  chunk({ role: "assistant", content: fault?.kind === "dialect" ? null : "" });
  if (fault?.kind === "tool") chunk({ tool_calls: [{ index: 0, ...toolCall }] });
  const strikesAt = fault?.kind === "length" || fault?.kind === "filtered" ? null : faultAt(fault);
  const started = performance.now();
  let struck = false;
  let at = 0;
  for (const piece of pieces(text, reply.seed)) {
    if (strikesAt !== null && !struck && at + piece.length > strikesAt) {
      struck = true;
      const before = wholeCharacters(piece, Math.max(0, strikesAt - at));
      if (fault?.kind === "garbage") event('{"id":"chatcmpl-broken","choices":[{"delta":{"content":');
      else {
        if (before) say(before);
        return breakOff(fault, response, event, left);
      }
    }
    if (reply.charsPerSecond > 0) {
      const due = started + ((at + piece.length) / reply.charsPerSecond) * 1000 - performance.now();
      if (due > 4) await wait(due, undefined, { signal: left }).catch(() => {});
    }
    if (left.aborted) return;
    at += piece.length;
    if (!say(piece)) await drained(response, left);
    if (left.aborted) return;
  }
  if (strikesAt !== null && !struck && fault?.kind !== "garbage")
    return breakOff(fault, response, event, left);
  chunk({}, finish);
  if (includeUsage && fault?.kind !== "no-usage")
    event(JSON.stringify({ ...head, object: "chat.completion.chunk", choices: [], usage: reply.usage }));
  event("[DONE]");
  response.end();
}

const toolCall = { id: "call_1", type: "function", function: { name: "write_page", arguments: "{}" } };

/** The stream does not come to its end. */
async function breakOff(
  fault: Fault | undefined,
  response: ServerResponse,
  event: (data: string) => void,
  left: AbortSignal,
): Promise<void> {
  if (fault?.kind === "stall") {
    const alive = setInterval(() => response.write(": keep-alive\n\n"), fault.alive ? 50 : 2 ** 30);
    await forever(left);
    return clearInterval(alive);
  }
  if (fault?.kind === "error") {
    event(JSON.stringify({ error: { message: "Overloaded.", code: fault.code ?? "overloaded" } }));
    return void response.end();
  }
  if (fault?.kind === "cut" && fault.quietly) return void response.end();
  // What was said leaves before the connection breaks.
  response.socket?.destroySoon();
}

/** At most `length` code units, never half of a surrogate pair. */
export function wholeCharacters(text: string, length: number): string {
  if (length >= text.length) return text;
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}

/** Cuts where tokens would never fall, marker lines included: whoever reads this stream may rely on no boundary. */
function* pieces(text: string, seed: string): Generator<string> {
  const random = seeded(seed);
  for (let at = 0; at < text.length;) {
    const piece = wholeCharacters(text.slice(at, at + 24), 2 + random.int(14));
    yield piece;
    at += piece.length;
  }
}

const drained = (response: ServerResponse, left: AbortSignal) =>
  once(response, "drain", { signal: left }).catch(() => {});

const forever = (left: AbortSignal) => (left.aborted ? null : once(left, "abort"));
