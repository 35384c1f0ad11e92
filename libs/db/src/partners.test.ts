import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openStores } from "../test/stores.ts";
import type { Opened, Person } from "../test/stores.ts";
import { createClients } from "./client.ts";
import { createApiTokenCommands, createApiTokenReader, createApiTokenStore, isAccepted } from "./partners.ts";

let db: Opened;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  db = await openStores();
  ada = await db.signUp("ada@example.com");
  eve = await db.signUp("eve@example.com");
});
beforeEach(() => db.direct.query("delete from public.api_tokens"));
afterAll(() => db.close());

const digest = (name: string) => createHash("sha256").update(name).digest("hex");
const create = (person: Person, name: string, expiresAt: string | null = null) =>
  createApiTokenCommands(db.service, person.id).create({
    name,
    tokenHash: digest(name),
    last4: "wxyz",
    scopes: ["projects:read", "chat"],
    expiresAt,
    limit: 20,
  });

test("people see their own tokens, the newest first, and never a digest", async () => {
  await create(ada, "Nightly");
  const { id } = await create(ada, "Widgets", "2999-01-01T00:00:00.000Z");
  await create(eve, "Eve's");
  const rows = await createApiTokenStore(ada.client).list();
  expect(rows.map(({ name }) => name)).toEqual(["Widgets", "Nightly"]);
  expect(rows[0]).toEqual({
    id,
    name: "Widgets",
    last4: "wxyz",
    scopes: ["projects:read", "chat"],
    createdAt: expect.stringMatching(/T.*\+00:00$/),
    expiresAt: "2999-01-01T00:00:00+00:00",
    lastUsedAt: null,
    revokedAt: null,
  });
  expect(JSON.stringify(rows)).not.toContain(digest("Widgets"));
  expect(await createApiTokenStore(eve.client).find(id ?? "")).toBeNull();
});

test("a revoked token leaves the list, is still found, and is its owner's to revoke alone", async () => {
  const { id } = await create(ada, "Nightly");
  expect(await createApiTokenCommands(db.service, eve.id).revoke(id ?? "")).toBe("NOT_FOUND");
  expect(await createApiTokenCommands(db.service, ada.id).revoke(id ?? "")).toBe("OK");
  const store = createApiTokenStore(ada.client);
  expect(await store.list()).toEqual([]);
  expect((await store.find(id ?? ""))?.revokedAt).toEqual(expect.any(String));
  expect((await store.all()).map(({ name }) => name)).toEqual(["Nightly"]);
});

test("what cannot be made says so", async () => {
  expect(await create(ada, "Late", "2020-01-01T00:00:00Z")).toEqual({ outcome: "EXPIRED", id: null });
  const commands = createApiTokenCommands(db.service, ada.id);
  const input = {
    name: "x",
    tokenHash: digest("x"),
    last4: "wxyz",
    scopes: ["chat"],
    expiresAt: null,
  } as const;
  expect(await commands.create({ ...input, limit: 0 })).toEqual({ outcome: "LIMIT_REACHED", id: null });
});

test("a token tells whose it is and what it allows, until it is revoked or its account is gone", async () => {
  const reader = createApiTokenReader(db.direct);
  const { id } = await create(ada, "Nightly");
  expect(await reader.use(digest("Nightly"))).toEqual({
    id,
    userId: ada.id,
    email: "ada@example.com",
    scopes: ["projects:read", "chat"],
    expiresAt: null,
  });
  expect(await reader.use(digest("another"))).toBeNull();
  expect([...(await reader.usable([id ?? "", ada.id]))]).toEqual([id]);

  await createApiTokenCommands(db.service, ada.id).revoke(id ?? "");
  expect(await reader.use(digest("Nightly"))).toBeNull();
  expect([...(await reader.usable([id ?? ""]))]).toEqual([]);

  const leaver = await db.signUp("leaver@example.com");
  const of = await create(leaver, "Leaver's");
  expect(await reader.use(digest("Leaver's"))).not.toBeNull();
  await db.direct.query("delete from auth.users where id = $1", [leaver.id]);
  expect(await reader.use(digest("Leaver's"))).toBeNull();
  expect([...(await reader.usable([of.id ?? ""]))]).toEqual([]);
});

test("a banned account's tokens are refused where Auth knows bans, and let in again after", async () => {
  await create(ada, "Nightly");
  const reader = createApiTokenReader(db.direct);
  const ban = (until: string) =>
    db.direct.query("update auth.users set banned_until = $2::timestamptz where id = $1", [ada.id, until]);
  await db.direct.execute("alter table auth.users add column if not exists banned_until timestamptz");
  await ban("2999-01-01T00:00:00Z");
  expect(await reader.use(digest("Nightly"))).toBeNull();
  await ban("2020-01-01T00:00:00Z");
  expect(await reader.use(digest("Nightly"))).not.toBeNull();
});

test.each([
  ["takes", 200, [], true],
  ["refuses", 401, { code: "PGRST301", message: "No suitable key or wrong key type" }, false],
  ["cannot judge", 503, { code: "PGRST002", message: "Could not query the database" }, true],
])("whether the database %s an access token is told by its answer", async (_what, status, body, accepted) => {
  const { userClient } = createClients({
    url: "https://abcd.supabase.co",
    publishableKey: "sb_publishable_x",
    secretKey: "sb_secret_x",
    fetch: () => Promise.resolve(Response.json(body, { status })),
  });
  expect(await isAccepted(userClient("a.b.c"))).toBe(accepted);
});
