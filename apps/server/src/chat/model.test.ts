import { createServer, type ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { createModel } from "./model.ts";

const PIECE = Buffer.alloc(1_000_000, "x");
const PIECES = 60;

/** A provider that sends this head, and then 60 MB of nothing. Resolves with how much of it left before the other side hung up. */
async function endless(head: (response: ServerResponse) => void) {
  let sent = 0;
  const server = createServer((_request, response) => {
    head(response);
    const more = () => {
      while (sent < PIECES && !response.destroyed) {
        sent += 1;
        if (!response.write(PIECE)) return void response.once("drain", more);
      }
      response.end();
    };
    more();
  });
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
  });
  const failure = await model
    .stream({ messages: [], signal: new AbortController().signal, onText: () => undefined })
    .then(
      () => null,
      (error: unknown) => error,
    );
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return { failure, sent };
}

it.each([
  ["an answer in one piece", 200, "MODEL_INTERRUPTED"],
  ["a refusal", 400, "MODEL_REJECTED"],
] as const)("hangs up on %s that has no end", async (_name, status, code) => {
  const { failure, sent } = await endless((response) =>
    response.writeHead(status, { "content-type": "application/json" }),
  );
  expect(failure).toMatchObject({ code });
  expect(sent).toBeLessThan(PIECES);
});
