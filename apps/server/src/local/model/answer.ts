import { advise, asksForColours, coloursOfPage } from "./advise.ts";
import { withBlocks } from "./blocks.ts";
import { change, type Changed } from "./change/change.ts";
import { changesIn } from "./change/commands.ts";
import { isFixRequest, mend, tellsOfError } from "./change/mend.ts";
import { changeSelected } from "./change/selected.ts";
import { inline } from "./change/words.ts";
import { type Code, type Conversation, fileNames } from "./conversation.ts";
import { isKind, kinds } from "./kinds/index.ts";
import { fill } from "./page/html.ts";
import { type Plan, planFor } from "./plan.ts";
import { sayBuilt, sayForeign } from "./say.ts";
import { talk } from "./texts/talk.ts";
import { isLang, type Lang } from "./texts/types.ts";
import { type Brief } from "./understand/brief.ts";
import { languageOf } from "./understand/language.ts";
import { readBrief } from "./understand/read-brief.ts";
import { plain } from "./understand/text.ts";

/** The page afterwards, null where nothing is written, and what is said, in Markdown. */
type Answered = Changed;

const alone = (said: string): Answered => ({ said, code: null });

/** The whole answer as it travels: prose, then the files that differ in the caller's block format. */
export function answer(conversation: Conversation): string {
  const { said, code } = plan(conversation);
  if (!code) return `${said}\n`;
  return withBlocks(said, isNewPage(conversation) ? null : conversation.code, code, conversation.nonce);
}

export function plan(conversation: Conversation): Answered {
  const made = answered(conversation);
  const left = made.code && conversation.mode === "build" ? standingLeft(conversation) : null;
  return left ? { ...made, said: `${made.said}\n\n${left}` } : made;
}

function answered(conversation: Conversation): Answered {
  const { code, request, earlier, selection } = conversation;
  const brief = briefOf(conversation);
  const says = talk[brief.language.talk];
  const simple = plain(request);
  const advice = () =>
    alone(code && asksForColours(simple) ? coloursOfPage(code, says) : advise(simple, code !== null, says));
  if (conversation.mode === "discuss") return advice();
  if (request === "") return alone(says.empty);
  if (code && selection) return changeSelected(code, selection, request, brief);
  if (code && isFixRequest(request)) return mended(code, conversation);
  if (isQuestion(simple)) return code && tellsOfError(request) ? mended(code, conversation) : advice();
  if (isNewPage(conversation)) return built(brief, request);
  if (code) {
    const changed = change(code, request, brief);
    const foreign = brief.language.foreign
      ? `${sayForeign(brief.language.foreign, brief.language.talk)} `
      : "";
    if (changed) return { said: `${foreign}${changed.said}`, code: changed.code };
    if (tellsOfError(request)) return mended(code, conversation);
    return alone(`${foreign}${impossible.test(simple) ? "" : `${says.which} `}${says.cannot}`);
  }
  // "Please make it blue too" after a first answer that never came: what was said before still counts.
  const before = [...earlier].reverse().find((text) => isUnderstood(readBrief(text)));
  if (before) return built(readBrief(`${before}\n${request}`), `${before}\n${request}`);
  if (brief.program)
    return alone(
      `${brief.language.foreign ? sayForeign(brief.language.foreign, "en") : ""} ${says.cannot}`.trim(),
    );
  if (!asksToBegin(simple) && changesIn("", request, brief).length > 0)
    return alone(`${says.nothing} ${says.empty}`);
  if (simple.split(/\s+/).length < 3 && !brief.language.foreign) return alone(says.empty);
  return built(brief, request);
}

function built(brief: Brief, request: string): Answered {
  const made = planFor(brief, request);
  const code = kinds[made.kind].compose(made);
  return { said: sayBuilt(made, stepsFrom(code, made)), code };
}

/** Two requests that would change this page: one for something that it has already is no step. */
function stepsFrom(code: Code, { kind, brief }: Plan): string[] {
  const lang = brief.language.talk;
  const all = new Set([...kinds[kind].says[lang].next, ...talk[lang].steps]);
  const taken: string[] = [];
  for (const step of all) {
    const after = change(code, step, readBrief(step, lang))?.code;
    if (after && fileNames.some((file) => after[file] !== code[file])) taken.push(step);
    if (taken.length === 2) break;
  }
  return taken;
}

/** The one thing this model can do about an error: put back the script that it wrote for this page itself. */
function mended(code: Code, conversation: Conversation): Answered {
  const lang = languageOfPerson(conversation);
  return mend(code, pagesMade(conversation), conversation.request, lang);
}

/** Going through a conversation again takes its time: what follows these changes hardly touches the elements. */
const REPLAYED = 40;

