import { createServer, type ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { createModel } from "./model.ts";

const PIECE = Buffer.alloc(1_000_000, "x");
const PIECES = 60;

/** How a call of a provider that answers like this fails. */
async function failureWith(answer: (response: ServerResponse) => void, longestMs?: number) {
  const server = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const model = createModel({
    name: "a",
    demo: false,
    apiKey: "key",
    baseUrl: `http://127.0.0.1:${port}/v1`,
    stallMs: 10_000,
    firstByteMs: 10_000,
    maxRetries: 0,
    ...(longestMs === undefined ? {} : { longestMs }),
  });
  const failure = await model
    .stream({ messages: [], signal: new AbortController().signal, onText: () => undefined })
    .then(
      () => null,
      (error: unknown) => error,
    );
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return failure;
}

it.each([
  ["an answer in one piece", 200, "MODEL_INTERRUPTED"],
  ["a refusal", 400, "MODEL_REJECTED"],
] as const)("hangs up on %s that has no end", async (_name, status, code) => {
  let sent = 0;
  const failure = await failureWith((response) => {
    response.writeHead(status, { "content-type": "application/json" });
    const more = () => {
      while (sent < PIECES && !response.destroyed) {
        sent += 1;
        if (!response.write(PIECE)) return void response.once("drain", more);
      }
      response.end();
    };
    more();
  });
  expect(failure).toMatchObject({ code });
  expect(sent).toBeLessThan(PIECES);
});

it("gives up on an answer that drips and never ends", async () => {
  const failure = await failureWith((response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const drip = setInterval(() => response.write('data: {"choices":[{"delta":{"content":"a"}}]}\n\n'), 20);
    response.once("close", () => clearInterval(drip));
  }, 200);
  expect(failure).toMatchObject({
    code: "MODEL_STALLED",
    message: expect.stringContaining("did not end within 200 ms"),
  });
});
