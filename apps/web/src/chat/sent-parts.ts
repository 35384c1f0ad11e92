import { words } from "../words/chat.ts";

/** A stretch of a message: words, or code that is folded away. */
export type SentPart =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "code"; readonly name: string; readonly text: string; readonly lines: number };

/** Shorter fenced code says less folded than open. */
const FOLDED_LINES = 6;
/** A prompt carries a file between marker lines with a nonce; models and people fence theirs. */
const marker = /^@@roseram:\S+ (?:.*\bpath="([^"]+)"|.*\bend\s*$)/;
const fence = /^(`{3,})\s*([\w.-]*)/;

/** A message in one line: how its words begin, also behind the files it carries; without words, the first file. */
export const firstLineOf = (parts: readonly SentPart[]): string => {
  const plain = parts.find((part) => part.kind === "words");
  if (plain) return plain.text.split("\n", 1)[0] ?? "";
  return parts.find((part) => part.kind === "code")?.name ?? "";
};

/** Cuts a message so that its code can be folded: a page of 20 kB hides what was said about it. */
export const sentParts = (content: string): SentPart[] => {
  const parts: SentPart[] = [];
  let plain: string[] = [];
  let open: {
    readonly name: string;
    readonly fence: string | null;
    readonly head: string;
    lines: string[];
  } | null = null;

  const flushWords = () => {
    const text = plain.join("\n").trim();
    if (text !== "") parts.push({ kind: "words", text });
    plain = [];
  };
  const close = () => {
    if (!open) return;
    const { head, lines, name, fence: fenced } = open;
    open = null;
    if (fenced !== null && lines.length <= FOLDED_LINES) return void plain.push(head, ...lines, fenced);
    flushWords();
    parts.push({ kind: "code", name, text: lines.join("\n"), lines: lines.length });
  };

  for (const line of content.split("\n")) {
    const [marked, path] = marker.exec(line) ?? [];
    const [fenced, ticks = "", language = ""] = fence.exec(line) ?? [];
    if (open?.fence != null) {
      if (line.trimEnd() === open.fence) close();
      else open.lines.push(line);
    } else if (marked !== undefined) {
      close();
      if (path !== undefined) open = { name: path, fence: null, head: line, lines: [] };
    } else if (open) open.lines.push(line);
    else if (fenced !== undefined)
      open = { name: language || words.sent.code, fence: ticks, head: line, lines: [] };
    else plain.push(line);
  }
  close();
  flushWords();
  return parts;
};
