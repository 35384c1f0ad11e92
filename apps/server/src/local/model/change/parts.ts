import type { Plan } from "../plan.ts";
import { isKind } from "../kinds/index.ts";
import { base } from "../page/base.ts";
import type { Part } from "../page/document.ts";
import { escape } from "../page/html.ts";
import { section, sectionLink, sectionTitle } from "../page/sections.ts";
import { missingIn, sheet } from "../page/sheet.ts";
import { families, styleFor } from "../page/style.ts";
import { paint, type Roots } from "../palette.ts";
import { seeded } from "../random.ts";
import { texts } from "../texts/index.ts";
import { langs, type SectionName, topics, type Topic, type Words } from "../texts/types.ts";
import { sectionWords, topicWords } from "../understand/lexicon.ts";
import { plain } from "../understand/text.ts";
import { kebab, rootsOf, ruleOf } from "./looks.ts";
import { made, type Made, nameOf, type Page } from "./page.ts";
import {
  attribute,
  attributePlace,
  type Block,
  blocksOf,
  type Cut,
  type Element,
  elementsOf,
  copied,
  linesOf,
  place,
  spliced,
  textOf,
  textsIn,
  tidy,
  tokensOf,
  within,
  withRule,
} from "./structure.ts";
import { say } from "./words.ts";

const neutral: Roots = { ground: "#ffffff", accent: "#2e5e4e", deep: "#20332c", second: "#c08a4e" };

/** What the page is about, by its own words: those of this model's copy first. */
function topicOf(html: string, words: Words): Topic {
  const known = topics.find(
    (topic) =>
      html.includes(escape(words.topics[topic].lead)) || html.includes(escape(words.topics[topic].offers)),
  );
  const body = elementsOf(html).find(({ tagName }) => tagName === "body");
  const text = plain(body ? tidy(textOf(body)).slice(0, 3000) : "");
  return known ?? topics.find((topic) => text.search(topicWords.get(topic)?.any ?? /(?!)/) >= 0) ?? "other";
}

/** The plan that a page like this one has. */
export function planOf({ code, lang, brief }: Page): Plan {
  const all = elementsOf(code.html);
  const body = all.find(({ tagName }) => tagName === "body");
  const [kind = "", layout = ""] = (attribute(body, "class") ?? "").split(" ");
  const name = nameOf(code.html) ?? "Website";
  const random = seeded(name);
  const family = families.find((look) => look === attribute(body, "data-look"));
  const tokens = tokensOf(code.css);
  const style = styleFor(null, random, family);
  return {
    brief: { ...brief, language: { ...brief.language, page: lang }, items: [], prices: [] },
    kind: isKind(kind) ? kind : "landing",
    layout,
    words: texts[lang],
    topic: topicOf(code.html, texts[lang]),
    name,
    palette: paint(rootsOf(code.css) ?? neutral),
    style: {
      ...style,
      radius: tokens.get("radius")?.value ?? style.radius,
      card: tokens.get("radius-card")?.value ?? style.card,
    },
    sections: [],
    random,
  };
}

/** A section of the page and where it stands. */
export type Found = Pick<Block, "from" | "to" | "id" | "title">;

/** A section by its id, else by the words of its heading. */
export function find(html: string, name: SectionName): Found | null {
  const own = elementsOf(html).find(
    (element) => attribute(element, "id") === name && !/^(h\d|a|input)$/.test(element.tagName),
  );
  const heading = own && within(own).find(({ tagName }) => /^h\d$/.test(tagName));
  if (own) return { ...place(own), id: name, title: heading ? tidy(textOf(heading)) : name };
  const ours = new Set(
    langs.flatMap((lang) => {
      const { sections, topics: all } = texts[lang];
      return [
        sections[name].title,
        sections[name].nav,
        ...(name === "offers" ? topics.map((topic) => all[topic].offers) : []),
      ];
    }),
  );
  const blocks = blocksOf(html).sort((a, b) => a.rank - b.rank);
  const any = sectionWords.get(name)?.any ?? /(?!)/;
  return (
    blocks.find(({ title }) => ours.has(title)) ??
    blocks.find(({ title }) => plain(title).search(any) >= 0) ??
    null
  );
}

