import type { Code, CodeFile } from "@roseram/db";
import { SITE_FILES } from "../site-paths.ts";

const LARGE_BYTES = 2_048;
const LEFT_SHARE = 0.4;

/**
 * Whether a file became so much smaller that something was probably left out: nobody asked for less, and what it
 * lost did not move to another file.
 */
export function isShrunk(file: CodeFile, base: Code, code: Code, request: string): boolean {
  const [before, after] = [Buffer.byteLength(base[file]), Buffer.byteLength(code[file])];
  if (before <= LARGE_BYTES || after >= before * LEFT_SHARE) return false;
  const grown = SITE_FILES.filter((other) => other !== file).reduce(
    (sum, other) => sum + Math.max(0, Buffer.byteLength(code[other]) - Buffer.byteLength(base[other])),
    0,
  );
  return grown < (before - after) / 2 && !asksForLess(request);
}

/** A page of this kind that is asked for anew replaces the one there is. */
const KINDS =
  "page|site|web ?site|web ?app|app|landing|portfolio|blog|shop|store|quiz|game|calculator|timer|to-?do|cv|resume|invitation|gallery|menu|dashboard";

/**
 * Words for less, or for starting again, in plain form by language. Strict on purpose: where one is missing, the model
 * is asked once more; where one is too many, half a page goes unnoticed.
 */
const LESS: readonly RegExp[] = [
  // English
  /\b(?:remov|delet|shorten|simplif|minimal|condens|declutter|undo\b|revert|rewrit|rebuil|redesign|redo\b|eras)/,
  /\b(?:make (?:it|the \w+|this) (?:much |a lot |far )?(?:shorter|simpler|smaller page)|get rid|take (?:out|away|off)|cut (?:down|out|back)|strip (?:down|out|back|away)|trim|clear (?:out|the|every)|empty the|start (?:over|again|afresh|anew)|from scratch|go back|less (?:text|code|content)|fewer|no more|drop the|only (?:the|keep|a)\b.*\b(?:left|remain|stay)|throw (?:away|out)|replace (?:everything|all|the (?:whole|entire|page|site))|(?:whole|completely|entirely|totally) (?:new|different|other)|something (?:else|completely))\b/,
  new RegExp(
    `\\b(?:build|create|make|design|generate|write|want|need)\\b(?: \\w+){0,2} (?:an?|another|one|new)\\b(?: [\\w'-]+){0,4} (?:${KINDS})\\b`,
  ),
  // German
  /\b(?:entfern|losch|kurz(?:e|er|en)\b|verkurz|vereinfach|einfacher|minimal|reduzier|streich|umschreib|uberarbeite alles|ruckgangig|schlanker|knapper|ausmist)/,
  /\b(?:von (?:vorn|neuem|null)|neu (?:anfangen|schreiben|machen|bauen|aufsetzen)|fang\w* (?:neu|von vorn)|nimm .* (?:weg|raus|heraus)|mach\w* .* (?:weg|leer)|wirf .* (?:weg|raus)|weniger (?:text|code|inhalt)|ersetz\w* (?:alles|die ganze|die gesamte)|ganz (?:neue?|andere?)|komplett (?:neu|ander)|raum\w* .*auf)\b/,
  /\b(?:bau|erstell|mach|schreib|entwirf|will|mochte|brauche)\w*(?: \w+){0,3} (?:eine?n?|neue?n?|andere?n?)\b(?: [\w'-]+){0,3} \w*(?:seite|site|spiel|rechner|app|portfolio|blog|quiz|liste|lebenslauf|einladung|galerie|shop)\b/,
  // French
  /\b(?:supprim|enlev|retir|raccourci|simplifi|minimal|effac|recommenc|refai[st]|refond|reecri|allege|epur|annul|debarrass)/,
  /\b(?:plus (?:court|simple)e?|a zero|repar\w+ de zero|moins de (?:texte|code|contenu)|vide[rz]? (?:le|la|les)|remplace[rz]? (?:tout|toute)|completement (?:nouve|different)\w*|(?:cree|fais|fait|construis|ecris|veux|voudrais)\w*(?: \w+){0,2} une? (?:autre |nouve\w+ )?(?:page|site|jeu|calculatrice|appli\w*|portfolio|blog|quiz|liste|cv|invitation|galerie))\b/,
  // Spanish
  /\b(?:elimin|quit[aeo]|borr|suprim|acort|simplific|minimalist|deshac|deshaz|reescrib|rehaz|rehac|resum)/,
  /\b(?:mas (?:cort|simple|sencill)\w*|desde (?:cero|el principio)|de cero|(?:empiez|empez)\w+ de nuevo|menos (?:texto|codigo|contenido)|vaci\w+ (?:el|la|los)|(?:reemplaz|sustitu)\w+ (?:todo|toda)|completamente (?:nuev|diferent)\w*|(?:crea|haz|hazme|construye|escribe|quiero|necesito)\w*(?: \w+){0,2} una? (?:otr[oa] |nuev[oa] )?(?:pagina|sitio|web|juego|calculadora|app|portafolio|blog|quiz|lista|curriculum|invitacion|galeria))\b/,
  // Italian
  /\b(?:rimuov|elimin|togli|cancell|accorci|semplific|minimal|riscriv|rifai|rifar|annull|ricominci|riassum)/,
  /\b(?:piu (?:cort|semplic|brev)\w*|da (?:zero|capo)|meno (?:testo|codice|contenut\w)|svuota\w*|sostitui\w* (?:tutto|tutta)|completamente (?:nuov|divers)\w*|(?:crea|fai|costruisci|scrivi|voglio|vorrei)\w*(?: \w+){0,2} un[ao']? ?(?:altr[oa] |nuov[oa] )?(?:pagina|sito|gioco|calcolatrice|app|portfolio|blog|quiz|lista|curriculum|invito|galleria))\b/,
  // Portuguese
  /\b(?:remov|elimin|apag|retir|encurt|simplific|minimalist|reescrev|refaz|refac|desfaz|desfac|exclu|delet|resum)/,
  /\b(?:tir[ae]r? (?:o|a|os|as)|mais (?:curt|simples)\w*|do zero|recomec\w*|menos (?:texto|codigo|conteudo)|esvazi\w*|substitu\w+ (?:tudo|toda|todo)|completamente (?:nov|diferent)\w*|(?:cri[ae]|faca|faz|construa|escreva|quero|preciso)\w*(?: \w+){0,2} uma? (?:outr[oa] |nov[oa] )?(?:pagina|site|jogo|calculadora|app|portfolio|blog|quiz|lista|curriculo|convite|galeria))\b/,
  // Dutch
  /\b(?:verwijder|wis\b|inkort|verkort|korter|vereenvoud|eenvoudiger|minimal|herschrijf|schrap|ongedaan|samenvat)/,
  /\b(?:kort .* in|opnieuw|van(?:af)? nul|minder (?:tekst|code|inhoud)|haal .* (?:weg|eruit)|gooi .* weg|maak .* leeg|vervang (?:alles|de hele)|helemaal (?:nieuw|anders|ander)|(?:maak|bouw|schrijf|ontwerp|wil)\w*(?: \w+){0,2} een (?:andere? |nieuwe? )?(?:\w+ )?(?:pagina|site|website|spel|rekenmachine|app|portfolio|blog|quiz|lijst|cv|uitnodiging|galerij))\b/,
];

export function asksForLess(request: string): boolean {
  const plain = request
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .slice(0, 4_000);
  return LESS.some((pattern) => pattern.test(plain));
}
