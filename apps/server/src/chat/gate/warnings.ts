import type { Code, CodeFile } from "@roseram/db";
import type { Warning } from "./gate.ts";
import { PATH_OF_FILE } from "../site-paths.ts";
import { pathOf } from "./html-facts.ts";
import type { InFile, PageReading } from "./page.ts";
import { type Address, type IdUse, shown } from "./reading.ts";

const OWN_FILES: ReadonlySet<string> = new Set(["", "index.html", "styles.css", "script.js"]);

/** What will not work on a page that is otherwise sound: it is said, and keeps nothing back. */
export function warningsOf(page: PageReading, code: Code, judged: readonly CodeFile[]): readonly Warning[] {
  // Of a page that is broken nothing more can be told.
  if (page.html.faults.length > 0) return [];
  return [
    ...notLinked(page, code),
    ...(judged.some((file) => file !== "css") ? missingIds(page) : []),
    ...(judged.includes("html") ? [...repeatedIds(page), ...unclosed(page)] : []),
    ...page.addresses.flatMap(missingFile),
  ];
}

function notLinked({ html }: PageReading, code: Code): readonly Warning[] {
  const unused = (file: CodeFile, linked: boolean) =>
    linked || code[file].trim() === ""
      ? []
      : [
          warning(
            "NOT_LINKED",
            { file: "html", line: null },
            `index.html does not load ${PATH_OF_FILE[file]}.`,
          ),
        ];
  return [...unused("css", html.linksStyles), ...unused("javascript", html.scriptKind !== null)];
}

function missingIds({ ids, html, idUses, readsHash }: PageReading): readonly Warning[] {
  // Where a script makes ids up as it runs, nothing can be told.
  return idUses
    .filter(({ id, by, file }) => {
      if (id === "" || html.ids.has(id) || ids?.has(id)) return false;
      return ids !== null && !(readsHash && file === "html" && by.startsWith("href"));
    })
    .map((use) => warning("MISSING_ID", use, `${saysIn(use)}, but no element has the id "${use.id}".`));
}

function repeatedIds({ html }: PageReading): readonly Warning[] {
  return html.repeatedIds.map(({ id, line }) =>
    warning(
      "DUPLICATE_ID",
      { file: "html", line },
      `The id "${shown(id)}" stands more than once in index.html.`,
    ),
  );
}

function unclosed({ html }: PageReading): readonly Warning[] {
  return html.unclosed.map(({ name, line }) =>
    warning("UNCLOSED_ELEMENT", { file: "html", line }, `A <${name}> in index.html is never closed.`),
  );
}

function missingFile(address: InFile<Address>): readonly Warning[] {
  const to = address.address.trim();
  const path = PATH_OF_FILE[address.file];
  if (/^(?:https?:)?\/\//i.test(to))
    return address.loads
      ? [
          warning(
            "EXTERNAL_FILE",
            address,
            `${path} loads "${shown(to)}" from another host; the preview does not.`,
          ),
        ]
      : [];
  if (/^[a-z][a-z0-9+.-]*:/i.test(to) || to.startsWith("#") || OWN_FILES.has(pathOf(to))) return [];
  const verb = address.loads ? "loads" : "leads to";
  return [
    warning("MISSING_FILE", address, `${path} ${verb} "${shown(to)}", which is not a part of the site.`),
  ];
}

function saysIn({ file, by }: InFile<IdUse>): string {
  return `${PATH_OF_FILE[file]} says ${by}`;
}

function warning(
  code: Warning["code"],
  { file, line }: { readonly file: CodeFile; readonly line: number | null },
  message: string,
): Warning {
  return { code, file, line, message };
}
