import { coloursIn, type NamedColour } from "./colours.ts";
import { hoursIn, type Opening } from "./hours.ts";
import { plain } from "./language.ts";
import { tidy } from "./name.ts";
import { darkPage, lightPage, sectionPatterns } from "./vocabulary.ts";
import type { SectionName } from "./words/types.ts";

/** One change a person asks for. */
export type Command =
  | { do: "rename"; to: string }
  | { do: "headline"; to: string }
  | { do: "replace"; from: string; to: string }
  | { do: "colour"; part: "header" | "background" | "buttons" | "all"; colour: NamedColour }
  | { do: "dark" }
  | { do: "light" }
  | { do: "add"; section: SectionName }
  | { do: "remove"; section: SectionName }
  | { do: "size"; part: "headline" | "all"; larger: boolean }
  | { do: "corners"; round: boolean }
  | { do: "hours"; openings: Opening[] }
  | { do: "shorter" };

const open = "[\"“”„«'‘‚「]";
const close = "[\"“”»'’「」]";
const quote = `${open}\\s*(.+?)\\s*${close}`;
const rest = "([^\\n.;]+?)";
const end =
  "(?:\\s+(?:um|bitte|please|instead|s'il (?:te|vous) pla[iî]t|por favor|per favore|alstublieft))?\\s*(?:[.;!\\n]|$|(?:,?\\s+(?:and|und|et|y|e|en)\\s+|,\\s+)(?=(?:make|add|remove|change|set|put|use|mach|füge|ersetze|ändere|entferne|ajoute|mets|rends|supprime|change|añade|agrega|pon|haz|cambia|quita|aggiungi|metti|rendi|togli|cambia|adicione|mude|deixe|remova|voeg|maak|verander|verwijder)))";
/** The same where a text may hold full stops, as addresses do: one that ends a sentence has nothing right after it. */
const textEnd = end.replace("[.;!\\n]", () => "[.;!]+(?=\\s|$)|\\n");
const value = `(?:${quote}|${rest}(?=${end}))`;

const nameWord =
  "(?:(?:the|its|our|my|den|der|seinen|unseren|le|el|il|o|de)\\s+)?(?:(?:site|page|shop|business|company|app|site's|page's)\\s+)?(?:name|title of the page|namen|nom|nombre|nome|naam)(?:\\s+(?:of (?:it|the (?:site|page|shop|app))|der seite|du site|de la p[aá]gina|del sitio|del sito|do site|van de (?:site|pagina)))?";
const it =
  "(?:it|this|the (?:site|page|website|app|shop|bakery|business|project)|es|sie|ihn|das|die (?:seite|webseite|website|app)|la page|le site|la|le|lo|la p[aá]gina|el sitio|il sito|o site|a p[aá]gina|het|de (?:site|pagina|website))";
const to = "(?:to|into|as|zu|in|nach|auf|en|à|a|por|par|para|naar|is|:|=)";

const renames: readonly RegExp[] = [
  new RegExp(`\\b(?:rename|retitle)\\s+(?:.{0,60}?\\s+)?(?:to|as|into)\\s+${value}`, "iu"),
  new RegExp(`\\b(?:change|set|update|make)\\s+${nameWord}\\s+${to}\\s+${value}`, "iu"),
  new RegExp(`\\b(?:the|its|our|my)\\s+name\\s+(?:is|should be|must be|shall be)(?: now)?\\s+${value}`, "iu"),
  new RegExp(`\\b(?:call|name)\\s+${it}\\s+${value}`, "iu"),
  new RegExp(`\\bit should be called\\s+${value}`, "iu"),
  new RegExp(`\\b(?:nenne?|benenne?)\\s+${it}\\s+(?:jetzt\\s+)?(?:in\\s+)?${value}`, "iu"),
  new RegExp(`\\b(?:ändere?|aendere|setze)\\s+${nameWord}\\s+(?:zu|in|auf)\\s+${value}`, "iu"),
  new RegExp(`\\bsoll(?:te)?(?:\\s+(?:jetzt|nun))?\\s+${value}\\s+hei(?:ß|ss)en`, "iu"),
  new RegExp(`\\b(?:renommer?|renommez|rebaptise[rz]?)(?:-l[ae])?\\s+(?:.{0,40}?\\s+)?en\\s+${value}`, "iu"),
  new RegExp(`\\bappelle[rz]?(?:-l[ae])?\\s+(?:${it}\\s+)?${value}`, "iu"),
  new RegExp(`\\b(?:change[rz]?|modifie[rz]?)\\s+${nameWord}\\s+(?:en|pour|par)\\s+${value}`, "iu"),
  new RegExp(
    `\\b(?:renombra(?:r|la|lo)?|rinomina(?:re|la|lo)?|renomei[ae]r?)\\s+(?:.{0,40}?\\s*)?\\b(?:a|como|en|in|para)\\s+${value}`,
    "iu",
  ),
  new RegExp(
    `\\b(?:cambia|mude|altere|troque|modifica)\\s+${nameWord}\\s+(?:a|por|en|in|para|con)\\s+${value}`,
    "iu",
  ),
  new RegExp(`\\b(?:ll[aá]mal[oa]|chiamal[oa]|chame-[oa])\\s+${value}`, "iu"),
  new RegExp(`\\bhernoem\\s+(?:.{0,40}?\\s+)?(?:naar|in|tot)\\s+${value}`, "iu"),
  new RegExp(`\\bnoem\\s+${it}\\s+${value}`, "iu"),
  new RegExp(`\\b(?:verander|wijzig)\\s+${nameWord}\\s+(?:in|naar)\\s+${value}`, "iu"),
];

