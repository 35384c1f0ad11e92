import { createHash } from "node:crypto";
import type { Answer } from "../http/answers.ts";
import type { Call } from "../http/listener.ts";
import { contentType } from "./content-types.ts";
import { resolve, type FindFile } from "./resolve.ts";

/** What is published under a name: all of a host's files, or (Pages) those below the first segment of the path. */
export interface Published {
  readonly find: FindFile;
  /** How many segments of the path name it. */
  readonly depth: number;
}

export type FindSite = (label: string, segments: readonly string[]) => Promise<Published | null>;

/** By path all sites have one origin, so the page is put into one of its own, without storage and service workers. */
const SANDBOX = "sandbox allow-scripts allow-forms";

export function createSiteServer(findSite: FindSite) {
  return async (call: Call): Promise<Answer> => {
    if (call.method !== "GET" && call.method !== "HEAD")
      return plain(405, "Published sites can only be read.", { allow: "GET, HEAD" });
    const byPath = call.label === null;
    const headers: Record<string, string> = byPath ? { "content-security-policy": SANDBOX } : {};
    const answer = await respond(call);
    return { ...answer, headers: { ...shared, ...answer.headers, ...headers } };
  };

  async function respond(call: Call): Promise<Answer> {
    const all = segmentsOf(call.path);
    if (all === null) return notFound("There is no such page.");
    const label = call.label ?? all[0]?.toLowerCase();
    const below = call.label === null ? all.slice(1) : all;
    if (label === undefined)
      return notFound("Sites that were published on this machine are found under their own address.");
    const site = await findSite(label, below);
    if (site === null) return notFound("Nothing is published under this name.");
    const slash = call.path.endsWith("/");
    const inside = below.slice(site.depth);
    // The root of a site in a folder is a folder too.
    if (!slash && inside.length === 0 && all.length > 0) return moved(all, call.query);
    const found = await resolve(site.find, inside, slash);
    if (found.kind === "folder") return moved(all, call.query);
    if (found.kind === "missing")
      return found.page
        ? { status: 404, headers: { "content-type": contentType("404.html") }, body: found.page.bytes }
        : notFound("This site has no such page.");
    const etag = `"${found.file.digest}"`;
    if (knows(call.headers["if-none-match"], etag)) return { status: 304, headers: { etag } };
    return {
      status: 200,
      headers: { "content-type": contentType(found.path), etag },
      body: found.file.bytes,
    };
  }
}

const shared: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-cache",
  "origin-agent-cluster": "?1",
};

/** Null for what cannot be the path of a file. */
function segmentsOf(path: string): string[] | null {
  const segments: string[] = [];
  for (const raw of path.split("/")) {
    if (raw === "") continue;
    let segment: string;
    try {
      segment = decodeURIComponent(raw);
    } catch {
      return null;
    }
    if (segment === "." || segment === ".." || /[/\\\0]/.test(segment)) return null;
    segments.push(segment);
  }
  return segments;
}

/** Built anew from its segments: "//elsewhere" must not come out as the address of another host. */
function moved(segments: readonly string[], query: URLSearchParams): Answer {
  const search = query.size > 0 ? `?${query.toString()}` : "";
  return { status: 301, headers: { location: `/${segments.map(encodeURIComponent).join("/")}/${search}` } };
}

const knows = (header: string | undefined, etag: string) =>
  header === "*" || (header ?? "").split(",").some((each) => each.trim().replace(/^W\//, "") === etag);

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:20vh auto;padding:0 1rem;color:#222;background:#fff}@media(prefers-color-scheme:dark){body{background:#161618;color:#eee}}";
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`;

/** Only our own sentences are put into it. */
const notFound = (sentence: string): Answer => ({
  status: 404,
  headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": POLICY },
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Page not found</title><style>${STYLE}</style><h1>Page not found</h1><p>${sentence}</p></html>`,
});

const plain = (status: number, sentence: string, headers: Readonly<Record<string, string>>): Answer => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8", ...headers },
  body: `${sentence}\n`,
});
