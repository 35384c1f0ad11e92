import { tradeWords } from "./words/more.ts";
import { titlesOf } from "./asked.ts";
import type { Brief } from "./brief.ts";
import { inline } from "./build.ts";
import type { coloursIn } from "./colours.ts";
import { colourWord } from "./colours.ts";
import { commandsIn, type Command } from "./commands.ts";
import { contrast, inkOn, isDark, luminance, mix } from "./compose/colour.ts";
import { escape, fill, slug } from "./page/html.ts";
import { hoursList, section, sectionTitle, sectionLink } from "./compose/sections.ts";
import { deepOf, paint, themeFor } from "./compose/theme.ts";
import { base, tokens } from "./compose/page.ts";
import { missingIn } from "./compose/sheet.ts";
import type { Code } from "./conversation.ts";
import { standsThere, withDetail } from "./details.ts";
import { hoursRows, type Opening } from "./hours.ts";
import { plain } from "./language.ts";
import { findSection, inTexts, pageName, plainTexts, removeLines } from "./markup.ts";
import { seeded } from "./random.ts";
import { isLang, words as dictionary } from "./words/index.ts";
import { sectionPatterns, tradePatterns } from "./vocabulary.ts";
import { trades, type SectionName, type Trade, type Words } from "./words/types.ts";

export interface Changed {
  code: Code;
  prose: string;
}

interface Work {
  code: Code;
  /** Of the page. */
  words: Words;
  /** Of the conversation. */
  talk: Words;
  said: string[];
}

/** The page with what was asked for changed; null when nothing in the request is a change this model knows. */
export function change(code: Code, request: string, brief: Brief): Changed | null {
  const commands = commandsIn(request);
  if (commands.length === 0) return null;
  const lang = /<html[^>]*\blang="([a-z]{2})/i.exec(code.html)?.[1] ?? "en";
  const talk = dictionary[brief.language.talk];
  const work: Work = { code: { ...code }, words: isLang(lang) ? dictionary[lang] : talk, talk, said: [] };
  for (const command of commands) run(command, work, brief);
  return { code: work.code, prose: work.said.join(" ") };
}

function run(command: Command, work: Work, brief: Brief): void {
  const { say } = work.talk;
  switch (command.do) {
    case "rename":
      return rename(command.to, work);
    case "headline":
      return headline(command.to, work);
    case "replace":
      return replaceText(command.from, command.to, work);
    case "colour":
      return recolour(command.part, command.colour, work);
    case "dark":
      return ground(darkGround(work.code.css), say.dark, work);
    case "light":
      return ground(mix(read(work.code.css, "accent") ?? "#555555", "#fdfcfa", 0.95), say.light, work);
    case "add":
      return addSection(command.section, work, brief);
    case "remove":
      return removeSection(command.section, work);
    case "hours":
      return setHours(command.openings, work, brief);
    case "size": {
      if (command.part === "headline") return sizeHeadline(command.larger, work);
      const size = Number.parseFloat(/--text-size:\s*([\d.]+)%/.exec(work.code.css)?.[1] ?? "100");
      const next = stepped(size, command.larger, 80, 150);
      set(work, { "text-size": `${next}%` }, `html {\n  font-size: ${next}%;\n}`);
      work.said.push(command.larger ? say.larger : say.smaller);
      return;
    }
    case "corners": {
      const radius = command.round ? "14px" : "0px";
      set(
        work,
        { radius, "radius-card": command.round ? "18px" : "0px" },
        `:is(button, input, textarea, select, img, a[class]) {\n  border-radius: ${radius};\n}`,
      );
      work.said.push(command.round ? say.rounded : say.square);
      return;
    }
    case "shorter":
      work.code.html = shortened(work.code.html);
      work.said.push(say.shorter);
  }
}

