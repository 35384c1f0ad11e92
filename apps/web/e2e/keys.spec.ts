import type { Page } from "@playwright/test";
import { expect, requests, signUp, test } from "./product.ts";

const page1 = { html: "<h1>Kiln</h1>", css: "h1 { color: teal }", javascript: "" };
const page2 = { html: "<h1>Kiln</h1>\n<p>Open on Sundays.</p>\n".repeat(9), css: "", javascript: "" };

/** A project of its own with as many versions as are given. */
const makeProject = async (page: Page, name: string, ...pages: (typeof page1)[]): Promise<string> => {
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name },
  );
  const projectId = createProject.project.id;
  for (const code of pages) {
    await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
      projectId,
      code,
    });
  }
  return projectId;
};
const palette = (page: Page) => page.getByRole("dialog", { name: "Commands" });
const field = (page: Page) => palette(page).getByRole("combobox");
const chosen = (page: Page) => palette(page).getByRole("option", { selected: true });
const composer = (page: Page) => page.getByRole("textbox", { name: "Your request" });
const open = async (page: Page, projectId: string) => {
  await page.goto(`/projects/${projectId}`);
  await expect(composer(page)).toBeVisible();
};

test("everything is found by typing, done by Enter, and the focus comes back", async ({ page }) => {
  await signUp(page);
  const harbour = await makeProject(page, "Harbour kiln", page1);
  const bakery = await makeProject(page, "Crumb & Co", page1);
  await open(page, harbour);
  await composer(page).click();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(composer(page)).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("code");
  await expect(chosen(page)).toHaveAccessibleName("Code");
  await expect(chosen(page)).toContainText("GthenC");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: "Code" })).toHaveAttribute("aria-selected", "true");

  await page.getByRole("button", { name: "Commands" }).click();
  await page.keyboard.type("crumb");
  await expect(chosen(page)).toHaveAccessibleName("Crumb & Co");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/projects/${bakery}`);

  await expect(composer(page)).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("dark");
  await expect(chosen(page)).toHaveAccessibleName("Dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  // What cannot be done says why, and the palette stays.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("send");
  await expect(chosen(page)).toHaveAccessibleName("Send, Nothing is written");
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await field(page).fill("zebra crossing");
  await expect(palette(page)).toContainText("No command and no project matches “zebra crossing”.");
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeHidden();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("usage");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Usage" })).toBeVisible();
});

test("a search that is overtaken is taken back, and one that fails says so beside the commands", async ({
  page,
}) => {
  await signUp(page);
  await makeProject(page, "Tidewater", page1);
  const asked: string[] = [];
  const takenBack: string[] = [];
  const searchOf = (body: string | null): string | null =>
    body?.includes("CommandProjects") ? (/"text":"([^"]*)"/.exec(body)?.[1] ?? "") : null;
  page.on("requestfailed", (request) => {
    const text = searchOf(request.postData());
    if (text) takenBack.push(text);
  });
  const held: (() => void)[] = [];
  await page.route("**/graphql", async (route) => {
    const text = searchOf(route.request().postData());
    if (!text) return route.fallback();
    asked.push(text);
    if (text === "tide") {
      await new Promise<void>((release) => held.push(release));
      return route.abort().catch(() => {});
    }
    if (text === "nothing") return route.fulfill({ status: 503, body: "" });
    return route.fallback();
  });
  await expect(page.getByRole("heading", { level: 1, name: "Projects" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await field(page).fill("tide");
  await expect.poll(() => asked).toEqual(["tide"]);
  await field(page).fill("tidew");
  await expect.poll(() => takenBack).toEqual(["tide"]);
  await expect(palette(page).getByRole("option", { name: "Tidewater" })).toBeVisible();
  for (const release of held) release();
  // Typed in one go, it is asked for once.
  await page.keyboard.press("Control+a");
  await page.keyboard.type("water");
  await expect(palette(page).getByRole("option", { name: "Tidewater" })).toBeVisible();
  await expect.poll(() => asked.at(-1)).toBe("water");
  expect(asked.length).toBeLessThanOrEqual(4);
  await field(page).fill("nothing");
  await expect(palette(page)).toContainText("The projects did not load.");
});

test("letters lead through a project, outside of fields and while they are turned on", async ({ page }) => {
  await signUp(page);
  const projectId = await makeProject(page, "Harbour kiln", page1, page2);
  await open(page, projectId);
  const tab = (name: RegExp) => page.getByRole("tab", { name });
  const out = () => page.getByRole("log", { name: "Messages" }).focus();
  await out();
  await page.keyboard.press("w");
  await expect(page.locator(".stage[data-device='tablet']")).toBeVisible();
  for (const [key, name] of [
    ["c", /^Code/],
    ["d", /^Deploy/],
    ["v", /^Versions/],
  ] as const) {
    await page.keyboard.press("g");
    await page.keyboard.press(key);
    await expect(tab(name)).toHaveAttribute("aria-selected", "true");
  }
  await expect(page.getByRole("region", { name: /^Changes in/ })).toBeVisible();
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys" });
  await expect(list).toBeVisible();
  for (const does of [
    "Next change",
    "Previous change",
    "Rename",
    "Save as version",
    "Go to the toast",
    "Send",
    "New line",
  ]) {
    await expect(list.getByText(does, { exact: true }).first()).toBeVisible();
  }
  await list.getByRole("switch", { name: "Single-letter keys" }).click();
  await list.getByRole("button", { name: "Close" }).click();
  await expect(list).toBeHidden();
  await out();
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await page.keyboard.press("?");
  await expect(tab(/^Versions/)).toHaveAttribute("aria-selected", "true");
  await expect(list).toBeHidden();
  // Without the letters everything is in the palette, which shows no key that does nothing.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("preview");
  await expect(chosen(page)).toHaveAccessibleName("Preview");
  await expect(chosen(page).locator("kbd")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(tab(/^Preview/)).toHaveAttribute("aria-selected", "true");
});

test("the composer is a key away, and brings the last request back", async ({ page }) => {
  await signUp(page);
  await page.getByRole("textbox", { name: "What shall we build?" }).fill("todo app");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("button", { name: "v1", exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("log", { name: "Messages" }).focus();
  await page.keyboard.press("/");
  await expect(composer(page)).toBeFocused();
  await expect(composer(page)).toHaveValue("");
  await page.keyboard.type("?");
  await expect(composer(page)).toHaveValue("?");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("ArrowUp");
  await expect(composer(page)).toHaveValue("todo app");
  await composer(page).fill("");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("last request");
  await page.keyboard.press("Enter");
  await expect(composer(page)).toHaveValue("todo app");
  await expect(composer(page)).toBeFocused();
});

test("a name is changed where it stands: by F2, by a double click, from the menu", async ({ page }) => {
  await signUp(page);
  const projectId = await makeProject(page, "Harbour kiln", page1);
  await page.goto("/");
  const name = page.getByRole("textbox", { name: "Name of the project" });
  const way = (title: string) => page.getByRole("link", { name: `Open ${title}` });
  await way("Harbour kiln").focus();
  await page.keyboard.press("F2");
  await expect(name).toBeFocused();
  await page.keyboard.type("Glaze");
  await page.keyboard.press("Enter");
  await expect(way("Glaze")).toBeFocused();
  await page.getByRole("heading", { name: "Glaze" }).dblclick();
  await expect(name).toBeFocused();
  await name.fill("Nothing of this");
  await page.keyboard.press("Escape");
  await expect(way("Glaze")).toBeFocused();
  await page.getByRole("article", { name: "Glaze" }).hover();
  await page.getByRole("button", { name: "More for Glaze" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  await expect(name).toBeFocused();
  await name.fill("");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("A name is needed; 255 characters at most.");
  await name.fill("Glaze and ash");
  // Leaving the field keeps what was typed.
  await page.getByRole("heading", { level: 1 }).click();
  await expect(way("Glaze and ash")).toBeVisible();

  await open(page, projectId);
  const title = page.getByRole("button", { name: /what can be done/ });
  await expect(title).toHaveText("Glaze and ash");
  await page.keyboard.press("F2");
  await expect(name).toBeFocused();
  await page.keyboard.type("Ash");
  await page.keyboard.press("Enter");
  await expect(title).toHaveText("Ash");
  await expect(title).toBeFocused();
  await title.dblclick();
  await expect(name).toBeFocused();
  await expect(page.getByRole("menu")).toBeHidden();
  await name.fill("Ash and glaze");
  await page.keyboard.press("Enter");
  await title.click();
  await page.getByRole("menuitem", { name: /^Rename/ }).click();
  await expect(name).toBeFocused();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(title).toHaveText("Ash and glaze");
});

test("a name that the server refuses comes back, with the reason", async ({ page }) => {
  await signUp(page);
  await makeProject(page, "Harbour kiln", page1);
  await page.goto("/");
  await page.route("**/graphql", (route) =>
    route.request().postData()?.includes("UpdateProject") ? route.abort() : route.fallback(),
  );
  await page.getByRole("link", { name: "Open Harbour kiln" }).focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("Glaze");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Not renamed.").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Harbour kiln" })).toBeVisible();
});

test("what was restored or archived is taken back from its toast, by keys alone", async ({ page }) => {
  await signUp(page);
  const projectId = await makeProject(page, "Harbour kiln", page1, page2);
  await open(page, projectId);
  await page.getByRole("log", { name: "Messages" }).focus();
  await page.keyboard.press("g");
  await page.keyboard.press("v");
  await expect(page.getByRole("button", { name: "Restore v1" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("restore");
  await expect(chosen(page)).toHaveAccessibleName("Restore v1");
  await page.keyboard.press("Enter");
  await expect(page.getByText("v1 restored as v3")).toBeVisible();
  await page.keyboard.press("F6");
  const undo = page.getByRole("button", { name: "Undo" });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(undo).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("v2 restored as v4")).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("archive");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Harbour kiln archived")).toBeVisible();
  await page.locator(".toast", { hasText: "archived" }).getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Harbour kiln taken out of the archive")).toBeVisible();
  await expect(page.getByText("Archived and read-only.")).toBeHidden();
});

test("on a phone the commands are a sheet, opened from the menu and closed by a button", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 760 });
  await signUp(page);
  const projectId = await makeProject(page, "Harbour kiln", page1);
  await open(page, projectId);
  const more = page.getByRole("button", { name: "More", exact: true });
  await more.click();
  await page.getByRole("menuitem", { name: "Commands" }).click();
  await expect(field(page)).toBeFocused();
  const sheet = await palette(page).boundingBox();
  expect(sheet?.width).toBe(390);
  expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(760);
  await expect(palette(page).locator("kbd:visible")).toHaveCount(0);
  for (const row of await palette(page).getByRole("option").all()) {
    expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await palette(page).getByRole("button", { name: "Close the commands" }).click();
  await expect(more).toBeFocused();
  await more.click();
  await page.getByRole("menuitem", { name: "Commands" }).click();
  await palette(page).getByRole("option", { name: "Versions" }).click();
  await expect(
    page.getByRole("navigation", { name: "Project" }).getByRole("button", { name: "Versions" }),
  ).toHaveAttribute("aria-current");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
