/*
 * Comments that stand for code which is not there: "// rest of the code remains the same". A file that holds one was
 * not written whole. Real comments speak of remainders too ("remaining time", "the rest scrolls"), so one is taken for
 * a placeholder only where nearly every word of it is a placeholder's word.
 */

const set = (...lines: readonly string[]) => new Set(lines.join(" ").split(" "));

/** Said in several words, read as one. In the plain form of `plainOf`. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:same )?as (?:before|it was|they were|is|previously)\b/g, "unchanged"],
  [/\bno (?:other |further )?changes(?: here| needed)\b/g, "unchanged"],
  [/\bfor (?:brevity|clarity)\b|\baus platzgrunden\b|\bpour (?:la )?(?:brievete|concision)\b/g, "omitted"],
  [/\b(?:por|per) (?:brevedad|brevidade|brevita)\b/g, "omitted"],
  [/\band so on\b|\bund so weiter\b|\bet ainsi de suite\b|\by asi sucesivamente\b/g, "omitted"],
  [/\be cosi via\b|\be assim por diante\b|\ben zo verder\b/g, "omitted"],
  [/\bleft out\b|\bnot shown\b|\bcut off\b/g, "omitted"],
  [/\beverything else\b|\ball else\b|\balles (?:andere|ubrige|weitere)\b|\btout le reste\b/g, "rest code"],
  [/\btodo lo demas\b|\btutto il resto\b|\btodo o resto\b|\bal het (?:andere|overige)\b/g, "rest code"],
  [/\b(?:so )?wie (?:bisher|vorher|zuvor|gehabt|es war|es ist)\b/g, "unchanged"],
  [/\b(?:comme|telle?s? que?l?l?e?s?) (?:avant|precedemment)\b|\btel(?:le)?s? quel(?:le)?s?\b/g, "unchanged"],
  [/\b(?:ne|n') ?chang\w+ pas\b|\bsans changements?\b|\baucun changement\b/g, "unchanged"],
  [/\bsin (?:cambios|modificar|modificaciones)\b|\bcomo (?:antes|estaba|esta)\b|\btal cual\b/g, "unchanged"],
  [/\bsem (?:alteracoes|mudancas|modificacoes)\b/g, "unchanged"],
  [/\bcome prima\b|\bsenza modifiche\b|\bnessuna modifica\b|\bcosi com'e\b/g, "unchanged"],
  [/\b(?:zo)?als (?:voorheen|eerst|het was|eerder)\b|\bgeen wijzigingen\b/g, "unchanged"],
];

/** What is left over. */
const REMAINDER = set(
  "rest remainder remaining existing previous original",
  "restliche restlicher restlichen restliches restlichem bestehende bestehender bestehenden bestehendes",
  "vorhandene vorhandener vorhandenen vorhandenes bisherige bisheriger bisherigen bisheriges",
  "ubrige ubriger ubrigen ubriges vorherige vorheriger vorherigen ursprunglicher ursprungliche ursprunglichen",
  "reste existant existante existants existantes precedent precedente precedents precedentes restant restante restants restantes",
  "resto existente existentes anterior anteriores",
  "esistente esistenti precedenti rimanente rimanenti",
  "restantes",
  "bestaande vorige overige resterende oorspronkelijke",
);

/** What happened to it: enough by itself. */
const STATE = set(
  "unchanged same untouched intact identical omitted truncated abbreviated unmodified snipped snip",
  "unverandert unveranderte unveranderter gleich dasselbe dieselben derselbe weggelassen ausgelassen gekurzt unberuhrt erhalten",
  "inchange inchangee inchanges inchangees identique identiques pareil omis omise omises meme memes",
  "igual iguales mismo misma mismos mismas omitido omitida omitidos omitidas intacto intacta",
  "invariato invariata invariati invariate uguale uguali stesso stessa stessi stesse omesso omessa omessi immutato",
  "inalterado inalterada inalterados inalteradas iguais mesmo mesma mesmos mesmas",
  "ongewijzigd onveranderd hetzelfde weggelaten gelijk ingekort",
);

/** The same, but only beside a thing: "existing code here". */
const PLACE = set(
  "here below goes go follows continues continue continued comes",
  "hier folgt folgen kommt kommen",
  "ici suit suivent continue",
  "aqui sigue siguen continua continuan va van",
  "qui segue continuano",
  "vai vao seguem",
  "volgt volgen komt",
);

