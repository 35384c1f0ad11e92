import type { Objects, TreeEntry } from "./objects.ts";

export type Mode = "100644" | "100755" | "040000" | "160000" | "120000";

export interface Change {
  readonly path: string;
  readonly mode: Mode;
  /** null removes the path. */
  readonly oid: string | null;
}

interface Node {
  change?: Change;
  readonly children: Map<string, Node>;
}

/** Why a tree cannot be made: for the caller to say in its own words. */
export class Unmergeable extends Error {
  readonly path: string;
  constructor(path: string) {
    super("These paths do not make a tree.");
    this.path = path;
  }
}

/** Writes the trees that the changes touch, and gives the root. Everything else of the base stays as it is. */
export async function buildTree(
  objects: Objects,
  base: string | null,
  changes: readonly Change[],
): Promise<string> {
  const root: Node = { children: new Map() };
  for (const change of changes) plant(root, change);
  return (await write(objects, base, root)) ?? (await objects.writeTree([]));
}

function plant(root: Node, change: Change): void {
  let node = root;
  for (const part of change.path.split("/")) {
    // "a" and "a/b" in one request: a is a file and a folder at once.
    if (node.change?.oid) throw new Unmergeable(change.path);
    const next = node.children.get(part) ?? { children: new Map() };
    node.children.set(part, next);
    node = next;
  }
  if (node.change || (node.children.size > 0 && change.oid !== null)) throw new Unmergeable(change.path);
  node.change = change;
}

/** Null if nothing is left of it: git knows no empty folders. */
async function write(objects: Objects, base: string | null, node: Node): Promise<string | null> {
  const entries = new Map<string, TreeEntry>();
  for (const entry of base === null ? [] : ((await objects.tree(base)) ?? [])) entries.set(entry.path, entry);
  for (const [path, child] of node.children) {
    const before = entries.get(path);
    const below = before?.type === "tree" ? before.oid : null;
    if (child.children.size > 0) {
      const oid = await write(objects, child.change ? null : below, child);
      if (oid === null) entries.delete(path);
      else entries.set(path, { path, oid, mode: "040000", type: "tree" });
      continue;
    }
    const { change } = child;
    if (!change) continue;
    if (change.oid !== null)
      entries.set(path, { path, oid: change.oid, mode: change.mode, type: typeOfMode(change.mode) });
    else if (!entries.delete(path)) throw new Unmergeable(change.path);
  }
  return entries.size === 0 ? null : objects.writeTree([...entries.values()]);
}

export const typeOfMode = (mode: Mode) =>
  mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";

export interface Listed {
  readonly path: string;
  readonly mode: string;
  readonly type: TreeEntry["type"];
  readonly oid: string;
}

export async function listTree(
  objects: Objects,
  oid: string,
  deep: boolean,
  prefix = "",
): Promise<Listed[] | null> {
  const entries = await objects.tree(oid);
  if (entries === null) return null;
  const listed: Listed[] = [];
  for (const { path, mode, type, oid: of } of entries) {
    const at = prefix + path;
    listed.push({ path: at, mode: mode.padStart(6, "0"), type, oid: of });
    if (deep && type === "tree") listed.push(...((await listTree(objects, of, true, `${at}/`)) ?? []));
  }
  return listed;
}

/** What stands at a path of a commit's tree. */
export async function entryAt(objects: Objects, root: string, path: string): Promise<TreeEntry | null> {
  let entry: TreeEntry = { path: "", oid: root, mode: "040000", type: "tree" };
  for (const part of path.split("/").filter(Boolean)) {
    const next =
      entry.type === "tree" ? (await objects.tree(entry.oid))?.find((each) => each.path === part) : undefined;
    if (!next) return null;
    entry = next;
  }
  return entry;
}
