import type { Lang } from "../texts/types.ts";
import type { Brief, Contact, Countable, Opening, Price } from "./brief.ts";
import { countWords, numberWords } from "./lexicon.ts";
import { townAfter } from "./name.ts";
import { plain } from "./text.ts";

const langs: readonly Lang[] = ["en", "de", "fr", "es"];

/* Opening hours. */

/** 1 January 2024 was a Monday, so that a number of days after it gives the weekday. */
const weekday = (lang: Lang, length: "long" | "short", day: number) =>
  plain(
    new Intl.DateTimeFormat(lang, { weekday: length, timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + day)),
  ).replace(".", "");
const days = new Map<string, readonly [number, number]>([
  ...["daily", "every day", "taglich", "tous les jours", "todos los dias", "7 days a week"].map(
    (word) => [word, [0, 6]] as const,
  ),
  ...["weekdays", "werktags", "en semaine", "entre semana"].map((word) => [word, [0, 4]] as const),
  ...["weekends", "am wochenende", "le week-end", "fines de semana"].map((word) => [word, [5, 6]] as const),
]);
for (const lang of langs)
  for (const length of ["long", "short"] as const)
    for (let day = 0; day < 7; day++) {
      const name = weekday(lang, length, day);
      if (!days.has(name)) days.set(name, [day, day]);
    }
for (const [name, day] of [
  ["tues", 1],
  ["weds", 2],
  ["thur", 3],
  ["thurs", 3],
] as const)
  days.set(name, [day, day]);

const dayWord = `(?:${[...days.keys()].sort((a, b) => b.length - a.length).join("|")})(?:s|en)?\\.?`;
const until = "(?:\\s*[-–—]\\s*|\\s+(?:to|till|until|through|bis|au|a|al)\\s+)";
const also = "(?:\\s*[,&+/]\\s*|\\s+(?:and|und|et|y)\\s+)(?:(?:the|le|el|los)\\s+)?";
const clockTime = "\\d{1,2}(?:\\s?[:.h]\\s?\\d{2})?(?:\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|h))?(?![a-z])";
const span = `${clockTime}${until}(?:las )?${clockTime}(?!\\d)`;
const shut = "(?:closed|geschlossen|zu\\b|ruhetag|fermee?|cerrado)";
const openings = new RegExp(
  `(?<![a-z])(${dayWord}(?:(?:${until}|${also})(?:le |the )?${dayWord}){0,6})(?![a-z])[^\\da-z\\n;]{0,4}(?:(?:from|von|de|du|is|ist|open|offen|geoffnet|ouvert|abierto|las)\\s+){0,3}(?:(${span}(?:${also}${span})?)|${shut})`,
  "g",
);
/** "open 9 to 5 on weekdays" */
const timesFirst = new RegExp(
  `(${span}),?\\s+(?:(?:on|am|le|les|los|every)\\s+)?(${dayWord}(?:(?:${until}|${also})${dayWord}){0,6})(?![a-z])`,
  "g",
);
/** "closed on Sundays" */
const shutFirst = new RegExp(
  `(?:closed|geschlossen|fermee?|cerrado)(?: (?:on|am|le|les|los|el))? (${dayWord})`,
  "g",
);

/** "Monday to Friday 8-17, Saturday 9:00-12:30, Sunday closed" */
export function hoursIn(text: string): Opening[] {
  const simple = plain(text);
  const found: Opening[] = [];
  const add = (named: string, time: string | null) => {
    const ranges = named.split(new RegExp(also)).map((part) => part.split(new RegExp(until)).map(dayOf));
    for (const range of ranges) {
      const [from, to] = [range[0]?.[0], range.at(-1)?.[1]];
      if (from === undefined || to === undefined || to < from) continue;
      if (!found.some((other) => other.from <= to && from <= other.to)) found.push({ from, to, time });
    }
  };
  for (const [, named = "", times] of simple.matchAll(openings)) {
    if (!times) add(named, null);
    else {
      const spans = times.match(new RegExp(span, "g"))?.map(spanOf) ?? [];
      if (spans.every((one) => one !== null)) add(named, spans.join(", "));
    }
  }
  if (found.length === 0)
    for (const [, times = "", named = ""] of simple.matchAll(timesFirst)) add(named, spanOf(times));
  for (const [, named = ""] of simple.matchAll(shutFirst)) add(named, null);
  return found.sort((a, b) => a.from - b.from);
}

const dayOf = (word: string) => {
  const name = word.trim().replace(/^(?:the|le|el|los) |\.$/g, "");
  return days.get(name) ?? days.get(name.replace(/(?:s|en)$/, ""));
};

