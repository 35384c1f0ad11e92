import { type Selection, tagIn } from "../../../chat/prompt/selection.ts";
import type { Code } from "../conversation.ts";
import { escape } from "../page/html.ts";
import { inkOn } from "../page/oklch.ts";
import type { Brief } from "../understand/brief.ts";
import { coloursIn } from "../understand/colours.ts";
import { plain } from "../understand/text.ts";
import type { Changed } from "./change.ts";
import { quoted } from "./commands.ts";
import { ruleOf, withRule } from "./looks.ts";
import { childrenOf, type Element, elementsOf, linesOf, place, spliced, textsIn, tidy } from "./structure.ts";
import { has, heard, say, type Sentence } from "./words.ts";

/** The element that begins and ends on the lines named and has the tag; where there are more, the last part decides. */
function find(html: string, { selector, lines }: Selection): Element | undefined {
  const there = elementsOf(html).filter(
    ({ tagName, sourceCodeLocation: at }) =>
      tagName === tagIn(selector).toLowerCase() && at?.startLine === lines?.from && at?.endLine === lines?.to,
  );
  const nth = Number(/:nth-of-type\((\d+)\)$/.exec(selector)?.[1] ?? 1);
  const isNth = (element: Element) =>
    element.parentNode &&
    childrenOf(element.parentNode).filter(({ tagName }) => tagName === element.tagName)[nth - 1] === element;
  const alike = there.filter(isNth);
  const found = alike.length === 1 ? alike : there;
  return found.length === 1 ? found[0] : undefined;
}

const told =
  /\b(?:(?:change|set|turn|rename)\s+(?:it|this|that|the (?:text|words?|heading|headline|title|label|button))\s+(?:in)?to|(?:make it|it should|let it)(?=\s+(?:say|read))|write)\s+(say\s+|read\s+)?(.+?)[.!]*$/iu;
/** A quoted text is to stand there where the word before it leads to it; else it names what stands there. */
const leadsTo =
  /(?:^|[\s,])(?:to|into|in|with|by|be|says?|reads?|write|zu|auf|durch|mit|soll|lautet|schreibe?|setze?|en|par|por|a|à|sea|soit|pon|mets|écri[st]|écrivez|escrib[ae])\s*:?\s*$|(?:text|texte|texto)\s*:\s*$/iu;
/** What is refused goes to the next comma, or to the word that says what is wanted in its place. */
const refused =
  /(?<![a-z])(?:not|dont|don['’]t|never|nicht|keine?[nmrs]?|nie|ne|n['’]|pas|jamais|no|nunca|sin)(?![a-z])(?:(?!(?<![a-z])(?:but|sondern|aber|mais|sino|pero)(?![a-z]))[^,;.!?])*/g;
const wanted = (request: string) => request.replace(refused, (part) => " ".repeat(part.length));
const isRefused = (before: string) => /\S/.test(before) && wanted(`${plain(before)}x`).at(-1) !== "x";

const isLook = (words: string) =>
  coloursIn(plain(words)).colours.length > 0 || has(plain(words), "larger") || has(plain(words), "smaller");

/** The words that are to stand there; undefined where the request is about something else. */
function textIn(request: string): string | undefined {
  const inside = [...request.matchAll(quoted)].at(-1);
  if (inside) {
    const before = request.slice(0, inside.index);
    const text = inside.slice(1).find(Boolean)?.trim();
    return leadsTo.test(before) && !isRefused(before.replace(quoted, "x")) ? text : undefined;
  }
  const found = told.exec(request.trim());
  const [, says, words = ""] = found ?? [];
  if (!found || isRefused(request.trim().slice(0, found.index))) return undefined;
  return says || !isLook(words) ? words.trim() : undefined;
}

/** What elements are called, by their tags. */
const nouns: readonly (readonly [RegExp, string])[] = [
  [/^h\d$/, "heading|headline|title|uberschrift|titel|titre|titulo"],
  [/^(?:p|span|b|strong|em)$/, "paragraph|text|absatz|paragraphe|texte|parrafo|texto"],
  [/^(?:a|button)$/, "button|link|knopf|schaltflache|bouton|lien|boton|enlace"],
  [/^(?:img|svg|figure|picture)$/, "image|picture|photo|bild|foto|imagen"],
  [/^(?:section|div|article)$/, "section|block|box|abschnitt|bereich|bloc|seccion|bloque"],
  [/^(?:li|tr|dt|dd)$/, "item|entry|row|eintrag|zeile|element|ligne|entrada|fila"],
];
const itself =
  "it|this|that|the|please|selected|element|whole|completely|from here|es|das|die|den|dies\\w*|bitte|ganz|damit|ausgewahlte\\w*|le|la|les|l|ce|cet|cette|cela|ca|s'il (?:te|vous) plait|lo|el|los|las|est[eao]|es[eao]|elemento|por favor";
