// npm run torture: the durability of generations under hard treatment, each part on a server and a data folder of its own.
//   node tools/torture/torture.mjs [part ...] [--seed=text] [--short] [--keep] [--server=apps/server/dist/main.js]
// --keep leaves the data folder of a part that failed. Prints figures; ends with 1 after any violation. The same seed makes the same choices, though not the same timing.
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { kills } from "./kills.mjs";
import { createModel } from "./model.mjs";
import { BUILT, createSite } from "./product.mjs";
import { seeded } from "./random.mjs";
import { reconnects } from "./reconnects.mjs";
import { shutdown } from "./shutdown.mjs";
import { stalled } from "./stalled.mjs";
import { topics } from "./topics.mjs";

const parts = { reconnects, kills, stalled, topics, shutdown };
/** A part that gets stuck is a violation too. */
const LIMIT_SECONDS = { reconnects: 300, kills: 600, stalled: 300, topics: 300, shutdown: 300 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    short: { type: "boolean" },
    keep: { type: "boolean" },
    server: { type: "string" },
  },
});
const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
const seed = values.seed ?? randomBytes(4).toString("hex");
const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
const main = values.server ? resolve(values.server) : BUILT;
console.log(`torture: seed ${seed}${values.short ? ", short" : ""}`);

let current = null;

const run = async (name) => {
  const violations = [];
  const model = await createModel();
  const site = createSite(main, model.baseUrl);
  current = site;
  const begun = performance.now();
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not done after ${LIMIT_SECONDS[name]} s`)),
      LIMIT_SECONDS[name] * 1000,
    );
  });
  console.log(`\n${name}`);
  try {
    await Promise.race([
      late,
      parts[name]({
        random: seeded(seed, name),
        site,
        model,
        short: values.short ?? false,
        report: (message) => violations.push(message),
        figure: (label, value) => console.log(`  ${label.padEnd(24)} ${value}`),
      }),
    ]);
  } catch (error) {
    violations.push(error.stack, ...site.complaints().map((line) => `the server said: ${line}`));
  } finally {
    clearTimeout(timer);
    const keep = values.keep && violations.length > 0;
    await site.remove(keep);
    if (keep) console.log(`  ${"data kept in".padEnd(24)} ${site.data}`);
    model.close();
  }
  console.log(`  ${"time".padEnd(24)} ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  console.log(`  ${"violations".padEnd(24)} ${violations.length}`);
  for (const message of violations.slice(0, 20)) console.log(`    ${message}`);
  return violations.length;
};

// Told to stop, it leaves no server and no data behind.
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => void Promise.resolve(current?.remove()).finally(() => process.exit(1)));

let total = 0;
for (const name of chosen) total += await run(name);
console.log(`\n${total === 0 ? "nothing was lost" : `${total} violations`} (seed ${seed})`);
process.exit(total === 0 ? 0 : 1);
