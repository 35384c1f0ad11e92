import type { Brief } from "../understand/brief.ts";
import { coloursIn } from "../understand/colours.ts";
import { pricesIn } from "../understand/facts.ts";
import { plain } from "../understand/text.ts";
import { hoursIn } from "../understand/when.ts";
import { changesOf, type Clause, meantOf, refuses, sectionsIn } from "./clauses.ts";
import { blocksOf } from "./find.ts";
import type { Change } from "./page.ts";
import { exchange } from "./sections.ts";
import { has, type Heard, heard } from "./words.ts";
import { buttonText, headline, rename, replace, setDetail, setHours, stands } from "./wording.ts";

const w = (...names: readonly Heard[]) => `(?:${names.map((name) => heard[name].source).join("|")})`;

/** A quoted text is one letter while a request is read, so that nothing in it is taken for a command. */
const Q = "[\\uE000-\\uE0FF]";
const quote = new RegExp(Q);
export const quoted =
  /"([^"\n]+)"|[“”„]\s*([^“”„"\n]+?)\s*[“”"]|«\s*([^«»\n]+?)\s*»|»\s*([^«»\n]+?)\s*«|(?<![\p{L}\p{N}])['‘‚]([^'‘’‚\n]+)['’](?!\p{L})/gu;

/** Where a text that is not quoted ends: with its sentence, or where the next command begins. */
const next = `(?:(?:the|die|den|das|der|le|la|les|el|los) )?${w("add", "remove", "move", "make", "header", "footer", "background", "buttons")}`;
const stop = "\\s*(?:$|[.;!?]+(?:\\s|$)|\\n)";
const end = `(?=${stop}|\\s+(?:please|bitte|instead|s'il|por favor|um(?=\\s*(?:[,.;!]|$)|\\sund))(?![a-z])|,?\\s+(?:and|und|et|y|then|dann|puis)\\s+${next}|,\\s+${next})`;
const text = "([^\\n]{1,120}?)";
const it =
  "(?:it|this|(?:the|die|das|la|le|el) (?:whole )?(?:site|page|website|web|app|shop|business|seite|webseite|pagina|sitio)|es|sie|das|la|le|lo)";
const to = "(?:to|into|with|by|as|for|zu|in|durch|auf|mit|gegen|en|par|pour|a|por|como|con)";
const instead =
  "(?:instead of|in place of|rather than|anstatt|statt|anstelle(?: von)?|au lieu d[eu]|a la place d[eu]|en lugar de|en vez de)";
const write = "(?<![a-z])(?:write|say|schreibe?n?|ecri(?:s|vez)|escrib[ae])";
const everywhere = "(?:everywhere |uberall |partout )?";
const swap =
  "(?<![a-z])(?:change|replace|swap|turn|update|exchange|rename|make|ersetze?n?|andere?n?|tausche?n?|aus|change[rz]?|remplace[rz]?|renomme[rz]?|cambi[ae]|reemplaz[ae]|sustituy[ae]|renombra)";

/** What a pattern found; the page tells whether a text stands there. */
interface Said {
  readonly first: string;
  readonly second: string;
  readonly isQuoted: boolean;
  /** The words around them, as far as their clause goes. */
  readonly around: string;
  readonly html: string;
}
interface Command {
  readonly patterns: readonly RegExp[];
  readonly change: (said: Said) => Change | null;
}
const command = (change: Command["change"], ...patterns: readonly string[]): Command => ({
  change,
  patterns: patterns.map((pattern) => new RegExp(pattern, "d")),
});

const isLook = (value: string) => coloursIn(plain(value)).colours.length > 0 && value.split(" ").length < 4;
const isSize = (value: string) => has(plain(value), "larger") || has(plain(value), "smaller");
const detail = (kind: "phone" | "email" | "address", pattern: string) =>
  command(
    ({ first, second }) => (/[\d@\p{L}]/u.test(second) ? setDetail(kind, second, first) : null),
    `(${w(kind)})${pattern}`,
  );
/** "the prices", "a gallery section": a section and nothing else. */
function sectionCalled(html: string, words: string) {
  const simple = plain(words);
  const given = (from: number, until: number) => simple.slice(from, until);
  const [named] = sectionsIn(blocksOf(html), { text: simple, given });
  const rest = named ? `${simple.slice(0, named.at)}|${simple.slice(named.until)}` : "";
  return /^(?:(?:an?|the|eine?n?|die|den|das|der|une?|les?|la|una?|los|las|el) )?\|(?: section)?$/.test(rest)
    ? named
    : undefined;
}
const swapped = (isMeant: (said: Said) => boolean) =>
  command(
    (said) => {
      const { first, second, isQuoted, html } = said;
      if (!second || new RegExp(`^${it}$`).test(plain(first))) return null;
      const isOther = isLook(second) || hoursIn(second).length > 0 || pricesIn(second).length > 0;
      if (isQuoted || (!isOther && isMeant(said))) return replace(first, second);
      if (isOther) return null;
      const [from, to] = [first, second].map((words) => sectionCalled(html, words));
      return from && to?.name ? exchange(from, to.name) : null;
    },
    `(?<![a-z])${instead}\\s${text},?\\s${everywhere}${write}\\s${everywhere}${text}${end}`,
    `${write}\\s${instead}\\s(${Q})\\s${everywhere}${text}${end}`,
    `${swap}\\s${text}\\s${to}\\s${text}(?:\\sum)?${end}`,
    `(${Q})\\s*(?:->|→|=>|(?:should|soll|doit|debe)[^\\n\\uE000-\\uE0FF]{0,24})\\s*(${Q})`,
  );

/** In the order in which they are looked for; what one has used up, the next does not see. */
const commands: readonly Command[] = [
  command(
    ({ first, around, html }) => {
      if (isLook(first) || isSize(first)) return null;
      const given = (from: number, until: number) => around.slice(from, until);
      const [named] = sectionsIn(blocksOf(html), { text: around, given });
      const title = named?.find(html)?.title;
      return named ? (title ? replace(title, first) : null) : headline(first);
    },
    `${w("headline")}[^\\n\\uE000-\\uE0FF]{0,40}?(${Q})(?![^\\n]{0,30}${Q})`,
    `${w("make", "move")}\\s[^\\n]{0,20}?${w("headline")}(?: (?:of|for|above|in|von|uber|de|du|des)[^\\n]{1,30}?)? (?:to|zu|in|auf|en|par|pour|a|por)\\s${text}${end}`,
  ),
  command(
    ({ first }) => (isLook(first) || isSize(first) ? null : buttonText(first)),
    `${w("make")}\\s[^\\n]{0,20}?${w("buttons")}[^\\n\\uE000-\\uE0FF]{0,24}?\\s(?:to|into|zu|in|auf|en|par|pour|a|por)\\s[^\\n\\uE000-\\uE0FF]{0,8}?(${Q})`,
    `${w("make")}\\s[^\\n]{0,20}?${w("buttons")} (?:text|label)\\s(?:to|into)\\s${text}${end}`,
  ),
  detail("phone", `[^\\n]{0,30}?(\\+?\\(?\\d[\\d ()/.-]{4,}\\d|${Q})`),
  detail("email", `[^\\n]{0,30}?([\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+|${Q})`),
  detail(
    "address",
    `(?: (?:is|ist|est|es))?(?:[^\\n]{0,12}?\\s(?:to|with|by|now|jetzt|zu|in|auf|durch|lautet|en|par|pour|maintenant|a|por|ahora)\\s|\\s*:\\s*)${text}(?=${stop}|,?\\s+(?:and|und|et|y)\\s+${next})`,
  ),
  command(
    ({ first, second }) => replace(second, first),
    `(${Q})[^\\n\\uE000-\\uE0FF]{0,24}?\\s${instead}\\s[^\\n\\uE000-\\uE0FF]{0,16}?(${Q})`,
    `${write}\\s${everywhere}${text}\\s${instead}\\s${text}${end}`,
  ),
  swapped(({ html, first }) => stands(html, first)),
  command(
    ({ first }) => (isLook(first) ? null : rename(first)),
    `(?<![a-z])(?:rename|retitle|benenne?|umbenenne?n?|renomme[rz]?|rebaptise[rz]?|renombr(?:a|ar|e|ala|alo)|rebautiz[ae])(?:-l[ae])?\\s(?:[^\\n]{0,50}?\\s)?(?:to|as|into|zu|in|auf|en|a|como|por)\\s${text}(?:\\sum)?${end}`,
    `${w("make", "move")}\\s(?:[^\\n]{0,12}\\s)?(?:name|namen|nom|nombre)(?![a-z])[^\\n]{0,30}?\\s(?:to|into|zu|in|auf|en|pour|par|a|por)\\s${text}${end}`,
    `(?<![a-z])(?:the|its|our|my|der|unser|le|notre|el|nuestro) (?:new |neue |nouveau |nuevo )?(?:name|nom|nombre) (?:is|should be|shall be|ist|lautet|est|es)(?: now| jetzt)? (?!not |nicht |pas |no )${text}${end}`,
    `(?<![a-z])(?:call|name|nenne?|appelle[rz]?|llam[ae])\\s${it}\\s(?:jetzt |in |now )?${text}(?:\\sum)?${end}`,
    `(?<![a-z])(?:appelle[rz]?-l[ae]|llamal[ao])\\s${text}${end}`,
    `(?<![a-z])soll(?:te)?(?: die seite| sie| es)?(?: jetzt| nun| kunftig)?\\s${text}\\sheissen`,
  ),
];
/** Where nothing else was understood, it is said that the text is not there. */
const lost = swapped(({ first }) => first.split(" ").length < 5);

/** Stands for a command that was read and must not be carried out. */
const refused: Change = ({ code }) => ({ code, said: "" });

const clausesOf = (simple: string) => [
  ...simple.matchAll(
    /(?:(?![.;!?]+(?:\s|$)|\n|,\s|\s(?:and|und|et|y|ni|nor|then|dann|puis|luego|sowie)\s|(?<!(?<![a-z])(?:all|any|every|nothing)[a-z]*(?: [a-z]+){0,4})\s(?:but|aber|sondern|jedoch|mais|pero|sino|however)\s)[\s\S])+/g,
  ),
];

/** The changes that a request asks of a page, in the order in which they are made. */
export function changesIn(html: string, request: string, brief: Brief): Change[] {
  const quotes: string[] = [];
  const written = request
    .normalize("NFC")
    .slice(0, 4000)
    .replace(quoted, (...parts) => {
      const inside = parts.slice(1, 6).find((part) => typeof part === "string");
      return String.fromCharCode(0xe000 + Math.min(255, quotes.push(String(inside)) - 1));
    });
  // What is found in plain letters has its place in the text itself.
  const signs = [...written.matchAll(/[\s\S]/gu)];
  const places = signs.flatMap(({ 0: sign, index }) =>
    Array.from({ length: plain(sign).length }, () => index),
  );
  places.push(written.length);
  let simple = [...written].map(plain).join("");
  const given = (from: number, until: number) => {
    const text = written.slice(places[from], places[until]);
    const inside = quotes[(quote.exec(text)?.[0].charCodeAt(0) ?? 0) - 0xe000];
    return inside ?? text.replace(/^[\s"'“”„«»:]+|[\s"'“”„«»,]+$/g, "").replace(/\s+/g, " ");
  };
  const take = ({ patterns, change }: Command): Change | null => {
    for (const pattern of patterns) {
      const match = pattern.exec(simple);
      if (!match) continue;
      const [first = "", second = ""] = (match.indices ?? [])
        .slice(1)
        .map((range) => (range ? given(...range) : ""));
      const { index, 0: used } = match;
      const around = `${clausesOf(simple.slice(0, index)).at(-1)?.[0] ?? ""}${used.replaceAll(match[1] ?? "", " ").replaceAll(match[2] || " ", " ")}`;
      const said = { first, second, isQuoted: quote.test(match[1] ?? ""), around, html };
      const made = first && (refuses(around) ? refused : change(said));
      if (!made) continue;
      simple = `${simple.slice(0, index)};${" ".repeat(used.length - 1)}${simple.slice(index + used.length)}`;
      return made;
    }
    return null;
  };

  const found: Change[] = [];
  for (const one of commands) for (let change = take(one); change; change = take(one)) found.push(change);
  const clauses = clausesOf(simple).map(({ 0: clause, index }): Clause => {
    const joined = /^(?:and|und|et|y|ni|nor)\s/.test(clause);
    return { text: clause, joined, given: (from, until) => given(index + from, index + until) };
  });
  const meant = meantOf(clauses);
  const isTimed =
    meant.length === clauses.length || hoursIn(meant.map(({ text: one }) => one).join(", ")).length > 0;
  if (brief.hours.length > 0 && isTimed) found.push(setHours);
  found.push(...changesOf(meant, html, brief));
  const changes = found.length > 0 ? found : [take(lost)].filter((change) => change !== null);
  return changes.filter((change) => change !== refused);
}
