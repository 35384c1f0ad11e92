import { shortened } from "../ui/format.ts";
import { words } from "../words/chat.ts";
import type { Code } from "./fold.ts";

const AT_MOST = 3;
/** What does not fit a chip is no suggestion for one. */
const CHARACTERS = 60;

/** Words that make the list after them one of next steps, not of what was done. */
const leadsIn =
  /\b(next|you (?:could|can|may|might)|could (?:also )?(?:add|be)|ideas?|suggest\w*|if you (?:like|want))\b/iu;
const item = /^\s{0,3}(?:[-*+]|\d{1,2}[.)])\s+(.+)$/u;

/** The step itself, without marks and reasons: "**Add a map** so that people find you." is "Add a map". */
const step = (line: string): string => {
  const bold = /^\*\*(.+?)\*\*/u.exec(line)?.[1];
  const plain = (bold ?? line.split(/\s[–—-]\s|:\s/u)[0] ?? line)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/[*_`#>]/gu, "")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .replace(/[.:;,]+$/u, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};

const fits = (request: string): boolean => request.length > 3 && request === shortened(request, CHARACTERS);

/** The steps of the list that the answer ends with, if it is one of next steps. A sentence may follow it. */
const stepsOf = (answer: string): string[] => {
  const lines = answer.split("\n").filter((line) => line.trim() !== "");
  const end = lines.findLastIndex((line) => item.test(line));
  if (end < 0 || end < lines.length - 2) return [];
  const start = lines.findLastIndex((line, at) => at < end && !item.test(line));
  if (!leadsIn.test(lines[start] ?? "")) return [];
  return lines
    .slice(start + 1, end + 1)
    .map((line) => step(item.exec(line)?.[1] ?? ""))
    .filter(fits);
};

/** The requests that the answer gives as examples: "Next, for example “Add a map” or “Make it dark”." */
const example =
  /\b(?:for example|for instance|such as|e\.g\.|zum Beispiel|par exemple|por ejemplo)([^\n]{0,200})/giu;
const quoted = /[“„"«]\s?([^“”„"«»\n]+?)\s?[”“"»]/gu;
const examplesOf = (answer: string): string[] =>
  [...answer.matchAll(example)]
    .flatMap(([, sentence = ""]) => [...sentence.matchAll(quoted)])
    .map(([, words = ""]) => step(words))
    .filter(fits);

/** Much script and no foot: something to use, where no part of a company's page belongs. */
const isTool = ({ html, javascript }: Code): boolean =>
  javascript.length > html.length || (javascript.length * 4 > html.length && !/<footer[\s>]/iu.test(html));

interface Part {
  readonly request: string;
  readonly has: (code: Code) => boolean;
  /** Where it belongs; everywhere where nothing is said. */
  readonly on?: "tools" | "sites";
}

/** What most pages have, and how it is asked for where this one has not. The first is missed most. */
const parts: readonly Part[] = [
  {
    request: words.suggestions.phone,
    has: ({ html, css }) => /@media[^{]*width|\bclamp\(|\bauto-fi(?:t|ll)\b/iu.test(css + html),
  },
  {
    request: words.suggestions.keys,
    on: "tools",
    has: (code) => /keydown/u.test(code.javascript),
  },
  { request: words.suggestions.contact, on: "sites", has: ({ html }) => /<form[\s>]/iu.test(html) },
  {
    request: words.suggestions.picture,
    on: "sites",
    has: ({ html, css }) => /<(?:img|picture|svg|video|canvas)[\s>]/iu.test(html) || /\burl\(/iu.test(css),
  },
  {
    request: words.suggestions.menu,
    on: "sites",
    has: ({ html }) => /<nav[\s>]/iu.test(html),
  },
  { request: words.suggestions.footer, on: "sites", has: ({ html }) => /<footer[\s>]/iu.test(html) },
  {
    request: words.suggestions.search,
    has: ({ html }) => /<meta[^>]*name\s*=\s*["']?description/iu.test(html),
  },
  {
    request: words.suggestions.dark,
    has: ({ html, css }) => /prefers-color-scheme|color-scheme\s*:/iu.test(css + html),
  },
  {
    request: words.suggestions.praise,
    on: "sites",
    has: ({ html }) => /<blockquote[\s>]|testimonial/iu.test(html),
  },
  {
    request: words.suggestions.questions,
    on: "sites",
    has: ({ html }) => /<details[\s>]|faq/iu.test(html),
  },
  // A page with all of that is still not the one somebody has in mind.
  { request: words.suggestions.colours, has: () => false },
  { request: words.suggestions.shorter, on: "sites", has: () => false },
];

const missing = (code: Code): string[] => {
  if (code.html.trim() === "") return [];
  const kind = isTool(code) ? "tools" : "sites";
  return parts.filter(({ on = kind, has }) => on === kind && !has(code)).map(({ request }) => request);
};

/**
 * What may be asked for next, three at most: the steps that the answer itself named, then what the page lacks. What
 * was asked for already is not offered again. The same page and answer give the same ones.
 */
export const suggestionsFor = (answer: string, code: Code, asked: readonly string[]): readonly string[] => {
  const known = new Set(asked.map((request) => request.trim().toLowerCase()));
  const offered = new Set([...stepsOf(answer), ...examplesOf(answer), ...missing(code)]);
  return [...offered].filter((each) => !known.has(each.toLowerCase())).slice(0, AT_MOST);
};
