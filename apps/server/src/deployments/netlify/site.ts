import { NetlifyFailure } from "./failure.ts";
import type { Site, User } from "./netlify-client.ts";
import { ProviderError } from "../provider-error.ts";
import { isOfName, isTaken, providerErrorOf } from "./provider-errors.ts";
import { slugOf, suggestionFor } from "./site-name.ts";
import type { Stored } from "./stored.ts";
import type { Story } from "./story.ts";
import { atProvider } from "./words.ts";

export interface Place {
  readonly siteId: string;
  readonly siteName: string;
}

/** The site that this deployment goes to, as far as it exists. */
export function knownPlace({ work, stored }: Story): Place | null {
  const { publication, options } = work.deployment;
  if (stored.siteId && stored.siteName) return { siteId: stored.siteId, siteName: stored.siteName };
  // A name is stored before its site is made: that is under way.
  if (stored.siteName || !publication?.siteId) return null;
  const siteName = publication.siteName ?? "";
  // A draft shows nothing at the site's own address, so another name for it is not worth another site.
  const elsewhere = options.siteName !== undefined && options.siteName !== siteName && !options.draft;
  return elsewhere ? null : { siteId: publication.siteId, siteName };
}

/** A site of its own for the project. `gone` is the one it had, if that one is not to be found. */
export async function makePlace(story: Story, gone: Place | null): Promise<Place> {
  const { netlify, work, stored, found } = story;
  const { publication, options, projectName } = work.deployment;
  const account = accountOf(await netlify.user());
  const left = stored.left ?? leftBehind(publication, account, gone);
  const wanted =
    options.siteName ?? (gone ? publication?.siteName : null) ?? slugOf(projectName) ?? suggestionFor("site");

  let name = (gone ? null : stored.siteName) ?? wanted;
  for (let tries = 1; ; tries++) {
    await story.step(`Making the site ${name}`, {
      state: { siteName: name, siteId: null, deployId: null, left, account, createdByUs: true },
    });
    try {
      return await kept(story, await netlify.createSite(name));
    } catch (error) {
      if (!(error instanceof NetlifyFailure) || !isOfName(error)) throw error;
      const chosen = options.siteName !== undefined;
      const begun = found.siteName === name;
      // An earlier attempt made it and did not live to store it; or it was chosen, and nothing is there that could be lost.
      const empty = isTaken(error) && (chosen || begun) ? await netlify.findEmptySite(name) : null;
      if (empty) return kept(story, empty);
      if (chosen || tries === NAMES) throw await refusal(story, name, error);
      name = suggestionFor(wanted);
    }
  }
}

const NAMES = 4;

async function kept(story: Story, site: Site): Promise<Place> {
  const place = { siteId: site.id, siteName: site.name };
  const { account, left } = story.stored;
  // While the earlier site stands, it is the project's place until this deployment has succeeded.
  const publication =
    left?.why === "renamed" ? {} : { publication: { ...place, account: account ?? null, createdByUs: true } };
  await story.step("Opening a deploy", { state: place, ...publication });
  return place;
}

async function refusal(
  { netlify, work }: Story,
  siteName: string,
  failure: NetlifyFailure,
): Promise<ProviderError> {
  const { local } = work.access;
  const isOwn = isTaken(failure) && (await netlify.findSite(siteName)) !== null;
  if (!isOwn) return providerErrorOf(failure, { local, siteName });
  return new ProviderError(
    "NAME_TAKEN",
    `You have a site \`${siteName}\` ${atProvider(local)} that shows something else; it stays as it is. ` +
      `Choose another name, \`${suggestionFor(siteName)}\` for example.`,
  );
}

function leftBehind(
  publication: Story["work"]["deployment"]["publication"],
  account: string,
  gone: Place | null,
): Stored["left"] {
  const siteName = publication?.siteName;
  if (!publication?.siteId || !siteName) return null;
  if (!gone) return { siteName, why: "renamed" };
  const changed = publication.account !== null && publication.account !== account;
  return { siteName, why: changed ? "account" : "deleted" };
}

/** What the person should know of where it went. */
export function noticeOf({ stored, work }: Story, siteName: string): string | undefined {
  const { local } = work.access;
  const { left } = stored;
  const asked = work.deployment.options.siteName ?? slugOf(work.deployment.projectName);
  switch (left?.why) {
    case "deleted":
      return siteName === left.siteName
        ? `The site \`${siteName}\` was no longer ${atProvider(local)}, so it was made again.`
        : `The site \`${left.siteName}\` was no longer ${atProvider(local)}, and its name is taken by now: it is called \`${siteName}\` from here on.`;
    case "account":
      return `The token belongs to another account now, ${stored.account ?? ""}, so the site was made there as \`${siteName}\`. The earlier one, \`${left.siteName}\`, stays online.`;
    case "renamed":
      return `The site is now \`${siteName}\`. The earlier one, \`${left.siteName}\`, stays online as it was.`;
    default:
      return stored.createdByUs && asked !== null && asked !== siteName
        ? `\`${asked}\` was not to be had, so the site is called \`${siteName}\`.`
        : undefined;
  }
}

export const accountOf = (user: User): string =>
  user.email || user.slug || user.full_name || user.id || "unknown";
