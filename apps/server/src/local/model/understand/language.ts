import { type Lang, langs } from "../texts/types.ts";
import type { Language } from "./brief.ts";
import { sectionWords, topicWords } from "./lexicon.ts";
import { anyOf, rowsOf, wordsOf } from "./table.ts";
import { plain } from "./text.ts";

/** Name, what it is called, everyday words, and letters that no other has. The first four are written, the others only recognised. */
const languages = rowsOf(String.raw`
English | english englisch anglais ingles | a an the with for and my our of to make create build add change page called named please website want need should it is that i show me app game list simple colors colours opening about from in on at by new small
German | german deutsch allemand aleman | ein eine einen einer eines einem der die das den dem des mit ohne für und mein meine meinen unsere unser mach mache erstelle baue bau bitte namens seite webseite zu im am auf soll ich ist wir nicht als kein keine von bei fragen rechner taschenrechner aufgabenliste spiel laden grün blau rot dunkel dunkle dunkler dunkles in hätte gern brauche uhr straße ersetze durch ändere füge entferne statt nach vor
French | french franzosisch francais frances | un une le la les des du de avec sans pour et mon ma mes notre crée créer fais faire page appelé appelée site dans en sur qui je est au aux nommée remplace mets ajoute par boutique tâches calculatrice minuteur jeu bleu vert rouge sombre clair tableau voudrais
Spanish | spanish spanisch espagnol espanol | un una el la los las de del con sin para y mi mis nuestro nuestra crea crear haz hacer página llamada llamado sitio en por que es quiero al cambia añade quita tienda tareas calculadora temporizador juego azul rojo verde oscuro oscura claro clara lista panel necesito
Italian | italian italienisch italien italiano | un una uno il lo gli di della dello delle per con che e mio mia nostro crea fai sito pagina chiamato chiamata orari prezzi ristorante panificio senza voglio negozio lista spesa gioco calcolatrice
Portuguese | portuguese portugiesisch portugais portugues | um uma o os do da dos das com sem para e meu minha nosso crie faça página chamado chamada quero preços padaria loja horários não lista jogo calculadora
Dutch | dutch niederlandisch neerlandais neerlandes | een het de voor van met zonder maak genaamd mijn onze ons pagina graag wil openingstijden prijzen bakkerij winkel kapper rekenmachine lijst spel niet
Polish | polish polnisch polonais polaco | strona stronę strony dla zrób stwórz nazwie oraz proszę z bez i sklep piekarni restauracji godziny cennik lista zadań chcę
Turkish | turkish turkisch turc turco | bir için web sitesi yap adlı oluştur ve ile olsun fırın restoran sayfa sayfası istiyorum
Czech | czech tschechisch tcheque checo | stránku stránka pro vytvoř udělej web s bez a název jménem pekárnu chci
Hungarian | hungarian ungarisch hongrois hungaro | készíts egy oldalt nevű weboldalt és nélkül pékség kérek az
Romanian | romanian rumanisch roumain rumano | pentru creează o pagină site numită numit cu fără și vreau brutărie un
Swedish | swedish schwedisch suedois sueco | en ett för och med skapa gör hemsida heter utan bageri vill ha webbplats
Danish or Norwegian | danish norwegian danisch norwegisch danois | en et til og med lav lag hjemmeside nettside kaldt uden uten bageri jeg vil
Finnish | finnish finnisch finnois fines | tee sivu sivusto verkkosivu nimeltä ja ilman leipomo kotisivu haluan
Japanese | japanese japanisch japonais japones | | \p{sc=Hiragana}\p{sc=Katakana}
Korean | korean koreanisch coreen coreano | | \p{sc=Hangul}
Chinese | chinese chinesisch chinois chino | | \p{sc=Han}
Ukrainian | ukrainian ukrainisch ukrainien ucraniano | | іїєґ
Russian | russian russisch russe ruso | | \p{sc=Cyrillic}
Arabic | arabic arabisch arabe | | \p{sc=Arabic}
Hebrew | hebrew hebraisch hebreu hebreo | | \p{sc=Hebrew}
Greek | greek griechisch grec griego | | \p{sc=Greek}
Thai | thai thailandisch thailandais tailandes | | \p{sc=Thai}
Hindi | hindi | | \p{sc=Devanagari}`).map(([name = "", called = "", words = "", letters], at) => ({
  name,
  lang: langs[at] ?? null,
  asked: new RegExp(`(?<![a-z])(?:in|auf|en) ${anyOf(called).source}(?! (?:restaurant|food|style|cuisine))`),
  words: new Set(wordsOf(words)),
  letters: letters ? new RegExp(`[${letters}]`, "iu") : null,
}));

/** Signs that only one of the four writes. */
const signs: Partial<Record<Lang, RegExp>> = { es: /[¿¡ñ]/i, de: /ß/, fr: /œ/i };

/** A quoted name may be in another language than the request around it. */
const quoted = /["“”„«»「」][^"“”„«»「」\n]{0,80}["“”«»」]/gu;

/** `fallback` is what a text is taken for that gives no hint. */
export function languageOf(text: string, fallback: Lang = "en"): Language {
  const around = text.replace(quoted, " ");
  const simple = plain(around);
  const asked = languages.find((language) => language.asked.test(simple));
  const elsewhere = (name: string): Language => ({
    talk: "en",
    page: asked?.lang ?? "en",
    foreign: name,
    sure: true,
  });
  const script = languages.find(({ letters }) => letters?.test(around));
  const latin = around.match(/\p{sc=Latin}/gu)?.length ?? 0;
  if (script && latin < around.replace(/\P{L}/gu, "").length / 2) return elsewhere(script.name);

  const said = new Set(simple.match(/[\p{L}']+/gu));
  const named = (lang: Lang) =>
    [...topicWords.values(), ...sectionWords.values()].filter((concept) => concept.in[lang].test(simple))
      .length;
  // A long word tells more: "taschenrechner" is enough.
  const score = (words: ReadonlySet<string>) =>
    [...said].reduce((sum, word) => sum + (!words.has(word) ? 0 : word.length > 7 ? 2 : 1), 0);
  const scored = languages.map(({ name, lang, words }) => ({
    ...{ name, lang },
    score: score(words) + (lang ? named(lang) + (signs[lang]?.test(around) ? 2 : 0) : 0),
  }));
  const best = scored.reduce((first, next) => (next.score > first.score ? next : first));
  if (best.lang === null && best.score >= 2) return elsewhere(best.name);
  const equal = scored.some(({ lang, score }) => lang === fallback && score === best.score);
  const talk = best.score < 2 || equal ? fallback : (best.lang ?? fallback);
  const foreign = asked && !asked.lang ? asked.name : null;
  return { talk, page: asked?.lang ?? (foreign ? "en" : talk), foreign, sure: best.score > 1 };
}
