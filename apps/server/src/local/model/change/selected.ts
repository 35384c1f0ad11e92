import { type Selection, tagIn } from "../../../chat/prompt/selection.ts";
import type { Code } from "../conversation.ts";
import { escape } from "../page/html.ts";
import { inkOn } from "../page/oklch.ts";
import type { Brief } from "../understand/brief.ts";
import { coloursIn } from "../understand/colours.ts";
import { plain } from "../understand/text.ts";
import type { Changed } from "./change.ts";
import { has, quoted } from "./commands.ts";
import {
  childrenOf,
  type Element,
  elementsOf,
  linesOf,
  place,
  spliced,
  textsIn,
  tidy,
  withRule,
} from "./structure.ts";
import { say, type Sentence } from "./words.ts";

/** The element that begins and ends on the lines named and has the tag; where there are more, the last part decides. */
function find(html: string, { selector, lines }: Selection): Element | null {
  const there = elementsOf(html).filter(
    ({ tagName, sourceCodeLocation: at }) =>
      lines !== null &&
      tagName === tagIn(selector).toLowerCase() &&
      at?.startLine === lines.from &&
      at.endLine === lines.to,
  );
  const nth = Number(/:nth-of-type\((\d+)\)$/.exec(selector)?.[1] ?? 1);
  const alike = there.filter(
    ({ parentNode, tagName }, at) =>
      parentNode &&
      childrenOf(parentNode).filter((child) => child.tagName === tagName)[nth - 1] === there[at],
  );
  return (alike.length === 1 ? alike[0] : there.length === 1 ? there[0] : null) ?? null;
}

const told =
  /\b(?:(?:change|set|turn|rename)\s+(?:it|this|that|the (?:text|words?|heading|headline|title|label|button))\s+(?:in)?to|(?:make it|it should|let it)\s+(?:say|read)|write)\s+(.+)$/iu;

/** The words that are to stand there; null where the request is about something else. */
function textIn(request: string): string | null {
  const quote = [...request.matchAll(quoted)].at(-1)?.slice(1).find(Boolean);
  const words = told
    .exec(request.trim())?.[1]
    ?.replace(/[.!]+$/, "")
    .trim();
  return quote?.trim() ?? (words && coloursIn(plain(words)).colours.length === 0 ? words : null);
}

const grounded = /^(?:button|header|footer|section|main|article|aside|nav|body|div|form|ul|ol|table)$/i;

/** What is asked for of one element: its text, its size, its colour, or that it goes. This model knows no more. */
export function changeSelected(
  code: Code,
  selection: Selection,
  request: string,
  { language }: Brief,
): Changed {
  const tag = tagIn(selection.selector);
  const simple = plain(request);
  const done = (next: Partial<Code>, sentence: Sentence, y = ""): Changed => ({
    code: { ...code, ...next },
    said: say(language.talk, sentence, { x: tag, y }),
  });
  const cannot: Changed = { code: null, said: say(language.talk, "selectedCannot") };
  const element = find(code.html, selection);
  const text = textIn(request);
  if (text !== null) {
    const [only, more] = element ? textsIn(element) : [];
    if (!only || more) return cannot;
    const raw = code.html.slice(place(only).from, place(only).to);
    const put = raw.replace(raw.trim(), () => escape(text));
    return done({ html: spliced(code.html, [{ ...place(only), text: put }]) }, "selectedText", text);
  }
  // A rule needs no more than the selector, so this holds for what a script made, too.
  const ruled = (...lines: readonly string[]) => ({
    css: withRule(code.css, `${selection.selector} {\n  ${lines.join("\n  ")}\n}`),
  });
  const larger = has(simple, "larger");
  if (larger || has(simple, "smaller")) {
    // Asked for again, it is a step more.
    const own = `\n\n${selection.selector} {\n  zoom: `;
    const at = code.css.lastIndexOf(own) + own.length;
    const before = at < own.length ? null : /^[\d.]+/.exec(code.css.slice(at))?.[0];
    const zoom = String(
      Math.round(Math.min(4, Math.max(0.25, Number(before ?? 1) * (larger ? 1.2 : 1 / 1.2))) * 100) / 100,
    );
    const next = before
      ? { css: spliced(code.css, [{ from: at, to: at + before.length, text: zoom }]) }
      : ruled(`zoom: ${zoom};`);
    return done(next, larger ? "selectedLarger" : "selectedSmaller");
  }
  const { colours, uncoloured } = coloursIn(simple);
  const [colour] = colours;
  if (colour) {
    const isGround = colour.ground || grounded.test(tag) || has(simple, "background");
    const word = tidy(
      simple.slice(colour.at, colour.at + (/^\s*/.exec(uncoloured.slice(colour.at))?.[0].length ?? 0)),
    );
    return done(
      ruled(
        ...(isGround
          ? [`background: ${colour.hex};`, `color: ${inkOn(colour.hex)};`]
          : [`color: ${colour.hex};`]),
      ),
      "selectedColour",
      word,
    );
  }
  if (element && has(simple, "remove"))
    return done(
      { html: spliced(code.html, [{ ...linesOf(code.html, place(element)), text: "" }]) },
      "selectedRemoved",
    );
  return cannot;
}
