import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parse } from "parse5";
import type { Selection } from "../../chat/prompt/selection.ts";
import { tagIn } from "../../chat/prompt/selection.ts";
import { inline } from "./build.ts";
import { coloursIn, colourWord } from "./colours.ts";
import { commandsIn } from "./commands.ts";
import { inkOn } from "./compose/colour.ts";
import { escape, fill } from "./page/html.ts";
import type { Code } from "./conversation.ts";
import { plain } from "./language.ts";
import type { Words } from "./words/types.ts";
import type { LimitWords } from "./words/limits.ts";

type Element = Tree.Element;

const elementsIn = (parent: Tree.ParentNode): Element[] =>
  parent.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));
const allIn = (parent: Tree.ParentNode): Element[] =>
  elementsIn(parent).flatMap((element) => [element, ...allIn(element)]);

/** The element that begins and ends on the lines named and has the tag; where there are more, the last part decides. */
function find(html: string, { selector, lines }: Selection): Element | null {
  if (!lines) return null;
  const there = allIn(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })).filter(
    ({ tagName, sourceCodeLocation: place }) =>
      tagName === tagIn(selector).toLowerCase() &&
      place?.startLine === lines.from &&
      place.endLine === lines.to,
  );
  const nth = Number(/:nth-of-type\((\d+)\)$/.exec(selector)?.[1] ?? 1);
  const alike = there.filter((element) => {
    const siblings = element.parentNode ? elementsIn(element.parentNode) : [];
    return siblings.filter(({ tagName }) => tagName === element.tagName).indexOf(element) === nth - 1;
  });
  return alike.length === 1 ? (alike[0] ?? null) : there.length === 1 ? (there[0] ?? null) : null;
}

/** Its words, down to where they stand alone; null where they are mixed with elements. */
function textOf(element: Element): { from: number; to: number; text: string } | null {
  const nodes = element.childNodes.filter(
    (node) => !(defaultTreeAdapter.isTextNode(node) && node.value.trim() === ""),
  );
  const [only, more] = nodes;
  if (!only || more) return null;
  if (defaultTreeAdapter.isElementNode(only)) return textOf(only);
  const place = only.sourceCodeLocation;
  if (!defaultTreeAdapter.isTextNode(only) || !place) return null;
  return { from: place.startOffset, to: place.endOffset, text: only.value.trim() };
}

const quoted = /["“”„«]([^"“”„«»]+)["“”»]|(?<!\p{L})['‘‚]([^'‘’‚]+)['’](?!\p{L})/gu;
const told =
  /\b(?:(?:change|set|turn|rename)\s+(?:it|this|that|the (?:text|words?|heading|headline|title|label|button))\s+(?:in)?to|(?:make it|it should|let it)\s+(?:say|read)|write)\s+(.+)$/iu;

/** The words that are to stand there; null where the request is about something else. */
function textIn(request: string): string | null {
  const quotes = [...request.matchAll(quoted)].map((match) => match[1] ?? match[2] ?? "");
  const last = quotes.at(-1)?.trim();
  if (last) return last;
  const words = told
    .exec(request.trim())?.[1]
    ?.replace(/[.!]+$/, "")
    .trim();
  return words && coloursIn(plain(words)).length === 0 ? words : null;
}

/** What is asked for of one element: its text, its size, its colour. This model knows no more. */
export function changeSelected(
  code: Code,
  selection: Selection,
  request: string,
  talk: Words,
  words: LimitWords,
): { prose: string; code: Code | null } {
  const cannot = { prose: words.selected.cannot, code: null };
  const x = inline(tagIn(selection.selector));
  const element = find(code.html, selection);
  const text = textIn(request);
  if (text !== null) {
    const there = element && textOf(element);
    if (!there) return cannot;
    const raw = code.html.slice(there.from, there.to);
    const inside = raw.trim();
    const html =
      code.html.slice(0, there.from) + raw.replace(inside, () => escape(text)) + code.html.slice(there.to);
    return {
      prose: fill(talk.say.replaced, { a: inline(there.text), b: inline(text) }),
      code: { ...code, html },
    };
  }
  // A rule needs no more than the selector, so this holds for what a script made, too.
  const ruled = (rule: string) => ({
    ...code,
    css: `${code.css.trimEnd()}\n\n${selection.selector} {\n${rule}}\n`.trimStart(),
  });
  /** Asked for again, it is a step more. */
  const zoomed = (step: number) => {
    const own = `\n\n${selection.selector} {\n  zoom: `;
    const at = code.css.lastIndexOf(own);
    const before = at < 0 ? 1 : Number.parseFloat(code.css.slice(at + own.length));
    const zoom = Math.round(Math.min(4, Math.max(0.25, before * step)) * 100) / 100;
    return at < 0
      ? ruled(`  zoom: ${zoom};\n`)
      : {
          ...code,
          css:
            code.css.slice(0, at + own.length) +
            code.css.slice(at + own.length).replace(/^[\d.]+/, String(zoom)),
        };
  };
  const size = commandsIn(request).find((command) => command.do === "size");
  if (size)
    return {
      prose: fill(size.larger ? words.selected.larger : words.selected.smaller, { x }),
      code: zoomed(size.larger ? 1.2 : 1 / 1.2),
    };
  const [colour] = coloursIn(plain(request));
  if (!colour) return cannot;
  const ground =
    /^(?:button|header|footer|section|main|article|aside|nav|body|div|form|ul|ol|table)$/i.test(
      tagIn(selection.selector),
    ) || /\b(?:background|hintergrund|fond|fondo|sfondo|fundo|achtergrond)\b/.test(plain(request));
  return {
    prose: fill(words.selected.colour, { x, y: colourWord(colour, talk) }),
    code: ruled(
      ground ? `  background: ${colour.hex};\n  color: ${inkOn(colour.hex)};\n` : `  color: ${colour.hex};\n`,
    ),
  };
}
