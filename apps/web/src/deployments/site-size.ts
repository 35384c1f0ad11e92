import { type Code, codeFiles, fileText } from "../chat/fold.ts";
import { words } from "../words/deploy-pane.ts";

const said = words.size;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** 14,210 -> "14.2 kB". */
export const sizeOf = (size: number): string =>
  size < 1000
    ? said.bytes(size)
    : size < 999_950
      ? `${(size / 1000).toFixed(1)} kB`
      : `${(size / 1_000_000).toFixed(1)} MB`;

/** "3 files, 14.2 kB." and how many of them are not as they are live. */
export const siteSize = (code: Code, live: { number: number; code: Code } | null): string => {
  const texts = codeFiles.map((file) => ({ file, text: fileText(code, file) }));
  const files = texts.filter(({ file, text }) => file === "HTML" || text !== "");
  const size = files.reduce((sum, { text }) => sum + bytes(text), 0);
  const all = said.files(files.length, sizeOf(size));
  if (!live) return all;
  const changed = texts.filter(({ file, text }) => text !== fileText(live.code, file)).length;
  return changed === 0 ? said.same(all, live.number) : said.changed(all, changed, live.number);
};
