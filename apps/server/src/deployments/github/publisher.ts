import { isOutOfTime } from "../life.ts";
import type { Published, Publisher, SiteFile, Work } from "../publish.ts";
import { accountOf } from "./account.ts";
import { createGithubClient } from "./client.ts";
import { commitSite, hasLanded } from "./commit-site.ts";
import { isMadeFor } from "./names.ts";
import { showOnPages } from "./pages.ts";
import { PATIENCE, type Patience } from "./patience.ts";
import { explain } from "./provider-errors.ts";
import { Refusal } from "./refusal.ts";
import { findHome, type Home } from "./repository.ts";
import { beginStory, type Story } from "./story.ts";

/** Without it GitHub Pages runs Jekyll, which leaves out files that begin with an underscore. */
const NO_JEKYLL: SiteFile = { path: ".nojekyll", text: "Shown as it is, without Jekyll.\n" };

/** Publishes a site as one commit on a branch of a repository. */
export function createGithubPublisher(options: { patience?: Partial<Patience> } = {}): Publisher {
  const patience = { ...PATIENCE, ...options.patience };
  return {
    async publish(work) {
      const { access, signal } = work;
      const story = beginStory({
        work,
        patience,
        connect: (onWait) => createGithubClient({ access, signal, patience, onWait }),
      });
      let isOpen = story.state().moving !== null;
      try {
        const published = await publishedBefore(story);
        isOpen = false;
        return published ?? (await publishSite(story));
      } catch (error) {
        throw error instanceof Refusal ? explain(error, { access, branch: branchOf(work), isOpen }) : error;
      }
    },
    account: (access, signal) => accountOf({ access, signal, patience }),
  };
}

/** An earlier attempt stopped when the branch was about to move: if it did, all that is left is to say so. */
async function publishedBefore(story: Story): Promise<Published | null> {
  const { moving } = story.state();
  if (moving === null) return null;
  const repository = await story.client.repository(moving);
  if (repository === null || !(await hasLanded(story, repository, moving.branch, moving.commit))) return null;
  const { publication } = story.work.deployment;
  return finish(story, { ...moving, repository, earlier: moving.again ? publication : null, changed: true });
}

async function publishSite(story: Story): Promise<Published> {
  const { client, work } = story;
  await story.step(
    work.access.local ? "Opening the Git server on this machine" : "Opening your GitHub account",
  );
  const user = await client.user();
  const home = await findHome(story, user);
  const branch = branchOf(work);
  const files = filesOf(work, home);
  const { sha, changed } = await commitSite(story, { home, branch, files, user });
  return finish(story, {
    account: user.login,
    repository: home.repository,
    earlier: home.earlier,
    branch,
    commit: sha,
    changed,
  });
}

/** The site is in the repository. From here on nothing fails any more. */
async function finish(
  story: Story,
  done: Where & { account: string; branch: string; commit: string; changed: boolean },
): Promise<Published> {
  const { client, work } = story;
  const { repository, earlier, branch, commit } = done;
  const ours = isMadeFor(work.deployment.projectId, repository.description);
  const publication = {
    account: done.account,
    owner: repository.owner,
    repository: repository.repo,
    branch,
    url: repository.url,
    files: filesOf(work, done).map(({ path }) => path),
    createdByUs: ours || (earlier?.createdByUs ?? false),
  };
  await story.step(null, {
    published: true,
    publication,
    notice: done.changed ? null : `Nothing has changed: ${branch} holds exactly this site already.`,
  });

  // GitHub names the first branch as the account likes it; the page of the repository should show the site.
  if (ours && earlier === null && branch !== repository.defaultBranch)
    await client.setDefaultBranch(repository, branch).catch(ignoring(work));
  const shown = pagesWanted(work, done)
    ? await showOnPages(story, { repository, ours: publication.createdByUs, branch, commit })
    : { url: null, notice: null };

  const notices = [...story.state().notices, ...(shown.notice === null ? [] : [shown.notice])];
  return {
    url: shown.url ?? repository.url,
    commitSha: commit,
    commitUrl: `${repository.url}/commit/${commit}`,
    deployId: null,
    publication,
    ...(notices.length > 0 && { notice: notices.join(" ") }),
  };
}

const branchOf = ({ deployment }: Work) => deployment.options.branch ?? deployment.githubBranch;

/** A repository, and what earlier deployments did in it. */
type Where = Pick<Home, "repository" | "earlier">;

function filesOf(work: Work, where: Where): readonly SiteFile[] {
  const has = work.files.some(({ path }) => path === NO_JEKYLL.path);
  return pagesWanted(work, where) && !has ? [...work.files, NO_JEKYLL] : work.files;
}

/** Once turned on it stays so until it is asked to be off. */
function pagesWanted({ deployment }: Work, { repository, earlier }: Where): boolean {
  const before = earlier?.files.includes(NO_JEKYLL.path) ?? false;
  return deployment.options.pages ?? (before && repository.hasPages);
}

const ignoring =
  ({ signal }: Work) =>
  (error: unknown): void => {
    if (!(error instanceof Refusal) && !isOutOfTime(signal)) throw error;
  };
