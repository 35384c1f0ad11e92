import { isKind } from "../kinds/index.ts";
import { base } from "../page/base.ts";
import type { Part } from "../page/document.ts";
import { escape } from "../page/html.ts";
import { section, sectionLink, sectionTitle } from "../page/sections.ts";
import { missingIn, sheet } from "../page/sheet.ts";
import { families, styleFor } from "../page/style.ts";
import { paint, type Roots } from "../palette.ts";
import type { Plan } from "../plan.ts";
import { seeded } from "../random.ts";
import { texts } from "../texts/index.ts";
import { type SectionName, topics, type Topic, type Words } from "../texts/types.ts";
import { topicWords } from "../understand/lexicon.ts";
import { plain } from "../understand/text.ts";
import { type Block, blocksOf, entriesOf, sectionOf } from "./find.ts";
import { kebab, rootsOf, ruleOf, tokensOf, withRule } from "./looks.ts";
import { type Change, made, nameOf, type Page } from "./page.ts";
import {
  attribute,
  attributePlace,
  copied,
  type Cut,
  elementsOf,
  firstOf,
  isIn,
  linesOf,
  place,
  type Range,
  spliced,
  textOf,
  textsIn,
  tidy,
  within,
} from "./structure.ts";
import { say } from "./words.ts";

const neutral: Roots = { ground: "#ffffff", accent: "#2e5e4e", deep: "#20332c", second: "#c08a4e" };

/** What the page is about, by its own words: those of this model's copy first. */
function topicOf(html: string, words: Words): Topic {
  const text = plain(tidy(textOf(firstOf(html, "body"))).slice(0, 3000));
  const isOurs = (topic: Topic) =>
    [words.topics[topic].lead, words.topics[topic].offers].some((copy) => html.includes(escape(copy)));
  const isNamed = (topic: Topic) => text.search(topicWords.get(topic)?.any ?? /(?!)/) >= 0;
  return topics.find(isOurs) ?? topics.find(isNamed) ?? "other";
}

/** The plan that a page like this one has. */
export function planOf({ code, lang, brief }: Page): Plan {
  const body = firstOf(code.html, "body");
  const [kind = "", layout = ""] = (attribute(body, "class") ?? "").split(" ");
  const name = nameOf(code.html) ?? "Website";
  const random = seeded(name);
  const tokens = tokensOf(code.css);
  const style = styleFor(
    null,
    random,
    families.find((look) => look === attribute(body, "data-look")),
  );
  const [radius, card] = [tokens.get("radius") ?? style.radius, tokens.get("radius-card") ?? style.card];
  return {
    brief: { ...brief, language: { ...brief.language, page: lang }, items: [], prices: [] },
    kind: isKind(kind) ? kind : "landing",
    layout,
    words: texts[lang],
    topic: topicOf(code.html, texts[lang]),
    name,
    palette: paint(rootsOf(code.css) ?? neutral),
    style: { ...style, radius, card },
    sections: [],
    random,
  };
}

/** What a request calls a section, and where it stands in the page as it is then. */
export interface Named {
  readonly called: string;
  readonly name: SectionName | null;
  readonly find: (html: string) => Block | null;
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
  beside: { called: "", name: "contact", find: (html) => sectionOf(html, "contact") },
  after: false,
};

const spaceBefore = (html: string, at: number) => /(?:^|\n)([ \t]*)$/.exec(html.slice(0, at))?.[1];
const edge = (html: string, piece: Range, after: boolean) => linesOf(html, piece)[after ? "to" : "from"];
const put = (html: string, at: number, text: string) => spliced(html, [{ from: at, to: at, text }]);
const moved = (html: string, piece: Range, to: number): string =>
  isIn({ from: to, to }, piece)
    ? html
    : spliced(html, [
        { ...piece, text: "" },
        { from: to, to, text: html.slice(piece.from, piece.to) },
      ]);
const indented = (text: string, indent: string) => `${indent}${text.replaceAll("\n", `\n${indent}`)}\n`;

/** A new piece beside another, or at the end of what the page shows. */
function placed(html: string, text: string, beside: Range | null, after: boolean): string {
  const whole = firstOf(html, "main", "body", "html");
  const isMain = whole?.tagName === "main";
  const footer = firstOf(html, "footer");
  const close =
    (!isMain && footer ? place(footer).from : whole?.sourceCodeLocation?.endTag?.startOffset) ?? html.length;
  const indent = spaceBefore(html, beside?.from ?? close);
  const at = beside ? edge(html, beside, after) : close - (indent?.length ?? 0);
  if (indent === undefined) return put(html, at, `\n${text}\n`);
  return put(html, at, indented(text, beside || !isMain ? indent : `${indent}  `));
}

