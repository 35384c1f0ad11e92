import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text, type Answer } from "../http/answers.ts";
import type { Call } from "../http/listener.ts";
import { decoded } from "../http/router.ts";
import { codeOf } from "../store/durable-files.ts";
import { entryAt } from "./build-tree.ts";
import type { Objects } from "./objects.ts";
import { commitPage, repositoryPage } from "./html.ts";
import type { Repositories } from "./repositories.ts";
import type { Urls } from "./urls.ts";

/**
 * `git clone` by the dumb HTTP protocol: references as a list, objects as the files they are. Read only, and it needs no
 * git here. The key in the path is the permission: it is random, and the API tells it to the owner alone.
 */
export function createClone({ repositories, urls }: { repositories: Repositories; urls: Urls }) {
  return async (call: Call, path: string): Promise<Answer> => {
    const [key = "", , ...rest] = decoded(path) ?? [];
    const repository = repositories.withKey(key);
    if (repository === null) return missing;
    if (call.method !== "GET" && call.method !== "HEAD")
      return text(405, "Read only.\n", { allow: "GET, HEAD" });
    const objects = repositories.objects(repository);
    const below = rest.join("/");
    if (below === "") return repositoryPage(repository, objects, urls);
    if (rest[0] === "commit" && rest.length === 2) return commitPage(repository, objects, rest[1] ?? "");
    if (rest[0] === "raw") return raw(objects, rest[1] ?? "", rest.slice(2).join("/"));
    if (below === "info/refs") return text(200, await listOf(objects), uncached);
    if (below === "HEAD") return text(200, await readFile(join(objects.folder, "HEAD"), "utf8"), uncached);
    if (/^objects\/[0-9a-f]{2}\/[0-9a-f]{38}$/.test(below)) return object(objects, below);
    return missing;
  };
}

const uncached = { "cache-control": "no-cache", "x-content-type-options": "nosniff" };
const missing = text(404, "Not found.\n", uncached);

const listOf = async (objects: Objects) =>
  (await objects.refs()).map(({ ref, oid }) => `${oid}\t${ref}\n`).join("");

/** A page of the site here would run beside the API's own addresses: it is shown as text and nothing of it runs. */
async function raw(objects: Objects, commit: string, path: string): Promise<Answer> {
  const tree = (await objects.commit(commit))?.tree;
  const entry = tree === undefined || path === "" ? null : await entryAt(objects, tree, path);
  const body = entry?.type === "blob" ? await objects.blob(entry.oid) : null;
  if (body === null) return missing;
  return {
    status: 200,
    headers: {
      ...uncached,
      "content-type": "text/plain; charset=utf-8",
      "content-security-policy": "default-src 'none'; sandbox",
      "referrer-policy": "no-referrer",
    },
    body,
  };
}

async function object(objects: Objects, path: string): Promise<Answer> {
  try {
    const body = await readFile(join(objects.folder, path));
    return {
      status: 200,
      headers: {
        "content-type": "application/x-git-loose-object",
        "cache-control": "private, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      },
      body,
    };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return missing;
    throw error;
  }
}
