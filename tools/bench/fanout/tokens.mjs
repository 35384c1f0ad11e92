// A model whose every token is the moment it left, so that whoever receives it knows how long it was on the way. The clock
// is the machine's own and the same in every process.
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

export const microseconds = () => Number(process.hrtime.bigint() / 1000n);
const token = () => `${microseconds().toString(36)} `;
/** The moments in a text, microseconds. */
export const momentsOf = (text) => text.split(" ").flatMap((word) => (word ? [parseInt(word, 36)] : []));

export const createTokens = async ({ perSecond, seconds }) => {
  let calls = 0;
  let called = () => {};
  let begin = () => {};
  let sent = 0;
  const server = createServer(async (request, response) => {
    request.resume();
    response.writeHead(200, { "content-type": "text/event-stream" });
    const chunk = (choice, usage) =>
      response.write(
        `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", created: 0, model: "bench", choices: choice ? [{ index: 0, ...choice }] : [], usage })}\n\n`,
      );
    calls += 1;
    called();
    await new Promise((resolve) => (begin = resolve));
    calls -= 1;
    const begun = performance.now();
    const total = perSecond * seconds;
    sent = 0;
    while (sent < total) {
      // Each at its own time: a token that is late does not make the next one late.
      const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * perSecond));
      for (; sent < due; sent += 1) chunk({ delta: { content: token() }, finish_reason: null });
      await wait(1);
    }
    chunk({ delta: {}, finish_reason: "stop" });
    chunk(null, { prompt_tokens: 1, completion_tokens: total, total_tokens: total + 1 });
    response.end("data: [DONE]\n\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}/v1`,
    /** Begins to answer the call that waits, once there is one. */
    async go() {
      while (calls === 0) await new Promise((resolve) => (called = resolve));
      begin();
    },
    sent: () => sent,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
};

/** Reads the stream as plainly as can be; what comes within 25 ms is one event, as in the product. */
export const readTokens = async (url, onEvent) => {
  const answer = await fetch(`${url}/chat/completions`, { method: "POST", body: "{}" });
  let [text, waiting, seq, timer] = ["", "", 0, null];
  const flush = () => {
    timer = null;
    if (waiting === "") return;
    onEvent({ __typename: "TextDelta", seq: (seq += 1), text: waiting });
    waiting = "";
  };
  for await (const part of answer.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    for (let at; (at = text.indexOf("\n\n")) >= 0; text = text.slice(at + 2)) {
      const data = text.slice("data: ".length, at);
      if (data === "[DONE]") continue;
      waiting += JSON.parse(data).choices[0]?.delta?.content ?? "";
      timer ??= setTimeout(flush, 25);
    }
  }
  clearTimeout(timer);
  flush();
  onEvent({ __typename: "GenerationFinished", seq: seq + 1 });
};
