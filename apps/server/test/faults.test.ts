import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalModel, type Fault, type LocalModel } from "../src/local/model/server.ts";
import { type Bench, foldWire, openServer, type Person, type View } from "./harness.ts";

/*
 * What a provider does wrong, from the HTTP answer of the model to what the person sees: the demo model makes the
 * mistakes, the server that runs is a whole one.
 */

let model: LocalModel;
let bench: Omit<Bench, "model">;
let ada: Person;

beforeAll(async () => {
  model = await createLocalModel({ charsPerSecond: 0 });
  const settings = {
    LIMIT_REQUESTS_PER_MINUTE: "0",
    MODEL_PRICES: `{"currency":"EUR","models":{"${model.model}":{"input":1,"output":2}}}`,
  };
  bench = await openServer({ name: model.model, apiKey: model.apiKey, baseUrl: model.baseUrl }, settings);
  ada = await bench.signUp();
});
afterAll(async () => {
  await bench.stop();
  await model.close();
});

interface CallView {
  readonly purpose: string;
  readonly status: string;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly estimated: boolean;
}
interface Ended {
  readonly status: string;
  readonly attempt: number;
  readonly text: string;
  readonly code: View["code"];
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly version: { readonly number: number; readonly code: View["code"] } | null;
  readonly answer: { readonly content: string } | null;
  readonly calls: readonly CallView[];
  readonly report: {
    readonly blocks: number;
    readonly applied: number;
    readonly wholeFiles: number;
    readonly repairs: number;
    readonly continues: number;
    readonly warnings: readonly { readonly code: string }[];
  } | null;
  readonly kinds: readonly string[];
  readonly project: {
    readonly code: View["code"];
    readonly currentVersion: { readonly number: number } | null;
  };
  /** What the calls of this generation added to the month. */
  readonly used: { readonly tokens: number; readonly failed: number };
}

const GENERATION = `query ($id: ID!) { generation(id: $id) { status attempt text code { html css javascript } error { code message }
  version { number code { html css javascript } } answer { content }
  calls { purpose status inputTokens outputTokens estimated }
  report { blocks applied wholeFiles repairs continues warnings { code } }
  project { code { html css javascript } currentVersion { number } activeGeneration { id } } } }`;
const USED = `{ viewer { usage { totalTokens failedRequests } quota { tokensUsed tokensReserved } } }`;

const project = (person = ada) => person.createProject();

/** Sends a message to a model that makes these mistakes, and reads all that is left of it. */
async function send(projectId: string, content: string, ...faults: Fault[]): Promise<Ended> {
  const before = (await ada.ask(USED)).data.viewer;
  model.faults.push(...faults);
  const id = await ada.send(projectId, content);
  const events = await ada.events(id);
  expect(model.faults).toEqual([]);
  const { data, errors } = await ada.ask(GENERATION, { id });
  if (!data?.generation) throw new Error(JSON.stringify(errors));
  const { generation } = data;
  expect(foldWire(events, startOf(projectId))).toEqual({ text: generation.text, code: generation.code });
  expect(events.at(-1)).toMatchObject({ generation: { status: generation.status } });
  expect(["COMPLETED", "INCOMPLETE", "FAILED"]).toContain(generation.status);
  expect(generation.project.activeGeneration).toBe(null);
  expect(generation.calls.filter(({ status }: CallView) => status === "RUNNING")).toEqual([]);
  const after = (await ada.ask(USED)).data.viewer;
  expect(after.quota.tokensReserved).toBe(0);
  pages.set(projectId, generation.project.code);
  return {
    ...generation,
    kinds: events.map(({ __typename }) => __typename),
    used: {
      tokens: after.quota.tokensUsed - before.quota.tokensUsed,
      failed: after.usage.failedRequests - before.usage.failedRequests,
    },
  };
}

/** The code that a project's next generation starts from. */
const pages = new Map<string, View["code"]>();
function startOf(projectId: string): View {
  return { text: "", code: pages.get(projectId) ?? { html: "", css: "", javascript: "" } };
}

const purposes = ({ calls }: Ended) => calls.map(({ purpose, status }) => `${purpose} ${status}`);
const tokensOf = ({ calls }: Ended) =>
  calls
    .filter(({ status }) => status !== "FAILED")
    .reduce((sum, { inputTokens, outputTokens }) => sum + (inputTokens ?? 0) + (outputTokens ?? 0), 0);

