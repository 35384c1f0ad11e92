import type { GenerationInput } from "@roseram/db";
import { estimateMessages } from "./tokens.ts";

export interface Said {
  readonly role: "user" | "assistant";
  readonly content: string;
}

/** What the person asked, and what was answered. */
interface Turn {
  readonly asked: string;
  readonly answered: string;
}

const NEVER_ANSWERED = "(There was no answer to this.)";
const BEFORE = "(An earlier message.)";
const FOLDED_HEAD = "Earlier in this conversation I asked, oldest first:";
const FOLDED_ANSWER = "(Those were answered.)";

/** How much of a shortened turn is kept, and of one that is only listed, in UTF-16 units. */
const SHORT_ASKED = 600;
const SHORT_ANSWERED = 300;
const LISTED = 160;
/** Of the budget: what turns may take whole, and what they may take whole and shortened together. */
const WHOLE_SHARE = 0.7;
const SHORTENED_SHARE = 0.9;

/**
 * The conversation within a budget of tokens, its order kept: the newest turns whole, older ones shortened, the oldest
 * folded into one list of what was asked. The result alternates, begins with the person and ends with an answer, as
 * providers want it. Nothing at all is a valid result of a very small budget.
 */
export function compactHistory(history: GenerationInput["history"], tokens: number): readonly Said[] {
  const turns = turnsOf(history);
  const all = turns.flatMap(saidIn);
  if (estimateMessages(all) <= tokens) return all;

  let first = turns.length;
  let spent = 0;
  const kept: Said[][] = [];
  const keepWhile = (form: (turn: Turn) => Turn, share: number) => {
    while (first > 0) {
      const turn = turns[first - 1];
      if (!turn) return;
      const said = saidIn(form(turn));
      const cost = estimateMessages(said);
      if (spent + cost > tokens * share) return;
      kept.unshift(said);
      spent += cost;
      first -= 1;
    }
  };
  keepWhile((turn) => turn, WHOLE_SHARE);
  keepWhile(shortened, SHORTENED_SHARE);
  return [...folded(turns.slice(0, first), tokens - spent), ...kept.flat()];
}

/** Two messages of one side in a row become one; a message that got no answer is given one that says so. */
function turnsOf(history: GenerationInput["history"]): readonly Turn[] {
  const turns: Turn[] = [];
  let asked: string | null = null;
  for (const { role, content } of history) {
    if (role === "user") {
      if (asked !== null) turns.push({ asked, answered: NEVER_ANSWERED });
      asked = content;
    } else if (asked !== null || turns.length === 0) {
      turns.push({ asked: asked ?? BEFORE, answered: content });
      asked = null;
    } else {
      const last = turns.pop();
      if (last) turns.push({ asked: last.asked, answered: `${last.answered}\n\n${content}` });
    }
  }
  if (asked !== null) turns.push({ asked, answered: NEVER_ANSWERED });
  return turns;
}

function saidIn({ asked, answered }: Turn): Said[] {
  return [
    { role: "user", content: asked },
    { role: "assistant", content: answered },
  ];
}

function shortened({ asked, answered }: Turn): Turn {
  return { asked: cut(asked, SHORT_ASKED), answered: cut(answered, SHORT_ANSWERED) };
}

/** One list instead of many turns; when even that is too long, its oldest lines are left out and counted. */
function folded(turns: readonly Turn[], tokens: number): readonly Said[] {
  const lines = turns.map(({ asked }) => `- ${cut(asked.replace(/\s+/g, " ").trim(), LISTED)}`);
  for (let left = 0; left < lines.length; left += Math.ceil((lines.length - left) / 8)) {
    const more = left > 0 ? [`- (${left} earlier messages)`] : [];
    const said = saidIn({
      asked: [FOLDED_HEAD, ...more, ...lines.slice(left)].join("\n"),
      answered: FOLDED_ANSWER,
    });
    if (estimateMessages(said) <= tokens) return said;
  }
  return [];
}

/** The head of a text, never half a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const code = text.charCodeAt(length - 1);
  return `${text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length)} ...`;
}
