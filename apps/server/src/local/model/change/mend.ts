import type { Code } from "../conversation.ts";
import type { Lang } from "../texts/types.ts";
import { plain } from "../understand/text.ts";
import type { Changed } from "./change.ts";
import { say } from "./words.ts";

/** The words of "Ask for a fix" in the web app. */
const sentFix = /^The page reports (?:this error|these errors):\n\n(?:- )?`/;
const errorOfScript =
  /\b(?:Type|Reference|Syntax|Range|URI|Eval)Error\b|\bcannot (?:read|set) propert|\bis not (?:a function|defined|iterable)\b/i;
const saidOfPage =
  /\b(?:page|site|website|seite|webseite|script|skript|pagina)\b.{0,40}\b(?:errors?|fehler(?:meldung)?|erreurs?|errores)\b/;

export const isFixRequest = (request: string): boolean => sentFix.test(request);

/** In anybody's words, where nothing else in them can be done. */
export const tellsOfError = (request: string): boolean =>
  isFixRequest(request) || errorOfScript.test(request) || saidOfPage.test(plain(request));

const lines = (text: string) => text.replaceAll("\r\n", "\n").trim();
const elementsAlone = (html: string) => html.replace(/>[^<]+(?=<)/g, ">").trim();

/**
 * The page with the script that this model wrote for its markup; null where it did not write this page, or where the
 * script is not what differs. A script is stood behind only beside the elements it was written for; their texts may
 * have been changed by hand.
 */
export function withOwnScript(code: Code, made: readonly Code[]): Code | null {
  const own = made.findLast((page) => elementsAlone(page.html) === elementsAlone(code.html));
  if (!own || lines(own.javascript) === lines(code.javascript)) return null;
  return { ...code, javascript: own.javascript };
}

/** An error is mended by the page's own script alone; else it is said which version to go back to. */
export function mend(code: Code, made: readonly Code[], request: string, lang: Lang): Changed {
  const own = withOwnScript(code, made);
  if (own) return { code: own, said: say(lang, "mended") };
  const named = /\b(?:version|versión|v)\s?(\d{1,6})\b/iu.exec(request.replace(/`[^`]*`/g, ""))?.[1];
  const before = Number(named ?? 0) - 1;
  const x = before > 0 ? say(lang, "version", { x: before }) : say(lang, "before");
  return { code: null, said: say(lang, "cannotMend", { x }) };
}
