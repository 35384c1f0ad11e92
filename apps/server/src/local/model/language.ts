import type { Lang } from "./words/types.ts";

/** Lower case without accents, so one pattern fits "Bäckerei", "BÄCKEREI" and "Backerei". */
export const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replaceAll("ß", "ss")
    .replaceAll("’", "'")
    .toLowerCase();

const marks: Record<Lang, string> = {
  en: "a an the with for and my our of to make create build add change page called please website in it is that show me should want need want",
  de: "ein eine einen einer eines der die das den dem mit fur und mein meine meinen unsere unser mache mach erstelle baue bitte namens fuge hinzu andere seite webseite zu im auf auch soll ich ist wir farbe nicht als macht hinzufugen eroffnet",
  fr: "un une le la les des du de avec pour et mon ma mes notre cree creer fais faire ajoute page appele appelee site dans en sur qui s'il change mets est je au aux couleur",
  es: "un una el la los las de con para y mi mis nuestro nuestra crea crear haz hacer anade agrega pagina llamada llamado sitio en por que cambia pon es quiero del al color web",
  it: "un una uno il lo la i gli le di con per e mio mia nostro nostra crea fai aggiungi pagina chiamata chiamato sito in che cambia metti voglio del della dei colore una un'",
  pt: "um uma o a os as de do da com para e meu minha nosso nossa crie cria faca criar adicione pagina chamada chamado site em que mude quero no na dos das cor por uma",
  nl: "een de het met voor en mijn onze ons van maak bouw voeg toe verander pagina genaamd website in op dat die graag wil is ook aan naar kleur niet",
};

/** Words that stand in one of the languages only; they count more. */
const telling: Record<Lang, string> = {
  en: "instead replace write bigger the with called named please website make create build add testimonials bakery opening hours and rename headline background larger smaller darker contact",
  de: "statt anstatt schreibe schreib uberall vergrossere verkleinere eine einen fur mit und namens bitte erstelle mache mach seite webseite backerei offnungszeiten kontaktformular rechner schriftzug hintergrund grosser kleiner dunkel abgerundet uberschrift aufgabenliste hochzeit spiel zahnarzt blau grun fuge hinzu ersetze durch taschenrechner lebenslauf speisekarte kopfzeile einladung",
  fr: "ecris ecrivez lieu partout avec pour une des les appele appelee cree ajoute boulangerie horaires calculatrice bleu vert rouge jaune couleur titre arriere-plan mets remplace par supprime rends agrandis taches salle coiffure mariage jeu entete sombre arrondis",
  es: "escribe escriba lugar agranda una con para llamada llamado crea haz anade agrega panaderia horario calculadora azul rojo fondo titulo cambia quita elimina reemplaza tareas tienda boda juego cabecera oscuro quiero peluqueria",
  it: "quali colori errore scrivi invece posto ovunque rendi una con per chiamata chiamato crea aggiungi panificio orari calcolatrice rosso sfondo titolo cambia togli rimuovi sostituisci negozio matrimonio gioco intestazione scuro forno sito della dello parrucchiere attivita blu testo piu sul sulla sulle sullo nel nella dal dalla gli capitali",
  pt: "escreva lugar troque deixe maior uma com para chamada chamado crie adicione padaria horario calculadora azul vermelho fundo titulo mude remova substitua tarefas loja casamento jogo cabecalho escuro quero cardapio padaria formulario contato contacto funcionamento",
  nl: "schrijf plaats overal kleiner groter een met voor en genaamd maak voeg toe bakkerij openingstijden rekenmachine blauw rood achtergrond titel verander verwijder vervang takenlijst winkel bruiloft spel kop donker groen van het naar door kapsalon",
};

const langs: readonly Lang[] = ["en", "de", "fr", "es", "it", "pt", "nl"];
const sets = Object.fromEntries(
  langs.map((lang) => [
    lang,
    { marks: new Set(marks[lang].split(" ")), telling: new Set(telling[lang].split(" ")) },
  ]),
);

