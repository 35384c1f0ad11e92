import type { Page } from "@playwright/test";
import { startForge, type FaultyForge } from "./forge-with-faults.ts";
import { look } from "./look.ts";
import { startModel, type FaultyModel } from "./model-with-faults.ts";
import { expect, requests, signUp, test as base } from "./product.ts";

const test = base.extend<{ demo: void }, { model: FaultyModel; forge: FaultyForge }>({
  model: [
    async ({}, use) => {
      const model = await startModel();
      await use(model);
      await model.stop();
    },
    { scope: "worker" },
  ],
  forge: [
    async ({}, use) => {
      const forge = await startForge();
      await use(forge);
      await forge.stop();
    },
    { scope: "worker" },
  ],
  productEnv: [
    async ({ model, forge }, use) => use({ ...model.env, ...forge.env, LIMIT_MODEL_STALL_SECONDS: "600" }),
    { scope: "worker" },
  ],
  // The frame as it is where no key is set.
  demo: [
    async ({ page }, use) => {
      await page.route("**/config.json", async (route) => {
        const config: object = await (await route.fetch()).json();
        await route.fulfill({ json: { ...config, model: { name: "roseram-demo", demo: true } } });
      });
      await use();
    },
    { auto: true },
  ],
});
test.use({ trace: "off" });
// It looks a hundred times and more; on a busy machine each look takes a second.
test.setTimeout(300_000);

const REQUEST = "a landing page for a bakery called Crumb & Co with opening hours and a contact form";
const composer = (page: Page) => page.getByRole("textbox", { name: "Your request" });
const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name }).click();
/** Of the panes of a phone the conversation. */
const chat = (page: Page) => () =>
  page.getByRole("navigation", { name: "Project" }).getByRole("button", { name: "Chat" }).click();
const say = async (page: Page, request: string): Promise<void> => {
  await composer(page).fill(request);
  await page.getByRole("button", { name: "Send" }).click();
};

