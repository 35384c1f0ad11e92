import { randomBytes } from "node:crypto";
import { link, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Whoever reads a file finds the whole of it or none, whenever the process or the machine stopped. */
export interface DurableFiles {
  /** Replaces what was there. Folders are made as needed. */
  write(path: string, data: string | Uint8Array): Promise<void>;
  /** False if there is one already, also when two processes try at once. */
  create(path: string, data: string | Uint8Array): Promise<boolean>;
}

/** `temporary` must be on the same disk as what is written: a rename is atomic only there. */
export function createDurableFiles(temporary: string): DurableFiles {
  async function written(data: string | Uint8Array): Promise<string> {
    await mkdir(temporary, { recursive: true, mode: 0o700 });
    const path = join(temporary, randomBytes(16).toString("hex"));
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    return path;
  }

  return {
    async write(path, data) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const whole = await written(data);
      await rename(whole, path);
      await syncFolder(dirname(path));
    },
    async create(path, data) {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const whole = await written(data);
      try {
        // A link, unlike a rename, never replaces.
        await link(whole, path);
        await syncFolder(dirname(path));
        return true;
      } catch (error) {
        if (codeOf(error) === "EEXIST") return false;
        throw error;
      } finally {
        await rm(whole, { force: true });
      }
    },
  };
}

/** What writes that were stopped have left. Nobody else may be writing. */
export async function clearTemporary(temporary: string): Promise<void> {
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  for (const left of await readdir(temporary)) await rm(join(temporary, left), { force: true });
}

/** A rename survives a power cut only once its folder is on the disk. Windows opens no folders, and needs none of it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  if (folder === null) return;
  try {
    await folder.sync();
  } catch (error) {
    if (codeOf(error) !== "EINVAL" && codeOf(error) !== "EPERM") throw error;
  } finally {
    await folder.close();
  }
}

export function codeOf(error: unknown): string | null {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : null;
  return typeof code === "string" ? code : null;
}
