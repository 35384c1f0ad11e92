// What each page of the built app loads before its first words, gzipped, beside its budget and beside React alone, the
// least that a page of this kind can weigh; then what is in the heaviest of them. Bytes, the same on every machine.
import { existsSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { root } from "./product.mjs";

if (!existsSync(`${root}/apps/web/dist/.vite/manifest.json`)) throw new Error("Build first: npm run build");
const { budgets, filesOf, weightOf } = await import("../../apps/web/e2e/first-load.ts");
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);

const bare = await build({
  root: `${root}/apps/web`,
  configFile: false,
  logLevel: "silent",
  build: { write: false, rollupOptions: { input: "bare" } },
  plugins: [
    {
      name: "bare",
      resolveId: (id) => (id === "bare" ? `${root}/apps/web/src/bare.js` : null),
      load: (id) =>
        id.endsWith("/src/bare.js")
          ? `import { createRoot } from "react-dom/client"; import { createElement } from "react"; createRoot(document.body).render(createElement("p", null, "Hello"));`
          : null,
    },
  ],
});
const react = [bare]
  .flat()[0]
  .output.reduce((sum, file) => sum + (file.code ? gzipSync(file.code).length : 0), 0);

console.log(`First load of each page, kB gzipped; React alone ${kB(react).trim()}\n`);
console.log("page               at first  budget  x React   in all  budget");
for (const [path, page] of Object.entries(budgets.pages)) {
  const { first, whole } = weightOf(page);
  const all = page.wholeKB ? `  ${kB(whole * 1000)}  ${String(page.wholeKB).padStart(6)}` : "";
  console.log(
    `${path.padEnd(18)}   ${kB(first * 1000)}  ${String(page.kB).padStart(6)}     ${((first * 1000) / react).toFixed(2)}  ${all}`,
  );
}

// The same build once more, for what is in its files. A file's weight is shared among its modules by what each would weigh alone.
let chunks = [];
await build({
  root: `${root}/apps/web`,
  logLevel: "silent",
  build: { write: false },
  plugins: [
    {
      name: "weigh",
      generateBundle(_, bundle) {
        const files = Object.values(bundle).filter((file) => file.type === "chunk");
        if (files.some((file) => file.facadeModuleId?.endsWith("index.html"))) chunks = files;
      },
    },
  ],
});
const owner = (id) =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ??
  /\/src\/([^/]+)/.exec(id)?.[1] ??
  (id.includes("graphql-document:") ? "GraphQL documents" : "the bundler");
const contents = (files) => {
  const weights = new Map();
  for (const { fileName, code, modules } of chunks) {
    if (!files.has(fileName)) continue;
    const parts = Object.entries(modules).map(([id, part]) => [owner(id), gzipSync(part.code ?? "").length]);
    const alone = parts.reduce((sum, [, each]) => sum + each, 0) || 1;
    for (const [name, each] of parts)
      weights.set(name, (weights.get(name) ?? 0) + (gzipSync(code).length * each) / alone);
  }
  return [...weights].sort((a, b) => b[1] - a[1]).slice(0, 14);
};
for (const path of ["/", "/projects/:id"]) {
  const { modules, then = [] } = budgets.pages[path];
  console.log(`\nIn ${path}, about, kB gzipped`);
  for (const [name, bytes] of contents(filesOf([...modules, ...then])))
    console.log(`  ${kB(bytes)}  ${name}`);
}
