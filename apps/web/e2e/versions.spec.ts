import type { Page } from "@playwright/test";
import { expect, requests, signUp, test } from "./product.ts";

type Code = { html: string; css: string; javascript: string };

const projectWith = async (page: Page, versions: readonly Partial<Code>[]): Promise<string> => {
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Versioned" },
  );
  const projectId = createProject.project.id;
  for (const version of versions) {
    const { saveCode } = await graphql<{ saveCode: { version: { id: string } | null } }>(
      "mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }",
      { projectId, code: { html: "", css: "", javascript: "", ...version } },
    );
    expect(saveCode.version).not.toBeNull();
  }
  return projectId;
};
const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");
const openVersions = async (page: Page, projectId: string) => {
  await page.goto(`/projects/${projectId}`);
  await page.getByRole("tab", { name: /^Versions/ }).click();
};

const base = lines(60, (at) => `<p>Line number ${at}</p>`);
const three: readonly Partial<Code>[] = [
  { html: base },
  {
    html: base
      .replace("Line number 10<", "Line number ten<")
      .replace("Line number 50<", "Line number fifty<"),
  },
  { html: base.replace("Line number 30<", "Row number 30<") },
];

test("a version is compared with the one before, or with any other; J and K go through its changes", async ({
  page,
}) => {
  await signUp(page);
  await openVersions(page, await projectWith(page, three));
  await page.getByRole("button", { name: /^v2/ }).click();
  const diff = page.getByRole("region", { name: "Changes in index.html between v1 and v2" });
  await expect(diff.locator("mark")).toHaveText(["10", "ten", "50", "fifty"]);
  await expect(diff.getByRole("button", { name: "7 lines unchanged" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(diff.locator("tr[data-at]")).toContainText("Line number 10");
  await page.keyboard.press("j");
  await expect(diff.locator("tr[data-at]")).toContainText("Line number 50");
  await page.keyboard.press("k");
  await expect(diff.locator("tr[data-at]")).toContainText("Line number 10");
  await page.getByRole("button", { name: /Compare with another version/ }).click();
  await page.getByRole("menuitemradio", { name: "v3" }).click();
  await expect(page.getByRole("region", { name: "Changes in index.html between v3 and v2" })).toBeVisible();
});

test("side by side where there is room, and it is remembered", async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await signUp(page);
  const projectId = await projectWith(page, three);
  await openVersions(page, projectId);
  await page.getByRole("button", { name: /^v2/ }).click();
  await page.getByRole("radio", { name: "Side by side" }).click();
  const changed = page.getByRole("row").filter({ hasText: "ten" });
  await expect(changed).toContainText("Line number 10");
  await page.reload();
  await page.getByRole("tab", { name: /^Versions/ }).click();
  await expect(page.getByRole("radio", { name: "Side by side" })).toHaveAttribute("aria-checked", "true");
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole("radio", { name: "Side by side" })).toBeHidden();
});

for (const count of [60, 900])
  test(`side by side, both texts of ${count} lines are in sight, long ones on more lines, under a fold too`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1600, height: 900 });
    await signUp(page);
    // The first lines did not change, so that the changes begin with a fold.
    const text = (word: string) =>
      lines(count, (at) => {
        if (at === 10) return `<p>${`${word} `.repeat(60)}</p>`;
        return at % 4 === 2 && at > 8 ? `<p>${word} ${at}</p>` : `<p>Line number ${at}</p>`;
      });
    await openVersions(page, await projectWith(page, [{ html: text("before") }, { html: text("after") }]));
    await page.getByRole("radio", { name: "Side by side" }).click();
    const diff = page.getByRole("region", { name: "Changes in index.html between v1 and v2" });
    await expect(diff.locator("tr").first()).toHaveClass("diff-fold");
    const long = diff.getByRole("row").filter({ hasText: "after after" });
    await expect(long).toBeVisible();
    const boxes = await long.getByRole("cell").evaluateAll((cells) =>
      cells.map((cell) => {
        const { left, right, height } = cell.getBoundingClientRect();
        return { left, right, height, width: right - left, spills: cell.scrollWidth > cell.clientWidth };
      }),
    );
    const [oldNumber, old, newNumber, now] = boxes;
    expect(oldNumber?.width).toBeLessThan(80);
    expect(newNumber?.width).toBeLessThan(80);
    expect(now?.width).toBeCloseTo(old?.width ?? 0, -1);
    expect(now?.height).toBeGreaterThan(21);
    expect(boxes.some((box) => box.spills)).toBe(false);
    expect(now?.right).toBeLessThanOrEqual(1600);
    expect(await diff.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });

