// Does a tab stay as small as it was? It follows answer after answer, sent as fast as they are taken.
// After each one the rubbish is thrown out, and what is left is counted: heap, nodes, listeners, documents. The slope is
// over the second half; beside it stands a page that does nothing.
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { startProduct } from "./product.mjs";

const ANSWERS = Number(process.env.ANSWERS ?? 12);
const TOKENS = Number(process.env.TOKENS ?? 12_000);
const LIMIT_MS = Number(process.env.SECONDS ?? 150) * 1000;
/** A second after an answer, the tab lets go of what nobody looks at. */
const LET_GO_MS = 1200;

let written = 0;
/** A model that writes one long page, another each time, in pieces of forty tokens. */
const model = createServer(async (request, response) => {
  request.resume();
  response.writeHead(200, { "content-type": "text/event-stream" });
  const send = (choice, usage) =>
    response.write(
      `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", created: 0, model: "bench", choices: choice ? [{ index: 0, ...choice }] : [], usage })}\n\n`,
    );
  const piece = (content) => send({ delta: { content }, finish_reason: null });
  piece(
    `The page is written anew.\n\n\`\`\`html\n<!doctype html><html><head><title>Page ${(written += 1)}</title></head><body>\n`,
  );
  for (let sent = 0; sent < TOKENS && !response.destroyed; sent += 40) {
    if (!piece(`<p>${"word ".repeat(36)}</p>\n`)) await once(response, "drain");
    await wait(4);
  }
  piece("</body></html>\n```\n");
  send({ delta: {}, finish_reason: "stop" });
  send(null, { prompt_tokens: 10, completion_tokens: TOKENS, total_tokens: TOKENS + 10 });
  response.end("data: [DONE]\n\n");
});
model.listen(0, "127.0.0.1");
await once(model, "listening");

const product = await startProduct({
  OPENAI_BASE_URL: `http://127.0.0.1:${model.address().port}/v1`,
  OPENAI_API_KEY: "bench",
  OPENAI_MODEL: "bench",
  LIMIT_TOKENS_PER_MONTH: "0",
  MODEL_CONTEXT_TOKENS: "1000000",
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const counted = async (page) => {
    const session = await context.newCDPSession(page);
    return async () => {
      await session.send("HeapProfiler.collectGarbage");
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const { documents, nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
      return { heapMB: usedSize / 1e6, nodes, listeners: jsEventListeners, documents };
    };
  };
  const empty = await context.newPage();
  await empty.setContent("<textarea></textarea>");
  const still = await (await counted(empty))();

  const page = await context.newPage();
  await page.goto(`${product.url}/sign-up`);
  await page.getByLabel("E-mail").fill("memory@bench.example");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery 9");
  await page.getByRole("button", { name: /create|make/i }).click();
  await page.getByRole("textbox", { name: "What shall we build?" }).fill("A page");
  await page.getByRole("button", { name: "Start" }).click();
  const measure = await counted(page);
  const begun = performance.now();
  const samples = [];
  const log = page.getByRole("log");
  console.log(`Answers of ${TOKENS} tokens in one tab; what is left after each\n`);
  console.log("answer   heap MB    nodes  listeners  documents");
  const print = (name, { heapMB, nodes, listeners, documents }) =>
    console.log(
      `${String(name).padStart(6)}  ${heapMB.toFixed(1).padStart(8)}  ${String(nodes).padStart(7)}  ${String(listeners).padStart(9)}  ${String(documents).padStart(9)}`,
    );
  print("empty", still);
  for (let answer = 1; answer <= ANSWERS && performance.now() - begun < LIMIT_MS; answer += 1) {
    if (answer > 1) {
      await page.getByRole("textbox", { name: "Your request" }).fill("Once more");
      await page.keyboard.press("Enter");
    }
    await log.getByRole("button", { name: `v${answer}`, exact: true }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Send", exact: true }).waitFor();
    await wait(LET_GO_MS);
    const sample = await measure();
    samples.push(sample);
    print(answer, sample);
  }
  const half = samples.slice(Math.floor(samples.length / 2));
  const [from, to] = [half[0], half.at(-1)];
  const each = (name) => ((to[name] - from[name]) / Math.max(1, half.length - 1)).toFixed(2);
  console.log(
    `\nFor each further answer of ${TOKENS} tokens: heap ${each("heapMB")} MB, nodes ${each("nodes")}, listeners ${each("listeners")}, documents ${each("documents")}.` +
      ` Two hours at 400 tokens a second are ${((7200 * 400) / TOKENS).toFixed(0)} such answers.`,
  );
} finally {
  await browser.close();
  await product.stop();
  model.close();
  model.closeAllConnections();
}
