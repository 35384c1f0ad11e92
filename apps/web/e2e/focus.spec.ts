import type { Locator, Page } from "@playwright/test";
import { expect, kiln, make, requests, signUp, test } from "./gallery.ts";

/** Opens it by its button, closes it, and is back on the button; by the keys, as who cannot see where the focus went. */
const returns = async (page: Page, opener: Locator, opened: Locator, close?: () => Promise<unknown>) => {
  const name = String(opener);
  await expect(opener, name).toBeVisible();
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(opened, name).toBeVisible();
  // It has come in, and the focus with it.
  await expect
    .poll(() => opened.evaluate((element) => element.contains(document.activeElement)), name)
    .toBe(true);
  await (close ? close() : page.keyboard.press("Escape"));
  await expect(opened, name).toHaveCount(0);
  await expect(opener, name).toBeFocused();
};
const menuOf = (page: Page) => page.getByRole("menu");
const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
/** What a menu's item opens gives the focus back to the button of the menu. */
const viaMenu = async (page: Page, opener: Locator, item: string, opened: Locator) => {
  await opener.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: item }).focus();
  await page.keyboard.press("Enter");
  await expect(opened).toBeVisible();
  await expect.poll(() => opened.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press("Escape");
  await expect(opened).toHaveCount(0);
  await expect(opener).toBeFocused();
};

test("every dialog and menu of the account gives the focus back to what opened it", async ({
  page,
  forge,
}) => {
  await signUp(page);
  const graphql = await requests(page);
  await make(page, "Winter menu");
  await make(page, "Kiln", { html: kiln });
  await page.goto("/");
  await expect(page.getByRole("article")).toHaveCount(2);
  await returns(page, button(page, "New project"), dialog(page, "New project"));
  await returns(page, button(page, "New project"), dialog(page, "New project"), () =>
    button(page, "Cancel").click(),
  );
  await returns(page, button(page, "More for Kiln"), menuOf(page));
  await returns(page, button(page, /^Order: /), menuOf(page));
  await returns(page, button(page, /^Account of/), menuOf(page));
  await viaMenu(page, button(page, /^Account of/), "Keys", dialog(page, "Keys"));
  const open = page.getByRole("link", { name: "Open Kiln" });
  await open.focus();
  for (const [key, what] of [
    ["Control+k", dialog(page, "Commands")],
    ["?", dialog(page, "Keys")],
  ] as const) {
    await page.keyboard.press(key);
    await expect(what).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(what).toHaveCount(0);
    await expect(open, key).toBeFocused();
  }
  // In place: the field gives the focus back to the card.
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox", { name: "Name of the project" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(open).toBeFocused();
  await page.keyboard.press("Delete");
  await page.getByRole("radio", { name: /^Deleted/ }).click();
  await returns(page, button(page, "Delete for good: Kiln"), dialog(page, "Delete Kiln for good?"));

  await page.goto("/settings");
  await returns(page, button(page, /^Delete account/), dialog(page, "Delete the account?"));
  await page.goto("/errors");
  await returns(page, button(page, /^Source: /), menuOf(page));
  await graphql(
    "mutation ($input: ConnectIntegrationInput!) { connectIntegration(input: $input) { integration { isActive } } }",
    { provider: "NETLIFY", token: await forge.tokenOf("maria") },
  );
  await page.goto("/integrations");
  await returns(page, button(page, "Disconnect Netlify"), dialog(page, "Disconnect Netlify?"));
  await graphql(
    "mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) { apiToken { id } } }",
    { name: "Nightly build", scopes: ["PROJECTS_READ"] },
  );
  await page.goto("/api-tokens");
  await returns(page, button(page, "Revoke Nightly build"), dialog(page, "Revoke Nightly build?"));

  await page.setViewportSize({ width: 390, height: 800 });
  await returns(page, button(page, "Menu"), dialog(page, "Menu"));
});

test("every dialog and menu of the builder gives the focus back to what opened it", async ({
  page,
  model,
}) => {
  await signUp(page);
  const projectId = await make(page, "Kiln", { html: kiln }, { html: kiln.replace("Sundays", "Mondays") });
  await page.goto(`/projects/${projectId}`);
  const can = button(page, "Kiln: what can be done");
  await returns(page, can, menuOf(page));
  await can.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Rename" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Name of the project" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(can).toBeFocused();
  await returns(page, button(page, "Commands"), dialog(page, "Commands"));
  await returns(page, button(page, /^Account of/), menuOf(page));

  // An answer that was stopped, and what can be looked at in it.
  await model.push({ kind: "stall", afterChars: 3_000 });
  await page.getByRole("textbox", { name: "Your request" }).fill("a landing page for a bakery");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log").getByRole("button", { name: /index\.html/ })).toBeVisible();
  await button(page, "Stop").click();
  await expect(page.getByRole("log").getByText("Stopped. Nothing was saved.")).toBeVisible();
  await returns(page, button(page, "See what arrived"), dialog(page, "What arrived"));
  await returns(page, button(page, "More of this answer"), menuOf(page));
  await viaMenu(page, button(page, "More of this answer"), "What was sent", dialog(page, "What was sent"));

  await page.getByRole("tab", { name: /^Versions/ }).click();
  await returns(page, button(page, "More for v1"), menuOf(page));
  await page
    .getByRole("list", { name: "Versions, newest first" })
    .getByRole("button", { name: /^v2/ })
    .click();
  await returns(page, button(page, /^From v1\. Compare/), menuOf(page));
  await page.getByRole("tab", { name: /^Deploy/ }).click();
  await returns(page, button(page, /choose another version$/), menuOf(page));

  // Edits that would be lost: who stays is where they were.
  await page.getByRole("tab", { name: /^Code/ }).click();
  await page.getByRole("textbox", { name: "Code" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("<!-- by hand -->");
  const away = page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link");
  await returns(page, away, dialog(page, "Leave without saving?"));
  await returns(page, away, dialog(page, "Leave without saving?"), () => button(page, "Stay").click());
  // What was opened over the editor leads back to the text.
  const editor = page.getByRole("textbox", { name: "Code" });
  await editor.click();
  for (const key of ["Control+f", "Control+k"]) {
    await page.keyboard.press(key);
    await expect(editor).not.toBeFocused();
    await page.keyboard.press("Escape");
    await expect(editor, key).toBeFocused();
  }
});
