import { json, type Answer } from "../http/answers.ts";
import { page } from "../http/pages.ts";
import { route, type Route } from "../http/router.ts";
import { sitePath } from "../names.ts";
import { isSha1, sha1 } from "../store/blobs.ts";
import { deployBody, fileBody } from "./bodies.ts";
import { bodyOf, bytesOf, deployOf, deployOfSite, shapes, siteOf, type Netlify } from "./context.ts";
import { notFound, refusal } from "./refusals.ts";
import type { Deploy, Site } from "./sites.ts";

const FILE_LIMIT = 32 * 1024 * 1024;
const FILES_LIMIT = 2_000;

export const deployRoutes: readonly Route<Netlify>[] = [
  route("GET", "/sites/:site/deploys", (netlify, params, call) => {
    const site = siteOf(netlify, params);
    const [state, branch] = [call.query.get("state"), call.query.get("branch")];
    const matching = netlify.sites
      .deploysOf(site.id)
      .filter(
        (each) => (state === null || each.state === state) && (branch === null || each.branch === branch),
      )
      .filter(({ draft }) => call.query.get("production") !== "true" || !draft)
      .filter(({ id }) => call.query.get("latest-published") !== "true" || id === site.publishedDeployId);
    const url = netlify.apiUrl(`/sites/${site.id}/deploys`);
    const { items, headers } = page(matching, call, { each: 100, url });
    return json(
      200,
      items.map((each) => deployBody(each, site, [], netlify.siteUrl)),
      headers,
    );
  }),

  route("POST", "/sites/:site/deploys", async (netlify, params, call) => {
    const asked = await bodyOf(call, shapes.deploy);
    const files = asked.files == null ? null : manifest(asked.files);
    const { id } = siteOf(netlify, params);
    return netlify.sites.locked(id, async () => {
      const deploy = await netlify.sites.createDeploy(siteOf(netlify, params), {
        title: call.query.get("title")?.slice(0, 2000) ?? asked.title ?? null,
        branch: asked.branch ?? "main",
        draft: asked.draft ?? false,
      });
      return answered(
        netlify,
        files === null ? deploy : await named(netlify, deploy, files, asked.async === true),
      );
    });
  }),

  route("GET", "/sites/:site/deploys/:deploy", (netlify, params) =>
    read(netlify, deployOfSite(netlify, params).deploy),
  ),
  route("GET", "/deploys/:deploy", (netlify, params) => read(netlify, deployOf(netlify, params).deploy)),

  route("PUT", "/sites/:site/deploys/:deploy", async (netlify, params, call) => {
    const asked = await bodyOf(call, shapes.deploy);
    const files = asked.files == null ? null : manifest(asked.files);
    return changing(netlify, deployOfSite(netlify, params), async (deploy) => {
      if (deploy.state === "error") throw refusal(422, "This deploy has ended and takes no more files.");
      const draft = asked.draft ?? deploy.draft;
      // Said again after the end, by a caller that was stopped: the answer is the same.
      if (files === null || (deploy.state === "ready" && same(deploy.files, files)))
        return answered(netlify, deploy);
      if (deploy.state === "ready") throw refusal(422, "This deploy is ready: its files stay as they are.");
      return answered(netlify, await named(netlify, { ...deploy, draft }, files, asked.async === true));
    });
  }),

  route("PUT", "/deploys/:deploy/files/*path", async (netlify, params, call) => {
    const { sites } = netlify;
    const path = sitePath(params.get("path"));
    const { deploy } = deployOf(netlify, params);
    const expected = path === null ? undefined : own(deploy.files, path);
    if (path === null || expected === undefined) throw notFound();
    const bytes = await bytesOf(call, FILE_LIMIT);
    // What was cut on the way must not stand under the digest of the whole.
    if (sha1(bytes) !== expected) throw refusal(422, "The file does not have the digest that was announced.");
    return changing(netlify, deployOf(netlify, params), async (current) => {
      if (current.state === "error") throw refusal(422, "This deploy has ended and takes no more files.");
      if (!(await sites.store(deploy.owner, bytes)))
        throw refusal(422, "Your sites have reached the size that is kept on this machine.");
      if (current.state !== "ready") await advanced(netlify, current);
      return json(200, fileBody(path, expected, bytes.length));
    });
  }),

  route("POST", "/deploys/:deploy/cancel", (netlify, params) =>
    changing(netlify, deployOf(netlify, params), async (deploy) => {
      // What is ready was published; going back is a restore.
      if (deploy.state === "ready" || deploy.state === "error") return answered(netlify, deploy, 201);
      const cancelled = { ...deploy, state: "error" as const, errorMessage: "Canceled build" };
      return answered(netlify, await netlify.sites.saveDeploy(cancelled), 201);
    }),
  ),

  route("POST", "/sites/:site/deploys/:deploy/restore", (netlify, params) =>
    changing(netlify, deployOfSite(netlify, params), async (deploy, site) => {
      if (deploy.state !== "ready") throw refusal(422, "Only a deploy that is ready can be published.");
      return answered(netlify, await published(netlify, deploy, site), 201);
    }),
  ),

  route("PUT", "/sites/:site/rollback", (netlify, params) => {
    const { id } = siteOf(netlify, params);
    return netlify.sites.locked(id, async () => {
      const site = siteOf(netlify, params);
      const before = netlify.sites
        .deploysOf(site.id)
        .find(
          ({ id: other, state, draft }) =>
            other < (site.publishedDeployId ?? "") && state === "ready" && !draft,
        );
      if (!before) throw refusal(422, "There is no earlier deploy to go back to.");
      await published(netlify, before, site);
      return { status: 204 };
    });
  }),

  ...(["lock", "unlock"] as const).map((verb) =>
    route<Netlify>("POST", `/deploys/:deploy/${verb}`, (netlify, params) =>
      changing(netlify, deployOf(netlify, params), async (deploy) =>
        answered(netlify, await netlify.sites.saveDeploy({ ...deploy, locked: verb === "lock" })),
      ),
    ),
  ),

  ...[["/sites/:site/deploys/:deploy", deployOfSite] as const, ["/deploys/:deploy", deployOf] as const].map(
    ([pattern, find]) =>
      route<Netlify>("DELETE", pattern, (netlify, params) =>
        changing(netlify, find(netlify, params), async (deploy, site) => {
          if (site.publishedDeployId === deploy.id)
            throw refusal(422, "The published deploy cannot be deleted.");
          await netlify.sites.removeDeploy(deploy);
          return { status: 204 };
        }),
      ),
  ),
];

