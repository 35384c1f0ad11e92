import { setTimeout as wait } from "node:timers/promises";
import OpenAI from "openai";
import { KEPT } from "../turn/answer.ts";
import { type Chunk, readChunk, type Usage } from "./model-chunk.ts";
import {
  duration,
  failureOf,
  faultOf,
  ModelError,
  pauseBefore,
  SaidError,
  Unanswered,
} from "./model-error.ts";
import { createEventReader, EVENT_LIMIT } from "./sse.ts";

export interface ModelMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ModelEnd {
  /** null: the stream ended without saying why. */
  readonly finish: "stop" | "length" | "filtered" | null;
  readonly usage: Usage | null;
  readonly statusCode: number;
}

export interface Model {
  /** The one that answers when a call names no other. */
  readonly name: string;
  readonly demo: boolean;
  /** Resolves when the answer ended; throws ModelError, or the signal's reason when it was aborted. */
  stream(call: {
    model?: string;
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
  /** Bytes without a word for so long are a fault too: a keep-alive is life, but no answer. */
  readonly wordlessMs?: number;
  /** However alive it is: one that drips would never end. */
  readonly longestMs?: number;
  readonly maxRetries?: number;
  /** A model that asks for a longer pause is given up on. */
  readonly maxRetryWaitMs?: number;
  readonly retryBaseMs?: number;
}

type Create = OpenAI.Chat.Completions.ChatCompletionCreateParamsStreaming;
const DONE = "[DONE]";
const ERROR_LIMIT = 64 * 1024;
const TOOL_CALLED =
  "The model called a tool instead of answering. Your message is kept. Try again, or choose another model.";

type OnText = (text: string) => void | Promise<void>;

/** Any server that speaks OpenAI's chat completions: the offline demo model too. */
export function createModel(options: ModelOptions): Model {
  const maxRetries = options.maxRetries ?? 3;
  const maxRetryWaitMs = options.maxRetryWaitMs ?? 20_000;
  const retryBaseMs = options.retryBaseMs ?? 500;

  return {
    name: options.name,
    demo: options.demo,
    async stream({ model = options.name, messages, signal, onText }) {
      const params: Create = {
        model,
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
          if (attempt.broke) throw attempt.broke;
          // A server that does not know the option for usage is asked without it.
          const { status, words } = faultOf(error);
          if (status === 400 && params.stream_options && words.includes("stream_options")) {
            delete params.stream_options;
            continue;
          }
          const pauseMs = tries < maxRetries ? pauseBefore(error, tries, retryBaseMs) : null;
          if (pauseMs === null || pauseMs > maxRetryWaitMs)
            throw failureOf(error, { model, apiKey: options.apiKey, status: attempt.status, pauseMs });
          await wait(pauseMs, undefined, { signal });
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
  private spoke = false;
  private readonly begunAt = performance.now();
  private spokeAt = this.begunAt;
  private given: string | null = null;
  private readonly silence = new AbortController();
  private readonly signal: AbortSignal;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: ModelOptions,
    private readonly outer: AbortSignal,
  ) {
    this.signal = AbortSignal.any([outer, this.silence.signal]);
    this.heard();
  }

  /** Why the call must not be made again: it fell silent or took too long, or its first words are out. */
  get broke(): ModelError | null {
    if (this.given !== null) return new ModelError("MODEL_STALLED", `${this.given} ${KEPT}`, this.status);
    if (!this.spoke) return null;
    return new ModelError("MODEL_INTERRUPTED", `The connection to the model broke off. ${KEPT}`, this.status);
  }

  async run(params: Create, onText: OnText): Promise<ModelEnd> {
    const client = new OpenAI({
      apiKey: this.options.apiKey ?? "none",
      baseURL: this.options.baseUrl,
      organization: null,
      project: null,
      maxRetries: 0,
      logLevel: "off",
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        this.status = response.status;
        return response.ok ? response : beginningOf(response);
      },
    });
    const response = await client.chat.completions
      .create(params, { signal: this.signal, timeout: this.options.firstByteMs + 1_000 })
      .asResponse();

    let finish: Chunk["finish"] = null;
    let usage: Usage | null = null;
    let garbled = false;
    for await (const data of this.events(response)) {
      if (data === DONE) {
        finish ??= "stop";
        break;
      }
      const chunk = readChunk(data);
      // One event that nobody can read is skipped: the words around it are kept.
      if (chunk === null) garbled = true;
      else if (chunk.fault) throw new SaidError(chunk.fault);
      else {
        usage = chunk.usage ?? usage;
        finish = chunk.finish ?? finish;
        if (chunk.text !== "") await this.say(chunk.text, onText);
      }
    }
    this.signal.throwIfAborted();
    if (!this.spoke && finish === "tool") throw new ModelError("MODEL_REJECTED", TOOL_CALLED, this.status);
    if (!this.spoke && (finish === null || garbled)) throw new Unanswered();
    return { finish: finish === "tool" ? "stop" : finish, usage, statusCode: response.status };
  }

  close(): void {
    clearTimeout(this.timer);
    this.silence.abort();
  }

  /** The data of each event; a server that ignores `stream` sends one, and its end. */
  private async *events(response: Response): AsyncIterable<string> {
    const reader = createEventReader();
    const decoder = new TextDecoder();
    const isWhole = response.headers.get("content-type")?.startsWith("application/json");
    let whole = "";
    for await (const bytes of response.body ?? []) {
      this.heard();
      if (!isWhole) yield* reader.push(bytes);
      else if (whole.length > EVENT_LIMIT) throw new Unanswered();
      else whole += decoder.decode(bytes, { stream: true });
    }
    if (isWhole) yield* [whole, DONE];
    else yield* reader.finish();
  }

  private async say(text: string, onText: OnText): Promise<void> {
    this.spoke = true;
    this.spokeAt = performance.now();
    const taken = onText(text);
    if (!taken) return;
    clearTimeout(this.timer); // the silence is ours
    await taken;
    this.heard();
  }

  /** A byte came: the silence is counted anew. Before its first words a model may think longer. */
  private heard(): void {
    clearTimeout(this.timer);
    if (this.signal.aborted) return;
    const { stallMs, firstByteMs, wordlessMs = 600_000, longestMs = 1_800_000 } = this.options;
    const now = performance.now();
    const silentMs = this.spoke ? stallMs : firstByteMs;
    const overdueInMs = this.begunAt + longestMs - now;
    const inMs = Math.min(silentMs, this.spokeAt + wordlessMs - now, overdueInMs);
    this.timer = setTimeout(
      () => {
        this.given =
          inMs === overdueInMs
            ? `The model did not end within ${duration(longestMs)}.`
            : `The model sent nothing for ${duration(inMs === silentMs ? silentMs : wordlessMs)}.`;
        this.silence.abort(new Error("The model stalled."));
      },
      Math.max(0, inMs),
    );
  }
}

/** Of an error as much as anyone reads: the client library would take in all of it, however long it is. */
async function beginningOf(response: Response): Promise<Response> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes, { stream: true });
    if (text.length > ERROR_LIMIT) break;
  }
  const { status, statusText, headers } = response;
  return new Response(text === "" ? null : text, { status, statusText, headers });
}
