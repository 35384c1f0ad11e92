import { CODE_FILES, type Code, type CodeFile } from "@roseram/db";
import { PATH_OF_FILE } from "../site-paths.ts";

/** The head of every line that is ours and nobody else's: no page and no message knows the nonce. */
export function markerOf(nonce: string): string {
  return `@@roseram:${nonce}`;
}

export function isEmpty(code: Code): boolean {
  return CODE_FILES.every((file) => code[file] === "");
}

/** Files as the model is shown them, each between marker lines of its own; nothing for no files. */
export function shownFiles(
  code: Code,
  nonce: string,
  as: "current" | "before" = "current",
  files: readonly CodeFile[] = CODE_FILES,
): string {
  if (files.length === 0) return "";
  const marker = `${markerOf(nonce)} ${as}`;
  const shown = files.map((file) => `${marker} path="${PATH_OF_FILE[file]}"\n${lineEnded(code[file])}`);
  return `${shown.join("")}${marker} end\n`;
}

function lineEnded(content: string): string {
  return content === "" || content.endsWith("\n") ? content : `${content}\n`;
}
