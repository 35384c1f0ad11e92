import { json } from "../http/answers.ts";
import { route, type Route } from "../http/router.ts";
import { commitBody, ownerBody, type BlobBody, type TreeBody } from "./bodies.ts";
import { buildTree, listTree, typeOfMode, Unmergeable, type Change } from "./build-tree.ts";
import { authorOf, emailOf } from "./commits.ts";
import { openedWithCommits, spend, type Github, type Opened } from "./context.ts";
import { notFound, refusal } from "./refusals.ts";
import { base64, bodyOf, newBlob, newCommit, newTree } from "./requests.ts";

export const objectRoutes: readonly Route<Github>[] = [
  route("POST", "/repos/:owner/:repo/git/blobs", async (github, params, call) => {
    const { repository, objects } = await openedWithCommits(github, params);
    const { content, encoding = "utf-8" } = await bodyOf(call, newBlob);
    const bytes = encoding === "base64" ? base64(content) : Buffer.from(content);
    if (bytes === null) throw refusal(422, "content is not valid Base64");
    await spend(github, repository, bytes.length);
    const sha = await objects.writeBlob(bytes);
    const url = `${github.urls.repository(repository)}/git/blobs/${sha}`;
    return json(201, { sha, url }, { location: url });
  }),

  route("GET", "/repos/:owner/:repo/git/blobs/:sha", async (github, params) => {
    const { repository, objects } = await openedWithCommits(github, params);
    const sha = params.get("sha");
    const bytes = await objects.blob(sha);
    if (bytes === null) throw notFound();
    const body: BlobBody = {
      sha,
      node_id: Buffer.from(`Blob:${sha}`).toString("base64url"),
      size: bytes.length,
      url: `${github.urls.repository(repository)}/git/blobs/${sha}`,
      content: Buffer.from(bytes).toString("base64"),
      encoding: "base64",
    };
    return json(200, body);
  }),

  route("POST", "/repos/:owner/:repo/git/trees", async (github, params, call) => {
    const found = await openedWithCommits(github, params);
    const asked = await bodyOf(call, newTree);
    if (asked.tree.length === 0) throw refusal(422, "Invalid tree info");
    const base = asked.base_tree === undefined ? null : await treeOf(found, asked.base_tree);
    if (asked.base_tree !== undefined && base === null) throw refusal(422, "Tree SHA does not exist");
    const changes: Change[] = [];
    for (const { path, mode, sha, content } of asked.tree) {
      // One of the two: null, which removes a file, together with a content is refused too.
      if ((sha === undefined) === (content === undefined))
        throw refusal(422, "Must supply either tree.sha or tree.content.");
      if (sha === null) changes.push({ path, mode, oid: null });
      else if (sha !== undefined) {
        if (mode !== "160000" && (await found.objects.typeOf(sha)) !== typeOfMode(mode))
          throw refusal(422, `tree.sha ${sha} is not a valid ${typeOfMode(mode)}`);
        changes.push({ path, mode, oid: sha });
      } else {
        const bytes = Buffer.from(content ?? "");
        await spend(github, found.repository, bytes.length);
        changes.push({ path, mode, oid: await found.objects.writeBlob(bytes) });
      }
    }
    const oid = await buildTree(found.objects, base, changes).catch((error: unknown) => {
      throw error instanceof Unmergeable ? refusal(422, "GitRPC::BadObjectState") : error;
    });
    const body = await treeBody(github, found, oid, false);
    return json(201, body, { location: body.url ?? "" });
  }),

  route("GET", "/repos/:owner/:repo/git/trees/*sha", async (github, params, call) => {
    const found = await openedWithCommits(github, params);
    const asked = params.get("sha");
    const branch = await found.objects.resolve(`refs/heads/${asked}`);
    const oid = await treeOf(found, branch ?? asked);
    if (oid === null) throw notFound();
    return json(200, await treeBody(github, found, oid, call.query.has("recursive")));
  }),

  route("POST", "/repos/:owner/:repo/git/commits", async (github, params, call) => {
    const { repository, objects } = await openedWithCommits(github, params);
    const asked = await bodyOf(call, newCommit);
    if ((await objects.typeOf(asked.tree)) !== "tree") throw refusal(422, "Tree SHA does not exist");
    for (const parent of asked.parents ?? [])
      if ((await objects.typeOf(parent)) !== "commit")
        throw refusal(422, "Parent SHA does not exist or is not a commit object");
    await spend(github, repository, asked.message.length);
    const commit = {
      message: asked.message,
      tree: asked.tree,
      parent: asked.parents ?? [],
      author: authorOf(github.login, asked.author),
      committer: authorOf(github.login, asked.committer, asked.author),
    };
    const body = commitBody(repository, await objects.writeCommit(commit), commit, github.urls);
    return json(201, body, { location: body.url });
  }),

  route("GET", "/repos/:owner/:repo/git/commits/:sha", async (github, params) => {
    const { repository, objects } = await openedWithCommits(github, params);
    const sha = params.get("sha");
    const commit = await objects.commit(sha);
    if (commit === null) throw notFound();
    return json(200, commitBody(repository, sha, commit, github.urls));
  }),

  route("GET", "/repos/:owner/:repo/commits", async (github, params, call) => {
    const { repository, objects } = await openedWithCommits(github, params);
    const asked = call.query.get("sha") ?? repository.defaultBranch;
    const from = (await objects.resolve(`refs/heads/${asked}`)) ?? asked;
    if ((await objects.commit(from)) === null) throw notFound();
    const count = Math.min(Number(call.query.get("per_page") ?? 30) || 30, 100);
    const skipped = (Math.max(Number(call.query.get("page") ?? 1) || 1, 1) - 1) * count;
    const history = (await objects.history(from, skipped + count)).slice(skipped);
    return json(
      200,
      history.map(({ oid, commit }) => listed(github, { repository, objects }, oid, commit)),
    );
  }),

  route("GET", "/repos/:owner/:repo/commits/*ref", async (github, params) => {
    const found = await openedWithCommits(github, params);
    const asked = params.get("ref").replace(/^heads\//, "");
    const sha = (await found.objects.resolve(`refs/heads/${asked}`)) ?? asked;
    const commit = await found.objects.commit(sha);
    if (commit === null) throw refusal(422, `No commit found for SHA: ${asked.slice(0, 100)}`);
    // Without GitHub's files and stats: nothing here works out what changed, and none would say that nothing did.
    return json(200, listed(github, found, sha, commit));
  }),
];

/** The shape of a commit outside the Git Data API. */
function listed(
  github: Github,
  { repository }: Opened,
  sha: string,
  commit: Parameters<typeof commitBody>[2],
) {
  // GitHub knows its people by their addresses.
  const account = ({ email }: { email: string }) =>
    email === emailOf(github.login) ? ownerBody(github.login, github.urls) : null;
  const { url, author, committer, tree, message, parents, verification, html_url, node_id } = commitBody(
    repository,
    sha,
    commit,
    github.urls,
  );
  return {
    sha,
    node_id,
    commit: { author, committer, message, tree, url, comment_count: 0, verification },
    url: `${github.urls.repository(repository)}/commits/${sha}`,
    html_url,
    comments_url: `${github.urls.repository(repository)}/commits/${sha}/comments`,
    author: account(author),
    committer: account(committer),
    parents,
  };
}

/** A tree by its own id or by that of a commit. */
async function treeOf({ objects }: Opened, oid: string): Promise<string | null> {
  return (await objects.commit(oid))?.tree ?? ((await objects.typeOf(oid)) === "tree" ? oid : null);
}

async function treeBody(
  github: Github,
  { repository, objects }: Opened,
  oid: string,
  deep: boolean,
): Promise<TreeBody> {
  const url = `${github.urls.repository(repository)}/git`;
  const listed = (await listTree(objects, oid, deep)) ?? [];
  return {
    sha: oid,
    url: `${url}/trees/${oid}`,
    tree: await Promise.all(
      listed.map(async ({ path, mode, type, oid: sha }) => ({
        path,
        mode,
        type,
        sha,
        ...(type === "blob" ? { size: (await objects.blob(sha))?.length ?? 0 } : {}),
        url: `${url}/${type === "tree" ? "trees" : "blobs"}/${sha}`,
      })),
    ),
    truncated: false,
  };
}