const ASKED = "a bakery called Crumb & Co";
/** What the model answers when nothing goes wrong. */
let flawless: Ended;
beforeAll(async () => {
  flawless = await send(await project(), ASKED);
  expect(flawless).toMatchObject({ status: "COMPLETED", version: { number: 1 }, error: null });
  expect(purposes(flawless)).toEqual(["ANSWER OK"]);
  expect(flawless.used).toEqual({ tokens: tokensOf(flawless), failed: 0 });
});

describe("before the first word", () => {
  it.each<[string, Fault[]]>([
    ["too many requests", [{ kind: "status", status: 429, retryAfter: 0 }]],
    [
      "a wait until a moment that has passed",
      [{ kind: "status", status: 503, retryAfter: new Date(0).toUTCString() }],
    ],
    [
      "two faults of the provider",
      [
        { kind: "status", status: 500 },
        { kind: "status", status: 503 },
      ],
    ],
    ["a connection that breaks", [{ kind: "cut", afterChars: 0 }]],
    ["a stream that ends", [{ kind: "cut", afterChars: 0, quietly: true }]],
    ["an error in the stream", [{ kind: "error", afterChars: 0 }]],
    ["nothing but garbage", [{ kind: "nothing-but-garbage" }]],
  ])("%s: it is asked again, and nobody notices", async (_name, faults) => {
    const ended = await send(await project(), ASKED, ...faults);
    expect(ended).toMatchObject({ status: "COMPLETED", text: flawless.text, code: flawless.code });
    expect(purposes(ended)).toEqual(["ANSWER OK"]);
  });

  const down = Array.from({ length: 4 });
  it.each<[string, Fault[], string, RegExp]>([
    ["a wrong key", [{ kind: "status", status: 401 }], "MODEL_AUTH", /OPENAI_API_KEY/],
    ["an unknown model", [{ kind: "status", status: 404 }], "MODEL_NOT_FOUND", /OPENAI_MODEL/],
    ["a refused request", [{ kind: "status", status: 400 }], "MODEL_REJECTED", /request is not valid/],
    ["a long wait", [{ kind: "status", status: 429, retryAfter: 90 }], "MODEL_RATE_LIMITED", /again in 90 s/],
    [
      "a wait until a distant moment",
      [{ kind: "status", status: 429, retryAfter: new Date(Date.now() + 600_000).toUTCString() }],
      "MODEL_RATE_LIMITED",
      /again in 10 minutes/,
    ],
    [
      "a provider that is down",
      down.map(() => ({ kind: "status", status: 503 })),
      "MODEL_UNAVAILABLE",
      /reached/,
    ],
    [
      "garbage again and again",
      down.map(() => ({ kind: "nothing-but-garbage" })),
      "MODEL_INTERRUPTED",
      /read/,
    ],
    [
      "a broken connection again and again",
      down.map(() => ({ kind: "cut", afterChars: 0 })),
      "MODEL_INTERRUPTED",
      /read/,
    ],
    ["a wrong key, said in the stream", [{ kind: "error", afterChars: 0, code: 401 }], "MODEL_AUTH", /KEY/],
    ["silence", [{ kind: "stall", afterChars: 0 }], "MODEL_STALLED", /sent nothing for 2 s/],
    ["a tool", [{ kind: "tool" }], "MODEL_REJECTED", /tool/],
    ["an answer of nothing", [{ kind: "raw", text: "" }], "MODEL_REJECTED", /nothing/],
  ])("%s: it failed, nothing is counted, nothing was changed", async (_name, faults, code, says) => {
    const ended = await send(await project(), ASKED, ...faults);
    expect(ended).toMatchObject({ status: "FAILED", error: { code }, version: null, text: "", answer: null });
    expect(ended.error?.message).toMatch(says);
    expect(ended.project).toMatchObject({ code: { html: "" }, currentVersion: null });
    expect(ended.used).toEqual({ tokens: 0, failed: 1 });
    expect(ended.calls).toHaveLength(1);
  });
});

