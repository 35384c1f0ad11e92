import { describe, expect, it } from "vitest";
import { type Call, createCalls, quotaUsedUp } from "./calls.ts";
import type { Model } from "../model/model.ts";
import { ModelError } from "../model/model-error.ts";

type Accounts = Parameters<typeof createCalls>[0]["generations"];
type Ended = Parameters<Accounts["endCall"]>[0];

/** One call of a model that does this, and what the accounts say of it. */
async function make(
  stream: Model["stream"],
  more: Partial<Call> & { begun?: Awaited<ReturnType<Accounts["beginCall"]>>; modelName?: string } = {},
) {
  const steps: string[] = [];
  const ends: Ended[] = [];
  const call = createCalls({
    generations: {
      async beginCall({ call, purpose, estimatedTokens }) {
        steps.push(`begin ${call} ${purpose} ${estimatedTokens}`);
        return more.begun ?? { outcome: "OK", freesAt: null };
      },
      async endCall(end) {
        steps.push(`end ${end.call}`);
        ends.push(end);
      },
    },
    model: {
      name: "a",
      demo: false,
      stream(request) {
        steps.push(`ask ${request.model}`);
        return stream(request);
      },
    },
    modelName: more.modelName ?? "b",
    limits: { requestsPerMinute: 0, tokensPerMonth: 0 },
    prices: { currency: "EUR", models: { b: { input: 2, output: 10 } } },
    id: "1",
    attempt: 1,
  });
  const outcome = await call({
    purpose: "answer",
    messages: [],
    tokens: 500,
    signal: new AbortController().signal,
    onText: () => undefined,
    verdict: () => null,
    ...more,
  });
  return { outcome, steps, account: ends[0] };
}

const says =
  (text: string, usage: { input: number; output: number } | null = null): Model["stream"] =>
  async ({ onText }) => {
    await onText(text);
    return { finish: "stop", usage, statusCode: 200 };
  };

describe("a call of the model", () => {
  it.each(["constructor", "__proto__", "toString", "unknown"])(
    "of %s, which has no price, has no cost",
    async (modelName) => {
      const { account } = await make(says("Hello", { input: 7, output: 3 }), { modelName });
      expect(account).toMatchObject({ outcome: "ok", inputTokens: 7, cost: null });
    },
  );

  it("is written down before it is made, and completed after it, with what the model reported and its cost", async () => {
    const { outcome, steps, account } = await make(says("Hi", { input: 1_000_000, output: 100_000 }));
    expect(outcome).toEqual({ as: "finished", finish: "stop" });
    expect(steps).toEqual(["begin 1 answer 500", "ask b", "end 1"]);
    expect(account).toMatchObject({
      outcome: "ok",
      inputTokens: 1_000_000,
      outputTokens: 100_000,
      estimated: false,
      statusCode: 200,
      cost: { amount: 3, currency: "EUR" },
    });
  });

  it("without a report is estimated, and says so", async () => {
    const { account } = await make(says("Some words"));
    expect(account).toMatchObject({ inputTokens: 500, estimated: true });
    expect(account?.outputTokens).toBeGreaterThan(0);
  });

  it("that failed before a word used nothing that is known", async () => {
    const { outcome, account } = await make(() => Promise.reject(new ModelError("MODEL_AUTH", "No.", 401)));
    expect(outcome).toEqual({ as: "failed", error: { code: "MODEL_AUTH", message: "No." }, began: false });
    expect(account).toMatchObject({
      outcome: "failed",
      inputTokens: null,
      outputTokens: null,
      statusCode: 401,
      cost: null,
    });
  });

  it("that was stopped counts what it said", async () => {
    const stopped = async ({ onText }: Parameters<Model["stream"]>[0]) => {
      await onText("Some");
      throw new Error("aborted");
    };
    const { outcome, account } = await make(stopped, { verdict: () => ({ as: "stopped" }) });
    expect(outcome).toEqual({ as: "stopped" });
    expect(account).toMatchObject({ outcome: "stopped", inputTokens: 500, estimated: true });
  });

  it("is not made when the quota is used up, or when the attempt is another's", async () => {
    const refused = { outcome: "QUOTA_EXCEEDED", freesAt: "2026-12-01T00:00:00.000Z" } as const;
    const { outcome, steps } = await make(says("Hi"), { begun: refused });
    expect(outcome).toMatchObject({ as: "refused", error: { code: "QUOTA_EXCEEDED" } });
    expect(steps).toEqual(["begin 1 answer 500"]);
    const fenced = await make(says("Hi"), { begun: { outcome: "FENCED", freesAt: null } });
    expect(fenced).toMatchObject({ outcome: null, steps: ["begin 1 answer 500"] });
  });

  it("that another takes over is left open", async () => {
    const { outcome, steps } = await make(says("Hi"), { verdict: () => "left" });
    expect(outcome).toBe(null);
    expect(steps).not.toContain("end 1");
  });

  it("whose words broke something of ours is no fault of the model", async () => {
    const broken = make(
      async ({ onText }) => {
        try {
          await onText("Hi");
        } catch {
          throw new ModelError("MODEL_INTERRUPTED", "It broke off.", 200);
        }
        return { finish: "stop", usage: null, statusCode: 200 };
      },
      {
        onText() {
          throw new RangeError("ours");
        },
      },
    );
    await expect(broken).rejects.toThrow("ours");
  });
});

describe("a quota that is used up", () => {
  it.each([
    [
      "2027-01-01T00:00:00.000Z",
      "The tokens that are left of December are not enough for this. It starts again on 1 January. Your message and your page are safe.",
    ],
    [null, "The tokens that are left are not enough for this. Your message and your page are safe."],
    ["soon", "The tokens that are left are not enough for this. Your message and your page are safe."],
  ])("says when it frees up: %s", (freesAt, message) => {
    expect(quotaUsedUp(freesAt)).toEqual({ code: "QUOTA_EXCEEDED", message });
  });
});
