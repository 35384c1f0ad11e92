import { Html, markup } from "../page/html.ts";

const A = "var(--accent)";
const D = "var(--shape)";
const T = "var(--tint)";
const S = "var(--sheet)";

/** Six abstract covers in the colours of the page: a portfolio has work to show before the real work is there. */
const covers: readonly string[] = [
  `<path d="M0 0h400v300H0Z" fill="${D}"/><path d="M0 300 200 60l200 240Z" fill="${A}"/><path d="M120 300 260 130l140 170Z" fill="${T}"/><circle cx="306" cy="76" r="30" fill="${S}"/>`,
  `<path d="M0 0h400v300H0Z" fill="${T}"/><g fill="${D}"><rect x="120" y="40" width="60" height="220" rx="30"/><rect x="220" y="86" width="60" height="174" rx="30"/></g><path d="M120 150h60v80a30 30 0 0 1-60 0Z" fill="${A}"/><path d="M220 190h60v40a30 30 0 0 1-60 0Z" fill="${S}"/>`,
  `<path d="M0 0h400v300H0Z" fill="${A}"/><g stroke="${S}" stroke-width="9" stroke-linecap="round"><path d="m60 40-24 72M130 30 96 132M200 44l-26 78M270 26l-36 108M340 48l-24 72"/></g><path d="M50 216a150 96 0 0 1 300 0Z" fill="${D}"/><path d="M200 216v46a18 18 0 0 0 36 0" fill="none" stroke="${D}" stroke-width="9" stroke-linecap="round"/>`,
  `<path d="M0 0h400v300H0Z" fill="${S}"/><path d="M0 0h150v300H0Z" fill="${A}"/><g stroke="${D}" stroke-width="7"><path d="M186 70h170M186 104h170M186 138h120"/></g><path d="M186 190h64v64h-64Z" fill="${D}"/><circle cx="75" cy="150" r="44" fill="${T}"/>`,
  `<path d="M0 0h400v300H0Z" fill="${T}"/><g fill="${D}"><path d="M70 60h26v180H70ZM106 84h18v156h-18ZM134 50h30v190h-30ZM216 70h22v170h-22ZM248 96h28v144h-28Z"/></g><path d="m176 240 26-168 20 4-24 164ZM292 240l34-150 20 6-32 144Z" fill="${A}"/><path d="M40 244h320" stroke="${D}" stroke-width="9"/>`,
  `<path d="M0 0h400v300H0Z" fill="${D}"/><circle cx="200" cy="150" r="104" fill="${T}"/><circle cx="238" cy="128" r="92" fill="${D}"/><g fill="${A}"><circle cx="90" cy="70" r="9"/><circle cx="330" cy="220" r="13"/><circle cx="308" cy="62" r="6"/><circle cx="74" cy="226" r="6"/></g>`,
];

export const cover = (index: number, label: string): Html =>
  markup`<svg viewBox="0 0 400 300" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${label}">${new Html(covers[index % covers.length] ?? "")}</svg>`;