const headlineWord =
  "(?:main\\s+)?(?:headline|heading|hero (?:text|title)|h1|slogan|tagline|überschrift|hauptüberschrift|schlagzeile|titel|titre|accroche|título|titular|encabezado|titolo|kop|manchete|titre principal)";
const headlines: readonly RegExp[] = [
  new RegExp(`${headlineWord}[^"“”„«\\n]{0,40}?\\s*${quote}`, "iu"),
  new RegExp(
    `\\b(?:change|set|update|make|ändere?|setze|change[rz]?|mets|cambia|pon|mude|verander|wijzig)\\b.{0,20}?${headlineWord}\\s+(?:to|zu|in|auf|en|par|pour|a|por|para|naar)\\s+${rest}(?=${end})`,
    "iu",
  ),
];

/** A text between marks that belong together, so that an apostrophe inside ends nothing. */
const paired =
  '(?:"([^"\\n]+)"|[“”„]\\s*([^“”„"\\n]+?)\\s*[“”"]|«\\s*([^«»\\n]+?)\\s*»|»\\s*([^«»\\n]+?)\\s*«|(?<!\\p{L})[\'‘‚]([^\'‘’‚\\n]+)[\'‘’](?!\\p{L}))';
const noQuote = '[^"“”„«»\\n]';
const swapVerb =
  "(?:change|replace|swap|turn|update|exchange|ersetze?n?|ändere?|ändern|tausche?n?|wechsle|change[rz]?|remplace[rz]?|cambia|cambie|reemplaza|reemplace|sustituye|sustituya|sostituisci|modifica|mude|troque|substitua|altere|muda|troca|vervang|verander|wijzig)";
const swapFor =
  "(?:to|with|by|into|for|zu|durch|in|mit|gegen|auf|par|en|pour|por|a|con|com|para|door|naar|met)";
const writeVerb =
  "(?:write|say|schreibe?n?|écri[st]|écrivez|escribe|escriba|scrivi|scriva|escreva|escreve|schrijf)";
const insteadOf =
  "(?:instead of|in place of|rather than|anstatt|statt|anstelle(?: von)?|an Stelle von|au lieu d[eu]|à la place d[eu]|en lugar de|en vez de|invece d(?:i|el|ella)|al posto d(?:i|el|ella)|em vez d[eoa]|em lugar d[eoa]|no lugar d[eoa]|in plaats van)";
const everywhere = "(?:everywhere|überall|partout|en todas partes|ovunque|dappertutto|em todo lado|overal)";
const start = "(?<!\\p{L})";
const fromLoose = '([^"“”„«»\\n]{1,80}?)';
const toLoose = '([^\\n"“”„«»]{1,120}?)';