type Code = { html: string; css: string; javascript: string };
const make = async (page: Page, name: string, ...versions: Partial<Code>[]): Promise<string> => {
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name },
  );
  for (const version of versions) await save(page, createProject.project.id, version);
  return createProject.project.id;
};
const save = async (page: Page, projectId: string, code: Partial<Code>): Promise<void> => {
  const graphql = await requests(page);
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code: { html: "", css: "", javascript: "", ...code },
  });
};
const kiln = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kiln</title><link rel="stylesheet" href="styles.css"></head>
<body><h1>Kiln</h1>
<p>Open on Sundays.</p>
<script src="script.js"></script></body></html>`;

test("the door", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "sign-in");
  await page.getByLabel("E-mail").fill("nobody@example.com");
  await page.getByLabel("Password", { exact: true }).fill("something else entirely");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail and password do not match")).toBeVisible();
  await look(page, "sign-in-refused");
  await page.getByRole("link", { name: /forgot/i }).click();
  await expect(page.getByRole("heading", { level: 1, name: /e-mail/i })).toBeVisible();
  await look(page, "forgot-password");
  await page.goto("/reset-password");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "reset-password");
  await page.goto("/sign-up");
  await page.getByLabel("E-mail").fill("maria");
  await page.getByRole("button", { name: "Make an account" }).click();
  await expect(page.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await look(page, "sign-up-refused");
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "no-page");
});

test("projects", async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await signUp(page);
  await expect(page.getByRole("heading", { name: "What shall we build first?" })).toBeVisible();
  await look(page, "projects-empty");
  await make(page, "Crumb & Co", { html: kiln, css: "body { background: #f4e6d2; font-family: serif }" });
  await make(page, "Winter menu");
  await make(
    page,
    "The spring exhibition of the ceramics workshop at the old harbour, with a word on every glaze",
    {
      html: kiln.replace("Kiln", "Glaze"),
    },
  );
  await make(page, "متحف الخزف", { html: '<html dir="rtl" lang="ar"><h1>متحف الخزف</h1></html>' });
  await page.route("**/graphql", async (route) => {
    if (/query Projects\b/.test(route.request().postDataJSON()?.query ?? "")) await held;
    await route.fallback();
  });
  await page.goto("/");
  await expect(page.locator(".skeleton").first()).toBeVisible();
  await look(page, "projects-loading");
  release();
  await expect(page.getByRole("article")).toHaveCount(4);
  await look(page, "projects", { widths: [1280, 390, 768, 1920] });
  const more = page.getByRole("button", { name: "More for Winter menu" });
  await page.getByRole("article", { name: "Winter menu" }).hover();
  await more.click();
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "projects-menu");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "New project" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "projects-new");
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("zebra crossing");
  await expect(page.getByText(/contains/)).toBeVisible();
  await look(page, "projects-no-match");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await look(page, "palette");
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await look(page, "keys");
});

test("the builder while it writes", async ({ page, model }) => {
  await signUp(page);
  const projectId = await make(page, "Crumb & Co");
  await page.goto(`/projects/${projectId}`);
  await expect(composer(page)).toBeVisible();
  await look(page, "builder-start", { phone: chat(page) });

  await model.push({ kind: "stall", afterChars: 4_000 });
  await say(page, REQUEST);
  const log = page.getByRole("log", { name: "Messages" });
  await expect(log.getByRole("button", { name: /line \d+/ })).toBeVisible();
  await expect(page.locator(".stage iframe").first()).toBeVisible();
  await look(page, "builder-writing", { widths: [1280, 390, 768, 1920], phone: chat(page) });
  await tab(page, /^Code/);
  await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
  await look(page, "code-writing");
  await tab(page, /^Preview/);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("log").getByText("Stopped. Nothing was saved.")).toBeVisible();
  await look(page, "builder-stopped", { phone: chat(page) });

  // Three calls are all it takes: the first, and two that go on with it.
  const cut = { kind: "cut", afterChars: 4_000 } as const;
  await model.push(cut, cut, cut);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/broke off/).first()).toBeVisible({ timeout: 40_000 });
  await look(page, "builder-incomplete", { phone: chat(page) });
});

test("the builder when it has written", async ({ page }) => {
  await signUp(page);
  const projectId = await make(page, "Crumb & Co");
  await page.goto(`/projects/${projectId}`);
  await say(page, REQUEST);
  await expect(page.getByRole("button", { name: "v1", exact: true })).toBeVisible({ timeout: 40_000 });
  await say(page, "Make the header dark green");
  await expect(page.getByRole("button", { name: "v2", exact: true })).toBeVisible({ timeout: 40_000 });
  await look(page, "builder-finished", { widths: [1280, 390, 768, 1920], phone: chat(page) });
  await page.getByRole("button", { name: "Select", exact: true }).click();
  await expect(page.getByRole("application", { name: /Select an element/ })).toBeVisible();
  await look(page, "builder-select", { widths: [1280] });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More of this answer" }).last().click();
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "answer-menu");
  await page.getByRole("menuitem", { name: "What was sent" }).click();
  await expect(page.getByRole("dialog", { name: "What was sent" })).toBeVisible();
  await look(page, "what-was-sent");
  await page.keyboard.press("Escape");

  await tab(page, /^Code/);
  await page.getByRole("textbox", { name: "Code" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("<!-- by hand -->");
  await expect(page.getByRole("button", { name: "Save as version" })).toBeVisible();
  await look(page, "code-edited");
  await save(page, projectId, { html: kiln });
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("alert")).toContainText("Not saved");
  await look(page, "code-conflict");
  await page.getByRole("button", { name: /^Take v/ }).click();

  await tab(page, /^Versions/);
  await page
    .getByRole("list", { name: "Versions, newest first" })
    .getByRole("button", { name: /^v2/ })
    .click();
  await expect(page.getByRole("region", { name: /^Changes in/ })).toBeVisible();
  await look(page, "versions", { widths: [1280, 390, 768] });
  await page.setViewportSize({ width: 1920, height: 800 });
  await page.getByRole("radio", { name: "Side by side" }).click();
  await look(page, "versions-side-by-side", { widths: [1920] });
});

test("deploys, and a page that fails", async ({ page, forge }) => {
  await signUp(page);
  const graphql = await requests(page);
  await graphql(
    "mutation ($input: ConnectIntegrationInput!) { connectIntegration(input: $input) { integration { isActive } } }",
    { provider: "NETLIFY", token: await forge.tokenOf("maria") },
  );
  const projectId = await make(
    page,
    "Tidewater",
    { html: kiln },
    { html: kiln.replace("Sundays", "Mondays") },
  );
  await page.goto(`/projects/${projectId}`);
  await tab(page, /^Deploy/);
  await expect(page.getByRole("radio", { name: "Netlify" })).toBeVisible();
  const publish = page.getByRole("button", { name: /^Publish v\d/ });
  await expect(publish).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  await look(page, "deploy-choose");
  const held = forge.hold(/PUT .*\/deploys\/[^/]+$/);
  await publish.click();
  await held.reached;
  await expect(page.getByRole("list", { name: "Steps" }).getByRole("listitem").last()).toContainText("now");
  await look(page, "deploy-running");
  held.release();
  await expect(page.getByRole("region", { name: /is live$/ })).toBeVisible();
  await expect(page.getByRole("banner").getByText(/is live$/)).toBeVisible();
  await look(page, "deploy-success", { widths: [1280, 390, 1920] });
  forge.faults.push({ match: /PUT .*\/deploys\//, status: 401, body: { message: "Unauthorized" } });
  forge.faults.push({
    match: /(GET|POST) \/netlify/,
    status: 401,
    times: 9,
    body: { message: "Unauthorized" },
  });
  await page.getByRole("button", { name: /^Publish/ }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await look(page, "deploy-failed", { widths: [1280, 390, 768] });
  forge.faults.length = 0;

  // A page that stops in its script.
  await save(page, projectId, { html: kiln, javascript: "console.log('hello');\nnoSuchThing();" });
  await tab(page, /^Preview/);
  await expect(page.getByRole("alert")).toContainText("noSuchThing");
  await look(page, "preview-fault");
  await page.getByRole("button", { name: "1 error in the page" }).click();
  await expect(page.getByRole("region", { name: "Console of the page" })).toBeVisible();
  await look(page, "preview-console");
  await page.goto(`/preview/${projectId}`);
  await expect(page.locator("iframe").first()).toBeVisible();
  await look(page, "preview-page");
  await page.goto("/projects/00000000-0000-4000-8000-000000000000");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "no-project");
});

test("the account", async ({ page, forge }) => {
  await signUp(page);
  const projectId = await make(page, "Capitals quiz", { html: kiln });
  await page.goto("/usage");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "usage-empty");
  await page.goto(`/projects/${projectId}`);
  await say(page, "Make the heading green");
  await expect(page.getByRole("button", { name: "v2", exact: true })).toBeVisible({ timeout: 40_000 });
  await page.goto("/usage");
  await expect(page.getByRole("img", { name: /^Tokens per day/ })).toBeVisible();
  await look(page, "usage", { widths: [1280, 390, 768, 1920] });

  await page.getByRole("link", { name: /^Error log/ }).click();
  await expect(page.getByText("No open errors.")).toBeVisible();
  await look(page, "errors-empty");
  const graphql = await requests(page);
  const { project } = await graphql<{ project: { currentVersion: { id: string } } }>(
    `{ project(id: "${projectId}") { currentVersion { id } } }`,
    {},
  );
  for (const message of [
    "TypeError: Cannot read properties of null (reading 'addEventListener')",
    "noSuchThing is not defined",
  ])
    await graphql(
      "mutation ($input: ReportPreviewErrorInput!) { reportPreviewError(input: $input) { errorLog { id } } }",
      {
        projectId,
        versionId: project.currentVersion.id,
        message,
        line: 1,
      },
    );
  await expect(page.getByRole("listitem").filter({ hasText: "noSuchThing" }).first()).toBeVisible();
  await look(page, "errors", { widths: [1280, 390, 768, 1920] });

  await page.getByRole("link", { name: "Integrations" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Integrations" })).toBeVisible();
  await look(page, "integrations", { widths: [1280, 390, 768] });
  const netlify = page.getByRole("region", { name: "Netlify", exact: true });
  await netlify.getByRole("button", { name: "Connect" }).click();
  await netlify.getByLabel("Personal access token").fill("nfp_8KqAbCdEfGhIjKlMnOpQrStUvWxYz12wZ91");
  await netlify.getByRole("button", { name: "Connect", exact: true }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "integrations-refused");
  for (const provider of ["GITHUB", "NETLIFY"])
    await graphql(
      "mutation ($input: ConnectIntegrationInput!) { connectIntegration(input: $input) { integration { isActive } } }",
      { provider, token: await forge.tokenOf("maria") },
    );
  await expect(page.getByText("Connected", { exact: true })).toHaveCount(2);
  await look(page, "integrations-connected");

  await page.getByRole("link", { name: "Settings", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await look(page, "settings", { widths: [1280, 390, 768, 1920] });
  await page.getByRole("button", { name: /Delete .*account/ }).click();
  await expect(page.getByRole("dialog").or(page.getByRole("alertdialog"))).toBeVisible();
  await look(page, "delete-account");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "What is embedded" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "installation");

  await page.getByRole("link", { name: "API tokens" }).click();
  await expect(page.getByText("No program signs in as you yet")).toBeVisible();
  await look(page, "tokens-empty");
  await page.getByRole("button", { name: "New token" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Nightly build");
  await look(page, "tokens-new");
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Make token" }).click();
  await expect(page.getByText("We cannot show it again")).toBeVisible();
  await look(page, "tokens-made");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Revoke Nightly build" }).click();
  await expect(page.getByRole("button", { name: "Revoke token" })).toBeVisible();
  await look(page, "tokens-revoke");
  await page.keyboard.press("Escape");
  await look(page, "tokens", { widths: [1280, 390, 768] });
  await page.goto("/playground");
  await expect(page.locator(".cm-editor, .monaco-editor").first()).toBeVisible();
  // GraphiQL's own markup is not ours.
  await look(page, "playground", { except: ".graphiql-container" });
});
