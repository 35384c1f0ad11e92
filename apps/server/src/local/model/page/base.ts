import type { Family, Style } from "./style.ts";

/** What every page stands on. Rules a page does not use are left out of it, so this may know every element. */
export const base = (style: Style): string => `/* Base */
*, *::before, *::after { box-sizing: border-box; }
html { font-size: var(--text-size); scroll-behavior: smooth; scroll-padding-top: ${style.space(4)}; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1rem/${1.5 + (style.weight % 3) * 0.05} var(--text); }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote, fieldset { margin: 0; }
ul, ol { padding: 0; list-style: none; }
fieldset { min-width: 0; padding: 0; border: 0; }
h1, h2, h3 { font-family: var(--display); font-weight: ${style.weight}; letter-spacing: ${style.tracking}; line-height: 1.12; text-wrap: balance; overflow-wrap: break-word; }
h1 { font-size: clamp(${style.size(4.2)}, ${style.size(2)} + 3.6vw, ${style.size(7)}); line-height: 1.04; }
h2 { font-size: clamp(${style.size(3)}, ${style.size(2)} + 1.4vw, ${style.size(4.2)}); }
h3 { font-size: ${style.size(2)}; line-height: 1.25; }
svg { display: block; max-width: 100%; height: auto; }
a { color: inherit; }
button, input, textarea, select { color: inherit; font: inherit; }
button { cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent-text); outline-offset: 3px; }
[hidden] { display: none !important; }
.wrap { width: min(100%, ${style.space(280)}); margin-inline: auto; padding-inline: ${style.fluid(5, 14)}; }
.skip { position: absolute; top: -5rem; left: ${style.space(4)}; z-index: 9; padding: ${style.space(2)} ${style.space(4)}; background: var(--sheet); color: var(--ink); }
.skip:focus { top: ${style.space(2)}; }
.quiet-label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.lead { max-width: 36em; color: var(--muted); font-size: clamp(1.05rem, 1rem + 0.4vw, 1.25rem); }
${button[style.family](style)}
${card[style.family](style)}
.choices { display: flex; flex-wrap: wrap; gap: ${style.space(2)}; }
${eyebrow[style.family](style)}
/* Forms */
.form { display: grid; gap: ${style.space(5)}; }
.field { display: grid; gap: ${style.space(1.5)}; }
.field label, .field legend { font-weight: 600; }
.field input, .field textarea, .field select { width: 100%; min-height: 2.9rem; padding: ${style.space(2.5)} ${style.space(3.5)}; border: 1px solid var(--muted); border-radius: min(var(--radius), 16px); background: var(--sheet); color: var(--ink); }
.field textarea { min-height: 8rem; resize: vertical; }
.field [aria-invalid="true"] { border-color: light-dark(#a3222f, #ff9a94); box-shadow: inset 0 0 0 1px light-dark(#a3222f, #ff9a94); }
.error { color: light-dark(#9a1f2c, #ff9a94); font-size: 0.92rem; font-weight: 600; }
.error:empty, .status:empty { display: none; }
.status { font-weight: 600; }
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
}`;

type ByFamily = Record<Family, (style: Style) => string>;

const shape = (style: Style, more: string) =>
  `.button { display: inline-block; min-height: 2.9rem; padding: ${style.space(3)} ${style.space(6)}; border-radius: var(--radius); background: var(--accent); color: var(--on-accent); line-height: 1.3; text-align: center; text-decoration: none; ${more} }`;

