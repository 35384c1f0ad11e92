import type { CodeFile } from "@roseram/db";

/** A site is exactly these files. */
export const PATH_OF_FILE: Readonly<Record<CodeFile, string>> = {
  html: "index.html",
  css: "styles.css",
  javascript: "script.js",
};

/** In the order in which they are read. Imports nothing: the thread that reads pages loads this too. */
export const SITE_FILES: readonly CodeFile[] = ["html", "css", "javascript"];
