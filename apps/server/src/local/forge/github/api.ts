import { randomBytes } from "node:crypto";
import type { Answer } from "../http/answers.ts";
import { json, Refused } from "../http/answers.ts";
import type { Call } from "../http/listener.ts";
import { findRoute, route, type Route } from "../http/router.ts";
import { tokenIn, type Owners } from "../owners.ts";
import type { Github } from "./context.ts";
import { contentsRoutes } from "./contents-routes.ts";
import { movedAnswer, namedPath } from "./moved.ts";
import { objectRoutes } from "./object-routes.ts";
import { pagesRoutes } from "./pages-routes.ts";
import { refRoutes } from "./ref-routes.ts";
import { badCredentials, noCredentials, notFound } from "./refusals.ts";
import { repositoryRoutes } from "./repository-routes.ts";

const routes: readonly Route<Github>[] = [
  route("GET", "/rate_limit", () => {
    const core = { ...rate(), resource: "core" };
    const search = { ...core, limit: 30, remaining: 29, resource: "search" };
    return json(200, { resources: { core, search }, rate: core });
  }),
  ...repositoryRoutes,
  ...refRoutes,
  ...objectRoutes,
  ...contentsRoutes,
  ...pagesRoutes,
];

export function createGithubApi({ owners, ...rest }: Omit<Github, "login"> & { owners: Owners }) {
  return async (call: Call, path: string): Promise<Answer> => {
    try {
      const token = tokenIn(call.headers.authorization);
      if (token === null) throw noCredentials();
      const login = owners.ownerOf(token);
      if (login === null) throw badCredentials();
      const github = { login, ...rest };
      const moved = movedAnswer(github, call, path);
      if (moved !== null) return withHeaders(moved, true);
      const found = findRoute(routes, call.method, namedPath(github, path));
      if (found.route === null) throw notFound();
      return withHeaders(await found.route.run(github, found.params, call), true);
    } catch (error) {
      if (error instanceof Refused) throw new Refused(withHeaders(error.answer, error.answer.status !== 401));
      throw error;
    }
  };
}

/** A classic token with the scope repo: clients read what may be done from these. */
function withHeaders(answer: Answer, authenticated: boolean): Answer {
  const { limit, remaining, used, reset } = rate();
  return {
    ...answer,
    headers: {
      "x-github-request-id": randomBytes(8).toString("hex").toUpperCase(),
      "x-github-media-type": "github.v3; format=json",
      "x-github-api-version-selected": "2022-11-28",
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(remaining),
      "x-ratelimit-used": String(used),
      "x-ratelimit-reset": String(reset),
      "x-ratelimit-resource": "core",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      ...(authenticated ? { "x-oauth-scopes": "repo", "x-accepted-oauth-scopes": "repo" } : {}),
      ...answer.headers,
    },
  };
}

/** Nothing is limited here; the figures are those of an account that has just begun. */
const rate = () => ({ limit: 5000, remaining: 4999, used: 1, reset: Math.floor(Date.now() / 1000) + 3600 });
