import type { Page } from "@playwright/test";
import { startForge, type FaultyForge } from "./forge-with-faults.ts";
import { all } from "./look.ts";
import { startModel, type FaultyModel } from "./model-with-faults.ts";
import { requests, test as base } from "./product.ts";

export { look } from "./look.ts";
export { expect, requests, signUp } from "./product.ts";

/** The product with a model and providers that stop where they are told to: every state can be stood in and looked at. */
export const test = base.extend<{ demo: void }, { model: FaultyModel; forge: FaultyForge }>({
  model: [
    async ({}, use) => {
      const model = await startModel();
      await use(model);
      await model.stop();
    },
    { scope: "worker" },
  ],
  forge: [
    async ({}, use) => {
      const forge = await startForge();
      await use(forge);
      await forge.stop();
    },
    { scope: "worker" },
  ],
  productEnv: [
    async ({ model, forge }, use) =>
      use({
        ...model.env,
        ...forge.env,
        LIMIT_MODEL_STALL_SECONDS: "600",
        // Of nobody: GitHub is asked for a code with it.
        GITHUB_CLIENT_ID: "Iv1.0123456789abcdef",
      }),
    { scope: "worker" },
  ],
  // The frame as it is where no key is set.
  demo: [
    async ({ page }, use) => {
      await page.route("**/config.json", async (route) => {
        const config: object = await (await route.fetch()).json();
        await route.fulfill({ json: { ...config, model: { name: "roseram-demo", demo: true } } });
      });
      await use();
    },
    { auto: true },
  ],
});
// It looks a hundred times and more; on a busy machine each look takes a second.
export const patience = all ? 1_800_000 : 300_000;

export const REQUEST = "a landing page for a bakery called Crumb & Co with opening hours and a contact form";
export const composer = (page: Page) => page.getByRole("textbox", { name: "Your request" });
export const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name }).click();
/** Of the panes of a phone the conversation. */
export const chat = (page: Page) => () =>
  page.getByRole("navigation", { name: "Project" }).getByRole("button", { name: "Chat" }).click();
export const say = async (page: Page, request: string): Promise<void> => {
  await composer(page).fill(request);
  await page.getByRole("button", { name: "Send" }).click();
};

type Code = { html: string; css: string; javascript: string };
export const make = async (page: Page, name: string, ...versions: Partial<Code>[]): Promise<string> => {
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name },
  );
  for (const version of versions) await save(page, createProject.project.id, version);
  return createProject.project.id;
};
export const save = async (page: Page, projectId: string, code: Partial<Code>): Promise<void> => {
  const graphql = await requests(page);
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code: { html: "", css: "", javascript: "", ...code },
  });
};
export const kiln = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kiln</title><link rel="stylesheet" href="styles.css"></head>
<body><h1>Kiln</h1>
<p>Open on Sundays.</p>
<script src="script.js"></script></body></html>`;
