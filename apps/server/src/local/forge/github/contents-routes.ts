import { json } from "../http/answers.ts";
import { route, type Route } from "../http/router.ts";
import { isTreePath } from "../names.ts";
import { commitBody } from "./bodies.ts";
import { entryAt, Unmergeable } from "./build-tree.ts";
import { addCommit } from "./commits.ts";
import { changing, opened, spend, touched, type Github, type Opened } from "./context.ts";
import { notFound, refusal } from "./refusals.ts";
import { encoded } from "./urls.ts";
import { base64, bodyOf, removedFile, writtenFile } from "./requests.ts";

/** The contents API works on an empty repository too, where the Git Data API does not. */
export const contentsRoutes: readonly Route<Github>[] = [
  route("GET", "/repos/:owner/:repo/contents/*path", async (github, params, call) => {
    const found = opened(github, params);
    const { repository, objects } = found;
    const asked = call.query.get("ref") ?? repository.defaultBranch;
    if ((await objects.refs()).length === 0) throw refusal(404, "This repository is empty.");
    const commit = (await objects.resolve(`refs/heads/${asked}`)) ?? asked;
    const tree = (await objects.commit(commit))?.tree;
    if (tree === undefined) throw refusal(404, `No commit found for the ref ${asked.slice(0, 100)}`);
    const path = params.get("path");
    const entry = await entryAt(objects, tree, path);
    if (entry === null) throw notFound();
    if (entry.type === "tree")
      return json(
        200,
        await Promise.all(
          ((await objects.tree(entry.oid)) ?? []).map(async (each) =>
            fileBody(github, found, {
              commit,
              path: `${path}/${each.path}`,
              sha: each.oid,
              bytes: await objects.blob(each.oid),
              type: each.type,
            }),
          ),
        ),
      );
    const bytes = await objects.blob(entry.oid);
    if (bytes === null) throw notFound();
    return json(200, {
      ...fileBody(github, found, { commit, path, sha: entry.oid, bytes, type: entry.type }),
      content: Buffer.from(bytes)
        .toString("base64")
        .replace(/(.{60})/g, "$1\n"),
      encoding: "base64",
    });
  }),

  route("PUT", "/repos/:owner/:repo/contents/*path", async (github, params, call) => {
    const asked = await bodyOf(call, writtenFile);
    const path = params.get("path");
    if (!isTreePath(path)) throw refusal(422, "path contains a malformed path component");
    const bytes = base64(asked.content);
    if (bytes === null) throw refusal(422, "content is not valid Base64");
    return changing(github, params, async (found) => {
      const { repository } = found;
      const { branch, blob } = await standing(found, asked.branch, path);
      if (blob !== null && asked.sha === undefined)
        throw refusal(422, `Invalid request.\n\n"sha" wasn't supplied.`);
      if (asked.sha !== undefined && blob !== asked.sha)
        throw refusal(409, `${path} does not match ${asked.sha}`);
      await spend(github, repository, bytes.length);
      const done = await addCommit(github, repository, { ...asked, branch, path, bytes }).catch(unmergeable);
      await github.repositories.save(touched(repository));
      return json(blob === null ? 201 : 200, {
        content: fileBody(github, found, {
          commit: done.oid,
          path,
          sha: done.blob ?? "",
          bytes,
          type: "blob",
        }),
        commit: commitBody(repository, done.oid, done.commit, github.urls),
      });
    });
  }),

  route("DELETE", "/repos/:owner/:repo/contents/*path", async (github, params, call) => {
    const asked = await bodyOf(call, removedFile);
    const path = params.get("path");
    return changing(github, params, async (found) => {
      const { repository } = found;
      const { branch, blob } = await standing(found, asked.branch, path);
      if (blob === null) throw notFound();
      if (blob !== asked.sha) throw refusal(409, `${path} does not match ${asked.sha}`);
      const done = await addCommit(github, repository, { ...asked, branch, path, bytes: null }).catch(
        unmergeable,
      );
      await github.repositories.save(touched(repository));
      return json(200, { content: null, commit: commitBody(repository, done.oid, done.commit, github.urls) });
    });
  }),
];

/** The branch to write to, and the file that stands at the path now. */
async function standing({ repository, objects }: Opened, asked: string | undefined, path: string) {
  const branch = asked ?? repository.defaultBranch;
  const head = await objects.resolve(`refs/heads/${branch}`);
  const empty = (await objects.refs()).length === 0;
  // The first commit makes the default branch; no other can be made this way.
  if (head === null && !(empty && branch === repository.defaultBranch))
    throw refusal(404, `Branch ${branch} not found`);
  const tree = head === null ? null : ((await objects.commit(head))?.tree ?? null);
  const entry = tree === null ? null : await entryAt(objects, tree, path);
  return { branch, blob: entry?.type === "blob" ? entry.oid : null };
}

function unmergeable(error: unknown): never {
  throw error instanceof Unmergeable ? refusal(422, "path contains a malformed path component") : error;
}

function fileBody(
  { urls }: Github,
  { repository }: Opened,
  file: { commit: string; path: string; sha: string; bytes: Uint8Array | null; type: string },
) {
  const { commit, path, sha, type } = file;
  const url = `${urls.repository(repository)}/contents/${encoded(path)}`;
  const gitUrl = `${urls.repository(repository)}/git/${type === "tree" ? "trees" : "blobs"}/${sha}`;
  const htmlUrl = urls.html(repository);
  return {
    name: path.split("/").at(-1) ?? path,
    path,
    sha,
    size: file.bytes?.length ?? 0,
    url,
    html_url: htmlUrl,
    git_url: gitUrl,
    download_url: type === "tree" ? null : urls.raw(repository, commit, path),
    type: type === "tree" ? "dir" : "file",
    _links: { self: url, git: gitUrl, html: htmlUrl },
  };
}
