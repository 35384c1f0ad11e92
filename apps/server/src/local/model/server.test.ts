import { request as httpRequest } from "node:http";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocalModel, type LocalModel } from "./server.ts";
import { applied, faultsOf, NONCE } from "./test-page.ts";

let model: LocalModel;
beforeEach(async () => {
  model = await createLocalModel({ charsPerSecond: 0 });
});
afterEach(() => model.close());

const system = `Write @@roseram:${NONCE} blocks.\nMode: BUILD`;
const messages = [
  { role: "system", content: system },
  { role: "user", content: "a todo app" },
];

const chat = (body: object, init: RequestInit = {}) =>
  fetch(`${model.baseUrl}/chat/completions`, {
    method: "POST",
    headers: { authorization: `Bearer ${model.apiKey}`, "content-type": "application/json" },
    body: JSON.stringify({ model: model.model, messages, ...body }),
    ...init,
  });

interface Chunk {
  object: string;
  model: string;
  choices: { delta: { role?: string; content?: string }; finish_reason: string | null }[];
  usage?: { prompt_tokens: number; completion_tokens: number; total_tokens: number } | null;
}

/** Everything that a stream sent, up to where it ended or broke. */
async function streamed(response: Response) {
  let text = "";
  let broke = false;
  const decoder = new TextDecoder();
  try {
    for await (const bytes of response.body ?? []) text += decoder.decode(bytes, { stream: true });
  } catch {
    broke = true;
  }
  const events = text
    .split("\n\n")
    .filter((event) => event !== "")
    .map((event) => event.replace(/^data: /, ""));
  const chunks: Chunk[] = [];
  const garbage: string[] = [];
  for (const event of events.filter((item) => item !== "[DONE]"))
    try {
      chunks.push(JSON.parse(event));
    } catch {
      garbage.push(event);
    }
  return {
    events,
    chunks,
    garbage,
    broke,
    done: events.at(-1) === "[DONE]",
    content: chunks.map((chunk) => chunk.choices[0]?.delta.content ?? "").join(""),
    finish: chunks.flatMap((chunk) => chunk.choices[0]?.finish_reason ?? []),
    usage: chunks.flatMap((chunk) => chunk.usage ?? []),
  };
}

const stream = async (body: object = {}) => streamed(await chat({ stream: true, ...body }));

/** A request with any Host, which fetch would not send. */
async function raw(host: string, path = "/v1/models", authorization = `Bearer ${model.apiKey}`) {
  const { hostname, port } = new URL(model.baseUrl);
  const request = httpRequest({ hostname, port, path, headers: { host, authorization } }).end();
  const response: unknown = (await once(request, "response"))[0];
  if (typeof response !== "object" || response === null || !("statusCode" in response))
    throw new Error("No answer");
  return response.statusCode;
}

