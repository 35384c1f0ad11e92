import { expect, kiln, look, make, patience, requests, say, signUp, test } from "./gallery.ts";

test.use({ trace: "off" });
test.setTimeout(patience);

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
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await look(page, "sign-up");
  await page.getByLabel("E-mail").fill("maria");
  await page.getByRole("button", { name: "Make an account" }).click();
  await expect(page.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await look(page, "sign-up-refused");
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "no-page");
});

test("a link to a new password", async ({ page }) => {
  await signUp(page);
  // What stands in the address after the link of the e-mail was followed.
  const session = await page.evaluate(() => {
    const stored = Object.values(localStorage).find((value) => value.includes("access_token")) ?? "{}";
    localStorage.clear();
    const { access_token, refresh_token, expires_in, token_type } = JSON.parse(stored) as Record<
      string,
      string | number
    >;
    return `access_token=${access_token}&refresh_token=${refresh_token}&expires_in=${expires_in}&token_type=${token_type}&type=recovery`;
  });
  await page.goto(`/reset-password#${session}`);
  await expect(page.getByRole("heading", { level: 1, name: "New password" })).toBeVisible();
  await look(page, "reset-valid");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Save the password" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look(page, "reset-refused");
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
  await page.getByRole("link", { name: "Open Winter menu" }).focus();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: "Name of the project" }).fill("");
  await page.keyboard.press("Enter");
  await expect(page.getByText("A name is needed")).toBeVisible();
  await look(page, "projects-rename");
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

test("projects that are put away, and a server that is away", async ({ page, context }) => {
  await signUp(page);
  for (const name of ["Crumb & Co", "Winter menu", "Studio Halm"]) await make(page, name, { html: kiln });
  await page.goto("/");
  await expect(page.getByRole("article")).toHaveCount(3);
  const choose = async (name: string, item: string) => {
    await page.getByRole("article", { name }).hover();
    await page.getByRole("button", { name: `More for ${name}` }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await choose("Winter menu", "Archive");
  await expect(page.getByText("Winter menu archived")).toBeVisible();
  await choose("Studio Halm", "Delete");
  await expect(page.getByText(/^Studio Halm deleted/)).toBeVisible();
  await look(page, "projects-toasts");
  await page.getByRole("radio", { name: /^Archived/ }).click();
  await expect(page.getByRole("article", { name: "Winter menu" })).toBeVisible();
  await look(page, "projects-archived");
  await page.getByRole("radio", { name: /^Deleted/ }).click();
  const purge = page.getByRole("button", { name: "Delete for good: Studio Halm" });
  await expect(purge).toBeVisible();
  await look(page, "projects-deleted");
  await purge.click();
  await expect(page.getByRole("dialog", { name: /for good/ })).toBeVisible();
  await look(page, "projects-purge");
  await page.getByRole("button", { name: "Delete project" }).click();
  await expect(page.getByText("Nothing is deleted")).toBeVisible();
  await look(page, "projects-nothing-deleted");
  await page.getByRole("button", { name: /^Account of/ }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await look(page, "account-menu", { only: [1280, 768, 1920] });
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("button", { name: "Menu", exact: true }).click();
  await expect(page.getByRole("dialog", { name: "Menu" })).toBeVisible();
  await look(page, "menu-of-a-phone", { only: [390] });
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1280, height: 800 });

  let down = true;
  await page.route("**/graphql", async (route) => {
    if (down && /query Projects\b/.test(route.request().postDataJSON()?.query ?? "")) await route.abort();
    else await route.fallback();
  });
  await page.goto("/");
  await expect(page.getByText("The projects did not load.")).toBeVisible();
  await look(page, "projects-failed");
  down = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  await context.setOffline(true);
  await expect(page.getByText(/^Connection lost\./)).toBeVisible();
  await look(page, "projects-connection-lost");
  await context.setOffline(false);
  await expect(page.getByText(/^Connected again/)).toBeVisible();
});

test("nothing at an address, and pages alone in a tab", async ({ page }) => {
  await signUp(page);
  const nowhere = "00000000-0000-4000-8000-000000000000";
  await page.goto(`/projects/${nowhere}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "no-project");
  await page.goto(`/preview/${nowhere}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "preview-no-project");
  await page.goto(`/preview/${await make(page, "Winter menu")}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await look(page, "preview-no-page");
  await page.goto(`/preview/${await make(page, "Kiln", { html: kiln })}`);
  await expect(page.locator("iframe").first()).toBeVisible();
  await look(page, "preview-page");
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
  await page.getByRole("button", { name: "Resolve" }).first().click();
  await expect(page.getByRole("button", { name: "Resolve" })).toHaveCount(1);
  await page.getByRole("radio", { name: "Resolved" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "noSuchThing" }).first()).toBeVisible();
  await look(page, "errors-resolved");

  await page.getByRole("link", { name: "Integrations" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Integrations" })).toBeVisible();
  await look(page, "integrations", { widths: [1280, 390, 768] });
  forge.faults.push({
    match: /\/login\/device\/code/,
    status: 200,
    body: {
      device_code: "d".repeat(40),
      user_code: "WDJB-MJHT",
      verification_uri: `${forge.env["GITHUB_API_URL"] ?? ""}/login/device`,
      expires_in: 899,
      interval: 5,
    },
  });
  forge.faults.push({
    match: /\/login\/oauth\/access_token/,
    times: 99,
    status: 200,
    body: { error: "authorization_pending" },
  });
  const github = page.getByRole("region", { name: "GitHub", exact: true });
  await github.getByRole("button", { name: "Get a code" }).click();
  await expect(github.getByLabel("Code for GitHub")).toBeVisible();
  await look(page, "integrations-code");
  await github.getByRole("radio", { name: "Paste a token" }).click();
  await expect(github.getByLabel("Personal access token")).toBeVisible();
  await look(page, "integrations-token");
  forge.faults.length = 0;
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
  await page.getByRole("button", { name: "Disconnect Netlify" }).click();
  await expect(page.getByRole("dialog", { name: "Disconnect Netlify?" })).toBeVisible();
  await look(page, "integrations-disconnect");
  await page.keyboard.press("Escape");

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
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(page.getByText(/signed in|sign in/i).first()).toBeVisible();
  await look(page, "playground-nobody", { except: ".graphiql-container" });
});
