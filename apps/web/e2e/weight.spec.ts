import { budgets, filesOf, routedModules, weightOf } from "./first-load.ts";
import { expect, requests, signUp, test } from "./product.ts";

test("no page's first load is heavier than its budget, nor what it asks for right after it", () => {
  const over = Object.entries(budgets.pages).flatMap(([path, page]) => {
    const { first, whole } = weightOf(page);
    return [
      ...(first > page.kB ? [`${path}: ${first.toFixed(1)} of ${page.kB} kB at first`] : []),
      ...(whole > (page.wholeKB ?? page.kB)
        ? [`${path}: ${whole.toFixed(1)} of ${page.wholeKB ?? page.kB} kB in all`]
        : []),
    ];
  });
  expect(over, "gzipped; npm run bench:bundle shows what is in it").toEqual([]);
});

test("every page of the router has a budget", () => {
  const weighed = new Set(Object.values(budgets.pages).flatMap(({ modules }) => modules));
  expect(routedModules().filter((module) => !weighed.has(module))).toEqual([]);
});

test("what a page asks for by itself is what was weighed", async ({ page }) => {
  test.slow();
  let asked = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/assets\/.*\.js$/.test(pathname)) asked.add(pathname.slice(1));
  });
  const unweighed: Record<string, string[]> = {};
  const visit = async (path: string, address = path) => {
    const { modules, then = [] } = budgets.pages[path] ?? { modules: [] };
    const weighed = filesOf([...modules, ...then]);
    const ahead = filesOf(budgets.ahead);
    asked = new Set();
    await page.goto(address, { waitUntil: "networkidle" });
    const more = [...asked].filter((file) => !weighed.has(file) && !ahead.has(file));
    if (more.length > 0) unweighed[path] = more;
    expect(
      [...weighed].filter((file) => !asked.has(file)),
      `${path} does not need these`,
    ).toEqual([]);
  };

  const outside = ["/sign-in", "/sign-up", "/forgot-password", "/reset-password"];
  for (const path of outside) await visit(path);
  await signUp(page);
  const ask = await requests(page);
  const made = await ask<{ createProject: { project: { id: string } } }>(
    "mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { id } } }",
    { name: "Harbour kiln" },
  );
  await ask("mutation ($input: SaveCodeInput!) { saveCode(input: $input) { version { id } } }", {
    projectId: made.createProject.project.id,
    code: {
      html: "<!doctype html><html lang='en'><body><h1>Kiln</h1></body></html>",
      css: "",
      javascript: "",
    },
  });
  for (const path of Object.keys(budgets.pages)) {
    if (!outside.includes(path)) await visit(path, path.replace(":id", made.createProject.project.id));
  }
  expect(unweighed).toEqual({});
});
