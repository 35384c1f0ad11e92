import { plain } from "./language.ts";
import type { Lang } from "./words/types.ts";

export interface FoundDate {
  day: number;
  month: number;
  year: number | null;
  /** As it stands on the page. */
  text: string;
}

/** The first date of a request: "14 August 2027", "August 14", "14. August", "14.08.2027", "2027-08-14". */
export function dateIn(text: string, lang: Lang): FoundDate | null {
  const simple = plain(text);
  for (const tongue of [lang, "en"] as const) {
    for (let month = 1; month <= 12; month++) {
      const name = plain(
        new Intl.DateTimeFormat(tongue, { month: "long", timeZone: "UTC" }).format(
          Date.UTC(2024, month - 1, 15),
        ),
      );
      const dayFirst = new RegExp(
        `\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|°)? (?:of |de |d')?${name}\\b(?:,? (?:de |of )?(\\d{4}))?`,
      ).exec(simple);
      const monthFirst = new RegExp(`\\b${name} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (\\d{4}))?`).exec(
        simple,
      );
      const found = dayFirst ?? monthFirst;
      if (found) return dated(Number(found[1]), month, found[2] ? Number(found[2]) : null, lang);
    }
  }
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(simple);
  if (iso) return dated(Number(iso[3]), Number(iso[2]), Number(iso[1]), lang);
  const dots = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(simple);
  return dots ? dated(Number(dots[1]), Number(dots[2]), Number(dots[3]), lang) : null;
}

function dated(day: number, month: number, year: number | null, lang: Lang): FoundDate | null {
  const time = new Date(Date.UTC(year ?? 2024, month - 1, day));
  if (month < 1 || month > 12 || time.getUTCDate() !== day) return null;
  const text = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, {
    day: "numeric",
    month: "long",
    ...(year ? { year: "numeric", weekday: "long" } : {}),
    timeZone: "UTC",
  }).format(time);
  return { day, month, year, text };
}
