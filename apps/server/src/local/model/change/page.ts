import { type Code, fileNames } from "../conversation.ts";
import { isLang, type Lang } from "../texts/types.ts";
import type { Brief } from "../understand/brief.ts";
import { attribute, elementsOf, firstOf, textOf, tidy } from "./structure.ts";
import { say, type Sentence } from "./words.ts";

/** The page as it stands between two changes, and whom it is for. */
export interface Page {
  readonly code: Code;
  /** Of its texts; the person may write in another. */
  readonly lang: Lang;
  readonly brief: Brief;
}

/** What became of the code, and what is said of it; the code itself where it could not be done. */
export interface Made {
  readonly code: Code;
  readonly said: string;
}
export type Change = (page: Page) => Made;

export const pageOf = (code: Code, brief: Brief): Page => {
  const lang = attribute(firstOf(code.html, "html"), "lang")?.slice(0, 2) ?? "";
  return { code, brief, lang: isLang(lang) ? lang : brief.language.talk };
};

/**
 * Some files of the page in their new form, with a sentence in the language of the conversation. What would have been
 * changed and is as it was, is never said to be done.
 */
export function made(
  { code, brief }: Page,
  changed: Partial<Code>,
  sentence: Sentence,
  values: Record<string, string | number> = {},
): Made {
  const next = { ...code, ...changed };
  const isSame = Object.keys(changed).length > 0 && fileNames.every((file) => next[file] === code[file]);
  return { code: next, said: say(brief.language.talk, isSame ? "same" : sentence, values) };
}

/** What the page goes by: what its head says, else the part of the title before a separator, else the heading. */
export function nameOf(html: string): string | null {
  const own = elementsOf(html).find((element) => attribute(element, "name") === "application-name");
  const [title] = textOf(firstOf(html, "title")).split(/\s+[|·–—-]\s+/);
  const names = [attribute(own, "content"), title, textOf(firstOf(html, "h1"))];
  return names.map((text) => tidy(text ?? "")).find(Boolean) ?? null;
}
