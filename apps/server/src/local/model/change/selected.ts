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
import { has, say, type Sentence } from "./words.ts";

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
  /\b(?:(?:change|set|turn|rename)\s+(?:it|this|that|the (?:text|words?|heading|headline|title|label|button))\s+(?:in)?to|(?:make it|it should|let it)\s+(?:say|read)|write)\s+(.+?)[.!]*$/iu;

/** The words that are to stand there; undefined where the request is about something else. */
function textIn(request: string): string | undefined {
  const inside = [...request.matchAll(quoted)].at(-1)?.slice(1).find(Boolean);
  const words = told.exec(request.trim())?.[1]?.trim();
  return inside?.trim() ?? (words && coloursIn(plain(words)).colours.length === 0 ? words : undefined);
}

const grounded = /^(?:button|header|footer|section|main|article|aside|nav|body|div|form|ul|ol|table)$/i;

/** What is asked for of one element: its text, its size, its colour, or that it goes. This model knows no more. */
export function changeSelected(
  code: Code,
  selection: Selection,
  request: string,
  { language }: Brief,
): Changed {
  const { selector } = selection;
  const tag = tagIn(selector);
  const simple = plain(request);
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
  const larger = has(simple, "larger");
  if (larger || has(simple, "smaller")) {
    // Asked for again, it is a step more.
    const own = `\n\n${selector} {\n  zoom: `;
    const at = code.css.lastIndexOf(own) + own.length;
    const before = at < own.length ? "" : (/^[\d.]+/.exec(code.css.slice(at))?.[0] ?? "");
    const size = Number(before || 1) * (larger ? 1.2 : 1 / 1.2);
    const zoom = String(Math.round(Math.min(4, Math.max(0.25, size)) * 100) / 100);
    const css = before
      ? spliced(code.css, [{ from: at, to: at + before.length, text: zoom }])
      : withRule(code.css, ruleOf(selector, { zoom }));
    return done({ css }, larger ? "selectedLarger" : "selectedSmaller");
  }
  const { colours, uncoloured } = coloursIn(simple);
  const [colour] = colours;
  if (colour) {
    const { at, hex, ground } = colour;
    const isGround = ground || grounded.test(tag) || has(simple, "background");
    const values: Record<string, string> = isGround ? { background: hex, color: inkOn(hex) } : { color: hex };
    const word = tidy(simple.slice(at, at + uncoloured.slice(at).search(/\S|$/)));
    return done({ css: withRule(code.css, ruleOf(selector, values)) }, "selectedColour", word);
  }
  if (!element || !has(simple, "remove")) return cannot;
  const gone = { ...linesOf(code.html, place(element)), text: "" };
  return done({ html: spliced(code.html, [gone]) }, "selectedRemoved");
}
