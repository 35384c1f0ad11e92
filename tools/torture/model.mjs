// An OpenAI-compatible model that answers as it is told. A request names its script by the key in the message; an attempt
// begun anew is given the script's next answer, so that what a killed attempt said cannot pass for what the next one says.
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

export const createModel = async () => {
  const scripts = new Map();
  let corrections = 0;
  const server = createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const { messages } = JSON.parse(Buffer.concat(chunks).toString());
      const said = messages.map(({ content }) => String(content)).join("\n");
      const key = [...said.matchAll(/\bscript-\d+\b/g)].at(-1)?.[0];
      const script = scripts.get(key);
      if (!script) return void response.writeHead(404).end("{}");
      const nonce = /@@roseram:([0-9a-f]{16})/.exec(said)?.[1] ?? "";
      // Asked to correct what it wrote, it corrects the answer it gave last.
      const corrects = /^@@roseram:[0-9a-f]{16} (?:edits|file|repair)$/m.test(messages.at(-1).content);
      if (corrects) corrections += 1;
      else script.calls += 1;
      const turn = Math.min(Math.max(script.calls, 1), script.answers.length) - 1;
      const { text, correction = "" } = script.answers[turn];
      const words = (corrects ? correction : text).replaceAll("NONCE", nonce);
      stream(response, script, words, turn).catch(() => response.destroy());
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const stream = async (response, script, text, turn) => {
    let gone = false;
    let wake = () => {};
    response.on("drain", () => wake());
    response.once("close", () => {
      gone = true;
      wake();
    });
    response.writeHead(200, { "content-type": "text/event-stream" });
    const chunk = (value) =>
      response.write(`data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", ...value })}\n\n`);
    const size = script.pieceCharacters;
    for (let at = 0; at < text.length && !gone; at += size) {
      await script.before?.(at / text.length);
      // A pair of surrogates may be cut: the server puts it together again.
      const content = text.slice(at, at + size);
      if (!chunk({ choices: [{ index: 0, delta: { content }, finish_reason: null }] }))
        await new Promise((resolve) => (wake = resolve));
      if (script.pieceMs > 0) await wait(script.pieceMs);
    }
    if (gone) return;
    chunk({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] });
    chunk({ choices: [], usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 } });
    response.end("data: [DONE]\n\n");
    script.sent?.(turn);
  };

  let count = 0;
  return {
    baseUrl: `http://127.0.0.1:${server.address().port}/v1`,
    /**
     * Gives the message that asks for these answers, { text, correction }: the n-th attempt gets the n-th, later ones the last.
     * `before(share)` is awaited before each piece, `sent(turn)` is told when an answer has left whole.
     */
    script({ answers, pieceCharacters = 24, pieceMs = 5, before, sent }) {
      const key = `script-${(count += 1)}`;
      const script = { answers, pieceCharacters, pieceMs, before, sent, calls: 0 };
      scripts.set(key, script);
      return { content: `Please answer by ${key}`, calls: () => script.calls };
    },
    corrections: () => corrections,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
};
