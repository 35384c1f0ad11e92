import { plain } from "./language.ts";
import type { Lang, Words } from "./words/types.ts";

/** Opening hours of some days; Monday is 0. Without a time the days are closed. */
export interface Opening {
  from: number;
  to: number;
  time: string | null;
}

const langs: readonly Lang[] = ["en", "de", "fr", "es", "it", "pt", "nl"];

/** A Monday, so that a number of days after it gives the weekday. */
const weekday = (lang: Lang, length: "long" | "short", day: number) =>
  new Intl.DateTimeFormat(lang, { weekday: length, timeZone: "UTC" }).format(Date.UTC(2024, 0, 1 + day));

const dayNames = new Map<string, number>();
for (const lang of langs)
  for (const length of ["short", "long"] as const)
    for (let day = 0; day < 7; day++) {
      const name = plain(weekday(lang, length, day)).replace(/\.$/, "");
      for (const form of [name, name.replace("-feira", "")]) if (!dayNames.has(form)) dayNames.set(form, day);
    }

const day = `(${[...dayNames.keys()].sort((a, b) => b.length - a.length).join("|")})(?:-feira)?s?\\.?`;
const until = "\\s*(?:-|–|—|to|till|until|through|bis|au|a|al|as|ate|t/m|tot|jusqu'a)\\s*";
const hour = "(\\d{1,2})(?:\\s*[:.h]\\s*(\\d{2}))?\\s*(am|pm|a\\.m\\.|p\\.m\\.|uhr|uur|h)?";
const closed = "(closed|geschlossen|zu\\b|fermee?|cerrado|chiuso|fechado|gesloten)";
const line = new RegExp(
  `(?<![a-z])${day}(?:${until}${day})?(?![a-z])[^\\d\\n;a-z]{0,4}(?:(?:from|von|de|das|dalle|du|van|is|ist)\\s+){0,2}(?:${hour}${until}${hour}(?!\\d)|${closed})`,
  "g",
);

/** "Monday to Friday 8-17, Saturday 9:00-12:30, Sunday closed", in any of the seven languages. */
export function hoursIn(text: string): Opening[] {
  const found: Opening[] = [];
  for (const match of plain(text).matchAll(line)) {
    const [, first = "", last, h1, m1, half1, h2, m2, half2] = match;
    const from = dayNames.get(first);
    const to = last ? dayNames.get(last) : from;
    if (from === undefined || to === undefined || to < from) continue;
    if (h1 === undefined || h2 === undefined) {
      found.push({ from, to, time: null });
      continue;
    }
    const start = clock(h1, m1, half1);
    const end = clock(h2, m2, half2);
    if (start && end) found.push({ from, to, time: `${start} – ${end}` });
  }
  return found.sort((a, b) => a.from - b.from);
}

function clock(hours: string, minutes = "00", half = ""): string | null {
  const twelve = Number(hours) % 12;
  const value = half.startsWith("p") ? twelve + 12 : half.startsWith("a") ? twelve : Number(hours);
  return value > 24 || Number(minutes) > 59 ? null : `${value}:${minutes}`;
}

/** The rows of a table of the whole week: days that were not named are closed. */
export function hoursRows(openings: readonly Opening[], words: Words): (readonly [string, string])[] {
  const week: (string | null)[] = Array.from({ length: 7 }, () => null);
  for (const { from, to, time } of openings) for (let at = from; at <= to; at++) week[at] = time;
  const name = (at: number) => {
    const text = weekday(words.lang, "long", at);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const rows: [string, string][] = [];
  for (let start = 0; start < 7;) {
    let end = start;
    while (end < 6 && week[end + 1] === week[start]) end++;
    rows.push([
      start === end ? name(start) : `${name(start)} – ${name(end)}`,
      week[start] ?? words.hours.closed,
    ]);
    start = end + 1;
  }
  return rows;
}
