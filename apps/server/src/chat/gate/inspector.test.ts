import type { Worker } from "node:worker_threads";
import { EMPTY_CODE } from "@roseram/db";
import { expect, test } from "vitest";
import { inspect } from "./gate.ts";
import { createInspector } from "./inspector.ts";

const page = (javascript: string) => ({
  base: EMPTY_CODE,
  code: {
    html: '<!doctype html><html lang="en"><head><title>A</title><script src="script.js" defer></script></head><body><p>A</p></body></html>',
    css: "",
    javascript,
  },
  changed: ["html", "javascript"] as const,
  request: "a page",
});

test("a large page is judged in its thread as a small one is here", async () => {
  const inspector = createInspector({ small: 0 });
  for (const script of ["let a = 1;", "let a = ;", "// ... rest of the code remains the same"])
    expect(await inspector.inspect(page(script))).toEqual(inspect(page(script)));
  await inspector.close();
});

test("pages that come at once are read one after another", async () => {
  const inspector = createInspector({ small: 0 });
  const scripts = ["let a = 1;", "let a = ;", "function (", "let b = 2;"];
  const found = await Promise.all(scripts.map((script) => inspector.inspect(page(script))));
  expect(found).toEqual(scripts.map((script) => inspect(page(script))));
  await inspector.close();
});

test("a page that cannot be read in time is let through with a word about it, and the next one is read", async () => {
  const inspector = createInspector({ small: 0, limitMs: 0 });
  const { findings, warnings } = await inspector.inspect(page(`f(${"[".repeat(200_000)}`));
  expect(findings).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(["NOT_CHECKED"]);
  await inspector.close();
});

test("a thread that fails while nobody waits for it is nobody's failure", async () => {
  const inspector = createInspector({ small: 0 });
  const begun = new Promise<Worker>((resolve) => process.once("worker", resolve));
  await inspector.inspect(page("let a = 1;"));
  (await begun).emit("error", new Error("out of memory"));
  expect(await inspector.inspect(page("let a = ;"))).toEqual(inspect(page("let a = ;")));
  await inspector.close();
});

test("a page that needs more memory than a page may is let through with a word about it", async () => {
  const inspector = createInspector({ small: 0, memoryMb: 16 });
  const { warnings } = await inspector.inspect(page(`let a = [${"[1],".repeat(300_000)}];`));
  expect(warnings.map(({ code }) => code)).toEqual(["NOT_CHECKED"]);
  expect((await inspector.inspect(page("let a = 1;"))).warnings).toEqual([]);
  await inspector.close();
});
