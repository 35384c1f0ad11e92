// The least that publishes: the requests that our publishers send, in their order, by the vendors' clients and nothing
// around them. No step is stored, no failure is told, nothing could be gone on with.
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { Octokit } from "@octokit/rest";
import { NetlifyAPI } from "netlify";

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A person's account; each `place` is one repository. */
export const bareGithub = ({ apiUrl, token }) => {
  const { users, repos, git } = new Octokit({ auth: token, baseUrl: apiUrl, log: silent }).rest;
  return {
    place(name) {
      let exists = false;
      return async (files) => {
        const owner = (await users.getAuthenticated()).data.login;
        const at = { owner, repo: name };
        await repos.get(at).catch((error) => {
          if (error.status !== 404) throw error;
        });
        if (!exists) await repos.createForAuthenticatedUser({ name, private: false, auto_init: true });
        exists = true;
        const parent = (await git.getRef({ ...at, ref: "heads/main" })).data.object.sha;
        const base = (await git.getCommit({ ...at, commit_sha: parent })).data.tree.sha;
        const entries = Object.entries(files).map(([path, content]) => ({
          path,
          content,
          mode: "100644",
          type: "blob",
        }));
        const tree = (await git.createTree({ ...at, tree: entries })).data.sha;
        if (tree === base) return;
        const commit = await git.createCommit({ ...at, message: "Publish", tree, parents: [parent] });
        await git.updateRef({ ...at, ref: "heads/main", sha: commit.data.sha, force: false });
      };
    },
  };
};

/** A person's account; each `place` is one site. */
export const bareNetlify = ({ apiUrl, token }) => {
  const { protocol, host, pathname } = new URL(apiUrl);
  const api = new NetlifyAPI(token, { scheme: protocol.slice(0, -1), host, pathPrefix: pathname });
  const sha1 = (text) => createHash("sha1").update(text).digest("hex");
  return {
    place(name) {
      let siteId = null;
      let shown = null;
      return async (files) => {
        const said = JSON.stringify(files);
        // As ours: the same content is there already, so it is enough to see that the site is.
        if (said === shown) return void (await api.getSite({ siteId }));
        if (siteId === null) {
          await api.getCurrentUser();
          siteId = (await api.createSite({ body: { name } })).id;
        }
        const deployId = (await api.createSiteDeploy({ siteId, title: "bare", body: { draft: false } })).id;
        const byDigest = new Map(Object.entries(files).map(([path, text]) => [sha1(text), [path, text]]));
        const digests = Object.fromEntries(
          Object.entries(files).map(([path, text]) => [`/${path}`, sha1(text)]),
        );
        const named = await api.updateSiteDeploy({
          siteId,
          deployId,
          body: { files: digests, draft: false },
        });
        const left = (named.required ?? []).map((digest) => byDigest.get(digest));
        const worker = async () => {
          for (let next = left.shift(); next; next = left.shift()) {
            const bytes = Buffer.from(next[1]);
            const at = { deployId, path: next[0], size: bytes.length };
            await api.uploadDeployFile({ ...at, body: () => Readable.from([bytes]) });
          }
        };
        await Promise.all(Array.from({ length: 5 }, worker));
        await api.getSiteDeploy({ siteId, deployId });
        shown = said;
      };
    },
  };
};
