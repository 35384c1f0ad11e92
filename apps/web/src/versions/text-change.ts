import type { Code } from "../chat/fold.ts";

/** One text of a page, as it was and as it is. */
export interface TextChange {
  readonly old: string;
  readonly now: string;
}

/** Texts between these are not what one reads in a page. */
const unseen = /<(?:script|style|textarea|title)\b[^<>]*>$/i;

/** The one text in which two versions of a page differ; null if they differ in anything else. */
export const textChange = (before: Code, after: Code): TextChange | null => {
  if (before.css !== after.css || before.javascript !== after.javascript || before.html === after.html)
    return null;
  const [old, now] = [before.html, after.html];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  // Out to the tags around the text.
  const from = old.lastIndexOf(">", head - 1) + 1;
  const rest = old.slice(old.length - tail).indexOf("<");
  if (from === 0 || rest === -1) return null;
  const until = tail - rest;
  const texts = { old: old.slice(from, old.length - until), now: now.slice(from, now.length - until) };
  if (/[<>]/.test(texts.old + texts.now) || unseen.test(old.slice(0, from))) return null;
  return texts;
};
