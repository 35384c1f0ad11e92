import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateApiKey } from "./lite.ts";
import { DataDirUnusable } from "./lock.ts";

export interface Keys {
  readonly publishableKey: string;
  readonly secretKey: string;
  readonly jwtSecret: string;
}

export const generateKeys = async (): Promise<Keys> => ({
  publishableKey: (await generateApiKey("publishable")).key,
  secretKey: (await generateApiKey("secret")).key,
  jwtSecret: randomBytes(32).toString("base64url"),
});

const isKeys = (value: unknown): value is Keys =>
  typeof value === "object" &&
  value !== null &&
  ["publishableKey", "secretKey", "jwtSecret"].every((name) => {
    const key: unknown = Reflect.get(value, name);
    return typeof key === "string" && key.length >= 32;
  });

/** This installation's keys. Whoever knows the secret can be anyone, so the file is for its owner's eyes only. */
export const loadKeys = async (dataDir: string): Promise<Keys> => {
  const file = join(dataDir, "keys.json");
  if (existsSync(file)) {
    chmodSync(file, 0o600);
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(file, "utf8"));
    } catch {
      value = null;
    }
    if (!isKeys(value))
      throw new DataDirUnusable(
        `${file} is damaged. Delete it to get new keys: everybody then signs in again.`,
      );
    return value;
  }
  const keys = await generateKeys();
  // A kill in the middle of the write must not leave half a file.
  writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
};
