import { createHash } from "node:crypto";
import type { SiteFile } from "./publish.ts";

interface Code {
  readonly html: string;
  readonly css: string;
  readonly javascript: string;
}

/**
 * What a version is on the web, byte for byte what the preview shows. An empty file is left out, unless the page names it:
 * a visitor's browser would report that it is missing.
 */
export function siteFiles({ html, css, javascript }: Code): readonly SiteFile[] {
  const beside = [
    { path: "styles.css", text: css },
    { path: "script.js", text: javascript },
  ];
  return [
    { path: "index.html", text: html },
    ...beside.filter(({ path, text }) => text !== "" || html.includes(path)),
  ];
}

/** SHA-256 over paths and contents, in whatever order they come. */
export function contentDigest(files: readonly SiteFile[]): string {
  const parts = files.map(({ path, text }) => JSON.stringify([path, sha256(text)]));
  return sha256(parts.sort().join("\n"));
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
