import type { DeploymentRow } from "./queries.ts";

interface Situation {
  /** The last deployment to the provider in view; null before the first. */
  readonly row: {
    readonly status: DeploymentRow["status"];
    readonly options: { readonly draft?: boolean | null };
  } | null;
  /** Version, target and fields are those of that deployment. */
  readonly same: boolean;
}

export interface NextRose {
  /** How Publish is offered; null where it is not. */
  readonly publish: "rose" | "default" | null;
  /** Whether the next step is one of what became of the last deployment. */
  readonly outcome: boolean;
}

/** One rose per view: publishing what is not published yet, or the next step after what was. */
export const nextRose = ({ row, same }: Situation): NextRose => {
  switch (row?.status) {
    case "PENDING":
    case "IN_PROGRESS":
      return { publish: null, outcome: false };
    case "FAILED":
      return same ? { publish: null, outcome: true } : { publish: "rose", outcome: false };
    case "SUCCESS":
      if (!same) return { publish: "rose", outcome: false };
      // After a draft one looks at it first, and then publishes it.
      return { publish: row.options.draft ? "default" : null, outcome: true };
    default:
      return { publish: "rose", outcome: false };
  }
};
