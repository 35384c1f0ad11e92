import postcss, { type Root } from "postcss";
import type { Code } from "./conversation.ts";
import { type Subject, subjects, type Talk } from "./texts/talk.ts";

/** Advice without a change: what the question is about, else where to begin. */
export function advise(simple: string, hasPage: boolean, says: Talk): string {
  const found = subjects.filter((subject) => asked[subject].test(simple)).slice(0, 2);
  if (found.length > 0) return found.map((subject) => says.advice[subject]).join("\n\n");
  return `${says.general}\n\n${hasPage ? says.advice.structure : says.empty}`;
}

const asked: Readonly<Record<Subject, RegExp>> = {
  colour: /colou?r|palette|paleta|farb|couleur|contrast|kontrast|font|schrift|police|tipograf|typo/,
  search:
    /\bseo\b|google|search engine|suchmaschine|referencement|moteur|buscador|posicionamiento|ranking|gefunden/,
  access: /accessib|barriere|accesib|screen ?reader|a11y|wcag|blind|aveugle|ciego/,
  publish:
    /publish|deploy|go live|launch|\bhost|domain|veroffentlich|online stellen|publier|heberg|publicar|dominio/,
  text: /\btext|copy|wording|headline|tagline|slogan|schreib|uberschrift|redact|redig|accroche|titular|titulo|write/,
  structure:
    /structure|section|layout|order|navigation|menu|aufbau|struktur|abschnitt|estructura|seccion|improve|verbesser|amelior|mejor|fehlt|missing/,
};

const ofThePage =
  /\b(?:page|site|website|seite|webseite|pagina|sitio|web|it|sie|elle|use[sd]?|using|verwend\w*|benutz\w*|utilis\w*|usa\w*)\b/;
const which = /\b(?:which|what|list|show|welche\w*|was fur|nenne|quel(?:le)?s?|que|cuales|cual)\b/;
const opinion =
  /\b(?:should|would|could|better|best|fits?|suits?|good|recommend\w*|soll\w*|wurde\w*|passen|passt|besser\w*|empf\w*|devr\w*|mieux|deber\w*|mejor\w*)\b/;

export const asksForColours = (simple: string): boolean =>
  /colou?rs?\b|farben?\b|couleurs?\b|colores?\b|palette|paleta/.test(simple) &&
  which.test(simple) &&
  ofThePage.test(simple) &&
  !opinion.test(simple);

const MOST = 16;
const literal = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgba?|hsla?|oklab|oklch)\([^()]*\)/gi;

/** The colours that the page's styles name, with the custom properties that hold them. */
export function coloursOfPage({ html, css }: Code, says: Talk): string {
  const uses = new Map<string, Set<string>>();
  const note = (value: string, property: string) => {
    for (const [colour] of value.replace(/url\([^)]*\)/g, "").matchAll(literal)) {
      const names = uses.get(colour.toLowerCase()) ?? new Set<string>();
      if (property.startsWith("--")) names.add(property.slice(2).replaceAll("-", " "));
      uses.set(colour.toLowerCase(), names);
    }
  };
  const inside = [...html.matchAll(/<style\b[^>]*>([^<]*)<\/style>/gi)].map(([, text = ""]) => text);
  for (const text of [css, ...inside])
    lenient(text).walkDecls((declaration) => note(declaration.value, declaration.prop));
  for (const [, value = ""] of html.matchAll(/\b(?:style|fill|stroke|stop-color)="([^"]*)"/gi))
    note(value, "");
  if (uses.size === 0) return says.noColours;
  const lines = [...uses].slice(0, MOST).map(([colour, names]) => {
    return `- \`${colour}\`${names.size > 0 ? `: ${[...names].join(", ")}` : ""}`;
  });
  return [says.colours, "", ...lines, ...(uses.size > MOST ? ["- ..."] : [])].join("\n");
}

/** What can be read of a style sheet; one with an open brace has no colours to tell of. */
function lenient(css: string): Root {
  try {
    return postcss.parse(css);
  } catch {
    return postcss.root();
  }
}
