import { plain } from "./language.ts";

const quoted =
  /["“”„«「『]\s*([^"“”„«»「」『』\n]{1,60}?)\s*["“”»」』]|(?<=^|\s)['‘‚]([^'’‘\n]{2,60})['’‘](?=$|[\s.,;:!?])/gu;
/** What stands before a quote that is a text on the page, not a name. */
const textBefore =
  /(headline|heading|titled?|slogan|tagline|motto|says|saying|reads?|text|button|überschrift|schlagzeile|titel|knopf|steht|titre|accroche|bouton|título|eslogan|botón|titolo|pulsante|botão|kop|tekst|knop|title)\s*(is|:|that says|saying|ist|lautet|est|es|è|é)?\s*$/iu;

const announced =
  /\b(?:(?:is|are|be)?\s*called|named|name is|by the name of|under the name|namens|genannt|mit (?:dem )?namen|(?:er|sie|es|die|das) hei(?:ß|ss)t|hei(?:ß|ss)t|appel[ée]e?s?|nomm[ée]e?s?|qui s['’]appelle|du nom de|llamad[oa]s?|que se llama|de nombre|chiamat[oa]|che si chiama|di nome|denominat[oa]|chamad[oa]s?|que se chama|de nome|genaamd|met de naam|geheten|die .{0,20}heet)\s+/iu;

/** A name ends before these; "and" ends it only where something in lower case follows. */
const stop =
  /^(?:with|that|which|who|in|on|at|for|where|including|featuring|using|please|it|has|should|mit|das|die|der|welche[rs]?|inklusive|samt|soll|bitte|avec|qui|dans|en|comprenant|con|que|com|com|em|met|dat|met|waar|op|für|pour|para|per|voor|sur|y|und|and|et|e|en|i|plus|als|wie|as|like)$/iu;
const joins =
  /^(?:&|and|of|the|und|de|la|el|y|e|et|di|do|da|dos|das|van|der|den|von|du|des|del|della|am|zum|zur|in|im|le|les|al|à|'n'|n'|\+|\/|-|–|at|to|for|by)$/iu;

const capital = /^[\p{Lu}\p{N}\p{Lo}]/u;

export interface Quote {
  text: string;
  before: string;
}

export function quotes(text: string): Quote[] {
  return [...text.matchAll(quoted)].map((match) => ({
    text: (match[1] ?? match[2] ?? "").trim(),
    before: text.slice(0, match.index),
  }));
}

/** The name of the thing, as the person wrote it; null when none is given. */
export function nameIn(
  text: string,
  options: { nounsAreCapital: boolean; aboutTopic?: boolean },
): string | null {
  const names = quotes(text).filter((quote) => !textBefore.test(quote.before) && quote.text.length > 0);
  if (names[0]) return tidy(names[0].text);
  const after = announced.exec(text);
  if (after) return tidy(nameAtStart(text.slice(after.index + after[0].length), true));
  // "a quiz on the history of Rome": a topic, not what the quiz is called.
  if (options.aboutTopic) return null;
  const forWhom = /(?:^|\s)(?:for|für|pour|para|per|voor|of|von|de|di|van)\s+/giu;
  for (const match of text.matchAll(forWhom)) {
    const name = nameAtStart(text.slice(match.index + match[0].length), false);
    if (name && (wordCount(name) > 1 || !options.nounsAreCapital) && !known.test(plain(name)))
      return tidy(name);
  }
  if (options.nounsAreCapital) {
    const house =
      /\b(?:Restaurant|Caf[eé]|B[aä]ckerei|Hotel|Gasthof|Gasthaus|Pension|Weingut|Salon|Studio|Praxis|Zahnarztpraxis|Kanzlei|Atelier|Blumenladen|Buchhandlung|Konditorei|Pizzeria|Brauerei|Friseur|Yogastudio)\s+(?:(?:Dr\.|am|zum|zur|im|Zum|Zur|Am)\s+)*\p{Lu}[\p{L}'’-]+(?:\s+&\s+\p{Lu}[\p{L}'’-]+)?/u.exec(
        text,
      );
    return tidy(house?.[0] ?? null);
  }
  // "Build Harbor Coffee a website": capitals in the middle of a sentence.
  for (const match of text.matchAll(
    /(?<=[\p{Ll},:]\s)\p{Lu}[\p{L}'’.-]*(?:\s+(?:&|and|of|the)?\s*\p{Lu}[\p{L}'’.-]*)+/gu,
  ))
    if (!known.test(plain(match[0]))) return tidy(match[0]);
  return null;
}

/** Capitalised words that are no names. */
const known =
  /^(english|german|french|spanish|italian|portuguese|dutch|html|css|javascript|landing page|faq|seo|i|ai|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|instagram|facebook|google|pomodoro|quiz|todo|cv|css3|[\d\s.:-]+)( |$)/;

function nameAtStart(text: string, announcedName: boolean): string | null {
  const line =
    text.split(
      /[\n,;:!?()]|(?<!\b(?:Dr|Dra|St|Mr|Mrs|Ms|Prof|Sr|Sra|Sta|Sto|Ing|Dott|Av|No))\.(?:\s|$)| [-–—] /u,
    )[0] ?? "";
  const words = line.trim().split(/\s+/).filter(Boolean);
  const first = words[0];
  if (!first) return null;
  const lower = !capital.test(first);
  if (lower && (!announcedName || stop.test(first))) {
    // "called the Blue Door"
    if (!(announcedName && words[1] && capital.test(words[1]) && !stop.test(words[1]))) return null;
  }
  const taken: string[] = [];
  for (let index = 0; index < words.length && taken.length < 7; index++) {
    const word = words[index] ?? "";
    const next = words[index + 1];
    if (index > 0 && !capital.test(word)) {
      const goesOn = next !== undefined && capital.test(next) && joins.test(word);
      const plainWord = lower && announcedName && !stop.test(word);
      const joined = lower && announcedName && /^(&|\+)$/.test(word);
      if (!goesOn && !plainWord && !joined) break;
      // "called Nordlicht in Hamburg": a place, not a part of the name.
      if (goesOn && /^(in|for|at|to|by)$/iu.test(word)) break;
      // "Lena & Paul am 5. September": a date.
      if (goesOn && /^\d/.test(next) && !/^[&+]$/.test(word)) break;
    }
    taken.push(word);
  }
  while (taken.length > 1 && (joins.test(taken.at(-1) ?? "") || stop.test(taken.at(-1) ?? ""))) taken.pop();
  return taken.join(" ") || null;
}

const wordCount = (text: string) => text.split(/\s+/).length;

/** One line, no control characters, a length that a header can carry. */
export function tidy(text: string | null): string | null {
  const clean = (text ?? "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/^["'“”„«»‘’「」『』\s]+|["'“”„«»‘’「」『』\s]+$/gu, "")
    .replace(/[.,;:!?]+$/u, "")
    .replace(/\s+/g, " ")
    .trim();
  return clean === "" ? null : [...clean].slice(0, 60).join("");
}