/** What the files of a page are made of, in the eyes of whoever leaves it out. */
const THING = set(
  "code file page document html css js javascript style styles stylesheet rule rules script scripts markup content contents",
  "section sections function functions method methods logic implementation body head elements handlers handler listeners imports",
  "template layout declarations selectors properties media queries event index.html styles.css script.js",
  "datei seite dokument stile stil regeln regel skript inhalt inhalte inhalts abschnitte abschnitt funktionen funktion logik",
  "implementierung elemente teile codes quellcode quelltext html-code css-code js-code css-regeln eigenschaften",
  "fichier feuille regles contenu contenus fonctions fonction logique implementation balisage parties proprietes",
  "codigo archivo fichero pagina documento estilos estilo hoja reglas contenido secciones seccion funciones funcion logica implementacion elementos propiedades",
  "codice stili stile foglio regole contenuto contenuti sezioni sezione funzioni funzione logica implementazione elementi proprieta",
  "ficheiro arquivo folha regras conteudo secoes secao seccoes funcoes funcao implementacao propriedades",
  "bestand stijlen stijl regels inhoud secties sectie functies functie implementatie onderdelen opmaak",
);

/** Says nothing by itself. */
const GLUE = set(
  "the a of your my our this that these those all any other others is are be remains remain stays stay was were will should must",
  "keep leave include insert add put exactly completely entirely just and to in for from as it its",
  "der die das den dem des ein eine vom von im in und alle aller ihr ihre ihres dein deine deiner deines bleibt bleiben ist sind so genau mein weitere andere anderen",
  "le la les l l' du de des d votre vos ton tes tout toute tous toutes autres reste restent est sont et demeure dans",
  "el los las del tu tus su sus todo toda todos todas otros otras permanece permanecen queda quedan se mantiene mantienen es son y en lo",
  "il lo gli i della dei delle dello degli dell dell' tuo suo tutto tutti tutta altri altre rimane rimangono resta restano e sono nel",
  "o os as do da dos das seu sua seus suas teu outros outras fica ficam permanecem continuam mantem e sao tudo um uma no",
  "de het een van je jouw uw alle andere blijft blijven zijn en",
);

/** With an ellipsis before it, one of these is enough. */
const MORE = set(
  "more other others etc similar repeat keep",
  "weitere weiteren andere anderen usw mehr",
  "autres suite plus",
  "otros otras mas demas",
  "altri altre ecc altro",
  "outros outras mais demais",
  "andere meer enz",
);

/** Addressed to whoever is to fill it in. */
const YOURS = set("your my dein deine ihr ihre votre ton tu su tuo suo seu teu je jouw uw");

const LONGEST = 160;
const MOST_WORDS = 14;
const ELLIPSIS = /\.{3,}|…/;

/** Whether a comment's text stands for code that was left out. An `aside` shares its line with code before it. */
export function isPlaceholder(comment: string, aside = false): boolean {
  if (comment.length > LONGEST || /[<{;]/.test(comment)) return false;
  const plain = plainOf(comment);
  const elided = ELLIPSIS.test(comment);
  const words = plain.split(" ").filter((word) => word !== "");
  if (words.length === 0) return elided;
  if (words.length > MOST_WORDS || /^(?:todo|fixme|note|hack|xxx)$/.test(words[0] ?? "")) return false;

  const has = (kind: ReadonlySet<string>) => words.some((word) => kind.has(word));
  const strange = words.filter((word) => !KNOWN.some((kind) => kind.has(word))).length;
  const remainder = has(REMAINDER);
  // "remains unchanged" comes last; "use the same grid" goes on.
  const endsWithState = STATE.has(words.findLast((word) => !PLACE.has(word) && !GLUE.has(word)) ?? "");

  if (/^\W*(?:\.{3,}|…)/.test(comment) && words.length <= 6 && (remainder || has(STATE) || has(MORE)))
    return true;
  if (remainder && endsWithState) return strange <= 3;
  if (remainder && has(THING)) return strange <= (has(PLACE) || elided ? 1 : 0);
  if (has(THING) && has(PLACE) && (has(YOURS) || elided)) return strange === 0;
  if (aside) return false;
  const [first] = words;
  return (
    strange === 0 && endsWithState && !(words.length === 1 && first !== undefined && AMBIGUOUS.has(first))
  );
}

const KNOWN = [REMAINDER, STATE, PLACE, THING, GLUE, MORE];
/** Alone these may be a heading or a remark. */
const AMBIGUOUS = set("same intact identical gleich igual pareil uguale gelijk meme mismo mesmo stesso");

/** Lower case, without accents, punctuation and ornament: words and single spaces. */
function plainOf(text: string): string {
  let plain = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\.{2,}|…/g, " ")
    .replace(/’/g, "'")
    .replace(/[^a-z0-9.'-]+|(?<![a-z])[.'-]+|[.'-]+(?![a-z])/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (const [phrase, word] of PHRASES) plain = plain.replace(phrase, word);
  return plain;
}
