import type { Lang } from "../texts/types.ts";
import type { Brief, Contact, Countable, Price } from "./brief.ts";
import { countWords, numberWords } from "./lexicon.ts";
import { isCommon, townAfter } from "./name.ts";
import { plain } from "./text.ts";

/* Prices. */

const number = "\\d{1,6}(?:[.,]\\d{1,3}){0,2}";
const per =
  "(?:\\s?(?:/|per|pro|par|por|a|im|al|je)\\s?(?:month|mo|monat|mois|mes|year|yr|jahr|an|ano|año|hour|h|stunde|heure|hora|night|nacht|nuit|noche|person|personne|persona|seat|user|day|tag|jour|día|kg|week|woche)(?!\\p{L}))?";
const price = new RegExp(
  `(?:(?:from|ab|à partir de|desde|dès)\\s)?(?:[€$£]\\s?${number}|(?<![\\d.,])${number},?-?\\s?(?:€|\\$|£|(?:EUR|euros?|USD|dollars?|GBP|pounds?|CHF|Franken)(?!\\p{L})))${per}`,
  "giu",
);
const beforeName =
  /^.*(?:[,;\n•:|(]|[.!?]\s|(?:^|\s)(?:with|and|or|plus|sell|sells|selling|offer|offering|costs?|like|mit|und|oder|verkauf\p{L}*|wie|sowie|avec|et|ou|comme|con|y|o|como)\s)/isu;
const afterName =
  /(?:\s*[:–—=-]+|\s+(?:for|at|is|are|costs?|für|zu|kostet|kosten|à|coûte|a|cuesta|cuestan|por))*\s*$/iu;

/** "Sourdough 6.50 €, rye for $5": what stands before an amount is what it is the price of. */
export function pricesIn(text: string): Price[] {
  let end = 0;
  return [...text.matchAll(price)].map((match) => {
    const before = text.slice(Math.max(end, match.index - 80), match.index);
    end = match.index + match[0].length;
    const after =
      /^\s(?:for|für|pour|para|por)\s(?:an?|the|eine?n?|une?|una?)?\s?([\p{L}][\p{L} -]{2,30})/iu.exec(
        text.slice(end, end + 50),
      );
    const of = label(before.replace(afterName, "").replace(beforeName, "")) || label(after?.[1] ?? "");
    return { of, text: match[0].trim(), amount: amountOf(match[0]) };
  });
}

const label = (text: string) => {
  const words = text
    .replace(/^[\s•*-]*(?:\d{1,2}[.)]\s+)?/u, "")
    .replace(/^(?:an?|the|eine?n?|une?|una?)\s/iu, "")
    .trim();
  const isLabel = /\p{L}/u.test(words) && words.split(/\s+/).length <= 5;
  return isLabel ? words.charAt(0).toUpperCase() + words.slice(1) : "";
};

/** "1.200,50" and "1,200.50": one or two digits at the end are cents. */
function amountOf(text: string): number {
  const [, whole = "0", cents = "0"] = /(\d[\d.,]*?)(?:[.,](\d{1,2}))?(?![\d.,]*\d)/.exec(text) ?? [];
  return Number(`${whole.replace(/[.,]/g, "")}.${cents}`);
}

const currencies = [
  ["USD", /\$|dollar|\busd\b/],
  ["GBP", /£|\bpounds?\b|\bgbp\b/],
  ["CHF", /\bchf\b|\bfranken\b/],
] as const;
export const currencyIn = (simple: string): Brief["currency"] =>
  currencies.find(([, pattern]) => pattern.test(simple))?.[0] ?? "EUR";

/* Counts. */

const many = `(\\d{1,3}|${[...numberWords.keys()].join("|")})`;
const countPatterns = [...countWords].map(([name, { any }]) => {
  const team = name === "people" ? `|\\b(?:team|staff|equipe|equipo) (?:of|von|de|mit) ${many}\\b` : "";
  const counted = `(?<![\\d.,:])\\b${many}[ -]{0,2}(?:[a-z'-]{2,20} ){0,2}?${any.source}${team}`;
  return [name, new RegExp(counted, "g")] as const;
});

/** "five questions", "mit 10 schweren Fragen", "a 25-minute timer"; the last word on it counts. */
export function countsIn(simple: string): Brief["counts"] {
  const found: Partial<Record<Countable, number>> = {};
  for (const [name, pattern] of countPatterns)
    for (const [, before, after] of simple.matchAll(pattern)) {
      const said = before ?? after ?? "";
      found[name] = numberWords.get(said) ?? Number(said);
    }
  return found;
}

/* Contact data. */

const phone =
  /(?<![\p{L}\d.,:€$-])(?:\+\d{1,3}|\(?0\d{1,5}\)?|\(\d{3}\))[\d ()/.-]{4,18}\d(?![\d:]|\s?[€$£])/u;