/** Nothing but the element is what shall go: what is in it, or something about it, this model does not take out. */
function isToGo(simple: string, tag: string): boolean {
  if (!has(simple, "remove") || /(?<![a-z])(?:hid|masqu|cach|verst?eck|ausblend|ocult|escond)/.test(simple))
    return false;
  const own = nouns.find(([tags]) => tags.test(tag))?.[1] ?? tag;
  const rest = simple.replace(new RegExp(heard.remove.source, "g"), " ");
  return new RegExp(`^(?:[^a-z]|(?<![a-z])(?:${itself}|${own}|${tag})(?![a-z]))*$`).test(rest);
}

const grounded = /^(?:button|header|footer|section|main|article|aside|nav|body|div|form|ul|ol|table)$/i;

/** Asked for again, it is a step more. */
function zoomed(css: string, selector: string, larger: boolean): string {
  const own = `\n\n${selector} {\n  zoom: `;
  const at = css.lastIndexOf(own) + own.length;
  const before = at < own.length ? "" : (/^[\d.]+/.exec(css.slice(at))?.[0] ?? "");
  const size = Number(before || 1) * (larger ? 1.2 : 1 / 1.2);
  const zoom = String(Math.round(Math.min(4, Math.max(0.25, size)) * 100) / 100);
  return before
    ? spliced(css, [{ from: at, to: at + before.length, text: zoom }])
    : withRule(css, ruleOf(selector, { zoom }));
}

/** What is asked for of one element: its text, its size, its colour, or that it goes. This model knows no more. */
export function changeSelected(
  code: Code,
  selection: Selection,
  request: string,
  { language }: Brief,
): Changed {
  const { selector } = selection;
  const tag = tagIn(selector);
  const unquoted = plain(request.replace(quoted, (part) => " ".repeat(part.length)));
  const simple = wanted(unquoted);
  const done = (next: Partial<Code>, sentence: Sentence, y = ""): Changed => ({
    code: { ...code, ...next },
    said: say(language.talk, sentence, { x: tag, y }),
  });
  const cannot: Changed = { code: null, said: say(language.talk, "selectedCannot") };
  const element = find(code.html, selection);
  const text = textIn(request);
  if (text !== undefined) {
    const [only, more] = element ? textsIn(element) : [];
    if (!only || more) return cannot;
    const { from, to } = place(only);
    const raw = code.html.slice(from, to);
    const put = raw.replace(raw.trim(), () => escape(text));
    return done({ html: spliced(code.html, [{ from, to, text: put }]) }, "selectedText", text);
  }
  // A rule needs no more than the selector, so colour and size hold for what a script made, too.
  const says: string[] = [];
  let { css } = code;
  const larger = has(simple, "larger");
  if (larger || has(simple, "smaller")) {
    css = zoomed(css, selector, larger);
    says.push(say(language.talk, larger ? "selectedLarger" : "selectedSmaller", { x: tag }));
  }
  const { colours, uncoloured } = coloursIn(simple);
  const [colour] = colours;
  if (colour) {
    const { at, hex, ground } = colour;
    const isGround = ground || grounded.test(tag) || has(simple, "background");
    const values: Record<string, string> = isGround ? { background: hex, color: inkOn(hex) } : { color: hex };
    const y = tidy(simple.slice(at, at + uncoloured.slice(at).search(/\S|$/)));
    css = withRule(css, ruleOf(selector, values));
    says.push(say(language.talk, "selectedColour", { x: tag, y }));
  }
  if (css !== code.css) return { code: { ...code, css }, said: says.join(" ") };
  if (says.length > 0) return { code: null, said: say(language.talk, "same") };
  if (!element || !isToGo(unquoted, tag) || simple !== unquoted) return cannot;
  const gone = { ...linesOf(code.html, place(element)), text: "" };
  return done({ html: spliced(code.html, [gone]) }, "selectedRemoved");
}