const asked: readonly (readonly [RegExp, Lang])[] = [
  [/\b(in english|auf englisch|en anglais|en ingles|in inglese|em ingles|in het engels)\b/, "en"],
  [/\b(in german|auf deutsch|en allemand|en aleman|in tedesco|em alemao|in het duits)\b/, "de"],
  [/\b(in french|auf franzosisch|en francais|en frances|in francese|em frances|in het frans)\b/, "fr"],
  [/\b(in spanish|auf spanisch|en espagnol|en espanol|in spagnolo|em espanhol|in het spaans)\b/, "es"],
  [/\b(in italian|auf italienisch|en italien|en italiano|in italiano|em italiano|in het italiaans)\b/, "it"],
  [
    /\b(in portuguese|auf portugiesisch|en portugais|en portugues|in portoghese|em portugues|in het portugees)\b/,
    "pt",
  ],
  [
    /\b(in dutch|auf niederlandisch|auf hollandisch|en neerlandais|en holandes|en neerlandes|in olandese|em holandes|in het nederlands)\b/,
    "nl",
  ],
];

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

/** Latin languages the model does not write: their own letters, or two of their everyday words. */
const others: readonly (readonly [RegExp, RegExp, string])[] = [
  [/[ąęłńśźż]/i, /\b(dla|strona|zrob|stworz|nazwie|oraz|prosze|strone)\b/g, "Polish"],
  [/[ğşı]/i, /\b(icin|bir|sitesi|yap|adli|olustur)\b/g, "Turkish"],
  [/[ěřů]/i, /\b(pro|stranku|vytvor|udelej|nazvem)\b/g, "Czech"],
  [/[őű]/i, /\b(keszits|egy|oldalt|nevu)\b/g, "Hungarian"],
  [/[ățș]/i, /\b(pentru|creeaza|numita|numit|pagina)\b/g, "Romanian"],
  [/[æø]/i, /\b(og|til|lav|lag|kaldt|hjemmeside|nettside|med|en)\b/g, "Danish or Norwegian"],
  [/å/i, /\b(och|for|gor|skapa|hemsida|heter|som|med|en|ett)\b/g, "Swedish"],
  [/(?!)/, /\b(ja|sivu|tee|verkkosivu|nimelta|kotisivu)\b/g, "Finnish"],
];

export interface Language {
  /** Of the conversation. */
  talk: Lang;
  /** Of the page; differs when the person asks for a page in another language. */
  page: Lang;
  /** The English name of a language that the model does not write. */
  foreign: string | null;
  /** False when the text gave no hint, such as a bare name. */
  sure: boolean;
}

export function languageOf(text: string, fallback: Lang = "en"): Language {
  // The name of a game holds a word that is Dutch on its own.
  const simple = plain(text).replace(/tic[- ]?tac[- ]?toe/g, " ");
  const page = asked.find(([pattern]) => pattern.test(simple))?.[1];
  // A quoted name may be in another script than the request around it.
  const around = text.replace(/["“”„«»「」『』‘’][^"“”„«»「」『』]*["“”»」』]/gu, " ");
  const script = scripts.find(([pattern]) => pattern.test(around));
  if (script && (around.match(/\p{Script=Latin}/gu)?.length ?? 0) < around.replace(/\P{L}/gu, "").length / 2)
    return { talk: "en", page: page ?? "en", foreign: script[1], sure: true };

  const words = simple.match(/[\p{L}']+/gu) ?? [];
  const scores = langs.map((lang) => {
    const { marks: common, telling: own } = sets[lang] ?? {
      marks: new Set<string>(),
      telling: new Set<string>(),
    };
    return words.reduce((sum, word) => sum + (common.has(word) ? 1 : 0) + (own.has(word) ? 2 : 0), 0);
  });
  const best = Math.max(...scores);
  const other = others.find(
    ([letters, own]) =>
      (letters.test(around) ? 2 : 0) + (new Set(simple.match(own)).size >= 2 ? 2 : 0) >= 2 &&
      new Set(simple.match(own)).size >= 1,
  );
  if (other && new Set(simple.match(other[1])).size * 3 > best)
    return { talk: "en", page: page ?? "en", foreign: other[2], sure: true };
  const found = best < 2 ? fallback : (langs[scores.indexOf(best)] ?? fallback);
  const tie = scores.filter((score) => score === best).length > 1;
  const talk = tie && scores[langs.indexOf(fallback)] === best ? fallback : found;
  return { talk, page: page ?? talk, foreign: null, sure: best > 1 };
}
