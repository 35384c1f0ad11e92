import { escape, slug } from "../page/html.ts";
import { texts } from "../texts/index.ts";
import { hoursOf } from "../page/sections.ts";
import { pricesIn } from "../understand/facts.ts";
import { plain } from "../understand/text.ts";
import { type Change, made, nameOf, type Page } from "./page.ts";
import { add, planOf } from "./parts.ts";
import {
  attribute,
  attributePlace,
  childrenOf,
  type Cut,
  type Element,
  elementsOf,
  foundIn,
  place,
  quotedIn,
  spliced,
  textOf,
  textsIn,
  tidy,
  within,
  wordPlaces,
} from "./structure.ts";

export const literally = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** A text wherever it is shown: exactly as written first, else whatever its case, but then as whole words only. */
function swapped({ code }: Page, from: string, to: string): Page["code"] {
  const exact = new RegExp(
    from.length > 2 ? literally(from) : `(?<![\\p{L}\\p{N}])${literally(from)}(?![\\p{L}\\p{N}])`,
    "gu",
  );
  const loose = new RegExp(`(?<![\\p{L}\\p{N}])${literally(from)}(?![\\p{L}\\p{N}])`, "giu");
  for (const pattern of [exact, loose]) {
    const cuts = wordPlaces(code.html)
      .flatMap((at) => foundIn(code.html, at, pattern))
      .map((cut) => ({ ...cut, text: escape(to) }));
    const javascript = spliced(code.javascript, quotedIn(code.javascript, pattern, to));
    if (cuts.length > 0 || javascript !== code.javascript)
      return { ...code, html: spliced(code.html, cuts), javascript };
  }
  return code;
}

export const rename =
  (to: string): Change =>
  (page) => {
    const from = nameOf(page.code.html);
    let code = from && from !== to ? swapped(page, from, to) : page.code;
    if (from)
      code = { ...code, html: code.html.replaceAll(`@${slug(from)}.example`, `@${slug(to)}.example`) };
    // A page of somebody else may carry its name in the title alone, or nowhere.
    const title = elementsOf(code.html).find(({ tagName }) => tagName === "title");
    if (!code.html.includes(escape(to)) && title)
      code = { ...code, html: inside(code.html, title, escape(to)) };
    return made(page, code, "renamed", { x: to });
  };

const inside = (html: string, element: Element, text: string) =>
  spliced(html, [
    {
      from: element.sourceCodeLocation?.startTag?.endOffset ?? 0,
      to: element.sourceCodeLocation?.endTag?.startOffset ?? 0,
      text,
    },
  ]);

export const headline =
  (to: string): Change =>
  (page) => {
    const heading = elementsOf(page.code.html).find(
      ({ tagName, sourceCodeLocation }) => tagName === "h1" && sourceCodeLocation?.endTag,
    );
    if (!heading) return notThere(page, "h1");
    return made(page, { html: inside(page.code.html, heading, escape(to)) }, "headline", {
      x: to,
    });
  };

/** That a text is not there, and by which name the page goes, since that is what most people meant. */
const notThere = (page: Page, x: string) => {
  const name = nameOf(page.code.html);
  return name ? made(page, {}, "named", { x, name }) : made(page, {}, "notThere", { x });
};

export const stands = (html: string, text: string) =>
  wordPlaces(html).some(
    (at) =>
      foundIn(html, at, new RegExp(`(?<![\\p{L}\\p{N}])${literally(text)}(?![\\p{L}\\p{N}])`, "giu")).length >
      0,
  );

export const replace =
  (from: string, to: string): Change =>
  (page) => {
    if (nameOf(page.code.html) === from)
      return { ...rename(to)(page), said: made(page, {}, "replaced", { a: from, b: to }).said };
    const code = swapped(page, from, to);
    return code === page.code ? notThere(page, from) : made(page, code, "replaced", { a: from, b: to });
  };

export type Detail = "phone" | "email" | "address";
const digits = (number: string) => number.replace(/[^\d+]/g, "");
const schemes = { phone: "tel:", email: "mailto:" } as const;

