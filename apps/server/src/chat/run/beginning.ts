import { randomBytes } from "node:crypto";
import { CODE_FILES, type FoldState, type GenerationInput, type Kept, type Received } from "@roseram/db";
import { markerOf } from "../prompt/prompt-code.ts";
import { createDraft, type Draft } from "../turn/draft.ts";
import { createReply, type Reply } from "../turn/reply.ts";
import { firstMove, type Move, type Start } from "../turn/turn.ts";

/** What an attempt begins with, and its first step. */
export interface Beginning {
  readonly start: Start;
  readonly draft: Draft;
  readonly reply: Reply;
  readonly move: Move;
}

/**
 * A generation that goes on with another begins with the state that was shown, in each of its attempts. Where all that
 * had been received leads to exactly that state, the reply itself goes on; otherwise what was made is finished.
 */
export function beginningOf(
  input: Pick<GenerationInput, "mode" | "baseCode" | "kept">,
  limits: { readonly maxFileBytes: number; readonly attempt: number },
): Beginning {
  const { mode, baseCode: base, kept } = input;
  const begin = (start: Start, draft: Draft, received?: Received): Beginning => {
    const nonce = newNonce();
    const { maxFileBytes } = limits;
    if (!received)
      return {
        start,
        draft,
        reply: createReply({ draft, mode, nonce, maxFileBytes }),
        move: firstMove(mode, start),
      };
    draft.beginReply();
    const reply = createReply({ draft, mode, nonce, maxFileBytes, received: remarked(received, nonce) });
    return { start, draft, reply, move: firstMove(mode, start) };
  };
  if (!kept) return begin("nothing", createDraft({ base, mode, ...limits }));
  const received = kept.received ?? proseOf(mode, kept);
  if (received) {
    const again = begin("reply", createDraft({ base, mode, ...limits }), received);
    if (isSame(again.draft.state, kept) && !again.reply.received().sealed) return again;
  }
  return begin("draft", createDraft({ base, mode, ...limits, kept: { text: kept.text, code: kept.code } }));
}

/** Drawn anew for each reply: no page and no message can forge a block. */
export function newNonce(): string {
  return randomBytes(8).toString("hex");
}

/** The same with another nonce. Of a marker line whose nonce is cut nobody has been told: it is left to be written again. */
function remarked({ nonce, text }: Received, now: string): string {
  if (nonce === "") return text;
  const marker = markerOf(nonce);
  const last = text.lastIndexOf("@@roseram:");
  const isCut = last >= 0 && text.length - last < marker.length && marker.startsWith(text.slice(last));
  return (isCut ? text.slice(0, last) : text).replaceAll(marker, markerOf(now));
}

/**
 * A discussion is nothing but prose: what was shown is what was received. A page that is as it was proves nothing: a
 * generation that ends without its worker keeps what was said and drops half-written code, and edits may not have landed.
 */
function proseOf(mode: GenerationInput["mode"], { text }: Kept): Received | null {
  return mode === "discuss" ? { nonce: "", text } : null;
}

function isSame(one: FoldState, other: FoldState): boolean {
  return one.text === other.text && CODE_FILES.every((file) => one.code[file] === other.code[file]);
}
