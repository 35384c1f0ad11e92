import type { Locator, Page } from "@playwright/test";
import { startModel, type FaultyModel } from "./model-with-faults.ts";
import { expect, test as base } from "./product.ts";

const test = base.extend<{ quietNetwork: void }, { model: FaultyModel }>({
  model: [
    async ({}, use) => {
      const model = await startModel();
      await use(model);
      await model.stop();
    },
    { scope: "worker" },
  ],
  productEnv: [
    async ({ model }, use) => use({ ...model.env, LIMIT_MODEL_STALL_SECONDS: "600" }),
    { scope: "worker" },
  ],
  // The site that is published and opened is on another origin.
  quietNetwork: async ({}, use) => use(),
});

/** What has the focus, and whether that is seen: null where it is lost. */
const focusOn = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
    // The frame of a field or a page draws the ring for what is in it; a line is thickened; a caret is seen where one types.
    const frames = [element, element.closest(".input, .compose, .stage, .overlap-choice")];
    const drawn =
      element.matches("[contenteditable='true'], [role='combobox']") ||
      frames.some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (
          (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || /0px 0px 0px 1px/.test(boxShadow)
        );
      }) ||
      (element.matches("[role='separator']") &&
        getComputedStyle(element, "::after").backgroundColor !== "rgba(0, 0, 0, 0)");
    return `${drawn ? "" : "no ring: "}${element.localName} “${name}”`;
  });
const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await expect.poll(() => focusOn(page), `after ${key}`).toMatch(/^(?!no ring)/);
};
/** Goes there as a person does: by Tab, or back by Shift and Tab, seeing where they are at every step. */
const goTo = async (page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 40; steps += 1) {
    if (await target.evaluateAll((found) => found.some((one) => one === document.activeElement))) return;
    await press(page, key);
  }
  await expect(target).toBeFocused();
};
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

test("from an account to a published page and out again, without a mouse", async ({ page, model }) => {
  test.setTimeout(180_000);
  await page.goto("/sign-up");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.type(`keys-${Date.now()}@example.com`);
  await press(page, "Tab");
  await expect(page.getByLabel("Password", { exact: true })).toBeFocused();
  await page.keyboard.type("correct horse battery 9");
  await page.keyboard.press("Enter");

  // The first request: Escape closes what lies on top, then stops the answer.
  await expect(page.getByRole("textbox", { name: "What shall we build?" })).toBeFocused();
  await model.push({ kind: "stall", afterChars: 3_000 });
  await page.keyboard.type("a landing page for a bakery called Crumb & Co");
  await page.keyboard.press("Enter");
  const composer = page.getByRole("textbox", { name: "Your request" });
  await expect(composer).toBeFocused();
  await expect(page.getByRole("log").getByRole("button", { name: /index\.html/ })).toBeVisible();
  await press(page, "Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await press(page, "Escape");
  await expect(composer).toBeFocused();
  await expect(button(page, "Stop")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByRole("log").getByText("Stopped. Nothing was saved.")).toBeVisible();
  await expect(composer).toBeFocused();

  await goTo(page, button(page, "Try again"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(button(page, "v1")).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => focusOn(page), "once Try again is gone").not.toBeNull();

  // Code: read, changed, saved.
  const tab = (name: RegExp) => page.getByRole("tab", { name });
  await goTo(page, tab(/^Preview/));
  await press(page, "ArrowRight");
  await expect(tab(/^Code/)).toBeFocused();
  await press(page, "Enter");
  const editor = page.getByRole("textbox", { name: "Code" });
  await expect(editor).toBeVisible();
  await goTo(page, editor);
  await press(page, "Control+End");
  await page.keyboard.type("<!-- by hand -->");
  await press(page, "Control+s");
  await expect(page.getByText("Saved as v2")).toBeVisible();
  await expect(editor).toBeFocused();
  await press(page, "F6");
  await expect(page.getByRole("region", { name: /notifications/i })).toBeFocused();
  await press(page, "F6");
  await press(page, "Escape");

  // Versions: the first one comes back.
  await goTo(page, tab(/^Code/), "Shift+Tab");
  await press(page, "ArrowRight");
  await expect(tab(/^Versions/)).toBeFocused();
  await press(page, "Enter");
  const first = page
    .getByRole("list", { name: "Versions, newest first" })
    .getByRole("button", { name: /^v1/ });
  await expect(first.first()).toBeVisible();
  await goTo(page, first.first());
  await press(page, "Enter");
  await goTo(page, button(page, "Restore v1"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("v1 restored as v3")).toBeVisible();
  await expect.poll(() => focusOn(page), "once it is restored").not.toBeNull();

  // Deployed to this machine, and opened.
  await goTo(page, tab(/^Versions/), "Shift+Tab");
  await press(page, "ArrowRight");
  await expect(tab(/^Deploy/)).toBeFocused();
  await press(page, "Enter");
  await goTo(page, button(page, "Publish v3"));
  await page.keyboard.press("Enter");
  const live = page.getByRole("region", { name: "v3 is live" });
  await expect(live).toBeVisible();
  await expect.poll(() => focusOn(page), "once it is live").not.toBeNull();
  await goTo(page, live.getByRole("link", { name: "Open site" }));
  const opened = page.context().waitForEvent("page");
  await page.keyboard.press("Enter");
  const site = await opened;
  await expect(site.getByText("Crumb & Co").first()).toBeVisible();
  await site.close();

  // Back to all projects: the page says its name, and what was left over is gone on with.
  await press(page, "Control+k");
  await page.keyboard.type("projects");
  await expect(page.getByRole("option", { selected: true })).toHaveAccessibleName("Projects");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Projects" })).toBeVisible();
  await expect(page.locator("body > [aria-live='polite']")).toHaveText("Projects");
  await expect.poll(() => focusOn(page), "on the page of projects").not.toBeNull();
  const more = button(page, "More for Crumb & Co");
  await goTo(page, more);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await press(page, "Escape");
  await expect(more).toBeFocused();

  await goTo(page, button(page, /^Account of/), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menu")).toBeVisible();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/sign-in/);
  await expect(page.getByLabel("E-mail")).toBeFocused();
});

test("the links past the navigation lead to the page and to the composer", async ({ page }) => {
  await page.goto("/sign-up");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.type(`skip-${Date.now()}@example.com`);
  await page.keyboard.press("Tab");
  await page.keyboard.type("correct horse battery 9");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "What shall we build?" })).toBeFocused();
  await goTo(page, page.getByRole("link", { name: "To the page" }), "Shift+Tab");
  await expect(page.getByRole("link", { name: "To the page" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