const phoneAfter =
  /(?:phone|call(?: us)?(?: at)?|tel\.?|telefon|téléphone|teléfono|mobile?|handy)\s*(?:is|:|number|nummer|ist|unter)?\s*(\+?[\d(][\d ()/.-]{4,18}\d)/iu;
const email = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{2,63}){1,3}/i;
const names = "\\p{Lu}[\\p{L}.'’-]{1,24}";
const streets = [
  `(?:(?:${names} ){0,2}\\p{Lu}?[\\p{L}.'’-]{0,24}(?:straße|strasse|str\\.|weg|gasse|platz|allee|ufer|damm|ring|Straße|Weg|Platz|Allee)|Am ${names}|Im ${names}) \\d{1,4} ?[a-z]?(?!\\p{L})`,
  `\\d{1,5}[a-z]? (?:${names} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Way|Drive|Boulevard|Blvd|Place|Court|Quay|Terrace)(?!\\p{L})`,
  `\\d{1,4}(?: (?:bis|ter))?,? (?:rue|avenue|boulevard|place|quai|chemin|allée|impasse|cours) (?:(?:de|des|du|la|le|les|l['’]|d['’]) ?){0,2}${names}(?: ${names})?`,
  `(?:Calle|Avenida|Avda\\.|Plaza|Paseo|Carrera|Av\\.|C/) ?(?:(?:de|del|la|los|las) ){0,2}${names}(?: ${names})?,? \\d{1,4}`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?:,? \\d{4,5} \\p{Lu}[\\p{L}-]+)?`, "u"));

/** A date, or hours written with full stops. */
const noPhone = /^\d{1,2}\.\d{1,2}\.\d{4}$|^\d{1,2}\.\d{2} ?-/;

export function contactIn(text: string, lang: Lang, isColour: (simple: string) => boolean): Contact {
  const called = (phoneAfter.exec(text)?.[1] ?? phone.exec(text)?.[0] ?? "").trim();
  const isPhone = called.replace(/\D/g, "").length >= 6 && !noPhone.test(called);
  const street = streets.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])[0] ?? null;
  const number = street?.search(/,? \d{4,5} \p{Lu}/u) ?? -1;
  const beyond = number >= 0 ? (street ?? "").slice(number) : street ? (text.split(street)[1] ?? "") : "";
  const town = [...text.matchAll(townAfter(lang))]
    .map(([, place = ""]) => place)
    .find((place) => !isCommon(place) && !isColour(plain(place)) && !street?.includes(place));
  return {
    phone: isPhone ? called : null,
    email: email.exec(text)?.[0] ?? null,
    street,
    town: town ?? /^,?\s*(?:\d{4,5} )?(\p{Lu}[\p{L}-]{2,})/u.exec(beyond)?.[1] ?? null,
  };
}

/* Items of a list. */

const bullet = /^[ \t]*(?:[-*•–]|\d{1,2}[.)]|\[[ x]?\])[ \t]+(\S.{0,120})$/gmu;
const intro =
  /(?:tasks?|items?|to-?dos?|entries|list|lista|aufgaben?|einträgen?|punkten?|liste|tâches?|éléments?|tareas?|elementos?|products?|produkten?|produits?|productos?|dishes|fragen|questions?|preguntas|gerichten?|projects?|projekten?|projets?|proyectos?|posts?|articles?)(?:\s+(?:app|page|website))?(?:\s+(?:for|für|pour|para)\s[^\n:.,]{1,40})?(?:\s+(?:with|mit|avec|con))?\s*(?:(?:such as|like|are|wie|comme|como)\s+|(?:are\s+)?:\s*|(?=["“„]))([^\n]{3,600}|(?:\n[^\n]{1,120}){1,20})/giu;

/** Several are announced, so that even one is a list; "Project: a bakery website" announces a page. */
const announcedMany =
  /^(?:tasks|items|to-?dos|entries|aufgaben|tâches|éléments|tareas|elementos|products|produkte|produits|productos)\s*:/iu;

/** The parts of a list; what is quoted stays whole. */
const cut = (text: string, separator: string) =>
  text
    .replace(
      new RegExp(`(["“„«][^"”“»\\n]*["”“»])|${separator}`, "giu"),
      (_, quoted?: string) => quoted ?? "\n",
    )
    .split("\n");

/** "with tasks: buy milk, call Anna", or a bulleted list. */
export function itemsIn(text: string): string[] {
  const bullets = [...text.matchAll(bullet)].map(([, line = ""]) => line);
  const list = bullets.length > 1 ? undefined : [...text.matchAll(intro)].at(-1);
  const told = list?.[1] ?? "";
  const parts = cut(told.trim().split(/[.!?](?:\s|$)|\n\n/)[0] ?? "", "\\s*[,;\\n]\\s*");
  const last = cut(parts.pop() ?? "", "(?:^|\\s+)(?:and|und|et|y)\\s+");
  const items = [...(bullets.length > 1 ? bullets : parts), ...last]
    .map((item) => item.replace(/^["“„«'\s]+|["”“»'\s.]+$/gu, "").slice(0, 80))
    .filter((item) => item !== "" && item.split(/\s+/).length <= 9);
  return items.length > 1 || told.startsWith("\n") || announcedMany.test(list?.[0] ?? "") ? items : [];
}
