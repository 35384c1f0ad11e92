// Does typing stay quick while an answer arrives at 400 tokens a second, with 30 turns of history and with 2,000? From
// a key to the frame that shows it, in Chromium, beside a bare text field in the same run and under the same stream: alone
// in its page, and beside one line of text that changes in every frame. Where something moves, a key waits for the next
// frame, which is up to 16.7 ms away.
import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { ms, quantile, startProduct } from "./product.mjs";

const TOKENS_A_SECOND = 400;
const PROSE_TOKENS = 1200;
const ANSWER_TOKENS = TOKENS_A_SECOND * 16;
const KEYS = 100;
const KEY_EVERY_MS = 70;
const STEP_MS = 10;

/** A model that says a while what it does, then writes one long page, four tokens every ten milliseconds. */
const model = createServer(async (req, res) => {
  req.resume();
  res.writeHead(200, { "content-type": "text/event-stream" });
  const send = (choice, usage) =>
    res.write(
      `data: ${JSON.stringify({ id: "x", object: "chat.completion.chunk", created: 0, model: "bench", choices: choice ? [{ index: 0, ...choice }] : [], usage })}\n\n`,
    );
  let sent = 0;
  const at = performance.now();
  const token = () => {
    sent += 1;
    if (sent === PROSE_TOKENS)
      return "\n\n```html\n<!doctype html><html><head><title>x</title></head><body>\n";
    if (sent > PROSE_TOKENS) return sent % 12 === 0 ? "</p>\n<p>word" : " word";
    return sent % 60 === 0 ? ".\n\n" : sent % 15 === 0 ? " **bold**" : " word";
  };
  while (sent < ANSWER_TOKENS && !res.destroyed) {
    const due = Math.floor(((performance.now() - at) / 1000) * TOKENS_A_SECOND);
    let content = "";
    while (due > 0 && sent < Math.min(due, ANSWER_TOKENS)) content += token();
    if (content) send({ delta: { content }, finish_reason: null });
    await wait(STEP_MS);
  }
  send({ delta: { content: "</p></body></html>\n```\n" }, finish_reason: "stop" });
  send(null, { prompt_tokens: 10, completion_tokens: sent, total_tokens: sent + 10 });
  res.end("data: [DONE]\n\n");
});
model.listen(0, "127.0.0.1");
await once(model, "listening");

const uuid = (kind, index) => `00000000-0000-4000-8${kind}00-${String(index).padStart(12, "0")}`;
const words = "The header turns green and the hours stay where they are. ";
/** A turn as the API sends it: a request, or its answer with a version. */
const turn = (index) => {
  const said = index % 2 === 0;
  const number = (index >> 1) + 1;
  const version = (id) => ({ __typename: "Version", id: uuid("2", id), number: id });
  return {
    __typename: "ChatMessageEdge",
    cursor: `c${index}`,
    node: {
      __typename: "ChatMessage",
      id: uuid("0", index),
      role: said ? "USER" : "ASSISTANT",
      content: said
        ? `Make part ${number} greener`
        : `**Part ${number}.** ${words.repeat(1 + (index % 7))}\n\n- one\n- two`,
      createdAt: "2026-01-01T10:00:00Z",
      generation: {
        __typename: "Generation",
        id: uuid("1", number),
        status: "COMPLETED",
        mode: "BUILD",
        createdAt: "2026-01-01T10:00:00Z",
        finishedAt: "2026-01-01T10:00:09Z",
        stopRequested: false,
        error: null,
        usage: { __typename: "TokenUsage", totalTokens: 1000, estimated: false },
        report: null,
        baseVersion: version(number),
        version: version(number + 1),
      },
    },
  };
};

const product = await startProduct({
  OPENAI_BASE_URL: `http://127.0.0.1:${model.address().port}/v1`,
  OPENAI_API_KEY: "bench",
  OPENAI_MODEL: "bench",
  LIMIT_TOKENS_PER_MONTH: "0",
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});

