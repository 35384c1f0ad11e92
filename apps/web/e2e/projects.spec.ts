import type { Page } from "@playwright/test";
import { expect, requests, signUp, test } from "./product.ts";

const CREATE = "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }";
const names = (page: Page) =>
  page.getByRole("article").evaluateAll((cards) => cards.map((card) => card.getAttribute("aria-label")));
const choose = async (page: Page, name: string, item: string) => {
  await page.getByRole("article", { name }).hover();
  await page.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: item }).click();
};

test("projects are renamed, sorted, deleted and brought back, and only deleting for good asks", async ({
  page,
}) => {
  await signUp(page);
  const graphql = await requests(page);
  for (const name of ["Bakery", "Atelier", "Cinema"]) await graphql(CREATE, { name });
  await page.goto("/");
  await expect.poll(() => names(page)).toEqual(["Cinema", "Atelier", "Bakery"]);

  // In place, by key.
  await page.getByRole("link", { name: "Open Bakery" }).focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("Brasserie");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Open Brasserie" })).toBeFocused();

  // An order, which is the same after a reload.
  await page.getByRole("button", { name: "Order: Last changed" }).click();
  await page.getByRole("menuitemradio", { name: "Name" }).click();
  await expect.poll(() => names(page)).toEqual(["Atelier", "Brasserie", "Cinema"]);
  await page.goto("/");
  await expect.poll(() => names(page)).toEqual(["Atelier", "Brasserie", "Cinema"]);

  // Deleted by key and brought back: to its place, with the focus never lost.
  await page.getByRole("link", { name: "Open Atelier" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("link", { name: "Open Brasserie" })).toBeFocused();
  await page.keyboard.press("Delete");
  await expect.poll(() => names(page)).toEqual(["Atelier", "Cinema"]);
  await expect(page.getByRole("link", { name: "Open Cinema" })).toBeFocused();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => names(page)).toEqual(["Atelier", "Brasserie", "Cinema"]);

  // Found by a part of its name, deleted from the menu, and still there among the deleted ones after a reload.
  await page.getByRole("searchbox", { name: "Search projects" }).fill("cine");
  await expect.poll(() => names(page)).toEqual(["Cinema"]);
  await choose(page, "Cinema", "Delete");
  await expect(page.getByText("No project contains “cine”")).toBeVisible();
  await page.goto("/");
  await page.getByRole("radio", { name: /^Deleted/ }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Cinema" })).toContainText("Goes for good on");
  await page.getByRole("button", { name: "Restore Cinema" }).click();
  await expect(page.getByText("Nothing is deleted")).toBeVisible();
  await page.getByRole("button", { name: "Show all projects" }).click();
  await expect.poll(() => names(page)).toEqual(["Atelier", "Brasserie", "Cinema"]);

  // For good: the only question, and its safe answer has the focus.
  await choose(page, "Cinema", "Delete");
  await page.getByRole("radio", { name: /^Deleted/ }).click();
  await page.getByRole("button", { name: "Delete for good: Cinema" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete Cinema for good?" });
  await expect(dialog.getByRole("button", { name: "Keep it" })).toBeFocused();
  await dialog.getByRole("button", { name: "Delete project" }).click();
  await expect(page.getByText("Nothing is deleted")).toBeVisible();
});

test("a deleted project is gone from its own page, in every tab, until it is brought back", async ({
  page,
  context,
}) => {
  await signUp(page);
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(CREATE, {
    name: "Harbour",
  });
  const address = `/projects/${createProject.project.id}`;
  await page.goto(address);
  await page.getByRole("button", { name: "Harbour: what can be done" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page).toHaveURL(/\/$/);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole("heading", { level: 1, name: "Harbour" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Harbour" })).toBeVisible();
});

test("more projects than a page come as they are scrolled to, each once, and by key too", async ({
  page,
}) => {
  await signUp(page);
  const graphql = await requests(page);
  const wanted = Array.from({ length: 30 }, (_, at) => `Site ${String(at).padStart(2, "0")}`);
  for (const name of wanted) await graphql(CREATE, { name });
  await page.goto("/?order=name");
  await page.getByRole("link", { name: "Open Site 00" }).focus();
  await expect(async () => {
    await page.keyboard.press("End");
    expect(await names(page)).toEqual(wanted);
  }).toPass();
  await page.keyboard.press("End");
  await expect(page.getByRole("link", { name: "Open Site 29" })).toBeFocused();
});
