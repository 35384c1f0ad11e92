import { type Lang, langs } from "../texts/types.ts";
import type { Brief, Opening } from "./brief.ts";
import { plain } from "./text.ts";

/** 1 January 2024 was a Monday. */
const named = (lang: Lang, month: number, day: number, options: Intl.DateTimeFormatOptions) =>
  plain(
    new Intl.DateTimeFormat(lang, { timeZone: "UTC", ...options }).format(Date.UTC(2024, month, day)),
  ).replace(".", "");

const spans =
  "daily=0-6|every day=0-6|taglich=0-6|tous les jours=0-6|todos los dias=0-6|weekdays=0-4|werktags=0-4|en semaine=0-4|entre semana=0-4|weekends=5-6|am wochenende=5-6|fines de semana=5-6|tues=1-1|thurs=3-3|thur=3-3";
const days = new Map(
  spans.split("|").map((text) => {
    const [, name = "", from, to] = /^(.+)=(\d)-(\d)$/.exec(text) ?? [];
    return [name, [Number(from), Number(to)] as const];
  }),
);
const months = new Map<string, number>();
for (const lang of langs)
  for (const length of ["long", "short"] as const) {
    for (let at = 0; at < 7; at++) {
      const name = named(lang, 0, 1 + at, { weekday: length });
      if (!days.has(name)) days.set(name, [at, at]);
    }
    for (let at = 0; at < 12; at++) months.set(named(lang, at, 15, { month: length }), at);
  }

const dayWord = `(?:${[...days.keys()].sort((a, b) => b.length - a.length).join("|")})(?:s|en)?\\.?`;
const until = "(?:\\s*[-–—]\\s*|\\s+(?:to|till|until|through|bis|au|a|al)\\s+)";
const also = "(?:\\s*[,&+/]\\s*|\\s+(?:and|und|et|y)\\s+)(?:(?:the|le|el|los)\\s+)?";
const someDays = `(${dayWord}(?:(?:${until}|${also})(?:le |the )?${dayWord}){0,6})(?![a-z])`;
const midnight = "midnight|mitternachts?|minuit|medianoche";
const noon = "noon|midday|mittags?|midi|mediodia";
const clockTime = `(?:\\d{1,2}(?:\\s?[:.h]\\s?\\d{2})?(?:\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|h))?|${midnight}|${noon})(?![a-z])`;
const span = `${clockTime}${until}(?:las )?${clockTime}(?!\\d)`;
const shut = "(?:closed|geschlossen|zu\\b|ruhetag|fermee?|cerrado)";
const lead =
  "[^\\da-z\\n;]{0,4}(?:(?:from|von|de|du|is|ist|open|offen|geoffnet|ouvert|abierto|las)\\s+){0,3}";
const daysFirst = new RegExp(`(?<![a-z])${someDays}${lead}(?:(${span}(?:${also}${span})?)|${shut})`, "g");
/** "open 9 to 5 on weekdays", "closed on Sundays" */
const timesFirst = new RegExp(`(${span}),?\\s+(?:(?:on|am|le|les|los|every)\\s+)?${someDays}`, "g");
const agreed = [
  "by appointment",
  "by arrangement",
  "nach Vereinbarung",
  "nach Absprache",
  "sur rendez-vous",
  "con cita previa",
];
const byAgreement = new RegExp(
  `(?<![a-z])${someDays}${lead}(?:only |nur |uniquement |solo )?(${plain(agreed.join("|"))})`,
  "g",
);
/** A day of which something is told that is no span of time: "Saturday until late". */
const unclear = new RegExp(
  `(?<![a-z])${someDays}[ :]+(?:until|till|from|after|by|on|only|open|late|mornings?|evenings?|afternoons?|varies|ab|bis|nach|nur|vormittags?|nachmittags?|abends|jusqu|sur|apres|matin|soir|hasta|desde|con|solo|por|manana|tardes?)(?![a-z])`,
  "g",
);
const shutFirst = new RegExp(`${shut}(?: (?:on|am|le|les|los|el))? (${dayWord})(?![a-z])`, "g");

