import { plain } from "./language.ts";
import type { SectionName } from "./words/types.ts";

/** Where a section stands in the text of a page. */
export interface FoundSection {
  start: number;
  end: number;
  id: string | null;
  title: string | null;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };
export const unescape = (text: string) =>
  text.replace(/&(#39|\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The name a page goes by: what its head says, else the part of the title before a separator, else the heading. */
export function pageName(html: string): string | null {
  const own = /<meta name="application-name" content="([^"]*)"/i.exec(html)?.[1];
  const title = /<title>([^<]*)<\/title>/i.exec(html)?.[1]?.split(/\s+[|·–—-]\s+/)[0];
  const heading = /<h1\b[^>]*>([^<]*)<\/h1>/i.exec(html)?.[1];
  const found = [own, title, heading].find((text) => text && text.trim() !== "");
  return found ? unescape(found.trim()) : null;
}

/** Changes the texts of a page; tags, scripts and styles stay as they are. */
export function inTexts(html: string, change: (text: string) => string): string {
  return html
    .split(/(<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]*>)/i)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}

export const plainTexts = (html: string) => {
  const texts: string[] = [];
  inTexts(html, (text) => (texts.push(text), text));
  return texts.join(" ").replace(/\s+/g, " ");
};

/** A section by its id, else by the words of its heading. */
export function findSection(
  html: string,
  name: SectionName,
  patterns: readonly (readonly [SectionName, RegExp])[],
): FoundSection | null {
  const pattern = patterns.find(([key]) => key === name)?.[1];
  let byHeading: FoundSection | null = null;
  for (const open of html.matchAll(/<(section|footer|aside|article|div)\b([^>]*)>/gi)) {
    const tag = (open[1] ?? "").toLowerCase();
    const id = /\bid="([^"]*)"/.exec(open[2] ?? "")?.[1] ?? null;
    if (id !== name && tag !== "section") continue;
    const end = endOf(html, open.index, tag);
    if (end === null) continue;
    const heading = /<h[23]\b[^>]*>([\s\S]*?)<\/h[23]>/i.exec(html.slice(open.index, end))?.[1];
    const title = heading ? unescape(plainTexts(heading).trim()) : null;
    const found = { start: open.index, end, id, title };
    if (id === name) return found;
    if (!byHeading && pattern && title && pattern.test(plain(title))) byHeading = found;
  }
  return byHeading;
}

function endOf(html: string, start: number, tag: string): number | null {
  let depth = 0;
  const tags = new RegExp(`<(/?)${tag}\\b[^>]*>`, "gi");
  tags.lastIndex = start;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return match.index + match[0].length;
  }
  return null;
}

/** Cuts a range; where it fills whole lines, the lines go too. */
export function removeLines(html: string, start: number, end: number): string {
  const lineStart = html.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = html.indexOf("\n", end);
  const whole =
    html.slice(lineStart, start).trim() === "" && lineEnd >= 0 && html.slice(end, lineEnd).trim() === "";
  return whole ? html.slice(0, lineStart) + html.slice(lineEnd + 1) : html.slice(0, start) + html.slice(end);
}
