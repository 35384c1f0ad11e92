import type { Page } from "@playwright/test";
import { expect, requests, signUp, test } from "./product.ts";

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Bread</title>
    <link rel="stylesheet" href="styles.css">
  </head>
  <body>
    <h1 id="top">Bread &amp; rolls</h1>
    <p>Fresh
      every morning</p>
    <p>Rye <b>bread</b></p>
    <button>Order</button>
    <ul id="list"></ul>
    <script src="script.js" defer></script>
  </body>
</html>
`;
const javascript = `document.querySelector("#list").innerHTML = "<li class=\\"card\\">Made later</li>";
document.body.prepend(document.createElement("nav"));
for (const what of ["pointerdown", "mousedown", "pointermove", "click", "keydown", "dblclick", "focusin"])
  addEventListener(what, () => console.log("heard " + what), true);`;
const css = "body { margin: 24px; font: 20px/1.5 sans-serif } button { font: inherit }";

type Project = { project: { code: { html: string }; currentVersion: { number: number } } };
const read = async (page: Page, id: string) => {
  const graphql = await requests(page);
  const token = "query ($input: ID!) { project(id: $input) { code { html } currentVersion { number } } }";
  return (await (graphql as unknown as (query: string, input: string) => Promise<Project>)(token, id))
    .project;
};
const opened = async (page: Page, code = { html, css, javascript }): Promise<string> => {
  const projectId = await projectOf(page, code);
  await page.goto(`/projects/${projectId}`);
  await expect(shownIn(page).getByRole("heading", { name: "Bread & rolls" })).toBeVisible();
  return projectId;
};
const projectOf = async (
  page: Page,
  code: { html: string; css: string; javascript: string },
): Promise<string> => {
  await signUp(page);
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Selected" },
  );
  const projectId = createProject.project.id;
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code,
  });
  return projectId;
};
const shownIn = (page: Page) => page.frameLocator("iframe:not([aria-hidden='true'])");
const layer = (page: Page) => page.getByRole("application", { name: /Select an element/ });
/** Where a part of the page stands, in pixels of the window. */
const middleOf = async (page: Page, selector: string) => {
  const box = await shownIn(page).locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  return { x: box.x + Math.min(box.width, 60) / 2, y: box.y + box.height / 2 };
};
const clickOn = async (page: Page, selector: string) => {
  const { x, y } = await middleOf(page, selector);
  await page.mouse.click(x, y);
};
/** At the beginning of its text, once it stands still and nothing lies over it. */
const change = (page: Page, selector: string) =>
  shownIn(page)
    .locator(selector)
    .dblclick({ position: { x: 12, y: 12 } });
const composer = (page: Page) => page.getByRole("textbox", { name: "Your request" });
const select = (page: Page) => page.getByRole("button", { name: "Select", exact: true });

test("an element is outlined, chosen by a click, and goes with the next message", async ({ page }) => {
  await opened(page);
  await select(page).click();
  await expect(select(page)).toHaveAttribute("aria-pressed", "true");
  const { x, y } = await middleOf(page, "h1");
  await page.mouse.move(x, y);
  await expect(page.locator(".select-name")).toContainText("h1#top");
  await expect(page.locator(".select-name")).toContainText("Bread & rolls");
  const outlined = await page.locator(".select-box").boundingBox();
  const real = await shownIn(page).locator("h1").boundingBox();
  expect(Math.abs((outlined?.y ?? 0) - (real?.y ?? 9))).toBeLessThan(1);
  expect(Math.abs((outlined?.width ?? 0) - (real?.width ?? 9))).toBeLessThan(1);
  await page.mouse.click(x, y);
  const chip = page.locator(".composer-selection");
  await expect(chip).toContainText("h1 in index.html, line 9");
  await expect(layer(page)).toBeHidden();
  await expect(composer(page)).toBeFocused();
  await expect(page.getByRole("button", { name: "No errors in the page" })).toBeVisible();
  await composer(page).fill("change the text to 'Cakes'");
  await page.keyboard.press("Enter");
  await expect(page.locator(".said")).toContainText("h1 in index.html, line 9");
  await expect(page.locator(".said")).toContainText("change the text to 'Cakes'");
  await expect(page.locator(".said")).not.toContainText("Selected:");
  await expect(chip).toBeHidden();
  await expect(shownIn(page).getByRole("heading", { name: "Cakes" })).toBeVisible({ timeout: 30_000 });
});

test("by keys alone: arrows walk, Enter chooses, Escape ends, and the page hears none of it", async ({
  page,
}) => {
  await opened(page);
  await select(page).focus();
  await page.keyboard.press("Enter");
  await expect(layer(page)).toBeFocused();
  const name = page.locator(".select-name b");
  await page.keyboard.press("ArrowDown");
  await expect(name).toHaveText("h1#top");
  await page.keyboard.press("ArrowRight");
  await expect(name).toHaveText("p");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(name).toHaveText("b");
  await page.keyboard.press("ArrowUp");
  await expect(name).toHaveText("p");
  await page.keyboard.press("ArrowLeft");
  await expect(layer(page).getByRole("status")).toHaveText("p, Fresh every morning");
  await page.keyboard.press("Enter");
  await expect(page.locator(".composer-selection")).toContainText("p in index.html, lines 10-11");
  await page.getByRole("button", { name: "Remove the selected element" }).click();
  await expect(page.locator(".composer-selection")).toBeHidden();
  await select(page).click();
  await page.keyboard.press("Escape");
  await expect(layer(page)).toBeHidden();
  await expect(select(page)).toHaveAttribute("aria-pressed", "false");
  // It would have said so in its console.
  await expect(page.getByRole("button", { name: "No errors in the page", exact: true })).toBeVisible();
});

test("what a script made has no line, and says so", async ({ page }) => {
  await opened(page);
  await select(page).click();
  const { x, y } = await middleOf(page, "li");
  await page.mouse.move(x, y);
  await expect(page.locator(".select-name")).toContainText("made by a script");
  await page.mouse.click(x, y);
  await expect(page.locator(".composer-selection")).toContainText("li, made by a script");
});

test("a double click changes a text in place, as a version that can be undone", async ({ page }) => {
  const projectId = await opened(page);
  await change(page, "h1");
  const heading = shownIn(page).locator("h1");
  await expect(heading).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.type(" <&> cake");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved as v2")).toBeVisible();
  expect((await read(page, projectId)).code.html).toBe(
    html.replace("Bread &amp; rolls", "Bread &amp; rolls &lt;&amp;&gt; cake"),
  );
  await expect(shownIn(page).locator("h1[contenteditable]")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("v1 restored as v3")).toBeVisible();
  expect((await read(page, projectId)).code.html).toBe(html);
});

test("Escape takes it back, leaving the text saves it, and a button is no click meanwhile", async ({
  page,
}) => {
  const projectId = await opened(page);
  const heading = shownIn(page).locator("h1");
  await change(page, "h1");
  await expect(heading).toBeFocused();
  await page.keyboard.type("Gone");
  await page.keyboard.press("Escape");
  await expect(heading).toHaveText("Bread & rolls");
  await change(page, "button");
  await expect(shownIn(page).locator("button[contenteditable]")).toBeFocused();
  await page.keyboard.type("Order now");
  await composer(page).click();
  await expect(page.getByText("Saved as v2")).toBeVisible();
  expect((await read(page, projectId)).code.html).toBe(html.replace(">Order<", ">Order now<"));
});

test("texts that are mixed or made by a script are not changed, and it is said why", async ({ page }) => {
  await opened(page);
  await change(page, "li");
  await expect(page.getByText("A script wrote this text")).toBeVisible();
  await change(page, "p:nth-of-type(2)");
  await expect(page.getByText("Other elements stand in this text")).toBeVisible();
  await expect(shownIn(page).locator("[contenteditable]")).toHaveCount(0);
});

test("a text that meets a newer version is kept, and can be put into it", async ({ page }) => {
  const projectId = await opened(page);
  await change(page, "h1");
  await expect(shownIn(page).locator("h1")).toBeFocused();
  await page.keyboard.type("Cakes");
  // The version comes from elsewhere, and this tab hears of it only with its answer.
  let between = false;
  await page.route("**/graphql", async (route) => {
    if (between || !(route.request().postData() ?? "").includes("SaveCode")) return route.continue();
    between = true;
    const graphql = await requests(page);
    await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
      projectId,
      code: { html: html.replace("Rye", "Spelt"), css, javascript },
    });
    await route.continue();
  });
  await page.keyboard.press("Enter");
  const told = page.getByRole("region", { name: "Notifications" });
  await expect(told).toContainText("v2 was made after you opened this page");
  await expect(told).toContainText("Your text: “Cakes”");
  await told.getByRole("button", { name: "Put it into v2", includeHidden: true }).click();
  await expect(page.getByText("Saved as v3")).toBeVisible();
  expect((await read(page, projectId)).code.html).toBe(
    html.replace("Bread &amp; rolls", "Cakes").replace("Rye", "Spelt"),
  );
});

for (const [device, label, width] of [
  ["phone", "Phone, 390", 390],
  ["tablet", "Tablet, 820", 820],
] as const) {
  test(`choosing and changing fit the page at the width of a ${device}`, async ({ page }) => {
    const projectId = await opened(page);
    await page.getByRole("radio", { name: label }).click();
    await select(page).click();
    const { x, y } = await middleOf(page, "h1");
    await page.mouse.move(x, y);
    await expect(page.locator(".select-name")).toContainText("h1#top");
    const outlined = await page.locator(".select-box").boundingBox();
    const real = await shownIn(page).locator("h1").boundingBox();
    expect(Math.abs((outlined?.x ?? 0) - (real?.x ?? 9))).toBeLessThan(1.5);
    // A frame inside a page that is scaled down says its own pixels.
    const scale = ((await layer(page).boundingBox())?.width ?? 0) / width;
    expect(Math.abs((outlined?.width ?? 0) - (real?.width ?? 9) * scale)).toBeLessThan(1.5);
    await page.keyboard.press("F2");
    await expect(shownIn(page).locator("h1")).toBeFocused();
    await page.keyboard.type("Cakes");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Saved as v2")).toBeVisible();
    expect((await read(page, projectId)).code.html).toContain('<h1 id="top">Cakes</h1>');
  });
}

test("a page cannot choose or change anything by itself", async ({ page }) => {
  const projectId = await opened(page, {
    html,
    css,
    javascript: `
      const h1 = document.querySelector("h1");
      Object.defineProperty(Object.prototype, "nonce", { set(value) { parent.postMessage({ stolen: value }, "*"); }, configurable: true });
      for (const nonce of ["", "1", undefined])
        for (const message of [
          { roseram: "pointed", ask: 1, element: { at: 0, tag: "h1", id: "", classes: "", text: "<b>x</b>", box: { x: 0, y: 0, width: 9, height: 9 } } },
          { roseram: "wish", at: 7, text: "Bread & rolls" },
          { roseram: "edited", at: 7, before: "Bread & rolls", after: "Forged" },
        ]) parent.postMessage({ ...message, nonce }, "*");
      h1.dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
      setTimeout(() => { document.title = "tried"; h1.dataset.tried = "yes"; });`,
  });
  const stolen: unknown[] = [];
  await page.exposeFunction("stolen", (data: unknown) => void stolen.push(data));
  await page.evaluate(() => {
    addEventListener("message", ({ data }) => {
      if ("stolen" in Object(data)) (window as unknown as { stolen: (data: unknown) => void }).stolen(data);
    });
  });
  await expect(shownIn(page).locator("h1[data-tried]")).toBeVisible();
  await select(page).click();
  await clickOn(page, "p:first-of-type");
  await expect(page.locator(".composer-selection")).toContainText("p in index.html, lines 10-11");
  await expect(shownIn(page).locator("[contenteditable]")).toHaveCount(0);
  expect((await read(page, projectId)).currentVersion.number).toBe(1);
  expect(stolen).toEqual([]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("a tap chooses, and the conversation comes forward with the element", async ({ page }) => {
    const projectId = await projectOf(page, { html, css, javascript });
    await page.goto(`/projects/${projectId}`);
    await page.getByRole("button", { name: "More", exact: true }).click();
    await page.getByRole("menuitem", { name: "Select an element" }).click();
    await expect(layer(page)).toBeVisible();
    const { x, y } = await middleOf(page, "h1");
    await page.touchscreen.tap(x, y);
    await expect(page.locator(".composer-selection")).toContainText("h1 in index.html, line 9");
    await expect(composer(page)).toBeVisible();
  });
});
