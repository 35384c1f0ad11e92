import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { RequestHandler } from "express";
import type { Auth } from "../auth.ts";
import { demandScopes, SESSION } from "@roseram/schema";
import { ServiceError } from "../errors.ts";
import type { Stores } from "../stores.ts";

/** Everything a person has, as an archive: too large for an answer of the schema, so an address of its own. */
export function accountExport(auth: Auth, exportOf: Stores["exportOf"]): RequestHandler {
  return async (request, response) => {
    // An answer that has begun cannot change its status: the token is checked before.
    const caller = await auth.verify(request.headers.authorization);
    if (!caller) throw new ServiceError("UNAUTHENTICATED", "Sign in to do this.");
    if (caller.apiToken) demandScopes(caller.apiToken, [SESSION]);
    const archive = await exportOf(caller.token, { id: caller.id, email: caller.email });
    response.setHeader("content-type", "application/zip");
    response.setHeader("content-disposition", 'attachment; filename="roseram-export.zip"');
    response.setHeader("cache-control", "no-store");
    await pipeline(Readable.from(archive), response);
  };
}
