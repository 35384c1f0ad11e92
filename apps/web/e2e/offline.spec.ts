import type { Page } from "@playwright/test";
import { expect, requests, signUp, test } from "./product.ts";

const REQUEST = "a portfolio for an architect called Studio Halm";
const LOST = /^Connection lost\./;
const BACK = "Connected again. What changed meanwhile is being read.";

const start = async (page: Page, request: string): Promise<string> => {
  await page.getByRole("textbox", { name: "What shall we build?" }).fill(request);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
  return page.url().slice(-36);
};
const finished = (page: Page, version: number) =>
  expect(page.getByRole("button", { name: `v${version}`, exact: true })).toBeVisible({ timeout: 60_000 });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test("a cut in the middle of an answer loses nothing, and what is typed meanwhile is kept", async ({
    page,
    context,
  }) => {
    await signUp(page);
    await start(page, REQUEST);
    const log = page.getByRole("log", { name: "Messages" });
    await expect(log.getByRole("button", { name: /line \d+/ })).toBeVisible();
    const prose = await log.getByText(/Made up as samples/).innerText();

    await context.setOffline(true);
    await expect(page.getByText(LOST)).toBeVisible();
    const request = page.getByRole("textbox", { name: "Your request" });
    await request.fill("Add a page about the team");
    await context.setOffline(false);

    await expect(page.getByText(BACK)).toBeVisible();
    await expect(page.getByText(LOST)).toHaveCount(0);
    await finished(page, 1);
    await expect(log.getByText(prose)).toHaveCount(1);
    await expect(log.getByText(REQUEST)).toHaveCount(1);
    await expect(request).toHaveValue("Add a page about the team");
  });
});

test("while the server is away nothing is lost and nothing is claimed; back again, all of it goes on", async ({
  page,
  product,
}) => {
  await signUp(page);
  const id = await start(page, REQUEST);
  await finished(page, 1);
  const ask = await requests(page);
  await product.kill();
  await expect(page.getByText(LOST)).toBeVisible();

  // A message is not sent, and says so.
  const request = page.getByRole("textbox", { name: "Your request" });
  await request.fill("Make the header dark green");
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText(/Not sent: the server could not be reached\. Your text is kept/)).toBeVisible();
  await expect(request).toHaveValue("Make the header dark green");

  // A name that could not be saved is taken back, with the reason.
  await page.getByRole("button", { name: /^Studio Halm/ }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  const name = page.getByRole("textbox", { name: /name/i });
  await name.fill("Halm");
  await name.press("Enter");
  const told = page.getByRole("region", { name: "Notifications" });
  await expect(told.getByText(/^Not renamed\. The server could not be reached\./)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Studio Halm/ })).toBeVisible();

  await product.start();
  await expect(page.getByText(BACK)).toBeVisible({ timeout: 30_000 });
  // Heard of without a reload.
  await ask(`mutation($input: UpdateProjectInput!) { updateProject(input: $input) { project { id } } }`, {
    id,
    name: "Halm and Sons",
  });
  await expect(page.getByRole("button", { name: /^Halm and Sons/ })).toBeVisible();
  await page.getByRole("button", { name: "Send" }).click();
  await finished(page, 2);
  await expect(page.getByRole("log").getByText("Make the header dark green")).toHaveCount(1);
});

test("a page that is opened while the server is away comes by itself", async ({ page, product }) => {
  await signUp(page);
  const heading = page.getByRole("heading", { name: "What shall we build first?" });
  await expect(heading).toBeVisible();
  await product.kill();
  await expect(page.getByText(LOST)).toBeVisible();
  await page.getByRole("link", { name: "Error log" }).click();
  // The timer goes on: the page that is there stays, and is not loaded anew.
  await expect(page.getByText(/^0:0[5-9]$/)).toBeVisible();
  await expect(heading).toBeVisible();
  await product.start();
  await expect(page.getByText(/^No open errors/)).toBeVisible({ timeout: 30_000 });
});
