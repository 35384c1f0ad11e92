// How much later than the model's first byte does a subscriber see the first event? Beside it, in turns, a bare node:http
// proxy of the same model: the least any server in between can cost.
import { once } from "node:events";
import { createServer, request } from "node:http";
import { performance } from "node:perf_hooks";
import { createProject, EVENTS, ms, quantile, send, signUp, startProduct } from "./product.mjs";

const RUNS = 30;

/** A model that answers with a dozen chunks and remembers when the first left. */
let firstByteAt = 0;
const model = createServer((req, res) => {
  req.resume();
  res.writeHead(200, { "content-type": "text/event-stream" });
  const chunk = (choice, usage) =>
    res.write(
      `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", created: 0, model: "bench", choices: choice ? [{ index: 0, ...choice }] : [], usage })}\n\n`,
    );
  firstByteAt = performance.now();
  for (let i = 0; i < 12; i += 1) chunk({ delta: { content: `word ${i} ` }, finish_reason: null });
  chunk({ delta: {}, finish_reason: "stop" });
  chunk(null, { prompt_tokens: 10, completion_tokens: 12, total_tokens: 22 });
  res.end("data: [DONE]\n\n");
});
model.listen(0, "127.0.0.1");
await once(model, "listening");
const modelPort = model.address().port;

const proxy = createServer((req, res) => {
  const onward = request(
    { host: "127.0.0.1", port: modelPort, path: req.url, method: req.method, headers: req.headers },
    (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    },
  );
  req.pipe(onward);
});
proxy.listen(0, "127.0.0.1");
await once(proxy, "listening");

const product = await startProduct({
  OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`,
  OPENAI_API_KEY: "bench",
  OPENAI_MODEL: "bench",
});
try {
  const person = await signUp(product.url);
  const viaProxy = async () => {
    const answer = await fetch(`http://127.0.0.1:${proxy.address().port}/v1/chat/completions`, {
      method: "POST",
      body: "{}",
    });
    let at = 0;
    for await (const _ of answer.body) at ||= performance.now();
    return at - firstByteAt;
  };
  const viaProduct = async (run) => {
    const project = await createProject(person, `Bench ${run}`);
    firstByteAt = 0;
    const id = await send(person, project, "Hello");
    let at = 0;
    for await (const event of person.subscribe(EVENTS, { id })) {
      if (event.errors) throw new Error(JSON.stringify(event.errors));
      at ||= performance.now();
    }
    return at - firstByteAt;
  };
  const proxied = [];
  const produced = [];
  for (let run = 0; run < RUNS + 3; run += 1) {
    const [a, b] = [await viaProxy(), await viaProduct(run)];
    if (run < 3) continue; // warm-up
    proxied.push(a);
    produced.push(b);
  }
  console.log(`First event at a subscriber after the model's first byte, ${RUNS} runs in turns`);
  for (const [name, samples] of [
    ["bare proxy", proxied],
    ["Roseram", produced],
  ])
    console.log(
      `  ${name.padEnd(10)} median ${ms(quantile(samples, 0.5))}  p95 ${ms(quantile(samples, 0.95))}`,
    );
  console.log(
    `  more than the proxy: median ${ms(quantile(produced, 0.5) - quantile(proxied, 0.5))} (goal 50 ms)  ratio ${(quantile(produced, 0.5) / quantile(proxied, 0.5)).toFixed(1)}`,
  );
  person.close();
} finally {
  await product.stop();
  model.close();
  proxy.close();
  model.closeAllConnections();
  proxy.closeAllConnections();
}
