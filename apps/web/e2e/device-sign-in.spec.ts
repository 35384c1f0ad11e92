import { card, expect, signUp, test as base } from "./connected-product.ts";

const test = base.extend({
  productEnv: [
    async ({ providers }, use) =>
      use({
        GITHUB_API_URL: providers.githubUrl,
        NETLIFY_API_URL: providers.netlifyUrl,
        GITHUB_CLIENT_ID: "Iv1.0123456789abcdef",
      }),
    { scope: "worker" },
  ],
});

test("a code that is typed on GitHub connects the account, without a token ever being here", async ({
  page,
  context,
  providers,
}) => {
  const token = "gho_0123456789abcdefghijklmnopqrstuv5e6f";
  providers.accept(token, { account: "maria-adler", scopes: "repo" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signUp(page);
  await page.goto("/integrations");
  const other = await context.newPage();
  await other.goto("/integrations");
  await page.bringToFront();
  await card(page, "GitHub").getByRole("button", { name: "Get a code" }).click();
  const code = card(page, "GitHub").getByLabel("Code for GitHub");
  await expect(code).toHaveText(providers.userCode);
  await expect(code).toBeFocused();
  await card(page, "GitHub").getByRole("button", { name: "Copy" }).click();
  await expect(card(page, "GitHub").getByRole("button", { name: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(providers.userCode);
  await expect(card(page, "GitHub").getByRole("link", { name: /^Open GitHub/ })).toHaveAttribute(
    "href",
    `${providers.githubUrl}/login/device`,
  );

  providers.device({ token });
  await expect(card(page, "GitHub").getByText("Connected", { exact: true })).toBeVisible();
  await expect(card(page, "GitHub")).toContainText("maria-adler · token ending 5e6f");
  await expect(card(page, "GitHub")).toContainText("Public and private repositories");
  await expect(card(other, "GitHub").getByText("Connected", { exact: true })).toBeVisible();
  expect(await page.content()).not.toContain(token);
});

test("a sign-in that is declined says that nothing was changed, and a token can be pasted instead", async ({
  page,
  providers,
}) => {
  await signUp(page);
  await page.goto("/integrations");
  await card(page, "GitHub").getByRole("button", { name: "Get a code" }).click();
  await expect(card(page, "GitHub").getByText(providers.userCode)).toBeVisible();
  providers.device({ error: "access_denied" });
  await expect(card(page, "GitHub").getByRole("alert")).toContainText("Nothing was changed");
  await expect(card(page, "GitHub").getByRole("button", { name: "Get a new code" })).toBeVisible();
  await card(page, "GitHub").getByRole("radio", { name: "Paste a token" }).click();
  await expect(card(page, "GitHub").getByLabel("Personal access token")).toBeVisible();
  await expect(card(page, "GitHub").getByText("Not connected")).toBeVisible();
});

test("a provider that is asked for by its address opens at the field for a token", async ({ page }) => {
  await signUp(page);
  await page.goto("/integrations?provider=github");
  await expect(card(page, "GitHub").getByLabel("Personal access token")).toBeFocused();
});
