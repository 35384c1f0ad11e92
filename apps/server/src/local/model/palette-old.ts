import type { Code } from "./conversation.ts";
import { plain } from "./language.ts";
import type { LimitWords } from "./words/limits.ts";

const colourWord =
  /colou?rs?\b|farben?\b|couleurs?\b|colores?\b|colori\b|\bcor(?:es)?\b|kleur(?:en)?\b|palette|paleta/;
const asks =
  /\b(?:which|what|list|show|welche\w*|was fur|nenne|quel(?:le)?s?|que|cuales|cual|quali|quale|che|quais|qual|welke|wat)\b/;
const ofThePage =
  /\b(?:page|site|website|seite|webseite|pagina|sito|it|sie|elle|use[sd]?|using|verwend\w*|benutz\w*|utilis\w*|usa\w*|gebruik\w*)\b/;
/** Advice is wanted, not a list. */
const advice =
  /\b(?:should|would|could|better|best|fits?|suits?|good|recommend\w*|soll\w*|wurde\w*|passen|passt|besser\w*|empf\w*|devr\w*|iraient|mieux|deber\w*|quedar\w*|mejor\w*|dovre\w*|starebbe\w*|meglio|dever\w*|ficari\w*|melhor\w*|zou\w*|moet\w*|past|beter)\b/;

export function asksForColours(request: string): boolean {
  const simple = plain(request);
  return colourWord.test(simple) && asks.test(simple) && ofThePage.test(simple) && !advice.test(simple);
}

const MOST = 16;
const literal =
  /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^()]*\)|(?<![\w-])(?:black|white|red|green|blue|yellow|orange|purple|pink|brown|gr[ae]y|navy|teal|gold|olive|maroon|silver|cyan|magenta|crimson|tomato|coral|salmon|beige|ivory|indigo|violet|turquoise)(?![\w-])/gi;

/** The colours that the page's styles name, with what they are used for where that has a name. */
export function coloursOfPage({ html, css }: Code, words: LimitWords): string {
  const inMarkup = [
    ...[...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, text = ""]) => text),
    ...[...html.matchAll(/\b(?:style|fill|stroke|stop-color)="([^"]*)"/gi)].map(
      ([, text = ""]) => `{fill:${text}}`,
    ),
  ];
  const styles = [css, ...inMarkup].join("\n").replace(/\/\*[\s\S]*?\*\//g, "");
  const uses = new Map<string, Set<string>>();
  for (const [, property = "", value = ""] of styles.matchAll(/(?<=[{;\s])([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g))
    for (const [colour] of value.replace(/url\([^)]*\)|"[^"]*"|'[^']*'/g, "").matchAll(literal)) {
      const name = colour.toLowerCase();
      const used = uses.get(name) ?? new Set<string>();
      uses.set(name, used);
      if (property.startsWith("--")) used.add(property.slice(2).replaceAll("-", " "));
    }
  if (uses.size === 0) return words.noColours;
  const shown = [...uses].slice(0, MOST).map(([colour, names]) => {
    const said = [...names].join(", ");
    return `- \`${colour}\`${said ? `: ${said}` : ""}`;
  });
  return `${words.colours}\n\n${shown.join("\n")}${uses.size > MOST ? "\n- ..." : ""}`;
}
