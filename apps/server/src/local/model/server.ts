import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { chatRequest, readConversation, type ChatRequest } from "./conversation.ts";
import { mistaken, refusals, type Fault } from "./faults.ts";
import { type Reply, sendStream, sendWhole, wholeCharacters } from "./reply.ts";
import { respond } from "./respond.ts";

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
    route(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      if (error instanceof Refused) return sendError(response, error);
      sendError(response, new Refused(500, "server_error", "The demo model failed.", "server_error"));
    });
  });

  async function route(request: IncomingMessage, response: ServerResponse) {
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
    const asked = readConversation(body);
    const said = respond(asked, fault?.kind === "seam" ? fault.as : "repeated");
    const text = fault?.kind === "tool" ? "" : mistaken(fault, said, asked.nonce);
    const limit = body.max_completion_tokens ?? body.max_tokens;
    const early = fault?.kind === "length" || fault?.kind === "filtered" ? fault : null;
    const ends = [text.length, limit ? limit * 4 : text.length, early?.afterChars ?? text.length];
    const sent = wholeCharacters(text, Math.min(...ends));
    const promptTokens = tokens(JSON.stringify(body.messages));
    const reply: Reply = {
      head: {
        id: `chatcmpl-${createHash("sha256").update(JSON.stringify(body)).digest("hex").slice(0, 24)}`,
        created: Math.floor(Date.now() / 1000),
        model: MODEL,
      },
      text: sent,
      finish: finishOf(fault, sent.length < text.length),
      usage: {
        prompt_tokens: promptTokens,
        completion_tokens: tokens(sent),
        total_tokens: promptTokens + tokens(sent),
      },
      fault,
      seed: JSON.stringify(body.messages),
      charsPerSecond: fault?.kind === "slow" ? fault.charsPerSecond : options.charsPerSecond,
      includeUsage: body.stream_options?.include_usage === true,
    };
    const left = new AbortController();
    response.on("close", () => left.abort());
    const send = body.stream && fault?.kind !== "not-streamed" ? sendStream : sendWhole;
    await send(reply, response, left.signal);
  }

  await once(server.listen(options.port ?? 0, "127.0.0.1"), "listening");
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

function finishOf(fault: Fault | undefined, isCut: boolean): string {
  if (fault?.kind === "filtered") return "content_filter";
  if (fault?.kind === "tool") return "tool_calls";
  return isCut || fault?.kind === "length" ? "length" : "stop";
}
