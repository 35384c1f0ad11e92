import type { Plan } from "../plan.ts";
import { isKind } from "../kinds/index.ts";
import { base } from "../page/base.ts";
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
import { rootsOf } from "./looks.ts";
import { type Change, made, nameOf, type Page } from "./page.ts";
import {
  attribute,
  attributePlace,
  type Block,
  blocksOf,
  type Cut,
  type Element,
  elementsOf,
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

/** Where a section shall stand: beside another, or at an end. */
export type Spot = { readonly beside: Named; readonly after: boolean } | "first" | "last";
type Resolved = { readonly beside: Found; readonly after: boolean } | "first" | "last" | null;

/** Does something at a spot; says so where what it lies beside is not there. */
function placed(spot: Spot | null, change: (page: Page, spot: Resolved) => ReturnType<Change>): Change {
  return (page) => {
    if (spot === null || typeof spot === "string") return change(page, spot);
    const beside = spot.beside.find(page.code.html);
    return beside ? change(page, { beside, after: spot.after }) : lacking(spot.beside.called)(page);
  };
}

const lineAt = (html: string, at: number) => html.slice(html.lastIndexOf("\n", at - 1) + 1, at);

/** The place of a spot in the text, and the indentation there. */
function spotIn(html: string, spot: Resolved): { from: number; indent: string } {
  const blocks = blocksOf(html).filter(({ rank }) => rank === 2);
  const beside = (block: Found, after: boolean) => {
    const lines = linesOf(html, block);
    return {
      from: after ? lines.to : lines.from,
      indent: /^\s*$/.test(lineAt(html, block.from)) ? lineAt(html, block.from) : "",
    };
  };
  if (spot !== null && typeof spot === "object") return beside(spot.beside, spot.after);
  const [contact, first, last] = [find(html, "contact"), blocks[0], blocks.at(-1)];
  if (spot === "first" && first) return beside(first, false);
  if (spot === "last" && last) return beside(last, true);
  if (contact) return beside(contact, false);
  const all = elementsOf(html);
  const end = (tag: string) =>
    all.find(({ tagName }) => tagName === tag)?.sourceCodeLocation?.endTag?.startOffset;
  const footer = all.find(({ tagName }) => tagName === "footer");
  const close = end("main") ?? (footer && place(footer).from) ?? end("body") ?? end("html") ?? html.length;
  const indent = /^\s*$/.test(lineAt(html, close)) ? lineAt(html, close) : "";
  return { from: close - indent.length, indent: end("main") === undefined ? indent : `${indent}  ` };
}

const indented = (text: string, indent: string) => `${indent}${text.replaceAll("\n", `\n${indent}`)}\n`;

/** The entries of the menu that lead to places of the page itself. */
function entriesOf(html: string): { item: Element; link: Element }[] {
  const navs = elementsOf(html).filter(({ tagName }) => tagName === "nav");
  return navs
    .flatMap((nav) => within(nav))
    .filter(({ tagName }) => tagName === "a")
    .flatMap((link) => {
      const up = link.parentNode;
      return attribute(link, "href")?.startsWith("#")
        ? [{ link, item: up && "tagName" in up && up.tagName === "li" ? up : link }]
        : [];
    });
}
const entryOf = (html: string, id: string | null) =>
  entriesOf(html).find(({ link }) => id !== null && attribute(link, "href") === `#${id}`);

/** A new entry of the menu, made like the one beside it. */
function withEntry(html: string, id: string, text: string, spot: Resolved): string {
  const beside = spot !== null && typeof spot === "object" ? entryOf(html, spot.beside.id) : undefined;
  const after = beside && typeof spot === "object" ? spot?.after : true;
  const like =
    beside ??
    (find(html, "contact") && spot === null ? undefined : entriesOf(html).at(-1)) ??
    entryOf(html, "contact") ??
    entriesOf(html).at(-1);
  const [href, words] = [like && attributePlace(html, like.link, "href"), like && textsIn(like.item)];
  if (!like || !href || words?.length !== 1) return html;
  const { from, to } = place(like.item);
  const copy = spliced(html.slice(from, to), [
    { from: href.from - from, to: href.to - from, text: `#${id}` },
    ...words.map((word) => ({
      from: place(word).from - from,
      to: place(word).to - from,
      text: escape(text),
    })),
  ]);
  const space = /^\s*$/.test(lineAt(html, from)) ? `\n${lineAt(html, from)}` : " ";
  const isBefore =
    !after || (like === entryOf(html, "contact") && !beside) || attribute(like.link, "href") === "#contact";
  return isBefore && !(beside && after)
    ? spliced(html, [{ from, to: from, text: `${copy}${space}` }])
    : spliced(html, [{ from: to, to, text: `${space}${copy}` }]);
}

export const add = (name: SectionName, spot: Spot | null): Change =>
  placed(spot, (page, where) => {
    const { code } = page;
    const plan = planOf(page);
    const title = sectionTitle(name, plan);
    if (find(code.html, name)) return made(page, code, "already", { x: title });
    const part = section(name, plan);
    const { from, indent } = spotIn(code.html, where);
    const isWhole = from === 0 || code.html[from - 1] === "\n";
    const text = isWhole ? indented(part.html.text, indent) : `\n${part.html.text}\n`;
    let html = withEntry(
      spliced(code.html, [{ from, to: from, text }]),
      name,
      sectionLink(name, plan),
      where,
    );
    const lacking = stylesFor(code.css, name, plan, part);
    const css = lacking ? withRule(code.css, lacking) : code.css;
    let { javascript } = code;
    if (part.js && !javascript.includes(part.js)) {
      javascript = withRule(
        /^\/\/ This page needs no script\.\s*$/.test(javascript) ? "" : javascript,
        part.js,
      );
      if (!elementsOf(html).some((element) => attribute(element, "src") === "script.js"))
        html = html.replace(/[ \t]*<\/body>/i, (close) => `  <script src="script.js"></script>\n${close}`);
    }
    return made(page, { html, css, javascript }, "added", { x: title });
  });

/** The rules a section lacks. On a page of somebody else it brings its own colours, and touches nothing around it. */
function stylesFor(
  css: string,
  name: SectionName,
  { style, palette }: Plan,
  part: ReturnType<typeof section>,
): string {
  const rules = [base(style), part.css ?? ""];
  const used = `${part.html.text}\n${part.js ?? ""}`;
  if (rootsOf(css)) return missingIn(css, rules, used);
  const colours = Object.entries(palette).map(
    ([key, hex]) => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${hex};`,
  );
  const own = [
    ...colours,
    `--radius: ${style.radius};`,
    `--radius-card: ${style.card};`,
    "--display: inherit;",
    "--text: inherit;",
    "background: var(--ground);",
    "color: var(--ink);",
  ];
  return `@scope (#${name}) {\n${indented(`:scope {\n  ${own.join("\n  ")}\n}\n${sheet(rules, used)}`, "  ")}}`;
}

export const remove =
  (what: Named): Change =>
  (page) => {
    const { html } = page.code;
    const found = what.find(html);
    if (!found) return lacking(what.called)(page);
    const gone = linesOf(html, found);
    const cuts: Cut[] = [{ ...gone, text: "" }];
    const entry = entryOf(html, found.id);
    if (entry) cuts.push({ ...linesOf(html, place(entry.item)), text: "" });
    const all = elementsOf(html);
    // Other links to it, such as the button of the opening, lead to the top of the content.
    const top = ["main", "top"].find((id) => all.some((element) => attribute(element, "id") === id)) ?? "";
    for (const link of all) {
      const at = attributePlace(html, link, "href");
      const isGone = at && ((at.from >= gone.from && at.to <= gone.to) || link === entry?.link);
      if (at && !isGone && found.id && attribute(link, "href") === `#${found.id}`)
        cuts.push({ ...at, text: `#${top}` });
    }
    return made(page, { ...page.code, html: spliced(html, cuts) }, "removed", { x: found.title });
  };

const moved = (html: string, piece: { from: number; to: number }, to: number): string =>
  to >= piece.from && to <= piece.to
    ? html
    : spliced(html, [
        { ...piece, text: "" },
        { from: to, to, text: html.slice(piece.from, piece.to) },
      ]);

export const move = (what: Named, spot: Spot): Change =>
  placed(spot, (page, where) => {
    const { html } = page.code;
    const found = what.find(html);
    if (!found) return what.name ? add(what.name, spot)(page) : lacking(what.called)(page);
    const target = where !== null && typeof where === "object" ? where.beside : null;
    if (target && target.from <= found.from && found.to <= target.to)
      return made(page, page.code, "stays", { x: found.title });
    const next = moved(html, linesOf(html, found), spotIn(html, where).from);
    if (next === html) return made(page, page.code, "stays", { x: found.title });
    const [entry, others] = [entryOf(next, found.id), entriesOf(next)];
    const beside = target
      ? entryOf(next, target.id)
      : where === "first"
        ? others.find(({ link }) =>
            blocksOf(next).some(({ id }) => attribute(link, "href") === `#${id ?? ""}`),
          )
        : others.at(-1);
    const after = target ? where !== null && typeof where === "object" && where.after : where === "last";
    if (!entry || !beside || entry.item === beside.item)
      return made(page, { ...page.code, html: next }, "moved", { x: found.title });
    const lines = linesOf(next, place(beside.item));
    return made(
      page,
      { ...page.code, html: moved(next, linesOf(next, place(entry.item)), after ? lines.to : lines.from) },
      "moved",
      { x: found.title },
    );
  });

/** That there is no such section, and what there is instead. */
export const lacking =
  (called: string): Change =>
  (page) => {
    const titles = blocksOf(page.code.html)
      .filter(({ rank }) => rank === 2)
      .map(({ title }) => title);
    return made(page, page.code, "missing", {
      x: called,
      there: titles.join(", ") || say(page.brief.language.talk, "nothing"),
    });
  };
