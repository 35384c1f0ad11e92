import { isOutOfTime } from "../life.ts";
import type { Build, Pages, Repository } from "./answers.ts";
import { Refusal } from "./refusal.ts";
import type { Story } from "./story.ts";
import { saying } from "./words.ts";

/** Where the site is seen; null: GitHub Pages does not show it, and the notice says why. */
export interface Shown {
  readonly url: string | null;
  readonly notice: string | null;
}

/** The site is published already: whatever goes wrong here is told, and fails nothing. */
export async function showOnPages(
  story: Story,
  asked: { repository: Repository; ours: boolean; branch: string; commit: string },
): Promise<Shown> {
  try {
    return await turnOn(story, asked);
  } catch (error) {
    if (error instanceof Refusal) return { url: null, notice: whyNot(error) };
    if (!isOutOfTime(story.work.signal)) throw error;
    const notice =
      "The site is in the repository, but GitHub Pages was not ready in time. Publish again to look after it.";
    return { url: null, notice };
  }
}

async function turnOn(
  story: Story,
  { repository, ours, branch, commit }: Parameters<typeof showOnPages>[1],
): Promise<Shown> {
  const { client } = story;
  await story.step("Turning on GitHub Pages");
  const pages = (repository.hasPages ? await client.pages(repository) : null) ?? (await create());
  if (pages.source?.branch !== branch || pages.source.path !== "/") {
    const shows = pages.source ? `${pages.source.branch}${pages.source.path}` : "what a workflow builds";
    if (!ours || !pages.source)
      return {
        url: null,
        notice: `The site is in the repository, but GitHub Pages of it shows ${shows}. Choose the branch ${branch} in the settings of the repository.`,
      };
    await client.movePages(repository, branch);
  }
  return { url: pages.url, notice: await waitForBuild(story, repository, commit) };

  async function create(): Promise<Pages> {
    try {
      return await client.createPages(repository, branch);
    } catch (error) {
      const on = error instanceof Refusal && error.status === 409 ? await client.pages(repository) : null;
      if (on) return on;
      throw error;
    }
  }
}

/** What is to be said if the build does not come to a good end while it is waited for. */
async function waitForBuild({ client, patience, work, step }: Story, repository: Repository, commit: string) {
  let waited = false;
  for (const ms of patience.buildMs) {
    if (ms > 0 && !waited) await step("Waiting for GitHub Pages to show it");
    waited ||= ms > 0;
    await patience.wait(ms, work.signal);
    const build = await client.latestBuild(repository);
    if (build && isOf(build, commit)) {
      if (build.status === "built") return null;
      if (build.status === "errored")
        return "The site is in the repository, but GitHub Pages could not build it. The settings of the repository say why.";
    }
  }
  return "GitHub Pages is still building the site. It can take some minutes to appear.";
}

const isOf = (build: Build, commit: string) => build.commit === null || build.commit === commit;

function whyNot(refusal: Refusal): string {
  const published = "The site is in the repository, but";
  if (refusal.says(/plan does not support|upgrade/i))
    return `${published} GitHub Pages of a private repository needs a paid plan. Make the repository public, or upgrade.`;
  if (refusal.status === 403 || refusal.status === 404)
    return `${published} the token may not turn on GitHub Pages. It needs the permissions Pages and Administration: read and write. Or turn it on in the settings of the repository.`;
  if (refusal.why !== "answered" || refusal.status >= 500)
    return `${published} GitHub did not answer when GitHub Pages was to be turned on. Publish again to try once more.`;
  return `${published} GitHub Pages could not be turned on${saying(refusal.words)}.`;
}
