import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "@roseram/db/embedded";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createKeyring, type Provider, type SealedFor } from "../integrations/seal.ts";
import { loadEncryptionKeys, newKey, readKeyFile, replaceKeyFile } from "./encryption-keys.ts";
import { rotateKeys } from "./rotate-keys.ts";

let dataDir: string;
let ada: string;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "roseram-rotate-"));
  const db = await openEmbedded({ dataDir, onLog: () => undefined });
  const response = await db.fetch(`${db.url}/auth/v1/signup`, {
    method: "POST",
    headers: { apikey: db.publishableKey, "content-type": "application/json" },
    body: JSON.stringify({ email: "ada@example.com", password: "correct horse battery staple" }),
  });
  const session: unknown = await response.json();
  ada = String(Reflect.get(Object(Reflect.get(Object(session), "user")), "id"));
  await db.close();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** What is stored now, or what was just put there. */
async function tokens(put: Partial<Record<Provider, string>> = {}): Promise<Map<Provider, string>> {
  const db = await openEmbedded({ dataDir, onLog: () => undefined });
  try {
    for (const [provider, sealed] of Object.entries(put))
      await db.direct.query(
        `insert into public.user_integrations (user_id, provider, token_encrypted) values ($1, $2, $3)
         on conflict (user_id, provider) do update set token_encrypted = excluded.token_encrypted`,
        [ada, provider, sealed],
      );
    const rows = await db.direct.query<{ provider: Provider; sealed: string }>(
      "select provider, token_encrypted as sealed from public.user_integrations",
    );
    return new Map(rows.map(({ provider, sealed }) => [provider, sealed]));
  } finally {
    await db.close();
  }
}

async function rotate(args: readonly string[] = [], encryptionKeys: readonly string[] = []) {
  const lines: string[] = [];
  const settings = { supabase: null, dataDir, deploys: { encryptionKeys } };
  const status = await rotateKeys(settings, args, (line) => lines.push(line));
  return { status, said: lines.join("\n") };
}

const of = (provider: Provider): SealedFor => ({ userId: ada, provider });

test("a new key goes in front, every token is sealed with it, and the old key may go", async () => {
  const [old] = loadEncryptionKeys({ configured: [], dataDir });
  await tokens({
    github: createKeyring([old]).seal("ghp_one", of("github")),
    netlify: createKeyring([old]).seal("nfp_two", of("netlify")),
  });

  const first = await rotate(["--new"]);
  expect(first).toEqual({ status: 0, said: expect.stringContaining("Sealed anew: 2.") });
  const [next = "", ...others] = readKeyFile(dataDir);
  expect(others).toEqual([old]);
  expect(first.said).not.toContain(next);
  const stored = await tokens();
  expect(createKeyring([next]).open(stored.get("github") ?? "", of("github"))).toBe("ghp_one");
  expect(createKeyring([next]).open(stored.get("netlify") ?? "", of("netlify"))).toBe("nfp_two");

  expect(await rotate()).toEqual({ status: 0, said: expect.stringMatching(/anew: 0\. .*: 2\./) });
  expect(await tokens()).toEqual(stored);
  expect(await rotate(["--drop-old"])).toMatchObject({ status: 0 });
  expect(readKeyFile(dataDir)).toEqual([next]);
  expect(readdirSync(dataDir).filter((name) => name.startsWith("encryption-keys"))).toEqual([
    "encryption-keys",
  ]);
}, 180_000);

test("a rotation that was cut off after the new key was made is ended by the next run", async () => {
  const [old] = loadEncryptionKeys({ configured: [], dataDir });
  await tokens({ github: createKeyring([old]).seal("ghp_one", of("github")) });
  const next = newKey();
  replaceKeyFile(dataDir, [next, old]);
  expect(await rotate()).toMatchObject({ status: 0, said: expect.stringContaining("Sealed anew: 1.") });
  expect(createKeyring([next]).open((await tokens()).get("github") ?? "", of("github"))).toBe("ghp_one");
}, 180_000);

test("a token that no key opens is reported and left, and then no key is dropped", async () => {
  const [old] = loadEncryptionKeys({ configured: [], dataDir });
  const lost = createKeyring([newKey()]).seal("nfp_lost", of("netlify"));
  await tokens({ github: createKeyring([old]).seal("ghp_one", of("github")), netlify: lost });
  const { status, said } = await rotate(["--new", "--drop-old"]);
  expect(status).toBe(2);
  expect(said).toContain("Sealed anew: 1.");
  expect(said).toContain(`Netlify of the person ${ada}`);
  expect(said).not.toMatch(/v1:|ghp_|nfp_/);
  expect(readKeyFile(dataDir)).toHaveLength(2);
  expect((await tokens()).get("netlify")).toBe(lost);
}, 180_000);

test("keys of ENCRYPTION_KEYS take over from the folder's own, and are never made or dropped here", async () => {
  const [own] = loadEncryptionKeys({ configured: [], dataDir });
  await tokens({ github: createKeyring([own]).seal("ghp_one", of("github")) });
  const configured = [newKey()];
  for (const option of ["--new", "--drop-old"])
    await expect(rotate([option], configured)).rejects.toThrow("ENCRYPTION_KEYS: these keys are yours");
  expect(await rotate([], configured)).toMatchObject({ status: 0 });
  expect(createKeyring(configured).open((await tokens()).get("github") ?? "", of("github"))).toBe("ghp_one");
  expect(readKeyFile(dataDir)).toEqual([own]);
}, 180_000);

test("while a server is running, without a database, or asked for something else, nothing is changed", async () => {
  const [own] = loadEncryptionKeys({ configured: [], dataDir });
  const server = await openEmbedded({ dataDir, onLog: () => undefined });
  await expect(rotate(["--new"])).rejects.toThrow(/is in use by process/);
  await server.close();
  await expect(rotate(["--shred"])).rejects.toThrow("--shred is no option");
  expect(readKeyFile(dataDir)).toEqual([own]);
  rmSync(dataDir, { recursive: true });
  await expect(rotate(["--new"])).rejects.toThrow(`there is no database in ${dataDir}`);
}, 180_000);
