import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const generated = fileURLToPath(new URL("src/__generated__/graphql.ts", import.meta.url));
const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const definition = /\b(query|mutation|subscription|fragment)\s+(\w+)/;
const pascal = (name: string) =>
  name.replace(/(^|_)(\w)/g, (_, line: string, letter: string) => line + letter.toUpperCase());

/**
 * Puts the generated document in the place of each graphql(`...`) call. The function itself finds documents in a map
 * of all their texts, which every page would have to carry.
 */
export function graphqlDocuments(): Plugin {
  return {
    name: "roseram:graphql-documents",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/.*\.tsx?$/.test(id) || id.includes("__generated__") || !code.includes("graphql(`"))
        return null;
      const names = new Set<string>();
      const replaced = code.replace(call, (whole, text: string) => {
        const [, kind, name] = definition.exec(text) ?? [];
        if (!kind || !name) this.error(`A document without a name in ${id}.`);
        const document = `${pascal(name)}${kind === "fragment" ? "FragmentDoc" : "Document"}`;
        names.add(document);
        // As many lines as before, so that positions in the source still hold.
        return document + "\n".repeat(whole.split("\n").length - 1);
      });
      return {
        code: `import { ${[...names].join(", ")} } from ${JSON.stringify(generated)}; ${replaced}`,
        map: null,
      };
    },
  };
}