test("Restore names the version that the current one is compared with", async ({ page }) => {
  await signUp(page);
  await openVersions(page, await projectWith(page, three));
  await expect(page.getByRole("button", { name: "Restore v2" })).toBeVisible();
  await page.getByRole("button", { name: /Compare with another version/ }).click();
  await page.getByRole("menuitemradio", { name: "v1" }).click();
  await page.getByRole("button", { name: "Restore v1" }).click();
  await expect(page.getByText("v1 restored as v4")).toBeVisible();
});

test("a version is restored with a way back, says where it is from, and is downloaded", async ({ page }) => {
  await signUp(page);
  await openVersions(page, await projectWith(page, three));
  await page.getByRole("button", { name: "More for v1" }).click();
  await page.getByRole("menuitem", { name: "Restore v1" }).click();
  await expect(page.getByText("v1 restored as v4")).toBeVisible();
  await page.getByRole("tab", { name: /^Versions/ }).click();
  const tag = page.getByText("Restored from v1");
  await expect(tag).toBeVisible();
  const tagBox = await tag.boundingBox();
  const menuBox = await page.getByRole("button", { name: "More for v4" }).boundingBox();
  if (!tagBox || !menuBox) throw new Error("not drawn");
  const besideMenu = tagBox.x + tagBox.width <= menuBox.x;
  const underMenu = tagBox.y >= menuBox.y + menuBox.height;
  expect(besideMenu || underMenu).toBe(true);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("v3 restored as v5")).toBeVisible();
  await page.getByRole("tab", { name: /^Versions/ }).click();
  await page.getByRole("button", { name: "More for v2" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: "Download as a zip" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("versioned-v2.zip");
});

test("two files of half a megabyte are compared without freezing the page", async ({ page }) => {
  test.slow();
  await signUp(page);
  const big = (word: string) =>
    lines(12_500, (at) => `.${at % 3 === 0 ? word : "same"}-${at} { margin: ${at}px; color: red; }`);
  await openVersions(page, await projectWith(page, [{ css: big("old") }, { css: big("new") }]));
  // The longest time in which the page could not answer, while the changes are made and gone through.
  await page.evaluate(() => {
    document.body.dataset["longest"] = "0";
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        document.body.dataset["longest"] = String(
          Math.max(duration, Number(document.body.dataset["longest"])),
        );
    }).observe({ entryTypes: ["longtask"] });
  });
  const diff = page.getByRole("region", { name: "Changes in styles.css between v1 and v2" });
  await expect(diff.locator("tr").nth(20)).toBeVisible();
  // Only what is near the view is drawn.
  expect(await diff.locator("tr").count()).toBeLessThan(200);
  for (let press = 0; press < 5; press++) await page.keyboard.press("j");
  await diff.evaluate((element) => (element.scrollTop = element.scrollHeight));
  await expect(diff).toContainText("same-12499");
  test.info().annotations.push({
    type: "longest task in ms",
    description: await page.evaluate(() => document.body.dataset["longest"] ?? ""),
  });
});

test("a conflict is compared, the newer version is taken, and the edits come back", async ({ page }) => {
  await signUp(page);
  const projectId = await projectWith(page, [{ html: "<p>first</p>" }]);
  await page.goto(`/projects/${projectId}`);
  await page.getByRole("tab", { name: "Code" }).click();
  await page.getByRole("textbox", { name: "Code" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("mine");
  const graphql = await requests(page);
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code: { html: "<p>theirs</p>", css: "", javascript: "" },
  });
  await expect(page.getByRole("alert")).toContainText("v2 was made after you opened v1");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("region", { name: /from v2 to your edits/ })).toContainText("mine");
  await page.getByRole("button", { name: "Take v2" }).click();
  await expect(page.getByRole("textbox", { name: "Code" })).toContainText("theirs");
  await page.getByRole("button", { name: "Bring my edits back" }).click();
  await expect(page.getByRole("textbox", { name: "Code" })).toContainText("mine");
  await page.getByRole("button", { name: "Save mine as v3" }).click();
  await expect(page.getByText("Saved as v3")).toBeVisible();
});
