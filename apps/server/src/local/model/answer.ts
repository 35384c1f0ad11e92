import { withBlocks } from "./blocks.ts";
import { readBrief, type Brief } from "./brief.ts";
import { build, inline } from "./build.ts";
import { kindOfStyles, programs } from "./compose/index.ts";
import type { Code, Conversation } from "./conversation.ts";
import { discuss } from "./discuss.ts";
import { change } from "./edit.ts";
import { fill } from "./page/html.ts";
import { languageOf, plain } from "./language.ts";
import { commandsIn } from "./commands.ts";
import { appPattern, sitePattern } from "./vocabulary.ts";
import { cannotMend, isFixRequest, tellsOfError, withOwnScript } from "./mend.ts";
import { changeSelected } from "./selected.ts";
import { asksForColours, coloursOfPage } from "./palette-old.ts";
import { isLang, words as dictionary } from "./words/index.ts";
import { limits } from "./words/limits.ts";
import type { Lang } from "./words/types.ts";

/** What is said, and the page as it is to be; null where the answer is prose alone. */
export interface Plan {
  prose: string;
  code: Code | null;
}

/** The whole answer to a conversation: prose, then blocks. The same conversation always gets the same answer. */
export function answer(conversation: Conversation): string {
  const { prose, code } = plan(conversation);
  if (!code) return `${prose}\n`;
  return withBlocks(prose, isNewPage(conversation) ? null : conversation.code, code, conversation.nonce);
}

export function plan(conversation: Conversation): Plan {
  const made = planned(conversation);
  const left = made.code && conversation.mode === "build" ? standingLeft(conversation) : null;
  return left ? { ...made, prose: `${made.prose}\n\n${left}` } : made;
}

function planned(conversation: Conversation): Plan {
  const { code, request, earlier } = conversation;
  const brief = briefOf(conversation);
  const { say } = dictionary[brief.language.talk];
  const alone = (prose: string): Plan => ({ prose, code: null });
  if (conversation.mode === "discuss") return alone(discuss(conversation, brief));
  if (request === "") return alone(say.tips.empty);
  if (code && conversation.selection)
    return changeSelected(
      code,
      conversation.selection,
      request,
      dictionary[brief.language.talk],
      limits[brief.language.talk],
    );
  if (code && isFixRequest(request)) return mended(code, conversation);
  if (isNewPage(conversation)) return build(brief, request);

  const foreign = brief.language.foreign ? `${fill(say.otherLanguage, { x: brief.language.foreign })} ` : "";
  if (code) {
    const changed = change(code, request, brief);
    if (changed) return { prose: `${foreign}${changed.prose}`, code: changed.code };
    if (tellsOfError(request)) return mended(code, conversation);
    if (asksForColours(request)) return alone(coloursOfPage(code, limits[brief.language.talk]));
    return alone(`${foreign}${impossible.test(plain(request)) ? "" : `${say.which} `}${say.cannot}`);
  }
  // "Please make it blue too" after a first answer that never came: what was said before still counts.
  const before = [...earlier].reverse().find((text) => isUnderstood(readBrief(text)));
  if (before) return build(readBrief(`${before}\n${request}`), `${before}\n${request}`);
  if (brief.app) return alone(`${foreign}${say.cannot}`);
  if (commandsIn(request).length > 0) return alone(`${foreign}${say.nothing} ${say.tips.empty}`);
  if (brief.words < 3 && !brief.language.foreign) return alone(say.tips.empty);
  return build(brief, request);
}

/** The one thing this model can do about an error: put back the script that it wrote for this page itself. */
function mended(code: Code, conversation: Conversation): Plan {
  const words = limits[languageOfPerson(conversation)];
  const own = withOwnScript(code, pagesMade(conversation));
  return own
    ? { prose: words.mended, code: own }
    : { prose: cannotMend(conversation.request, words), code: null };
}

/** The pages that came of what was said before, oldest first. */
function pagesMade(conversation: Conversation): Code[] {
  const made: Code[] = [];
  conversation.earlier.forEach((request, at, all) => {
    if (tellsOfError(request)) return;
    const earlier = all.slice(0, at);
    const page = planned({
      ...conversation,
      mode: "build",
      request,
      selection: null,
      earlier,
      code: made.at(-1) ?? null,
    });
    if (page.code) made.push(page.code);
  });
  return made;
}

/** A request that the web app wrote is English whoever sends it: what the person wrote before it decides. */
function languageOfPerson(conversation: Conversation): Lang {
  if (!isFixRequest(conversation.request)) return briefOf(conversation).language.talk;
  const own = conversation.earlier.filter((text) => !isFixRequest(text)).reverse();
  const sure = own.map((text) => languageOf(text)).find((language) => language.sure && !language.foreign);
  return sure?.talk ?? briefOf({ ...conversation, request: "" }).language.talk;
}

/** That the standing instructions were not followed; null where there are none, or where it was said before. */
function standingLeft(conversation: Conversation): string | null {
  const { standing, answered } = conversation;
  if (standing === null) return null;
  const line = standing.replace(/\s+/g, " ").replace(/[.!?]+$/, "");
  const x = inline(line.length > STANDING_SHOWN ? `${line.slice(0, STANDING_SHOWN).trimEnd()}...` : line);
  const said = Object.values(limits).map((words) => fill(words.standing, { x }));
  if (answered.some((text) => said.some((sentence) => text.includes(sentence)))) return null;
  return fill(limits[languageOfPerson(conversation)].standing, { x });
}

const STANDING_SHOWN = 120;

function briefOf({ code, request }: Conversation): Brief {
  const pageLang = /<html[^>]*\blang="([a-z]{2})/i.exec(code?.html ?? "")?.[1] ?? "en";
  return readBrief(request, isLang(pageLang) ? pageLang : "en");
}

function isNewPage(conversation: Conversation): boolean {
  const { code, request } = conversation;
  if (code && (conversation.selection || isFixRequest(request))) return false;
  if (code && tellsOfError(request) && !createVerb.test(plain(request))) return false;
  const brief = briefOf(conversation);
  return code ? asksForNewPage(brief, request, code.css) : isUnderstood(brief);
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
