import type { Page } from "@playwright/test";
import { layoutFaults } from "./layout-faults.ts";
import { type FaultyModel, startModel } from "./model-with-faults.ts";
import { expect, requests, signUp, test as base } from "./product.ts";

const test = base.extend<object, { model: FaultyModel }>({
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
});

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kiln</title></head><body><h1>Kiln</h1></body></html>`;
const make = async (page: Page, name: string, code?: object): Promise<string> => {
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name },
  );
  const projectId = createProject.project.id;
  if (code)
    await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
      projectId,
      code: { html: "", css: "", javascript: "", ...code },
    });
  return projectId;
};
const composer = (page: Page) => page.getByRole("textbox", { name: "Your request" });

// A window of 1280 × 800 at 200 % is one of 640 × 400.
test("at 200 % nothing is cut or scrolls sideways, and what comes next is in reach", async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  expect(await layoutFaults(page, 24), "sign in").toEqual([]);
  await signUp(page);
  await make(
    page,
    "The spring exhibition of the ceramics workshop at the old harbour, with a word on every glaze",
  );
  const projectId = await make(page, "Kiln", { html });
  for (const path of ["/", "/usage", "/integrations", "/errors", "/settings", "/api-tokens"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await layoutFaults(page, 24), path).toEqual([]);
  }
  await page.goto(`/projects/${projectId}`);
  await expect(composer(page)).toBeInViewport({ ratio: 1 });
  for (const pane of ["Chat", "Preview", "Code", "Versions", "Deploy"]) {
    await page.getByRole("navigation", { name: "Project" }).getByRole("button", { name: pane }).click();
    expect(await layoutFaults(page, 24), pane).toEqual([]);
  }
});

// The browser's own setting of text, twice the usual one; windows stay as they are.
test("text of twice the size fits on every screen, on a desk and on a phone", async ({ page, model }) => {
  test.setTimeout(240_000);
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  const widths = [
    { width: 1280, height: 800 },
    { width: 390, height: 800 },
  ];
  const fits = async (screen: string): Promise<void> => {
    for (const size of widths) {
      await page.setViewportSize(size);
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      expect.soft(await layoutFaults(page, 24), `${screen} at ${size.width}`).toEqual([]);
    }
  };
  await page.goto("/sign-in");
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await fits("sign in");
  await signUp(page);
  await expect(page.getByRole("heading", { name: "What shall we build first?" })).toBeVisible();
  await fits("first project");
  await make(
    page,
    "The spring exhibition of the ceramics workshop at the old harbour, with a word on every glaze",
  );
  const projectId = await make(page, "Kiln", { html });
  for (const path of [
    "/",
    "/usage",
    "/integrations",
    "/errors",
    "/settings",
    "/api-tokens",
    "/about-this-installation",
    "/nowhere",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator(".skeleton")).toHaveCount(0);
    await fits(path);
  }
  await page.goto("/");
  await page.getByRole("button", { name: "More for Kiln" }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  await fits("menu");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await fits("commands");
  await page.keyboard.press("Escape");
  await page.goto(`/projects/${projectId}`);
  await page.getByRole("navigation", { name: "Project" }).getByRole("button", { name: "Chat" }).click();
  await model.push({ kind: "stall", afterChars: 4_000 });
  await composer(page).fill(
    "A landing page for a museum of ceramics, with opening hours and a way to write to us",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log").getByRole("button", { name: /index\.html/ })).toBeVisible();
  await fits("writing");
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("log").getByText("Stopped. Nothing was saved.")).toBeVisible();
  const panes = {
    Chat: composer(page),
    Preview: page.locator(".stage iframe").first(),
    Code: page.getByRole("textbox", { name: "Code" }),
    Versions: page.getByRole("list", { name: "Versions, newest first" }),
    Deploy: page.getByRole("button", { name: /^Publish v\d/ }),
  };
  for (const [pane, content] of Object.entries(panes)) {
    await page.getByRole("navigation", { name: "Project" }).getByRole("button", { name: pane }).click();
    await expect(content).toBeVisible();
    await fits(pane);
  }
});

test("nothing moves for who asked for stillness, and words run in their own direction", async ({
  page,
  model,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await signUp(page);
  await page.goto(`/projects/${await make(page, "متحف الخزف")}`);
  await model.push({ kind: "stall", afterChars: 4_000 });
  await composer(page).fill(
    "A landing page for a museum of ceramics, with opening hours and a way to write to us\nمتحف الخزف",
  );
  await page.keyboard.press("Enter");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect(page.getByRole("log").getByRole("button", { name: /index\.html/ })).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);

  // The second line is Arabic: it begins at the right edge of the bubble, the first at the left.
  const edges = await page.locator(".said").evaluate((said) => {
    const text = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
    let last = text.nextNode();
    for (let next = last; next; next = text.nextNode()) last = next;
    const range = document.createRange();
    const content = last?.textContent ?? "";
    const edgesOf = (from: number, to: number) => {
      if (last) range.setStart(last, from);
      if (last) range.setEnd(last, to);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    };
    const at = content.indexOf("\n");
    const { left, right } = said.getBoundingClientRect();
    return { bubble: { left, right }, latin: edgesOf(0, 5), arabic: edgesOf(at + 1, content.length) };
  });
  expect(edges.latin.left - edges.bubble.left).toBeLessThan(20);
  expect(edges.bubble.right - edges.arabic.right).toBeLessThan(20);
  expect(edges.arabic.left - edges.bubble.left).toBeGreaterThan(60);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect(page.getByRole("log").getByText("Stopped. Nothing was saved.")).toBeVisible();
});

test("more contrast thickens the lines, and the system's own colours still show what is chosen", async ({
  page,
}) => {
  await signUp(page);
  await page.goto(`/projects/${await make(page, "Kiln", { html })}`);
  const sheet = page.locator(".builder-sheet");
  await expect(sheet).toBeVisible();
  const edge = () => sheet.evaluate((element) => getComputedStyle(element).borderTopColor);
  const calm = await edge();
  await page.emulateMedia({ contrast: "more" });
  await expect.poll(edge).not.toBe(calm);

  await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" });
  const marked = (name: RegExp) =>
    page.getByRole("tab", { name }).evaluate((tab) => getComputedStyle(tab, "::after").backgroundColor);
  const chosen = await marked(/^Preview/);
  expect(chosen).not.toBe(await marked(/^Code/));
  const outline = (name: string) =>
    page.getByRole("radio", { name }).evaluate((radio) => getComputedStyle(radio).outlineStyle);
  expect(await outline("Build")).toBe("solid");
  expect(await outline("Discuss")).toBe("none");
});
