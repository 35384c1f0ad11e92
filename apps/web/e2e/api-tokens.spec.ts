import { execFile as execFileWithCallback } from "node:child_process";
import { promisify } from "node:util";
import { expect, signUp, test } from "./product.ts";

const execFile = promisify(execFileWithCallback);

test("a token is made, its command works as it is pasted, and revoked it is refused", async ({ page }) => {
  await signUp(page);
  await page.getByRole("link", { name: "API tokens" }).click();
  await expect(page.getByRole("heading", { name: "No program signs in as you yet" })).toBeVisible();

  await page.getByRole("button", { name: "New token" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Nightly build");
  await page.getByRole("checkbox", { name: "Change projects" }).check();
  await page.keyboard.press("Enter");
  const made = page.getByRole("region", { name: "Nightly build is made" });
  await expect(made.getByText("We cannot show it again")).toBeVisible();
  await expect(made.getByRole("heading")).toBeFocused();
  const command = (await made.getByRole("group", { name: "A command to try it with" }).textContent()) ?? "";
  const run = async () => (await execFile("/bin/sh", ["-c", command])).stdout;
  expect(JSON.parse(await run())).toEqual({ data: { projects: { nodes: [] } } });
  const secret = (await made.getByRole("group", { name: "The token", exact: true }).textContent()) ?? "";

  await made.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "New token" })).toBeFocused();
  await page.reload();
  const row = page.getByRole("listitem").filter({ hasText: "Nightly build" });
  await expect(row).toContainText("Read projects · Change projects");
  await expect(row).toContainText("last used now");
  expect(await page.content()).not.toContain(secret);

  await row.getByRole("button", { name: "Revoke Nightly build" }).click();
  const question = page.getByRole("dialog", { name: "Revoke Nightly build?" });
  await expect(question.getByRole("button", { name: "Keep it" })).toBeFocused();
  await question.getByRole("button", { name: "Revoke token" }).click();
  await expect(row).toBeHidden();
  await expect(page.getByRole("button", { name: "New token" })).toBeFocused();
  expect(JSON.parse(await run()).errors[0].extensions.code).toBe("UNAUTHENTICATED");
});
