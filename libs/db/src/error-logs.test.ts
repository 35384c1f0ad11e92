import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Opened, openStores, type Person } from "../test/stores.ts";
import {
  createErrorLogCommands,
  createErrorLogStore,
  type ErrorLogSelection,
  type ErrorRecord,
} from "./error-logs.ts";
import type { PageRequest } from "./pages.ts";

const UNKNOWN = "99999999-9999-4999-8999-999999999999";
const ALL: ErrorLogSelection = { resolved: null, projectId: null, source: null, type: null };
const page = (changes: Partial<PageRequest> = {}): PageRequest => ({
  limit: 100,
  backward: false,
  after: null,
  before: null,
  ...changes,
});

describe("the error log", () => {
  let db: Opened;
  let ada: Person;
  let eve: Person;
  let project: string;
  const record = (changes: Partial<ErrorRecord> = {}) =>
    createErrorLogCommands(db.service).record({
      userId: ada.id,
      source: "server",
      type: "INTERNAL",
      message: "It broke.",
      fingerprint: "broke",
      projectId: project,
      generationId: null,
      versionId: null,
      stack: "at secret.ts:1",
      context: {},
      reference: null,
      ...changes,
    });
  const messages = async (selection: Partial<ErrorLogSelection> = {}) => {
    const { rows } = await createErrorLogStore(ada.client).list({ ...ALL, ...selection }, page());
    return rows.map(({ message }) => message);
  };
  beforeAll(async () => {
    db = await openStores();
    ada = await db.signUp("ada@example.com");
    eve = await db.signUp("eve@example.com");
    const [row] = await db.direct.query<{ id: string }>(
      "insert into public.projects (user_id, name) values ($1, 'Shop') returning id",
      [ada.id],
    );
    project = row?.id ?? "";
  });
  beforeEach(() => db.direct.query("delete from public.error_logs"));
  afterAll(() => db.close());

  it("takes so many reports of pages in a minute and says when the next one may come", async () => {
    const { takeReport } = createErrorLogCommands(db.service);
    expect(await takeReport(eve.id, 1)).toEqual({ outcome: "OK", freesAt: null });
    const before = Date.now();
    const { outcome, freesAt } = await takeReport(eve.id, 1);
    expect(outcome).toBe("RATE_LIMITED");
    expect(Date.parse(freesAt ?? "") - before).toBeGreaterThan(0);
    expect(Date.parse(freesAt ?? "") - before).toBeLessThanOrEqual(60_000);
  });

  it("counts the same fault on one entry, with its latest words, until it is resolved", async () => {
    const first = await record({ message: "It broke once.", reference: "r1" });
    const again = await record({ message: "It broke again.", context: { line: 3 }, reference: "r2" });
    expect([first.count, again]).toEqual([1, { outcome: "OK", id: first.id, count: 2 }]);
    const store = createErrorLogStore(ada.client);
    expect(await store.find(first.id ?? "")).toMatchObject({
      type: "INTERNAL",
      source: "server",
      message: "It broke again.",
      context: { line: 3 },
      count: 2,
      resolved: false,
      reference: "r2",
      projectId: project,
    });
    const commands = createErrorLogCommands(db.service);
    expect(await commands.resolve(ada.id, first.id ?? "")).toBe("OK");
    expect(await commands.resolve(ada.id, first.id ?? "")).toBe("OK");
    expect((await record()).count).toBe(1);
    expect((await store.list(ALL, page())).rows.map(({ resolved }) => resolved)).toEqual([false, true]);
  });

  it("is a person's own, and never shows the stack", async () => {
    const { id } = await record();
    const store = createErrorLogStore(ada.client);
    expect(JSON.stringify(await store.find(id ?? ""))).not.toContain("secret.ts");
    const theirs = createErrorLogStore(eve.client);
    expect([await theirs.find(id ?? ""), (await theirs.list(ALL, page())).rows]).toEqual([null, []]);
    const commands = createErrorLogCommands(db.service);
    expect(await commands.resolve(eve.id, id ?? "")).toBe("NOT_FOUND");
    expect(await commands.resolve(ada.id, UNKNOWN)).toBe("NOT_FOUND");
    expect(await record({ userId: eve.id })).toEqual({ outcome: "NOT_FOUND", id: null, count: null });
    expect((await record({ versionId: UNKNOWN })).outcome).toBe("NOT_FOUND");
    expect((await record({ generationId: UNKNOWN })).outcome).toBe("NOT_FOUND");
  });

  it("takes any text, cut to its length", async () => {
    await record({
      type: "T".repeat(200),
      message: `\0\uD800${"m".repeat(3000)}`,
      context: { "a\0": "\0", deep: { b: ["\uDC00"] } },
      fingerprint: "\0",
    });
    const [row] = (await createErrorLogStore(ada.client).list(ALL, page())).rows;
    expect(row?.type).toHaveLength(100);
    expect(row?.message).toHaveLength(2000);
    expect(row?.message.slice(0, 3)).toBe("\uFFFD\uFFFDm");
    expect(row?.context).toEqual({ "a\uFFFD": "\uFFFD", deep: { b: ["\uFFFD"] } });
    await record({ fingerprint: "large", context: { large: "x".repeat(9000) } });
    expect((await createErrorLogStore(ada.client).list(ALL, page())).rows[0]?.context).toEqual({});
  });

  it("is filtered by state, project, source and type", async () => {
    const { id } = await record({ fingerprint: "a", message: "resolved" });
    await createErrorLogCommands(db.service).resolve(ada.id, id ?? "");
    await record({ fingerprint: "b", message: "elsewhere", projectId: null });
    await record({ fingerprint: "c", message: "preview", source: "preview", type: "PREVIEW_ERROR" });
    expect(await messages()).toHaveLength(3);
    expect(await messages({ resolved: true })).toEqual(["resolved"]);
    expect((await messages({ resolved: false })).sort()).toEqual(["elsewhere", "preview"]);
    expect((await messages({ projectId: project })).sort()).toEqual(["preview", "resolved"]);
    expect(await messages({ source: "preview" })).toEqual(["preview"]);
    expect(await messages({ type: "PREVIEW_ERROR", resolved: true })).toEqual([]);
    const slice = await createErrorLogStore(ada.client).list({ ...ALL, source: "server" }, page());
    expect(await slice.total()).toBe(2);
  });

  it("is walked from what happened last, also where times are equal", async () => {
    for (let index = 0; index < 7; index += 1)
      await record({ fingerprint: `f${index}`, message: `m${index}` });
    await db.direct.query(
      "update public.error_logs set last_seen_at = '2026-01-01T00:00:00Z'::timestamptz + (substr(error_message, 2)::int / 3) * interval '1 microsecond'",
    );
    const store = createErrorLogStore(ada.client);
    const whole = (await store.list(ALL, page())).rows;
    expect(whole.map(({ message }) => Math.floor(Number(message.slice(1)) / 3))).toEqual([
      2, 1, 1, 1, 0, 0, 0,
    ]);
    const seen: string[] = [];
    for (let after: PageRequest["after"] = null; ;) {
      const slice: Awaited<ReturnType<typeof store.list>> = await store.list(ALL, page({ limit: 2, after }));
      seen.push(...slice.rows.map(({ id }) => id));
      const last = slice.rows.at(-1);
      if (last === undefined || !(await slice.hasNext())) break;
      after = { value: last.lastSeenAt, id: last.id };
    }
    expect(seen).toEqual(whole.map(({ id }) => id));
    const end = await store.list(ALL, page({ limit: 2, backward: true }));
    expect(end.rows.map(({ id }) => id)).toEqual(seen.slice(-2));
  });
});