/** From each key to the end of the frame after it. */
const latencies = async (page, field) => {
  await field.focus();
  await page.evaluate(() => {
    globalThis.keys = [];
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = ({ data }) => globalThis.keys.push(performance.now() - data);
    addEventListener(
      "keydown",
      ({ timeStamp }) => requestAnimationFrame(() => port1.postMessage(timeStamp)),
      true,
    );
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 8 === 7 ? "Space" : "e");
    await wait(KEY_EVERY_MS);
  }
  return page.evaluate(() => globalThis.keys);
};

/** The time between frames while the log is scrolled upwards. */
const frames = async (page, log) => {
  await log.hover();
  await page.evaluate(() => {
    globalThis.frames = [];
    let last = performance.now();
    const next = (now) => {
      globalThis.frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, -400);
    await wait(20);
  }
  return page.evaluate(() => globalThis.frames.slice(1));
};

try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let history = 0;
  // The history comes from here: two thousand answers of a model would take longer than all the rest.
  await page.route("**/graphql", async (route) => {
    const asked = route.request().postDataJSON();
    if (asked?.operationName === "AnswerCode" && String(asked.variables.id).startsWith("00000000"))
      return route.fulfill({ json: { data: { generation: null } } });
    if (asked?.operationName !== "Conversation" || asked.variables.after || history === 0)
      return route.fallback();
    const response = await route.fetch();
    const json = await response.json();
    const { messages } = json.data.project;
    messages.edges = [...Array.from({ length: history }, (_, index) => turn(index)), ...messages.edges];
    messages.pageInfo.startCursor = "c0";
    return route.fulfill({ response, json });
  });

  await page.goto(`${product.url}/sign-up`);
  await page.getByLabel("E-mail").fill("typing@bench.example");
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery 9");
  await page.getByRole("button", { name: /create|make/i }).click();
  await page.getByRole("textbox", { name: "What shall we build?" }).fill("A page");
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
  const project = page.url();
  const composer = page.getByRole("textbox", { name: "Your request" });
  const idle = () => page.getByRole("button", { name: "Send", exact: true }).waitFor({ timeout: 120_000 });

  const empty = await context.newPage();
  await empty.setContent("<textarea autofocus></textarea>");
  const moving = await context.newPage();
  await moving.setContent("<textarea autofocus></textarea><p></p>");
  await moving.evaluate(() => {
    const line = document.querySelector("p");
    const next = (now) => {
      line.textContent = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const bare = async (beside) => {
    await beside.bringToFront();
    return latencies(beside, beside.locator("textarea"));
  };
  const typed = async (turns) => {
    history = turns;
    await page.bringToFront();
    await page.goto(project);
    await idle();
    await page.getByRole("log").locator(".turn").nth(turns).waitFor({ state: "attached" });
    await composer.fill("Go on");
    await composer.press("Enter");
    await page.getByRole("button", { name: "Stop" }).waitFor();
    await page.locator(".answer[data-now] .prose").waitFor();
    const samples = await latencies(page, composer);
    await composer.fill("");
    return samples;
  };

  const results = { "bare field": [], "beside one line": [], "30 turns": [], "2,000 turns": [] };
  const both = async () => {
    results["bare field"].push(...(await bare(empty)));
    results["beside one line"].push(...(await bare(moving)));
  };
  await both();
  results["30 turns"] = await typed(30);
  await both();
  results["2,000 turns"] = await typed(2000);
  await idle();
  const scrolled = await frames(page, page.getByRole("log"));

  const base = quantile(results["bare field"], 0.95);
  console.log(`From a key to its frame while ${TOKENS_A_SECOND} tokens a second arrive, ${KEYS} keys each`);
  for (const [name, samples] of Object.entries(results)) {
    const p95 = quantile(samples, 0.95);
    console.log(
      `  ${name.padEnd(15)} p50 ${ms(quantile(samples, 0.5)).padStart(9)}   p95 ${ms(p95).padStart(9)}   ${(p95 / base).toFixed(2)} x the bare field`,
    );
  }
  console.log(
    `Scrolling upwards through 2,000 turns: frames p50 ${ms(quantile(scrolled, 0.5))}, p95 ${ms(quantile(scrolled, 0.95))}`,
  );
} finally {
  await browser.close();
  await product.stop();
  model.close();
  model.closeAllConnections();
}
