import { setTimeout as wait } from "node:timers/promises";
import OpenAI from "openai";
import { scrub } from "../scrub.ts";

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

export interface ModelMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ModelEnd {
  /** null: the stream ended without saying why. */
  readonly finish: "stop" | "length" | "filtered" | null;
  readonly usage: { readonly input: number; readonly output: number } | null;
  readonly statusCode: number;
}

export interface Model {
  readonly name: string;
  readonly demo: boolean;
  /** Resolves when the answer ended; throws ModelError, or the signal's reason when it was aborted. */
  stream(call: {
    messages: readonly ModelMessage[];
    signal: AbortSignal;
    /** Awaited: a slow taker slows the model down instead of filling memory. */
    onText: (text: string) => void | Promise<void>;
  }): Promise<ModelEnd>;
}

export interface ModelOptions {
  readonly name: string;
  readonly demo: boolean;
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  /** No byte for so long is a fault; before the answer's first words, `firstByteMs` is. */
  readonly stallMs: number;
  readonly firstByteMs: number;
  readonly maxRetries?: number;
  /** A model that asks for a longer pause is given up on. */
  readonly maxRetryWaitMs?: number;
  readonly retryBaseMs?: number;
}

type Create = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;

/** Any server that speaks OpenAI's chat completions: the offline demo model too. */
export function createModel(options: ModelOptions): Model {
  const maxRetries = options.maxRetries ?? 3;
  const maxRetryWaitMs = options.maxRetryWaitMs ?? 20_000;
  const retryBaseMs = options.retryBaseMs ?? 500;

  return {
    name: options.name,
    demo: options.demo,
    async stream({ messages, signal, onText }) {
      const params: Create = {
        model: options.name,
        messages: messages.map(({ role, content }) => ({ role, content })),
        stream: true,
        stream_options: { include_usage: true },
      };
      for (let tries = 0; ; tries += 1) {
        const attempt = new Attempt(options, signal);
        try {
          return await attempt.run(params, onText);
        } catch (error) {
          if (signal.aborted) throw signal.reason;
          // A server that does not know the option for usage is asked without it.
          if (attempt.status === 400 && params.stream_options && mentions(error, "stream_options")) {
            delete params.stream_options;
            continue;
          }
          const pause =
            attempt.textBegan || tries >= maxRetries ? null : pauseBefore(error, tries, retryBaseMs);
          if (attempt.stalled || pause === null || pause > maxRetryWaitMs)
            throw attempt.failure(error, pause);
          await wait(pause, undefined, { signal });
        } finally {
          attempt.close();
        }
      }
    },
  };
}

