// Lighthouse's four scores of the sign-in and the projects page of the built product, as a phone on a slow line and as a
// desktop; beside them an empty page, which is what this machine gives at best. RUNS=5 takes each that often and prints the
// median and the worst. Lighthouse is a package of its own folder (180 MB), installed at the first run: the product would
// install it for everybody.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { createProject, freePort, root, send, signUp, startProduct } from "./product.mjs";

const folder = join(root, "tools/bench/lighthouse");
const installed = join(folder, "node_modules/lighthouse/package.json");
const versionIn = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);
if (versionIn(installed)?.version !== versionIn(join(folder, "package.json")).dependencies.lighthouse) {
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}
const { default: lighthouse, desktopConfig } = await import(
  join(folder, "node_modules/lighthouse/core/index.js")
);

const bare = createServer((_request, response) =>
  response
    .writeHead(200, { "content-type": "text/html" })
    .end(
      "<!doctype html><html lang='en'><head><title>Empty</title><meta name='viewport' content='width=device-width'><meta name='description' content='Nothing'></head><body><main><h1>Empty</h1></main></body></html>",
    ),
).listen(0, "127.0.0.1");
await once(bare, "listening");

const product = await startProduct({ LIMIT_TOKENS_PER_MONTH: "0" });
const port = await freePort();
const browser = await chromium.launchPersistentContext("", {
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-dev-shm-usage", `--remote-debugging-port=${port}`],
});
const categories = ["performance", "accessibility", "best-practices", "seo"];
const missed = new Map();
const runs = Number(process.env.RUNS ?? 1);
/** What of its long tasks a phone of a quarter of this speed would have felt, by processor time: what else runs here is not in it. */
const ownBlocking = ({ traceEvents }) => {
  const { pid, tid } = traceEvents.findLast(
    ({ name, args }) =>
      name === "navigationStart" &&
      args.data.isOutermostMainFrame &&
      args.data.documentLoaderURL.startsWith("http"),
  );
  const tasks = traceEvents.filter(
    (each) => each.pid === pid && each.tid === tid && each.ph === "X" && each.name.endsWith("RunTask"),
  );
  return tasks.reduce((sum, { dur, tdur = dur }) => sum + Math.max(0, (4 * tdur) / 1000 - 50), 0);
};
const measured = async (url, form) => {
  const flags = {
    port,
    logLevel: "silent",
    output: "json",
    onlyCategories: categories,
    disableStorageReset: true,
  };
  const result = await lighthouse(url, flags, form === "desktop" ? desktopConfig : undefined);
  if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
  return result;
};
const score = async (name, url, form) => {
  const results = [];
  while (results.length < runs) results.push(await measured(url, form));
  results.sort((a, b) => b.lhr.categories.performance.score - a.lhr.categories.performance.score);
  const { lhr, artifacts } = results[Math.floor(runs / 2)];
  const scores = categories.map((id) => Math.round(lhr.categories[id].score * 100));
  const at = (id) => lhr.audits[id].displayValue ?? "";
  const worst = Math.round(results.at(-1).lhr.categories.performance.score * 100);
  console.log(
    `${name.padEnd(10)} ${form.padEnd(8)} ${scores.map((each) => String(each).padStart(4)).join("  ")}   ${at("first-contentful-paint")}, ${at("largest-contentful-paint")}, ${at("total-blocking-time")}${form === "mobile" ? ` (own ${ownBlocking(artifacts.Trace).toFixed(0)} ms)` : ""}, ${at("cumulative-layout-shift")}${runs > 1 ? `; worst of ${runs}: ${worst}` : ""}`,
  );
  for (const id of categories)
    for (const { id: audit, weight } of lhr.categories[id].auditRefs) {
      const { score: points, title } = lhr.audits[audit];
      if (weight > 0 && points !== null && points < 0.9 && id !== "performance")
        missed.set(`${name}: ${title}`, id);
    }
};
try {
  const page = await browser.newPage();
  await page.goto(`${product.url}/sign-in`);
  console.log("page       form      perf  a11y  best   seo   first paint, largest paint, blocked, shift");
  for (const form of ["mobile", "desktop"]) {
    await score("empty", `http://127.0.0.1:${bare.address().port}/`, form);
    await score("sign-in", `${product.url}/sign-in`, form);
  }
  // Signed in as a person is, with projects that have a page: Lighthouse loads the page with what this browser keeps.
  const email = "lighthouse@bench.example";
  const person = await signUp(product.url, email);
  for (const name of ["Crumb & Co", "Harbour kiln"])
    await send(person, await createProject(person, name), "A landing page");
  person.close();
  await page.goto(`${product.url}/sign-in`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("article").nth(1).waitFor();
  await page.getByRole("article").getByText("Writing").first().waitFor({ state: "hidden", timeout: 60_000 });
  await page.goto("about:blank");
  for (const form of ["mobile", "desktop"]) await score("projects", `${product.url}/`, form);
  for (const [what, category] of missed) console.log(`  ${category}: ${what}`);
} finally {
  await browser.close();
  await product.stop();
  bare.close();
}
