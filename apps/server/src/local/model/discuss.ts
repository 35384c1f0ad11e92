import type { Brief } from "./brief.ts";
import type { Conversation } from "./conversation.ts";
import { plain } from "./language.ts";
import { asksForColours, coloursOfPage } from "./palette-old.ts";
import { limits } from "./words/limits.ts";
import { words as dictionary } from "./words/index.ts";
import type { Words } from "./words/types.ts";

const topics: readonly (readonly [keyof Words["say"]["tips"], RegExp])[] = [
  ["colour", /colou?r|palette|farb|couleur|colore|\bcor(es)?\b|kleur|contrast|kontrast|font|schrift|typo/],
  [
    "search",
    /\bseo\b|google|search engine|suchmaschine|referencement|motor|ricerca|busca|zoekmachine|ranking|gefunden|found online/,
  ],
  ["access", /accessib|barriere|accesib|acessib|toegankelijk|screen ?reader|a11y|wcag|blind/],
  [
    "publish",
    /publish|deploy|go live|launch|host|domain|veroffentlich|online stellen|publier|heberg|publicar|pubblic|publiceren/,
  ],
  [
    "text",
    /\btext|copy|wording|headline|tagline|slogan|schreib|uberschrift|redac|texte|accroche|testo|titolo|tekst|write/,
  ],
  [
    "structure",
    /structure|section|layout|order|navigation|menu|aufbau|struktur|abschnitt|estructura|struttura|estrutura|opbouw|indeling|what (should|else)|was fehlt|improve|verbesser|amelior|mejor|miglior|melhor|verbeter/,
  ],
];

/** Advice without blocks. */
export function discuss({ request, code }: Conversation, brief: Brief): string {
  const { say, lang } = dictionary[brief.language.talk];
  if (code && asksForColours(request)) return coloursOfPage(code, limits[lang]);
  const simple = plain(request);
  const found = topics.filter(([, pattern]) => pattern.test(simple)).slice(0, 2);
  if (found.length > 0) return found.map(([topic]) => say.tips[topic]).join("\n\n");
  return code ? `${say.tips.general}\n\n${say.tips.structure}` : `${say.tips.general}\n\n${say.tips.empty}`;
}