describe("in the middle", () => {
  const broken: [string, Fault][] = [
    ["a connection that breaks", { kind: "cut", afterChars: 2_000 }],
    ["a stream that just ends", { kind: "cut", afterChars: 2_000, quietly: true }],
    ["a stall", { kind: "stall", afterChars: 2_000 }],
    ["the length limit", { kind: "length", afterChars: 2_000 }],
    ["an error in the stream", { kind: "error", afterChars: 2_000 }],
    ["a cut in the prose", { kind: "cut", afterChars: 30 }],
  ];
  it.each(broken)("%s: the answer goes on where it broke off, byte for byte", async (_name, fault) => {
    const ended = await send(await project(), ASKED, fault);
    expect(ended).toMatchObject({ status: "COMPLETED", version: { number: 1 } });
    expect({ text: ended.text, code: ended.code }).toEqual({ text: flawless.text, code: flawless.code });
    expect(purposes(ended)).toEqual([fault.kind === "length" ? "ANSWER OK" : "ANSWER FAILED", "CONTINUE OK"]);
    expect(ended.calls[0]?.estimated).toBe(fault.kind !== "length");
    expect(ended.report).toMatchObject({ continues: 1 });
    expect(ended.used.tokens).toBe(tokensOf(ended));
    expect(ended.kinds).not.toContain("GenerationSnapshot");
  });

  it.each<[Extract<Fault, { kind: "seam" }>["as"]]>([["lines"], ["announced"], ["fenced"]])(
    "a continuation that comes %s is joined all the same",
    async (as) => {
      const ended = await send(
        await project(),
        ASKED,
        { kind: "cut", afterChars: 2_000 },
        { kind: "seam", as },
      );
      expect(ended).toMatchObject({ status: "COMPLETED", text: flawless.text, code: flawless.code });
    },
  );

  it("a continuation that is the answer begun anew replaces it, and says so", async () => {
    const cut: Fault = { kind: "cut", afterChars: 8_000 };
    const ended = await send(await project(), ASKED, cut, { kind: "seam", as: "restarted" });
    expect(ended).toMatchObject({ status: "COMPLETED", text: flawless.text, code: flawless.code });
    expect(ended.kinds).toContain("GenerationSnapshot");
  });

  it.each<[Extract<Fault, { kind: "seam" }>["as"]]>([["nothing"], ["elsewhere"]])(
    "a continuation that begins with %s is tried once more, never glued on",
    async (as) => {
      const ended = await send(
        await project(),
        ASKED,
        { kind: "cut", afterChars: 2_000 },
        { kind: "seam", as },
      );
      expect(ended).toMatchObject({ status: "COMPLETED", text: flawless.text, code: flawless.code });
      expect(purposes(ended)).toEqual(["ANSWER FAILED", "CONTINUE FAILED", "CONTINUE OK"]);
    },
  );

  it.each<[string, Fault[], string]>([
    [
      "cut three times",
      [2_000, 500, 500].map((afterChars) => ({ kind: "cut", afterChars })),
      "MODEL_INTERRUPTED",
    ],
    [
      "too long three times",
      [2_000, 500, 500].map((afterChars) => ({ kind: "length", afterChars })),
      "MODEL_LENGTH",
    ],
    [
      "cut, and twice gone on elsewhere",
      [
        { kind: "cut", afterChars: 2_000 },
        { kind: "seam", as: "elsewhere" },
        { kind: "seam", as: "nothing" },
      ],
      "MODEL_INTERRUPTED",
    ],
  ])("%s: incomplete, with what arrived, and the page as it was", async (_name, faults, code) => {
    const projectId = await project();
    await send(projectId, ASKED);
    const start = startOf(projectId).code;
    const ended = await send(projectId, "a new landing page for a shop called Sole", ...faults);
    expect(ended).toMatchObject({ status: "INCOMPLETE", error: { code }, version: null });
    expect(ended.error?.message).toMatch(
      /in (index\.html|styles\.css|script\.js)\. Your page is unchanged; what arrived is kept\.$/,
    );
    expect(ended.code).not.toEqual(start);
    expect(ended.project).toMatchObject({ code: start, currentVersion: { number: 1 } });
    expect(ended.calls).toHaveLength(3);
  });

  it("a provider that is gone when the answer is to go on: incomplete, with the reason", async () => {
    const gone = Array.from({ length: 4 }, () => ({ kind: "status", status: 503 }) as const);
    const ended = await send(await project(), ASKED, { kind: "cut", afterChars: 2_000 }, ...gone);
    expect(ended).toMatchObject({
      status: "INCOMPLETE",
      error: { code: "MODEL_UNAVAILABLE" },
      version: null,
    });
    expect(purposes(ended)).toEqual(["ANSWER FAILED", "CONTINUE FAILED"]);
  });

  it("the provider's own rules: incomplete, with what arrived", async () => {
    const ended = await send(await project(), ASKED, { kind: "filtered", afterChars: 2_000 });
    expect(ended).toMatchObject({ status: "INCOMPLETE", error: { code: "MODEL_REJECTED" }, version: null });
    expect(ended.code.html).not.toBe("");
  });

  it("comments alone are life for longer than silence, and then a stall as well", async () => {
    const ended = await send(await project(), ASKED, { kind: "stall", afterChars: 2_000, alive: true });
    expect(ended).toMatchObject({ status: "COMPLETED", text: flawless.text, code: flawless.code });
    expect(purposes(ended)).toEqual(["ANSWER FAILED", "CONTINUE OK"]);
  });
});

