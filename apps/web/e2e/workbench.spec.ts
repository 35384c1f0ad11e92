import type { Page } from "@playwright/test";
import { expect, requests, signUp, test } from "./product.ts";

type Code = { html: string; css: string; javascript: string };
const lines = ["<h1>Bread</h1>", ...Array.from({ length: 8 }, (_, at) => `<p>Line ${at}</p>`), "<hr>"];
const html = lines.join("\n");
const css = "h1{color:red;margin:0}";

const save = async (page: Page, projectId: string, code: Partial<Code>) => {
  const graphql = await requests(page);
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code: { html: "", css: "", javascript: "", ...code },
  });
};
const opened = async (page: Page): Promise<string> => {
  await signUp(page);
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Bench" },
  );
  const projectId = createProject.project.id;
  await save(page, projectId, { html, css });
  await page.goto(`/projects/${projectId}`);
  await expect(shownIn(page).getByRole("heading", { name: "Bread" })).toBeVisible();
  return projectId;
};
const shownIn = (page: Page) => page.frameLocator("iframe:not([aria-hidden='true'])");
const innerWidth = (page: Page) =>
  shownIn(page)
    .locator("html")
    .evaluate(() => window.innerWidth);
const editor = (page: Page) => page.getByRole("textbox", { name: "Code" });

test("a device is turned and shown as large as fits, or at 100 %, by keys too", async ({ page }) => {
  await opened(page);
  await page.keyboard.press("w");
  await expect(page.getByRole("radio", { name: "Tablet, 820" })).toHaveAttribute("aria-checked", "true");
  await expect.poll(() => innerWidth(page)).toBe(820);
  await page.getByRole("button", { name: "Turn sideways" }).click();
  await expect.poll(() => innerWidth(page)).toBe(1180);
  const stage = page.locator(".stage");
  expect(await stage.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await page.getByRole("button", { name: /Show at 100 %/ }).click();
  expect(await stage.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  await page.keyboard.press("z");
  await expect(page.getByRole("button", { name: /^Shown at \d\d %, to fit/ })).toBeVisible();
  await page.keyboard.press("r");
  await expect.poll(() => innerWidth(page)).toBe(820);
  await page.keyboard.press("s");
  await expect(page.getByRole("application", { name: /Select an element/ })).toBeFocused();
});

test("a file is put in order on demand, undo takes it back, and what cannot be read is left alone", async ({
  page,
}) => {
  await opened(page);
  await page.getByRole("tab", { name: "Code" }).click();
  await page.getByRole("tab", { name: "styles.css" }).click();
  await editor(page).click();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Shift+Alt+F");
  await expect(editor(page)).toContainText("  color: red;");
  // Between the same letters as before.
  await page.keyboard.type("/**/");
  await expect(editor(page)).toContainText("co/**/lor: red;");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(editor(page)).toHaveText(css);
  await page.keyboard.press("Control+End");
  await page.keyboard.type("\np {");
  await page.getByRole("button", { name: "Format" }).click();
  await expect(page.getByRole("alert")).toContainText("Not formatted: styles.css cannot be read at line 2.");
  await expect(editor(page)).toContainText(css);
});

test("edits and a newer version: those apart are put together, and a place that both changed is chosen", async ({
  page,
}) => {
  const projectId = await opened(page);
  await page.getByRole("tab", { name: "Code" }).click();
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("<p>mine</p>");
  await save(page, projectId, { html: html.replace("Line 2", "Row 2"), css });
  const told = page.getByRole("alert");
  await expect(told).toContainText("v2 was made after you opened v1. Your edits are kept.");
  await page.getByRole("button", { name: "Merge into v2" }).click();
  await expect(editor(page)).toContainText("Row 2");
  await expect(editor(page)).toContainText("<hr><p>mine</p>");
  await expect(page.getByText("Edited, not saved")).toBeVisible();
  // The same place, changed elsewhere once more: the edits live through a reload, and meet it there.
  await save(page, projectId, { html: html.replace("<hr>", "<p>theirs</p>"), css });
  await expect(told).toContainText("One place was changed in both.");
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(told).toContainText("v3 was made after you opened v2.");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("button", { name: "Merge into v3" })).toHaveAttribute("aria-disabled", "true");
  const place = page.getByRole("group", { name: "index.html, line 10" });
  await place.getByRole("radio", { name: /^Yours/ }).check();
  await page.getByRole("button", { name: "Merge into v3" }).click();
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Saved as v4")).toBeVisible();
  await expect(editor(page)).toContainText("<hr><p>mine</p>");
  await expect(editor(page)).not.toContainText("theirs");
});

test("versions are looked at from the list, any two are compared, and the address leads back to them", async ({
  page,
}) => {
  const projectId = await opened(page);
  await save(page, projectId, { html: html.replace("Bread", "Bread &amp; لحم"), css });
  await save(page, projectId, { html: html.replace("Bread", "Cakes"), css: "h1{color:blue}" });
  await page.getByRole("tab", { name: /^Versions/ }).click();
  const second = page.getByRole("button", { name: /^v2/ });
  await expect(second).toContainText("Text changed");
  await expect(second).toContainText("“Bread” → “Bread & لحم”");
  await second.hover();
  const glance = page.locator(".version-glance");
  await expect(glance.frameLocator("iframe").getByRole("heading")).toHaveText("Bread & لحم");
  await page.mouse.move(0, 0);
  await expect(glance).toHaveCount(0);
  await page.getByRole("button", { name: /^v3/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: /^v1/ })).toBeFocused();
  await expect(glance.frameLocator("iframe").getByRole("heading")).toHaveText("Bread");
  await page.keyboard.press("Escape");
  await expect(glance).toHaveCount(0);
  // Two that are not neighbours, by keys; then another way round.
  await page.getByRole("button", { name: "More for v1" }).press("Enter");
  await page.getByRole("menuitem", { name: "Compare with the current one" }).press("Enter");
  const compared = (from: number, to: number) =>
    page.getByRole("region", { name: `Changes in index.html between v${from} and v${to}` });
  await expect(compared(1, 3)).toBeVisible();
  await page.getByRole("button", { name: /^To v3/ }).click();
  await page.getByRole("menuitemradio", { name: "v2" }).click();
  await page.getByRole("button", { name: /^From v1/ }).click();
  await page.getByRole("menuitemradio", { name: "v3" }).click();
  await expect(compared(3, 2)).toBeVisible();
  await expect(page).toHaveURL(/\?tab=versions&from=3&to=2$/);
  await page.reload();
  await expect(compared(3, 2)).toBeVisible();
  await page.getByRole("button", { name: "Restore v2" }).click();
  await expect(page.getByText("v2 restored as v4")).toBeVisible();
});
