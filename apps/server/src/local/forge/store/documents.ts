import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import type { DurableFiles } from "./durable-files.ts";

/** A folder of JSON files, all of them in memory: reading never waits, and a write is on the disk before it is seen. */
export interface Documents<T> {
  /** Some file was set aside, now or at an earlier start: what it named cannot be known. */
  readonly damaged: boolean;
  get(id: string): T | undefined;
  all(): T[];
  put(id: string, document: T): Promise<void>;
  remove(id: string): Promise<void>;
}

const ID = /^[0-9a-z-]{1,64}$/;

export async function openDocuments<T>(options: {
  folder: string;
  shape: z.ZodType<T>;
  files: DurableFiles;
  /** A file that cannot be read is kept beside the others under another name, never deleted. */
  onDamaged: (path: string) => void;
}): Promise<Documents<T>> {
  const { folder, shape, files } = options;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const documents = new Map<string, T>();
  let damaged = false;
  for (const name of await readdir(folder)) {
    damaged ||= name.endsWith(".damaged");
    const id = name.endsWith(".json") ? name.slice(0, -".json".length) : null;
    if (id === null || !ID.test(id)) continue;
    const path = join(folder, name);
    const read = shape.safeParse(parsed(await readFile(path, "utf8")));
    if (read.success) documents.set(id, read.data);
    else {
      await rename(path, `${path}.damaged`);
      damaged = true;
      options.onDamaged(path);
    }
  }
  const pathOf = (id: string) => {
    if (!ID.test(id)) throw new Error("Not an id of a document.");
    return join(folder, `${id}.json`);
  };
  return {
    damaged,
    get: (id) => documents.get(id),
    all: () => [...documents.values()],
    async put(id, document) {
      await files.write(pathOf(id), JSON.stringify(document));
      documents.set(id, document);
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
      documents.delete(id);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
