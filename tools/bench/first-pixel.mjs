// How long does a newcomer wait, from the open sign-up form to the first streamed words in the preview? Played in Chromium
// by somebody who types, presses an idea and Enter, at the demo model's own speed; and how much of it comes after the request was sent.
import { performance } from "node:perf_hooks";
import { chromium } from "@playwright/test";
import { quantile, startProduct } from "./product.mjs";

const RUNS = 5;
const GOAL_S = 60;
const KEY_MS = 60;

const product = await startProduct();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** One newcomer with an empty browser: when each step was reached, from the form on. */
const newcomer = async (run) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(`${product.url}/sign-up`);
    const email = page.getByLabel("E-mail");
    await email.waitFor();
    const begun = performance.now();
    const since = () => performance.now() - begun;
    await email.pressSequentially(`newcomer-${run}@bench.example`, { delay: KEY_MS });
    await page
      .getByLabel("Password", { exact: true })
      .pressSequentially("correct horse battery", { delay: KEY_MS });
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "What shall we build?" }).waitFor();
    const inside = since();
    await page.getByRole("group", { name: "Ideas" }).getByRole("button").first().click();
    await page.keyboard.press("Enter");
    const asked = since();
    const shown = page.frameLocator("iframe:not([aria-hidden='true'])");
    await shown
      .getByText(/\p{L}{3}/u)
      .first()
      .waitFor();
    return { inside, asked, pixel: since() };
  } finally {
    await context.close();
  }
};

try {
  await newcomer("warm-up");
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await newcomer(run));
  const median = (of) => quantile(runs.map(of), 0.5);
  console.log(`Sign-up to the first streamed words, ${RUNS} newcomers, ${KEY_MS} ms a key`);
  console.log(`  form filled in and signed up      ${seconds(median((run) => run.inside))}`);
  console.log(`  an idea chosen and sent           ${seconds(median((run) => run.asked))}`);
  console.log(`  first words in the preview        ${seconds(median((run) => run.pixel))}`);
  console.log(`  of it after the request was sent  ${seconds(median((run) => run.pixel - run.asked))}`);
  console.log(
    `  slowest of all                    ${seconds(Math.max(...runs.map((run) => run.pixel)))}  (goal: ${GOAL_S} s)`,
  );
} finally {
  await browser.close();
  await product.stop();
}
