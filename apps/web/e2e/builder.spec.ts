import { expect, requests, signUp, test } from "./product.ts";

const NAME = "The spring exhibition of the ceramics workshop at the old harbour, with a word on every glaze";

test("on a tablet a long name is cut, the device is in a menu, and a toast leaves the strip free", async ({
  page,
}) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await signUp(page);
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: NAME },
  );
  const projectId = createProject.project.id;
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code: {
      html: '<h1>Glaze</h1><script src="script.js"></script>',
      css: "",
      javascript: "throw new Error('no kiln');",
    },
  });
  await page.goto(`/projects/${projectId}`);

  const name = page.getByRole("heading", { level: 1, name: NAME }).getByTitle(NAME);
  const cut = await name.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(cut).toBe(true);
  expect((await name.boundingBox())?.width).toBeLessThan(450);

  await page.getByRole("button", { name: "More for the preview" }).click();
  await page.getByRole("menuitemradio", { name: "Phone, 390" }).click();
  await expect(page.locator(".stage[data-device='phone']")).toBeVisible();

  await page.getByRole("tab", { name: "Code" }).click();
  await page.getByRole("textbox", { name: "Code" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ");
  await page.keyboard.press("Control+s");
  const toast = page.getByText("Saved as v2");
  await expect(toast).toBeVisible();
  await page.getByRole("tab", { name: "Preview" }).click();
  // While the pointer is on it, the toast stays.
  await toast.hover();
  const fix = page.getByRole("button", { name: "Ask for a fix" });
  await expect(fix).toBeVisible();
  const above = await page.locator(".toast").boundingBox();
  const strip = await page.locator(".page-fault").boundingBox();
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(strip?.y ?? 0);
  await fix.click();
  await expect(page.getByRole("log")).toContainText("no kiln");
});
