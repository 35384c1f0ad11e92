import { randomBytes } from "node:crypto";
import { Refused, type Answer } from "../http/answers.ts";
import type { Call } from "../http/listener.ts";
import { findRoute, type Route } from "../http/router.ts";
import { tokenIn, type Owners } from "../owners.ts";
import type { Netlify } from "./context.ts";
import { deployRoutes } from "./deploy-routes.ts";
import { accessDenied, notFound } from "./refusals.ts";
import { siteRoutes } from "./site-routes.ts";

const routes: readonly Route<Netlify>[] = [...siteRoutes, ...deployRoutes];

export function createNetlifyApi({ owners, ...rest }: Omit<Netlify, "login"> & { owners: Owners }) {
  return async (call: Call, path: string): Promise<Answer> => {
    try {
      const login = owners.ownerOf(tokenIn(call.headers.authorization) ?? "");
      if (login === null) throw accessDenied();
      const found = findRoute(routes, call.method, path);
      if (found.route === null) throw notFound();
      return withHeaders(await found.route.run({ login, ...rest }, found.params, call));
    } catch (error) {
      if (error instanceof Refused) throw new Refused(withHeaders(error.answer));
      throw error;
    }
  };
}

/** Nothing is limited here; the figures are those of an account that has just begun. */
function withHeaders(answer: Answer): Answer {
  return {
    ...answer,
    headers: {
      "x-request-id": randomBytes(8).toString("hex"),
      "x-nf-request-id": randomBytes(8).toString("hex"),
      "x-ratelimit-limit": "500",
      "x-ratelimit-remaining": "499",
      "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 60),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      ...answer.headers,
    },
  };
}
