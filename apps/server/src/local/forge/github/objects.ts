import { mkdir, readdir, readFile, readlink, rmdir, stat, lstat, symlink, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import git, { type CommitObject, type TreeEntry } from "isomorphic-git";
import { codeOf, type DurableFiles } from "../store/durable-files.ts";

export type { CommitObject, TreeEntry } from "isomorphic-git";

/** One bare repository on the disk. Whatever is missing or of another type is null. */
export interface Objects {
  readonly folder: string;
  init(defaultBranch: string): Promise<void>;
  setHead(branch: string): Promise<void>;
  typeOf(oid: string): Promise<string | null>;
  commit(oid: string): Promise<CommitObject | null>;
  tree(oid: string): Promise<TreeEntry[] | null>;
  blob(oid: string): Promise<Uint8Array | null>;
  writeCommit(commit: CommitObject): Promise<string>;
  writeTree(entries: TreeEntry[]): Promise<string>;
  writeBlob(bytes: Uint8Array): Promise<string>;
  resolve(ref: string): Promise<string | null>;
  /** All of them, sorted by name. */
  refs(): Promise<{ ref: string; oid: string }[]>;
  writeRef(ref: string, oid: string): Promise<void>;
  deleteRef(ref: string): Promise<void>;
  descends(newer: string, older: string): Promise<boolean>;
  /** Newest first. */
  history(oid: string, count: number): Promise<{ oid: string; commit: CommitObject }[]>;
  /** Bytes on the disk. */
  size(): Promise<number>;
}

export function openObjects(folder: string, files: DurableFiles): Objects {
  // git's own writes are not atomic: half an object left by a stop would count as the whole one ever after.
  const fs = {
    promises: {
      ...{ readFile, mkdir, rmdir, unlink, stat, lstat, readdir, readlink, symlink },
      writeFile: (path: string, data: string | Uint8Array) => files.write(path, data),
    },
  };
  const at = { fs, gitdir: folder };

  async function found<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work;
    } catch (error) {
      if (["NotFoundError", "ObjectTypeError"].includes(codeOf(error) ?? "")) return null;
      throw error;
    }
  }

  const objects: Objects = {
    folder,
    init: (defaultBranch) => git.init({ ...at, bare: true, defaultBranch }),
    setHead: (branch) => files.write(join(folder, "HEAD"), `ref: refs/heads/${branch}\n`),
    typeOf: async (oid) =>
      isOid(oid) ? ((await found(git.readObject({ ...at, oid, format: "content" })))?.type ?? null) : null,
    commit: async (oid) =>
      isOid(oid) ? ((await found(git.readCommit({ ...at, oid })))?.commit ?? null) : null,
    async tree(oid) {
      if ((await objects.typeOf(oid)) !== "tree") return null;
      return (await found(git.readTree({ ...at, oid })))?.tree ?? null;
    },
    async blob(oid) {
      if ((await objects.typeOf(oid)) !== "blob") return null;
      return (await found(git.readBlob({ ...at, oid })))?.blob ?? null;
    },
    writeCommit: (commit) => git.writeCommit({ ...at, commit }),
    writeTree: (tree) => git.writeTree({ ...at, tree }),
    writeBlob: (blob) => git.writeBlob({ ...at, blob }),
    async resolve(ref) {
      return (await objects.refs()).find((known) => known.ref === ref)?.oid ?? null;
    },
    async refs() {
      const names = [
        ...(await git.listBranches(at)).map((name) => `refs/heads/${name}`),
        ...(await git.listTags(at)).map((name) => `refs/tags/${name}`),
      ];
      const known = await Promise.all(
        names.map(async (ref) => ({ ref, oid: await found(git.resolveRef({ ...at, ref })) })),
      );
      return known
        .flatMap(({ ref, oid }) => (oid === null ? [] : [{ ref, oid }]))
        .sort((a, b) => (a.ref < b.ref ? -1 : 1));
    },
    writeRef: (ref, value) => git.writeRef({ ...at, ref, value, force: true }),
    async deleteRef(ref) {
      await git.deleteRef({ ...at, ref });
      // An empty folder refs/heads/a would be in the way of a branch a.
      for (
        let path = dirname(join(folder, ref));
        /refs[\\/](heads|tags)[\\/]/.test(path);
        path = dirname(path)
      )
        await rmdir(path).catch(() => undefined);
    },
    async descends(newer, older) {
      return newer === older || (await git.isDescendent({ ...at, oid: newer, ancestor: older, depth: -1 }));
    },
    history: (oid, depth) => git.log({ ...at, ref: oid, depth }),
    async size() {
      let bytes = 0;
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
        if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
      return bytes;
    },
  };
  return objects;
}

export const isOid = (text: string) => /^[0-9a-f]{40}$/.test(text);
