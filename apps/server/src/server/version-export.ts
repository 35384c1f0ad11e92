import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { RequestHandler } from "express";
import { demandScopes } from "@roseram/schema";
import type { Auth } from "../auth.ts";
import { ServiceError } from "../errors.ts";
import type { Stores } from "../stores.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The files of one version as an archive: GET /versions/<id>/export.zip. */
export function versionExport(auth: Auth, exportOf: Stores["versionOf"]): RequestHandler {
  return async (request, response) => {
    const caller = await auth.verify(request.headers.authorization);
    if (!caller) throw new ServiceError("UNAUTHENTICATED", "Sign in to do this.");
    if (caller.apiToken) demandScopes(caller.apiToken, ["PROJECTS_READ"]);
    const id = String(request.params["id"]).toLowerCase();
    const exported = UUID.test(id) ? await exportOf(caller.token, caller, id) : null;
    if (exported === null) throw new ServiceError("NOT_FOUND", "There is nothing with this id.");
    response.setHeader("content-type", "application/zip");
    response.setHeader("content-disposition", attachment(exported.fileName));
    response.setHeader("cache-control", "no-store");
    await pipeline(Readable.from(exported.archive), response);
  };
}

/** RFC 6266: the name in full for those who read it, and one in ASCII for those who do not. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\w.-]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}
