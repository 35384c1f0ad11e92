import { buildTree, type Change } from "./build-tree.ts";
import type { Github } from "./context.ts";
import type { CommitObject } from "./objects.ts";
import type { Repository } from "./repositories.ts";
import type { Person } from "./requests.ts";

export const emailOf = (login: string) => `${login}@users.noreply.localhost`;

/** The person as the author, on the day of the request, unless the request says otherwise. */
export function authorOf(
  login: string,
  asked: Person | undefined,
  fallback?: Person,
): CommitObject["author"] {
  const person = asked ?? fallback;
  const time = person?.date === undefined ? Date.now() : Date.parse(person.date);
  return {
    name: person?.name ?? login,
    email: person?.email ?? emailOf(login),
    timestamp: Math.floor(time / 1000),
    timezoneOffset: 0,
  };
}

/** Writes or (bytes null) removes one file on top of a branch. The caller holds the repository's lock. */
export async function addCommit(
  { login, repositories }: Github,
  repository: Repository,
  asked: {
    branch: string;
    path: string;
    bytes: Uint8Array | null;
    message: string;
    author?: Person | undefined;
    committer?: Person | undefined;
  },
): Promise<{ oid: string; commit: CommitObject; blob: string | null }> {
  const objects = repositories.objects(repository);
  const ref = `refs/heads/${asked.branch}`;
  const parent = await objects.resolve(ref);
  const base = parent === null ? null : ((await objects.commit(parent))?.tree ?? null);
  const blob = asked.bytes === null ? null : await objects.writeBlob(asked.bytes);
  const change: Change = { path: asked.path, mode: "100644", oid: blob };
  const commit = {
    message: asked.message,
    tree: await buildTree(objects, base, [change]),
    parent: parent === null ? [] : [parent],
    author: authorOf(login, asked.author, asked.committer),
    committer: authorOf(login, asked.committer, asked.author),
  };
  const oid = await objects.writeCommit(commit);
  await objects.writeRef(ref, oid);
  return { oid, commit, blob };
}
