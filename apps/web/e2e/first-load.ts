import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/*
 * What the pages of the built app weigh: the files that each needs, as the build wrote them down, gzipped. Bytes, no times:
 * the same build gives the same figures on every machine. Browser tests and the bench read them; plain Node runs this file.
 */

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
interface Page {
  /** What its frame and its first words need. */
  readonly modules: readonly string[];
  readonly kB: number;
  /** What it asks for by itself right after that. */
  readonly then?: readonly string[];
  readonly wholeKB?: number;
}
interface Budgets {
  /** Fetched ahead of its use by every page behind the door, when that page is at rest. */
  readonly ahead: readonly string[];
  readonly pages: Readonly<Record<string, Page>>;
}

const web = join(import.meta.dirname, "..");
const dist = join(web, "dist");
/** Files of our own, that have the shape written beside them. */
const readJson = <Shape>(path: string): Shape => JSON.parse(readFileSync(path, "utf8")) as Shape;

export const budgets = readJson<Budgets>(join(web, "budgets.json"));
const manifest = readJson<Record<string, Chunk>>(join(dist, ".vite/manifest.json"));

/** The scripts that are there once these modules are, the app's own entry first. */
export const filesOf = (modules: readonly string[]): ReadonlySet<string> => {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = manifest[name];
    if (!chunk)
      throw new Error(`The build has no file of its own for ${name}: bring budgets.json up to date.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const each of chunk.imports ?? []) add(each);
  };
  for (const name of ["index.html", ...modules]) add(name);
  return files;
};

export const gzipped = (files: Iterable<string>): number =>
  Array.from(files, (file) => gzipSync(readFileSync(join(dist, file))).length).reduce((a, b) => a + b, 0);

/** In kB of 1,000 bytes; `whole` with what comes right after the first load. */
export const weightOf = ({ modules, then = [] }: Page): { first: number; whole: number } => ({
  first: gzipped(filesOf(modules)) / 1000,
  whole: gzipped(filesOf([...modules, ...then])) / 1000,
});

/** The modules that the router loads: each is part of some page. */
export const routedModules = (): readonly string[] => manifest["index.html"]?.dynamicImports ?? [];
