/** What can be asked to go wrong. A test pushes faults; each one is used up by the next chat request. */
export type Fault =
  /** Refused before the first byte. `retryAfter` is in seconds, or a date as HTTP writes it. */
  | { kind: "status"; status: FaultStatus; retryAfter?: number | string }
  /** The connection breaks after so many characters of the answer; `quietly`: it ends as if that were all. */
  | { kind: "cut"; afterChars: number; quietly?: boolean }
  /** Nothing more arrives, and the connection stays open; `alive`: comments go on to arrive. */
  | { kind: "stall"; afterChars: number; alive?: boolean }
  /** One event that is no JSON, then the rest as usual. */
  | { kind: "garbage"; afterChars: number }
  /** Every event is one that is no JSON. */
  | { kind: "nothing-but-garbage" }
  /** An error in the stream, with status 200; a number as its code is a status. */
  | { kind: "error"; afterChars: number; code?: string | number }
  /** The usage is never sent, although it was asked for. */
  | { kind: "no-usage" }
  /** The answer ends early with finish_reason "length". */
  | { kind: "length"; afterChars: number }
  /** The provider's rules end the answer. */
  | { kind: "filtered"; afterChars: number }
  /** Answers in one piece although a stream was asked for. */
  | { kind: "not-streamed" }
  /** Words as other servers send them: comments, null, parts, and thoughts in a field of their own. */
  | { kind: "dialect" }
  /** Calls a tool instead of answering. */
  | { kind: "tool" }
  /** At another pace than the model's. */
  | { kind: "slow"; charsPerSecond: number }
  /** Exactly this text is the answer; `{{nonce}}` becomes the nonce of the request. */
  | { kind: "raw"; text: string }
  /** The answer, with its first edit looking for lines that are not there. */
  | { kind: "miss" }
  /** The answer, with a script that does not parse. */
  | { kind: "broken" }
  /** The answer, with a comment where a part of the page should be. */
  | { kind: "placeholder" }
  /** The styles in one line, instead of the answer. */
  | { kind: "shrink" }
  /** How the rest of an answer follows what was received. */
  | {
      kind: "seam";
      as: "repeated" | "lines" | "announced" | "fenced" | "nothing" | "elsewhere" | "restarted";
    };

export type FaultStatus = 400 | 401 | 404 | 429 | 500 | 503;

interface Refusal {
  type: string;
  code: string;
  message: string;
}

export const refusals: Record<FaultStatus, Refusal> = {
  400: { type: "invalid_request_error", code: "invalid_value", message: "The request is not valid." },
  401: { type: "invalid_request_error", code: "invalid_api_key", message: "Incorrect API key provided." },
  404: {
    type: "invalid_request_error",
    code: "model_not_found",
    message: "The model does not exist or you do not have access to it.",
  },
  429: { type: "requests", code: "rate_limit_exceeded", message: "Rate limit reached for this model." },
  500: { type: "server_error", code: "server_error", message: "The server had an error. Try again later." },
  503: { type: "server_error", code: "overloaded", message: "The engine is overloaded. Try again later." },
};

/** The place where a fault strikes, in characters of the answer; null where it strikes nowhere. */
export const faultAt = (fault: Fault | undefined): number | null =>
  fault && "afterChars" in fault ? fault.afterChars : null;

/** The answer as a model gives it that makes this mistake. */
export function mistaken(fault: Fault | undefined, text: string, nonce: string | null): string {
  const marker = `@@roseram:${nonce ?? ""} `;
  const end = `${marker}end\n`;
  const script = `${marker}file path="script.js"\n`;
  switch (fault?.kind) {
    case "raw":
      return fault.text.replaceAll("{{nonce}}", nonce ?? "");
    case "miss":
      return text.replace("<<<<<<< SEARCH\n", "<<<<<<< SEARCH\nlines that are nowhere\n");
    case "broken":
      if (text.includes(script)) return text.replace(script, `${script}function broken( {\n`);
      return text.replace(end, `${script}function broken( {\n${end}`);
    case "placeholder":
      return text.replace(/\n([^\n]*<\/main>)/, "\n<!-- ... rest of the page unchanged ... -->\n$1");
    case "shrink":
      return `Shorter.\n\n${marker}file path="styles.css"\nbody { color: #111 }\n${end}`;
    default:
      return text;
  }
}