describe("in the manner of speaking", () => {
  it.each<[string, Fault]>([
    ["one event that is garbage", { kind: "garbage", afterChars: 2_000 }],
    ["comments, null, parts and thoughts", { kind: "dialect" }],
    ["an answer in one piece", { kind: "not-streamed" }],
    ["a slow answer", { kind: "slow", charsPerSecond: 20_000 }],
  ])("%s: the answer is the same", async (_name, fault) => {
    const ended = await send(await project(), ASKED, fault);
    expect(ended).toMatchObject({ status: "COMPLETED", text: flawless.text, code: flawless.code });
    expect(ended.calls).toMatchObject([{ estimated: false }]);
  });

  it("no usage: it is estimated, says so, and counts", async () => {
    const ended = await send(await project(), ASKED, { kind: "no-usage" });
    expect(ended.calls).toMatchObject([{ status: "OK", estimated: true }]);
    expect(ended.calls[0]?.outputTokens).toBeGreaterThan(500);
    expect(ended.used.tokens).toBe(tokensOf(ended));
  });
});

describe("in the code", () => {
  const page = async () => {
    const projectId = await project();
    await send(projectId, ASKED);
    return projectId;
  };

  it("an edit that looks for lines that are not there is asked for once more, with the lines there are", async () => {
    const projectId = await page();
    const asked = 'change the headline to "Fresh every morning"';
    const ended = await send(projectId, asked, { kind: "miss" });
    expect(ended).toMatchObject({ status: "COMPLETED", version: { number: 2 } });
    expect(purposes(ended)).toEqual(["ANSWER OK", "EDITS OK"]);
    expect(ended.report).toMatchObject({ blocks: 2, applied: 1, wholeFiles: 0 });
    expect(ended.code).toEqual((await send(await page(), asked)).code);
  });

  it("a second miss is answered with the whole file, which replaces what was shown", async () => {
    const ended = await send(await page(), "dark mode", { kind: "miss" }, { kind: "miss" });
    expect(ended).toMatchObject({ status: "COMPLETED", version: { number: 2 } });
    expect(purposes(ended)).toEqual(["ANSWER OK", "EDITS OK", "FILE OK"]);
    expect(ended.report).toMatchObject({ wholeFiles: 1 });
    expect(ended.kinds).toContain("GenerationSnapshot");
  });

  it("a model that lands nothing is given up on, and the page is as it was", async () => {
    const projectId = await page();
    const start = startOf(projectId).code;
    const sorry: Fault = { kind: "raw", text: "I am sorry.\n" };
    const ended = await send(projectId, "dark mode", { kind: "miss" }, sorry, sorry);
    expect(ended).toMatchObject({ status: "INCOMPLETE", error: { code: "EDIT_FAILED" }, version: null });
    expect(ended.error?.message).toContain("lines that are nowhere");
    expect(ended.text).not.toContain("sorry");
    expect(ended.project).toMatchObject({ code: start, currentVersion: { number: 1 } });
  });

  it("a script that does not parse is repaired", async () => {
    const ended = await send(await project(), ASKED, { kind: "broken" });
    expect(ended).toMatchObject({ status: "COMPLETED", version: { number: 1 }, code: flawless.code });
    expect(purposes(ended)).toEqual(["ANSWER OK", "REPAIR OK"]);
    expect(ended.report).toMatchObject({ repairs: 1 });
  });

  it("the same mistake after a repair ends it: incomplete, with its reason", async () => {
    const ended = await send(await project(), ASKED, { kind: "broken" }, { kind: "broken" });
    expect(ended).toMatchObject({ status: "INCOMPLETE", error: { code: "INVALID_CODE" }, version: null });
    expect(ended.error?.message).toMatch(/^script\.js .*Your page is unchanged; what arrived is kept\.$/);
    expect(ended.code.javascript).toContain("function broken(");
    expect(ended.project.code.html).toBe("");
    expect(purposes(ended)).toEqual(["ANSWER OK", "REPAIR OK"]);
  });

  it("a comment where a part should be is repaired", async () => {
    const ended = await send(await project(), ASKED, { kind: "placeholder" });
    expect(ended).toMatchObject({ status: "COMPLETED", code: flawless.code });
    expect(purposes(ended)).toEqual(["ANSWER OK", "REPAIR OK"]);
  });

  it("a file that shrank is asked about once", async () => {
    const projectId = await page();
    const ended = await send(projectId, "dark mode", { kind: "shrink" });
    expect(ended).toMatchObject({ status: "COMPLETED" });
    expect(ended.code.css.length).toBeGreaterThan(2_000);
    expect(purposes(ended)).toEqual(["ANSWER OK", "REPAIR OK"]);
  });

  it("a file that shrank and is sent again the same is taken, with a warning", async () => {
    const ended = await send(await page(), "dark mode", { kind: "shrink" }, { kind: "shrink" });
    expect(ended).toMatchObject({ status: "COMPLETED", version: { number: 2 } });
    expect(ended.code.css).toBe("body { color: #111 }\n");
    expect(ended.report?.warnings).toContainEqual({ code: "SHRUNK" });
    expect(purposes(ended)).toEqual(["ANSWER OK", "REPAIR OK"]);
  });

  it("a page that is none is no version", async () => {
    const nothing: Fault = {
      kind: "raw",
      text: `@@roseram:{{nonce}} file path="index.html"\n\n@@roseram:{{nonce}} end\n`,
    };
    const ended = await send(await project(), ASKED, nothing, nothing);
    expect(ended).toMatchObject({ status: "INCOMPLETE", error: { code: "INVALID_CODE" }, version: null });
  });

  it("a file that is none of the three ends it", async () => {
    const about: Fault = {
      kind: "raw",
      text: `@@roseram:{{nonce}} file path="about.html"\n<p>\n@@roseram:{{nonce}} end\n`,
    };
    const ended = await send(await project(), ASKED, about);
    expect(ended).toMatchObject({ status: "INCOMPLETE", error: { code: "INVALID_CODE" }, version: null });
    expect(ended.error?.message).toContain("about.html");
  });
});

describe("the month's tokens", () => {
  it("that end between two calls end the generation: what arrived is kept, and it says when there are more", async () => {
    // Enough for the prompt and a part of the answer, not for the prompt again.
    const enough = Math.round((flawless.calls[0]?.inputTokens ?? 0) * 1.3) + 500;
    const tight = await openServer(
      { name: model.model, apiKey: model.apiKey, baseUrl: model.baseUrl },
      { LIMIT_TOKENS_PER_MONTH: String(enough), LIMIT_REQUESTS_PER_MINUTE: "0" },
    );
    try {
      const eve = await tight.signUp();
      const projectId = await project(eve);
      model.faults.push({ kind: "length", afterChars: 2_000 });
      const id = await eve.send(projectId, ASKED);
      await eve.events(id);
      const ended = await eve.generation(id);
      expect(ended).toMatchObject({ status: "INCOMPLETE", error: { code: "QUOTA_EXCEEDED" }, version: null });
      expect(ended.error?.message).toMatch(/starts again on 1 \w+\. Your message and your page are safe\.$/);
      expect(ended.code.html).not.toBe("");
    } finally {
      model.faults.length = 0;
      await tight.stop();
    }
  });
});
