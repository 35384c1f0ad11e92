import type { NetlifyAPI } from "netlify";
import { deployFiles, encoded, idOf, streamOf } from "../../src/local/forge/test-forge.ts";
import { sha1 } from "../../src/local/forge/store/blobs.ts";

/* What publishing asks of Netlify, in one story. */

export interface NetlifyStep {
  readonly name: string;
  run(netlify: NetlifyAPI, kept: Kept): Promise<unknown>;
}

/** What one step leaves for the next. */
export interface Kept {
  siteId: string;
  first: string;
  draft: string;
}

const NOWHERE = "00000000-0000-4000-8000-000000000000";
const NEVER = "0123456789abcdef01234567";
const digests = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`/${path}`, sha1(Buffer.from(text))]));

const first = { "index.html": "<h1>One</h1>", "styles.css": "h1{}", "script.js": "1" };
const changed = { "index.html": "<h1>Two</h1>", "styles.css": "h1{}" };

export const netlifySequence: readonly NetlifyStep[] = [
  { name: "whose token it is", run: (netlify) => netlify.getCurrentUser() },
  { name: "the accounts", run: (netlify) => netlify.listAccountsForUser() },
  { name: "no site of that name", run: (netlify) => netlify.listSites({ name: "my-site" }) },
  { name: "a site that is not there", run: (netlify) => netlify.getSite({ siteId: NOWHERE }) },
  {
    name: "a new site",
    async run(netlify, kept) {
      kept.siteId = idOf(await netlify.createSite({ body: { name: "my-site" } }));
    },
  },
  { name: "a name that is taken", run: (netlify) => netlify.createSite({ body: { name: "my-site" } }) },
  { name: "a name that is none", run: (netlify) => netlify.createSite({ body: { name: "my site" } }) },
  {
    name: "a site in the team",
    async run(netlify) {
      const [account] = await netlify.listAccountsForUser();
      await netlify.createSiteInTeam({ accountSlug: account?.slug ?? "", body: { name: "team-site" } });
    },
  },
  { name: "the site, found by its name", run: (netlify) => netlify.listSites({ name: "my-site" }) },
  { name: "the site", run: (netlify, { siteId }) => netlify.getSite({ siteId }) },
  {
    name: "a site renamed",
    run: (netlify, { siteId }) => netlify.updateSite({ siteId, body: { name: "our-site" } }),
  },
  { name: "no deploy yet", run: (netlify, { siteId }) => netlify.listSiteDeploys({ siteId }) },
  {
    name: "the first deploy",
    async run(netlify, kept) {
      kept.first = (await deployFiles(netlify, kept.siteId, first)).deployId;
    },
  },
  {
    name: "a changed deploy that leaves a file out",
    run: (netlify, { siteId }) => deployFiles(netlify, siteId, changed),
  },
  { name: "an unchanged deploy", run: (netlify, { siteId }) => deployFiles(netlify, siteId, changed) },
  {
    name: "a draft",
    async run(netlify, kept) {
      const files = { "index.html": "<h1>Draft</h1>" };
      kept.draft = (await deployFiles(netlify, kept.siteId, files, { draft: true })).deployId;
    },
  },
  {
    name: "a deploy that is worked out later",
    async run(netlify, { siteId }) {
      const files = { "index.html": "<h1>Later</h1>", "a b/ü.html": "later" };
      const deployId = idOf(await netlify.createSiteDeploy({ siteId, title: "later", body: {} }));
      const body = { files: digests(files), async: true };
      await netlify.updateSiteDeploy({ siteId, deployId, body });
      await netlify.getSiteDeploy({ siteId, deployId });
      for (const [path, text] of Object.entries(files))
        await netlify.uploadDeployFile({ deployId, path: encoded(path), body: streamOf(Buffer.from(text)) });
      await netlify.getSiteDeploy({ siteId, deployId });
      await netlify.getDeploy({ deployId });
    },
  },
  { name: "the deploys", run: (netlify, { siteId }) => netlify.listSiteDeploys({ siteId }) },
  { name: "the files of the site", run: (netlify, { siteId }) => netlify.listSiteFiles({ siteId }) },
  { name: "the site with what is published", run: (netlify, { siteId }) => netlify.getSite({ siteId }) },
  {
    name: "the first deploy put back",
    run: (netlify, { siteId, first: deployId }) => netlify.restoreSiteDeploy({ siteId, deployId }),
  },
  {
    name: "a deploy put back that is not there",
    run: (netlify, { siteId }) => netlify.restoreSiteDeploy({ siteId, deployId: NEVER }),
  },
  {
    name: "nothing is before the first",
    run: (netlify, { siteId }) => netlify.rollbackSiteDeploy({ siteId }),
  },
  {
    name: "the one before",
    async run(netlify, { siteId }) {
      await deployFiles(netlify, siteId, { "index.html": "<h1>Three</h1>" });
      await netlify.rollbackSiteDeploy({ siteId });
    },
  },
  {
    name: "a deploy cancelled before its files, which then takes none",
    async run(netlify, { siteId }) {
      const files = { "index.html": "<h1>Never</h1>" };
      const deployId = idOf(await netlify.createSiteDeploy({ siteId, title: "cancelled", body: {} }));
      await netlify.updateSiteDeploy({ siteId, deployId, body: { files: digests(files) } });
      await netlify.cancelSiteDeploy({ deployId });
      await netlify.getSiteDeploy({ siteId, deployId });
      await netlify.uploadDeployFile({
        deployId,
        path: "index.html",
        body: streamOf(Buffer.from(files["index.html"])),
      });
    },
  },
  {
    name: "a file that was not announced",
    async run(netlify, { siteId }) {
      const deployId = idOf(await netlify.createSiteDeploy({ siteId, title: "other", body: {} }));
      await netlify.updateSiteDeploy({ siteId, deployId, body: { files: digests({ "a.html": "a" }) } });
      await netlify.uploadDeployFile({ deployId, path: "b.html", body: streamOf(Buffer.from("b")) });
    },
  },
  {
    name: "a deploy of a name that cannot be served",
    async run(netlify, { siteId }) {
      const deployId = idOf(await netlify.createSiteDeploy({ siteId, title: "bad", body: {} }));
      await netlify.updateSiteDeploy({ siteId, deployId, body: { files: digests({ "a#b.html": "a" }) } });
    },
  },
  {
    name: "a deploy that is not there",
    run: (netlify, { siteId }) => netlify.getSiteDeploy({ siteId, deployId: NEVER }),
  },
  {
    name: "publishing held at a deploy, and let go",
    async run(netlify, { first: deployId }) {
      await netlify.lockDeploy({ deployId });
      await netlify.unlockDeploy({ deployId });
    },
  },
  {
    name: "deploys deleted",
    async run(netlify, { siteId, draft }) {
      await netlify.deleteSiteDeploy({ siteId, deployId: draft });
      const other = idOf(await netlify.createSiteDeploy({ siteId, title: "other", body: {} }));
      await netlify.deleteDeploy({ deployId: other });
    },
  },
  {
    name: "a site deleted, then deployed to",
    async run(netlify, { siteId }) {
      await netlify.deleteSite({ siteId });
      await netlify.createSiteDeploy({ siteId, title: "gone", body: {} });
    },
  },
];
