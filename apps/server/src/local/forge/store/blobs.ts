import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, type DurableFiles } from "./durable-files.ts";

/** Files by their SHA-1, apart for each owner: knowing a digest must not be enough to publish a neighbour's file. */
export interface Blobs {
  /** Null if it is missing or not what its name says. */
  read(owner: string, sha: string): Promise<Buffer | null>;
  has(owner: string, sha: string): Promise<boolean>;
  write(owner: string, bytes: Uint8Array): Promise<string>;
  /** Bytes of all of an owner's files. */
  size(owner: string): Promise<number>;
  /** Removes what `wanted` does not name. */
  sweep(wanted: (owner: string, sha: string) => boolean): Promise<void>;
  /** Removes all of an owner's, and their folder. */
  removeOwner(owner: string): Promise<void>;
}

export const isSha1 = (text: string) => /^[0-9a-f]{40}$/.test(text);
export const sha1 = (bytes: Uint8Array) => createHash("sha1").update(bytes).digest("hex");

export async function openBlobs(folder: string, files: DurableFiles): Promise<Blobs> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const folderOf = (owner: string) => {
    if (!/^[0-9a-z-]+$/.test(owner)) throw new Error("Not an owner of blobs.");
    return join(folder, owner);
  };
  const pathOf = (owner: string, sha: string) => {
    if (!isSha1(sha)) throw new Error("Not an address of a blob.");
    return join(folderOf(owner), sha.slice(0, 2), sha.slice(2));
  };
  /** Read once and found whole: asking again for each file of a deploy must not read them all each time. */
  const whole = new Set<string>();
  const sizes = new Map<string, number>();
  const blobs: Blobs = {
    async read(owner, sha) {
      const bytes = await readFile(pathOf(owner, sha)).catch((error: unknown) => {
        if (codeOf(error) === "ENOENT") return null;
        throw error;
      });
      const sound = bytes !== null && sha1(bytes) === sha;
      if (sound) whole.add(`${owner}/${sha}`);
      else whole.delete(`${owner}/${sha}`);
      return sound ? bytes : null;
    },
    has: async (owner, sha) => whole.has(`${owner}/${sha}`) || (await blobs.read(owner, sha)) !== null,
    async write(owner, bytes) {
      const sha = sha1(bytes);
      const before = await blobs.size(owner);
      const known = await sizeOf(pathOf(owner, sha));
      await files.write(pathOf(owner, sha), bytes);
      sizes.set(owner, before + bytes.length - known);
      whole.add(`${owner}/${sha}`);
      return sha;
    },
    async size(owner) {
      const counted = sizes.get(owner);
      if (counted !== undefined) return counted;
      let bytes = 0;
      for (const { path } of await listed(owner)) bytes += await sizeOf(path);
      sizes.set(owner, bytes);
      return bytes;
    },
    async sweep(wanted) {
      for (const owner of await readdir(folder))
        for (const { sha, path } of await listed(owner)) {
          if (wanted(owner, sha)) continue;
          // At once: a deploy that names it meanwhile must find it gone, and ask for it.
          whole.delete(`${owner}/${sha}`);
          rmSync(path, { force: true });
        }
      sizes.clear();
    },
    async removeOwner(owner) {
      for (const { sha } of await listed(owner)) whole.delete(`${owner}/${sha}`);
      sizes.delete(owner);
      await rm(folderOf(owner), { recursive: true, force: true });
    },
  };

  async function listed(owner: string): Promise<{ sha: string; path: string }[]> {
    const starts = await readdir(join(folder, owner)).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return [];
      throw error;
    });
    const each = starts.map(async (start) =>
      (await readdir(join(folder, owner, start))).map((rest) => ({
        sha: start + rest,
        path: join(folder, owner, start, rest),
      })),
    );
    return (await Promise.all(each)).flat();
  }
  return blobs;
}

const sizeOf = async (path: string) => (await stat(path).catch(() => null))?.size ?? 0;
