// Writes apps/web/src/__generated__ from libs/schema/schema.graphql and the documents beside the components.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import { preset } from "@graphql-codegen/client-preset";
import { buildASTSchema, parse } from "graphql";
import ts from "typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const source = join(root, "apps/web/src");
const output = join(source, "__generated__/");

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === "__generated__") return [];
    return statSync(path).isDirectory() ? files(path) : /(?<!\.d)\.tsx?$/.test(name) ? [path] : [];
  });

/** The texts of every graphql(`...`) call, found by the TypeScript parser. */
const documentsIn = (path) => {
  const text = readFileSync(path, "utf8");
  if (!text.includes("graphql(")) return [];
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "graphql") {
      const [argument] = node.arguments;
      if (argument && ts.isNoSubstitutionTemplateLiteral(argument)) {
        found.push({ location: path, document: parse(argument.text), rawSDL: argument.text });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
};

const schema = parse(readFileSync(join(root, "libs/schema/schema.graphql"), "utf8"));
const documents = files(source).sort().flatMap(documentsIn);
const sections = await preset.buildGeneratesSection({
  schema,
  schemaAst: buildASTSchema(schema),
  documents,
  baseOutputDir: output,
  presetConfig: { fragmentMasking: false },
  config: {
    inlineFragmentTypes: "mask",
    customDirectives: { apolloUnmask: true },
    useTypeImports: true,
    enumsAsTypes: true,
    scalars: { DateTimeISO: "string", Date: "string", SafeInt: "number", JSON: "Record<string, unknown>" },
  },
  plugins: [],
  pluginMap: {},
  documentTransforms: [],
  profiler: { run: (work) => work(), collect: () => [] },
});
rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
for (const section of sections) writeFileSync(section.filename, await codegen(section));
