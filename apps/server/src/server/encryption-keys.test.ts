import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createKeyring } from "../integrations/seal.ts";
import { keyFile, loadEncryptionKeys, newKey, replaceKeyFile } from "./encryption-keys.ts";
import { StartError } from "./start-error.ts";

let dataDir: string;
beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), "roseram-keys-"))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test("a data folder gets one key of its own, for its owner's eyes, and keeps it", () => {
  const keys = loadEncryptionKeys({ configured: [], dataDir });
  expect(createKeyring(keys)).toBeDefined();
  expect(loadEncryptionKeys({ configured: [], dataDir })).toEqual(keys);
  expect(statSync(keyFile(dataDir)).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(["encryption-keys"]);
});

test("a file that others may read is closed to them", () => {
  loadEncryptionKeys({ configured: [], dataDir });
  chmodSync(keyFile(dataDir), 0o644);
  loadEncryptionKeys({ configured: [], dataDir });
  expect(statSync(keyFile(dataDir)).mode & 0o777).toBe(0o600);
});

test("configured keys come first, and what the folder's own key sealed still opens", () => {
  const [own] = loadEncryptionKeys({ configured: [], dataDir });
  const configured = [newKey(), newKey()];
  expect(loadEncryptionKeys({ configured, dataDir })).toEqual([...configured, own]);
});

test("with configured keys nothing is written", () => {
  const configured = [newKey()];
  expect(loadEncryptionKeys({ configured, dataDir })).toEqual(configured);
  expect(readdirSync(dataDir)).toEqual([]);
});

test("a database in memory has a key for as long as it lives", () => {
  const keys = loadEncryptionKeys({ configured: [], dataDir: null });
  expect(keys).toHaveLength(1);
  expect(loadEncryptionKeys({ configured: [], dataDir: null })).not.toEqual(keys);
});

test("a damaged file stops the start, names itself and stays as it is", () => {
  for (const text of ["", "\n", "# nothing\n", "short\n", `${newKey()}\n${newKey().slice(4)}\n`, "\0\0\0"]) {
    writeFileSync(keyFile(dataDir), text);
    expect(() => loadEncryptionKeys({ configured: [], dataDir })).toThrow(StartError);
    expect(() => loadEncryptionKeys({ configured: [newKey()], dataDir })).toThrow(
      `${keyFile(dataDir)} is damaged`,
    );
    expect(readFileSync(keyFile(dataDir), "utf8")).toBe(text);
  }
});

test("what the message of a damaged file says holds no key", () => {
  const key = newKey();
  writeFileSync(keyFile(dataDir), `${key}\nbroken-${randomBytes(4).toString("hex")}\n`);
  let said = "";
  try {
    loadEncryptionKeys({ configured: [], dataDir });
  } catch (error) {
    said = String(error);
  }
  expect(said).toContain("damaged");
  expect(said).not.toContain(key);
  expect(said).not.toContain("broken");
});

test("keys are replaced as a whole, in their order", () => {
  const keys = [newKey(), newKey(), newKey()];
  replaceKeyFile(dataDir, keys);
  expect(loadEncryptionKeys({ configured: [], dataDir })).toEqual(keys);
  expect(statSync(keyFile(dataDir)).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(["encryption-keys"]);
});
