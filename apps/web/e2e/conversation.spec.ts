import type { Page } from "@playwright/test";
import { expect, signUp, test } from "./product.ts";

const begin = async (page: Page, request: string): Promise<void> => {
  await page.getByRole("textbox", { name: "What shall we build?" }).fill(request);
  await page.getByRole("button", { name: "Start" }).click();
  await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/);
};
const composer = (page: Page) => page.getByRole("textbox", { name: "Your request" });
const version = (page: Page, number: number) =>
  page.getByRole("log").getByRole("button", { name: `v${number}`, exact: true });
const finished = async (page: Page, number: number): Promise<void> => {
  await expect(version(page, number)).toBeVisible({ timeout: 60_000 });
};

test("the last request is said in other words, from the page before its answer, and that is taken back", async ({
  page,
}) => {
  await signUp(page);
  await begin(page, "a landing page for a bakery called Crumb & Co with opening hours");
  await finished(page, 1);
  await composer(page).fill("Make the header dark green");
  await page.keyboard.press("Enter");
  await finished(page, 2);

  // What was typed waits while the last request is edited, through a reload too.
  await composer(page).fill("And a map of the way");
  await page.getByRole("button", { name: "Edit this request" }).click();
  await expect(composer(page)).toHaveValue("Make the header dark green");
  await composer(page).fill("Make the header dark blue");
  await page.reload();
  await expect(composer(page)).toHaveValue("Make the header dark blue");
  const edit = page.getByRole("group", { name: "Editing the last request" });
  await expect(edit.getByRole("radio", { name: "From v1, before that answer" })).toBeChecked();
  await expect(edit).toContainText("v1 comes back as a new version, then this is sent.");

  await composer(page).press("Enter");
  await expect(composer(page)).toHaveValue("And a map of the way");
  await expect(page.getByText("v1 restored as v3")).toBeVisible();

  // Taking it back stops the answer, or waits for its end; the page is the one of before.
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/^v2 restored as v[45]$/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("log")).toContainText("Make the header dark green");
  await expect(page.getByRole("log")).toContainText("Make the header dark blue");
});

test("what may be asked for next stands over the composer, goes into it, and can be turned off", async ({
  page,
}) => {
  await signUp(page);
  await begin(page, "a landing page for a bakery called Crumb & Co");
  await finished(page, 1);
  const offered = page.getByRole("group", { name: "Suggestions" });
  const first = offered.getByRole("button").first();
  const words = await first.innerText();
  await first.click();
  await expect(composer(page)).toHaveValue(words);
  await expect(composer(page)).toBeFocused();
  await expect(offered).toBeHidden();
  await composer(page).fill("");
  await expect(offered).toBeVisible();

  const project = page.url();
  await page.goto("/settings");
  await page.getByRole("switch", { name: "Suggestions" }).click();
  await expect(page.getByRole("switch", { name: "Suggestions" })).not.toBeChecked();
  await page.goto(project);
  await finished(page, 1);
  await expect(offered).toBeHidden();
});
