import { requiredText } from "../check.ts";
import type { UserError } from "../user-error.type.ts";

/*
 * What may be called what, by the rules of git, GitHub and Netlify: said to the person at once and in full, before
 * anything is asked of a provider, whose own words for it are few.
 */

const MAX_BRANCH = 255;
const MAX_OWNER = 39;
const MAX_REPOSITORY = 100;
/** 37 = a label of a host name (63) less a deploy's id (24) and "--": a draft's address must be one label. */
export const MAX_SITE_NAME = 37;

const BRANCH_RULE =
  "A branch's name has letters, digits, hyphens, underscores, dots and slashes, for example feature/new. It does not begin with refs/, a dot, a hyphen or a slash, does not end in a dot, a slash or .lock, and has no two dots or slashes together.";

/** The rules of git check-ref-format for one branch name. */
export function branchErrors(branch: string, field: string[]): UserError[] {
  const errors = requiredText(branch, field, "The branch", MAX_BRANCH);
  if (errors.length > 0) return errors;
  const wrong = /^refs\/|[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\.|\.lock(\/|$)|^@$/.test(
    branch,
  );
  return wrong ? [invalid(field, BRANCH_RULE)] : [];
}

/** `name` or `owner/name`. */
export function repositoryErrors(repository: string, field: string[]): UserError[] {
  if (repository.trim() === "") return requiredText(repository, field, "The repository", MAX_REPOSITORY);
  const parts = repository.split("/");
  const name = parts.at(-1) ?? "";
  const owner = parts.length > 1 ? parts[0] : undefined;
  if (parts.length > 2)
    return [invalid(field, "Write the repository as name, or as owner/name with one slash.")];
  if (owner !== undefined && !isOwner(owner))
    return [
      invalid(
        field,
        `The owner before the slash is an account on GitHub: at most ${MAX_OWNER} letters, digits and single hyphens between them.`,
      ),
    ];
  if (name.length > MAX_REPOSITORY || !/^[A-Za-z0-9._-]+$/.test(name) || /^\.+$/.test(name))
    return [
      invalid(
        field,
        `A repository's name has 1 to ${MAX_REPOSITORY} letters (a to z), digits, hyphens, underscores and dots, and is not dots alone.`,
      ),
    ];
  if (/\.(git|wiki)$/i.test(name))
    return [invalid(field, "A repository's name does not end in .git or .wiki. Leave the ending out.")];
  return [];
}

export function siteNameErrors(name: string, field: string[]): UserError[] {
  if (name.trim() === "") return requiredText(name, field, "The site's name", MAX_SITE_NAME);
  const fits = name.length <= MAX_SITE_NAME && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  if (fits && name !== "localhost" && !/^local-[0-9a-f]{16}$/.test(name)) return [];
  return [
    invalid(
      field,
      fits
        ? "This name is reserved. Choose another one."
        : `A site's name has 1 to ${MAX_SITE_NAME} small letters (a to z), digits and single hyphens between them, because it becomes part of an address.`,
    ),
  ];
}

const isOwner = (owner: string) => owner.length <= MAX_OWNER && /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(owner);

const invalid = (field: string[], message: string): UserError => ({ code: "INVALID", field, message });
