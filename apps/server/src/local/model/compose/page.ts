import type { Code } from "../conversation.ts";
import type { Words } from "../words/types.ts";
import { isDark } from "./colour.ts";
import { markup, type Html } from "../page/html.ts";
import { sheet } from "./sheet.ts";
import type { Theme } from "./theme.ts";

/** One part of a page with what it needs in the other two files. */
export interface Part {
  html: Html;
  css: string;
  js?: string;
}

export interface Page {
  title: string;
  description: string;
  /** What the page is called; kept in the head, so a later change of name knows what to replace. */
  name: string;
  words: Words;
  theme: Theme;
  body: Html;
  css: readonly string[];
  js: readonly string[];
  /** Dark header, whatever the ground is. */
  header?: { surface: string; text: string };
}

export function document(page: Page): Code {
  const { words, theme } = page;
  const whole = markup`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title}</title>
        <meta name="description" content="${page.description}" />
        <meta name="application-name" content="${page.name}" />
        <link rel="stylesheet" href="styles.css" />
        <script src="script.js" defer></script>
      </head>
      <body>
        ${page.body}
      </body>
    </html>`;
  const javascript = [...new Set(page.js.filter(Boolean))].join("\n\n");
  return {
    html: `${whole.text}\n`,
    css: `${tokens(theme, page.header)}\n\n${sheet([base, ...page.css], `${whole.text}\n${javascript}`)}\n`,
    javascript: javascript ? `${javascript}\n` : "// This page needs no script.\n",
  };
}

export function tokens(theme: Theme, header = { surface: theme.ground, text: theme.ink }): string {
  return `:root {
  color-scheme: ${isDark(theme.ground) ? "dark" : "light"};
  --ground: ${theme.ground};
  --sheet: ${theme.sheet};
  --ink: ${theme.ink};
  --muted: ${theme.muted};
  --line: ${theme.line};
  --accent: ${theme.accent};
  --on-accent: ${theme.onAccent};
  --accent-text: ${theme.accentText};
  --tint: ${theme.tint};
  --deep: ${theme.deep};
  --on-deep: ${theme.onDeep};
  --shape: light-dark(var(--deep), var(--ink));
  --header: ${header.surface};
  --on-header: ${header.text};
  --text-size: 106.25%;
  --radius: ${theme.radius};
  --radius-card: ${theme.radius === "999px" ? "18px" : theme.radius};
  --display: ${theme.display};
  --body: ${theme.body};
  --display-weight: ${theme.weight};
  --tracking: ${theme.tracking};
  --gutter: clamp(1.25rem, 5vw, 4rem);
  --space: clamp(3.25rem, 2.2rem + 4.5vw, 6.5rem);
}`;
}

export const base = `*,
*::before,
*::after {
  box-sizing: border-box;
}

html {
  font-size: var(--text-size);
  scroll-behavior: smooth;
  scroll-padding-top: 1rem;
  -webkit-text-size-adjust: 100%;
}

body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 400 1rem/1.6 var(--body);
}

h1,
h2,
h3,
p,
ul,
ol,
dl,
dd,
figure,
blockquote {
  margin: 0;
}

ul,
ol {
  padding: 0;
  list-style: none;
}

h1,
h2,
h3 {
  font-family: var(--display);
  font-weight: var(--display-weight);
  letter-spacing: var(--tracking);
  line-height: 1.1;
  text-wrap: balance;
  overflow-wrap: break-word;
}

h1 {
  font-size: clamp(2.45rem, 1.5rem + 4.1vw, 4.3rem);
  line-height: 1.04;
}

h2 {
  font-size: clamp(1.75rem, 1.35rem + 1.8vw, 2.6rem);
}

h3 {
  font-size: 1.25rem;
  line-height: 1.25;
}

svg {
  display: block;
  width: 100%;
  height: auto;
}

a {
  color: inherit;
}

button,
input,
textarea,
select {
  color: inherit;
  font: inherit;
}

:focus-visible {
  outline: 3px solid var(--ink);
  outline-offset: 2px;
  box-shadow: 0 0 0 7px var(--ground);
}

[hidden] {
  display: none !important;
}

.wrap {
  width: min(100%, 74rem);
  margin-inline: auto;
  padding-inline: var(--gutter);
}

.skip {
  position: absolute;
  top: -5rem;
  padding: 0.6rem 1rem;
  background: var(--sheet);
  color: var(--ink);
}

.skip:focus {
  top: 0.5rem;
}

.hidden-label {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

.button {
  display: inline-block;
  padding: 0.85rem 1.5rem;
  border: 0;
  border-radius: var(--radius);
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
  line-height: 1.3;
  text-align: center;
  text-decoration: none;
  cursor: pointer;
  transition: filter 0.15s ease;
}

.button:hover {
  filter: brightness(1.1);
}

@media (prefers-reduced-motion: reduce) {
  * {
    transition: none !important;
    scroll-behavior: auto !important;
  }
}`;

export const headerStyles = `/* Header */
.site-header {
  background: var(--header);
  color: var(--on-header);
}

.site-header .wrap {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.4rem 2rem;
  padding-block: 1.1rem;
}

.brand {
  font: var(--display-weight) 1.35rem/1.2 var(--display);
  letter-spacing: var(--tracking);
  text-decoration: none;
  overflow-wrap: anywhere;
}

.site-header ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.6rem;
}

.site-header li a {
  display: block;
  padding-block: 0.45rem;
  font-size: 0.94rem;
  text-decoration: none;
}

.site-header li a:hover {
  text-decoration: underline;
  text-underline-offset: 0.35em;
}`;

export const footerStyles = `/* Footer */
.site-footer {
  padding-block: 2.5rem;
  background: var(--deep);
  color: var(--on-deep);
  font-size: 0.94rem;
}

.site-footer .wrap {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0.75rem 2rem;
}`;

export interface Link {
  href: string;
  text: string;
}

export const siteHeader = (words: Words, name: string, links: readonly Link[]): Part => ({
  css: headerStyles,
  html: markup`<header class="site-header" id="top">
    <div class="wrap">
      <a class="brand" href="#top">${name}</a>
      ${
        links.length > 0 &&
        markup`<nav aria-label="${words.page.navigation}">
          <ul>
            ${links.map((link) => markup`<li><a href="${link.href}">${link.text}</a></li>`)}
          </ul>
        </nav>`
      }
    </div>
  </header>`,
});

export const siteFooter = (words: Words, name: string): Part => ({
  css: footerStyles,
  html: markup`<footer class="site-footer">
    <div class="wrap">
      <p>© ${name}. ${words.page.footer}</p>
      <p><a href="#top">${words.page.top}</a></p>
    </div>
  </footer>`,
});

export const skipLink = (words: Words) => markup`<a class="skip" href="#main">${words.page.skip}</a>`;
