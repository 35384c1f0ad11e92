import { withBlocks } from "./blocks.ts";
import { readBrief, type Brief } from "./brief.ts";
import { build } from "./build.ts";
import { kindOfStyles, programs } from "./compose/index.ts";
import type { Conversation } from "./conversation.ts";
import { discuss } from "./discuss.ts";
import { change } from "./edit.ts";
import { fill } from "./compose/html.ts";
import { plain } from "./language.ts";
import { commandsIn } from "./commands.ts";
import { appPattern, sitePattern } from "./vocabulary.ts";
import { isLang, words as dictionary } from "./words/index.ts";

/** The whole answer to a conversation: prose, then blocks. The same conversation always gets the same answer. */
export function answer(conversation: Conversation): string {
  const { code, request, nonce, earlier } = conversation;
  const pageLang = /<html[^>]*\blang="([a-z]{2})/i.exec(code?.html ?? "")?.[1] ?? "en";
  const brief = readBrief(request, isLang(pageLang) ? pageLang : "en");
  const { say } = dictionary[brief.language.talk];
  if (conversation.mode === "discuss") return `${discuss(conversation, brief)}\n`;
  if (request === "") return `${say.tips.empty}\n`;

  if (code) {
    if (asksForNewPage(brief, request, code.css)) return written(brief, request, nonce);
    const changed = change(code, request, brief);
    const foreign = brief.language.foreign
      ? `${fill(say.otherLanguage, { x: brief.language.foreign })} `
      : "";
    if (changed) return withBlocks(`${foreign}${changed.prose}`, code, changed.code, nonce);
    return `${foreign}${impossible.test(plain(request)) ? "" : `${say.which} `}${say.cannot}\n`;
  }
  if (isUnderstood(brief)) return written(brief, request, nonce);
  // "Please make it blue too" after a first answer that never came: what was said before still counts.
  const before = [...earlier].reverse().find((text) => isUnderstood(readBrief(text)));
  if (before) return written(readBrief(`${before}\n${request}`), `${before}\n${request}`, nonce);
  const foreign = brief.language.foreign ? `${fill(say.otherLanguage, { x: brief.language.foreign })} ` : "";
  if (brief.app) return `${foreign}${say.cannot}\n`;
  if (commandsIn(request).length > 0) return `${foreign}${say.nothing} ${say.tips.empty}\n`;
  if (brief.words < 3 && !brief.language.foreign) return `${say.tips.empty}\n`;
  return written(brief, request, nonce);
}

function written(brief: Brief, request: string, nonce: string | null): string {
  const { code, prose } = build(brief, request);
  return withBlocks(prose, null, code, nonce);
}

/** Clear enough, and nothing this model can do. */
const impossible =
  /translat|ubersetz|traduc|traduis|traduz|traduir|vertaal|\blog ?in\b|sign[- ]?in|database|datenbank|payment|checkout|backend|server\b|multiplayer|\b3d\b/;

/** A kind, a trade or the word for a page; a program of an unknown kind is not understood. */
const isUnderstood = (brief: Brief) => brief.kind !== null || (brief.site && !brief.app);

const newWord =
  /\b(an?|new|another|instead|eine?n?|neue[rsn]?|stattdessen|une?|nouve\w+|autre|una?|nuev[oa]|otr[oa]|nuov[oa]|altr[oa]|uma?|nov[oa]|outr[oa]|een|nieuwe?|andere?)\b/;
const createVerb =
  /\b(make|create|build|write|design|generate|start|erstelle?|mach\w*|baue?|schreib\w*|entwirf|cree[rz]?|fais|faites|construis|ecris|crea|haz|hazme|construye|fai|costruisci|scrivi|crie|faca|construa|maak|bouw|schrijf|ontwerp)\b/;

/** A whole other page, not a change to this one. */
function asksForNewPage(brief: Brief, request: string, css: string): boolean {
  const simple = plain(request);
  const now = kindOfStyles(css);
  const commands = commandsIn(request);
  const edits = commands.some((command) =>
    ["rename", "headline", "replace", "add", "remove"].includes(command.do),
  );
  if (
    edits &&
    !/^\W*(make|create|build|erstelle?|baue?|cree[rz]?|fais|crea|haz|crie|faca|fai|maak|bouw)\b.{0,20}\b(an?|eine?n?|une?|una?|uma?|een|new|neue)\b/.test(
      simple,
    )
  )
    return false;
  if (brief.kind && brief.kind !== "landing") {
    if (brief.kind === now)
      return /\b(new|another|neue\w*|nouve\w+|nuev[oa]|nuov[oa]|nov[oa]|nieuwe?)\b/.test(simple);
    return (
      commands.length === 0 ||
      newWord.test(simple) ||
      (programs.includes(brief.kind) && createVerb.test(simple))
    );
  }
  const thing = sitePattern.test(simple) || appPattern.test(simple) || brief.trade !== null;
  return (
    brief.kind === "landing" &&
    thing &&
    newWord.test(simple) &&
    (createVerb.test(simple) || brief.name !== null || /^(an?|eine?|une?|una?|uma?|een) /.test(simple)) &&
    sitePattern.test(simple)
  );
}
