import { createServer, type ServerResponse } from "node:http";

/** An OpenAI-compatible server whose next answers a test scripts, step by step. */
export interface FakeModel {
  readonly baseUrl: string;
  /** Scripts the next call. `NONCE` in texts becomes the nonce of the request. */
  next(script: Script): void;
  /** The bodies that were sent, newest last. */
  readonly requests: readonly ModelRequest[];
  /** Calls whose connection the server closed before they ended. */
  readonly aborted: number;
  close(): Promise<void>;
}

export interface ModelRequest {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
}
export type Script = (call: Call) => Promise<void> | void;

export interface Call {
  readonly response: ServerResponse;
  readonly request: ModelRequest;
  /** Begins the stream if it has not begun, and sends a piece of the answer. */
  text(text: string): void;
  /** The end as a model sends it. */
  end(finish?: string, usage?: { prompt_tokens: number; completion_tokens: number } | null): void;
  status(code: number, body: object, headers?: Record<string, string>): void;
  raw(bytes: string): void;
  /** Breaks the connection, once what was sent has left. */
  cut(): void;
  /** Resolves when the caller has gone. */
  readonly gone: Promise<void>;
}

export async function createFakeModel(): Promise<FakeModel> {
  const scripts: Script[] = [];
  const requests: ModelRequest[] = [];
  let aborted = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const parsed: unknown = JSON.parse(Buffer.concat(chunks).toString());
      const body = parsed as ModelRequest;
      requests.push(body);
      const nonce = /@@roseram:([0-9a-f]{16})/.exec(body.messages[0]?.content ?? "")?.[1] ?? "";
      const raw = (bytes: string) => {
        if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream" });
        response.write(bytes);
      };
      const chunk = (value: object) =>
        raw(`data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", ...value })}\n\n`);
      const gone = new Promise<void>((resolve) => {
        response.on("close", () => {
          if (!response.writableEnded) aborted += 1;
          resolve();
        });
      });
      const script = scripts.shift() ?? ((call: Call) => (call.text("Fine."), call.end()));
      void script({
        response,
        request: body,
        gone,
        raw,
        text: (text) =>
          chunk({
            choices: [{ index: 0, delta: { content: text.replaceAll("NONCE", nonce) }, finish_reason: null }],
          }),
        end(finish = "stop", usage = { prompt_tokens: 10, completion_tokens: 5 }) {
          chunk({ choices: [{ index: 0, delta: {}, finish_reason: finish }] });
          if (usage) chunk({ choices: [], usage });
          response.end("data: [DONE]\n\n");
        },
        status(code, value, headers = {}) {
          response
            .writeHead(code, { "content-type": "application/json", ...headers })
            .end(JSON.stringify(value));
        },
        cut: () => response.socket?.destroySoon(),
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    next: (script) => scripts.push(script),
    requests,
    get aborted() {
      return aborted;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A whole page in the block format, in pieces of a few characters. */
export function page(title: string, prose = `Here is ${title}.\n\n`): string {
  return (
    `${prose}@@roseram:NONCE file path="index.html"\n<!doctype html>\n<html lang="en">\n<head><title>${title}</title>` +
    `<link rel="stylesheet" href="styles.css"></head>\n<body><h1>${title}</h1></body>\n</html>\n` +
    `@@roseram:NONCE file path="styles.css"\nh1 { color: crimson }\n` +
    `@@roseram:NONCE file path="script.js"\nconsole.log("\u{1F338}");\n@@roseram:NONCE end\n`
  );
}

export const answer =
  (text: string, size = 9): Script =>
  (call) => {
    const whole = text.replaceAll("NONCE", nonceOf(call.request));
    for (let at = 0; at < whole.length; at += size) call.text(whole.slice(at, at + size));
    call.end();
  };

export function nonceOf(request: ModelRequest): string {
  return /@@roseram:([0-9a-f]{16})/.exec(request.messages[0]?.content ?? "")?.[1] ?? "";
}
