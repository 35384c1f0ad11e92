import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Limits } from "../limits.ts";
import { openDocuments } from "../store/documents.ts";
import type { DurableFiles } from "../store/durable-files.ts";
import { createLocks } from "../store/locks.ts";
import { openObjects, type Objects } from "./objects.ts";

const shape = z.object({
  /** Random: names the folder, and is the part of the clone address that nobody can guess. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  owner: z.string(),
  name: z.string(),
  private: z.boolean(),
  description: z.string().nullable(),
  homepage: z.string().nullable(),
  defaultBranch: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  pushedAt: z.string(),
  /** In lower case. They lead here while no other repository of the owner is called so. */
  formerNames: z.array(z.string()).default([]),
  pages: z.object({ branch: z.string(), path: z.enum(["/", "/docs"]), createdAt: z.string() }).nullable(),
});

export type Repository = Readonly<z.infer<typeof shape>>;

export interface Repositories {
  readonly limits: Limits;
  find(owner: string, name: string): Repository | null;
  withKey(key: string): Repository | null;
  /** Latest first. */
  of(owner: string): Repository[];
  create(
    asked: Pick<Repository, "owner" | "name" | "private" | "description" | "homepage" | "defaultBranch">,
  ): Promise<Repository>;
  save(repository: Repository): Promise<void>;
  remove(repository: Repository): Promise<void>;
  objects(repository: Repository): Objects;
  /** One writer at a time for each repository (or for each owner's list of them). */
  locked<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Bytes that a write may still take; counted from the disk at first use. */
  spend(repository: Repository, bytes: number): Promise<boolean>;
}

export async function openRepositories(
  folder: string,
  files: DurableFiles,
  limits: Limits,
  onDamaged: (path: string) => void,
): Promise<Repositories> {
  const store = join(folder, "git");
  await mkdir(store, { recursive: true, mode: 0o700 });
  const documents = await openDocuments({ folder: join(folder, "repositories"), shape, files, onDamaged });
  // The document is written last and removed first: a folder without one is half made or half removed.
  // A damaged document's folder is somebody's work, so then nothing is cleared.
  if (!documents.damaged)
    for (const name of await readdir(store))
      if (documents.get(name.replace(/\.git$/, "")) === undefined)
        await rm(join(store, name), { recursive: true, force: true });

  const locks = createLocks();
  const sizes = new Map<string, Promise<number>>();
  const nameOf = (owner: string, name: string) => `${owner}/${name.toLowerCase()}`;
  const byName = new Map(documents.all().map((each) => [nameOf(each.owner, each.name), each.key]));
  const withKey = (key: string) => (/^[0-9a-f]{32}$/.test(key) ? (documents.get(key) ?? null) : null);
  const objectsOf = (key: string) => openObjects(join(store, `${key}.git`), files);

  return {
    limits,
    withKey,
    find(owner, name) {
      const key = byName.get(nameOf(owner, name));
      return key === undefined ? null : withKey(key);
    },
    of: (owner) =>
      documents
        .all()
        .filter((each) => each.owner === owner)
        .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)),
    async create(asked) {
      const now = new Date().toISOString();
      const key = randomBytes(16).toString("hex");
      const made = {
        ...asked,
        key,
        createdAt: now,
        updatedAt: now,
        pushedAt: now,
        formerNames: [],
        pages: null,
      };
      await objectsOf(key).init(asked.defaultBranch);
      await documents.put(key, made);
      byName.set(nameOf(made.owner, made.name), key);
      return made;
    },
    async save(repository) {
      const before = documents.get(repository.key);
      await documents.put(repository.key, repository);
      if (before) byName.delete(nameOf(before.owner, before.name));
      byName.set(nameOf(repository.owner, repository.name), repository.key);
    },
    async remove(repository) {
      await documents.remove(repository.key);
      byName.delete(nameOf(repository.owner, repository.name));
      sizes.delete(repository.key);
      await rm(join(store, `${repository.key}.git`), { recursive: true, force: true });
    },
    objects: (repository) => objectsOf(repository.key),
    locked: (key, work) => locks.run(key, work),
    async spend(repository, bytes) {
      const { key } = repository;
      const size = await (sizes.get(key) ?? objectsOf(key).size());
      if (size + bytes > limits.repositoryBytes) return false;
      sizes.set(key, Promise.resolve(size + bytes));
      return true;
    },
  };
}
