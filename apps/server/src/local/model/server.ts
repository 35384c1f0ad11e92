import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { answer } from "./answer.ts";
import { chatRequest, readConversation, type ChatRequest } from "./conversation.ts";
import { faultAt, refusals, type Fault } from "./faults.ts";
import { seeded } from "./random.ts";

export type { Fault } from "./faults.ts";

export interface LocalModel {
  baseUrl: string;
  apiKey: string;
  model: string;
  /** Each fault applies to one next chat request. */
  faults: Fault[];
  close(): Promise<void>;
}

const MODEL = "roseram-demo";
const BODY_LIMIT = 16 * 1024 * 1024;

class Refused extends Error {
  readonly status: number;
  readonly code: string | null;
  readonly type: string;
  constructor(status: number, code: string | null, message: string, type = "invalid_request_error") {
    super(message);
    this.status = status;
    this.code = code;
    this.type = type;
  }
}

/**
 * The model that stands in while no key is set: it speaks the OpenAI protocol on loopback, so the server talks to it
 * with the same client as to any provider. `charsPerSecond` 0 means as fast as it goes.
 */
export async function createLocalModel(options: {
  charsPerSecond: number;
  port?: number;
}): Promise<LocalModel> {
  const apiKey = `demo-${randomBytes(24).toString("hex")}`;
  const faults: Fault[] = [];
  let address = "";

  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      if (error instanceof Refused) return sendError(response, error);
      sendError(response, new Refused(500, "server_error", "The demo model failed.", "server_error"));
    });
  });

  async function respond(request: IncomingMessage, response: ServerResponse) {
    // Without the Host check a web page could reach this port under a name of its own (DNS rebinding).
    if (request.headers.host !== address) throw new Refused(403, "forbidden_host", "Unknown host.");
    if (!sameSecret(request.headers.authorization ?? "", `Bearer ${apiKey}`))
      throw new Refused(401, refusals[401].code, refusals[401].message);
    const path = (request.url ?? "/").split("?")[0];
    if (path === "/v1/models") {
      only("GET", request);
      return sendJson(response, 200, { object: "list", data: [describeModel] });
    }
    if (path === `/v1/models/${MODEL}`) {
      only("GET", request);
      return sendJson(response, 200, describeModel);
    }
    if (path === "/v1/chat/completions") {
      only("POST", request);
      return chat(await readBody(request), response);
    }
    throw new Refused(404, "unknown_url", `Unknown request URL: ${request.method} ${path}.`);
  }

  async function chat(body: ChatRequest, response: ServerResponse) {
    if (body.model !== MODEL)
      throw new Refused(
        404,
        "model_not_found",
        `The model '${body.model.slice(0, 100)}' does not exist. Use '${MODEL}'.`,
      );
    if ((body.n ?? 1) !== 1) throw new Refused(400, "unsupported_value", "Only n = 1 is supported.");

    const fault = faults.shift();
    if (fault?.kind === "status") {
      const refusal = refusals[fault.status];
      if (fault.retryAfter !== undefined) response.setHeader("retry-after", String(fault.retryAfter));
      throw new Refused(fault.status, refusal.code, refusal.message, refusal.type);
    }
    const conversation = readConversation(body);
    const text =
      fault?.kind === "raw"
        ? fault.text.replaceAll("{{nonce}}", conversation.nonce ?? "")
        : answer(conversation);
    const limit = body.max_completion_tokens ?? body.max_tokens;
    const ends = [
      text.length,
      limit ? limit * 4 : text.length,
      fault?.kind === "length" ? fault.afterChars : text.length,
    ];
    const sent = wholeCharacters(text, Math.min(...ends));
    const head = {
      id: `chatcmpl-${createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 24)}`,
      created: Math.floor(Date.now() / 1000),
      model: MODEL,
    };
    const promptTokens = tokens(JSON.stringify(body.messages));
    const reply = {
      head,
      text: sent,
      finish: sent.length < text.length || fault?.kind === "length" ? "length" : "stop",
      usage: {
        prompt_tokens: promptTokens,
        completion_tokens: tokens(sent),
        total_tokens: promptTokens + tokens(sent),
      },
      fault,
      seed: JSON.stringify(body.messages),
    };
    const left = new AbortController();
    response.on("close", () => left.abort());
    if (body.stream) await stream(reply, body.stream_options?.include_usage === true, response, left.signal);
    else await whole(reply, response, left.signal);
  }

  async function whole(reply: Reply, response: ServerResponse, left: AbortSignal) {
    const { fault, head, text, finish, usage } = reply;
    if (fault?.kind === "cut") return void response.destroy();
    if (fault?.kind === "stall") return forever(left);
    if (options.charsPerSecond > 0)
      await wait((text.length / options.charsPerSecond) * 1000, undefined, { signal: left }).catch(() => {});
    if (left.aborted) return;
    if (fault?.kind === "garbage")
      return void response.writeHead(200, { "content-type": "application/json" }).end("{<");
    sendJson(response, 200, {
      ...head,
      object: "chat.completion",
      choices: [
        {
          index: 0,
          message: { role: "assistant", content: text, refusal: null },
          logprobs: null,
          finish_reason: finish,
        },
      ],
      ...(fault?.kind === "no-usage" ? {} : { usage }),
    });
  }

  async function stream(reply: Reply, includeUsage: boolean, response: ServerResponse, left: AbortSignal) {
    const { fault, head, text, finish } = reply;
    response.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache",
    });
    response.flushHeaders();
    const event = (data: string) => response.write(`data: ${data}\n\n`);
    const chunk = (delta: object, finishReason: string | null = null) =>
      event(
        JSON.stringify({
          ...head,
          object: "chat.completion.chunk",
          choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
          ...(includeUsage ? { usage: null } : {}),
        }),
      );

    chunk({ role: "assistant", content: "" });
    const strikesAt = fault?.kind === "length" ? null : faultAt(fault);
    const started = performance.now();
    let struck = false;
    let at = 0;
    for (const piece of pieces(text, reply.seed)) {
      if (strikesAt !== null && !struck && at + piece.length > strikesAt) {
        struck = true;
        const before = wholeCharacters(piece, Math.max(0, strikesAt - at));
        if (fault?.kind === "garbage") event('{"id":"chatcmpl-broken","choices":[{"delta":{"content":');
        else {
          if (before) chunk({ content: before });
          if (fault?.kind === "stall") return forever(left);
          // Let the last bytes leave before the connection breaks.
          await new Promise((resolve) => setImmediate(resolve));
          return void response.destroy();
        }
      }
      if (options.charsPerSecond > 0) {
        const due = started + ((at + piece.length) / options.charsPerSecond) * 1000 - performance.now();
        if (due > 4) await wait(due, undefined, { signal: left }).catch(() => {});
      }
      if (left.aborted) return;
      at += piece.length;
      if (!chunk({ content: piece })) await drained(response, left);
      if (left.aborted) return;
    }
    if (strikesAt !== null && !struck && fault?.kind !== "garbage") {
      if (fault?.kind === "stall") return forever(left);
      await new Promise((resolve) => setImmediate(resolve));
      return void response.destroy();
    }
    chunk({}, finish);
    if (includeUsage && fault?.kind !== "no-usage")
      event(JSON.stringify({ ...head, object: "chat.completion.chunk", choices: [], usage: reply.usage }));
    event("[DONE]");
    response.end();
  }

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  address = `127.0.0.1:${addressOf(server.address()).port}`;

  return {
    baseUrl: `http://${address}/v1`,
    apiKey,
    model: MODEL,
    faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Reply {
  head: { id: string; created: number; model: string };
  text: string;
  finish: string;
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
  fault: Fault | undefined;
  seed: string;
}

const describeModel = { id: MODEL, object: "model", created: 1_700_000_000, owned_by: "roseram" };

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The demo model has no TCP port.");
  return address;
}