/** What a request calls a section, and where it stands in the page as it is then. */
export interface Named {
  readonly called: string;
  readonly name: SectionName | null;
  readonly find: (html: string) => Found | null;
}

/** Where a section shall stand: beside another. */
export interface Spot {
  readonly beside: Named;
  readonly after: boolean;
}
const headed = (html: string) => blocksOf(html).filter(({ rank }) => rank === 2);
const end = (at: 0 | -1): Named => ({ called: "", name: null, find: (html) => headed(html).at(at) ?? null });
export const first: Spot = { beside: end(0), after: false };
export const last: Spot = { beside: end(-1), after: true };
/** Where nobody says, before the contact form, else at the end of the page. */
const usual: Spot = {
  beside: { called: "", name: "contact", find: (html) => find(html, "contact") },
  after: false,
};

type Range = { readonly from: number; readonly to: number };
const spaceBefore = (html: string, at: number) => /(?:^|\n)([ \t]*)$/.exec(html.slice(0, at))?.[1];
const edge = (html: string, piece: Range, after: boolean) => linesOf(html, piece)[after ? "to" : "from"];
const put = (html: string, at: number, text: string) => spliced(html, [{ from: at, to: at, text }]);
const moved = (html: string, piece: Range, to: number): string => {
  const text = html.slice(piece.from, piece.to);
  return to >= piece.from && to <= piece.to
    ? html
    : spliced(html, [
        { ...piece, text: "" },
        { from: to, to, text },
      ]);
};
const indented = (text: string, indent: string) => `${indent}${text.replaceAll("\n", `\n${indent}`)}\n`;

/** A new piece beside another, or at the end of what the page shows. */
function placed(html: string, text: string, beside: Range | null, after: boolean): string {
  const ends = ["main", "body", "html"].flatMap(
    (tag) =>
      elementsOf(html).find(({ tagName }) => tagName === tag)?.sourceCodeLocation?.endTag?.startOffset ?? [],
  );
  const footer = elementsOf(html).find(({ tagName }) => tagName === "footer");
  const isMain = html.startsWith("</main", ends[0]);
  const close = (isMain || !footer ? ends[0] : place(footer).from) ?? html.length;
  const indent = spaceBefore(html, beside?.from ?? close);
  const at = beside ? edge(html, beside, after) : close - (indent?.length ?? 0);
  return put(
    html,
    at,
    indent === undefined ? `\n${text}\n` : indented(text, beside || !isMain ? indent : `${indent}  `),
  );
}

/** The entries of the menu by the places of the page that they lead to. */
function entriesOf(html: string): Map<string, Element> {
  const links = elementsOf(html)
    .filter(({ tagName }) => tagName === "nav")
    .flatMap(within)
    .filter((link) => attribute(link, "href")?.startsWith("#"));
  return new Map(
    links.map((link) => [
      attribute(link, "href")?.slice(1) ?? "",
      link.parentNode && "tagName" in link.parentNode && link.parentNode.tagName === "li"
        ? link.parentNode
        : link,
    ]),
  );
}

/** A new entry of the menu, made like the one beside it. */
function withEntry(html: string, id: string, text: string, beside: Found | null, after: boolean): string {
  const entries = entriesOf(html);
  const own = entries.get(beside?.id ?? "");
  const like = own ?? [...entries.values()].at(-1);
  const [words, link] = like
    ? [textsIn(like), [like, ...within(like)].find(({ tagName }) => tagName === "a")]
    : [];
  const href = link && attributePlace(html, link, "href");
  if (!like || !href || words?.length !== 1) return html;
  const { from, to } = place(like);
  const cuts = [
    { ...href, text: `#${id}` },
    ...words.map((word) => ({ ...place(word), text: escape(text) })),
  ];
  const copy = copied(html, { from, to }, cuts);
  const indent = spaceBefore(html, from);
  const space = indent === undefined ? " " : `\n${indent}`;
  return own && !after ? put(html, from, copy + space) : put(html, to, space + copy);
}

