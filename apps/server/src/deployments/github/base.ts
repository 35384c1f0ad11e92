import type { Commit } from "./answers.ts";
import type { GithubClient } from "./client.ts";
import { nameOf } from "./names.ts";
import { Refusal } from "./refusal.ts";
import type { Home } from "./repository.ts";
import type { Story } from "./story.ts";

/** What a publish stands on. */
export interface Base {
  /** null: the repository has commits, but none to begin a branch from. */
  readonly commit: Commit | null;
  /** Whether the branch is there; else it begins at the commit of the default branch. */
  readonly branchExists: boolean;
  /** Everything in it was put there by making the repository. */
  readonly untouched: boolean;
}

/** In the first commit of a repository that had none: all that it holds was put there by us. */
const beginningOf = (projectId: string) => `Roseram-Project: ${projectId}`;

/** The branch as it stands now. A repository without a commit gets its first one. */
export async function readBase(
  story: Story,
  { repository, ours, earlier, fresh }: Home,
  branch: string,
): Promise<Base> {
  const { client, patience, work } = story;
  const { projectId, projectName } = work.deployment;
  for (const ms of fresh ? patience.settleMs : []) {
    const base = await read(client);
    if (base !== "empty" && base.commit) return base;
    await patience.wait(ms, work.signal);
  }
  const base = await read(client);
  if (base !== "empty") return base;

  await story.step("Making the first commit");
  await client
    .createFirstFile(repository, {
      path: "README.md",
      text: `# ${projectName}\n`,
      message: `Begin an empty repository\n\n${beginningOf(projectId)}`,
    })
    .catch(ignoreExisting);
  for (const ms of patience.settleMs) {
    const begun = await read(client);
    if (begun !== "empty" && begun.commit) return begun;
    await patience.wait(ms, work.signal);
  }
  throw new Refusal("read", "unreadable", nameOf(repository), 0, "");

  async function read(client: GithubClient): Promise<Base | "empty"> {
    try {
      const own = await client.head(repository, branch);
      const at =
        own ??
        (branch === repository.defaultBranch
          ? null
          : await client.head(repository, repository.defaultBranch));
      const commit = at === null ? null : await client.commit(repository, at);
      const begunByUs = (ours && earlier === null) || commit?.message.includes(beginningOf(projectId));
      const untouched = commit?.parents.length === 0 && begunByUs === true;
      return { commit, branchExists: own !== null, untouched };
    } catch (error) {
      // The Git Data API refuses everything in a repository without commits.
      if (error instanceof Refusal && error.status === 409 && error.says(/empty/i)) return "empty";
      throw error;
    }
  }
}

/** An earlier request made it and its answer was lost. */
function ignoreExisting(error: unknown): void {
  if (!(error instanceof Refusal && (error.status === 409 || error.status === 422))) throw error;
}