/** One writer at a time for each site, on the deploy as it is once it is this one's turn. */
function changing(
  { sites }: Netlify,
  found: { deploy: Deploy; site: Site },
  work: (deploy: Deploy, site: Site) => Promise<Answer>,
): Promise<Answer> {
  return sites.locked(found.site.id, async () => {
    const [deploy, site] = [sites.deploy(found.deploy.id), sites.site(found.site.id)];
    if (deploy === null || site === null) throw notFound();
    return work(deploy, site);
  });
}

function manifest(files: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(files);
  if (entries.length > FILES_LIMIT) throw refusal(422, `A deploy has at most ${FILES_LIMIT} files.`);
  const read = entries.map(([path, sha]): [string, string] => {
    const bare = sitePath(path);
    if (bare === null)
      throw refusal(
        422,
        `Invalid filename '${path.slice(0, 100)}'. Deployed filenames cannot contain # or ? characters`,
      );
    if (!isSha1(sha)) throw refusal(422, `Invalid digest of '${bare.slice(0, 100)}'.`);
    return [bare, sha];
  });
  return Object.fromEntries(read);
}

/** Not what every object inherits. */
const own = (files: Deploy["files"], path: string) =>
  files !== null && Object.hasOwn(files, path) ? files[path] : undefined;

const same = (a: Deploy["files"], b: Readonly<Record<string, string>>) =>
  a !== null &&
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(b).every(([path, sha]) => own(a, path) === sha);

/** The digests that are not here yet, each once. */
async function missing({ sites }: Netlify, deploy: Deploy): Promise<string[]> {
  const digests = [...new Set(Object.values(deploy.files ?? {}))];
  const here = await Promise.all(digests.map((sha) => sites.blobs.has(deploy.owner, sha)));
  return digests.filter((_sha, at) => !here[at]);
}

/** The caller has said which files there are. Asynchronously, what is missing is worked out when it is asked for. */
async function named(
  netlify: Netlify,
  deploy: Deploy,
  files: Record<string, string>,
  later: boolean,
): Promise<Deploy> {
  const saved = await netlify.sites.saveDeploy({
    ...deploy,
    files,
    state: later ? "preparing" : "uploading",
  });
  return later ? saved : advanced(netlify, saved);
}

/** Ready and published as soon as nothing is missing. */
async function advanced(netlify: Netlify, deploy: Deploy): Promise<Deploy> {
  if ((await missing(netlify, deploy)).length > 0)
    return deploy.state === "uploading"
      ? deploy
      : netlify.sites.saveDeploy({ ...deploy, state: "uploading" });
  const site = netlify.sites.site(deploy.siteId);
  if (site === null) throw notFound();
  const current = site.publishedDeployId === null ? null : netlify.sites.deploy(site.publishedDeployId);
  if (deploy.draft || current?.locked) return netlify.sites.saveDeploy({ ...deploy, state: "ready" });
  return published(netlify, { ...deploy, state: "ready" }, site);
}

/** The site first: were the deploy called ready before it, a stop between the two would leave it unpublished for ever. */
async function published({ sites }: Netlify, deploy: Deploy, site: Site): Promise<Deploy> {
  await sites.saveSite({ ...site, publishedDeployId: deploy.id });
  return sites.saveDeploy({ ...deploy, publishedAt: new Date().toISOString() });
}

/** Reading moves an asynchronous deploy on, one state at a time, as polling shows it at Netlify. */
function read(netlify: Netlify, deploy: Deploy): Promise<Answer> {
  if (deploy.state !== "preparing") return answered(netlify, deploy);
  const site = netlify.sites.site(deploy.siteId);
  if (site === null) throw notFound();
  return changing(netlify, { deploy, site }, async (current) => {
    if (current.state !== "preparing") return answered(netlify, current);
    if ((await missing(netlify, current)).length === 0)
      return answered(netlify, await advanced(netlify, current));
    return answered(netlify, await netlify.sites.saveDeploy({ ...current, state: "prepared" }));
  });
}

async function answered(netlify: Netlify, deploy: Deploy, status = 200): Promise<Answer> {
  const site = netlify.sites.site(deploy.siteId);
  if (site === null) throw notFound();
  const open = deploy.state === "prepared" || deploy.state === "uploading";
  const required = open ? await missing(netlify, deploy) : [];
  return json(status, deployBody(deploy, site, required, netlify.siteUrl));
}
