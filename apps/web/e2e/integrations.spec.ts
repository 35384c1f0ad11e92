import type { Page } from "@playwright/test";
import { card, expect, requests, signUp, test } from "./connected-product.ts";

const GITHUB = "github_pat_11ABCDEFG0abcdefghijkl_4f2a";
const NETLIFY = "nfp_8KqAbCdEfGhIjKlMnOpQrStUvWxYz12wZ91";

const field = (page: Page, name: string) => card(page, name).getByLabel("Personal access token");
const connect = async (page: Page, name: string, token: string, verb = "Connect") => {
  await field(page, name).fill(token);
  await card(page, name).getByRole("button", { name: verb, exact: true }).click();
};
/** All that a browser keeps: its storages, the address and its history, the document. */
const kept = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      location.href,
      document.documentElement.outerHTML,
    ]),
  );

test("a token connects an account in both tabs, and is nowhere in the browser afterwards", async ({
  page,
  context,
  providers,
}) => {
  providers.accept(GITHUB, { account: "maria-adler" });
  await signUp(page);
  await page.getByRole("link", { name: "Integrations" }).click();
  await expect(page.getByRole("heading", { name: "Integrations", level: 1 })).toBeVisible();
  const link = card(page, "GitHub").getByRole("link", { name: /Open GitHub’s token page/ });
  // On the pages of the GitHub that the server talks to.
  const href = await link.getAttribute("href");
  expect(href).toContain(`${providers.githubUrl}/settings/personal-access-tokens/new?`);
  expect(href).toContain("contents=write&administration=write&pages=write");

  const other = await context.newPage();
  await other.goto("/integrations?provider=netlify");
  await expect(field(other, "Netlify")).toBeFocused();

  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await connect(page, "GitHub", `  ${GITHUB}\n`);
  await expect(card(page, "GitHub").getByText("Connected", { exact: true })).toBeVisible();
  await expect(card(page, "GitHub")).toContainText("maria-adler · fine-grained token ending 4f2a");
  await expect(card(page, "GitHub")).toContainText("Checked at the first deploy");
  await expect(page.getByRole("heading", { name: "GitHub", exact: true })).toBeFocused();
  await expect(card(other, "GitHub").getByText("Connected", { exact: true })).toBeVisible();

  expect(providers.seen).toContain(GITHUB);
  expect(await kept(page)).not.toContain(GITHUB);
  expect(await kept(other)).not.toContain(GITHUB);
  expect(asked.join(" ")).not.toContain(GITHUB);
  await page.reload();
  await expect(card(page, "GitHub")).toContainText("4f2a");
  expect(await page.content()).not.toContain(GITHUB);
});

test("a token that is refused and a provider that cannot be reached are told apart, and neither connects", async ({
  page,
  providers,
}) => {
  providers.accept(NETLIFY, { account: "maria@adler.example" });
  await signUp(page);
  await page.goto("/integrations?provider=netlify");
  await expect(field(page, "Netlify")).toBeFocused();

  await connect(page, "Netlify", `${NETLIFY}x`);
  const alert = card(page, "Netlify").getByRole("alert");
  await expect(alert).toContainText("does not accept this token");
  await expect(field(page, "Netlify")).toHaveAttribute("aria-invalid", "true");
  await expect(field(page, "Netlify")).toBeFocused();

  providers.reachable(false);
  await connect(page, "Netlify", NETLIFY);
  await expect(alert).toContainText("could not be reached");
  await expect(field(page, "Netlify")).not.toHaveAttribute("aria-invalid", "true");
  providers.reachable(true);
  await card(page, "Netlify").getByRole("button", { name: "Try again" }).click();
  await expect(card(page, "Netlify")).toContainText("maria@adler.example · token ending wZ91");
  await expect(card(page, "Netlify")).toContainText("The whole account");
});

test("a token of one provider is not sent to the other", async ({ page, providers }) => {
  await signUp(page);
  await page.goto("/integrations?provider=netlify");
  const before = providers.seen.length;
  await connect(page, "Netlify", GITHUB);
  await expect(card(page, "Netlify").getByRole("alert")).toContainText("It was not sent to Netlify");
  await connect(page, "Netlify", "nfp_in two pieces");
  await expect(card(page, "Netlify").getByRole("alert")).toContainText("a space or a line break");
  expect(providers.seen.length).toBe(before);
});

