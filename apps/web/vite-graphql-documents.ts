import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const generated = fileURLToPath(new URL("src/__generated__/graphql.ts", import.meta.url));
const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const definition = /\b(query|mutation|subscription|fragment)\s+(\w+)/;
const importing = /import \{ graphql \} from "[^"]*\/__generated__\/gql\.ts";/;
const constant = /^export const (\w+) =\s*(\{[^]*?\}) as unknown as DocumentNode</gm;
const prefix = "\0graphql-document:";
const pascal = (name: string) =>
  name.replace(/(^|_)(\w)/g, (_, line: string, letter: string) => line + letter.toUpperCase());

/**
 * Puts the generated document in the place of each graphql(`...`) call, as a module of its own. The function itself finds
 * documents in a map of all their texts, and the generated file is one module: every page would have to carry them all.
 */
export function graphqlDocuments(): Plugin {
  let documents: ReadonlyMap<string, string> = new Map();
  return {
    name: "roseram:graphql-documents",
    apply: "build",
    enforce: "pre",
    buildStart() {
      this.addWatchFile(generated);
      documents = new Map(
        Array.from(readFileSync(generated, "utf8").matchAll(constant), ([, name = "", json = ""]) => [
          name,
          json,
        ]),
      );
    },
    resolveId: (id) => (id.startsWith(prefix) ? id : null),
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const json = documents.get(id.slice(prefix.length));
      if (!json) this.error(`No document ${id.slice(prefix.length)} was generated. Run npm run codegen.`);
      return { code: `export default ${json};`, moduleSideEffects: false };
    },
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes("__generated__") || !code.includes("graphql(`"))
        return null;
      const names = new Set<string>();
      const replaced = code.replace(importing, "").replace(call, (whole, text: string) => {
        const [, kind, name] = definition.exec(text) ?? [];
        if (!kind || !name) this.error(`A document without a name in ${id}.`);
        const document = `${pascal(name)}${kind === "fragment" ? "FragmentDoc" : "Document"}`;
        names.add(document);
        // As many lines as before, so that positions in the source still hold.
        return document + "\n".repeat(whole.split("\n").length - 1);
      });
      const imports = [...names].map((name) => `import ${name} from ${JSON.stringify(prefix + name)};`);
      return { code: `${imports.join(" ")} ${replaced}`, map: null };
    },
  };
}
