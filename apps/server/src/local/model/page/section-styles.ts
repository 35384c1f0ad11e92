import type { Family, Style } from "./style.ts";

/** How sections look. A page keeps of it what it uses. */
export const sectionStyles = (style: Style): string => `/* Sections */
.section { padding-block: ${style.fluid(13, 27)}; }
.section h2 { max-width: 18em; margin-bottom: ${style.fluid(6, 11)}; }
.inverse { --ground: var(--deep); --sheet: var(--deep); --tint: color-mix(in oklch, var(--deep), var(--on-deep) 12%); --ink: var(--on-deep); --muted: var(--on-deep); --accent-text: var(--on-deep); --line: color-mix(in oklch, var(--deep), var(--on-deep) 32%); color: var(--ink); }
.section.inverse { background: var(--ground); }
.content { min-width: 0; overflow-wrap: anywhere; }
.content p + p, .rows p, .people p { margin-top: ${style.space(1)}; }
.card h3 + p, .rows div p, .people p, .note, .questions p, figcaption, .facts dt, .ways dt { color: var(--muted); }
.note { font-size: 0.94rem; }
.content > .lead { margin-bottom: ${style.space(8)}; }
.content > .note { margin-top: ${style.space(6)}; }
.price, .week dd { font-variant-numeric: tabular-nums; white-space: nowrap; }
.offer-list, .quotes, .people { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${style.space(60)}), 1fr)); gap: ${style.fluid(5, 9)}; }
.card h3 { margin-bottom: ${style.space(2)}; }
.about .content, .hours .content, .contact .content { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${style.space(76)}), 1fr)); gap: ${style.fluid(9, 20)}; align-items: start; }
.story { max-width: 32em; font-size: clamp(${style.size(1.5)}, 1rem + 0.8vw, ${style.size(2.3)}); line-height: 1.5; }
.facts { display: flex; flex-wrap: wrap; gap: ${style.space(5)} ${style.space(10)}; }
.facts div, .ways div { display: grid; align-content: start; }
.facts dd { order: -1; font: ${style.weight} ${style.size(4.6)}/1.1 var(--display); letter-spacing: ${style.tracking}; }
.rows > li, .week div { display: flex; justify-content: space-between; align-items: baseline; gap: ${style.space(2)} ${style.space(6)}; padding-block: ${style.space(4)}; border-bottom: 1px solid var(--line); }
.rows > li { flex-wrap: wrap; }
.rows > li > div { flex: 1 1 9rem; }
.price { font-weight: 600; }
.courses { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, ${style.space(66)}), 1fr)); gap: ${style.fluid(9, 16)}; }
.week div { flex-wrap: wrap; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, ${style.space(58)}), 1fr)); gap: ${style.fluid(3, 6)}; }
.picture { display: block; width: 100%; padding: 0; border: 0; border-radius: var(--radius-card); background: none; overflow: hidden; cursor: zoom-in; }
.picture svg { width: 100%; aspect-ratio: 4 / 3; transition: scale 0.4s ease; }
.picture:hover svg { scale: 1.04; }
.viewer { width: min(92vw, 60rem); padding: ${style.space(5)}; border: 0; border-radius: var(--radius-card); background: var(--sheet); color: var(--ink); }
.viewer::backdrop { background: rgb(0 0 0 / 0.72); }
.viewer-picture svg { width: 100%; max-height: 70vh; }
.viewer-name { margin-block: ${style.space(3)}; }
.people svg { width: ${style.space(24)}; }
.role { font-weight: 600; }
.quotes blockquote { font: ${Math.min(style.weight, 500)} ${style.size(1.9)}/1.4 var(--display); }
.quotes figcaption { margin-top: ${style.space(4)}; }
.questions { max-width: 46rem; }
.questions details { border-bottom: 1px solid var(--line); }
.questions summary { padding-block: ${style.space(4)}; font-size: 1.1rem; font-weight: 600; cursor: pointer; }
.questions p { padding-bottom: ${style.space(5)}; }
.map-figure { border: 1px solid var(--line); border-radius: var(--radius-card); background: var(--sheet); overflow: hidden; }
.map-figure svg { width: 100%; height: clamp(13rem, 34vw, 22rem); }
.map-figure figcaption { padding: ${style.space(4)} ${style.space(5)}; }
.line { grid-template-columns: minmax(0, 24rem) auto; justify-content: start; align-items: end; }
.line .error, .line .status { grid-column: 1 / -1; }
.ways { display: grid; gap: ${style.space(4)}; margin-top: ${style.space(7)}; }
.ways dd { overflow-wrap: anywhere; }
.contact .form { justify-items: start; }
.contact .field { width: 100%; }
@media (max-width: 36rem) {
  .line { grid-template-columns: minmax(0, 1fr); }
}
${families[style.family](style)}`;

