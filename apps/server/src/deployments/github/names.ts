import { plainLetters } from "../plain-letters.ts";
import type { Place } from "./answers.ts";

/** What a repository is called that nobody has named: "Crumb & Co" becomes "crumb-and-co". */
export function repositoryName(projectName: string): string {
  const slug = plainLetters(projectName)
    .replaceAll("&", " and ")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "my-site" : slug;
}

/** "name" is in the person's own account, "owner/name" wherever it says. */
export function placeNamed(text: string, login: string): Place {
  const parts = text.trim().split("/");
  const repo = parts.pop() ?? "";
  return { owner: parts.join("/") || login, repo };
}

export const nameOf = ({ owner, repo }: Place) => `${owner}/${repo}`;

/** GitHub takes names for the same whatever their case. */
export const samePlace = (a: Place, b: Place) => nameOf(a).toLowerCase() === nameOf(b).toLowerCase();

/**
 * By its description a repository is known to be made for a project, also when the process died before it could note so. Nothing
 * else tells it from one of the same name that was made meanwhile.
 */
export const descriptionFor = (projectId: string) =>
  `Built with Roseram Builder (project ${mark(projectId)})`;
export const isMadeFor = (projectId: string, description: string | null) =>
  description?.includes(`(project ${mark(projectId)})`) ?? false;

const mark = (projectId: string) => projectId.slice(0, 8);