function spanOf(text: string): string | null {
  const [first = "", second = ""] = text.split(new RegExp(`(?<=[\\dmhr.])${until}(?:las )?(?=\\d)`));
  const [start, end] = [clock(first), clock(second)];
  if (start === null || end === null) return null;
  // "9 to 5" and "9-5pm"
  const late = end <= start && end <= 720 && !/[ap]\.?m/.test(second) ? end + 720 : end;
  const shown = (at: number) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, "0")}`;
  return `${shown(start)} – ${shown(late)}`;
}

/** Minutes of the day. */
function clock(text: string): number | null {
  const [, hours = "", minutes = "0", half = ""] =
    /^(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?\s?([ap])?/.exec(text.trim()) ?? [];
  if (hours === "") return null;
  const hour = half ? (Number(hours) % 12) + (half === "p" ? 12 : 0) : Number(hours);
  return hour > 24 || Number(minutes) > 59 ? null : hour * 60 + Number(minutes);
}

/* The date. */

const monthName = (lang: Lang, month: number) =>
  plain(
    new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" }).format(Date.UTC(2024, month - 1, 15)),
  );
const months = new Map<string, number>();
for (const lang of langs) for (let month = 1; month <= 12; month++) months.set(monthName(lang, month), month);
for (const [at, name] of "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").entries())
  if (!months.has(name)) months.set(name, at + 1);
const monthWord = `(${[...months.keys()].join("|")})`;
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.)? ?(?:of |de |d')?${monthWord}\\b\\.?(?:,? (?:de |del |of )?(\\d{4}))?`,
);
const monthFirst = new RegExp(`\\b${monthWord} (\\d{1,2})(?:st|nd|rd|th)?\\b(?![:\\d])(?:,? (\\d{4}))?`);

/** The first date of a request: "14 August 2027", "August 14", "14. August", "14.08.2027", "2027-08-14". */
export function dateIn(text: string, lang: Lang): Brief["date"] {
  const simple = plain(text);
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(simple);
  if (iso) return dated(iso[3], Number(iso[2]), iso[1], lang);
  const dots = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(simple);
  if (dots) return dated(dots[1], Number(dots[2]), dots[3], lang);
  const [, day, month = "", year] = dayFirst.exec(simple) ?? [];
  if (day) return dated(day, months.get(month), year, lang);
  const [, name = "", second, third] = monthFirst.exec(simple) ?? [];
  return second ? dated(second, months.get(name), third, lang) : null;
}

function dated(
  day: string | undefined,
  month: number | undefined,
  year: string | undefined,
  lang: Lang,
): Brief["date"] {
  if (month === undefined) return null;
  const time = new Date(Date.UTC(Number(year ?? 2024), month - 1, Number(day)));
  if (month < 1 || month > 12 || time.getUTCDate() !== Number(day)) return null;
  const text = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    day: "numeric",
    month: "long",
    ...(year ? { year: "numeric", weekday: "long" } : {}),
    timeZone: "UTC",
  }).format(time);
  return { iso: year ? time.toISOString().slice(0, 10) : null, text };
}

/* Prices. */

const number = "\\d{1,6}(?:[.,]\\d{1,3}){0,2}";
const per =
  "(?:\\s?(?:/|per|pro|par|por|a|im|al|je)\\s?(?:month|mo|monat|mois|mes|year|yr|jahr|an|ano|año|hour|h|stunde|heure|hora|night|nacht|nuit|noche|person|personne|persona|seat|user|day|tag|jour|día|kg|week|woche)(?!\\p{L}))?";
const price = new RegExp(
  `(?:(?:from|ab|à partir de|desde|dès)\\s)?(?:[€$£]\\s?${number}|(?<![\\d.,])${number},?-?\\s?(?:€|\\$|£|(?:EUR|euros?|USD|dollars?|GBP|pounds?|CHF|Franken)(?!\\p{L})))${per}`,
  "giu",
);
const beforeName =
  /^.*(?:[,;\n•:|(]|(?:^|\s)(?:with|and|or|plus|sell|sells|selling|offer|offering|costs?|like|mit|und|oder|verkauf\p{L}*|wie|sowie|avec|et|ou|comme|con|y|o|como)\s)/isu;
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
    .replace(/^[\s•*\d.)-]+(?=\p{L})/u, "")
    .replace(/^(?:an?|the|eine?n?|une?|una?)\s/iu, "")
    .trim();
  return !/\p{L}/u.test(words) || words.split(/\s+/).length > 5
    ? ""
    : words.charAt(0).toUpperCase() + words.slice(1);
};

function amountOf(text: string): number {
  const digits = /\d[\d.,]*/.exec(text)?.[0].replace(/[.,]+$/, "") ?? "0";
  const cents = /[.,](\d{1,2})$/.exec(digits);
  const whole = (cents ? digits.slice(0, cents.index) : digits).replace(/[.,]/g, "");
  return Number(cents ? `${whole}.${cents[1] ?? "0"}` : whole);
}

