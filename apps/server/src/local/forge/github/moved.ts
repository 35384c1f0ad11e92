import { json, type Answer } from "../http/answers.ts";
import type { Call } from "../http/listener.ts";
import { numberOf } from "./bodies.ts";
import type { Github } from "./context.ts";

/** A repository has an address by its number too, which outlives its names: this is what it stands for now. */
export function namedPath({ login, repositories }: Github, path: string): string {
  const [, number, rest = ""] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const found = repositories
    .of(login)
    .find(({ key }) => number !== undefined && numberOf(key) === Number(number));
  return found ? `/repos/${login}/${found.name}${rest}` : path;
}

/** What a renamed repository answers under a name it had, while no other has that name; null if this is no such name. */
export function movedAnswer({ login, repositories, urls }: Github, call: Call, path: string): Answer | null {
  const [, owner = "", name = "", rest = ""] = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (owner.toLowerCase() !== login || repositories.find(login, name) !== null) return null;
  const found = repositories.of(login).find(({ formerNames }) => formerNames.includes(name.toLowerCase()));
  if (!found) return null;
  const query = call.query.size > 0 ? `?${call.query.toString()}` : "";
  const url = urls.api(`/repositories/${numberOf(found.key)}${rest}${query}`);
  const kept = call.method === "GET" || call.method === "HEAD";
  return json(
    kept ? 301 : 307,
    { message: kept ? "Moved Permanently" : "Temporary Redirect", url },
    { location: url },
  );
}
