/** Where a project is published: one place for each provider and target. */
export interface Publication {
  /** The account at the provider that it belongs to. */
  readonly account: string | null;
  /** On GitHub. */
  readonly owner: string | null;
  readonly repository: string | null;
  readonly branch: string | null;
  /** On Netlify. */
  readonly siteId: string | null;
  readonly siteName: string | null;
  /** The repository or the site itself. */
  readonly url: string | null;
  /** The paths of the last publish: the only ones that a later one may delete. */
  readonly files: readonly string[];
  /** Whether the repository or the site was made for this project. */
  readonly createdByUs: boolean;
}

/** What is given replaces, null empties, the rest stays. */
export type PublicationPatch = Partial<Publication>;

export interface PublicationRow extends Publication {
  readonly projectId: string;
  readonly type: "github" | "netlify";
  readonly target: "remote" | "local";
  /** The last one that succeeded here, drafts apart. */
  readonly deploymentId: string | null;
  readonly updatedAt: string;
}
