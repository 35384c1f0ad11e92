import { type Answer, type Code, sameCode } from "../chat/fold.ts";
import { safeCss } from "./page-document.ts";
import type { WantedPage } from "./stacked-frames.ts";

/**
 * The page as far as an answer has written it; null while it is still the page it started from. Styles that are
 * written anew from the top keep the old ones below them until they are whole, so that the page never stands naked.
 */
export const livePage = (base: Code, answer: Answer): WantedPage | null => {
  if (sameCode(base, answer.code) || answer.code.html === "") return null;
  const { pen, code } = answer;
  const rewriting =
    pen?.file === "CSS" && pen.offset === code.css.length && base.css !== "" && !answer.finished;
  const css = rewriting ? `${base.css}\n${safeCss(code.css)}` : code.css;
  return { code: { ...code, css }, finished: false };
};
