import { fill } from "./page/html.ts";
import type { Code } from "./conversation.ts";
import { plain } from "./language.ts";
import type { LimitWords } from "./words/limits.ts";

/** The words of "Ask for a fix" in the web app. */
const sentFix = /^The page reports (?:this error|these errors):\n\n(?:- )?`/;
const errorOfScript =
  /\b(?:Type|Reference|Syntax|Range|URI|Eval)Error\b|\bcannot (?:read|set) propert|\bis not (?:a function|defined|iterable)\b/i;
const saidOfPage =
  /\b(?:page|site|website|seite|webseite|script|skript|pagina|sito)\b.{0,40}\b(?:errors?|fehler(?:meldung)?|erreurs?|error(?:es)?|error[ei]|erros?|fout(?:melding)?)\b/;

export const isFixRequest = (request: string) => sentFix.test(request);

/** In anybody's words, where nothing else in them can be done. */
export const tellsOfError = (request: string) =>
  isFixRequest(request) || errorOfScript.test(request) || saidOfPage.test(plain(request));

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

const lines = (text: string) => text.replaceAll("\r\n", "\n").trim();
const elementsAlone = (html: string) => html.replace(/>[^<]+(?=<)/g, ">").trim();

/** Which version to go back to: the one before that which the message names as broken. */
export function cannotMend(request: string, words: LimitWords): string {
  const named = /\b(?:version|versión|versione|versão|versie|v)\s?(\d{1,6})\b/iu.exec(
    request.replace(/`[^`]*`/g, ""),
  );
  const before = Number(named?.[1] ?? 0) - 1;
  const x = before > 0 ? fill(words.version, { n: before }) : words.before;
  return fill(words.cannotMend, { x });
}
