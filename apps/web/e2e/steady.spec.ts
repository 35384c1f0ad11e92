import type { Page } from "@playwright/test";
import { expect, signUp, test } from "./product.ts";

/** One thing that stood elsewhere in the frame before, whether or not somebody had just done something. */
interface Jump {
  readonly score: number;
  readonly what: readonly string[];
}

const watchJumps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const jumps: Jump[] = [];
    Object.assign(globalThis, { jumps });
    const place = ({ left, top, width, height }: DOMRect) => `${left},${top} ${width}x${height}`;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as unknown as {
          value: number;
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        const what = sources.map(({ node, previousRect, currentRect }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return `${element?.outerHTML.slice(0, 90)} from ${place(previousRect)} to ${place(currentRect)}`;
        });
        jumps.push({ score: value, what });
      }
    }).observe({ type: "layout-shift" });
  });
const jumps = (page: Page): Promise<Jump[]> =>
  page.evaluate(() => (globalThis as unknown as { jumps: Jump[] }).jumps);

for (const [name, viewport] of [
  ["wide", { width: 1280, height: 800 }],
  ["phone", { width: 390, height: 844 }],
] as const) {
  test(`nothing jumps from the sending of a request to the end of its answer, nor with the next one: ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await signUp(page);
    await page.getByRole("textbox", { name: "What shall we build?" }).fill("a landing page for a bakery");
    await page.getByRole("button", { name: "Start" }).click();
    const log = page.getByRole("log");
    const ended = async (number: number) => {
      await expect(log.getByRole("button", { name: `v${number}`, exact: true })).toBeVisible({
        timeout: 60_000,
      });
      await expect(page.getByRole("button", { name: "Send", exact: true })).toBeVisible();
      await expect(page.getByRole("group", { name: "Suggestions" })).toBeVisible();
    };
    await expect(log.locator(".answer[data-now] .prose")).toBeVisible();
    await watchJumps(page);
    await ended(1);
    expect(await jumps(page)).toEqual([]);

    const composer = page.getByRole("textbox", { name: "Your request" });
    await composer.pressSequentially("Make the header dark green");
    await composer.press("Enter");
    await ended(2);
    expect(await jumps(page)).toEqual([]);

    // A jump would have been seen.
    await page.evaluate(() => document.body.style.setProperty("padding-top", "60px"));
    await expect.poll(async () => (await jumps(page)).length).toBeGreaterThan(0);
  });
}
