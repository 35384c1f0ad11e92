import { execFile } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildServer } from "./built-server.ts";

/** A short pass of `npm run torture`: each part on a process, a database and a model of its own. */

const torture = join(import.meta.dirname, "..", "..", "..", "tools", "torture", "torture.mjs");
const SEED = "a short pass";
let built: Awaited<ReturnType<typeof buildServer>>;

beforeAll(async () => {
  built = await buildServer("torture-test");
});
afterAll(() => built.remove());

function run(part: string): Promise<string> {
  return new Promise((resolve) => {
    const args = [torture, part, "--short", `--seed=${SEED}`, `--server=${built.main}`];
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` : "nothing was lost"),
    );
  });
}

it.concurrent.each([
  ["reconnects", "whoever is cut off and comes back misses nothing and sees nothing twice"],
  ["kills", "a server killed at any point goes on after the next start with all that was acknowledged"],
  ["stalled", "a subscriber that reads nothing costs nothing, disturbs nobody and ends like all others"],
  ["topics", "subscribers of unequal speed and selection are never sent what belongs to another"],
  ["shutdown", "a server told to stop in the middle ends with 0, and the next start carries on"],
])("%s: %s", { timeout: 300_000 }, async (part) => {
  expect(await run(part)).toBe("nothing was lost");
});
