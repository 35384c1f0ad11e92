import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openStores } from "../test/stores.ts";
import type { Opened, Person } from "../test/stores.ts";
import {
  createIntegrationCommands,
  createIntegrationStore,
  type IntegrationMetadata,
  readIntegrationMetadata,
} from "./integrations.ts";
import { createSealedTokens } from "./sealed-tokens.ts";

let db: Opened;
let ada: Person;
let eve: Person;
beforeAll(async () => {
  db = await openStores();
  ada = await db.signUp("ada@example.com");
  eve = await db.signUp("eve@example.com");
});
beforeEach(() => db.direct.query("delete from public.user_integrations"));
afterAll(() => db.close());

const NOTHING: IntegrationMetadata = {
  account: null,
  scopes: null,
  last4: null,
  expiresAt: null,
  validatedAt: null,
  invalidReason: null,
  notice: null,
};
const metadata: IntegrationMetadata = {
  ...NOTHING,
  account: "ada",
  scopes: ["repo"],
  last4: "wxyz",
  validatedAt: "2026-11-22T10:00:00.000Z",
  notice: "Public repositories only.",
};
const connect = (person: Person, sealedToken: string, provider: "github" | "netlify" = "github") =>
  createIntegrationCommands(db.service, person.id).save({ provider, sealedToken, metadata });

test("what one answer shows of the accounts in several places is read once", async () => {
  await connect(ada, "v1:k:secret");
  const store = createIntegrationStore(ada.client);
  db.calls();
  const [list, github, netlify] = await Promise.all([
    store.list(),
    store.find("github"),
    store.find("netlify"),
  ]);
  expect([list.length, github?.provider, netlify]).toEqual([1, "github", null]);
  expect(db.calls()).toHaveLength(1);
});

test("people see their accounts and never a token, sealed or not", async () => {
  const { id } = await connect(ada, "v1:k:secret");
  await connect(ada, "v1:k:secret", "netlify");
  const store = createIntegrationStore(ada.client);
  const rows = await store.list();
  expect(rows.map(({ provider }) => provider)).toEqual(["github", "netlify"]);
  expect(rows[0]).toEqual({
    id,
    provider: "github",
    metadata,
    isActive: true,
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
  });
  expect(JSON.stringify(rows)).not.toContain("secret");
  expect(await store.find("netlify")).toEqual(rows[1]);
  expect(await createIntegrationStore(eve.client).list()).toEqual([]);
  expect(await createIntegrationStore(eve.client).find("github")).toBeNull();
  const direct = await ada.client.from("user_integrations").select("token_encrypted");
  expect(direct.error?.code).toBe("42501");
});

test("an account that the provider refused is connected anew, or removed", async () => {
  const commands = createIntegrationCommands(db.service, ada.id);
  const store = createIntegrationStore(ada.client);
  await connect(ada, "v1:k:old");
  const refused = { provider: "github", sealedToken: "v1:k:old", reason: "Expired.\0" } as const;
  expect(await commands.deactivate(refused)).toBe("OK");
  expect(await store.find("github")).toMatchObject({
    isActive: false,
    metadata: { ...metadata, invalidReason: "Expired.\ufffd" },
  });
  await connect(ada, "v1:k:new");
  expect(await store.find("github")).toMatchObject({ isActive: true, metadata });
  expect(await commands.deactivate(refused)).toBe("NOT_FOUND");
  expect((await store.find("github"))?.isActive).toBe(true);
  expect(await createIntegrationCommands(db.service, eve.id).remove("github")).toBe("NOT_FOUND");
  expect(await commands.remove("github")).toBe("OK");
  expect(await commands.remove("github")).toBe("NOT_FOUND");
  expect(await store.list()).toEqual([]);
});

test("tokens of another key are found page after page, and sealed anew unless they changed", async () => {
  const tokens = createSealedTokens(db.direct);
  await connect(ada, "v1:old:1");
  await connect(ada, "v1:new:2", "netlify");
  await connect(eve, "v1:old:3");
  expect([await tokens.countSealed("old"), await tokens.countSealed("new")]).toEqual([2, 1]);
  const [first] = await tokens.sealedOtherwise("new", { after: null, limit: 1 });
  const rest = await tokens.sealedOtherwise("new", { after: first?.id ?? null, limit: 100 });
  const found = [...(first ? [first] : []), ...rest];
  expect(found.map(({ sealed }) => sealed).sort()).toEqual(["v1:old:1", "v1:old:3"]);
  expect(found.find(({ sealed }) => sealed === "v1:old:1")).toEqual({
    id: expect.any(String),
    userId: ada.id,
    provider: "github",
    sealed: "v1:old:1",
  });
  for (const { id, sealed } of found) {
    expect(await tokens.reseal(id, sealed, `v1:new:${sealed}`)).toBe("OK");
    expect(await tokens.reseal(id, sealed, "v1:new:late")).toBe("CHANGED");
  }
  expect(await tokens.sealedOtherwise("new", { after: null, limit: 100 })).toEqual([]);
  expect([await tokens.countSealed("old"), await tokens.countSealed("new")]).toEqual([0, 3]);
});

test("metadata that is none is empty", () => {
  expect(readIntegrationMetadata({ ...metadata, scopes: ["repo", 3] })).toEqual(metadata);
  expect(readIntegrationMetadata({ account: 1, scopes: "repo", last4: "too long", site: "x" })).toEqual(
    NOTHING,
  );
  for (const value of [null, 3, "x", [], undefined]) expect(readIntegrationMetadata(value)).toEqual(NOTHING);
});
