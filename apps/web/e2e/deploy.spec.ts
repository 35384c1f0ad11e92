import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "@playwright/test";
import { type FaultyForge, startForge } from "./forge-with-faults.ts";
import { expect, requests, signUp, test as base } from "./product.ts";

/** GitHub and Netlify are played by a forge of its own, for those who connect an account; all others publish to this machine. */
const test = base.extend<{ calm: void }, { forge: FaultyForge }>({
  forge: [
    async ({}, use) => {
      const forge = await startForge();
      await use(forge);
      await forge.stop();
    },
    { scope: "worker" },
  ],
  productEnv: [async ({ forge }, use) => use(forge.env), { scope: "worker" }],
  // What one test breaks does not break the next.
  calm: [
    async ({ forge }, use) => {
      await use();
      forge.faults.length = 0;
    },
    { auto: true },
  ],
});

const documentOf = (words: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${words}</title><link rel="stylesheet" href="styles.css"></head><body><h1>${words}</h1></body></html>`;

const newProject = async (page: Page, name: string): Promise<string> => {
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name },
  );
  return createProject.project.id;
};
const save = async (page: Page, projectId: string, words: string): Promise<void> => {
  const graphql = await requests(page);
  const { saveCode } = await graphql<{ saveCode: { version: { id: string } | null } }>(
    "mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }",
    { projectId, code: { html: documentOf(words), css: "h1 { color: darkgreen }", javascript: "" } },
  );
  expect(saveCode.version).not.toBeNull();
};
const connect = async (page: Page, forge: FaultyForge, provider: "GITHUB" | "NETLIFY", person: string) => {
  const graphql = await requests(page);
  const { connectIntegration } = await graphql<{
    connectIntegration: { integration: { isActive: boolean } | null };
  }>(
    "mutation ($input: ConnectIntegrationInput!) { connectIntegration(input: $input) { integration { isActive } } }",
    { provider, token: await forge.tokenOf(person) },
  );
  expect(connectIntegration.integration?.isActive).toBe(true);
};
const openDeploy = async (page: Page, projectId: string) => {
  await page.goto(`/projects/${projectId}`);
  await page.getByRole("tab", { name: /^Deploy/ }).click();
  await expect(page.getByRole("radio", { name: "Netlify" })).toBeVisible();
};
const outcome = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const publish = (page: Page, version: number) =>
  page.getByRole("button", { name: `Publish v${version}`, exact: true }).click();
const rows = (page: Page) => page.getByRole("complementary", { name: "Deploys" }).getByRole("listitem");
/** As a visitor sees it: in a browser of its own, which the app's pages have nothing to do with. */
const seenAt = async (browser: Browser, url: string): Promise<string> => {
  const context = await browser.newContext();
  const visitor = await context.newPage();
  await visitor.goto(url);
  const words = await visitor.getByRole("heading", { level: 1 }).innerText();
  await context.close();
  return words;
};
const address = async (page: Page, name: string): Promise<string> =>
  (await page.getByRole("link", { name, exact: true }).last().getAttribute("href")) ?? "";

test("a version goes to a site on this machine, is seen there, and an earlier one is put back", async ({
  page,
  browser,
}) => {
  await signUp(page);
  const projectId = await newProject(page, "Crumb & Co");
  await save(page, projectId, "First bread");
  await openDeploy(page, projectId);
  await expect(page.getByText("This machine, not Netlify")).toBeVisible();
  await expect(
    page.getByText("Nothing published yet. Publish v1 and its address appears here."),
  ).toBeVisible();
  await publish(page, 1);
  await expect(outcome(page, "v1 is live")).toBeVisible();
  const url = await address(page, "Open site");
  expect(url).toMatch(/^http:\/\/crumb-co\.localhost:\d+\/?$/);
  expect(await seenAt(browser, url)).toBe("First bread");
  await expect(page.getByRole("banner").getByText("v1 on this machine")).toBeVisible();
  await expect(page.getByRole("banner").getByRole("link", { name: "Open site" })).toHaveAttribute(
    "href",
    url,
  );

  await save(page, projectId, "Second bread");
  await expect(page.getByText("1 changed since v1, which is live.")).toBeVisible();
  await publish(page, 2);
  await expect(outcome(page, "v2 is live")).toBeVisible();
  expect(await seenAt(browser, url)).toBe("Second bread");
  await page.getByRole("button", { name: "Roll back to v1", exact: true }).click();
  await expect(outcome(page, "v1 is live")).toBeVisible();
  expect(await seenAt(browser, url)).toBe("First bread");
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText("rolled back");
  await expect(page.getByRole("button", { name: "Publish v2", exact: true })).toBeVisible();

  await page.reload();
  await page.getByRole("tab", { name: /^Deploy/ }).click();
  await expect(outcome(page, "v1 is live")).toBeVisible();
  await expect(rows(page).filter({ hasText: "Live" })).toHaveCount(1);
});

test("a draft has an address of its own and leaves the site as it is", async ({ page, browser }) => {
  await signUp(page);
  const projectId = await newProject(page, "Tidewater");
  await save(page, projectId, "High water");
  await openDeploy(page, projectId);
  await publish(page, 1);
  await expect(outcome(page, "v1 is live")).toBeVisible();
  const url = await address(page, "Open site");
  await save(page, projectId, "Low water");
  await page.getByRole("radio", { name: "Draft" }).click();
  await page.getByRole("button", { name: "Publish v2 as a draft", exact: true }).click();
  await expect(outcome(page, "The draft of v2 is ready")).toBeVisible();
  expect(await seenAt(browser, await address(page, "Open draft"))).toBe("Low water");
  expect(await seenAt(browser, url)).toBe("High water");
  await expect(page.getByRole("banner").getByText("v1 on this machine")).toBeVisible();
});

test("a repository on this machine is cloned with the command that is shown, with a commit for each version", async ({
  page,
}) => {
  await signUp(page);
  const projectId = await newProject(page, "Winter menu");
  await save(page, projectId, "Soup");
  await openDeploy(page, projectId);
  await page.getByRole("radio", { name: "GitHub" }).click();
  await expect(page.getByRole("textbox", { name: "Repository" })).toHaveValue("winter-menu");
  await publish(page, 1);
  await expect(outcome(page, "v1 is in the repository")).toBeVisible();
  await save(page, projectId, "Stew");
  await publish(page, 2);
  await expect(outcome(page, "v2 is in the repository")).toBeVisible();
  await expect(rows(page)).toHaveCount(2);

  const command = await outcome(page, "v2 is in the repository")
    .getByTitle(/^git clone /)
    .getAttribute("title");
  const folder = mkdtempSync(join(tmpdir(), "roseram-clone-"));
  const git = promisify(execFile);
  await git("git", [...(command ?? "").split(" ").slice(1), folder]);
  expect(readFileSync(join(folder, "index.html"), "utf8")).toContain("Stew");
  const { stdout } = await git("git", ["-C", folder, "log", "--format=%s"]);
  expect(stdout).toMatch(/^Publish v2 of Winter menu\nPublish v1 of Winter menu\n/);
  rmSync(folder, { recursive: true });
});

test("its steps are the same in another tab and after a reload; cancelled, nothing is published", async ({
  page,
  context,
  forge,
}) => {
  await signUp(page);
  await connect(page, forge, "NETLIFY", "maria");
  const projectId = await newProject(page, "Harbour");
  await save(page, projectId, "Ships");
  await openDeploy(page, projectId);
  await expect(page.getByText("live address")).toBeVisible();
  const held = forge.hold(/PUT .*\/deploys\/[^/]+$/);
  await publish(page, 1);
  await held.reached;
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem");
  await expect(steps.last()).toContainText("now: Comparing 2 files");
  const seen = await steps.allTextContents();
  expect(seen.length).toBeGreaterThan(1);

  const other = await context.newPage();
  await openDeploy(other, projectId);
  await expect(outcome(other, "Publishing v1")).toContainText("Comparing 2 files");
  await expect(other.getByRole("tab", { name: "Deploy Publishing v1" })).toBeVisible();
  await page.reload();
  await page.getByRole("tab", { name: /^Deploy/ }).click();
  await expect(steps).toHaveText(seen);
  await expect(page.getByRole("button", { name: /^Publish/ })).toHaveCount(0);

  await other.getByRole("button", { name: "Cancel", exact: true }).click();
  held.release();
  await expect(outcome(page, "Cancelled")).toContainText("Nothing was published.");
  await expect(outcome(other, "Cancelled")).toBeVisible();
  await expect(rows(page)).toHaveText([/Cancelled/]);
});

test("a taken name says so at once, the field is next, and another name gets through", async ({
  page,
  forge,
}) => {
  await signUp(page);
  await connect(page, forge, "NETLIFY", "maria");
  const projectId = await newProject(page, "Bread and salt");
  await save(page, projectId, "Bread");
  await openDeploy(page, projectId);
  forge.faults.push({
    match: /POST .*\/sites(\?|$)/,
    status: 422,
    body: { errors: { subdomain: ["must be unique"] } },
  });
  const name = page.getByRole("textbox", { name: "Site name" });
  await name.fill("Bread#1");
  await publish(page, 1);
  await expect(page.getByText(/A site's name has 1 to 37 small letters/)).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill("bread");
  await publish(page, 1);
  const failure = outcome(page, "The name of the site is taken");
  await expect(failure.getByRole("alert")).toContainText("bread belongs to someone else.");
  await failure.getByRole("button", { name: "Choose another name" }).click();
  await expect(name).toBeFocused();
  await page.keyboard.type("bread-and-salt");
  await page.keyboard.press("Enter");
  await expect(outcome(page, "v1 is live")).toBeVisible();
  await expect(rows(page)).toHaveText([/Live/, /name taken/]);
  await expect(page.getByRole("banner").getByText("v1 is live")).toBeVisible();
});

test("a refused token leads to Integrations, and once it is connected again trying again gets through", async ({
  page,
  forge,
}) => {
  await signUp(page);
  await connect(page, forge, "GITHUB", "ada");
  const projectId = await newProject(page, "Observatory");
  await save(page, projectId, "Stars");
  await openDeploy(page, projectId);
  await page.getByRole("radio", { name: "GitHub" }).click();
  forge.faults.push({ match: "GET /github/user", status: 401, body: { message: "Bad credentials" } });
  await publish(page, 1);
  const failure = outcome(page, "GitHub does not take the token any more");
  await failure.getByRole("link", { name: "Reconnect GitHub" }).click();
  await expect(page).toHaveURL(/\/integrations\?provider=github$/);
  await connect(page, forge, "GITHUB", "ada");
  await openDeploy(page, projectId);
  await failure.getByRole("button", { name: "Try again" }).click();
  await expect(outcome(page, "v1 is in the repository")).toBeVisible();
});

test("while the provider asks to wait it says until when, and goes on by itself", async ({ page, forge }) => {
  await signUp(page);
  await connect(page, forge, "GITHUB", "grace");
  const projectId = await newProject(page, "Compiler");
  await save(page, projectId, "Bugs");
  await openDeploy(page, projectId);
  await page.getByRole("radio", { name: "GitHub" }).click();
  forge.faults.push({
    match: /GET \/github\/repos\//,
    status: 403,
    headers: { "retry-after": "3" },
    body: { message: "You have exceeded a secondary rate limit." },
  });
  await publish(page, 1);
  await expect(page.getByText(/GitHub asks to slow down\. It goes on at \d\d:\d\d:\d\d\./)).toBeVisible();
  await expect(outcome(page, "v1 is in the repository")).toBeVisible();
});

test("a deploy goes on in a server that was killed, and the page says how it ended", async ({
  page,
  forge,
  product,
}) => {
  await signUp(page);
  await connect(page, forge, "NETLIFY", "linus");
  const projectId = await newProject(page, "Penguins");
  await save(page, projectId, "Cold");
  await openDeploy(page, projectId);
  const held = forge.hold(/PUT .*\/deploys\/[^/]+$/);
  await publish(page, 1);
  await held.reached;
  await product.crash();
  held.release();
  await expect(outcome(page, "v1 is live")).toBeVisible({ timeout: 40_000 });
  await expect(rows(page)).toHaveCount(1);
});

test("on a phone and without a mouse: the tab by G then D, the place by arrows, the rest by Tab", async ({
  page,
}) => {
  await signUp(page);
  const projectId = await newProject(page, "Keys");
  await save(page, projectId, "Letters");
  await page.goto(`/projects/${projectId}`);
  await expect(page.getByRole("tab", { name: "Preview" })).toBeVisible();
  await page.locator("body").press("g");
  await page.locator("body").press("d");
  const netlify = page.getByRole("radio", { name: "Netlify" });
  // Where it goes is known.
  await expect(netlify).toContainText("This machine");
  await netlify.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("radio", { name: "GitHub" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(netlify).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Site name" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(outcome(page, "v1 is live")).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("navigation", { name: "Project" }).getByRole("button", { name: "Deploy" }).click();
  await expect(outcome(page, "v1 is live")).toBeVisible();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);
  for (const box of await Promise.all(
    ["Copy the address", "Publish again"].map((name) => page.getByRole("button", { name }).boundingBox()),
  ))
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true);
});