test("scopes and the day a token ends are shown, and that it is near", async ({ page, providers }) => {
  const ends = new Date(Date.now() + 6.5 * 86_400_000);
  const token = "ghp_0123456789abcdefghijklmnopqrstuv7Qx2";
  providers.accept(token, {
    account: "maria-adler",
    scopes: "gist, public_repo",
    expires: `${ends.toISOString().slice(0, 10)} ${ends.toISOString().slice(11, 19)} UTC`,
  });
  await signUp(page);
  await page.goto("/integrations");
  await connect(page, "GitHub", token);
  await expect(card(page, "GitHub").getByText("Expires soon")).toBeVisible();
  await expect(card(page, "GitHub")).toContainText("Public repositories only");
  await expect(card(page, "GitHub")).toContainText("In 6 days, on");
});

test("to disconnect says what stays, and deletes the token everywhere at once", async ({
  page,
  context,
  providers,
}) => {
  providers.accept(GITHUB, { account: "maria-adler" });
  await signUp(page);
  await page.goto("/integrations");
  await connect(page, "GitHub", GITHUB);
  const other = await context.newPage();
  await other.goto("/integrations");
  await expect(card(other, "GitHub").getByText("Connected", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Disconnect GitHub" }).click();
  const dialog = page.getByRole("dialog", { name: "Disconnect GitHub?" });
  await expect(dialog).toContainText("Your repositories on GitHub stay as they are.");
  await expect(dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(card(page, "GitHub").getByText("Connected", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Disconnect GitHub" }).click();
  await dialog.getByRole("button", { name: "Disconnect GitHub" }).click();
  await expect(card(page, "GitHub").getByText("Not connected")).toBeVisible();
  await expect(page.getByRole("heading", { name: "GitHub", exact: true })).toBeFocused();
  await expect(card(other, "GitHub").getByText("Not connected")).toBeVisible();
});

const site = {
  html: "<!doctype html><html lang='en'><head><title>Crumb</title></head><body><h1>Crumb</h1></body></html>",
  css: "",
  javascript: "",
};

test("a token that is refused at a deploy asks for a new one by itself, and a new one mends it", async ({
  page,
  providers,
}) => {
  providers.accept(GITHUB, { account: "maria-adler" });
  await signUp(page);
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Crumb" },
  );
  const projectId = createProject.project.id;
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code: site,
  });
  await page.goto("/integrations");
  await connect(page, "GitHub", GITHUB);
  await expect(card(page, "GitHub").getByText("Connected", { exact: true })).toBeVisible();

  providers.revoke(GITHUB);
  await graphql(
    "mutation ($input: DeployProjectInput!) { deployProject(input: $input) { deployment { id } userErrors { code } } }",
    { projectId, type: "GITHUB" },
  );
  await expect(card(page, "GitHub").getByText("Needs a new token")).toBeVisible();
  await expect(card(page, "GitHub")).toContainText("Your repositories there stay as they are");
  const reconnect = card(page, "GitHub").getByRole("button", { name: "Reconnect", exact: true });
  await expect(reconnect).toHaveAttribute("data-variant", "rose");

  const fresh = GITHUB.replace("4f2a", "9c1d");
  providers.accept(fresh, { account: "maria-adler" });
  await connect(page, "GitHub", fresh, "Reconnect");
  await expect(card(page, "GitHub").getByText("Connected", { exact: true })).toBeVisible();
  await expect(card(page, "GitHub")).toContainText("ending 9c1d");
});

test("without a mouse: from the navigation to a connected account", async ({ page, providers }) => {
  providers.accept(NETLIFY, { account: "maria@adler.example" });
  await signUp(page);
  await page.goto("/integrations");
  await page.getByRole("button", { name: "Connect: Netlify" }).focus();
  await page.keyboard.press("Enter");
  await expect(card(page, "Netlify").getByRole("link", { name: /Open Netlify’s token page/ })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(field(page, "Netlify")).toBeFocused();
  await page.keyboard.insertText(NETLIFY);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(field(page, "Netlify")).toHaveValue(NETLIFY);
  await expect(field(page, "Netlify")).toHaveAttribute("type", "text");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(card(page, "Netlify").getByText("Connected", { exact: true })).toBeVisible();
});
