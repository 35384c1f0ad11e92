import { type Lang, langs } from "../texts/types.ts";
import type { Language } from "./brief.ts";
import { sectionWords, topicWords } from "./lexicon.ts";
import { plain } from "./text.ts";

const set = (words: string) => new Set(plain(words).split(/\s+/));

/** Everyday words. Those of the four languages of the pages first, then languages that are only recognised. */
const marks: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: set(
    "a an the with for and my our of to make create build add change page called named please website want need should it is that i show me app game list simple colors colours opening about from in on at by new small",
  ),
  de: set(
    "ein eine einen einer eines einem der die das den dem des mit ohne für und mein meine meinen unsere unser mach mache erstelle baue bau bitte namens seite webseite zu im am auf soll ich ist wir nicht als kein keine von bei fragen rechner taschenrechner aufgabenliste spiel laden grün blau rot in hätte gern brauche uhr straße",
  ),
  fr: set(
    "un une le la les des du de avec sans pour et mon ma mes notre crée créer fais faire page appelé appelée site dans en sur qui je est au aux nommée boutique tâches calculatrice minuteur jeu quiz bleu vert rouge voudrais",
  ),
  es: set(
    "un una el la los las de del con sin para y mi mis nuestro nuestra crea crear haz hacer página llamada llamado sitio en por que es quiero al tienda tareas calculadora temporizador juego azul rojo verde necesito",
  ),
};
const others: Readonly<Record<string, ReadonlySet<string>>> = {
  Italian: set(
    "un una uno il lo gli di della dello delle per con che e mio mia nostro crea fai sito pagina chiamato chiamata orari prezzi ristorante panificio senza voglio negozio lista gioco calcolatrice",
  ),
  Portuguese: set(
    "um uma o os do da dos das com sem para e meu minha nosso crie faça página chamado chamada quero preços padaria loja horários não lista jogo calculadora",
  ),
  Dutch: set(
    "een het de voor van met zonder maak genaamd mijn onze ons pagina graag wil openingstijden prijzen bakkerij winkel kapper rekenmachine lijst spel niet",
  ),
  Polish: set(
    "strona stronę strony dla zrób stwórz nazwie o nazwie oraz proszę z bez i sklep piekarni restauracji godziny cennik lista zadań chcę",
  ),
  Turkish: set("bir için web sitesi yap adlı oluştur ve ile olsun fırın restoran sayfa sayfası istiyorum"),
  Czech: set("stránku stránka pro vytvoř udělej web s bez a název jménem pekárnu chci"),
  Hungarian: set("készíts egy oldalt nevű weboldalt és nélkül pékség kérek az"),
  Romanian: set("pentru creează o pagină site numită numit cu fără și vreau brutărie un"),
  Swedish: set("en ett för och med skapa gör hemsida heter utan bageri vill ha webbplats"),
  "Danish or Norwegian": set("en et til og med lav lag hjemmeside nettside kaldt uden uten bageri jeg vil"),
  Finnish: set("tee sivu sivusto verkkosivu nimeltä ja ilman leipomo kotisivu haluan"),
};
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "Japanese"],
  [/\p{Script=Hangul}/u, "Korean"],
  [/\p{Script=Han}/u, "Chinese"],
  [/[іїєґ]/iu, "Ukrainian"],
  [/\p{Script=Cyrillic}/u, "Russian"],
  [/\p{Script=Arabic}/u, "Arabic"],
  [/\p{Script=Hebrew}/u, "Hebrew"],
  [/\p{Script=Greek}/u, "Greek"],
  [/\p{Script=Thai}/u, "Thai"],
  [/\p{Script=Devanagari}/u, "Hindi"],
];

/** "in German", "auf Deutsch", "en allemand": a page in another language than the request. */
const asked: readonly (readonly [Lang, RegExp])[] = [
  ["en", /\b(in english|auf englisch|en anglais|en ingles)\b/],
  ["de", /\b(in german|auf deutsch|en allemand|en aleman)\b/],
  ["fr", /\b(in french|auf franzosisch|en francais|en frances)\b/],
  ["es", /\b(in spanish|auf spanisch|en espagnol|en espanol)\b/],
];
const otherAsked =
  /\b(?:in|auf|en) (italian|portuguese|dutch|polish|turkish|russian|japanese|chinese|arabic|korean|swedish|czech|greek)\b/;

const quoted = /["“”„«»「」][^"“”„«»「」\n]{0,80}["“”«»」]/gu;

export function languageOf(text: string, fallback: Lang = "en"): Language {
  // A quoted name may be in another language than the request around it.
  const around = text.replace(quoted, " ");
  const simple = plain(around);
  const wanted = asked.find(([, pattern]) => pattern.test(simple))?.[0];
  const script = scripts.find(([pattern]) => pattern.test(around));
  const letters = around.replace(/\P{L}/gu, "").length;
  if (script && (around.match(/\p{Script=Latin}/gu)?.length ?? 0) < letters / 2)
    return { talk: "en", page: wanted ?? "en", foreign: script[1], sure: true };

  const words = new Set(simple.match(/[\p{L}']+/gu) ?? []);
  const hits = (own: ReadonlySet<string>) => [...words].filter((word) => own.has(word)).length;
  const named = (lang: Lang) =>
    [...topicWords.values(), ...sectionWords.values()].filter((concept) => concept.in[lang].test(simple))
      .length;
  const scores = langs.map((lang) => hits(marks[lang]) + named(lang));
  const best = Math.max(...scores);
  const [foreign, most] = Object.entries(others)
    .map(([name, own]) => [name, hits(own)] as const)
    .reduce((first, second) => (second[1] > first[1] ? second : first));
  if (most >= 2 && most > best) return { talk: "en", page: wanted ?? "en", foreign, sure: true };
  const found = best < 2 ? fallback : (langs[scores.indexOf(best)] ?? fallback);
  const talk = scores[langs.indexOf(fallback)] === best ? fallback : found;
  const other = wanted ? undefined : otherAsked.exec(simple)?.[1];
  return {
    talk,
    page: wanted ?? (other ? "en" : talk),
    foreign: other ? other.charAt(0).toUpperCase() + other.slice(1) : null,
    sure: best > 1,
  };
}
