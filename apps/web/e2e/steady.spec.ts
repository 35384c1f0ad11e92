import type { Page } from "@playwright/test";
import { expect, signUp, test } from "./product.ts";

interface Shift {
  readonly score: number;
  /** While an answer was being written, and not right after somebody did something. */
  readonly unasked: boolean;
  /** What moved up, down or far aside. The conversation follows its end, which is no jump. */
  readonly jumped: readonly string[];
}

/**
 * For one answer and its end, where the marks find their places and the row of what may be asked next comes in over the
 * composer. A page may move by 0.1 in all and still be called steady (web.dev/cls).
 */
const MOST = 0.025;
/** Pixels, in its own row: a figure that gets another digit, the number of a version that is new. */
const ASIDE_AT_MOST = 32;

const watchShifts = (page: Page): Promise<void> =>
  page.evaluate((asideAtMost) => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      const writing = document.querySelector(".answer[data-now]") !== null;
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        const jumped = sources.flatMap(({ node, previousRect: from, currentRect: to }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          if (!element || element.closest("[role=log]")) return [];
          const aside = Math.min(Math.abs(from.left - to.left), Math.abs(from.right - to.right));
          if (Math.abs(from.top - to.top) <= 1 && aside <= asideAtMost) return [];
          return [`${element.outerHTML.slice(0, 80)} ${JSON.stringify(from)} ${JSON.stringify(to)}`];
        });
        shifts.push({ score: value, unasked: writing && !hadRecentInput, jumped });
      }
    }).observe({ type: "layout-shift" });
  }, ASIDE_AT_MOST);
const shifts = (page: Page): Promise<Shift[]> =>
  page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
const total = (seen: readonly Shift[]): number => seen.reduce((sum, { score }) => sum + score, 0);
const jumps = (seen: readonly Shift[]) => seen.flatMap(({ unasked, jumped }) => (unasked ? jumped : []));

test("nothing jumps while an answer is written, its files are counted and the page beside it is swapped", async ({
  page,
}) => {
  await signUp(page);
  await page.getByRole("textbox", { name: "What shall we build?" }).fill("a landing page for a bakery");
  await page.getByRole("button", { name: "Start" }).click();
  const log = page.getByRole("log");
  const version = (number: number) => log.getByRole("button", { name: `v${number}`, exact: true });
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await expect(log.locator(".answer[data-now] .prose")).toBeVisible();
  await watchShifts(page);
  await expect(version(1)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Send", exact: true })).toBeVisible();
  const first = await shifts(page);
  expect(jumps(first)).toEqual([]);
  expect(total(first), JSON.stringify(first, null, 1)).toBeLessThan(MOST);

  // A jump would have been seen.
  await page.evaluate(() => document.body.style.setProperty("padding-top", "60px"));
  const since = async () => (await shifts(page)).slice(first.length);
  await expect.poll(async () => total(await since())).toBeGreaterThan(MOST);
  expect((await since()).flatMap(({ jumped }) => jumped)).not.toEqual([]);
});