function rename(to: string, work: Work): void {
  const from = pageName(work.code.html);
  const { code } = work;
  if (from && from !== to) {
    // Written by hand the name may stand there with a bare "&". Once is enough: the new name may hold the old one.
    const spellings = [...new Set([escape(from), from])].map((text) =>
      text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    );
    const spelled = new RegExp(spellings.join("|"), "g");
    code.html = inTexts(code.html, (text) => text.replace(spelled, () => escape(to)))
      .replaceAll(
        /(content|aria-label|title|alt)="([^"]*)"/g,
        (_, key: string, value: string) => `${key}="${value.replace(spelled, () => escape(to))}"`,
      )
      .replaceAll(`@${slug(from)}.example`, `@${slug(to)}.example`);
    const quoted = JSON.stringify(from).slice(1, -1);
    code.javascript = code.javascript.replaceAll(quoted, () =>
      JSON.stringify(to).slice(1, -1).replaceAll("<", "\\u003c"),
    );
  }
  // A page of the person's own may carry its name in the title alone.
  if (!code.html.includes(escape(to)))
    code.html = code.html.replace(/(<title>)[^<]*/i, (_, open: string) => `${open}${escape(to)}`);
  work.said.push(fill(work.talk.say.renamed, { x: inline(to) }));
}

function headline(to: string, work: Work): void {
  const before = work.code.html;
  work.code.html = before.replace(
    /(<h1\b[^>]*>)[\s\S]*?(<\/h1>)/i,
    (_, open: string, close: string) => `${open}${escape(to)}${close}`,
  );
  const { say } = work.talk;
  work.said.push(
    before === work.code.html && !/<h1\b/i.test(before)
      ? notFound("h1", work)
      : fill(say.headline, { x: inline(to) }),
  );
}

const stepped = (size: number, larger: boolean, least: number, most: number) =>
  Math.round(Math.min(most, Math.max(least, size * (larger ? 1.1 : 0.91))) * 100) / 100;

const fontSize = /((?:^|[\s;])font-size:\s*)([^;]+?)(?=\s*(?:;|$))/i;

/** Every rule that sets the size of the main heading gets a factor; texts below it keep theirs. */
function sizeHeadline(larger: boolean, work: Work): void {
  const { code, talk } = work;
  if (!/<h1\b/i.test(code.html)) {
    work.said.push(notFound("h1", work));
    return;
  }
  let shared = "2em";
  let own = false;
  const scaled = (value: string) => {
    const before = /^calc\(([\s\S]+) \* ([\d.]+)\)$/.exec(value);
    return `calc(${before?.[1] ?? value} * ${stepped(Number(before?.[2] ?? 1), larger, 0.5, 2)})`;
  };
  code.css = code.css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selector: string, body: string) => {
    const ends = selector
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .split(",")
      .map((part) => /(?:^|[\s>+~])h1[.#:\w-]*\s*$/i.test(part));
    const size = fontSize.exec(body)?.[2];
    if (!size || !ends.includes(true)) return rule;
    // A rule that holds for other headings too stays; the main one gets a rule of its own.
    if (ends.includes(false)) {
      shared = size;
      return rule;
    }
    own = true;
    return `${selector}{${body.replace(fontSize, (_, property: string, value: string) => property + scaled(value))}}`;
  });
  if (!own) code.css = `${code.css.trimEnd()}\n\nh1 {\n  font-size: ${scaled(shared)};\n}\n`.trimStart();
  work.said.push(larger ? talk.say.headlineLarger : talk.say.headlineSmaller);
}

/** Says that a text is not there, and by which name the page goes, since that is what most people meant. */
function notFound(text: string, { code, talk }: Work): string {
  const name = pageName(code.html);
  return name
    ? fill(talk.say.elsewhere, { x: inline(text), name: inline(name) })
    : fill(talk.say.notOnPage, { x: inline(text) });
}

