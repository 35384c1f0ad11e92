import { type Code, codeFiles, fileText } from "../chat/fold.ts";
import { counted } from "../ui/format.ts";

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** 14,210 -> "14.2 kB". */
export const sizeOf = (size: number): string =>
  size < 1000
    ? `${size} bytes`
    : size < 999_950
      ? `${(size / 1000).toFixed(1)} kB`
      : `${(size / 1_000_000).toFixed(1)} MB`;

/** "3 files, 14.2 kB." and how many of them are not as they are live. */
export const siteSize = (code: Code, live: { number: number; code: Code } | null): string => {
  const texts = codeFiles.map((file) => ({ file, text: fileText(code, file) }));
  const files = texts.filter(({ file, text }) => file === "HTML" || text !== "");
  const size = files.reduce((sum, { text }) => sum + bytes(text), 0);
  const words = `${counted(files.length, "file")}, ${sizeOf(size)}.`;
  if (!live) return words;
  const changed = texts.filter(({ file, text }) => text !== fileText(live.code, file)).length;
  return `${words} ${changed === 0 ? "The same as" : `${changed} changed since`} v${live.number}, which is live.`;
};
