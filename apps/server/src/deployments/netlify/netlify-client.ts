import { createHash } from "node:crypto";
import type { ReadStream } from "node:fs";
import { Readable } from "node:stream";
import { NetlifyAPI } from "netlify";
import { z } from "zod";
import type { Access } from "../publish.ts";
import { createCalls, type CallLimits, type RateLimitWatch } from "./calls.ts";
import { NetlifyFailure } from "./failure.ts";

const text = z.string().nullish().catch(null);

const siteShape = z.object({
  id: z.string().min(1),
  name: z.string(),
  url: text,
  ssl_url: text,
  published_deploy: z
    .object({ id: z.string(), locked: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
});
const deployShape = z.object({
  id: z.string().min(1),
  state: z.string(),
  title: text,
  /** The site's. */
  name: text,
  url: text,
  ssl_url: text,
  deploy_url: text,
  deploy_ssl_url: text,
  error_message: text,
  /** null: it was never what visitors see. */
  published_at: text,
  /** Digests of the files that Netlify does not have. */
  required: z
    .array(z.string())
    .nullish()
    .catch(null)
    .transform((digests) => digests ?? []),
});
// Whoever answers with something else has not said yes to the token.
const userShape = z
  .object({ id: text, email: text, slug: text, full_name: text })
  .refine(({ id, email, slug }) => Boolean(id || email || slug));

export type Site = z.infer<typeof siteShape>;
export type Deploy = z.infer<typeof deployShape>;
export type User = z.infer<typeof userShape>;

export type NetlifyClient = ReturnType<typeof createNetlifyClient>;

const PAGE = 100;
/** Enough for a name that is part of a thousand others. */
const PAGES = 10;

/** What publishing asks of Netlify, by the vendor's client. Throws NetlifyFailure, or the signal's reason. */
export function createNetlifyClient(options: {
  access: Access;
  signal: AbortSignal;
  limits: CallLimits;
  rateLimit: RateLimitWatch;
}) {
  const { access, ...rest } = options;
  const api = new NetlifyAPI(access.token, addressOf(access.apiUrl));
  const call = createCalls({ token: access.token, ...rest });

  async function listed<T>(
    shape: z.ZodType<T>,
    list: (page: number) => Promise<unknown>,
    found: (item: T) => boolean,
  ) {
    for (let page = 1; page <= PAGES; page++) {
      const items = read(z.array(shape), await list(page));
      const item = items.find(found);
      if (item !== undefined || items.length < PAGE) return item ?? null;
    }
    return null;
  }
  /** Of this account. A part of the name finds a site too, so they are compared. */
  const findSite = (name: string) =>
    listed(
      siteShape,
      (page) => call((opts) => api.listSites({ name, page, per_page: PAGE }, opts)),
      (site) => site.name === name,
    );
  const findDeployWhere = (siteId: string, found: (deploy: Deploy) => boolean) =>
    listed(
      deployShape,
      (page) => call((opts) => api.listSiteDeploys({ siteId: part(siteId), page, per_page: PAGE }, opts)),
      found,
    );
  const findDeploy = (siteId: string, title: string) =>
    findDeployWhere(siteId, (deploy) => deploy.title === title);
  /** A site of this account that shows nobody anything, not even a draft: nothing there can be lost. */
  const findEmptySite = async (name: string): Promise<Site | null> => {
    const site = await findSite(name);
    if (!site || site.published_deploy) return null;
    return (await findDeployWhere(site.id, ({ state }) => state === "ready")) ? null : site;
  };

  return {
    user: async (): Promise<User> =>
      read(userShape, await call((opts) => api.getCurrentUser(undefined, opts))),

    site: async (siteId: string): Promise<Site> =>
      read(siteShape, await call((opts) => api.getSite({ siteId: part(siteId) }, opts))),

    findSite,
    findEmptySite,

    createSite: async (name: string): Promise<Site> =>
      read(
        siteShape,
        await call(
          (opts) => api.createSite({ body: { name } }, opts),
          () => findEmptySite(name),
        ),
      ),

    deploy: async (siteId: string, deployId: string): Promise<Deploy> =>
      read(
        deployShape,
        await call((opts) => api.getSiteDeploy({ siteId: part(siteId), deployId: part(deployId) }, opts)),
      ),

    findDeploy,

    /** One, whatever becomes of the answer: when it may be there already, it is looked for by its title. */
    createDeploy: async (siteId: string, title: string, draft: boolean): Promise<Deploy> =>
      read(
        deployShape,
        await call(
          (opts) => api.createSiteDeploy({ siteId: part(siteId), title, body: { draft } }, opts),
          () => findDeploy(siteId, title),
        ),
      ),

    nameFiles: async (
      siteId: string,
      deployId: string,
      body: { files: Record<string, string>; draft: boolean; async: boolean },
    ): Promise<Deploy> =>
      read(
        deployShape,
        await call((opts) =>
          api.updateSiteDeploy({ siteId: part(siteId), deployId: part(deployId), body }, opts),
        ),
      ),

    upload: async (deployId: string, path: string, bytes: Uint8Array): Promise<void> => {
      const at = { deployId: part(deployId), path: encoded(path), size: bytes.length };
      await call((opts) => api.uploadDeployFile({ ...at, body: streamOf(bytes) }, opts));
    },

    restore: async (siteId: string, deployId: string): Promise<Deploy> =>
      read(
        deployShape,
        await call((opts) => api.restoreSiteDeploy({ siteId: part(siteId), deployId: part(deployId) }, opts)),
      ),

    cancel: async (deployId: string): Promise<Deploy> =>
      read(deployShape, await call((opts) => api.cancelSiteDeploy({ deployId: part(deployId) }, opts))),
  };
}

export const digestOf = (bytes: Uint8Array) => createHash("sha1").update(bytes).digest("hex");

function addressOf(apiUrl: string) {
  const { protocol, host, pathname } = new URL(apiUrl);
  return { scheme: protocol.slice(0, -1), host, pathPrefix: pathname.replace(/\/+$/, "") };
}

/** The client puts ids and paths into the address as they are. */
const part = encodeURIComponent;
const encoded = (path: string) => path.split("/").map(part).join("/");

/** A function, so that a request that is tried again sends the file again. The client's types know file streams alone. */
const streamOf = (bytes: Uint8Array) => (): ReadStream => Readable.from([bytes]) as unknown as ReadStream;

function read<T>(shape: z.ZodType<T>, answer: unknown): T {
  const result = shape.safeParse(answer);
  if (result.success) return result.data;
  throw new NetlifyFailure("UNREACHABLE", "an answer that is not of its API");
}