/** "Monday to Friday 8-17, Saturday 9:00-12:30, Sunday closed"; what is told of a day first counts. */
export function hoursIn(text: string): Opening[] {
  const simple = plain(text);
  const found: Opening[] = [];
  const add = (told: string, time: string | null) => {
    for (const part of told.split(new RegExp(also))) {
      const range = part.split(new RegExp(until)).map(dayOf);
      const [from, to] = [range[0]?.[0], range.at(-1)?.[1]];
      if (from === undefined || to === undefined || to < from) continue;
      if (found.every((other) => other.to < from || to < other.from)) found.push({ from, to, time });
    }
  };
  for (const [, told = "", times] of simple.matchAll(daysFirst)) add(told, timesOf(times));
  if (found.length === 0)
    for (const [, times, told = ""] of simple.matchAll(timesFirst)) add(told, timesOf(times));
  for (const [, told = ""] of simple.matchAll(shutFirst)) add(told, null);
  for (const [, told = "", how] of simple.matchAll(byAgreement))
    add(told, agreed.find((words) => plain(words) === how) ?? "");
  if (found.every(({ time }) => time === "")) return [];
  for (const [, told = ""] of simple.matchAll(unclear)) add(told, "");
  return found.sort((a, b) => a.from - b.from);
}

/** "8-12 and 14-18"; null where the days are closed, "" where it cannot be read. */
function timesOf(told: string | undefined): string | null {
  if (told === undefined) return null;
  const spans = told.match(new RegExp(span, "g"))?.map(spanOf) ?? [];
  return spans.includes(null) ? "" : spans.join(", ");
}

function dayOf(word: string) {
  const name = word.trim().replace(/^(?:the|le|el|los) |\.$/g, "");
  return days.get(name) ?? days.get(name.replace(/(?:s|en)$/, ""));
}

function spanOf(text: string): string | null {
  const [first, end] = [...text.matchAll(clockTimes)].map(clock);
  if (first === undefined || end === undefined || Math.max(first, end) > 24 * 60) return null;
  const start = first % (24 * 60);
  // "9 to 5" and "9-5pm"
  const late = end <= start && end <= 720 && !/[ap]\.?m\.?$/.test(text) ? end + 720 : end;
  const shown = (at: number) => `${Math.floor(at / 60)}:${String(at % 60).padStart(2, "0")}`;
  return `${shown(start)} – ${shown(late)}`;
}

const clockTimes = new RegExp(
  `(\\d{1,2})(?:\\s?[:.h]\\s?(\\d{2}))?(?:\\s?([ap])\\.?m)?|(${midnight})|${noon}`,
  "g",
);

/** Minutes of the day. */
function clock([, hours, minutes = "0", half, late]: RegExpExecArray): number {
  if (hours === undefined) return late ? 24 * 60 : 12 * 60;
  const hour = half ? (Number(hours) % 12) + (half === "p" ? 12 : 0) : Number(hours);
  return Number(minutes) > 59 ? Infinity : hour * 60 + Number(minutes);
}

const month = `(?<month>${[...months.keys()].join("|")})`;
const dates = [
  "\\b(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})\\b",
  "\\b(?<day>\\d{1,2})[./](?<number>\\d{1,2})[./](?<year>\\d{4})\\b",
  `\\b(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)? ?(?:of |de |d')?${month}\\b\\.?(?:,? (?:de |del |of )?(?<year>\\d{4}))?`,
  `\\b${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:\\d])(?:,? (?<year>\\d{4}))?`,
].map((pattern) => new RegExp(pattern));

/** The first date of a request: "14 August 2027", "August 14", "14. August", "14.08.2027", "2027-08-14". */
export function dateIn(text: string, lang: Lang): Brief["date"] {
  const simple = plain(text);
  const told = dates.map((pattern) => pattern.exec(simple)?.groups).find(Boolean);
  if (!told) return null;
  const at = told.month ? (months.get(told.month) ?? 0) : Number(told.number) - 1;
  const time = new Date(Date.UTC(Number(told.year ?? 2024), at, Number(told.day)));
  if (time.getUTCMonth() !== at || time.getUTCDate() !== Number(told.day)) return null;
  const shown = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    ...{ day: "numeric", month: "long", timeZone: "UTC" },
    ...(told.year ? { year: "numeric", weekday: "long" } : {}),
  });
  return { iso: told.year ? time.toISOString().slice(0, 10) : null, text: shown.format(time) };
}
