import type { Page } from "@playwright/test";
import { expect, requests, signUp, test } from "./product.ts";

type Code = { html: string; css: string; javascript: string };

/** A project whose versions are these, in turn. */
const projectWith = async (page: Page, versions: readonly Partial<Code>[]): Promise<string> => {
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Previewed" },
  );
  const projectId = createProject.project.id;
  await saveAll(page, projectId, versions);
  return projectId;
};
const saveAll = async (page: Page, projectId: string, versions: readonly Partial<Code>[]) => {
  const graphql = await requests(page);
  for (const version of versions) {
    await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
      projectId,
      code: { html: "", css: "", javascript: "", ...version },
    });
  }
};

const shownIn = (page: Page) => page.frameLocator("iframe:not([aria-hidden='true'])");
const withScript = '<h1>Works</h1>\n<button id="b">Press</button>\n<script src="script.js"></script>';

test("errors and lines of the console are shown with their place, filtered and cleared", async ({ page }) => {
  await signUp(page);
  const projectId = await projectWith(page, [
    {
      html: withScript,
      javascript:
        'console.log("Hello %s", "there");\nconsole.warn({ careful: true });\nconsole.info("<b>not markup</b>");\nfor (let n = 0; n < 3; n++) console.log("again");\nundefinedFunction();',
    },
  ]);
  await page.goto(`/projects/${projectId}`);
  await expect(shownIn(page).getByRole("heading", { name: "Works" })).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("undefinedFunction is not defined");
  await expect(page.getByRole("alert")).toContainText("script.js line 5");
  await page.getByRole("button", { name: "1 error in the page" }).click();
  const console = page.getByRole("region", { name: "Console of the page" });
  expect((await console.boundingBox())?.height).toBe(200);
  await expect(console.getByRole("listitem")).toHaveCount(5);
  await expect(console.getByRole("listitem").nth(0)).toContainText("Hello there");
  await expect(console.getByRole("listitem").nth(0)).toContainText("script.js line 1");
  await expect(console.getByRole("listitem").nth(1)).toContainText('{"careful":true}');
  await expect(console.getByRole("listitem").nth(2)).toContainText("<b>not markup</b>");
  await expect(console.getByRole("listitem").nth(3)).toContainText("× 3");
  await console.getByRole("radio", { name: /Errors/ }).click();
  await expect(console.getByRole("listitem")).toHaveCount(1);
  await console.getByRole("button", { name: "script.js line 5" }).click();
  await expect(page.getByRole("tab", { name: "Code" })).toHaveAttribute("aria-selected", "true");
  await expect(page.locator(".cm-activeLine")).toHaveText("undefinedFunction();");
  await page.getByRole("tab", { name: "Preview" }).click();
  await console.getByRole("button", { name: "Clear" }).click();
  await expect(console).toContainText("has said nothing");
});