/** A new entry of the menu, made like the one beside it. */
function withEntry(html: string, id: string, text: string, beside: Block | null, after: boolean): string {
  const entries = entriesOf(html);
  const own = entries.get(beside?.id ?? "");
  const like = own ?? [...entries.values()].at(-1);
  const link = like && [like, ...within(like)].find(({ tagName }) => tagName === "a");
  const href = link && attributePlace(html, link, "href");
  const [word, more] = like ? textsIn(like) : [];
  if (!like || !href || !word || more) return html;
  const { from, to } = place(like);
  const copy = copied(html, { from, to }, [
    { ...href, text: `#${id}` },
    { ...place(word), text: escape(text) },
  ]);
  const indent = spaceBefore(html, from);
  const space = indent === undefined ? " " : `\n${indent}`;
  return own && !after ? put(html, from, copy + space) : put(html, to, space + copy);
}

export const add =
  (name: SectionName, { beside, after }: Spot = usual): Change =>
  (page) => {
    const { code } = page;
    const plan = planOf(page);
    const title = sectionTitle(name, plan);
    if (sectionOf(code.html, name)) return made(page, {}, "already", { x: title });
    const target = beside.find(code.html);
    if (!target && beside.called) return lacking(page, beside.called);
    const part = section(name, plan);
    const grown = placed(code.html, part.html.text, target, after);
    let html = withEntry(grown, name, sectionLink(name, plan), target, after);
    const missing = stylesFor(code.css, name, plan, part);
    const css = missing ? withRule(code.css, missing) : code.css;
    let { javascript } = code;
    if (part.js && !javascript.includes(part.js)) {
      javascript = withRule(javascript.replace(/^\/\/ This page needs no script\.\s*$/, ""), part.js);
      if (!elementsOf(html).some((element) => attribute(element, "src") === "script.js"))
        html = html.replace(/[ \t]*<\/body>/i, (close) => `  <script src="script.js"></script>\n${close}`);
    }
    return made(page, { html, css, javascript }, "added", { x: title });
  };

/** The rules a section lacks. On a page of somebody else it brings its own colours, and touches nothing around it. */
function stylesFor(css: string, name: SectionName, { style, palette }: Plan, part: Part): string {
  const rules = [base(style), part.css ?? ""];
  const used = `${part.html.text}\n${part.js ?? ""}`;
  if (rootsOf(css)) return missingIn(css, rules, used);
  const own = ruleOf(":scope", {
    ...Object.fromEntries(Object.entries(palette).map(([key, hex]) => [`--${kebab(key)}`, hex])),
    ...{ "--radius": style.radius, "--radius-card": style.card, "--display": "inherit", "--text": "inherit" },
    ...{ background: "var(--ground)", color: "var(--ink)" },
  });
  return `@scope (#${name}) {\n${indented(`${own}\n${sheet(rules, used)}`, "  ")}}`;
}

export const remove =
  (what: Named): Change =>
  (page) => {
    const { html } = page.code;
    const found = what.find(html);
    if (!found) return lacking(page, what.called);
    const entry = entriesOf(html).get(found.id ?? "");
    const gone = [found, ...(entry ? [place(entry)] : [])].map((piece) => linesOf(html, piece));
    // Other links to it, such as the button of the opening, lead to the top of the content.
    const all = elementsOf(html);
    const top = ["main", "top"].find((id) => all.some((element) => attribute(element, "id") === id)) ?? "";
    const turned = all.flatMap((link): Cut[] => {
      const at = attribute(link, "href") === `#${found.id}` && attributePlace(html, link, "href");
      return at && !gone.some((piece) => isIn(at, piece)) ? [{ ...at, text: `#${top}` }] : [];
    });
    const cuts = [...gone.map((piece) => ({ ...piece, text: "" })), ...turned];
    return made(page, { html: spliced(html, cuts) }, "removed", { x: found.title });
  };

export const move =
  (what: Named, spot: Spot): Change =>
  (page) => {
    const { html } = page.code;
    const [found, beside] = [what.find(html), spot.beside.find(html)];
    if (!found && what.name) return add(what.name, spot)(page);
    if (!found || !beside) return lacking(page, found ? spot.beside.called : what.called);
    const next = isIn(found, beside)
      ? html
      : moved(html, linesOf(html, found), edge(html, beside, spot.after));
    if (next === html) return made(page, {}, "stays", { x: found.title });
    const entries = entriesOf(next);
    const [entry, other] = [found, beside].map(({ id }) => entries.get(id ?? ""));
    const menu =
      entry && other ? moved(next, linesOf(next, place(entry)), edge(next, place(other), spot.after)) : next;
    return made(page, { html: menu }, "moved", { x: found.title });
  };

/** Another section where one was. */
export const exchange =
  (what: Named, name: SectionName): Change =>
  (page) => {
    const grown = add(name, { beside: what, after: true })(page);
    if (grown.code === page.code) return grown;
    const { code, said } = remove(what)({ ...page, code: grown.code });
    return { code, said: `${grown.said} ${said}` };
  };

/** That there is no such section, and what there is instead. */
function lacking(page: Page, called: string) {
  const titles = headed(page.code.html).map(({ title }) => title);
  const there = titles.join(", ") || say(page.brief.language.talk, "nothing");
  return made(page, {}, "missing", { x: called, there });
}
