import { expect, signUp, test } from "./product.ts";

test("a newcomer sees a page being written without reading anything, is told once what stands in, and finds it again", async ({
  page,
  browser,
  product,
}) => {
  const person = await signUp(page);
  const note = page.getByRole("region", { name: "About this installation" }).filter({ visible: true });
  await expect(page.getByRole("textbox", { name: "What shall we build?" })).toBeFocused();
  await expect(note).toHaveCount(0);
  await page.getByRole("button", { name: "A quiz about capitals" }).click();
  await page.keyboard.press("Enter");
  const shown = page.frameLocator("iframe:not([aria-hidden='true'])");
  await expect(shown.getByRole("heading").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "v1", exact: true })).toBeVisible({ timeout: 60_000 });

  await page.goto("/");
  await note.getByRole("link", { name: "What is embedded" }).click();
  await expect(page.getByRole("heading", { name: "This installation", level: 1 })).toBeVisible();
  await expect(page.getByRole("region", { name: "Model" })).toContainText("OPENAI_API_KEY");
  await expect(page.getByRole("region", { name: "Database" })).toContainText("docs/supabase.md");
  await expect(page.getByRole("region", { name: "Publishing" })).toContainText(
    "GitHub: this machine stands in",
  );
  await expect(note).toHaveCount(0);

  // Another device: what was read here is not said again, and stays where it can be found.
  const other = await browser.newContext({ baseURL: product.url });
  try {
    const device = await other.newPage();
    await device.goto("/sign-in?next=%2Fsettings");
    await device.getByLabel("E-mail").fill(person.email);
    await device.getByLabel("Password", { exact: true }).fill(person.password);
    await device.getByRole("button", { name: "Sign in" }).click();
    await device.getByRole("link", { name: "How to replace it" }).click();
    await expect(device.getByRole("heading", { name: "This installation", level: 1 })).toBeVisible();
    await device.getByRole("link", { name: "Projects" }).first().click();
    await expect(device.getByRole("link", { name: /Quiz/ }).first()).toBeVisible();
    await expect(device.getByRole("region", { name: "About this installation" })).toHaveCount(0);
  } finally {
    await other.close();
  }
});