function only(method: string, request: IncomingMessage) {
  if (request.method !== method) throw new Refused(405, "method_not_allowed", `Use ${method} here.`);
}

/** Compares hashes, so neither content nor length of the secret shows in the time it takes. */
function sameSecret(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}

async function readBody(request: IncomingMessage): Promise<ChatRequest> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const data of request) {
    const bytes = Buffer.from(data);
    size += bytes.length;
    if (size > BODY_LIMIT) throw new Refused(413, "request_too_large", "The request is larger than 16 MB.");
    parts.push(bytes);
  }
  let json: unknown;
  try {
    json = JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    throw new Refused(400, "invalid_json", "The body of the request is not valid JSON.");
  }
  const parsed = chatRequest.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refused(
    400,
    "invalid_value",
    `Invalid '${issue?.path.join(".") ?? "body"}': ${issue?.message ?? "unreadable"}.`,
  );
}

function sendJson(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

function sendError(response: ServerResponse, error: Refused) {
  sendJson(response, error.status, {
    error: { message: error.message, type: error.type, param: null, code: error.code },
  });
}

const tokens = (text: string) => Math.ceil(text.length / 4);

/** At most `length` code units, never half of a surrogate pair. */
function wholeCharacters(text: string, length: number): string {
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

function drained(response: ServerResponse, left: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (left.aborted) return resolve();
    const done = () => {
      response.off("drain", done);
      left.removeEventListener("abort", done);
      resolve();
    };
    response.once("drain", done);
    left.addEventListener("abort", done, { once: true });
  });
}

const forever = (left: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (left.aborted) resolve();
    else left.addEventListener("abort", () => resolve(), { once: true });
  });