/** `.button` asks for the main thing; `.quiet` stands beside it or in groups, and is full while it is pressed. */
const button: ByFamily = {
  clean: (style) => `/* Buttons */
${shape(style, "border: 1px solid transparent; font-weight: 600;")}
.button:hover { filter: brightness(1.08); }
.quiet { min-height: 2.75rem; padding: ${style.space(2)} ${style.space(4)}; border: 1px solid var(--line); border-radius: var(--radius); background: var(--sheet); }
.quiet:hover { border-color: var(--muted); }
.quiet[aria-pressed="true"] { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }`,
  editorial: (style) => `/* Buttons */
${shape(style, "border: 0; font-weight: 500; letter-spacing: 0.02em;")}
.button:hover { text-decoration: underline; text-underline-offset: 0.3em; }
.quiet { min-height: 2.75rem; padding: ${style.space(2)} ${style.space(3)}; border: 0; border-bottom: 1px solid var(--ink); border-radius: 0; background: transparent; }
.quiet:hover { background: var(--tint); }
.quiet[aria-pressed="true"] { border-bottom: 3px solid var(--accent); background: var(--tint); font-weight: 600; }`,
  soft: (style) => `/* Buttons */
${shape(style, "border: 0; font-weight: 700; transition: translate 0.15s ease;")}
.button:hover { translate: 0 -2px; }
.quiet { min-height: 2.75rem; padding: ${style.space(2)} ${style.space(5)}; border: 0; border-radius: var(--radius); background: var(--tint); font-weight: 600; }
.quiet:hover { background: color-mix(in oklch, var(--tint), var(--accent) 14%); }
.quiet[aria-pressed="true"] { background: var(--accent); color: var(--on-accent); }`,
  poster: (style) => `/* Buttons */
${shape(style, "border: 2px solid var(--ink); font-weight: 800; box-shadow: 4px 4px 0 var(--ink);")}
.button:hover { box-shadow: 2px 2px 0 var(--ink); translate: 2px 2px; }
.quiet { min-height: 2.75rem; padding: ${style.space(2)} ${style.space(4)}; border: 2px solid var(--ink); border-radius: var(--radius); background: var(--ground); font-weight: 700; }
.quiet:hover { background: var(--tint); }
.quiet[aria-pressed="true"] { background: var(--ink); color: var(--ground); }`,
  ledger: (style) => `/* Buttons */
${shape(style, "border: 1px solid var(--accent); font-weight: 600; font-size: 0.95rem;")}
.button:hover { outline: 1px solid var(--accent); outline-offset: 2px; }
.quiet { min-height: 2.75rem; padding: ${style.space(2)} ${style.space(4)}; border: 1px solid var(--muted); border-radius: var(--radius); background: transparent; font-size: 0.95rem; }
.quiet:hover { background: var(--tint); }
.quiet[aria-pressed="true"] { border-color: var(--accent-text); background: var(--tint); box-shadow: inset 0 -3px 0 var(--accent-text); }`,
};

const card: ByFamily = {
  clean: (style) =>
    `.card { padding: ${style.space(6)}; border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sheet); }`,
  editorial: (style) => `.card { padding: ${style.space(5)} 0 0; border-top: 1px solid var(--ink); }`,
  soft: (style) =>
    `.card { padding: ${style.space(7)}; border-radius: var(--radius-card); background: var(--sheet); box-shadow: 0 1px 1px rgb(0 0 0 / 0.05), 0 14px 32px -20px rgb(0 0 0 / 0.3); }`,
  poster: (style) =>
    `.card { padding: ${style.space(6)}; border: 2px solid var(--ink); border-radius: var(--radius-card); background: var(--sheet); box-shadow: 6px 6px 0 var(--second); }`,
  ledger: (style) =>
    `.card { padding: ${style.space(5)}; border: 1px solid var(--line); border-left: 4px solid var(--accent); border-radius: var(--radius-card); background: var(--sheet); }`,
};

const eyebrow: ByFamily = {
  clean: (style) =>
    `.eyebrow { margin-bottom: ${style.space(3)}; color: var(--accent-text); font-size: 0.92rem; font-weight: 600; }`,
  editorial: (style) =>
    `.eyebrow { margin-bottom: ${style.space(3)}; color: var(--muted); font-style: italic; font-size: 1.05rem; }`,
  soft: (style) =>
    `.eyebrow { display: inline-block; margin-bottom: ${style.space(4)}; padding: ${style.space(1)} ${style.space(3)}; border-radius: 999px; background: var(--tint); color: var(--ink); font-size: 0.9rem; font-weight: 700; }`,
  poster: (style) =>
    `.eyebrow { margin-bottom: ${style.space(3)}; color: var(--ink); font-weight: 800; font-size: 1rem; }`,
  ledger: (style) =>
    `.eyebrow { margin-bottom: ${style.space(3)}; padding-left: ${style.space(3)}; border-left: 4px solid var(--accent); color: var(--muted); font-size: 0.95rem; }`,
};
