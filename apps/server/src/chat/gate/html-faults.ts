import { html as names, type ParserError } from "parse5";
import { lineCounter } from "./evidence.ts";
import { type Element, isElement, lineOf, textIn, type Visit } from "./html-tree.ts";
import type { Fault } from "./reading.ts";

/*
 * What breaks a page for the person who looks at it. Parsers and browsers recover from everything; here stands only
 * what they recover from by losing or hiding content. Everything else is no fault.
 */

export interface Unclosed {
  readonly name: string;
  readonly line: number;
}

type Elements = readonly (Visit & { readonly node: Element })[];

const CUT: Readonly<Record<string, string>> = {
  "eof-in-tag": "ends in the middle of a tag",
  "eof-before-tag-name": "ends in the middle of a tag",
  "eof-in-doctype": "ends in the middle of its first line",
  "eof-in-comment": "has a comment that is never closed: everything after it is lost",
  "eof-in-cdata": "has a CDATA section that is never closed: everything after it is lost",
  "eof-in-script-html-comment-like-text": "has a script that is never closed: everything after it is lost",
};

/** Without an end these take in what follows: it is hidden, or becomes part of a button, a link or a heading. */
const HIDING = new Set("select template dialog details object video audio canvas".split(" "));
const FORMATTING = new Set("a b big code em font i s small strike strong tt u".split(" "));
const TAKING_IN = new Set([..."button h1 h2 h3 h4 h5 h6".split(" "), ...FORMATTING]);
const END_OPTIONAL = new Set(
  "html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th area base br col embed hr img input link meta param source track wbr".split(
    " ",
  ),
);
const TEXT_ONLY = new Set("script style title textarea iframe noscript noembed noframes xmp".split(" "));
const BLOCKS = new Set(
  "address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul".split(
    " ",
  ),
);
/** Drawn by no browser inside of an svg. */
const NEVER_IN_SVG = new Set(
  "main section article header footer nav aside form button input label".split(" "),
);

