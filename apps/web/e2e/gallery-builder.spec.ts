import {
  REQUEST,
  chat,
  expect,
  kiln,
  look,
  make,
  patience,
  requests,
  save,
  say,
  signUp,
  tab,
  test,
} from "./gallery.ts";

test.use({ trace: "off" });
test.setTimeout(patience);

test("the builder while it writes", async ({ page, context, model }) => {
  await signUp(page);
  const projectId = await make(page, "Crumb & Co");
  await page.goto(`/projects/${projectId}`);
  await expect(page.getByRole("heading", { name: "What should it be?" })).toBeVisible();
  await look(page, "builder-start", { phone: chat(page) });
  await tab(page, /^Versions/);
  await expect(page.getByText(/^No version yet\. /)).toBeVisible();
  await look(page, "versions-empty");
  await tab(page, /^Deploy/);
  await expect(page.getByText(/^Nothing to publish yet/)).toBeVisible();
  await look(page, "deploy-empty");
  await tab(page, /^Preview/);

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
  await context.setOffline(true);
  await expect(page.getByText(/^Connection lost\./)).toBeVisible();
  await look(page, "builder-connection-lost", { phone: chat(page) });
  await context.setOffline(false);
  await expect(page.getByText(/^Connected again/)).toBeVisible();
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("log").getByText("Stopped. Nothing was saved.")).toBeVisible();
  await look(page, "builder-stopped", { phone: chat(page) });
  await page.getByRole("button", { name: "See what arrived" }).click();
  await expect(page.getByRole("dialog", { name: "What arrived" }).getByRole("region")).toBeVisible();
  await look(page, "what-arrived");
  await page.keyboard.press("Escape");

  // Three calls are all it takes: the first, and two that go on with it.
  const cut = { kind: "cut", afterChars: 4_000 } as const;
  await model.push(cut, cut, cut);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText(/broke off/).first()).toBeVisible({ timeout: 40_000 });
  await look(page, "builder-incomplete", { phone: chat(page) });
  await page.getByRole("radio", { name: "Discuss" }).click();
  await say(page, "Which parts of the page are made up?");
  await expect(page.locator(".answer")).toHaveCount(3);
  await expect(page.getByRole("button", { name: "Edit this request" })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Stop", exact: true })).toHaveCount(0, { timeout: 40_000 });
  await look(page, "builder-discussed", { phone: chat(page) });
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
  await page.getByRole("button", { name: "Edit this request" }).last().click();
  await expect(page.getByText("Editing the last request")).toBeVisible();
  await look(page, "builder-edit", { phone: chat(page) });
  await page.getByRole("button", { name: "Cancel the edit" }).click();
  await page.getByRole("button", { name: "Crumb & Co: what can be done" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "builder-menu", { only: [1280, 768, 1920] });
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await expect(page.getByRole("textbox", { name: "Name of the project" })).toBeVisible();
  await look(page, "builder-rename");
  await page.keyboard.press("Escape");
  await page.getByRole("radio", { name: /^Tablet/ }).click();
  await look(page, "builder-tablet", { only: [1280, 1920] });
  await page.getByRole("radio", { name: /^Phone/ }).click();
  await look(page, "builder-phone", { only: [1280, 1920] });
  await page.getByRole("radio", { name: /^Desktop/ }).click();
  await page.getByRole("button", { name: "Select", exact: true }).click();
  await expect(page.getByRole("application", { name: /Select an element/ })).toBeVisible();
  await look(page, "builder-select", { only: [1280, 1920] });
  await page.getByRole("application", { name: /Select an element/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".select-box")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator(".composer-selection")).toBeVisible();
  await look(page, "builder-selected", { phone: chat(page) });
  await page.getByRole("button", { name: "Remove the selected element" }).click();
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
  await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link").click();
  await expect(page.getByRole("dialog", { name: "Leave without saving?" })).toBeVisible();
  await look(page, "code-leave");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Search in this file" }).click();
  await expect(page.getByRole("textbox", { name: "Find" })).toBeVisible();
  await look(page, "code-search");
  await page.keyboard.press("Escape");
  await save(page, projectId, { html: kiln });
  await page.keyboard.press("Control+s");
  await expect(page.getByRole("alert")).toContainText("Not saved");
  await look(page, "code-conflict");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("button", { name: "Back to the editor" })).toBeVisible();
  await look(page, "code-merge");
  await page.getByRole("button", { name: /^Take v/ }).click();

  await tab(page, /^Versions/);
  await page
    .getByRole("list", { name: "Versions, newest first" })
    .getByRole("button", { name: /^v2/ })
    .click();
  await expect(page.getByRole("region", { name: /^Changes in/ })).toBeVisible();
  await look(page, "versions", { widths: [1280, 390, 768] });
  await page.getByRole("button", { name: "More for v1" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "versions-menu", { only: [1280, 768, 1920] });
  await page.getByRole("menuitem", { name: "Preview v1" }).click();
  await expect(page.getByText("The current version is v3.")).toBeVisible();
  await look(page, "preview-earlier");
  await page.getByRole("button", { name: "Back to v3" }).click();
  await tab(page, /^Versions/);
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
  await page.getByRole("textbox", { name: "Your request" }).fill("Make it darker");
  await look(page, "deploy-and-a-request", { only: [1280, 768, 1920] });
  await page.getByRole("textbox", { name: "Your request" }).fill("");
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
  await save(page, projectId, {
    html: kiln.replace("<p>", '<img src="https://pictures.example/kiln.jpg" alt="The kiln"><p>'),
  });
  await expect(page.getByText(/loads pictures from/)).toBeVisible();
  await look(page, "preview-pictures");
});