/** "Instead of X write Y", with X and Y between marks: the first text found is X. */
const quotedReplaces: readonly RegExp[] = [
  new RegExp(
    `${start}${swapVerb}(?!\\p{L})${noQuote}{0,40}?${paired}${noQuote}{0,20}?\\s${swapFor}\\s${noQuote}{0,16}?${paired}`,
    "iu",
  ),
  new RegExp(`${start}${insteadOf}\\s${noQuote}{0,24}?${paired}${noQuote}{0,40}?${paired}`, "iu"),
];
/** "Write Y instead of X": the first text found is Y. */
const turnedReplaces: readonly RegExp[] = [
  new RegExp(`${paired}${noQuote}{0,24}?\\s${insteadOf}\\s${noQuote}{0,16}?${paired}`, "iu"),
  new RegExp(
    `${start}${writeVerb}\\s+(?:${everywhere}\\s+)?${toLoose}\\s+${insteadOf}\\s+${fromLoose}(?=${end})`,
    "iu",
  ),
];
const plainReplaces: readonly RegExp[] = [
  new RegExp(
    `${start}${insteadOf}\\s+${fromLoose},?\\s+(?:${writeVerb}(?:\\s+${everywhere})?|${everywhere})\\s+${toLoose}(?=${end})`,
    "iu",
  ),
  new RegExp(
    `${start}${writeVerb}\\s+(?:${everywhere}\\s+)?${insteadOf}\\s+(\\S+)\\s+(?:${everywhere}\\s+)?${toLoose}(?=${end})`,
    "iu",
  ),
];
/** Without marks these verbs may mean a colour as well: "change the line to red". */
const loosest: readonly RegExp[] = [
  new RegExp(
    `${start}(?:ändere?|verander|wijzig|modifica|cambia|cambie|change[rz]|mude|altere)\\s+${fromLoose}\\s+(?:zu|in|auf|en|par|por|a|con|para|naar)\\s+${toLoose}(?=${textEnd})`,
    "iu",
  ),
];

const replaces: readonly RegExp[] = [
  new RegExp(
    `\\b(?:change|replace|swap|turn|update|ersetze?|ändere?|tausche|change[rz]?|remplace[rz]?|cambia|reemplaza|sustituye|sostituisci|modifica|mude|troque|substitua|altere|vervang|verander|wijzig)\\b[^"“”„«‘‚'\\n]{0,30}?${quote}[^"“”„«\\n]{0,20}?\\s(?:to|with|by|into|zu|durch|in|mit|gegen|par|en|por|a|con|com|para|door|naar)\\s[^"“”„«\\n]{0,12}?${quote}`,
    "iu",
  ),
  new RegExp(
    `\\b(?:change|replace|swap)\\s+(?:the (?:text|words?|button)\\s+)?([^"“”„«\\n]{1,80}?)\\s+(?:to|with|by)\\s+([^\\n"“”]{1,120}?)(?=${textEnd})`,
    "iu",
  ),
  new RegExp(
    `\\b(?:ersetze?|tausche)\\s+([^"“”„«\\n]{1,80}?)\\s+(?:durch|gegen|mit)\\s+([^\\n"“”„]{1,120}?)(?=${textEnd})`,
    "iu",
  ),
  new RegExp(`\\bremplace[rz]?\\s+([^"“”„«\\n]{1,80}?)\\s+par\\s+([^\\n"“”«]{1,120}?)(?=${textEnd})`, "iu"),
  new RegExp(
    `\\b(?:reemplaza|sustituye|substitua|troque)\\s+([^"“”„«\\n]{1,80}?)\\s+por\\s+([^\\n"“”«]{1,120}?)(?=${textEnd})`,
    "iu",
  ),
  new RegExp(`\\bsostituisci\\s+([^"“”„«\\n]{1,80}?)\\s+con\\s+([^\\n"“”«]{1,120}?)(?=${textEnd})`, "iu"),
  new RegExp(`\\bvervang\\s+([^"“”„«\\n]{1,80}?)\\s+door\\s+([^\\n"“”«]{1,120}?)(?=${textEnd})`, "iu"),
];