export function add(page: Page, name: SectionName, { beside, after }: Spot = usual): Made {
  const { code } = page;
  const plan = planOf(page);
  const title = sectionTitle(name, plan);
  if (find(code.html, name)) return made(page, {}, "already", { x: title });
  const target = beside.find(code.html);
  if (!target && beside.called) return lacking(page, beside.called);
  const part = section(name, plan);
  const placedHtml = placed(code.html, part.html.text, target, after);
  let html = withEntry(placedHtml, name, sectionLink(name, plan), target, after);
  const missing = stylesFor(code.css, name, plan, part);
  const css = missing ? withRule(code.css, missing) : code.css;
  let { javascript } = code;
  if (part.js && !javascript.includes(part.js)) {
    javascript = withRule(javascript.replace(/^\/\/ This page needs no script\.\s*$/, ""), part.js);
    if (!elementsOf(html).some((element) => attribute(element, "src") === "script.js"))
      html = html.replace(/[ \t]*<\/body>/i, (close) => `  <script src="script.js"></script>\n${close}`);
  }
  return made(page, { html, css, javascript }, "added", { x: title });
}

/** The rules a section lacks. On a page of somebody else it brings its own colours, and touches nothing around it. */
function stylesFor(css: string, name: SectionName, { style, palette }: Plan, part: Part): string {
  const rules = [base(style), part.css ?? ""];
  const used = `${part.html.text}\n${part.js ?? ""}`;
  if (rootsOf(css)) return missingIn(css, rules, used);
  const colours = Object.entries(palette).map(([key, hex]) => [`--${kebab(key)}`, hex]);
  const looks = Object.entries({
    "--radius": style.radius,
    "--radius-card": style.card,
    "--display": "inherit",
    "--text": "inherit",
  });
  const own = ruleOf(":scope", [
    ...colours,
    ...looks,
    ["background", "var(--ground)"],
    ["color", "var(--ink)"],
  ]);
  return `@scope (#${name}) {\n${indented(`${own}\n${sheet(rules, used)}`, "  ")}}`;
}

export function remove(page: Page, what: Named): Made {
  const { html } = page.code;
  const found = what.find(html);
  if (!found) return lacking(page, what.called);
  const entry = entriesOf(html).get(found.id ?? "");
  const gone = [found, ...(entry ? [place(entry)] : [])].map((piece) => ({
    ...linesOf(html, piece),
    text: "",
  }));
  const all = elementsOf(html);
  // Other links to it, such as the button of the opening, lead to the top of the content.
  const top = ["main", "top"].find((id) => all.some((element) => attribute(element, "id") === id)) ?? "";
  const turned = all.flatMap((link): Cut[] => {
    const at = attributePlace(html, link, "href");
    const isLeft = at && !gone.some(({ from, to }) => at.from >= from && at.to <= to);
    return isLeft && found.id && attribute(link, "href") === `#${found.id}`
      ? [{ ...at, text: `#${top}` }]
      : [];
  });
  return made(page, { html: spliced(html, [...gone, ...turned]) }, "removed", { x: found.title });
}

export function move(page: Page, what: Named, spot: Spot): Made {
  const { html } = page.code;
  const [found, beside] = [what.find(html), spot.beside.find(html)];
  if (!found && what.name) return add(page, what.name, spot);
  if (!found || !beside) return lacking(page, found ? spot.beside.called : what.called);
  const isInside = beside.from <= found.from && found.to <= beside.to;
  const next = isInside ? html : moved(html, linesOf(html, found), edge(html, beside, spot.after));
  if (next === html) return made(page, {}, "stays", { x: found.title });
  const entries = entriesOf(next);
  const [entry, other] = [entries.get(found.id ?? ""), entries.get(beside.id ?? "")];
  const menu =
    entry && other ? moved(next, linesOf(next, place(entry)), edge(next, place(other), spot.after)) : next;
  return made(page, { html: menu }, "moved", { x: found.title });
}

/** That there is no such section, and what there is instead. */
export function lacking(page: Page, called: string): Made {
  const there = headed(page.code.html)
    .map(({ title }) => title)
    .join(", ");
  return made(page, {}, "missing", { x: called, there: there || say(page.brief.language.talk, "nothing") });
}