function replaceText(from: string, to: string, work: Work): void {
  const { code, talk, words } = work;
  const detail = standsThere(code.html, from) ? null : withDetail(code.html, from, to, words);
  if (detail) {
    code.html = detail.html;
    work.said.push(fill(talk.say.replaced, { a: inline(detail.was), b: inline(to) }));
    return;
  }
  const before = { ...code };
  // Exactly as written first; else whatever its case and spacing, but then, like a single letter, as whole words only.
  const swap = (text: string, search: string, value: string) =>
    search.length > 2 && text.includes(search)
      ? text.replaceAll(search, () => value)
      : text.replace(
          new RegExp(
            `(?<![\\p{L}\\p{N}])${search.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")}(?![\\p{L}\\p{N}])`,
            "giu",
          ),
          () => value,
        );
  // The name of the page stands in its head and its labels too.
  if (pageName(code.html) === from) {
    rename(to, work);
    work.said.pop();
  } else code.html = inTexts(code.html, (text) => swap(text, escape(from), escape(to)));
  if (
    code.html === before.html &&
    from.length > 2 &&
    code.javascript.includes(JSON.stringify(from).slice(1, -1))
  )
    code.javascript = code.javascript.replaceAll(JSON.stringify(from).slice(1, -1), () =>
      JSON.stringify(to).slice(1, -1).replaceAll("<", "\\u003c"),
    );
  const done = code.html !== before.html || code.javascript !== before.javascript;
  work.said.push(done ? fill(talk.say.replaced, { a: inline(from), b: inline(to) }) : notFound(from, work));
}

const read = (css: string, name: string): string | null =>
  new RegExp(`--${name}:\\s*(#[0-9a-fA-F]{6})\\s*;`).exec(css)?.[1] ?? null;

/** Sets custom properties of the page; a page that has none of them gets a rule of its own at the end. */
function set(work: Work, values: Record<string, string>, otherwise: string): void {
  const known = Object.keys(values).some((name) => new RegExp(`--${name}:`).test(work.code.css));
  if (!known) {
    work.code.css = `${work.code.css.trimEnd()}\n\n${otherwise}\n`.replace(/^\s+/, "");
    return;
  }
  for (const [name, value] of Object.entries(values))
    work.code.css = work.code.css.replace(
      new RegExp(`(--${name}:\\s*)[^;]+;`),
      (_, start: string) => `${start}${value};`,
    );
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function recolour(
  part: "header" | "background" | "buttons" | "all",
  colour: ReturnType<typeof coloursIn>[number],
  work: Work,
): void {
  const { code, talk } = work;
  const { css } = code;
  const hex = colour.hex;
  const word = colourWord(colour, talk);
  const { say } = talk;
  const now = {
    ground: read(css, "ground"),
    accent: read(css, "accent"),
    deep: read(css, "deep"),
    header: read(css, "header"),
  };
  if (part === "header") {
    set(
      work,
      { header: hex, "on-header": inkOn(hex) },
      `header {\n  background: ${hex};\n  color: ${inkOn(hex)};\n}\n\nheader a {\n  color: inherit;\n}`,
    );
    work.said.push(fill(say.recolouredPart, { part: say.header, x: word }));
    return;
  }
  if (part === "background")
    return ground(hex, fill(say.recolouredPart, { part: say.background, x: word }), work);
  const ownRule = `:is(button, .button, .btn, [type="submit"]) {\n  background: ${hex};\n  color: ${inkOn(hex)};\n}`;
  if (!now.ground || !now.accent || !now.deep) {
    set(
      work,
      { accent: hex },
      part === "buttons"
        ? ownRule
        : `${ownRule}\n\na,\nh1,\nh2 {\n  color: ${luminance(hex) > 0.35 ? mix(hex, "#000000", 0.55) : hex};\n}`,
    );
  } else {
    const pale = part === "all" && luminance(hex) > 0.72;
    const deep = part === "all" && !pale ? deepOf(hex) : now.deep;
    const painted = paint({ ground: pale ? hex : now.ground, accent: pale ? now.accent : hex, deep });
    const { onAccent, accentText, tint, muted, accent } = painted;
    const values =
      part === "buttons"
        ? { accent, onAccent, accentText, tint, muted }
        : { ...painted, ...headerAfter(now, painted) };
    set(work, Object.fromEntries(Object.entries(values).map(([name, value]) => [kebab(name), value])), "");
  }
  work.said.push(
    part === "buttons"
      ? fill(say.recolouredPart, { part: say.buttons, x: word })
      : fill(say.recoloured, { x: word }),
  );
}

/** A header that had the tone of the ground or of the footer keeps doing so; one with a colour of its own keeps that. */
function headerAfter(
  now: { ground: string | null; deep: string | null; header: string | null },
  next: ReturnType<typeof paint>,
) {
  if (now.header === now.deep) return { header: next.deep, onHeader: next.onDeep };
  if (now.header === now.ground) return { header: next.ground, onHeader: next.ink };
  return {};
}

function darkGround(css: string): string {
  return mix(read(css, "deep") ?? "#202228", "#0c0d0f", 0.55);
}

function ground(hex: string, said: string, work: Work): void {
  const { css } = work.code;
  const now = {
    ground: read(css, "ground"),
    accent: read(css, "accent"),
    deep: read(css, "deep"),
    header: read(css, "header"),
  };
  const text = isDark(hex) ? "#f1f1f1" : "#1b1b1b";
  const painted = paint({ ground: hex, accent: now.accent ?? "#2e5e4e", deep: now.deep ?? "#20332c" });
  const values = { ...painted, ...headerAfter(now, painted) };
  set(
    work,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [kebab(name), value])),
    `body {\n  background: ${hex};\n  color: ${contrast(text, hex) >= 4.5 ? text : inkOn(hex)};\n}`,
  );
  work.code.css = work.code.css.replace(
    /color-scheme: (dark|light);/,
    `color-scheme: ${isDark(hex) ? "dark" : "light"};`,
  );
  work.said.push(said);
}

