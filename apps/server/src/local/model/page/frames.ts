import type { Code } from "../conversation.ts";
import type { Plan } from "../plan.ts";
import type { Words } from "../texts/types.ts";
import { document, type Page, type Part } from "./document.ts";
import { type Html, markup } from "./html.ts";
import { section, sectionLink } from "./sections.ts";
import type { Family, Style } from "./style.ts";

export interface Link {
  readonly href: string;
  readonly text: string;
}

const skipLink = (words: Words) => markup`<a class="skip" href="#main">${words.page.skip}</a>`;

/** The frame of every page with a menu: its own opening and parts first, then the sections that were asked for. */
export function site(
  plan: Plan,
  made: {
    readonly title: string;
    readonly description: string;
    readonly links?: readonly Link[];
    readonly body: readonly (Html | null | false)[];
    readonly css: readonly string[];
    readonly js?: readonly string[];
    readonly header?: Page["header"];
  },
): Code {
  const { words, name, style, sections } = plan;
  const parts: readonly Part[] = sections.map((id) => section(id, plan));
  const links = [
    ...(made.links ?? []),
    ...sections.map((id) => ({ href: `#${id}`, text: sectionLink(id, plan) })),
  ];
  const menu = links.slice(0, 6);
  return document(plan, {
    title: made.title,
    description: made.description,
    header: made.header,
    body: markup`
      ${skipLink(words)}
      <header class="site-header" id="top">
        <div class="wrap">
          <a class="brand" href="#top">${name}</a>
          ${
            menu.length > 0 &&
            markup`<nav aria-label="${words.page.navigation}">
              <ul>
                ${menu.map((link) => markup`<li><a href="${link.href}">${link.text}</a></li>`)}
              </ul>
            </nav>`
          }
        </div>
      </header>
      <main id="main">
        ${made.body}
        ${parts.map((part) => part.html)}
      </main>
      <footer class="site-footer">
        <div class="wrap">
          <p>© ${name}. ${words.page.footer}</p>
          <p><a href="#top">${words.page.top}</a></p>
        </div>
      </footer>`,
    css: [header[style.family](style), ...made.css, ...parts.map((part) => part.css ?? ""), footer(style)],
    js: [...(made.js ?? []), ...parts.map((part) => part.js ?? "")],
  });
}

const bar = (style: Style, more: string) => `/* Header */
.site-header { background: var(--header); color: var(--on-header); ${more} }
.brand { font: ${style.weight} ${style.size(2.2)}/1.2 var(--display); letter-spacing: ${style.tracking}; text-decoration: none; overflow-wrap: anywhere; }
.site-header li a { display: block; padding-block: ${style.space(2)}; text-decoration: none; }
.site-header li a:hover { text-decoration: underline; text-underline-offset: 0.35em; }`;

const row = (style: Style) =>
  `.site-header .wrap { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: ${style.space(1.5)} ${style.space(8)}; padding-block: ${style.space(4)}; }
.site-header ul { display: flex; flex-wrap: wrap; gap: ${style.space(1)} ${style.space(6)}; }`;

const middle = (style: Style) =>
  `.site-header .wrap { display: grid; justify-items: center; gap: ${style.space(2)}; padding-block: ${style.space(5)} ${style.space(3)}; text-align: center; }
.site-header ul { display: flex; flex-wrap: wrap; justify-content: center; gap: ${style.space(1)} ${style.space(6)}; }`;

const header: Record<Family, (style: Style) => string> = {
  clean: (style) => `${bar(style, "border-bottom: 1px solid var(--line);")}\n${row(style)}`,
  editorial: (style) => `${bar(style, "border-bottom: 3px double var(--line);")}\n${middle(style)}`,
  soft: (style) => `${bar(style, "")}\n${row(style)}`,
  poster: (style) => `${bar(style, "border-bottom: 2px solid var(--ink); font-weight: 700;")}\n${row(style)}`,
  ledger: (style) => `${bar(style, "border-top: 6px solid var(--accent);")}\n${row(style)}`,
};

const footer = (style: Style) => `/* Footer */
.site-footer { padding-block: ${style.space(10)}; background: var(--deep); color: var(--on-deep); font-size: 0.94rem; }
.site-footer .wrap { display: flex; flex-wrap: wrap; justify-content: space-between; gap: ${style.space(3)} ${style.space(8)}; }`;

/** The frame of a program: its name, which is the page's too, one sentence, and the program itself. */
export function program(
  plan: Plan,
  made: {
    readonly title: string;
    readonly lead?: string;
    readonly body: Html;
    readonly css: string;
    readonly js: string;
    /** The widest the program gets, in spaces of the style; 150 where nothing is said. */
    readonly width?: number;
  },
): Code {
  const { style, words } = plan;
  return document(
    { ...plan, name: made.title },
    {
      title: made.title,
      description: made.lead ?? made.title,
      header: style.family === "poster" ? "accent" : style.family === "clean" ? "deep" : "ground",
      body: markup`
      ${skipLink(words)}
      <header class="program-head">
        <h1>${plan.brief.headline ?? made.title}</h1>
        ${made.lead && markup`<p>${made.lead}</p>`}
      </header>
      <main class="program" id="main">
        ${made.body}
      </main>`,
      css: [frame(style, made.width ?? 150), made.css],
      js: [made.js],
    },
  );
}

/** How far the program reaches up into the coloured head. */
const frame = (style: Style, width: number) => `/* Frame */
body { min-height: 100vh; }
.program-head { padding: ${style.fluid(8, 18)} ${style.fluid(4, 8)} ${style.family === "clean" ? style.space(28) : style.space(7)}; background: var(--header); color: var(--on-header); text-align: ${style.family === "ledger" || style.family === "poster" ? "left" : "center"}; }
.program-head > * { width: min(100%, ${style.space(width)}); margin-inline: auto; }
.program-head h1 { font-size: clamp(${style.size(3.4)}, ${style.size(2)} + 2.6vw, ${style.size(5.2)}); }
.program-head p { margin-top: ${style.space(2)}; }
.program { width: min(100% - ${style.space(6)}, ${style.space(width)}); margin: ${style.family === "clean" ? `-${style.space(22)}` : style.family === "poster" ? style.space(7) : "0"} auto ${style.fluid(8, 16)}; }`;
