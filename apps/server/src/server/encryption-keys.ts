import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { decodeKey } from "../integrations/seal.ts";
import { StartError } from "./start-error.ts";

/*
 * The keys that seal providers' tokens, the one that seals first: those of ENCRYPTION_KEYS, and of the data folder's
 * own file. Without them every connected account must be connected again, so the file is made once, whole, and never replaced
 * by one that holds less.
 */

const HEADER =
  "# These keys seal the tokens of connected accounts. The first one seals, all of them open. Keep them with your backups:\n" +
  "# without them every account must be connected again. npm run keys:rotate -- --new puts a new one in front.\n";

export const newKey = (): string => randomBytes(32).toString("base64");

export const keyFile = (dataDir: string): string => join(dataDir, "encryption-keys");

/**
 * `configured` are ENCRYPTION_KEYS. With a data folder its own keys open too, so that setting the variable later loses
 * nothing; without any key one is made there. Throws StartError. A null folder, as of a database in memory, keeps nothing.
 */
export function loadEncryptionKeys(options: {
  readonly configured: readonly string[];
  readonly dataDir: string | null;
}): readonly [string, ...string[]] {
  const { configured, dataDir } = options;
  const stored = dataDir === null ? [] : readKeyFile(dataDir);
  const [first, ...others] = [...configured, ...stored];
  if (first !== undefined) return [first, ...others];
  const made = newKey();
  if (dataDir === null) return [made];
  // Who comes second takes what the first one has made.
  return createKeyFile(dataDir, made) ? [made] : loadEncryptionKeys(options);
}

/** None if there is no file. An empty or damaged one is not taken for none: tokens are sealed with what was in it. */
export function readKeyFile(dataDir: string): readonly string[] {
  const file = keyFile(dataDir);
  let text;
  try {
    text = readFileSync(file, "utf8");
    chmodSync(file, 0o600);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw new StartError(
      `${file} holds the keys of connected accounts and cannot be read (${codeOf(error)}). Let this user read and own it.`,
    );
  }
  const keys = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  if (keys.length === 0 || keys.some((key) => decodeKey(key) === null))
    throw new StartError(
      `${file} is damaged: each line is a key of 32 random bytes in base64. Put a backup in its place. Without one, delete ` +
        "it to get a new key; every account must then be connected again.",
    );
  return keys;
}

/** For a rotation, by whoever holds the data folder's lock. */
export function replaceKeyFile(dataDir: string, keys: readonly string[]): void {
  const whole = written(dataDir, keys);
  renameSync(whole, keyFile(dataDir));
  syncFolder(dataDir);
}

/** False if there is one already. */
function createKeyFile(dataDir: string, key: string): boolean {
  const whole = written(dataDir, [key]);
  try {
    // A link, unlike a rename, never replaces.
    linkSync(whole, keyFile(dataDir));
    syncFolder(dataDir);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

function written(dataDir: string, keys: readonly string[]): string {
  const path = `${keyFile(dataDir)}.${randomBytes(6).toString("hex")}`;
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, `${HEADER}${keys.join("\n")}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return path;
}

/** A new name survives a power cut only once its folder is on the disk. Windows opens no folders, and needs none of it. */
function syncFolder(dataDir: string): void {
  let folder;
  try {
    folder = openSync(dataDir, "r");
    fsyncSync(folder);
  } catch (error) {
    if (!["EISDIR", "EPERM", "EINVAL", "EACCES"].includes(codeOf(error))) throw error;
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
