import { ProviderError } from "../provider-error.ts";
import type { Published } from "../publish.ts";
import { orGone, publishedOf } from "./deploy.ts";
import type { Place } from "./site.ts";
import type { Story } from "./story.ts";
import { atProvider } from "./words.ts";

/** Puts an earlier deploy back: at once, since all its files are there. */
export async function restoreDeploy(story: Story, deployId: string): Promise<Published> {
  const { netlify, work } = story;
  const { publication } = work.deployment;
  if (!publication?.siteId) throw gone(work.access.local);
  const place = { siteId: publication.siteId, siteName: publication.siteName ?? "" };

  let deploy = await restoredBefore(story, place, deployId);
  if (!deploy) {
    await story.step("Putting the earlier deploy back", { state: { deployId }, publishing: true });
    deploy = await orGone(story.publishing(netlify.restore(place.siteId, deployId)));
  }
  if (!deploy) throw gone(work.access.local);
  await story.step("Published", { published: true });
  return publishedOf(story, place, deploy);
}

/** An attempt that died may have put it back: then it is live, whatever was asked since. */
async function restoredBefore({ netlify, stored }: Story, { siteId }: Place, deployId: string) {
  if (stored.deployId !== deployId) return null;
  const site = await orGone(netlify.site(siteId));
  return site?.published_deploy?.id === deployId ? orGone(netlify.deploy(siteId, deployId)) : null;
}

const gone = (local: boolean) =>
  new ProviderError(
    "NOT_FOUND",
    `That deploy is no longer ${atProvider(local)}. Nothing that visitors see was changed. Publish its version again instead.`,
  );
