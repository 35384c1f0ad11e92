import type { Page } from "@playwright/test";
import { expect, signUp, test } from "./product.ts";

// Slow enough to be stopped in the middle of a file.
test.use({ productEnv: { DEMO_MODEL_CHARS_PER_SECOND: "900" } });

const begin = async (page: Page, request: string): Promise<void> => {
  await page.getByRole("textbox", { name: "What shall we build?" }).fill(request);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
};

test("an answer is stopped in the middle, the server dies, and it is gone on with to one answer and one version", async ({
  page,
  product,
}) => {
  await signUp(page);
  await begin(page, "a landing page for a bakery called Crumb & Co with opening hours");
  const log = page.getByRole("log");
  await expect(log.getByText(/^line \d/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await expect(log.getByText("Stopped. Nothing was saved.")).toBeVisible();
  await expect(
    page.getByRole("status").filter({ hasText: "it was stopped, and nothing was saved" }),
  ).toHaveCount(1);
  const kept = await log.locator(".prose").innerText();

  await product.crash();
  await page.reload();
  await expect(log.getByText("Stopped. Nothing was saved.")).toBeVisible();
  await log.getByRole("button", { name: "Continue" }).click();
  // What was kept stands from the first moment, once, on one stem.
  await expect(log.locator(".answer[data-now] .files")).toBeVisible({ timeout: 30_000 });
  await expect(log.locator(".answer")).toHaveCount(1);
  await expect(log.getByText("Stopped. Nothing was saved.")).toHaveCount(0);

  await expect(log.getByRole("button", { name: "v1", exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(log.locator(".answer")).toHaveCount(1);
  expect((await log.locator(".prose").innerText()).startsWith(kept.slice(0, 40))).toBe(true);
  await expect(log.getByRole("button", { name: "Continue" })).toHaveCount(0);

  // A row of what changed leads to the changes of that file.
  await log.getByRole("button", { name: /^styles\.css/ }).click();
  await expect(page.getByRole("tab", { name: /^Versions/ })).toHaveAttribute("aria-selected", "true");
  await expect(
    page.getByRole("heading", { name: /styles\.css/ }).or(page.getByText("styles.css").last()),
  ).toBeInViewport();
});
