import { createHash } from "node:crypto";
import type { SiteFile } from "../publish.ts";
import type { TreeEntry } from "./answers.ts";

/** What is written on top of a tree. */
export const treeEntries = (files: readonly SiteFile[], removed: readonly string[]): TreeEntry[] => [
  ...files.map(({ path, text }) => ({ path, content: text })),
  ...removed.map((path) => ({ path, content: null })),
];

/** What was published before and is not in the site any more. */
export function goneFiles(files: readonly SiteFile[], published: readonly string[]): string[] {
  const stay = new Set(files.map(({ path }) => path));
  return published.filter((path) => !stay.has(path));
}

/** The files of somebody else that the site replaces. */
export const replacedFiles = (files: readonly SiteFile[], standing: ReadonlyMap<string, string>): string[] =>
  files
    .filter(({ path, text }) => standing.has(path) && standing.get(path) !== blobId(text))
    .map(({ path }) => path);

/** git's own id of a file's content. */
function blobId(text: string): string {
  const bytes = Buffer.from(text);
  return createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
