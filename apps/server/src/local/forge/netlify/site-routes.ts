import { randomBytes } from "node:crypto";
import { json, type Answer } from "../http/answers.ts";
import type { Call } from "../http/listener.ts";
import { page } from "../http/pages.ts";
import { route, type Route } from "../http/router.ts";
import { isSiteName, SITE_NAME_LENGTH } from "../names.ts";
import { accountBody, fileBody, siteBody, userBody } from "./bodies.ts";
import { bodyOf, shapes, siteOf, type Netlify } from "./context.ts";
import { invalid, notFound } from "./refusals.ts";

export const siteRoutes: readonly Route<Netlify>[] = [
  route("GET", "/user", ({ login, sites }) => json(200, userBody(login, sites))),
  route("GET", "/accounts", ({ login, sites }) => json(200, [accountBody(login, sites)])),

  route("GET", "/sites", ({ login, sites, siteUrl, apiUrl }, _params, call) => {
    // A part of the name is enough, as at Netlify: whoever looks for one name has to compare.
    const wanted = call.query.get("name") ?? "";
    const matching = sites.sitesOf(login).filter(({ name }) => name.includes(wanted));
    const { items, headers } = page(matching, call, { each: 100, url: apiUrl("/sites") });
    return json(
      200,
      items.map((each) => siteBody(each, sites, siteUrl)),
      headers,
    );
  }),

  route("POST", "/sites", (netlify, _params, call) => created(netlify, call)),
  route("POST", "/:account/sites", (netlify, params, call) => {
    if (params.get("account") !== netlify.login) throw notFound();
    return created(netlify, call);
  }),

  route("GET", "/sites/:site", (netlify, params) =>
    json(200, siteBody(siteOf(netlify, params), netlify.sites, netlify.siteUrl)),
  ),

  route("PATCH", "/sites/:site", async (netlify, params, call) => {
    const { sites, siteUrl } = netlify;
    const { name } = await bodyOf(call, shapes.site);
    return sites.locked("names", async () => {
      const site = siteOf(netlify, params);
      if (name == null || name === site.name) return json(200, siteBody(site, sites, siteUrl));
      checkName(netlify, name);
      return json(200, siteBody(await sites.saveSite({ ...site, name }), sites, siteUrl));
    });
  }),

  route("DELETE", "/sites/:site", (netlify, params) => {
    const { id } = siteOf(netlify, params);
    return netlify.sites.locked(id, async () => {
      await netlify.sites.removeSite(siteOf(netlify, params));
      return { status: 204 };
    });
  }),

  route("GET", "/sites/:site/files", async (netlify, params) => {
    const { sites } = netlify;
    const site = siteOf(netlify, params);
    const deploy = site.publishedDeployId === null ? null : sites.deploy(site.publishedDeployId);
    const files = Object.entries(deploy?.files ?? {}).map(async ([path, sha]) =>
      fileBody(path, sha, (await sites.blobs.read(site.owner, sha))?.length ?? 0),
    );
    return json(200, await Promise.all(files));
  }),
];

async function created(netlify: Netlify, call: Call): Promise<Answer> {
  const { login, sites, siteUrl } = netlify;
  const asked = await bodyOf(call, shapes.site);
  return sites.locked("names", async () => {
    if (sites.sitesOf(login).length >= sites.limits.sitesPerOwner)
      throw invalid({ base: [`An account has at most ${sites.limits.sitesPerOwner} sites on this machine`] });
    // Without a name one is made up, as at Netlify.
    const name =
      asked.name == null || asked.name === "" ? `site-${randomBytes(6).toString("hex")}` : asked.name;
    checkName(netlify, name);
    return json(201, siteBody(await sites.createSite(login, name), sites, siteUrl));
  });
}

/** Names are one space for all owners: they are host names. */
function checkName({ sites }: Netlify, name: string): void {
  if (name.length > SITE_NAME_LENGTH)
    throw invalid({ subdomain: [`is too long (maximum is ${SITE_NAME_LENGTH} characters)`] });
  if (!isSiteName(name))
    throw invalid({
      subdomain: ["can only contain lower-case letters, digits and single hyphens between them"],
    });
  if (sites.siteNamed(name)) throw invalid({ subdomain: ["must be unique"] });
}
