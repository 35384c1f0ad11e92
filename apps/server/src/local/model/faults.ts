/** What can be asked to go wrong. A test pushes faults; each one is used up by the next chat request. */
export type Fault =
  /** Refused before the first byte. `retryAfter` is in seconds. */
  | { kind: "status"; status: 429 | 500 | 401 | 404; retryAfter?: number }
  /** The connection breaks after so many characters of the answer. */
  | { kind: "cut"; afterChars: number }
  /** Nothing more arrives, and the connection stays open. */
  | { kind: "stall"; afterChars: number }
  /** One event that is no JSON, then the rest as usual. */
  | { kind: "garbage"; afterChars: number }
  /** The usage is never sent, although it was asked for. */
  | { kind: "no-usage" }
  /** The answer ends early with finish_reason "length". */
  | { kind: "length"; afterChars: number }
  /** Exactly this text is the answer; `{{nonce}}` becomes the nonce of the request. */
  | { kind: "raw"; text: string };

interface Refusal {
  type: string;
  code: string;
  message: string;
}

export const refusals: Record<429 | 500 | 401 | 404, Refusal> = {
  401: { type: "invalid_request_error", code: "invalid_api_key", message: "Incorrect API key provided." },
  404: {
    type: "invalid_request_error",
    code: "model_not_found",
    message: "The model does not exist or you do not have access to it.",
  },
  429: { type: "requests", code: "rate_limit_exceeded", message: "Rate limit reached for this model." },
  500: { type: "server_error", code: "server_error", message: "The server had an error. Try again later." },
};

/** The place where a fault strikes, in characters of the answer; null where it strikes nowhere. */
export function faultAt(fault: Fault | undefined): number | null {
  return fault && "afterChars" in fault ? fault.afterChars : null;
}
