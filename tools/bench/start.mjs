// npm ci, the first and the second npm start, and memory at rest, on a clean clone of HEAD. Beside each start, a bare
// PGlite process on the same machine: what the database alone costs.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { freePort, residentMiB, root, untilReady } from "./product.mjs";

const REST_SECONDS = 10;
const folder = mkdtempSync(join(tmpdir(), "roseram-clone-"));
const clone = join(folder, "roseram");
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

/** The process and all its descendants. */
const family = (pid) => {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [
          [Number(name), Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1].split(" ")[1])],
        ];
      } catch {
        return [];
      }
    });
  const members = [pid];
  for (const member of members)
    members.push(...parents.filter(([, parent]) => parent === member).map(([child]) => child));
  return members;
};

const start = async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn("npm", ["start"], {
    cwd: clone,
    stdio: "ignore",
    env: { ...process.env, PORT: String(port), SITES_PORT: String(await freePort()), NX_DAEMON: "false" },
  });
  const ready = await untilReady(url, child, 300);
  await wait(REST_SECONDS * 1000);
  const largest = Math.max(...family(child.pid).map((pid) => residentMiB(pid) || 0));
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  return { ready, largest, code };
};

/** initdb or reopen of a bare PGlite in a process of its own. */
const bare = (data) => {
  const script = `const { PGlite } = await import("@electric-sql/pglite");
    const begun = performance.now(); const db = await PGlite.create(${JSON.stringify(data)}); await db.query("select 1");
    console.log(performance.now() - begun, process.memoryUsage().rss / 1048576); await db.close();`;
  const [time, memory] = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: root,
    encoding: "utf8",
  })
    .trim()
    .split(" ")
    .map(Number);
  return { time, memory };
};

try {
  execFileSync("git", ["clone", "-q", root, clone]);
  const begun = performance.now();
  execFileSync("npm", ["ci"], { cwd: clone, stdio: "ignore" });
  console.log(
    `npm ci                ${seconds(performance.now() - begun)} (npm's cache as this machine has it)`,
  );
  const data = join(folder, "bare");
  for (const [name, goal] of [
    ["first npm start", 12],
    ["second npm start", 5],
  ]) {
    const database = bare(data);
    const { ready, largest, code } = await start();
    console.log(
      `${name.padEnd(21)} ready after ${seconds(ready)} (goal ${goal} s), ${largest.toFixed(0)} MiB after ${REST_SECONDS} s at rest, exit status ${code} on SIGTERM`,
    );
    console.log(
      `${"  bare PGlite".padEnd(21)} ready after ${seconds(database.time)}, ${database.memory.toFixed(0)} MiB; ratios ${(ready / database.time).toFixed(1)} and ${(largest / database.memory).toFixed(2)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