/** One HTTP call, watched for silence. */
class Attempt {
  status: number | null = null;
  textBegan = false;
  stalled = false;
  private readonly silence = new AbortController();
  private readonly both: AbortSignal;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: ModelOptions,
    private readonly outer: AbortSignal,
  ) {
    this.both = AbortSignal.any([outer, this.silence.signal]);
    this.heard();
  }

  async run(params: Create, onText: (text: string) => void | Promise<void>): Promise<ModelEnd> {
    const client = new OpenAI({
      apiKey: this.options.apiKey ?? "none",
      baseURL: this.options.baseUrl,
      organization: null,
      project: null,
      maxRetries: 0,
      logLevel: "off",
      fetch: (url, init) => this.fetch(url, init),
    });
    let finish: ModelEnd["finish"] = null;
    let usage: ModelEnd["usage"] = null;
    const stream = await client.chat.completions.create(params, {
      signal: this.both,
      timeout: this.options.firstByteMs + 1_000,
    });
    for await (const chunk of stream) {
      if (chunk.usage) usage = { input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens };
      const choice = chunk.choices?.[0];
      const text = choice?.delta?.content ?? choice?.delta?.refusal;
      if (text) {
        this.textBegan = true;
        const taken = onText(text);
        if (taken) {
          clearTimeout(this.timer); // the silence is ours
          await taken;
          this.heard();
        }
      }
      if (choice?.finish_reason) finish = finishOf(choice.finish_reason);
    }
    // The client library ends its loop quietly when it was aborted.
    this.both.throwIfAborted();
    return { finish, usage, statusCode: this.status ?? 200 };
  }

  close(): void {
    clearTimeout(this.timer);
    this.silence.abort();
  }

  failure(error: unknown, pause: number | null): ModelError {
    const { status } = this;
    const fail = (code: ModelErrorCode, message: string) => new ModelError(code, message, status);
    if (this.stalled)
      return fail(
        "MODEL_STALLED",
        `The model sent nothing for ${seconds(this.textBegan ? this.options.stallMs : this.options.firstByteMs)}. Your page is unchanged; what arrived is kept.`,
      );
    if (this.textBegan)
      return fail(
        "MODEL_INTERRUPTED",
        "The connection to the model broke off. Your page is unchanged; what arrived is kept.",
      );
    switch (true) {
      case status === 401 || status === 403:
        return fail("MODEL_AUTH", "The model refused the key. Check OPENAI_API_KEY; nothing was counted.");
      case status === 404:
        return fail(
          "MODEL_NOT_FOUND",
          `There is no model ${this.options.name} at this address. Check OPENAI_MODEL and OPENAI_BASE_URL; nothing was counted.`,
        );
      case status === 429 && mentions(error, "insufficient_quota"):
        return fail(
          "MODEL_REJECTED",
          "The model's account has no credit left. Your message is kept; nothing was counted.",
        );
      case status === 429:
        return fail(
          "MODEL_RATE_LIMITED",
          pause === null
            ? "The model is busy. Your message is kept. Try again in a minute."
            : `The model is busy. Your message is kept. Try again in ${seconds(pause)}.`,
        );
      case status !== null && status >= 400 && status < 500:
        return fail(
          "MODEL_REJECTED",
          `The model refused the request: ${this.said(error)} Your page is unchanged.`,
        );
      default:
        return fail("MODEL_UNAVAILABLE", "The model could not be reached. Your message is kept. Try again.");
    }
  }

  /** The provider's words, cut, and without anything that looks like a secret. */
  private said(error: unknown): string {
    const raw =
      error instanceof OpenAI.APIError && error.error && "message" in error.error ? error.error.message : "";
    const text = scrub(typeof raw === "string" ? raw : "", this.options.apiKey);
    return text === "" ? "it gave no reason." : /[.!?]$/.test(text) ? text : `${text}.`;
  }

  private async fetch(url: string | URL | Request, init?: RequestInit): Promise<Response> {
    const response = await fetch(url, init);
    this.status = response.status;
    if (!response.ok || !response.body) return response;
    if (response.headers.get("content-type")?.includes("application/json")) return asStream(response);
    const heard = new TransformStream<Uint8Array, Uint8Array>({
      transform: (bytes, controller) => {
        this.heard();
        controller.enqueue(bytes);
      },
    });
    return new Response(response.body.pipeThrough(heard), {
      status: response.status,
      headers: response.headers,
    });
  }

  /** A byte came: the silence is counted anew. Before its first words a model may think longer. */
  private heard(): void {
    clearTimeout(this.timer);
    const limitMs = this.textBegan ? this.options.stallMs : this.options.firstByteMs;
    if (this.outer.aborted || this.silence.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.stalled = true;
      this.silence.abort(new Error("The model stalled."));
    }, limitMs);
  }
}

/** A server that ignores `stream` answers in one piece: the same bytes as a stream of one chunk. */
async function asStream(response: Response): Promise<Response> {
  const whole: unknown = await response.json();
  const completion = isCompletion(whole) ? whole : { choices: [] };
  const chunk = {
    ...completion,
    choices: completion.choices.map(({ message, ...choice }) => ({ ...choice, delta: message ?? {} })),
  };
  return new Response(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`, {
    headers: { "content-type": "text/event-stream" },
  });
}

function isCompletion(value: unknown): value is { choices: { message?: object }[] } {
  return typeof value === "object" && value !== null && "choices" in value && Array.isArray(value.choices);
}

function finishOf(reason: string): ModelEnd["finish"] {
  if (reason === "length") return "length";
  return reason === "content_filter" ? "filtered" : "stop";
}

/** How long to wait before the same call is worth another try; null when it never is. */
function pauseBefore(error: unknown, tries: number, baseMs: number): number | null {
  const backOff = baseMs * 2 ** tries * (0.75 + Math.random() / 2);
  if (!(error instanceof OpenAI.APIError) || error.status === undefined) return backOff;
  if (error.status === 429 && mentions(error, "insufficient_quota")) return null;
  if (error.status !== 429 && error.status !== 408 && error.status < 500) return null;
  return retryAfter(error.headers) ?? backOff;
}

function retryAfter(headers: Headers | undefined): number | null {
  const ms = Number(headers?.get("retry-after-ms") ?? NaN);
  if (Number.isFinite(ms)) return Math.max(0, ms);
  const value = headers?.get("retry-after");
  if (!value) return null;
  const inSeconds = Number(value);
  const until = Number.isFinite(inSeconds) ? inSeconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(until) ? Math.max(0, until) : null;
}

function mentions(error: unknown, word: string): boolean {
  if (!(error instanceof OpenAI.APIError)) return false;
  return [error.code, error.type, error.param, error.message].some((said) => said?.includes(word));
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${Math.ceil(ms / 1000)} s`;
}
