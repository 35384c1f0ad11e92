import { type Answer, type Code, sameCode } from "../chat/fold.ts";
import { safeCss } from "./page-document.ts";
import type { WantedPage } from "./stacked-frames.ts";

/**
 * What a page wears until its own first rule arrives: plain paper instead of the browser's bare defaults. It has no
 * weight in the cascade and is gone with the first rule.
 */
const draftStyles = `:where(html){background:#faf8f7;color:#3b3534}
:where(body){max-width:46rem;margin:0 auto;padding:40px 28px;font:16px/1.6 system-ui,sans-serif}
:where(h1,h2,h3){font-weight:600;line-height:1.2;margin:1.2em 0 .4em}
:where(a){color:inherit;text-decoration-color:#cfc6c3;text-underline-offset:3px}
:where(ul,ol){padding-left:1.2em}
:where(input,textarea,select,button){font:inherit}
`;

/**
 * Drawings without their sizes would fill the pane, and without their colours be black: they stay small and pale until
 * the styles are whole.
 */
const draftPictures =
  ":where(svg,img,video){max-width:100%;max-height:220px;height:auto} :where(svg){fill:#d9d1ce}\n";

/**
 * The page as far as an answer has written it; null while it is still the page it started from. Styles that are
 * written anew from the top keep the old ones below them until they are whole, so that the page never stands naked.
 */
export const livePage = (base: Code, answer: Answer): WantedPage | null => {
  if (sameCode(base, answer.code) || answer.code.html === "") return null;
  const { pen, code } = answer;
  const rewriting =
    pen?.file === "CSS" && pen.offset === code.css.length && base.css !== "" && !answer.finished;
  const first = base.css === "" && !answer.finished && (pen?.file === "CSS" || code.css === "");
  const bare = first && safeCss(code.css) === "";
  const css = bare
    ? draftStyles + draftPictures
    : first
      ? draftPictures + safeCss(code.css)
      : rewriting
        ? `${base.css}\n${safeCss(code.css)}`
        : code.css;
  return { code: { ...code, css }, finished: false };
};