/** What stands on the page as the phone number, the e-mail address or the address; null where nothing does. */
function detailOf(page: Page, kind: Detail): string | null {
  const all = elementsOf(page.code.html);
  if (kind !== "address") {
    const link = all.find((element) => attribute(element, "href")?.startsWith(schemes[kind]));
    const text = link && tidy(textOf(link));
    if (text && (kind === "email" ? text.includes("@") : /\d/.test(text))) return text;
    const pattern = kind === "phone" ? /(?:\+\d|\(?0\d)[\d\s()/.-]{5,}\d/ : /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
    return (
      all
        .flatMap((element) => textsIn(element))
        .map(({ value }) => pattern.exec(value)?.[0])
        .find(Boolean) ?? null
    );
  }
  const own = all.find(({ tagName }) => tagName === "address");
  const label = all.find(
    (element) =>
      element.tagName === "dt" &&
      plain(tidy(textOf(element))).replace(":", "") === plain(texts[page.lang].form.address),
  );
  const beside =
    label?.parentNode && childrenOf(label.parentNode).find((next) => place(next).from > place(label).from);
  return (
    [own, beside].flatMap(
      (element) => element?.childNodes.flatMap((node) => ("value" in node && tidy(node.value)) || []) ?? [],
    )[0] ?? null
  );
}

export const setDetail =
  (kind: Detail, to: string, called: string): Change =>
  (page) => {
    const was = detailOf(page, kind);
    if (was === null) return made(page, {}, "noDetail", { x: called });
    const code = swapped(page, was, to);
    const cuts = elementsOf(code.html).flatMap((element): Cut[] => {
      const [href, at] = [attribute(element, "href") ?? "", attributePlace(code.html, element, "href")];
      if (kind === "address" || !at || !href.startsWith(schemes[kind])) return [];
      const same = kind === "phone" ? digits(href) === digits(was) : href.startsWith(`mailto:${was}`);
      return same ? [{ ...at, text: `${schemes[kind]}${kind === "phone" ? digits(to) : escape(to)}` }] : [];
    });
    return made(page, { ...code, html: spliced(code.html, cuts) }, "replaced", { a: was, b: to });
  };

/** How well a text is named in a request, by its longer words. */
const named = (simple: string, text: string): number => {
  const words = plain(text).match(/[a-z]{4,}/g) ?? [];
  return words.length > 7
    ? 0
    : words.filter((word) =>
        new RegExp(`(?<![a-z])${word.slice(0, Math.max(4, word.length - 2))}`).test(simple),
      ).length / Math.sqrt(words.length + 1);
};

/** The price of the thing whose words stand nearest before it; null where the page prices nothing by that name. */
export function priceNamed(
  html: string,
  clause: string,
): { readonly node: ReturnType<typeof textsIn>[number]; readonly label: string } | null {
  const simple = plain(clause);
  const body =
    elementsOf(html).find(({ tagName }) => tagName === "main") ??
    elementsOf(html).find(({ tagName }) => tagName === "body");
  let best: { node: ReturnType<typeof textsIn>[number]; label: string; score: number } | null = null;
  let before: string[] = [];
  for (const node of body ? textsIn(body) : []) {
    const isPrice = pricesIn(node.value).length > 0;
    if (!isPrice || /\p{L}{4,}/u.test(node.value)) before.push(node.value);
    if (!isPrice) continue;
    for (const label of before.slice(-4)) {
      const score = named(simple, label.split(/[:–—]/)[0] ?? label);
      if (score > (best?.score ?? 0)) best = { node, label: tidy(label), score };
    }
    before = [];
  }
  return best;
}

export const setPrice =
  (clause: string): Change =>
  (page) => {
    const { html } = page.code;
    const [price] = pricesIn(clause);
    const found = priceNamed(html, clause);
    if (!price || !found) return made(page, {}, "notThere", { x: price?.text ?? clause });
    const [was] = pricesIn(found.node.value);
    const shown = price.text.replace(/^(?:from|ab|dès|desde) /i, "");
    const cuts: Cut[] = foundIn(
      html,
      place(found.node),
      new RegExp(literally((was?.text ?? "").replace(/^(?:from|ab|à partir de|dès|desde)\s/i, "")), "gu"),
    )
      .slice(0, 1)
      .map((cut) => ({ ...cut, text: escape(shown) }));
    for (const element of elementsOf(html)) {
      const [at, amount] = [attributePlace(html, element, "data-price"), attribute(element, "data-price")];
      if (
        at &&
        Number(amount) === was?.amount &&
        within(element).some((child) => child === found.node.parentNode)
      )
        cuts.push({ ...at, text: String(price.amount) });
    }
    return made(page, { html: spliced(html, cuts) }, "replaced", {
      a: tidy(`${found.label} ${was?.text ?? ""}`),
      b: shown,
    });
  };

const timed =
  /\d{1,2}(?:[:.h]\d{2})?\s*(?:am|pm|Uhr|h)?\s*(?:–|—|-|to|bis|à|a)\s*\d{1,2}|^(?:closed|geschlossen|fermé|cerrado)$/i;

/** The rows of a list: what repeats below it, or the pairs of a list of terms. */
function rowsOf(list: Element): { from: number; to: number; words: ReturnType<typeof textsIn> }[] {
  const cells = childrenOf(list);
  const isTerms = cells.length > 1 && cells.every(({ tagName }) => /^d[td]$/.test(tagName));
  const rows = isTerms
    ? cells.flatMap((cell, at) => (cell.tagName === "dt" ? [cells.slice(at, at + 2)] : []))
    : cells.map((cell) => [cell]);
  return rows.flatMap((row) => {
    const [first, last] = [row[0], row.at(-1)];
    return first && last
      ? [{ from: place(first).from, to: place(last).to, words: row.flatMap(textsIn) }]
      : [];
  });
}

/** The rows of the list of hours take the shape of its first one, whatever that is. */
export const setHours: Change = (page) => {
  const { html } = page.code;
  const week = hoursOf(planOf(page));
  const lists = elementsOf(html)
    .filter(({ tagName }) => /^(dl|ul|ol|tbody)$/.test(tagName))
    .map(rowsOf);
  const rows = lists.find(
    (list) =>
      list.length > 0 &&
      list.every(({ words }) => words.length === 2 && timed.test(tidy(words[1]?.value ?? ""))),
  );
  const [first, last] = [rows?.[0], rows?.at(-1)];
  if (!rows || !first || !last) return add(page, "hours");
  const written = (texts: readonly string[]) =>
    spliced(
      html.slice(first.from, first.to),
      first.words.map((word, at) => ({
        from: place(word).from - first.from,
        to: place(word).to - first.from,
        text: escape(texts[at] ?? ""),
      })),
    );
  const cuts: Cut[] = [
    {
      from: first.from,
      to: last.to,
      text: week.map(written).join(html.slice(first.to, rows[1]?.from ?? first.to) || "\n"),
    },
  ];
  // What was told first stands in the opening of some pages, too.
  const old = first.words.map(({ value }) => tidy(value));
  for (const list of lists)
    for (const { from, words } of list)
      if (
        (from < first.from || from > last.to) &&
        words.length === 2 &&
        words.every(({ value }, at) => tidy(value) === old[at])
      )
        cuts.push(...words.map((word, at) => ({ ...place(word), text: escape(week[0]?.[at] ?? "") })));
  return made(page, { html: spliced(html, cuts) }, "hours", {
    x: week.map((row) => row.join(" ")).join(", "),
  });
};

/** Paragraphs of more than one sentence keep their first. */
export const shorten: Change = (page) => {
  const { html } = page.code;
  const cuts = elementsOf(html).flatMap((element): Cut[] => {
    const [only, more] = element.childNodes;
    if (element.tagName !== "p" || !only || more || !("value" in only) || only.value.length < 60) return [];
    const [first] = foundIn(html, place(only), /^[\s\S]*?[.!?](?=\s)/g);
    return first ? [{ from: first.to, to: place(only).to, text: "" }] : [];
  });
  return made(page, { html: spliced(html, cuts) }, "shorter");
};
