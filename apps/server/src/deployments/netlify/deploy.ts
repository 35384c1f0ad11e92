import { pause } from "../pause.ts";
import type { Published } from "../publish.ts";
import { announce, digested, lacking, upload } from "./files.ts";
import { NetlifyFailure } from "./failure.ts";
import type { Deploy, Site } from "./netlify-client.ts";
import { lockedSite, rejection } from "./provider-errors.ts";
import { knownPlace, makePlace, noticeOf, type Place } from "./site.ts";
import type { Story } from "./story.ts";

/** Publishes the files of a version, or finds out that an earlier attempt did. */
export async function deploySite(story: Story): Promise<Published> {
  const files = digested(story.work.files);
  const begun = await begunBefore(story);
  story.sent = false;
  if (begun?.deploy.state === "ready") return publishedAt(story, begun.place, begun.deploy);

  const same = begun ? null : await unchanged(story);
  if (same) return same;

  const { place, deploy } = begun ?? (await openDeploy(story));
  await story.step(`Comparing ${counted(files.length)}`, {
    state: { ...place, deployId: deploy.id },
    // If Netlify has all of them already, saying which they are publishes them.
    publishing: true,
  });
  const ready = await settled(story, place, deploy, files);
  return publishedAt(story, place, ready);
}

/** What an earlier attempt stored of a deploy, as it is now. Asked for before anything is stored: it may be live. */
async function begunBefore({ netlify, stored }: Story): Promise<{ place: Place; deploy: Deploy } | null> {
  const { siteId, siteName, deployId } = stored;
  if (!siteId || !siteName || !deployId) return null;
  const deploy = await orGone(netlify.deploy(siteId, deployId));
  return deploy && { place: { siteId, siteName }, deploy };
}

/** The same content is there already, and the site still shows it: then there is nothing to do. */
async function unchanged(story: Story): Promise<Published | null> {
  const { netlify, work, stored } = story;
  const { published, options } = work.deployment;
  const place = knownPlace(story);
  if (!place || stored.siteName || !published?.deployId || options.draft) return null;
  if (published.contentDigest !== work.contentDigest) return null;
  await story.step("Looking at the site");
  const site = await orGone(netlify.site(place.siteId));
  const url = site && addressOf(site);
  if (!url || site.published_deploy?.id !== published.deployId) return null;
  return {
    url,
    ...nowhereElse,
    deployId: published.deployId,
    publication: { siteName: site.name, url },
    notice: "Nothing has changed since the last publish, so nothing was sent.",
  };
}

async function openDeploy(story: Story): Promise<{ place: Place; deploy: Deploy }> {
  const known = knownPlace(story);
  if (known) {
    const deploy = await orGone(deployOf(story, known));
    if (deploy) return { place: known, deploy };
  }
  const place = await makePlace(story, known);
  return { place, deploy: await deployOf(story, place) };
}

/** One for each deployment: an attempt that died may have made it without storing its id. */
async function deployOf(story: Story, place: Place): Promise<Deploy> {
  const { netlify, title, found, work } = story;
  const tried = found.siteId === place.siteId;
  if (tried) await story.step("Looking for the deploy");
  else if (story.stored.siteId !== place.siteId)
    await story.step("Opening a deploy", { state: { ...place } });
  const made = tried ? await netlify.findDeploy(place.siteId, title) : null;
  return made ?? netlify.createDeploy(place.siteId, title, work.deployment.options.draft ?? false);
}

