import { ProviderError } from "../provider-error.ts";
import type { SiteFile } from "../publish.ts";
import { readBase, type Base } from "./base.ts";
import type { Place, TreeEntry, User } from "./answers.ts";
import { nameOf } from "./names.ts";
import { Refusal } from "./refusal.ts";
import type { Home } from "./repository.ts";
import { settled } from "./settle.ts";
import { goneFiles, replacedFiles, treeEntries } from "./site-tree.ts";
import type { Story } from "./story.ts";

export interface Committed {
  readonly sha: string;
  /** false: the branch held exactly this site. */
  readonly changed: boolean;
}

/** One commit on the branch, whatever happens meanwhile; none if the branch holds the site already. Nothing is ever forced. */
export async function commitSite(
  story: Story,
  { home, branch, files, user }: { home: Home; branch: string; files: readonly SiteFile[]; user: User },
): Promise<Committed> {
  const { client, work } = story;
  const { deployment } = work;
  const { repository } = home;

  for (;;) {
    await story.step(`Reading the branch ${branch}`);
    const base = await readBase(story, home, branch);
    await story.step("Writing the commit");
    const { tree, notice } = await writeTree(base);
    const same = base.commit?.tree === tree ? base.commit : null;
    if (same && base.branchExists) return { sha: same.sha, changed: false };

    const sha = same?.sha ?? (await writeCommit(tree, base));
    // Stored before the branch moves: whoever goes on after a stop can tell whether it did.
    const { owner, repo } = repository;
    const moving = { account: user.login, owner, repo, branch, commit: sha, again: home.earlier !== null };
    await story.step(`Publishing to ${branch}`, { state: { moving }, notice, publishing: true });
    if (await move(sha, base)) return { sha, changed: true };

    if (story.state().rebuilt)
      throw new ProviderError(
        "CHANGED_MEANWHILE",
        `Somebody else keeps pushing to ${branch} of ${nameOf(repository)}. Their changes are kept and yours are not published yet. Try again.`,
        { retryable: true },
      );
    await story.step("Somebody else pushed meanwhile, building on top of their change", {
      state: { moving: null, rebuilt: true },
      notice: `Somebody else pushed to ${branch} meanwhile. Their change is kept, and the site is published on top of it.`,
    });
  }

  async function writeTree(base: Base): Promise<{ tree: string; notice: string | null }> {
    const create = (entries: readonly TreeEntry[], onto: string | null) =>
      settled(story, home.fresh, () => client.createTree(repository, entries, onto));
    const { commit } = base;
    // Nothing but the site: what came with the repository goes.
    if (commit === null || base.untouched)
      return { tree: await create(treeEntries(files, []), null), notice: null };

    const earlier = publishedFiles(commit.sha);
    const gone = goneFiles(files, earlier);
    const asWeLeftIt = commit.sha === deployment.published?.commitSha;
    const isTheirs = earlier.length === 0 && !home.ours;
    const standing =
      isTheirs || (gone.length > 0 && !asWeLeftIt) ? await client.tree(repository, commit.tree) : null;
    // git has no removal of what is not there.
    const removed = standing ? gone.filter((path) => standing.has(path)) : gone;
    const replaced = isTheirs && standing ? replacedFiles(files, standing) : [];
    return {
      tree: await create(treeEntries(files, removed), commit.tree),
      notice: replaced.length === 0 ? null : replacedNotice(replaced),
    };
  }

  function replacedNotice(paths: readonly string[]): string {
    const verb = paths.length === 1 ? "was" : "were";
    return `${list(paths)} of ${nameOf(repository)} ${verb} replaced. The history of the repository still has what was there.`;
  }

  /** What an earlier deployment put where this one stands: the only files that it may remove. */
  function publishedFiles(at: string): readonly string[] {
    const { earlier } = home;
    if (earlier === null) return [];
    return earlier.branch === branch || at === deployment.published?.commitSha ? earlier.files : [];
  }

  function writeCommit(tree: string, base: Base): Promise<string> {
    const { version, projectName, id, createdAt } = deployment;
    const name = projectName.replace(/[\s\p{Cc}]+/gu, " ").trim();
    return settled(story, home.fresh, () =>
      client.createCommit(repository, {
        message: `Publish v${version.number} of ${name}\n\nRoseram-Deploy: ${id}`,
        tree,
        parents: base.commit ? [base.commit.sha] : [],
        // The same for every attempt, so that the same commit is made again; and never before what it stands on.
        author: {
          name: user.login,
          email: `${user.id}+${user.login}@users.noreply.${work.access.local ? "localhost" : "github.com"}`,
          date: new Date(Math.max(Date.parse(createdAt), base.commit?.committedAt ?? 0))
            .toISOString()
            .replace(/\.\d+Z$/, "Z"),
        },
      }),
    );
  }

  /** false: somebody else was faster. */
  async function move(sha: string, base: Base): Promise<boolean> {
    try {
      await settled(story, home.fresh, () =>
        base.branchExists
          ? client.moveBranch(repository, branch, sha)
          : client.createBranch(repository, branch, sha),
      );
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const unknown = error.why !== "answered" || error.status >= 500;
      const overtaken = error.says(/not a fast[ -]forward|reference (already exists|does not exist)/i);
      if (!unknown && !overtaken) throw error;
      const landed = await hasLanded(story, repository, branch, sha).catch(() => null);
      if (landed) return true;
      if (overtaken && landed === false) return false;
      throw error;
    }
  }
}

/** Whether the branch has the commit, at its head or further down: somebody may have pushed since. */
export async function hasLanded(
  { client }: Story,
  place: Place,
  branch: string,
  commit: string,
): Promise<boolean> {
  const head = await client.head(place, branch);
  if (head === null || head === commit) return head !== null;
  return (await client.history(place, branch)).includes(commit);
}

function list(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).join(", ");
  return paths.length > 3 ? `${shown} and ${paths.length - 3} more files` : shown;
}