/** What the page is about, by its own words. */
function tradeOf(html: string, words: Words): Trade {
  const known = trades.find(
    (trade) => trade !== "other" && html.includes(escape(tradeWords(words, trade).lead)),
  );
  if (known) return known;
  const text = plain(plainTexts(html).slice(0, 4000));
  return tradePatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? "other";
}

function addSection(name: SectionName, work: Work, brief: Brief): void {
  const { code, talk, words } = work;
  const trade = tradeOf(code.html, words);
  const context = {
    words,
    trade,
    name: pageName(code.html) ?? "Website",
    currency: brief.currency,
    place: brief.place,
    openings: name === "hours" ? brief.openings : [],
    cuisine: brief.cuisine,
    titles: titlesOf(brief.asked, words),
  };
  const title = sectionTitle(name, context);
  if (findSection(code.html, name, sectionPatterns)) {
    work.said.push(fill(talk.say.already, { x: title }));
    return;
  }
  const part = section(name, context);
  const target = anchor(code.html, name);
  if (target === null) {
    work.said.push(talk.say.cannot);
    return;
  }
  const lineStart = code.html.lastIndexOf("\n", target - 1) + 1;
  const before = code.html.slice(lineStart, target);
  const indent = /^\s*$/.test(before) ? before : "";
  const deeper = code.html.startsWith("</", target) ? `${indent}  ` : indent;
  const block = part.html.text.replaceAll("\n", `\n${deeper}`);
  code.html =
    indent === before
      ? `${code.html.slice(0, lineStart)}${deeper}${block}\n${code.html.slice(lineStart)}`
      : `${code.html.slice(0, target)}\n${block}\n${code.html.slice(target)}`;
  code.html = code.html.replace(
    /(<header\b[\s\S]*?<nav\b[\s\S]*?)(\n?)([ \t]*)(<\/ul>)/,
    (whole, start: string, line: string, space: string, end: string) =>
      start.includes("</header>")
        ? whole
        : `${start}${line}${space}${line ? "  " : ""}<li><a href="#${name}">${escape(sectionLink(name, context))}</a></li>${line}${space}${end}`,
  );
  // A page of the person's own keeps its elements as they are; only the section's classes come in.
  const own = !/--accent-text:/.test(code.css);
  if (own) code.css = `${code.css.trimEnd()}\n\n${ownTokens(code.css, trade)}\n`.trimStart();
  const lacking = missingIn(
    code.css,
    own ? [part.css] : [base, part.css],
    `${part.html.text}\n${part.js ?? ""}`,
  );
  if (lacking) code.css = `${code.css.trimEnd()}\n\n${lacking}\n`;
  if (part.js && !code.javascript.includes(part.js.split("\n")[1] ?? part.js)) {
    const rest = /^\/\/ This page needs no script\.\s*$/.test(code.javascript)
      ? ""
      : code.javascript.trimEnd();
    code.javascript = `${rest}${rest ? "\n\n" : ""}${part.js}\n`;
    if (!/<script\b[^>]*src="script\.js"/.test(code.html))
      code.html = code.html.replace(
        /([ \t]*)<\/body>/i,
        (close, space: string) => `${space}  <script src="script.js"></script>\n${close}`,
      );
  }
  const told = context.openings.length > 0;
  work.said.push(
    `${fill(talk.say.added, { x: inline(title) })} ${told ? fill(talk.say.invented, { x: talk.say.facts.address }) : talk.say.sectionNote}`,
  );
}