/** What a family makes of them. */
const families: Record<Family, (style: Style) => string> = {
  clean: (style) => `/* Sections, clean */
.section:nth-of-type(even):not(.inverse) { background: color-mix(in oklab, var(--tint) 42%, var(--ground)); }
.offer-list .card { overflow: hidden; }
.offer-art { height: ${style.space(40)}; margin: -${style.space(6)} -${style.space(6)} ${style.space(5)}; background: color-mix(in oklab, var(--tint), var(--accent) 12%); }
.offer-art svg { width: 100%; height: 100%; }
.facts { padding-left: ${style.space(7)}; border-left: 1px solid var(--line); }
.prices .rows { columns: 2 ${style.space(76)}; column-gap: ${style.space(14)}; }
.rows > li { break-inside: avoid; }
.people svg { width: 100%; max-width: ${style.space(64)}; margin-bottom: ${style.space(4)}; border-radius: var(--radius-card); }
.quotes .card { display: grid; align-content: space-between; }
.quotes figure::before { content: ""; display: block; width: ${style.space(8)}; margin-bottom: ${style.space(5)}; border-top: 3px solid var(--accent); }
.week div:first-child { border-top: 1px solid var(--line); }`,
  editorial: (style) => `/* Sections, editorial */
.section > .wrap { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 2.4fr); gap: 0 ${style.fluid(6, 18)}; }
.section > .wrap::before { content: ""; grid-column: 1 / -1; margin-bottom: ${style.fluid(5, 9)}; border-top: 1px solid var(--ink); }
.section { padding-block: 0 ${style.fluid(13, 25)}; }
.section h2 { font-size: clamp(${style.size(2.4)}, ${style.size(2)} + 0.8vw, ${style.size(3.2)}); font-style: italic; }
.offer-list, .quotes { grid-template-columns: minmax(0, 1fr); gap: 0; }
.offer-list .card { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); gap: ${style.space(1)} ${style.space(8)}; align-items: baseline; padding-block: ${style.space(6)}; border-top: 0; border-bottom: 1px solid var(--line); }
.offer-list .card:first-child { padding-top: 0; }
.offer-list h3 { font-size: ${style.size(3.1)}; }
.story { font-size: clamp(${style.size(2)}, 1.1rem + 1.1vw, ${style.size(3)}); font-family: var(--display); line-height: 1.35; }
.about .content { grid-template-columns: minmax(0, 1fr); }
.rows > li { border-bottom-style: dotted; }
.course h3 { font-style: italic; }
.quotes .card { padding-block: 0 ${style.space(9)}; border: 0; }
.quotes .card:first-child blockquote { font-size: clamp(${style.size(2.6)}, 1.2rem + 2vw, ${style.size(4)}); line-height: 1.2; }
.quotes .card:not(:first-child) { max-width: 30em; margin-left: auto; }
.people svg { margin-bottom: ${style.space(4)}; border-radius: 50%; }
.role { font-style: italic; font-weight: 400; }
@media (max-width: 56rem) {
  .section > .wrap, .offer-list .card { grid-template-columns: minmax(0, 1fr); }
}`,
  soft: (style) => `/* Sections, soft */
.section { width: min(100% - ${style.space(6)}, 92rem); margin-inline: auto; border-radius: calc(var(--radius-card) * 1.7); }
.section:nth-of-type(even):not(.inverse) { background: color-mix(in oklab, var(--tint) 60%, var(--ground)); }
.section + .site-footer { margin-top: ${style.space(4)}; }
.section h2 { margin-inline: auto; text-align: center; }
.content > .lead { margin-inline: auto; text-align: center; }
.offer-list .card { text-align: center; }
.offer-art { width: ${style.space(34)}; aspect-ratio: 1; margin: 0 auto ${style.space(5)}; border-radius: 50%; background: color-mix(in oklab, var(--tint), var(--accent) 16%); overflow: hidden; }
.offer-art svg { width: 100%; height: 100%; }
.facts div { padding: ${style.space(4)} ${style.space(6)}; border-radius: var(--radius-card); background: var(--sheet); }
.prices .rows, .questions, .hours .content { max-width: 50rem; margin-inline: auto; }
.rows, .week { padding: ${style.space(3)} ${style.space(7)}; border-radius: var(--radius-card); background: var(--sheet); }
.rows > li:last-child, .week div:last-child { border-bottom: 0; }
.people { text-align: center; }
.people svg { margin: 0 auto ${style.space(4)}; border-radius: 50%; }
.questions { display: grid; gap: ${style.space(3)}; }
.questions details { padding-inline: ${style.space(6)}; border: 0; border-radius: var(--radius-card); background: var(--sheet); }
.inverse .card { background: var(--tint); }
.newsletter .line { justify-content: center; }`,
  poster: (style) => `/* Sections, poster */
.section { border-top: 2px solid var(--ink); }
.section h2 { max-width: 12em; font-size: clamp(${style.size(4)}, ${style.size(2)} + 4vw, ${style.size(7.2)}); line-height: 1; }
.offer-list { counter-reset: offer; gap: 0; border-top: 2px solid var(--ink); }
.offer-list .card { counter-increment: offer; padding: ${style.space(5)} ${style.space(6)} ${style.space(9)} 0; border: 0; background: none; box-shadow: none; }
.offer-list .card::before { content: counter(offer); display: block; margin-bottom: ${style.space(5)}; color: var(--accent-text); font: ${style.weight} ${style.size(8)}/1 var(--display); }
.offer-list h3 { font-size: ${style.size(2.8)}; }
.story { max-width: 22em; font-weight: 700; line-height: 1.3; }
.facts dd { font-size: ${style.size(7)}; }
.rows > li, .week div { border-bottom: 2px solid var(--ink); }
.rows h3, .rows strong, .price, .week { font-size: ${style.size(2.1)}; }
.people svg { width: 100%; max-width: ${style.space(60)}; margin-bottom: ${style.space(4)}; border: 2px solid var(--ink); }
.inverse .card { border-color: var(--on-deep); }
.quotes blockquote { font-weight: 700; }
.questions details { border-bottom: 2px solid var(--ink); }
.map-figure, .picture { border: 2px solid var(--ink); }`,
  ledger: (style) => `/* Sections, ledger */
.section { padding-block: ${style.fluid(9, 17)}; }
.section:not(:last-child) > .wrap { position: relative; }
.section > .wrap { display: grid; grid-template-columns: ${style.space(52)} minmax(0, 1fr); gap: 0 ${style.fluid(6, 14)}; }
.section > .wrap::before { content: ""; grid-column: 1 / -1; margin-bottom: ${style.space(5)}; border-top: 1px solid var(--muted); }
.section h2 { font-size: ${style.size(2.6)}; }
.courses { grid-template-columns: minmax(0, 1fr); }
.course { display: grid; grid-template-columns: minmax(6rem, 1fr) minmax(0, 3fr); gap: ${style.space(2)} ${style.space(6)}; }
.offer-list { gap: 0; border-left: 1px solid var(--line); border-top: 1px solid var(--line); }
.offer-list .card { border: solid var(--line); border-width: 0 1px 1px 0; border-radius: 0; }
.offer-list .card:first-child { background: var(--tint); }
.facts { gap: 0; border-block: 1px solid var(--line); }
.facts div { flex: 1; padding: ${style.space(4)}; border-left: 1px solid var(--line); }
.facts div:first-child { border-left: 0; }
.facts dd { font-size: ${style.size(3.2)}; }
.rows > li:nth-child(odd), .week div:nth-child(odd) { background: var(--tint); }
.rows > li, .week div { padding-inline: ${style.space(4)}; border-bottom: 0; }
.people li { display: flex; gap: ${style.space(4)}; }
.people svg { width: ${style.space(16)}; flex: none; align-self: start; border-radius: var(--radius); }
.quotes blockquote { font-size: ${style.size(1.5)}; }
@media (max-width: 56rem) {
  .section > .wrap, .course { grid-template-columns: minmax(0, 1fr); }
}`,
};
