import type { Code, GenerationInput } from "@roseram/db";
import { compactHistory } from "./compact.ts";
import type { ModelMessage } from "../model/model.ts";
import { instructionsFor, type StandingWishes } from "./prompt-instructions.ts";
import { isEmpty, shownFiles } from "./prompt-code.ts";
import { withSelectedLines } from "./selection.ts";
import { estimateMessages, estimateTokens } from "./tokens.ts";

/** What the model can take in, and how much of that is its answer's. */
export interface Budget {
  readonly contextTokens: number;
  readonly answerTokens: number;
}

export type PromptInput = Omit<GenerationInput, "preferences" | "kept"> & {
  readonly preferences?: StandingWishes | null;
};

export type Prompt =
  | { readonly messages: readonly ModelMessage[]; readonly tokens: number }
  /** `message` is for the person. */
  | { readonly tooLarge: true; readonly message: string };

/** More of an old conversation costs more than it tells. */
const HISTORY_TOKENS = 8_000;

/** What the model is sent. The nonce is drawn anew for each call: no page and no message can forge a block. */
export function promptFor(input: PromptInput, nonce: string, budget: Budget): Prompt {
  return fitted(
    input,
    nonce,
    budget,
    shownCode(input.baseCode, nonce) + withSelectedLines(input.content, input.baseCode.html),
  );
}

/** Instructions, conversation and one last message within the budget: the conversation alone gives way. */
export function fitted(input: PromptInput, nonce: string, budget: Budget, last: string): Prompt {
  const system: ModelMessage = { role: "system", content: instructionsFor(input, nonce) };
  const request: ModelMessage = { role: "user", content: last };
  const room = budget.contextTokens - budget.answerTokens - estimateMessages([system, request]);
  if (room < 0) return { tooLarge: true, message: tooLarge(input, budget) };
  const messages = [system, ...compactHistory(input.history, Math.min(room, HISTORY_TOKENS)), request];
  return { messages, tokens: estimateMessages(messages) };
}

/** What a message will cost beside its own words, before it is written. */
export function promptTokens(input: Omit<PromptInput, "content">): number {
  const nonce = "0123456789abcdef";
  const budget = { contextTokens: Number.MAX_SAFE_INTEGER, answerTokens: 0 };
  const prompt = promptFor({ ...input, content: "" }, nonce, budget);
  return "tooLarge" in prompt ? 0 : prompt.tokens;
}

/** The code as it is now, once, in front of the request. */
export function shownCode(code: Code, nonce: string): string {
  return isEmpty(code) ? "" : shownFiles(code, nonce);
}

function tooLarge({ content, baseCode }: PromptInput, { contextTokens, answerTokens }: Budget): string {
  const message = estimateTokens(content);
  const page = estimateTokens(baseCode.html + baseCode.css + baseCode.javascript);
  const room = Math.max(0, contextTokens - answerTokens);
  const said = `about ${count(message + page)} tokens, and the model takes ${count(room)} beside its answer`;
  return message > page
    ? `The message is too long for the model (with the page ${said}). Your page is unchanged. Shorten the message and send it again.`
    : `The page is too long for the model (with the message ${said}). Your page is unchanged. Take something out of it in the code view, or use a model with a larger context.`;
}

function count(tokens: number): string {
  return tokens.toLocaleString("en");
}
