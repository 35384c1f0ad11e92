import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataDirInUse, DataDirUnusable, lockDataDir } from "./lock.ts";

/** Another process that takes the lock and keeps it. */
const holdElsewhere = async (dir: string) => {
  const script = `import(${JSON.stringify(join(import.meta.dirname, "lock.ts"))}).then(({ lockDataDir }) => {
    lockDataDir(${JSON.stringify(dir)}); setInterval(() => {}, 1000); console.log("held"); })`;
  const child = spawn(process.execPath, ["--no-warnings", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resume) => child.stdout.once("data", resume));
  const ended = new Promise((resume) => child.once("exit", resume));
  return { pid: child.pid, kill: (signal: NodeJS.Signals) => (child.kill(signal), ended) };
};

describe("the lock of a data folder", () => {
  let dir: string;
  beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "roseram-lock-"))));
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  it("refuses a second holder, naming the folder, the process and the way out", async () => {
    const other = await holdElsewhere(dir);
    try {
      expect(() => lockDataDir(dir)).toThrow(DataDirInUse);
      expect(() => lockDataDir(dir)).toThrow(
        new RegExp(`${dir} is in use by process ${other.pid}.*ROSERAM_DATA_DIR`),
      );
    } finally {
      await other.kill("SIGKILL");
    }
  });

  it("is free again after its process was killed", async () => {
    await (await holdElsewhere(dir)).kill("SIGKILL");
    expect(existsSync(join(dir, "lock"))).toBe(true);
    lockDataDir(dir)();
  });

  it("is held once in one process too, and free after it was given back", () => {
    const release = lockDataDir(dir);
    expect(() => lockDataDir(dir)).toThrow(DataDirInUse);
    release();
    expect(existsSync(join(dir, "lock"))).toBe(false);
    lockDataDir(dir)();
  });

  it("tells a process from a later one with the same number", () => {
    writeFileSync(join(dir, "lock"), JSON.stringify({ pid: process.pid, host: hostname(), start: "1" }));
    lockDataDir(dir)();
  });

  it.runIf(process.platform === "linux")(
    "is free when its process is dead, though its parent has not noticed",
    async () => {
      // sleep takes the shell's place, and waits for no child of it.
      const parent = spawn("sh", ["-c", "sleep 0.2 & echo $!; exec sleep 60"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const pid = Number(await new Promise((resume) => parent.stdout.once("data", resume)));
      const state = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.[0];
      await expect.poll(state).toBe("Z");
      writeFileSync(join(dir, "lock"), JSON.stringify({ pid, host: hostname(), start: null }));
      try {
        lockDataDir(dir)();
      } finally {
        parent.kill();
      }
    },
  );

  it("trusts the heartbeat of another machine, and takes over when it is silent", () => {
    const lock = join(dir, "lock");
    writeFileSync(lock, JSON.stringify({ pid: 1, host: "another-machine", start: "1" }));
    expect(() => lockDataDir(dir)).toThrow(/on another-machine/);
    const before = Date.now() / 1000 - 60;
    utimesSync(lock, before, before);
    lockDataDir(dir)();
  });

  it("names the variable when the folder is a file, or below one", () => {
    const file = join(dir, "file");
    writeFileSync(file, "");
    for (const path of [file, join(file, "below")]) {
      expect(() => lockDataDir(path)).toThrow(DataDirUnusable);
      expect(() => lockDataDir(path)).toThrow(`ROSERAM_DATA_DIR: the folder ${path} cannot be used`);
    }
  });

  it("survives a half-written file, and is readable by its owner only", () => {
    const lock = join(dir, "lock");
    writeFileSync(lock, '{"pid":');
    const before = Date.now() / 1000 - 60;
    utimesSync(lock, before, before);
    const release = lockDataDir(dir);
    expect(statSync(lock).mode & 0o777).toBe(0o600);
    release();
  });
});