/** Uploads what is lacking and waits for the end. Netlify is asked: it tells nobody by itself. */
async function settled(
  story: Story,
  place: Place,
  opened: Deploy,
  files: ReturnType<typeof digested>,
): Promise<Deploy> {
  const { netlify, work, limits } = story;
  let deploy = TAKES_FILES.has(opened.state)
    ? await story.publishing(announce(story, place.siteId, opened.id, files))
    : opened;
  story.sent = false;
  let [uploaded, waiting] = [false, false];
  let [wait] = limits.pollMs;
  for (;;) {
    if (deploy.state === "ready") return deploy;
    if (ENDED.has(deploy.state)) throw rejection(deploy, work.access.local, work.access.token);
    const lacks = uploaded ? [] : lacking(deploy, files);
    if (lacks.length > 0) {
      await story.step(`Uploading ${counted(lacks.length)}`);
      await upload(story, place.siteId, opened.id, lacks);
      uploaded = true;
    } else {
      story.sent = uploaded || !PREPARING.has(deploy.state);
      if (story.sent && !waiting) await story.step("Waiting until it is live");
      waiting = story.sent;
      await pause(wait, work.signal);
      wait = Math.min(wait * 1.6, limits.pollMs[1]);
    }
    story.sent ||= uploaded;
    deploy = await netlify.deploy(place.siteId, opened.id);
  }
}

const TAKES_FILES: ReadonlySet<string> = new Set([
  "new",
  "pending_review",
  "preparing",
  "prepared",
  "uploading",
]);
const PREPARING: ReadonlySet<string> = new Set(["new", "preparing", "prepared"]);
const ENDED: ReadonlySet<string> = new Set(["error", "rejected"]);

/** The end of the story: visitors see it, or the draft has its address. */
async function publishedAt(story: Story, place: Place, deploy: Deploy): Promise<Published> {
  if (!story.work.deployment.options.draft && !deploy.published_at) await refuseLocked(story, place, deploy);
  await story.step("Published", { published: true });
  return publishedOf(story, place, deploy);
}

/** A person can hold a site at one deploy: later ones are taken, called ready, and not shown. */
async function refuseLocked(story: Story, { siteId }: Place, deploy: Deploy): Promise<void> {
  const site = await story.netlify.site(siteId);
  const shown = site.published_deploy;
  if (!shown?.locked || shown.id === deploy.id) return;
  // What is not shown can be cancelled still.
  await story.step("Looking at the site");
  throw lockedSite(site, story.work.access.local);
}

/** Cancels the deploy unless it is live. */
export async function takeBack({ netlify, stored, title }: Story): Promise<void> {
  const { siteId, deployId } = stored;
  if (!siteId) return;
  const open = await orGone(deployId ? netlify.deploy(siteId, deployId) : netlify.findDeploy(siteId, title));
  if (open && open.state !== "ready" && !ENDED.has(open.state)) await netlify.cancel(open.id);
}

export function publishedOf(story: Story, place: Place, deploy: Deploy): Published {
  const { work, stored } = story;
  const { draft } = work.deployment.options;
  const siteUrl = addressOf(deploy);
  const notice = noticeOf(story, place.siteName);
  return {
    url: (draft ? ownAddressOf(deploy) : null) ?? siteUrl ?? "",
    ...nowhereElse,
    deployId: deploy.id,
    // A draft leaves what is live as it is.
    publication: draft
      ? {}
      : {
          ...place,
          // It may have been renamed there.
          siteName: deploy.name ?? place.siteName,
          ...(siteUrl !== null && { url: siteUrl }),
          files: work.files.map(({ path }) => path),
          ...(stored.account && { account: stored.account, createdByUs: true }),
        },
    ...(notice !== undefined && { notice }),
  };
}

const nowhereElse = { commitSha: null, commitUrl: null } as const;

/** https where there is such an address: at Netlify always, on this machine never. */
const addressOf = (of: Site | Deploy) => webAddress(of.ssl_url) ?? webAddress(of.url);
const ownAddressOf = (deploy: Deploy) => webAddress(deploy.deploy_ssl_url) ?? webAddress(deploy.deploy_url);

const webAddress = (url: string | null | undefined) => (url && /^https?:\/\//i.test(url) ? url : null);

const counted = (files: number) => (files === 1 ? "1 file" : `${files} files`);

/** null for what is not there any more. */
export async function orGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof NetlifyFailure && error.status === 404) return null;
    throw error;
  }
}