/** The hours that were told take the place of those on the page, or come in with a section of their own. */
function setHours(openings: readonly Opening[], work: Work, brief: Brief): void {
  const { code, talk, words } = work;
  const list = /([ \t]*)<dl class="hours-list">[\s\S]*?<\/dl>/.exec(code.html);
  if (!list) return addSection("hours", work, brief);
  const rows = hoursRows(openings, words);
  const indent = list[1] ?? "";
  code.html = code.html.replace(list[0], () => indent + hoursList(rows).text.replaceAll("\n", `\n${indent}`));
  work.said.push(
    fill(talk.say.replaced, {
      a: sectionTitle("hours", { words, trade: "other" }),
      b: rows.map((row) => row.join(" ")).join(", "),
    }),
  );
}

/** Before the contact form, else at the end of the page's main part. */
function anchor(html: string, name: SectionName): number | null {
  const contact = name === "contact" ? null : findSection(html, "contact", []);
  if (contact) return contact.start;
  // A small program fills its main part; what is added stands below it.
  const program = /<main class="(?:app|sheet)\b/.test(html);
  for (const tag of [...(program ? [] : [/<\/main>/i]), /<footer\b/i, /<\/body>/i, /<\/html>/i]) {
    const all = [...html.matchAll(new RegExp(tag, "gi"))];
    const last = all.at(-1);
    if (last) return last.index;
  }
  return null;
}

/** Names for the colours of a page that has none, so an added section has something to stand on. */
function ownTokens(css: string, trade: Trade): string {
  const theme = themeFor(trade, { colours: [], dark: false }, seeded(css));
  const plainTheme = { ...theme, display: "inherit", body: "inherit", weight: 600, tracking: "0" };
  return `${tokens(plainTheme)
    .replace(/\n {2}color-scheme:[^\n]*/, "")
    .replace(/\n {2}--text-size:[^\n]*/, "")}

.section {
  background: var(--ground);
  color: var(--ink);
}

.section :is(ul, ol) {
  padding: 0;
  list-style: none;
}

.section svg {
  display: block;
  width: 100%;
}

.wrap {
  width: min(100%, 74rem);
  margin-inline: auto;
  padding-inline: var(--gutter);
}

.section .button {
  display: inline-block;
  padding: 0.7rem 1.5rem;
  border: 0;
  border-radius: var(--radius);
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}`;
}

function removeSection(name: SectionName, work: Work): void {
  const { code, talk, words } = work;
  const title = sectionTitle(name, { words, trade: tradeOf(code.html, words) });
  const found = findSection(code.html, name, sectionPatterns);
  if (!found) {
    work.said.push(fill(talk.say.missing, { x: talk.sections[name].nav }));
    return;
  }
  code.html = removeLines(code.html, found.start, found.end);
  if (found.id) {
    const link = new RegExp(
      `[ \\t]*<li>\\s*<a[^>]*href="#${found.id}"[^>]*>[^<]*</a>\\s*</li>[ \\t]*\\n?`,
      "g",
    );
    code.html = code.html.replace(link, "");
    // Other links to it, such as the button of the opening, lead to the top of the content.
    code.html = code.html.replaceAll(
      `href="#${found.id}"`,
      /id="main"/.test(code.html) ? 'href="#main"' : 'href="#"',
    );
  }
  work.said.push(fill(talk.say.removed, { x: inline(found.title ?? title) }));
}

/** Paragraphs of more than one sentence keep their first. */
function shortened(html: string): string {
  return html.replace(
    /(<p\b[^>]*>)([^<]{60,})(<\/p>)/g,
    (whole, open: string, text: string, close: string) => {
      const first = /^[\s\S]*?[.!?](?=\s)/.exec(text)?.[0];
      return first ? `${open}${first}${close}` : whole;
    },
  );
}
