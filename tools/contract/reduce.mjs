// Makes specs/*.json again: the vendors' published descriptions of their APIs, cut down to the operations of
// operations.json. Their packages are 386 MB, what is left of them is what is committed. In this folder:
// npm ci --ignore-scripts && npm run reduce
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`));

/** Prose and examples say nothing that can be checked. */
const PROSE = new Set(["description", "summary", "examples", "example", "externalDocs", "tags"]);
/** Below these, keys are names that somebody chose: a property may be called "description" too. */
const NAMED = new Set(["properties", "patternProperties", "parameters", "responses", "headers", "content"]);

const github = packageFolder("@octokit/openapi");
const netlify = packageFolder("@netlify/open-api");
const sources = [
  {
    name: "github",
    spec: read(join(github, "generated", "api.github.com.json")),
    package: read(join(github, "package.json")),
    license: join(github, "LICENSE"),
    prefix: "",
  },
  {
    name: "netlify",
    spec: read(join(netlify, "dist", "swagger.json")),
    package: read(join(netlify, "package.json")),
    license: join(netlify, "LICENSE"),
    // Prism knows nothing of Swagger 2's basePath.
    prefix: "/api/v1",
  },
];

const operations = read(join(folder, "operations.json"));
for (const source of sources) {
  const reduced = reduce(source.spec, operations[source.name], source.prefix);
  const { name, version, license } = source.package;
  reduced.info = {
    ...reduced.info,
    "x-reduced-from": `${name}@${version} (${license}); see ${source.name}.LICENSE`,
  };
  writeFileSync(join(folder, "specs", `${source.name}.json`), `${JSON.stringify(reduced, null, 1)}\n`);
  writeFileSync(join(folder, "specs", `${source.name}.LICENSE`), readFileSync(source.license));
}

function reduce(spec, wanted, prefix) {
  const paths = {};
  for (const line of wanted) {
    const [method, path] = line.split(" ");
    const item = spec.paths[path];
    const operation = item?.[method.toLowerCase()];
    if (operation === undefined) throw new Error(`${spec.info.title} has no ${line}`);
    paths[prefix + path] ??= item.parameters ? { parameters: plain(item.parameters) } : {};
    paths[prefix + path][method.toLowerCase()] = plain(operation);
  }
  const kept = ["openapi", "swagger", "consumes", "produces", "securityDefinitions", "security"]
    .filter((key) => spec[key] !== undefined)
    .map((key) => [key, spec[key]]);
  const { title, version } = spec.info;
  const result = { ...Object.fromEntries(kept), info: { title, version }, paths };
  keepReferences(spec, result);
  return result;
}

/** Copies what is referred to, and what that refers to. */
function keepReferences(spec, result) {
  const open = [result];
  const done = new Set();
  while (open.length > 0) {
    const node = open.pop();
    if (node === null || typeof node !== "object") continue;
    const reference = typeof node.$ref === "string" ? node.$ref : null;
    if (reference !== null && !done.has(reference)) {
      done.add(reference);
      const keys = reference
        .slice(2)
        .split("/")
        .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
      const found = keys.reduce((at, key) => at[key], spec);
      const value = keys.includes("responses") ? answers({ found }).found : plain(found);
      keys.reduce((at, key, index) => (at[key] ??= index === keys.length - 1 ? value : {}), result);
      open.push(value);
    }
    open.push(...Object.values(node));
  }
}

function plain(node, named = false) {
  if (Array.isArray(node)) return node.map((each) => plain(each));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => named || !(PROSE.has(key) || key.startsWith("x-")))
      .map(([key, value]) => [
        key,
        !named && key === "responses" ? answers(value) : plain(value, !named && NAMED.has(key)),
      ]),
  );
}

/** An answer without its description is no answer to Prism. */
function answers(responses) {
  const all = Object.entries(responses).map(([status, answer]) => [
    status,
    "$ref" in answer ? answer : { description: answer.description, ...plain(answer) },
  ]);
  return Object.fromEntries(all);
}