/** The pages that came of what was said since the last one was begun, oldest first. */
function pagesMade(conversation: Conversation): Code[] {
  const made: Code[] = [];
  const none = { html: "", css: "", javascript: "" };
  const begun = conversation.earlier.findLastIndex((request) =>
    asksForNewPage(briefOf({ ...conversation, request }), request, none),
  );
  conversation.earlier
    .slice(Math.max(0, begun))
    .slice(0, REPLAYED)
    .forEach((request, at, all) => {
      if (tellsOfError(request)) return;
      const earlier = all.slice(0, at);
      const code = made.at(-1) ?? null;
      const page = answered({ ...conversation, mode: "build", request, selection: null, earlier, code });
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
  const { standing, answered: before } = conversation;
  if (standing === null) return null;
  const line = standing.replace(/\s+/g, " ").replace(/[.!?]+$/, "");
  const x = inline(line.length > STANDING_SHOWN ? `${line.slice(0, STANDING_SHOWN).trimEnd()}...` : line);
  const said = Object.values(talk).map((says) => fill(says.standing, { x }));
  if (before.some((text) => said.some((sentence) => text.includes(sentence)))) return null;
  return fill(talk[languageOfPerson(conversation)].standing, { x });
}

const STANDING_SHOWN = 120;

function briefOf({ code, request }: Conversation): Brief {
  const pageLang = /<html[^>]*\blang="([a-z]{2})/i.exec(code?.html ?? "")?.[1] ?? "en";
  return readBrief(request, isLang(pageLang) ? pageLang : "en");
}

/** Clear enough, and nothing this model can do. */
const impossible =
  /translat|ubersetz|traduc|traduis|\blog ?in\b|sign[- ]?in|database|datenbank|payment|checkout|backend|server\b|multiplayer|\b3d\b/;

const questionWord =
  /^(?:what|which|who|why|how|when|where|is|are|does|do|should|was|welche\w*|wer|warum|wieso|wie|wann|wo|ist|sind|soll\w*|que|quel\w*|qui|pourquoi|comment|quand|ou|est|faut|cual\w*|quien|por que|como|cuando|donde|es|debo|deberia)\b/;

/** Wants to know, not to have: "can you make it green?" is no question. */
const isQuestion = (simple: string) =>
  /\?\s*$/.test(simple) && questionWord.test(simple.replace(/^[^\p{L}]+/u, ""));

/** A kind, a topic or the word for a page; a program of an unknown kind is not understood. */
const isUnderstood = (brief: Brief) => brief.kind !== null || (brief.site && !brief.program);

function isNewPage(conversation: Conversation): boolean {
  const { code, request, selection } = conversation;
  const simple = plain(request);
  if (isQuestion(simple) || (code && (selection || isFixRequest(request)))) return false;
  if (code && tellsOfError(request) && !createVerb.test(simple)) return false;
  const brief = briefOf(conversation);
  return code ? asksForNewPage(brief, request, code) : isUnderstood(brief);
}

const newWord =
  /\b(?:an?|new|another|instead|eine?n?|neue[rsn]?|stattdessen|une?|nouve\w+|autre|una?|nuev[oa]|otr[oa])\b/;
const otherWord = /\b(?:new|another|instead|neue\w*|andere\w*|stattdessen|nouve\w+|autre|nuev[oa]|otr[oa])\b/;
const createVerb =
  /\b(?:make|create|build|write|design|generate|start|erstelle?|mach\w*|baue?|schreib\w*|entwirf|cree[rz]?|fais|faites|construis|ecris|crea|haz|hazme|construye)\b/;

const article = /^(?:an?|eine?|une?|una?) /;
const ofOne = /^\W*\w+ (?:me |us |mir |uns |moi |nous )?(?:an?|eine?n?|une?|una?|new|neue\w*)\b/;

/** "A shop ...", "create a shop ...": a change of something begins with its own verb. */
const asksToBegin = (simple: string) =>
  article.test(simple) || (createVerb.test(simple) && ofOne.test(simple));

/** A whole other page, not a change to this one. */
function asksForNewPage(brief: Brief, request: string, code: Code): boolean {
  const simple = plain(request);
  if (!isUnderstood(brief)) return false;
  const now = /<body class="(\w+)/.exec(code.html)?.[1] ?? "";
  const other = brief.kind !== null && brief.kind !== (isKind(now) ? now : null);
  const begins = createVerb.test(simple) || article.test(simple);
  if (changesIn(code.html, request, brief).length > 0 && !(begins && ofOne.test(simple))) return false;
  if (brief.kind !== null && brief.kind !== "landing")
    return other ? newWord.test(simple) || begins : otherWord.test(simple);
  return brief.site && newWord.test(simple) && begins;
}