describe("the protocol of the demo model", () => {
  it("streams the role first, then the answer, the end and nothing after", async () => {
    const { events, chunks, content, finish, usage, done, garbage } = await stream();
    expect(chunks[0]?.choices[0]?.delta).toEqual({ role: "assistant", content: "" });
    expect(chunks.every((chunk) => chunk.object === "chat.completion.chunk")).toBe(true);
    expect(chunks.every((chunk) => chunk.model === "roseram-demo")).toBe(true);
    expect(finish).toEqual(["stop"]);
    expect([done, garbage, usage]).toEqual([true, [], []]);
    expect(events.filter((event) => event === "[DONE]")).toHaveLength(1);
    const { code, blocks } = applied(content, null);
    expect(blocks).toEqual(["file html", "file css", "file javascript"]);
    expect(code && faultsOf(code)).toEqual([]);
  });

  it("sends the usage when it is asked for, in an event of its own before the end", async () => {
    const { chunks, usage, content } = await stream({ stream_options: { include_usage: true } });
    expect(usage).toHaveLength(1);
    expect(chunks.at(-1)?.choices).toEqual([]);
    expect(usage[0]?.completion_tokens).toBe(Math.ceil(content.length / 4));
    expect(usage[0]?.total_tokens).toBe((usage[0]?.prompt_tokens ?? 0) + (usage[0]?.completion_tokens ?? 0));
  });

  it("answers whole when no stream is asked for, with the same words", async () => {
    const body: unknown = await (await chat({})).json();
    const { content } = await stream();
    expect(body).toMatchObject({
      object: "chat.completion",
      choices: [{ message: { role: "assistant", content }, finish_reason: "stop" }],
      usage: { completion_tokens: Math.ceil(content.length / 4) },
    });
  });

  it("answers the same conversation with the same bytes, cut in the same places", async () => {
    const [first, second] = [await stream(), await stream()];
    expect(second.chunks.map((chunk) => chunk.choices[0]?.delta)).toEqual(
      first.chunks.map((chunk) => chunk.choices[0]?.delta),
    );
    expect(first.chunks.length).toBeGreaterThan(100);
  });

  it("stops at the length that was allowed, and says so", async () => {
    const { content, finish } = await stream({ max_tokens: 20 });
    expect(content.length).toBeLessThanOrEqual(80);
    expect(finish).toEqual(["length"]);
  });

  it("writes no faster than it was told", async () => {
    const slow = await createLocalModel({ charsPerSecond: 2000 });
    const started = performance.now();
    const response = await fetch(`${slow.baseUrl}/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${slow.apiKey}` },
      body: JSON.stringify({ model: slow.model, stream: true, max_tokens: 150, messages }),
    });
    const { content } = await streamed(response);
    expect(performance.now() - started).toBeGreaterThan((content.length / 2000) * 1000 * 0.9);
    await slow.close();
  });

  it("lists its one model", async () => {
    const headers = { authorization: `Bearer ${model.apiKey}` };
    const list: unknown = await (await fetch(`${model.baseUrl}/models`, { headers })).json();
    expect(list).toMatchObject({ object: "list", data: [{ id: "roseram-demo", object: "model" }] });
    const one: unknown = await (await fetch(`${model.baseUrl}/models/roseram-demo`, { headers })).json();
    expect(one).toMatchObject({ id: "roseram-demo" });
  });

  it("gives plain fences to a caller that knows no block format", async () => {
    const { content } = await stream({ messages: [{ role: "user", content: "a todo app" }] });
    expect(content).not.toContain("@@roseram");
    expect(content).toMatch(/```html path="index\.html"[\s\S]*```css path="styles\.css"[\s\S]*```javascript/);
  });

  it("reads content in parts, and the page that was sent with the request", async () => {
    const page = applied((await stream()).content, null).code;
    const marker = `@@roseram:${NONCE} current`;
    const current = `${marker} path="index.html"\n${page?.html}${marker} path="styles.css"\n${page?.css}${marker} path="script.js"\n${page?.javascript}${marker} end\n`;
    const { content } = await stream({
      messages: [
        { role: "system", content: system },
        {
          role: "user",
          content: [
            { type: "text", text: current },
            { type: "text", text: "dark mode" },
          ],
        },
      ],
    });
    expect(applied(content, page).blocks).toEqual(["edit css"]);
  });

  it("is done when the caller leaves", async () => {
    const slow = await createLocalModel({ charsPerSecond: 10 });
    const leaving = new AbortController();
    const response = await fetch(`${slow.baseUrl}/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${slow.apiKey}` },
      body: JSON.stringify({ model: slow.model, stream: true, messages }),
      signal: leaving.signal,
    });
    const reader = response.body?.getReader();
    await reader?.read();
    leaving.abort();
    await expect(reader?.read()).rejects.toThrow();
    // Closing waits for every connection: it would hang on an answer that went on for minutes.
    await slow.close();
  });
});

describe("who may ask", () => {
  it.each([[""], ["Bearer"], ["Bearer demo-"], ["Basic abc"], [`Bearer ${"x".repeat(10_000)}`]])(
    "refuses another key: %s",
    async (authorization) => {
      const response = await chat({}, { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({
        error: { code: "invalid_api_key", type: "invalid_request_error" },
      });
    },
  );

  it("has a key of its own in each process", async () => {
    const other = await createLocalModel({ charsPerSecond: 0 });
    expect(other.apiKey).not.toBe(model.apiKey);
    expect(other.apiKey.length).toBeGreaterThan(40);
    expect(
      (await fetch(`${other.baseUrl}/models`, { headers: { authorization: `Bearer ${model.apiKey}` } }))
        .status,
    ).toBe(401);
    await other.close();
  });

  it("listens on loopback and answers under that name alone", async () => {
    const { host, hostname } = new URL(model.baseUrl);
    expect(hostname).toBe("127.0.0.1");
    expect(await raw(host)).toBe(200);
    expect(await raw("roseram.example")).toBe(403);
    expect(await raw(host.replace("127.0.0.1", "localhost"))).toBe(403);
  });
});

describe("requests it refuses", () => {
  it.each([
    ["another model", { model: "gpt-4" }, 404, "model_not_found"],
    ["several answers", { n: 2 }, 400, "unsupported_value"],
    ["no messages", { messages: [] }, 400, "invalid_value"],
    ["an unknown role", { messages: [{ role: "wizard", content: "x" }] }, 400, "invalid_value"],
    ["a negative length", { max_tokens: -1 }, 400, "invalid_value"],
  ])("%s", async (_name, body, status, code) => {
    const response = await chat(body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it("what is no JSON, what is too large, other paths and other methods", async () => {
    expect((await chat({}, { body: "{" })).status).toBe(400);
    expect((await chat({}, { body: "x".repeat(16 * 1024 * 1024 + 1) })).status).toBe(413);
    const headers = { authorization: `Bearer ${model.apiKey}` };
    expect((await fetch(`${model.baseUrl}/embeddings`, { headers })).status).toBe(404);
    expect((await fetch(`${model.baseUrl}/chat/completions`, { headers })).status).toBe(405);
    expect((await fetch(`${model.baseUrl}/models`, { headers, method: "POST" })).status).toBe(405);
  });
});

describe("what it is asked beside an answer", () => {
  const marker = `@@roseram:${NONCE}`;
  const goOn = (received: string) => [
    ...messages,
    { role: "assistant", content: received },
    { role: "user", content: `${marker} continue\nGo on.\n${marker} from\n${received.slice(-40)}` },
  ];
  const shown = (code: { html: string; css: string; javascript: string }) =>
    `${marker} current path="index.html"\n${code.html}${marker} current path="styles.css"\n${code.css}${marker} current path="script.js"\n${code.javascript}${marker} current end\n`;
  const asked = (text: string) => [messages[0], { role: "user", content: text }];

  it("goes on from where it was cut, beginning with what it is told, wherever that is", async () => {
    const whole = (await stream()).content;
    for (const at of [60, 1_000, 4_321, whole.length - 10]) {
      const rest = await stream({ messages: goOn(whole.slice(0, at)) });
      expect(rest.content).toBe(whole.slice(at - 40));
    }
  });

  it("answers anew what it never said", async () => {
    const whole = (await stream()).content;
    expect((await stream({ messages: goOn("Something else entirely, and more of it.") })).content).toBe(
      whole,
    );
  });

  it("sends edits again for the code as it is, without a word", async () => {
    const code = applied((await stream()).content, null).code;
    if (!code) throw new Error("No page");
    const request = `${shown(code)}dark mode\n${marker} edits\nIn styles.css this SEARCH is not in the file: a`;
    const { content } = await stream({ messages: asked(request) });
    expect(content.startsWith(`${marker} edit path="styles.css"\n`)).toBe(true);
    const plainly = await stream({ messages: asked(`${shown(code)}dark mode`) });
    expect(applied(content, code).code).toEqual(applied(plainly.content, code).code);
  });

  it("writes the files that are named whole, with the change in them", async () => {
    const code = applied((await stream()).content, null).code;
    if (!code) throw new Error("No page");
    const request = `${shown(code)}dark mode\n${marker} file\nWrite styles.css whole now.`;
    const { content } = await stream({ messages: asked(request) });
    const after = applied(content, code);
    expect(after.blocks).toEqual(["file css"]);
    expect(after.code?.css).toContain("color-scheme: dark");
  });

  it("repairs what is named, from what it was before where that is shown", async () => {
    const code = applied((await stream()).content, null).code;
    if (!code) throw new Error("No page");
    const broken = { ...code, javascript: "function broken( {\n" };
    const first = `${shown(broken)}a todo app\n${marker} repair\nscript.js does not parse.`;
    expect(applied((await stream({ messages: asked(first) })).content, broken).code).toEqual(code);
    const shrunk = { ...code, css: "body {}\n" };
    const later = `${shown(shrunk)}dark mode\n${marker} repair\nstyles.css shrank.\n${marker} before path="styles.css"\n${code.css}${marker} before end\nCorrect it.`;
    const after = applied((await stream({ messages: asked(later) })).content, shrunk);
    expect(after.blocks).toEqual(["file css"]);
    expect(after.code?.css).toContain("color-scheme: dark");
    expect(after.code?.css.length).toBeGreaterThan(code.css.length / 2);
  });
});

describe("faults that a test may ask for", () => {
  it.each([
    [429, "rate_limit_exceeded"],
    [500, "server_error"],
    [401, "invalid_api_key"],
    [404, "model_not_found"],
  ] as const)("status %i, for one request", async (status, code) => {
    model.faults.push({ kind: "status", status, retryAfter: 7 });
    const response = await chat({ stream: true });
    expect(response.status).toBe(status);
    expect(response.headers.get("retry-after")).toBe("7");
    expect(await response.json()).toMatchObject({ error: { code } });
    expect((await chat({})).status).toBe(200);
  });

  it("cut: the connection breaks after so many characters", async () => {
    model.faults.push({ kind: "cut", afterChars: 100 });
    const { content, broke, done } = await stream();
    expect([content.length, broke, done]).toEqual([100, true, false]);
    model.faults.push({ kind: "cut", afterChars: 0 });
    await expect(chat({})).rejects.toThrow();
  });

  it("stall: nothing more comes, and the connection stays open until the caller leaves", async () => {
    model.faults.push({ kind: "stall", afterChars: 50 });
    const leaving = new AbortController();
    const response = await chat({ stream: true }, { signal: leaving.signal });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = "";
    const content = () =>
      [...text.matchAll(/"content":"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]).join("");
    while (content().length < 50) text += decoder.decode((await reader?.read())?.value, { stream: true });
    const more = reader?.read();
    leaving.abort();
    await expect(more).rejects.toThrow();
  });

  it("garbage: one event that is no JSON, and then the rest", async () => {
    const whole = (await stream()).content;
    model.faults.push({ kind: "garbage", afterChars: 100 });
    const { content, garbage, done } = await stream();
    expect(garbage).toHaveLength(1);
    expect([content, done]).toEqual([whole, true]);
    model.faults.push({ kind: "garbage", afterChars: 0 });
    await expect((await chat({})).json()).rejects.toThrow();
  });

  it("nothing-but-garbage, error, not-streamed, tool, filtered: as they are called", async () => {
    model.faults.push({ kind: "nothing-but-garbage" });
    const garbage = await stream();
    expect([garbage.chunks, garbage.content]).toEqual([[], ""]);
    expect(garbage.garbage.length).toBeGreaterThan(100);
    model.faults.push({ kind: "error", afterChars: 0, code: 429 });
    const error = await (await chat({ stream: true })).text();
    expect(error.endsWith('data: {"error":{"message":"Overloaded.","code":429}}\n\n')).toBe(true);
    model.faults.push({ kind: "not-streamed" });
    expect((await chat({ stream: true })).headers.get("content-type")).toContain("application/json");
    model.faults.push({ kind: "tool" });
    expect(await stream()).toMatchObject({ content: "", finish: ["tool_calls"] });
    model.faults.push({ kind: "filtered", afterChars: 50 });
    expect(await stream()).toMatchObject({ finish: ["content_filter"], done: true });
  });

  it("cut quietly: the stream ends as if that were all", async () => {
    model.faults.push({ kind: "cut", afterChars: 100, quietly: true });
    const { content, broke, done, finish } = await stream();
    expect([content.length, broke, done, finish]).toEqual([100, false, false, []]);
  });

  it("no-usage: it is left out although it was asked for", async () => {
    model.faults.push({ kind: "no-usage" });
    const { usage, done } = await stream({ stream_options: { include_usage: true } });
    expect([usage, done]).toEqual([[], true]);
  });

  it("length: the answer ends early and says why", async () => {
    model.faults.push({ kind: "length", afterChars: 300 });
    const { content, finish, done } = await stream();
    expect([content.length, finish, done]).toEqual([300, ["length"], true]);
  });

  it("raw: exactly this text, with the nonce of the request in it", async () => {
    model.faults.push({ kind: "raw", text: "Hi 👋 @@roseram:{{nonce}} end\n" });
    expect((await stream()).content).toBe(`Hi 👋 @@roseram:${NONCE} end\n`);
  });

  it("never cuts a character in two", async () => {
    for (let afterChars = 1; afterChars < 6; afterChars++) {
      model.faults.push({ kind: "raw", text: "👋👋👋" });
      expect((await stream()).content).toBe("👋👋👋");
    }
    expect(
      (
        await stream({
          messages: [...messages.slice(0, 1), { role: "user", content: "a bakery called 🥐🥐🥐" }],
        })
      ).content,
    ).toContain("🥐🥐🥐");
  });
});
