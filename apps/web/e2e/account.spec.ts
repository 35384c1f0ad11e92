import type { Page } from "@playwright/test";
import { expect, requests, signUp, test } from "./product.ts";

const firstPage = async (page: Page): Promise<void> => {
  await page.getByRole("textbox", { name: "What shall we build?" }).fill("todo app");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("button", { name: "v1", exact: true })).toBeVisible({ timeout: 60_000 });
};

test("the tokens of an answer are on the page of usage and in the top bar, and what was sent can be read", async ({
  page,
}) => {
  await signUp(page);
  await firstPage(page);
  await expect(page.getByRole("link", { name: /tokens.*Open Usage/ })).toBeVisible();
  await page.getByRole("button", { name: "More of this answer" }).click();
  await page.getByRole("menuitem", { name: "What was sent" }).click();
  const sent = page.getByRole("dialog", { name: "What was sent" });
  await expect(sent.getByRole("paragraph").filter({ hasText: /^todo app$/ })).toBeVisible();
  await sent.getByRole("button", { name: "Close" }).click();

  await page.getByRole("link", { name: /tokens.*Open Usage/ }).click();
  await expect(page.getByRole("heading", { name: "Usage", level: 1 })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Tokens per day: [\d,]+ in all/ })).toBeVisible();
  const build = page.getByRole("row", { name: /^Build/ });
  await expect(build.getByRole("cell").last()).toHaveText(/^[1-9][\d,]*$/);
  await expect(page.getByRole("definition").first()).toHaveText("1");
});

test("a preference that is set in one tab holds in the other at once, and after a reload", async ({
  page,
  context,
}) => {
  await signUp(page);
  await page.goto("/settings");
  const other = await context.newPage();
  await other.goto("/settings");
  await expect(other.getByRole("radiogroup", { name: "Tone" })).toBeVisible();

  await page.getByRole("radio", { name: "Dark" }).click();
  await page.getByRole("radio", { name: "Friendly" }).click();
  await page.getByRole("textbox", { name: "Standing instructions" }).fill("Never write prices.");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();

  await expect(other.getByRole("radio", { name: "Friendly" })).toHaveAttribute("aria-checked", "true");
  await expect(other.getByRole("radio", { name: "Dark" })).toHaveAttribute("aria-checked", "true");
  await expect(other.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(other.getByRole("textbox", { name: "Standing instructions" })).toHaveValue(
    "Never write prices.",
  );

  // What the other tab sets leaves alone what this one did.
  await other.getByRole("switch", { name: "Wrap long lines" }).click();
  await expect(page.getByRole("switch", { name: "Wrap long lines" })).toHaveAttribute("aria-checked", "true");
  await page.reload();
  await expect(page.getByRole("radio", { name: "Friendly" })).toHaveAttribute("aria-checked", "true");
  await expect(page.getByRole("switch", { name: "Wrap long lines" })).toHaveAttribute("aria-checked", "true");
});

const quiz = {
  html: "<!doctype html><html lang='en'><head><title>Quiz</title></head><body><h1>Quiz</h1><script src='script.js'></script></body></html>",
  css: "",
  javascript: "",
};

test("an error of a page is in the log, and one click asks for a fix in its project", async ({ page }) => {
  await signUp(page);
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Capitals quiz" },
  );
  const projectId = createProject.project.id;
  const { saveCode } = await graphql<{ saveCode: { version: { id: string } } }>(
    "mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }",
    { projectId, code: quiz },
  );
  await page.goto("/errors");
  await expect(page.getByText("No open errors.")).toBeVisible();
  const report = () =>
    graphql(
      "mutation ($input: ReportPreviewErrorInput!) { reportPreviewError(input: $input) { errorLog { id } } }",
      {
        projectId,
        versionId: saveCode.version.id,
        message: "TypeError: Cannot read properties of null (reading 'addEventListener')",
        line: 1,
      },
    );
  await report();
  await report();

  // The page hears of it by itself.
  const row = page.getByRole("listitem").filter({ hasText: "The page stopped in its script" });
  await expect(row).toContainText("Capitals quiz");
  await expect(row).toContainText("× 2");
  await expect(page.getByRole("link", { name: /^Error log/ })).toContainText("1");

  await row.getByRole("button", { name: "Ask for a fix" }).click();
  await page.waitForURL(`**/projects/${projectId}`);
  await expect(page.getByRole("log")).toContainText("Cannot read properties of null");
  await expect(page.locator(".answer").first()).toBeVisible();

  await page.goto("/errors");
  await row.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByText("No open errors.")).toBeVisible();
  await page.getByRole("radio", { name: "Resolved" }).click();
  await expect(row).toBeVisible();
});
