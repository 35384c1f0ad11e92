import type { DeploymentRow, PublicationRow } from "./queries.ts";

type Row = Pick<DeploymentRow, "id" | "type" | "status" | "options" | "url" | "commitUrl">;

/** The repository that a commit's address is in. */
const repositoryUrl = ({ commitUrl }: Pick<Row, "commitUrl">): string | null =>
  /^(https?:\/\/.+)\/commit\/[^/]+$/i.exec(commitUrl ?? "")?.[1] ?? null;

/** `owner/name`, as it was asked for, or as the address of its commit has it. */
export const repositoryOf = (row: Pick<Row, "options" | "commitUrl">): string | null =>
  row.options.repository ?? repositoryUrl(row)?.split("/").slice(-2).join("/") ?? null;

/**
 * The branch that a deployment wrote. Where none was named it was the project's of that time, which only a deployment that
 * names another one changes; null if that cannot be told from the `rows` around it, newest first.
 */
export const branchOf = (row: Row, rows: readonly Row[], now: string): string | null => {
  if (row.options.branch) return row.options.branch;
  const place = rows.findIndex(({ id }) => id === row.id);
  const named = (one: Row): boolean =>
    one.type === row.type && one.status === "SUCCESS" && one.options.branch != null;
  const since = place === -1 ? rows : rows.slice(0, place);
  if (!since.some(named)) return now;
  return (place === -1 ? undefined : rows.slice(place + 1).find(named))?.options.branch ?? null;
};

/** Where a deployment went, in the few signs of a row: the repository and branch, or the name of the site. */
export const placeOf = (
  row: Pick<Row, "type" | "options" | "commitUrl">,
  branch: string | null,
): string | null => {
  if (row.type === "NETLIFY") return row.options.siteName ?? null;
  const name = repositoryOf(row)?.split("/").at(-1);
  return name ? `${name}${branch ? `@${branch}` : ""}` : branch;
};

/** A clone of that branch, whichever one a plain clone would take. A branch may have signs that mean something to a shell. */
export const cloneCommand = (url: string, branch: string | null | undefined): string => {
  if (!branch) return `git clone ${url}`;
  const word = /^[\w./-]+$/.test(branch) ? branch : `'${branch.replaceAll("'", "'\\''")}'`;
  return `git clone --branch ${word} ${url}`;
};

/** Whether a deployment wrote the repository that the place is now. */
const isSameRepository = (
  row: Pick<Row, "commitUrl">,
  place: Pick<PublicationRow, "url" | "deployment"> | null,
): boolean => {
  const url = repositoryUrl(row);
  return place !== null && url !== null && url === place.url;
};

/** Puts the version of an earlier deployment into the repository and branch that it wrote, and leaves Pages there as it is. */
export const backAtGithub = (
  row: Pick<Row, "options" | "commitUrl">,
  branch: string,
  place: Pick<PublicationRow, "url" | "branch" | "deployment"> | null,
) => {
  const same = isSameRepository(row, place);
  const repository = same ? null : repositoryOf(row);
  const shown = same && place?.branch === branch ? place.deployment : null;
  return {
    ...(repository !== null && { repository }),
    branch,
    // A site has an address of its own, also where nobody asked for Pages because they were on.
    pages: shown
      ? (shown.options.pages ?? (shown.url != null && shown.url !== place?.url))
      : (row.options.pages ?? false),
  };
};