export const currencyIn = (simple: string): Brief["currency"] =>
  /\$|dollar|\busd\b/.test(simple)
    ? "USD"
    : /£|\bpounds?\b|\bgbp\b/.test(simple)
      ? "GBP"
      : /\bchf\b|\bfranken\b/.test(simple)
        ? "CHF"
        : "EUR";

/* Counts. */

const said = [...numberWords.keys()].join("|");

/** "five questions", "mit 10 schweren Fragen", "a 25-minute timer"; the last word on it counts. */
export function countsIn(simple: string): Brief["counts"] {
  const found: Partial<Record<Countable, number>> = {};
  for (const [name, { any }] of countWords) {
    const counted = new RegExp(
      `(?<![\\d.,:])\\b(\\d{1,3}|${said})[ -]{0,2}(?:[a-z'-]{2,20} ){0,2}?${any.source}`,
      "g",
    );
    for (const [, many = ""] of simple.matchAll(counted)) found[name] = numberWords.get(many) ?? Number(many);
  }
  const team = new RegExp(`\\b(?:team|staff|equipe|equipo) (?:of|von|de|mit) (\\d{1,2}|${said})\\b`).exec(
    simple,
  )?.[1];
  return team && !found.people ? { ...found, people: numberWords.get(team) ?? Number(team) } : found;
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

const noTown =
  /^(english|german|french|spanish|italian|portuguese|dutch|englisch|deutsch|franzosisch|spanisch|italienisch|form|html|css|javascript|react|next|comic|sans|saas|quiz|faq|rsvp|interesse|fragen|bedarf|regen|problemen|dark|dunkel\w*|hell\w*|stil\w*|farben?|zukunft|monday|sunday|[\d\s.:-]+)\b/;

export function contactIn(text: string, lang: Lang, isColour: (simple: string) => boolean): Contact {
  const called = phoneAfter.exec(text)?.[1] ?? phone.exec(text)?.[0] ?? null;
  const isPhone =
    called &&
    !/^\d{1,2}\.\d{1,2}\.\d{4}$|^\d{1,2}\.\d{2} ?-/.test(called) &&
    called.replace(/\D/g, "").length >= 6;
  const street = streets.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])[0] ?? null;
  const town = [...text.matchAll(townAfter(lang))]
    .map((match) => match[1] ?? "")
    .find(
      (place) =>
        !noTown.test(plain(place)) &&
        !months.has(plain(place)) &&
        !isColour(plain(place)) &&
        !street?.includes(place),
    );
  return {
    phone: isPhone ? called.trim() : null,
    email: email.exec(text)?.[0] ?? null,
    street,
    town: town ?? /\d{4,5} (\p{Lu}[\p{L}-]+)$/u.exec(street ?? "")?.[1] ?? null,
  };
}

/* Items of a list. */

const bullet = /^[ \t]*(?:[-*•–]|\d{1,2}[.)]|\[[ x]?\])[ \t]+(\S.{0,120})$/gmu;
const intro =
  /(?:tasks?|items?|to-?dos?|entries|list|lista|aufgaben?|einträgen?|punkten?|liste|tâches?|éléments?|tareas?|elementos?|products?|produkten?|produits?|productos?|dishes|fragen|questions?|preguntas|gerichten?|projects?|projekten?|projets?|proyectos?|posts?|articles?)(?:\s+(?:app|page|website))?(?:\s+(?:for|für|pour|para)\s[^\n:.,]{1,40})?(?:\s+(?:with|mit|avec|con))?\s*(?:(?:such as|like|are|wie|comme|como)\s+|(?:are\s+)?:\s*|(?=["“„]))([^\n]{3,600}|(?:\n[^\n]{1,120}){1,20})/giu;

/** "with tasks: buy milk, call Anna", or a bulleted list. */
export function itemsIn(text: string): string[] {
  const bullets = [...text.matchAll(bullet)].map((match) => match[1] ?? "");
  if (bullets.length > 1) return bullets.map(item).filter(Boolean);
  const told = [...text.matchAll(intro)].at(-1)?.[1];
  const parts = (told?.trim().split(/[.!?](?:\s|$)|\n\n/)[0] ?? "").split(/\s*[,;\n]\s*/);
  const last = parts.pop() ?? "";
  const all = [...parts, ...last.split(/\s+(?:and|und|et|y)\s+|^(?:and|und|et|y)\s+/iu)]
    .map(item)
    .filter(Boolean);
  return all.length > 1 || (told ?? "").startsWith("\n") ? all : [];
}

const item = (text: string) => {
  const clean = text.replace(/^["“„«'\s]+|["”“»'\s.]+$/gu, "").slice(0, 80);
  return clean.split(/\s+/).length > 9 ? "" : clean;
};