/** "change the colour to blue" is no exchange of texts. */
const notAText =
  /^(?:the |its |die |den |das |der |le |la |l'|el |il |lo |o |a |de |het )?(?:\w+ )?(colou?rs?|background|header|accent|theme|font|buttons?|text size|size|corners?|farben?|hintergrund|kopf\w*|schrift\w*|couleurs?|fond|colore?s?|sfondo|fondo|cores?|cor|fundo|kleur\w*|achtergrond|layout|language|sprache|langue|idioma|lingua|taal|design)\b/;

const addVerb =
  /\b(add|adding|include|insert|append|put in|give (it|me|us)|needs?|want|should have|fuge?|fug|erganze|hinzufugen|einfugen|einbauen|bau\w* .{0,20}ein|brauch\w*|ajoute[rz]?|insere[rz]?|rajoute\w*|anade|anadir|agrega\w*|incluye|incluir|pon\b|aggiung\w*|inserisci|inserire|adicion\w*|acrescent\w*|inclua|coloque|insira|voeg|toevoegen|plaats)\b/g;
const removeVerb =
  /\b(remove|delete|drop|get rid of|take out|take away|without|hide|entfern\w*|losch\w*|weg mit|streich\w*|ohne|supprime[rz]?|enleve[rz]?|retire[rz]?|sans|quita\w*|elimina\w*|borra\w*|sin\b|rimuov\w*|togli\w*|cancella\w*|senza|remov\w*|tire|apague|exclua|sem\b|verwijder\w*|haal|schrap|zonder)\b/g;

const parts: readonly (readonly ["header" | "background" | "buttons", RegExp])[] = [
  [
    "header",
    /\b(header|top ?bar|nav(bar|igation)?|kopfzeile|kopfbereich|kopf|kopfleiste|en-?tete|barre du haut|cabecera|encabezado|intestazione|testata|cabecalho|topo|koptekst|bovenbalk|kop)\b/g,
  ],
  ["background", /\b(background|hintergrund|fond|arriere-plan|fondo|sfondo|fundo|achtergrond)\b/g],
  [
    "buttons",
    /\b(buttons?|knopfe?|schaltflachen?|boutons?|botone?s?|bottoni|pulsant[ei]|botao|botoes|knop(pen)?)\b/g,
  ],
];

export function commandsIn(request: string): Command[] {
  const text = request.trim().slice(0, 4000);
  const found: Command[] = [];
  // What a command has used up is not read again as another one.
  let left = text;
  const take = (patterns: readonly RegExp[]): string[] | null => {
    for (const pattern of patterns) {
      const match = pattern.exec(left);
      if (!match) continue;
      left = left.replace(match[0], () => " · ");
      return match.slice(1).filter((group): group is string => group !== undefined);
    }
    return null;
  };

  const headline = take(headlines);
  const headlineText = tidyText(headline?.[0]);
  if (headlineText) found.push({ do: "headline", to: headlineText });
  const renamed = take(renames);
  const name = tidy(renamed?.[0] ?? null);
  if (name) found.push({ do: "rename", to: name });
  const openings = hoursIn(left);
  // "Change the opening hours to Monday 8-17" exchanges no texts.
  const swaps: readonly (readonly [readonly RegExp[], turned: boolean, loose: boolean])[] =
    openings.length > 0
      ? [[[...quotedReplaces, ...replaces.slice(0, 1)], false, false]]
      : [
          [quotedReplaces, false, false],
          [turnedReplaces, true, false],
          [plainReplaces, false, false],
          [replaces, false, false],
          [loosest, false, true],
        ];
  for (const [patterns, turned, loose] of swaps) {
    const swap = firstSwap(patterns, left, loose);
    if (!swap) continue;
    left = left.replace(swap.whole, () => " · ");
    found.push(
      turned
        ? { do: "replace", from: swap.second, to: swap.first }
        : { do: "replace", from: swap.first, to: swap.second },
    );
    break;
  }

  const simple = plain(left.replace(/["“„«][^"“”„«»]*["”»]/gu, " "));
  const sections = sectionCommands(simple);
  if (openings.length > 0 && !sections.some((item) => item.do === "remove"))
    found.push(
      { do: "hours", openings },
      ...sections.filter((item) => !("section" in item && item.section === "hours")),
    );
  else found.push(...sections);
  if (darkPage.test(simple)) found.push({ do: "dark" });
  else if (lightPage.test(simple)) found.push({ do: "light" });
  else found.push(...colourCommands(simple));
  found.push(...styleCommands(simple));
  return found;
}

function firstSwap(patterns: readonly RegExp[], text: string, loose: boolean) {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const [one, two] = match?.slice(1).filter((group) => group !== undefined) ?? [];
    const first = tidyText(one);
    const second = tidyText(two);
    if (!match || !first || !second || notAText.test(plain(first))) continue;
    const short = second.split(/\s+/).length <= 2;
    if (loose && ((short && coloursIn(plain(second)).length > 0) || sectionIn(first))) continue;
    return { whole: match[0], first, second };
  }
  return null;
}

const sectionIn = (text: string) => sectionPatterns.some(([, pattern]) => pattern.test(plain(text)));

/** Each section goes with the nearest verb before it. */
function sectionCommands(simple: string): Command[] {
  const verbs = [
    ...[...simple.matchAll(addVerb)].map((match) => ({ at: match.index, add: true })),
    ...[...simple.matchAll(removeVerb)].map((match) => ({ at: match.index, add: false })),
  ].sort((a, b) => a.at - b.at);
  if (verbs.length === 0) return [];
  const places = sectionPatterns.flatMap(([section, pattern]) => {
    const match = pattern.exec(simple);
    return match ? [{ section, at: match.index }] : [];
  });
  return places
    .sort((a, b) => a.at - b.at)
    .flatMap(({ section, at }): Command[] => {
      // In German the verb may stand at the end: "Öffnungszeiten hinzufügen".
      const verb = verbs.filter((item) => item.at < at).at(-1) ?? verbs[0];
      return verb ? [verb.add ? { do: "add", section } : { do: "remove", section }] : [];
    });
}

function colourCommands(simple: string): Command[] {
  const places = parts
    .flatMap(([part, pattern]) => [...simple.matchAll(pattern)].map((match) => ({ part, at: match.index })))
    .sort((a, b) => a.at - b.at);
  const chosen = new Map<string, Command>();
  for (const colour of coloursIn(simple)) {
    const before = places.filter((place) => place.at < colour.at).at(-1);
    const after = places.find((place) => place.at > colour.at && place.at - colour.at < 24);
    const part = before?.part ?? after?.part ?? "all";
    // "blue and white": the first is the main colour, a light one after it the ground.
    if (!chosen.has(part)) chosen.set(part, { do: "colour", part, colour });
    else if (part === "all" && !chosen.has("background"))
      chosen.set("background", { do: "colour", part: "background", colour });
  }
  return [...chosen.values()];
}

const largerWord =
  /\b(larger|bigger|(ver)?grosser\w*|plus (grand|gros)\w*|agrandi\w*|agranda\w*|mas grandes?|aumenta\w*|aumente|piu grand\w*|ingrandisc\w*|maior(es)?|groter\w*|vergroot)\b|increase .{0,20}(text|font|size|head|title)/;
const smallerWord =
  /\b(smaller|(ver)?kleiner\w*|plus petit\w*|reduis\w*|reduce|reduzca|mas pequen\w*|piu piccol\w*|rimpicciolisci|menor(es)?|diminua|verklein|kleinere)\b|(reduce|decrease) .{0,20}(text|font|size|head|title)/;
const headlinePart =
  /\b(head ?lines?|headings?|title|h1|(haupt)?uberschrift(en)?|schlagzeile|titel|titres?|accroche|titulo|titular|encabezado|titolo|kop(tekst)?|manchete|slogan|tagline)\b/;

function styleCommands(simple: string): Command[] {
  const found: Command[] = [];
  // "Make the headline bigger and the text smaller": each part takes the size that stands in its own clause.
  const sized = new Set<string>();
  for (const clause of simple.split(/[,.;·\n]|\s(?:and|und|et|y|e)\s/)) {
    const larger = largerWord.test(clause);
    if (!larger && !smallerWord.test(clause)) continue;
    const part = headlinePart.test(clause) ? "headline" : "all";
    if (!sized.has(part)) found.push({ do: "size", part, larger });
    sized.add(part);
  }
  if (
    /\b(rounded|rounder|round(er)? (the )?corners?|corners? round\w*|ecken rund\w*|coins ronds|abgerundet\w*|runde\w* ecken|arrondi\w*|redondead\w*|arrotondat\w*|arredondad\w*|afgeronde?|ronde hoeken)\b/.test(
      simple,
    )
  )
    found.push({ do: "corners", round: true });
  else if (
    /\b(square (the )?corners?|corners? square|sharp corners?|squared|eckig\w*|eckige ecken|(coins|angles) (carres|droits)|esquinas (rectas|cuadradas)|angoli (retti|vivi)|cantos retos|rechte hoeken)\b/.test(
      simple,
    )
  )
    found.push({ do: "corners", round: false });
  if (
    /\b(shorter|shorten|kurzer\w*|kurze\b|plus court\w*|raccourci\w*|mas corto\w*|acorta\w*|piu (cort|brev)\w*|accorcia\w*|mais curto\w*|encurt\w*|korter\w*|inkorten)\b/.test(
      simple,
    )
  )
    found.push({ do: "shorter" });
  return found;
}

function tidyText(text: string | undefined): string | null {
  const clean = (text ?? "")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/^["'“”„«»‘’\s]+|["'“”„«»‘’\s]+$/gu, "")
    .replace(/\s+/g, " ")
    .trim();
  return clean === "" ? null : clean.slice(0, 300);
}
