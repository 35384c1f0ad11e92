// A server process in waiting: it has loaded the libraries, which take longer than our own code, and becomes the server
// when dev.mjs says so. If dev.mjs ends before that, nothing keeps it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./nx.mjs";

const main = join(root, "apps/server/dist/main.js");
const names = [...readFileSync(main, "utf8").matchAll(/^import .*from "([^".][^"]*)";$/gm)].map(
  ([, name]) => name,
);
// lite patches process.emitWarning and breaks it: the embedded database's own import undoes that, and so does this one.
const { emitWarning } = process;
const loaded = Promise.allSettled(
  [...names, "@supabase/lite", "@supabase/lite/pglite"].map((name) => import(name)),
).then(() => (process.emitWarning = emitWarning));

process.once("message", async () => {
  await loaded;
  process.disconnect();
  await import(pathToFileURL(main).href);
});
