import type { Code } from "../conversation.ts";
import type { Plan } from "./context.ts";
import { markup, type Html } from "../page/html.ts";
import { document, siteFooter, siteHeader, skipLink, type Link } from "./page.ts";
import { section, sectionLink, sectionStyles } from "./sections.ts";

/** The frame of every page with a menu: its own opening and parts first, then the sections that were asked for. */
export function site(
  plan: Plan,
  made: {
    title: string;
    description: string;
    links: readonly Link[];
    body: readonly Html[];
    css: readonly string[];
    js?: readonly string[];
    deepHeader?: boolean;
  },
): Code {
  const { words, name, theme, sections } = plan;
  const parts = sections.map((key) => section(key, plan));
  const links = [
    ...made.links,
    ...sections.map((key) => ({ href: `#${key}`, text: sectionLink(key, plan) })),
  ];
  const header = siteHeader(words, name, links.slice(0, 6));
  const footer = siteFooter(words, name);
  return document({
    title: made.title,
    description: made.description,
    name,
    words,
    theme,
    header: made.deepHeader
      ? { surface: theme.deep, text: theme.onDeep }
      : { surface: theme.ground, text: theme.ink },
    body: markup`
      ${skipLink(words)}
      ${header.html}
      <main id="main">
        ${made.body}
        ${parts.map((part) => part.html)}
      </main>
      ${footer.html}`,
    css: [header.css, ...made.css, ...sections.flatMap((key) => sectionStyles(key, plan)), footer.css],
    js: [...(made.js ?? []), ...parts.map((part) => part.js ?? "")],
  });
}