test("the ways on from an error stay in reach while the console is open, which Escape closes", async ({
  page,
}) => {
  await signUp(page);
  const projectId = await projectWith(page, [
    { html: "<h1>Good</h1>" },
    { html: withScript, javascript: "missing();" },
  ]);
  await page.goto(`/projects/${projectId}`);
  const toggle = page.getByRole("button", { name: "1 error in the page" });
  await toggle.click();
  const console = page.getByRole("region", { name: "Console of the page" });
  await expect(console.getByRole("button", { name: "Go back to v1" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(console).toBeHidden();
  await expect(toggle).toBeFocused();
  await expect(page.getByRole("alert").getByRole("button", { name: "Ask for a fix" })).toBeVisible();
  await toggle.click();
  await console.getByRole("button", { name: "Ask for a fix" }).click();
  await expect(page.getByRole("log")).toContainText("missing is not defined");
});

test("an error of a version is in the error log, once for each version", async ({ page }) => {
  await signUp(page);
  const projectId = await projectWith(page, [{ html: withScript, javascript: "missing();" }]);
  const reported = page.waitForResponse((response) =>
    (response.request().postData() ?? "").includes("reportPreviewError"),
  );
  await page.goto(`/projects/${projectId}`);
  await reported;
  const graphql = await requests(page);
  const log = await graphql<{
    viewer: { errorLogs: { nodes: { message: string; source: string; count: number }[] } };
  }>("{ viewer { errorLogs { nodes { message source count } } } }", {});
  expect(log.viewer.errorLogs.nodes).toMatchObject([{ source: "PREVIEW", count: 1 }]);
  expect(log.viewer.errorLogs.nodes[0]?.message).toContain("missing is not defined");
});

test("a version that hangs leaves the last good one in sight, says so, and offers both ways on", async ({
  page,
}) => {
  await signUp(page);
  const projectId = await projectWith(page, [{ html: withScript.replace("Works", "The good one") }]);
  await page.goto(`/projects/${projectId}`);
  await expect(shownIn(page).getByRole("heading", { name: "The good one" })).toBeVisible();
  await saveAll(page, projectId, [{ html: withScript.replace("Works", "Hangs"), javascript: "for (;;) {}" }]);
  const fault = page.getByRole("alert");
  await expect(fault).toContainText("v2 stopped in its script. You see v1, the last good version.", {
    timeout: 20_000,
  });
  await expect(shownIn(page).getByRole("heading", { name: "The good one" })).toBeVisible();
  await expect(page.locator(".statusbar:visible")).toContainText("v1, the last good version");
  await expect(fault.getByRole("button", { name: "Ask for a fix" })).toBeVisible();
  await fault.getByRole("button", { name: "Go back to v1" }).click();
  await expect(page.getByText("v1 restored as v3")).toBeVisible();
  await expect(fault).toBeHidden();
  await expect(page.locator(".statusbar:visible")).toContainText("v3");
});

test("a page that hangs where none was before is shown without its scripts", async ({ page }) => {
  await signUp(page);
  const projectId = await projectWith(page, [{ html: withScript, javascript: "for (;;) {}" }]);
  await page.goto(`/projects/${projectId}`);
  await expect(page.getByRole("alert")).toContainText(
    "v1 stopped in its script. You see it without its scripts.",
    {
      timeout: 20_000,
    },
  );
  await expect(shownIn(page).getByRole("heading", { name: "Works" })).toBeVisible();
});

test("one click asks for a fix of what the page reports", async ({ page }) => {
  await signUp(page);
  const projectId = await projectWith(page, [{ html: withScript, javascript: "missing();" }]);
  await page.goto(`/projects/${projectId}`);
  await page.getByRole("alert").getByRole("button", { name: "Ask for a fix" }).click();
  await expect(page.getByRole("log")).toContainText("missing is not defined");
});

test("the same error in the next version makes going back the first choice", async ({ page }) => {
  await signUp(page);
  const projectId = await projectWith(page, [
    { html: withScript },
    { html: withScript, javascript: "missing();" },
  ]);
  await page.goto(`/projects/${projectId}`);
  const fault = page.getByRole("alert");
  await expect(fault.getByRole("button", { name: "Ask for a fix" })).toHaveAttribute("data-variant", "rose");
  await saveAll(page, projectId, [{ html: withScript, javascript: "\n\nmissing();" }]);
  await expect(fault.getByRole("button", { name: "Go back to v1" })).toHaveAttribute("data-variant", "rose");
  await expect(fault.getByRole("button", { name: "Ask for a fix" })).toHaveAttribute(
    "data-variant",
    "default",
  );
});

/** With a stand-in for a site of pictures. */
const testWithPictures = test.extend({ quietNetwork: async ({}, use) => use() });

testWithPictures(
  "pictures of other sites are blocked, told of, and shown once the project allows them",
  async ({ page, context }) => {
    const asked: string[] = [];
    await context.route("https://images.example/**", (route) => {
      asked.push(route.request().url());
      return route.fulfill({
        contentType: "image/svg+xml",
        body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
      });
    });
    await signUp(page);
    const projectId = await projectWith(page, [
      { html: '<h1>Pictures</h1><img alt="Away" src="https://images.example/a.svg">' },
    ]);
    await page.goto(`/projects/${projectId}`);
    const strip = page
      .getByRole("status")
      .filter({ hasText: "This page loads pictures from images.example" });
    await expect(strip).toBeVisible();
    expect(asked).toEqual([]);
    await strip.getByRole("button", { name: "Allow for this project" }).click();
    const picture = shownIn(page).getByAltText("Away");
    await expect(picture).toHaveJSProperty("naturalWidth", 40);
    await page.getByRole("link", { name: "Projects" }).first().click();
    const small = page.getByRole("article").frameLocator("iframe").getByAltText("Away");
    await expect(small).toHaveJSProperty("naturalWidth", 40);
    await page.goBack();
    await page.getByRole("button", { name: "Pictures of other sites" }).click();
    await page.getByRole("menuitem", { name: "Block pictures of other sites" }).click();
    await expect(strip).toBeVisible();
  },
);
