import { expect, requests, signUp, test } from "./product.ts";

const site = {
  html: "<!doctype html><html lang='en'><head><title>Crumb</title></head><body><h1>Crumb</h1></body></html>",
  css: "",
  javascript: "",
};

test("a card says by itself where its project is published, and that it is this machine; what stays is named", async ({
  page,
}) => {
  await signUp(page);
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Crumb & Co" },
  );
  const projectId = createProject.project.id;
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code: site,
  });
  for (const type of ["NETLIFY", "GITHUB"]) {
    await graphql(
      "mutation ($input: DeployProjectInput!) { deployProject(input: $input) { deployment { id } } }",
      { projectId, type },
    );
  }
  // Asked once, while they may still be under way; from there the card follows.
  await page.goto("/");
  const card = page.getByRole("article", { name: "Crumb & Co" });
  await expect(card.getByText("On this machine", { exact: true })).toBeVisible();
  const places = card.getByRole("list", { name: "Live places" }).getByRole("link");
  await expect(places).toHaveText(["This machine: site", "This machine: repository"]);
  await expect(places.first()).toHaveAttribute("href", /^http:\/\/[\w-]+\.localhost:\d+\/?$/);
  await expect(places.first()).toHaveAttribute("rel", /noopener/);
  await expect(places.first()).toHaveAttribute("target", "_blank");

  await card.hover();
  await card.getByRole("button", { name: "More for Crumb & Co" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("button", { name: "Deleted projects (1)" }).click();
  await page.getByRole("button", { name: "Delete for good: Crumb & Co" }).click();
  await expect(page.getByRole("dialog", { name: "Delete Crumb & Co for good?" })).toContainText(
    "The site on this machine and the repository on this machine stay.",
  );
});
