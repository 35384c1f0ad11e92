import { escape, slug } from "../page/html.ts";
import { hoursOf } from "../page/sections.ts";
import { pricesIn } from "../understand/facts.ts";
import { hoursIn } from "../understand/when.ts";
import { type Detail, detailOf, details, pricedBy, rowsOf } from "./find.ts";
import { type Change, made, nameOf, type Page } from "./page.ts";
import { quotedIn } from "./script-texts.ts";
import { add, planOf } from "./sections.ts";
import {
  attribute,
  attributePlace,
  copied,
  type Cut,
  type Element,
  elementsOf,
  firstOf,
  foundIn,
  insideOf,
  literally,
  namesOf,
  place,
  reworded,
  spliced,
  textsIn,
  tidy,
  within,
  wordly,
} from "./structure.ts";

export const stands = (html: string, text: string) =>
  reworded(html, new RegExp(wordly(text), "giu"), "").length > 0;

/** A text wherever it is shown as whole words: exactly as written first, else whatever its case. */
function swapped({ code }: Page, from: string, to: string): Page["code"] {
  for (const flags of ["gu", "giu"]) {
    const pattern = new RegExp(wordly(from), flags);
    const cuts = reworded(code.html, pattern, to);
    const quoted = quotedIn(code.javascript, pattern, to);
    if (cuts.length + quoted.length > 0)
      return { ...code, html: spliced(code.html, cuts), javascript: spliced(code.javascript, quoted) };
  }
  return code;
}

export const rename =
  (to: string): Change =>
  (page) => {
    const from = nameOf(page.code.html);
    const code = from && from !== to ? swapped(page, from, to) : page.code;
    const html = from ? code.html.replaceAll(`@${slug(from)}.example`, `@${slug(to)}.example`) : code.html;
    // A page of somebody else may carry its name in the title alone, or nowhere.
    const title = html.includes(escape(to)) ? undefined : firstOf(html, "title");
    const at = title && insideOf(title);
    const titled = at ? spliced(html, [{ ...at, text: escape(to) }]) : html;
    return made(page, { ...code, html: titled }, "renamed", { x: to });
  };

export const headline =
  (to: string): Change =>
  (page) => {
    const { html } = page.code;
    const heading = firstOf(html, "h1");
    const at = heading && insideOf(heading);
    if (!at) return notThere(page, "h1");
    return made(page, { html: spliced(html, [{ ...at, text: escape(to) }]) }, "headline", { x: to });
  };

/** What the first button says; the opening of a page has it before its forms do. */
export const buttonText =
  (to: string): Change =>
  (page) => {
    const { html } = page.code;
    const isButton = (element: Element) =>
      namesOf(element).some((name) => /^(?:button|\.[\w-]*(?:button|btn|cta))$/.test(name));
    const [word] = elementsOf(html).filter(isButton).flatMap(textsIn);
    if (!word) return made(page, {}, "notThere", { x: "button" });
    const cut = { ...place(word), text: escape(to) };
    return made(page, { html: spliced(html, [cut]) }, "replaced", { a: tidy(word.value), b: to });
  };

/** That a text is not there, and by which name the page goes, since that is what most people meant. */
const notThere = (page: Page, x: string) => {
  const name = nameOf(page.code.html);
  return name ? made(page, {}, "named", { x, name }) : made(page, {}, "notThere", { x });
};

export const replace =
  (a: string, b: string): Change =>
  (page) => {
    const code = nameOf(page.code.html) === a ? rename(b)(page).code : swapped(page, a, b);
    return code === page.code ? notThere(page, a) : made(page, code, "replaced", { a, b });
  };

