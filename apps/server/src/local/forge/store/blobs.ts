import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { codeOf, type DurableFiles } from "./durable-files.ts";

/** Files by their SHA-1, apart for each owner: knowing a digest must not be enough to publish a neighbour's file. */
export interface Blobs {
  /** Null if it is missing or not what its name says. */
  read(owner: string, sha: string): Promise<Buffer | null>;
  has(owner: string, sha: string): Promise<boolean>;
  write(owner: string, bytes: Uint8Array): Promise<string>;
  /** Removes what `wanted` does not name. */
  sweep(wanted: (owner: string, sha: string) => boolean): Promise<void>;
}

export const isSha1 = (text: string) => /^[0-9a-f]{40}$/.test(text);
export const sha1 = (bytes: Uint8Array) => createHash("sha1").update(bytes).digest("hex");

export async function openBlobs(folder: string, files: DurableFiles): Promise<Blobs> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (owner: string, sha: string) => {
    if (!/^[0-9a-z-]+$/.test(owner) || !isSha1(sha)) throw new Error("Not an address of a blob.");
    return join(folder, owner, sha.slice(0, 2), sha.slice(2));
  };
  /** Read once and found whole: asking again for each file of a deploy must not read them all each time. */
  const whole = new Set<string>();
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
      await files.write(pathOf(owner, sha), bytes);
      return sha;
    },
    async sweep(wanted) {
      for (const owner of await readdir(folder))
        for (const start of await readdir(join(folder, owner)))
          for (const rest of await readdir(join(folder, owner, start)))
            if (!wanted(owner, start + rest)) await rm(join(folder, owner, start, rest), { force: true });
    },
  };
  return blobs;
}
