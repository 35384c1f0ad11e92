/*
 * What a provider says in one event of its stream, or in one whole answer. "OpenAI-compatible" is a wide word: content comes
 * as text, as a list of parts or as null, reasoning in fields of its own, usage in the last event, in each or in none.
 */

export interface Chunk {
  /** Words of the answer; reasoning is none. */
  readonly text: string;
  readonly finish: "stop" | "length" | "filtered" | "tool" | null;
  readonly usage: Usage | null;
  readonly fault: SaidFault | null;
}
export interface Usage {
  readonly input: number;
  readonly output: number;
}
/** An error that came with status 200, in the stream. */
export interface SaidFault {
  readonly status: number | null;
  readonly code: string;
  readonly message: string;
}

/** null: not what anyone could read. */
export function readChunk(data: string): Chunk | null {
  const json = parsed(data);
  if (!isObject(json)) return null;
  const choices = get(json, "choices");
  const choice: unknown = Array.isArray(choices) ? choices[0] : undefined;
  const said = get(choice, "delta") ?? get(choice, "message");
  const fault = faultIn(get(json, "error"));
  if (choices === undefined && fault === null && get(json, "usage") === undefined) return null;
  return {
    text: textIn(get(said, "content")) || textIn(get(said, "refusal")),
    finish: finishOf(get(choice, "finish_reason"), said),
    usage: usageIn(get(json, "usage")),
    fault,
  };
}

function textIn(content: unknown): string {
  if (typeof content === "string") return content;
  if (!Array.isArray(content)) return "";
  return content.map(textOfPart).join("");
}

function textOfPart(part: unknown): string {
  const type = get(part, "type") ?? "text";
  const text = get(part, "text");
  return (type === "text" || type === "output_text") && typeof text === "string" ? text : "";
}

function finishOf(reason: unknown, said: unknown): Chunk["finish"] {
  if (typeof reason !== "string" || reason === "") return null;
  if (reason === "length" || reason === "max_tokens") return "length";
  if (reason === "content_filter") return "filtered";
  if (reason === "tool_calls" || reason === "function_call" || Array.isArray(get(said, "tool_calls")))
    return "tool";
  return "stop";
}

function usageIn(usage: unknown): Usage | null {
  const [input, output] = [get(usage, "prompt_tokens"), get(usage, "completion_tokens")];
  return isCount(input) && isCount(output) ? { input, output } : null;
}

function faultIn(error: unknown): SaidFault | null {
  if (typeof error === "string") return { status: null, code: "", message: error };
  if (!isObject(error)) return null;
  const [code, type, message] = [get(error, "code"), get(error, "type"), get(error, "message")];
  const words = [code, type].filter((word) => typeof word === "string");
  return {
    status: typeof code === "number" ? code : null,
    code: words.join(" "),
    message: typeof message === "string" ? message : "",
  };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function get(value: unknown, name: string): unknown {
  return isObject(value) ? (Reflect.get(value, name) ?? undefined) : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
