import { z } from "zod";
import { TooLarge, type Call } from "../http/listener.ts";
import type { Params } from "../http/router.ts";
import { notFound, refusal } from "./refusals.ts";
import type { SiteUrl } from "./bodies.ts";
import type { Deploy, Site, Sites } from "./sites.ts";

/** What a route of the Netlify API works with: one person's view of it. */
export interface Netlify {
  readonly login: string;
  readonly sites: Sites;
  readonly siteUrl: SiteUrl;
  readonly apiUrl: (path: string) => string;
}

/** A neighbour's site and one that does not exist give the same answer. */
export function siteOf({ login, sites }: Netlify, params: Params): Site {
  const site = sites.site(params.get("site"));
  if (site?.owner !== login) throw notFound();
  return site;
}

export function deployOf({ login, sites }: Netlify, params: Params): { deploy: Deploy; site: Site } {
  const deploy = sites.deploy(params.get("deploy"));
  const site = deploy && sites.site(deploy.siteId);
  if (!deploy || !site || deploy.owner !== login) throw notFound();
  return { deploy, site };
}

/** The path names a site too, and it has to be the deploy's. */
export function deployOfSite(netlify: Netlify, params: Params): { deploy: Deploy; site: Site } {
  const found = deployOf(netlify, params);
  if (found.site.id !== params.get("site")) throw notFound();
  return found;
}

const JSON_LIMIT = 8 * 1024 * 1024;
const name = z.string().max(1000).nullish();

export const shapes = {
  site: z.object({ name }),
  deploy: z.object({
    title: z.string().max(2000).nullish(),
    branch: z.string().max(255).nullish(),
    draft: z.boolean().nullish(),
    async: z.boolean().nullish(),
    files: z.record(z.string(), z.string()).nullish(),
  }),
};

export async function bodyOf<T>(call: Call, shape: z.ZodType<T>): Promise<T> {
  let value: unknown;
  const bytes = await bytesOf(call, JSON_LIMIT);
  try {
    value = bytes.length === 0 ? {} : JSON.parse(bytes.toString("utf8"));
  } catch {
    throw refusal(400, "The body is not valid JSON.");
  }
  const read = shape.safeParse(value);
  if (!read.success) throw refusal(422, `Invalid ${read.error.issues[0]?.path.join(".") || "body"}.`);
  return read.data;
}

export async function bytesOf(call: Call, limit: number): Promise<Buffer> {
  try {
    return await call.body(limit);
  } catch (error) {
    if (error instanceof TooLarge) throw refusal(413, `At most ${limit / 1024 / 1024} MB are accepted.`);
    throw error;
  }
}
