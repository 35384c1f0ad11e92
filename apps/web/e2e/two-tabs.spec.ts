import type { Browser, BrowserContext, FrameLocator, Page } from "@playwright/test";
import { expect, requests, signIn, signUp, test, type Product } from "./product.ts";

const REQUEST = "a landing page for a bakery called Crumb & Co with opening hours";

/** The page that is shown: of the two stacked frames the one that is not hidden. */
const shown = (page: Page): FrameLocator => page.frameLocator("iframe:not([aria-hidden='true'])");
const version = (page: Page, number: number) =>
  expect(page.getByRole("button", { name: `v${number}`, exact: true })).toBeVisible({ timeout: 60_000 });
const say = async (page: Page, request: string): Promise<void> => {
  await page.getByRole("textbox", { name: "Your request" }).fill(request);
  await page.getByRole("button", { name: "Send" }).click();
};

/** Another device of the same person; it is put away by the end of the test. */
const otherDevice = async (
  browser: Browser,
  product: Product,
  person: { email: string; password: string },
) => {
  const context: BrowserContext = await browser.newContext({ baseURL: product.url });
  const page = await context.newPage();
  await signIn(page, person);
  return page;
};

test("what one device does, the other shows", async ({ page, browser, product }) => {
  const person = await signUp(page);
  const other = await otherDevice(browser, product, person);

  // A new project stands in the other list; what is said in it appears and is written there too.
  await expect(other.getByRole("heading", { name: "What shall we build first?" })).toBeVisible();
  const ask = await requests(page);
  const made = await ask<{ createProject: { project: { id: string } } }>(
    `mutation($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }`,
    { name: "Bakery" },
  );
  const { id } = made.createProject.project;
  await other.getByRole("link", { name: "Open Bakery" }).click();
  await other.waitForURL(new RegExp(`/projects/${id}$`));
  await page.goto(`/projects/${id}`);
  await expect(other.getByRole("textbox", { name: "Your request" })).toBeVisible();
  await say(page, REQUEST);
  const log = other.getByRole("log", { name: "Messages" });
  await expect(log).toContainText(REQUEST);
  await expect(log.getByRole("button", { name: /line \d+/ })).toBeVisible();
  await version(page, 1);
  await version(other, 1);
  await expect(shown(other).getByText("Crumb & Co").first()).toBeVisible();

  // The next message comes from there: here it appears, is written and moves the preview.
  await say(other, "Make the header dark green");
  await expect(page.getByRole("log").getByText("Make the header dark green")).toHaveCount(1);
  await version(page, 2);
  const colour = (where: Page) =>
    shown(where)
      .locator("header")
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  await version(other, 2);
  await expect.poll(() => colour(page)).toBe(await colour(other));

  // A name, a version by hand, a theme.
  const update = `mutation($input: UpdateProjectInput!) { updateProject(input: $input) { project { id } } }`;
  await ask(update, { id, name: "Crumb and Daughters" });
  await expect(other.getByText("Crumb and Daughters")).toBeVisible();
  await ask(
    `mutation($input: SaveCodeInput!) { saveCode(input: $input) { version { id } userErrors { message } } }`,
    { projectId: id, code: { html: "<h1>By hand</h1>", css: "", javascript: "" } },
  );
  await expect(shown(other).getByRole("heading", { name: "By hand" })).toBeVisible();
  await expect(other.getByRole("tab", { name: "Versions 3" })).toBeVisible();
  await ask(
    `mutation($input: UpdatePreferencesInput!) { updatePreferences(input: $input) { viewer { id } } }`,
    { preferences: { theme: "dark" } },
  );
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");

  // The list follows what happens to what it lists; the builder says that its project is gone.
  await page.goto("/");
  await ask(update, { id, name: "Crumb" });
  await expect(page.getByRole("article", { name: "Crumb", exact: true })).toBeVisible();
  await ask(update, { id, status: "ARCHIVED" });
  await expect(page.getByRole("article", { name: "Crumb", exact: true })).toContainText("Archived");
  await expect(other.getByText("Archived and read-only.", { exact: false })).toBeVisible();
  await ask(`mutation($input: DeleteProjectInput!) { deleteProject(input: $input) { deletedProjectId } }`, {
    id,
  });
  await expect(page.getByRole("article")).toHaveCount(0);
  await expect(other.getByRole("heading", { level: 1 })).toContainText(/no project/i);
  await other.context().close();
});

test("signed out in one tab is signed out in the other, and in again as well", async ({ page, context }) => {
  const person = await signUp(page);
  const other = await context.newPage();
  await other.goto("/usage");
  await expect(other.getByRole("heading", { level: 1, name: "Usage" })).toBeVisible();
  await page.getByRole("button", { name: /^Account of/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await other.waitForURL(/\/sign-in/);
  await signIn(page, person);
  await expect(other.getByRole("heading", { level: 1, name: "Usage" })).toBeVisible();
});

test("an account deleted on one device is gone on the other, which says so", async ({
  page,
  browser,
  product,
}) => {
  const person = await signUp(page);
  const other = await otherDevice(browser, product, person);
  const ask = await requests(page);
  await ask(`mutation($input: DeleteAccountInput!) { deleteAccount(input: $input) { deletedUserId } }`, {
    confirmEmail: person.email,
  });
  await other.waitForURL(/\/sign-in/);
  await expect(other.getByText("This account was deleted.", { exact: false })).toBeVisible();
  await other.context().close();
});
