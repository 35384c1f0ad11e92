import { escape } from "./page/html.ts";
import { plain } from "./language.ts";
import { inTexts, plainTexts, unescape } from "./markup.ts";
import type { Words } from "./words/types.ts";

/** A sample that this model names to be replaced: people call it by what it is, not by what stands there. */
interface Detail {
  name: RegExp;
  /** What it may be replaced with. */
  fits: RegExp;
  /** Where it stands on a page, before and after: the texts of the group. */
  stands: (words: Words) => readonly RegExp[];
}

const after = (label: string) =>
  new RegExp(
    `<dt>\\s*${escape(label).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*</dt>\\s*<dd>([^<]+)</dd>`,
    "i",
  );

const details: readonly Detail[] = [
  {
    name: /\b(?:tele)?phone\b|\bmobile\b|telefon|telefoon|handynummer/,
    fits: /^(?=(?:\D*\d){5})[+\d\s()/.-]+$/,
    stands: () => [
      /<a\b[^>]*\bhref="tel:[^"]*"[^>]*>([^<]+)<\/a>/i,
      />[^<]*?(\+\d[\d\s()/.-]{5,}\d|\(?\b0\d[\d\s()/.-]{5,}\d)/,
    ],
  },
  {
    name: /\be-?mail|\bcourriel|\bcorreo\b|posta elettronica/,
    fits: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    stands: () => [/<a\b[^>]*\bhref="mailto:([^"?]+)/i],
  },
  {
    name: /^(?!.*mail).*\b(?:address|adresse|direccion|indirizzo|endereco|morada|adres|anschrift)\b/,
    fits: /\p{L}/u,
    stands: (words) => [after(words.form.address)],
  },
];

/** The page with a detail replaced that was called by its name, and what stood there; null where it is none. */
export function withDetail(
  html: string,
  called: string,
  to: string,
  words: Words,
): { html: string; was: string } | null {
  const name = plain(called);
  if (name.split(/\s+/).length > 5) return null;
  const detail = details.find((item) => item.name.test(name) && item.fits.test(to));
  const was = detail
    ?.stands(words)
    .map((place) => place.exec(html)?.[1]?.trim())
    .find(Boolean);
  if (!was) return null;
  const links = html.replaceAll(
    /(\bhref=")(tel|mailto):([^"?]*)/gi,
    (whole, start: string, kind: string, at: string) => {
      if (kind === "mailto") return at === was ? `${start}mailto:${escape(to)}` : whole;
      return digits(at) === digits(was) ? `${start}tel:${digits(to)}` : whole;
    },
  );
  return { html: inTexts(links, (text) => text.replaceAll(was, () => escape(to))), was: unescape(was) };
}

const digits = (number: string) => number.replace(/[^\d+]/g, "");

export const standsThere = (html: string, text: string) =>
  plain(unescape(plainTexts(html))).includes(plain(text));
