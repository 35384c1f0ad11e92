import { CODE_FILES, type Code, type CodeFile } from "@roseram/db";
import { cut } from "./compact.ts";
import { repetitionFor } from "../turn/continuation.ts";
import type { Miss } from "../turn/draft.ts";
import { PATH_OF_FILE } from "../site-paths.ts";
import type { Finding } from "../gate/gate.ts";
import type { ModelMessage } from "../model/model.ts";
import { markerOf, shownFiles } from "./prompt-code.ts";
import { type Budget, fitted, type Prompt, type PromptInput, shownCode } from "./prompt.ts";
import { estimateMessages } from "./tokens.ts";

/*
 * The calls after the first. Each is a prompt of its own, not a longer conversation: the code as the draft has it now,
 * once; the request; and then, under a marker line that says which call it is, what is wanted. So it costs no more
 * than the first call, and whatever matched before is in the code it is shown.
 */

/** What every further call is made of: `code` is the draft, with all that has landed in it. */
export interface FollowUp {
  readonly input: PromptInput;
  readonly nonce: string;
  readonly budget: Budget;
  readonly code: Code;
}

/** What a miss tells the model; the words for the person are not its business. */
type Missed = Omit<Miss, "message">;

/** Of a received answer, and of a section that did not match, in UTF-16 units. */
const LEAST_SHOWN = 2_000;
const SECTION_SHOWN = 4_000;
const BOUNDLESS: Budget = { contextTokens: Number.MAX_SAFE_INTEGER, answerTokens: 0 };

/**
 * After a cut: what was sent, and the wish to go on. Where the rest of the answer would find no room, the earlier
 * conversation gives way, and then the head of what was received: only its end is needed to go on.
 */
export function continuationFor(
  sent: readonly ModelMessage[],
  received: string,
  nonce: string,
  budget: Budget = BOUNDLESS,
): readonly ModelMessage[] {
  const room = budget.contextTokens - budget.answerTokens;
  const wish: ModelMessage = { role: "user", content: goOn(received, nonce) };
  const after = (messages: readonly ModelMessage[], shown: string): readonly ModelMessage[] => [
    ...messages,
    { role: "assistant", content: shown },
    wish,
  ];
  const whole = after(sent, received);
  if (estimateMessages(whole) <= room) return whole;
  const bare = sent.filter(({ role }, index) => role === "system" || index === sent.length - 1);
  let shown = received;
  while (shown.length > LEAST_SHOWN && estimateMessages(after(bare, shown)) > room)
    shown = tail(shown, Math.max(LEAST_SHOWN, Math.floor(shown.length / 2)));
  return after(bare, shown);
}

function goOn(received: string, nonce: string): string {
  const marker = markerOf(nonce);
  return `${marker} continue
Your answer broke off there. Go on from exactly that point, to the "${marker} end": no explanation, no code fence, no file begun anew. Begin
by repeating how it broke off, byte for byte, which is all that follows the next line, and write on from there.
${marker} from
${repetitionFor(received)}`;
}

/** Sections that did not match are asked for again, with the nearest lines there are. */
export function editRetryFor(call: FollowUp, misses: readonly Missed[]): Prompt {
  const why: Readonly<Record<Missed["reason"], string>> = {
    missing: "is not in the file",
    ambiguous: "is in the file more than once",
    empty: "is empty",
  };
  const parts = misses.map(({ file, search, replace, reason, nearest }) => {
    const near = nearest ? `\nThe nearest lines there are, from line ${nearest.line}:\n${nearest.text}` : "";
    return `In ${PATH_OF_FILE[file]} this SEARCH ${why[reason]}:
${cut(search, SECTION_SHOWN)}${newline(search)}It was to become:
${cut(replace, SECTION_SHOWN)}${newline(replace)}${near.trimStart()}`;
  });
  return asking(
    call,
    "edits",
    `Your answer to this message was edits. All of them are in the files above, but for these:

${parts.join("\n\n")}

Send edit blocks for these places alone, with SEARCH copied from the files above so that it fits exactly one place. No prose.`,
  );
}

/** The last resort of an edit that would not match. */
export function wholeFileFor(call: FollowUp, files: readonly CodeFile[]): Prompt {
  const paths = files.map((file) => PATH_OF_FILE[file]).join(" and ");
  return asking(
    call,
    "file",
    `Your edits of ${paths} for this message did not match the file. Write ${paths} whole now, as file blocks, with everything the message
asks for and everything else as it is above. Nothing left out, no edit blocks, no prose.`,
  );
}

/** The answer ended, nobody knows at which byte: what had been made of it is in the files, and is finished from there. */
export function restFor(call: FollowUp, said: string): Prompt {
  const { baseCode } = call.input;
  const changed = CODE_FILES.filter((file) => baseCode[file] !== "" && baseCode[file] !== call.code[file]);
  const words = cut(said, SECTION_SHOWN);
  const wanted = (
    before: string,
  ) => `Your answer to this message broke off. The files above are as far as it came; one of them may end in the middle.
${said === "" ? "" : `You had said:\n${words}${newline(words)}`}
${before}Finish what the message asks for, by edit blocks or, where a file is cut off or was never begun, by a file block. Leave out what is finished. No prose.`;
  const whole = asking(call, "rest", wanted(shownFiles(baseCode, call.nonce, "before", changed)));
  return "tooLarge" in whole && changed.length > 0 ? asking(call, "rest", wanted("")) : whole;
}

/** The page would break: the findings, and where something was lost, what was there before, if there is room. */
export function repairFor(call: FollowUp, findings: readonly Finding[]): Prompt {
  const { baseCode } = call.input;
  const lost = CODE_FILES.filter(
    (file) => baseCode[file] !== "" && findings.some((one) => one.file === file && LOST.has(one.code)),
  );
  const parts = findings.map(({ message, evidence }) => `${message}\n${evidence}`).join("\n\n");
  const wanted = (
    before: string,
  ) => `Your answer to this message is in the files above, but the page cannot be used like that:

${parts}

${before}Correct exactly this, by edit blocks or, where more than half of a file is wrong, by a file block. No prose.`;
  const whole = asking(call, "repair", wanted(shownFiles(baseCode, call.nonce, "before", lost)));
  return "tooLarge" in whole && lost.length > 0 ? asking(call, "repair", wanted("")) : whole;
}

const LOST: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>(["SHRUNK", "PLACEHOLDER"]);

function asking(call: FollowUp, purpose: "edits" | "file" | "repair" | "rest", wanted: string): Prompt {
  const { input, nonce, budget, code } = call;
  const request = `${input.content}\n${markerOf(nonce)} ${purpose}\n${wanted}`;
  return fitted({ ...input, baseCode: code }, nonce, budget, shownCode(code, nonce) + request);
}

function newline(text: string): string {
  return text.endsWith("\n") ? "" : "\n";
}

/** The end of a text from the start of a line, never half a character. */
function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.indexOf("\n", text.length - length) + 1;
  return text.slice(from > 0 ? from : text.length - length).toWellFormed();
}