/** What may stand there, since it is written into links as well. */
const isDetail = {
  phone: /^(?=(?:\D*\d){5})\+?[\d\s()/.-]{5,30}$/,
  email: /^[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u,
  address: /\p{L}|\d/u,
} as const satisfies Record<Detail, RegExp>;
const digits = (number: string) => number.replace(/[^\d+]/g, "");

export const setDetail =
  (kind: Detail, to: string, called: string): Change =>
  (page) => {
    if (!isDetail[kind].test(to)) return made(page, {}, "noSuch", { a: to, x: called });
    const was = detailOf(page.code.html, kind);
    if (was === null) return made(page, {}, "noDetail", { x: called });
    const code = swapped(page, was, to);
    const written = (value: string) => (kind === "phone" ? digits(value) : value);
    const cuts = elementsOf(code.html).flatMap((element): Cut[] => {
      const [href, at] = [attribute(element, "href") ?? "", attributePlace(code.html, element, "href")];
      const scheme = details[kind]?.[0];
      const leads =
        scheme && href.startsWith(scheme) && written(href.slice(scheme.length)).startsWith(written(was));
      return at && leads ? [{ ...at, text: `${scheme}${escape(written(to))}` }] : [];
    });
    return made(page, { ...code, html: spliced(code.html, cuts) }, "replaced", { a: was, b: to });
  };

export const setPrice =
  (request: string): Change =>
  (page) => {
    const { html } = page.code;
    const [price] = pricesIn(request);
    const found = pricedBy(html, request);
    const [was] = found ? pricesIn(found.node.value) : [];
    if (!price || !found || !was) return made(page, {}, "notThere", { x: price?.of || request });
    const bare = (text: string) => text.replace(/^(?:from|ab|à partir de|dès|desde)\s/i, "");
    const shown = foundIn(html, place(found.node), new RegExp(literally(bare(was.text)), "gu")).slice(0, 1);
    const counted = elementsOf(html).filter(
      (element) =>
        Number(attribute(element, "data-price") ?? "x") === was.amount &&
        within(element).some((child) => child === found.node.parentNode),
    );
    const cuts = [
      ...shown.map((at) => ({ ...at, text: escape(bare(price.text)) })),
      ...counted.flatMap((element): Cut[] => {
        const at = attributePlace(html, element, "data-price");
        return at ? [{ ...at, text: String(price.amount) }] : [];
      }),
    ];
    const values = { a: `${found.label} ${was.text}`, b: bare(price.text) };
    return made(page, { html: spliced(html, cuts) }, "replaced", values);
  };

const timed =
  /\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|Uhr|h)?\s*(?:–|—|-|to|bis|à|a)\s*\d{1,2}|^(?:closed|geschlossen|fermé|cerrado)$/i;

/** The rows of the list of hours take the shape of its first one, whatever that is. */
export const setHours: Change = (page) => {
  const { html } = page.code;
  const lists = rowsOf(html);
  const rows = lists.find(
    (list) =>
      list.length > 0 &&
      list.every(({ words }) => words.length === 2 && timed.test(tidy(words[1]?.value ?? ""))),
  );
  const [first, last] = [rows?.[0], rows?.at(-1)];
  if (!rows || !first || !last) return add("hours")(page);
  // Days that were not named stay as they are.
  const was = hoursIn(rows.map(({ words }) => words.map(({ value }) => tidy(value)).join(" ")).join("\n"));
  const week = hoursOf(planOf({ ...page, brief: { ...page.brief, hours: [...was, ...page.brief.hours] } }));
  const told = (words: typeof first.words, texts: readonly string[] | undefined) =>
    words.map((word, at) => ({ ...place(word), text: escape(texts?.[at] ?? "") }));
  const between = html.slice(first.to, rows[1]?.from ?? first.to) || "\n";
  const text = week.map((day) => copied(html, first, told(first.words, day))).join(between);
  // What was told first stands in the opening of some pages, too.
  const isFirst = (words: typeof first.words) =>
    words.length === 2 && words.every(({ value }, at) => tidy(value) === tidy(first.words[at]?.value ?? ""));
  const others = lists
    .flat()
    .filter(({ from, words }) => (from < first.from || from > last.to) && isFirst(words));
  const cuts = [
    { from: first.from, to: last.to, text },
    ...others.flatMap(({ words }) => told(words, week[0])),
  ];
  const x = week.map((row) => row.join(" ")).join(", ");
  return made(page, { html: spliced(html, cuts) }, "hours", { x });
};

/** Paragraphs of more than one sentence keep their first. */
export const shorten: Change = (page) => {
  const { html } = page.code;
  const cuts = elementsOf(html).flatMap((element): Cut[] => {
    const [only, more] = element.childNodes;
    if (element.tagName !== "p" || !only || more || !("value" in only) || only.value.length < 60) return [];
    return foundIn(html, place(only), /(?<=[.!?])\s[\s\S]*$/g).map((at) => ({ ...at, text: "" }));
  });
  return made(page, { html: spliced(html, cuts) }, "shorter");
};
