import { once } from "node:events";
import { createServer } from "node:http";
import type { BrowserContext, Page } from "@playwright/test";
import { type Escape, type Row, groups, hostilePage, leaving } from "./preview-escapes.ts";
import { test as base, expect, requests, signUp } from "./product.ts";
import { type Witness, witness } from "./witness.ts";

/** Here the witnesses say what left, down to bare connections; what was refused was asked for on purpose. */
const test = base.extend({ quietNetwork: async ({}, use) => use() });

type Code = { html: string; css: string; javascript: string };
type Watched = Escape & { readonly at: Witness };

const watched = async (rows: readonly Row[]): Promise<Watched[]> =>
  Promise.all(
    rows.map(async (row) => {
      const at = await witness();
      return { ...row(at), at };
    }),
  );
const reached = (rows: readonly Watched[]): string[] =>
  rows.filter(({ at }) => at.seen.length > 0).map(({ name, at }) => `${name}: ${at.seen.join(", ")}`);
const closed = (rows: readonly Watched[]) => Promise.all(rows.map(({ at }) => at.close()));

/** A project with this page, made as a person's own program would: through the API. */
const projectOf = async (page: Page, code: Code): Promise<string> => {
  const graphql = await requests(page);
  const { createProject } = await graphql<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Hostile" },
  );
  const projectId = createProject.project.id;
  await graphql("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId,
    code,
  });
  return projectId;
};

/** Another page asks for something after all that was tried: when that has arrived, the rest would have, too. */
const afterwards = async (context: BrowserContext): Promise<void> => {
  const later = await witness();
  const other = await context.newPage();
  for (let round = 1; round <= 3; round++) {
    const arrived = once(later, "request");
    await other.goto(`${later.http}/${round}`);
    await arrived;
  }
  await other.close();
  await later.close();
};

/** What the app is and holds: where it stands, for whom, and what the browser keeps for it. */
const standing = async (page: Page) => {
  const graphql = await requests(page);
  return {
    path: new URL(page.url()).pathname,
    pages: page.context().pages().length,
    cookies: await page.context().cookies(),
    storage: await page.evaluate(() => JSON.stringify(localStorage)),
    signedIn: await graphql("{ viewer { email } }", {}),
  };
};

/** Dialogs and downloads, which nobody asked for. */
const intrusions = (page: Page): string[] => {
  const seen: string[] = [];
  page.on("dialog", (dialog) => {
    seen.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("download", (download) => seen.push(`download: ${download.url()}`));
  page.context().on("page", (other) => {
    if (other !== page) seen.push(`window: ${other.url()}`);
  });
  return seen;
};

const shownIn = (page: Page) => page.frameLocator("iframe:not([aria-hidden='true'])");

for (const group of groups) {
  test(`a hostile page reaches nothing: ${group.name}`, async ({ page, context }) => {
    const rows = await watched(group.rows);
    await signUp(page);
    const projectId = await projectOf(page, hostilePage(rows));
    await page.goto(`/projects/${projectId}`);
    const before = await standing(page);
    const intruded = intrusions(page);
    await expect(shownIn(page).locator("#tried")).toHaveText("done", { timeout: 30_000 });
    expect(intruded).toEqual([]);
    await afterwards(context);
    expect(reached(rows)).toEqual([]);
    expect(await shownIn(page).locator("#breaches li").allTextContents()).toEqual([]);
    expect(await standing(page)).toEqual(before);
    await expect(page.getByRole("tab", { name: "Preview" })).toBeVisible();
    await closed(rows);
  });
}

/** A page that has left cannot say that it was tried. */
const PATIENCE_MS = 4000;
/** Rooms of the server's own, side by side in the app's page, each with a page that nothing was taken out of. */
const inRooms = (page: Page, documents: readonly string[], address = "/preview-frame") =>
  page.evaluate(
    async ([written, src, patience]) => {
      await Promise.all(
        written.map(
          (html) =>
            new Promise<void>((done) => {
              const frame = document.createElement("iframe");
              frame.setAttribute("sandbox", "allow-scripts allow-forms");
              frame.src = src;
              const nonce = String(Math.random());
              addEventListener("message", ({ source, data }) => {
                if (source !== frame.contentWindow) return;
                if (data.roseram === "hello")
                  frame.contentWindow?.postMessage({ roseram: "page", nonce, html, scripts: true }, "*");
                // "tried" is what these pages say by themselves.
                else if (data === "tried") done();
              });
              setTimeout(done, patience);
              document.body.append(frame);
            }),
        ),
      );
    },
    [documents, address, PATIENCE_MS] as const,
  );
const alone = (one: Escape): string => {
  const { html, css, javascript } = hostilePage([one], "parent.postMessage('tried', '*')");
  return html
    .replace('<link rel="stylesheet" href="styles.css">', () => `<style>${css}</style>`)
    .replace('<script src="script.js"></script>', () => `<script>${javascript}</script>`);
};

for (const images of [false, true]) {
  test(`a page that leaves arrives nowhere, ${images ? "with" : "without"} pictures allowed`, async ({
    page,
    context,
  }) => {
    const rows = await watched(leaving);
    await signUp(page);
    const before = await standing(page);
    const intruded = intrusions(page);
    await inRooms(page, rows.map(alone), images ? "/preview-frame?images=1" : "/preview-frame");
    await afterwards(context);
    expect(reached(rows)).toEqual([]);
    expect(intruded.filter((one) => !one.includes("about:blank"))).toEqual([]);
    expect(await standing(page)).toEqual(before);
    await closed(rows);
  });
}

for (const group of groups) {
  test(`the room holds by itself what is taken out of a page before: ${group.name}`, async ({
    page,
    context,
  }) => {
    const rows = (await watched(group.rows)).filter((row) => !row.composed);
    await signUp(page);
    const before = await standing(page);
    await inRooms(page, rows.map(alone));
    await afterwards(context);
    expect(reached(rows)).toEqual([]);
    expect(await standing(page)).toEqual(before);
    await closed(rows);
  });
}

test("the same rows reach their witnesses where no policy holds them", async ({ page }) => {
  const rows = await watched([...groups.flatMap((group) => group.rows), ...leaving]);
  const proving = rows.filter((row) => row.reaches !== undefined);
  const plain = createServer((request, response) => {
    const row = proving[Number(request.url?.slice(1))];
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(row ? alone(row) : proving.map((_, index) => `<iframe src="/${index}"></iframe>`).join(""));
  }).listen(0, "127.0.0.1");
  await once(plain, "listening");
  const address = plain.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  await page.goto(`http://127.0.0.1:${address.port}/all`);
  const missing = () =>
    proving
      .filter(({ at, reaches }) =>
        reaches === "datagram" ? !at.seen.some((one) => one.startsWith("datagram")) : at.seen.length < 2,
      )
      .map(({ name }) => name);
  await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
  expect(proving.length).toBeGreaterThanOrEqual(80);
  plain.closeAllConnections();
  plain.close();
  await closed(rows);
});