export function faultsOf(source: string, visits: readonly Visit[], errors: readonly ParserError[]): Fault[] {
  const elements = visits.filter((visit): visit is Elements[number] => isElement(visit.node));
  const pasted = pastedAround(source, visits);
  if (pasted.length > 0) return pasted;
  if (source.trim() === "") return [fault(null, "is empty, so there is no page")];
  if (!isPage(visits)) return [fault(1, "is not a page: it has no doctype, html or body")];
  const cut = cutOff(source, elements, errors);
  if (!hasContent(visits)) return cut.length > 0 ? cut : [fault(1, "is a page with nothing in it")];
  return [
    ...cut,
    ...lostInComments(visits),
    ...lostInQuotes(elements, errors),
    ...swallowed(elements),
    ...endlessFormatting(elements),
    ...hiddenInSvg(elements),
    ...leftovers(visits),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

/** Containers that end only with the page: often harmless, sometimes a footer inside of a card. */
export function unclosedIn(visits: readonly Visit[]): readonly Unclosed[] {
  return visits.flatMap(({ node, open }) =>
    open && isElement(node) && isOurs(node) && !END_OPTIONAL.has(node.tagName) && !TAKING_IN.has(node.tagName)
      ? [{ name: node.tagName, line: lineOf({ node }) }]
      : [],
  );
}

function fault(line: number | null, said: string): Fault {
  return { code: "HTML_INVALID", line, said };
}

/** Written in the source, not put in by the parser. */
function isOurs(element: Element): boolean {
  return Boolean(element.sourceCodeLocation);
}

function isPage(visits: readonly Visit[]): boolean {
  return visits.some(
    ({ node }) =>
      node.nodeName === "#documentType" ||
      (isElement(node) && /^(?:html|head|body)$/.test(node.tagName) && isOurs(node)),
  );
}

function hasContent(visits: readonly Visit[]): boolean {
  return visits.some(({ node, inBody }) =>
    isElement(node)
      ? node.tagName === "script" || (inBody && isOurs(node))
      : inBody && "value" in node && node.value.trim() !== "",
  );
}

function cutOff(source: string, elements: Elements, errors: readonly ParserError[]): Fault[] {
  const found = errors.flatMap(({ code, startLine }) => {
    const said = CUT[code];
    return said ? [fault(startLine, said)] : [];
  });
  for (const { node } of elements) {
    if (!TEXT_ONLY.has(node.tagName) || !isOurs(node) || node.namespaceURI !== names.NS.HTML) continue;
    const closed = Boolean(node.sourceCodeLocation?.endTag);
    const tookIn =
      /^(?:title|textarea)$/.test(node.tagName) && /<body|<\/(?:head|body|form)/i.test(textIn(node));
    if (!closed || tookIn)
      found.push(
        fault(lineOf({ node }), `has a <${node.tagName}> that is not closed: what follows it is lost`),
      );
  }
  if (found.length > 0) return found;
  const body = elements.find(({ node }) => node.tagName === "body");
  const unfinished = elements.findLast(
    ({ node, open }) => open && isOurs(node) && !END_OPTIONAL.has(node.tagName),
  )?.node.tagName;
  const ended = body?.node.sourceCodeLocation?.endTag || /<\/html\s*>\s*$/i.test(source);
  if (body && unfinished && !ended)
    return [fault(null, `ends in the middle of the page: <${unfinished}> is still open`)];
  return [];
}

/** A comment without an end lasts to the end of the next one. */
function lostInComments(visits: readonly Visit[]): Fault[] {
  return visits.flatMap((visit) => {
    if (!("data" in visit.node)) return [];
    const next = visit.node.data.indexOf("<!--");
    if (next < 0 || !/<\/?[a-z][^<>]*>/i.test(visit.node.data.slice(0, next))) return [];
    return [
      fault(lineOf(visit), "has a comment that is not closed before the next one: what lies between is lost"),
    ];
  });
}

/** A quotation mark too few: the tags up to the next one are taken for the attribute's value. */
function lostInQuotes(elements: Elements, errors: readonly ParserError[]): Fault[] {
  const odd = errors.filter(({ code }) => code === "unexpected-character-in-attribute-name");
  if (odd.length === 0) return [];
  return elements.flatMap(({ node }) => {
    const tag = node.sourceCodeLocation?.startTag ?? node.sourceCodeLocation;
    if (!tag || !node.attrs.some(({ value }) => value.includes(">"))) return [];
    const inside = odd.some(
      ({ startOffset }) => startOffset > tag.startOffset && startOffset < tag.endOffset,
    );
    return inside
      ? [
          fault(
            tag.startLine,
            `has a <${node.tagName}> with a quotation mark missing: what follows it is lost`,
          ),
        ]
      : [];
  });
}

function swallowed(elements: Elements): Fault[] {
  return elements.flatMap(({ node, open }) => {
    if (!open || !isOurs(node)) return [];
    const line = lineOf({ node });
    if (HIDING.has(node.tagName))
      return [fault(line, `has a <${node.tagName}> that is never closed: everything after it is hidden`)];
    if (TAKING_IN.has(node.tagName) && holdsBlock(node))
      return [
        fault(line, `has a <${node.tagName}> that is never closed: everything after it becomes a part of it`),
      ];
    return [];
  });
}

function holdsBlock(element: Element): boolean {
  return element.childNodes.some((child) => isElement(child) && BLOCKS.has(child.tagName));
}

/** The parser opens such an element anew in every block that follows, with the place of the first. */
function endlessFormatting(elements: Elements): Fault[] {
  const places = new Map<number, Element[]>();
  for (const { node } of elements) {
    if (!FORMATTING.has(node.tagName) || !node.sourceCodeLocation) continue;
    const { startOffset } = node.sourceCodeLocation;
    const same = places.get(startOffset);
    if (same) same.push(node);
    else places.set(startOffset, [node]);
  }
  return [...places.values()].flatMap((same) => {
    const [first, ...again] = same;
    if (!first || same.some((node) => node.sourceCodeLocation?.endTag)) return [];
    const spread = again.some((node) =>
      node.childNodes.some((child) => isElement(child) || textIn(node).trim() !== ""),
    );
    return spread
      ? [
          fault(
            lineOf({ node: first }),
            `has a <${first.tagName}> that is never closed: it goes on in what follows`,
          ),
        ]
      : [];
  });
}

function hiddenInSvg(elements: Elements): Fault[] {
  const lost = elements.find(
    ({ node }) => node.namespaceURI === names.NS.SVG && NEVER_IN_SVG.has(node.tagName),
  );
  return lost
    ? [
        fault(
          lineOf(lost),
          `has a <${lost.node.tagName}> inside of an <svg> that is not closed: it is not shown`,
        ),
      ]
    : [];
}

/** Something before the page, or a second one after it: an answer that was pasted together. */
function pastedAround(source: string, visits: readonly Visit[]): Fault[] {
  const [first, ...others] = [...source.matchAll(/<!doctype\s+html/gi)].map(({ index }) => index);
  if (first === undefined) return [];
  const lineAt = lineCounter(source);
  const isQuiet = quietIn(visits);
  if (!isOnlyComments(source.slice(0, first)) && !isQuiet(first))
    return [fault(lineAt(first), "has something in front of the page's first line")];
  const second = others.find((offset) => !isQuiet(offset));
  return second === undefined ? [] : [fault(lineAt(second), "has a second page after the first")];
}

/** By hand: an expression would look for the end of each comment anew. */
function isOnlyComments(text: string): boolean {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (;;) {
    const comment = text.indexOf("<!--", at);
    if (text.slice(at, comment < 0 ? undefined : comment).trim() !== "") return false;
    const end = comment < 0 ? -1 : text.indexOf("-->", comment + 4);
    if (end < 0) return true;
    at = end + 3;
  }
}

/** Whether an offset is inside of a comment, a script, another text or a tag. Asked in the order of the source. */
function quietIn(visits: readonly Visit[]): (offset: number) => boolean {
  const ranges = visits
    .flatMap(({ node }) => {
      const at = node.sourceCodeLocation;
      if (!at || node.nodeName === "#text" || node.nodeName === "#documentType") return [];
      return isElement(node) && !TEXT_ONLY.has(node.tagName)
        ? "startTag" in at && at.startTag
          ? [at.startTag]
          : []
        : [at];
    })
    .sort((a, b) => a.startOffset - b.startOffset);
  let next = 0;
  let quietTo = 0;
  return (offset) => {
    for (let range = ranges[next]; range && range.startOffset < offset; range = ranges[(next += 1)])
      quietTo = Math.max(quietTo, range.endOffset);
    return offset < quietTo;
  };
}

/** Marks of an answer that ended up in the page itself. */
function leftovers(visits: readonly Visit[]): Fault[] {
  return visits.flatMap((visit) => {
    const { node, quoted } = visit;
    if (quoted || !("value" in node)) return [];
    if (!/[<>`]{3}/.test(node.value)) return [];
    const lines = node.value.split("\n");
    const at = lines.findIndex((line) =>
      /^\s*(?:<{7} SEARCH|>{7} REPLACE|`{3,}(?:html?|css|js|javascript)?)\s*$/.test(line),
    );
    const said = "shows a mark that belongs to an answer, not to the page";
    return at < 0 ? [] : [fault(lineOf(visit) + at, said)];
  });
}
