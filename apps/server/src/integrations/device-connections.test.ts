import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEventLog } from "../event-log.ts";
import type { Connected } from "./connect.ts";
import {
  createDeviceConnections,
  type DeviceAnswer,
  type DeviceConnection,
  type DeviceConnections,
  type DeviceFlow,
} from "./device-connections.ts";

const ADA = "11111111-1111-4111-8111-111111111111";
const EVE = "22222222-2222-4222-8222-222222222222";
const CODE = {
  deviceCode: "d3v1c3-secret",
  userCode: "WDJB-MJHT",
  verificationUri: "https://github.com/login/device",
  expiresInSeconds: 900,
  intervalSeconds: 5,
};

interface Waiting {
  readonly seconds: number;
  over(): void;
}

/** A clock that moves when it is told to: each wait is handed out, and ends when the test says so. */
function createClock() {
  let now = Date.parse("2026-11-22T10:00:00Z");
  const waits: Waiting[] = [];
  let wake = () => undefined as void;
  return {
    now: () => now,
    wait(seconds: number, signal: AbortSignal) {
      return new Promise<void>((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        if (signal.aborted) return reject(signal.reason);
        waits.push({
          seconds,
          over() {
            now += seconds * 1_000;
            resolve();
          },
        });
        wake();
      });
    },
    /** Ends the next wait, and says how long it was. */
    async tick(): Promise<number> {
      while (waits.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const [next] = waits.splice(0, 1);
      next?.over();
      return next?.seconds ?? Number.NaN;
    },
  };
}

let clock: ReturnType<typeof createClock>;
let eventLog: ReturnType<typeof createEventLog>;
let answers: DeviceAnswer[];
let kept: { userId: string; token: string; expiresAt: string | null }[];
let connected: Connected[];
let polls: string[];
let begins: number;
let faults: unknown[];
let devices: DeviceConnections;

function open(flow: Partial<DeviceFlow> = {}): DeviceConnections {
  clock = createClock();
  eventLog = createEventLog();
  [answers, kept, connected, polls, faults] = [[], [], [], [], []];
  begins = 0;
  return createDeviceConnections({
    flow: {
      async begin() {
        begins += 1;
        return CODE;
      },
      async poll(deviceCode) {
        polls.push(deviceCode);
        return answers.shift() ?? { is: "pending" };
      },
      ...flow,
    },
    async connect(userId, token, { expiresAt }) {
      kept.push({ userId, token, expiresAt });
      return connected.shift() ?? { outcome: "OK" };
    },
    eventLog,
    onError: (error) => faults.push(error),
    wait: (seconds, signal) => clock.wait(seconds, signal),
    now: () => clock.now(),
  });
}
beforeEach(() => void (devices = open()));
afterEach(() => {
  devices.stop();
  eventLog.close();
});

async function begun(userId = ADA): Promise<DeviceConnection> {
  const answer = await devices.begin(userId);
  if (answer.outcome !== "OK") throw new Error(answer.message);
  return answer.connection;
}

async function all(id: string, userId = ADA): Promise<DeviceConnection[]> {
  const seen: DeviceConnection[] = [];
  for await (const each of devices.updates(userId, id)) seen.push(each);
  return seen;
}

describe("connecting by a code", () => {
  it("shows the code, and the account as connected once the person has agreed", async () => {
    const { id } = await begun();
    const seen = all(id);
    answers = [{ is: "pending" }, { is: "granted", token: "gho_x", expiresInSeconds: null }];
    expect([await clock.tick(), await clock.tick()]).toEqual([5, 5]);
    expect(await seen).toEqual([
      {
        id,
        status: "waiting",
        userCode: "WDJB-MJHT",
        verificationUri: "https://github.com/login/device",
        expiresAt: "2026-11-22T10:15:00.000Z",
        message: null,
      },
      expect.objectContaining({ id, status: "connected", message: null }),
    ]);
    expect(kept).toEqual([{ userId: ADA, token: "gho_x", expiresAt: null }]);
    expect(polls).toEqual(["d3v1c3-secret", "d3v1c3-secret"]);
    expect(JSON.stringify(await all(id))).not.toMatch(/d3v1c3|gho_x/);
    expect(faults).toEqual([]);
  });

  it("keeps until when the token is good, if the provider says", async () => {
    const seen = all((await begun()).id);
    answers = [{ is: "granted", token: "ghu_x", expiresInSeconds: 28_800 }];
    await clock.tick();
    await seen;
    expect(kept).toEqual([{ userId: ADA, token: "ghu_x", expiresAt: "2026-11-22T18:00:05.000Z" }]);
  });

  it("asks as often as the provider allows, and less after it said so or was away", async () => {
    const seen = all((await begun()).id);
    answers = [
      { is: "slow-down", intervalSeconds: null },
      { is: "slow-down", intervalSeconds: 12 },
      { is: "pending" },
      { is: "unreachable" },
      { is: "unreachable" },
      { is: "unreachable" },
      { is: "pending" },
      { is: "denied" },
    ];
    const waits = [];
    for (let i = 0; i < 8; i += 1) waits.push(await clock.tick());
    await seen;
    expect(waits).toEqual([5, 10, 12, 12, 24, 48, 60, 12]);
  });

  it.each([
    [{ is: "denied" }, "denied", "declined"],
    [{ is: "expired" }, "expired", "not used in time"],
    [{ is: "failed", message: "GitHub does not know this code any more." }, "failed", "does not know"],
  ] as const)("ends after %j", async (answer, status, words) => {
    const seen = all((await begun()).id);
    answers = [answer];
    await clock.tick();
    expect((await seen).at(-1)).toMatchObject({ status, message: expect.stringContaining(words) });
    expect(kept).toEqual([]);
  });

  it("ends when its time is over, though the provider never says so", async () => {
    const seen = all((await begun()).id);
    for (let passed = 0; passed < 900; passed += 5) await clock.tick();
    expect((await seen).at(-1)).toMatchObject({ status: "expired" });
    expect(polls).toHaveLength(900 / 5 - 1);
  });

  it("tries again to keep what was granted while the provider is away, a few times", async () => {
    const seen = all((await begun()).id);
    answers = [{ is: "granted", token: "gho_x", expiresInSeconds: null }];
    connected = [{ outcome: "REFUSED", code: "PROVIDER_UNREACHABLE", message: "Away." }, { outcome: "OK" }];
    await clock.tick();
    await clock.tick();
    expect((await seen).at(-1)).toMatchObject({ status: "connected" });
    expect(kept).toHaveLength(2);

    const again = all((await begun()).id);
    answers = [{ is: "granted", token: "gho_x", expiresInSeconds: null }];
    connected = Array.from({ length: 9 }, () => ({
      outcome: "REFUSED" as const,
      code: "PROVIDER_UNREACHABLE" as const,
      message: "Away.",
    }));
    for (let i = 0; i < 3; i += 1) await clock.tick();
    expect((await again).at(-1)).toMatchObject({ status: "failed", message: "Away." });
    expect(kept).toHaveLength(5);
  });

  it("says so when what was granted is of no use, or cannot be stored", async () => {
    const useless = all((await begun()).id);
    answers = [{ is: "granted", token: "gho_x", expiresInSeconds: null }];
    connected = [{ outcome: "REFUSED", code: "TOKEN_INVALID", message: "It may write nothing." }];
    await clock.tick();
    expect((await useless).at(-1)).toMatchObject({ status: "failed", message: "It may write nothing." });

    devices.stop();
    devices = open({ poll: () => Promise.reject(new Error("a defect")) });
    const broken = all((await begun()).id);
    await clock.tick();
    expect((await broken).at(-1)).toMatchObject({
      status: "failed",
      message: expect.stringContaining("on our side"),
    });
    expect(faults).toEqual([new Error("a defect")]);
  });
});

describe("what is under way", () => {
  it("is one for each person: who clicks twice, or in two tabs, gets the same code", async () => {
    const [one, two] = await Promise.all([begun(), begun()]);
    expect(two).toEqual(one);
    expect(await begun()).toEqual(one);
    expect((await begun(EVE)).id).not.toBe(one.id);
    expect(begins).toBe(2);
  });

  it("begins anew once it has ended", async () => {
    const { id } = await begun();
    const seen = all(id);
    answers = [{ is: "denied" }];
    await clock.tick();
    await seen;
    expect((await begun()).id).not.toBe(id);
  });

  it("is seen by its owner in every tab, late ones too, and by nobody else", async () => {
    const { id } = await begun();
    const tabs = [all(id), all(id)];
    answers = [{ is: "denied" }];
    expect(await all(id, EVE)).toEqual(
      await all("33333333-3333-4333-8333-333333333333", EVE).then(renamed(id)),
    );
    await clock.tick();
    const [one, two] = await Promise.all(tabs);
    expect(one).toEqual(two);
    expect((await all(id)).map(({ status }) => status)).toEqual(["denied"]);
  });

  it("is lost by a restart, which is said at once instead of waiting for ever", async () => {
    const { id } = await begun();
    devices.stop();
    devices = open();
    expect(await all(id)).toEqual([
      {
        id,
        status: "failed",
        userCode: "",
        verificationUri: "",
        expiresAt: expect.any(String),
        message: expect.stringContaining("Begin again"),
      },
    ]);
  });

  it("ends with the account, and the provider is not asked any more", async () => {
    const { id } = await begun();
    const updates = devices.updates(ADA, id);
    await updates.next();
    const next = updates.next();
    devices.forget(ADA);
    expect((await next).value).toMatchObject({ status: "failed" });
    expect((await updates.next()).done).toBe(true);
    expect(polls).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("does not begin when the provider gives no code, in the provider's words", async () => {
    devices.stop();
    devices = open({
      begin: async () => ({ refusal: { code: "RATE_LIMITED", message: "GitHub asks us to slow down." } }),
    });
    expect(await devices.begin(ADA)).toEqual({
      outcome: "REFUSED",
      code: "RATE_LIMITED",
      message: "GitHub asks us to slow down.",
    });
    expect(await devices.begin(ADA)).toMatchObject({ outcome: "REFUSED" });
  });

  it("is so much and no more, for everybody together", async () => {
    for (let i = 0; i < 500; i += 1) await begun(`person ${i}`);
    expect(await devices.begin(ADA)).toMatchObject({ outcome: "REFUSED", code: "RATE_LIMITED" });
    expect(begins).toBe(500);
  });
});

const renamed = (id: string) => (seen: DeviceConnection[]) =>
  seen.map((each) => ({ ...each, id, expiresAt: expect.any(String) }));
