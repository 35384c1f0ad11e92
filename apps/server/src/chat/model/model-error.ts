import OpenAI from "openai";
import { scrub } from "../../scrub.ts";
import type { SaidFault } from "./model-chunk.ts";

export type ModelErrorCode =
  | "MODEL_AUTH"
  | "MODEL_NOT_FOUND"
  | "MODEL_RATE_LIMITED"
  | "MODEL_REJECTED"
  | "MODEL_UNAVAILABLE"
  | "MODEL_STALLED"
  | "MODEL_INTERRUPTED";

/** Why a model call ended without an answer. `message` is for the person; it holds no secret and no raw body. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  constructor(
    readonly code: ModelErrorCode,
    message: string,
    readonly statusCode: number | null,
  ) {
    super(message);
  }
}

/** An error that came in the stream, with status 200. */
export class SaidError extends Error {
  constructor(readonly said: SaidFault) {
    super(said.message);
  }
}

/** The provider answered, and no word of it could be read, or it ended before the first. */
export class Unanswered extends Error {}

/** What went wrong, as far as the provider said. */
export interface Fault {
  /** null: there was no answer at all. */
  readonly status: number | null;
  /** Its codes and words, together, to look for one in. */
  readonly words: string;
  readonly message: string;
  readonly headers: Headers | null;
}

export function faultOf(error: unknown): Fault {
  if (error instanceof SaidError) {
    const { status, code, message } = error.said;
    // Without a status of its own it is the provider's fault.
    return { status: status ?? 500, words: `${code} ${message}`, message, headers: null };
  }
  if (!(error instanceof OpenAI.APIError)) return { status: null, words: "", message: "", headers: null };
  const said: unknown = error.error && "message" in error.error ? error.error.message : "";
  return {
    status: error.status ?? null,
    words: [error.code, error.type, error.param, error.message].filter(Boolean).join(" "),
    message: typeof said === "string" ? said : "",
    headers: error.headers ?? null,
  };
}

/** How long to wait before the same call is worth another try; null when it never is. */
export function pauseBefore(error: unknown, tries: number, baseMs: number): number | null {
  const { status, words, headers } = faultOf(error);
  const backOff = baseMs * 2 ** tries * (0.75 + Math.random() / 2);
  if (status === null) return error instanceof ModelError ? null : backOff;
  if (status === 429 && words.includes("insufficient_quota")) return null;
  if (status !== 429 && status !== 408 && status < 500) return null;
  return retryAfter(headers) ?? backOff;
}

/** In ms; the header has seconds or a date. */
function retryAfter(headers: Headers | null): number | null {
  const ms = Number(headers?.get("retry-after-ms") ?? NaN);
  if (Number.isFinite(ms)) return Math.max(0, ms);
  const value = headers?.get("retry-after");
  if (!value) return null;
  const inSeconds = Number(value);
  const until = Number.isFinite(inSeconds) ? inSeconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(until) ? Math.max(0, until) : null;
}

/** A call that said nothing, in words for the person. */
export function failureOf(
  error: unknown,
  call: { model: string; apiKey: string | null; status: number | null; pauseMs: number | null },
): ModelError {
  if (error instanceof ModelError) return error;
  const fault = faultOf(error);
  const status = fault.status ?? call.status;
  const fail = (code: ModelErrorCode, message: string) => new ModelError(code, message, status);
  if (error instanceof Unanswered || (fault.status === null && call.status === 200))
    return fail(
      "MODEL_INTERRUPTED",
      "The model's answer could not be read. Your message is kept. Try again.",
    );
  switch (true) {
    case status === 401 || status === 403:
      return fail("MODEL_AUTH", "The model refused the key. Check OPENAI_API_KEY; nothing was counted.");
    case status === 404:
      return fail(
        "MODEL_NOT_FOUND",
        `There is no model ${call.model} at this address. Check OPENAI_MODEL and OPENAI_BASE_URL; nothing was counted.`,
      );
    case status === 429 && fault.words.includes("insufficient_quota"):
      return fail(
        "MODEL_REJECTED",
        "The model's account has no credit left. Your message is kept; nothing was counted.",
      );
    case status === 429:
      return fail(
        "MODEL_RATE_LIMITED",
        `The model is busy. Your message is kept. Try again in ${call.pauseMs === null ? "a minute" : duration(call.pauseMs)}.`,
      );
    case fault.status !== null && fault.status >= 400 && fault.status < 500:
      return fail(
        "MODEL_REJECTED",
        `The model refused the request: ${said(fault.message, call.apiKey)} Your page is unchanged.`,
      );
    default:
      return fail("MODEL_UNAVAILABLE", "The model could not be reached. Your message is kept. Try again.");
  }
}

/** The provider's words, cut, and without anything that looks like a secret. */
function said(words: string, apiKey: string | null): string {
  const text = scrub(words, apiKey);
  return text === "" ? "it gave no reason." : /[.!?]$/.test(text) ? text : `${text}.`;
}

export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 120_000) return `${Math.ceil(ms / 1000)} s`;
  return `${Math.ceil(ms / 60_000)} minutes`;
}
