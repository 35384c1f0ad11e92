import type { FrameLocator, Page } from "@playwright/test";
import { expect, signUp, test } from "./product.ts";

const REQUEST = "a landing page for a bakery called Crumb & Co with opening hours and a contact form";

const start = async (page: Page, request: string): Promise<void> => {
  await page.getByRole("textbox", { name: "What shall we build?" }).fill(request);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
};
const say = async (page: Page, request: string): Promise<void> => {
  await page.getByRole("textbox", { name: "Your request" }).fill(request);
  await page.getByRole("button", { name: "Send" }).click();
};
/** The page that is shown: of the two stacked frames the one that is not hidden. */
const shown = (page: Page): FrameLocator => page.frameLocator("iframe:not([aria-hidden='true'])");
const finished = async (page: Page, version: number): Promise<void> => {
  await expect(page.getByRole("button", { name: `v${version}`, exact: true })).toBeVisible({
    timeout: 60_000,
  });
};

test("a sentence becomes a previewed, saved website, is changed, and goes back", async ({
  page,
  browser,
  product,
}) => {
  const person = await signUp(page);
  await start(page, REQUEST);
  const log = page.getByRole("log", { name: "Messages" });
  await expect(log).toContainText(REQUEST);

  // Prose, code and preview while it is written.
  await expect(log.getByRole("button", { name: /index\.html.*line \d+/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await expect(shown(page).getByRole("heading", { level: 1 })).toBeVisible();
  const prose = await log.getByText(/Made up as samples/).innerText();

  // A reload in the middle misses nothing.
  await page.reload();
  await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
  await expect(log).toContainText(prose);
  await finished(page, 1);
  await expect(log.getByText(/Made up as samples/)).toHaveCount(1);
  await expect(shown(page).getByText("Crumb & Co").first()).toBeVisible();
  await expect(shown(page).getByRole("textbox").first()).toBeVisible(); // the contact form
  await expect(page.getByText("No errors in the page")).toBeVisible();

  // A change is applied.
  const header = shown(page).locator("header").first();
  const before = await header.evaluate((element) => getComputedStyle(element).backgroundColor);
  await say(page, "Make the header dark green");
  await finished(page, 2);
  await expect
    .poll(() =>
      shown(page)
        .locator("header")
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor),
    )
    .not.toBe(before);

  // Back to the first version: a new version with the old page.
  await page.getByRole("tab", { name: /Versions/ }).click();
  const versions = page.getByRole("list", { name: "Versions, newest first" });
  await versions.getByRole("button", { name: /^v1/ }).click();
  await page.getByRole("button", { name: /Restore v1/ }).click();
  await expect(versions.getByRole("button", { name: /^v3/ })).toBeVisible();
  await page.getByRole("tab", { name: "Preview" }).click();
  await expect
    .poll(() =>
      shown(page)
        .locator("header")
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor),
    )
    .toBe(before);

  // Another person sees none of it.
  const address = page.url();
  const other = await (await browser.newContext({ baseURL: product.url })).newPage();
  await signUp(other);
  await expect(other.getByRole("heading", { name: "What shall we build first?" })).toBeVisible();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1 })).toContainText(/not|no /i);
  await expect(other.getByText("Crumb & Co")).toHaveCount(0);
  await other.context().close();

  // Out, and in again.
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in/);
  expect(await page.evaluate(() => Object.values(localStorage).join(""))).not.toContain("access_token");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill("something else entirely");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail and password do not match")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("article", { name: "Crumb & Co" })).toBeVisible();
});

test("an answer survives the server's sudden death, with the page open all the while", async ({
  page,
  product,
}) => {
  await signUp(page);
  await start(page, "a portfolio for an architect called Studio Halm");
  const log = page.getByRole("log", { name: "Messages" });
  await expect(log.getByRole("button", { name: /(index\.html|styles\.css).*line \d+/ })).toBeVisible();
  await product.crash();
  await finished(page, 1);
  await expect(shown(page).getByText("Studio Halm").first()).toBeVisible();
  await page.reload();
  await finished(page, 1);
  await expect(log.getByText("a portfolio for an architect called Studio Halm")).toHaveCount(1);
});

test("a stopped answer makes no version, and the same request can be tried again", async ({ page }) => {
  await signUp(page);
  await start(page, REQUEST);
  await expect(page.getByRole("log").getByRole("button", { name: /line \d+/ })).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByText("Stopped. Nothing was saved.")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await finished(page, 1);
});

test("code edited by hand is saved as a version", async ({ page }) => {
  await signUp(page);
  await start(page, "calculator");
  await finished(page, 1);
  await page.getByRole("tab", { name: "Code" }).click();
  const editor = page.getByRole("textbox", { name: "Code" });
  await editor.click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("<!-- by hand -->");
  await page.getByRole("button", { name: "Save as version" }).click();
  await expect(page.getByRole("tab", { name: "Versions 2" })).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: "Code" }).click();
  await expect(page.getByRole("textbox", { name: "Code" })).toContainText("<!doctype html>");
});
