import {
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/**
 * PGlite takes no lock on its folder: a second process opens it silently, and what the first one acknowledged is
 * lost. So one process per data folder, by a file with its number.
 */
export class DataDirInUse extends Error {
  override readonly name = "DataDirInUse";
}

/** The folder cannot be made or written, or what is in it cannot be read; the message says what to do. */
export class DataDirUnusable extends Error {
  override readonly name = "DataDirUnusable";
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in clock ticks since boot (Linux): tells a reused number from the same process. */
  readonly start: string | null;
}

const HEARTBEAT_MS = 2_000;
const SILENT_MS = 15_000;

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

/** What Linux says of a process after its name: first its state, as the 20th its start. */
const statOf = (pid: number): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  } catch {
    return [];
  }
};
const startOf = (pid: number): string | null => statOf(pid)[19] ?? null;

const readHolder = (file: string): Holder | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value !== "object" || value === null) return null;
    if (!("pid" in value) || typeof value.pid !== "number") return null;
    const host = "host" in value && typeof value.host === "string" ? value.host : hostname();
    const start = "start" in value && typeof value.start === "string" ? value.start : null;
    return { pid: value.pid, host, start };
  } catch {
    return null;
  }
};

const silentFor = (path: string): number => {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
};

const isAlive = (file: string, holder: Holder | null): boolean => {
  // Just created and not yet written by its owner.
  if (holder === null) return silentFor(file) < HEARTBEAT_MS;
  // Another machine or container on the same volume: its processes cannot be seen, only its heartbeat.
  if (holder.host !== hostname()) return silentFor(file) < SILENT_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  // Killed, and only not yet taken note of by its parent: it writes nothing any more.
  if (/^[ZX]/.test(statOf(holder.pid)[0] ?? "")) return false;
  const start = startOf(holder.pid);
  return holder.start === null || start === null || holder.start === start;
};

/** Removes the lock of a process that died. Only one process at a time may judge that, hence the folder. */
const removeStale = (file: string): void => {
  const judging = `${file}.judging`;
  try {
    mkdirSync(judging);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (silentFor(judging) > SILENT_MS) rmSync(judging, { recursive: true, force: true });
    return;
  }
  try {
    if (!isAlive(file, readHolder(file))) unlinkSync(file);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  } finally {
    rmdirSync(judging);
  }
};

const unusable = (dataDir: string, error: unknown): DataDirUnusable =>
  new DataDirUnusable(
    `ROSERAM_DATA_DIR: the folder ${dataDir} cannot be used (${String(codeOf(error))}). ` +
      "Set it to a folder that this user may create and write.",
  );

/** Takes the folder for this process and returns the function that gives it back. Throws DataDirInUse, DataDirUnusable. */
export const lockDataDir = (dataDir: string): (() => void) => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unusable(dataDir, error);
  }
  const file = join(dataDir, "lock");
  const own = JSON.stringify({ pid: process.pid, host: hostname(), start: startOf(process.pid) });
  const take = (): boolean => {
    try {
      writeFileSync(file, own, { flag: "wx", mode: 0o600 });
      return true;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw unusable(dataDir, error);
      return false;
    }
  };
  for (let tries = 0; !take(); tries += 1) {
    const holder = readHolder(file);
    if (isAlive(file, holder) || tries === 5)
      throw new DataDirInUse(
        `The data folder ${dataDir} is in use by process ${holder?.pid ?? "(unknown)"}` +
          `${holder !== null && holder.host !== hostname() ? ` on ${holder.host}` : ""}. ` +
          "Stop that one, or set ROSERAM_DATA_DIR to another folder. Nothing was changed.",
      );
    removeStale(file);
  }
  const heartbeat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date());
    } catch {
      // The folder was deleted under us; there is nothing left to protect.
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  const release = () => {
    clearInterval(heartbeat);
    process.removeListener("exit", release);
    try {
      if (readFileSync(file, "utf8") === own) unlinkSync(file);
    } catch {
      // Already gone.
    }
  };
  process.once("exit", release);
  return release;
};
