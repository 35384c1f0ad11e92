import type { Direct } from "./direct.ts";
import { storableText } from "./stored-text.ts";

/** The accounts of a generation's calls of the model. Each is written before it is made, and completed after it. */

/** Why the model is asked: the first time, to go on, or to put right what did not land or does not parse. */
export type CallPurpose = "answer" | "continue" | "edits" | "file" | "repair";

export interface PromptMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** What is configured for everybody; 0 is no limit. Exceptions for a person are the database's. */
export interface UsageLimits {
  readonly requestsPerMinute: number;
  readonly tokensPerMonth: number;
}

/** Without any limit. */
export const UNLIMITED: UsageLimits = { requestsPerMinute: 0, tokensPerMonth: 0 };

interface CallKey {
  /** The generation's. */
  readonly id: string;
  readonly attempt: number;
  /** 1, 2, 3 ... within the attempt. */
  readonly call: number;
}

export interface CallStart extends CallKey {
  readonly purpose: CallPurpose;
  readonly model: string;
  readonly prompt: readonly PromptMessage[];
  /** Of the prompt: held against the quota until the call ends. */
  readonly estimatedTokens: number;
  readonly limits: UsageLimits;
}

export interface CallEnd extends CallKey {
  readonly outcome: "ok" | "failed" | "stopped";
  /** null: nothing is known of them. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly estimated: boolean;
  readonly durationMs: number;
  /** The HTTP status of the model's answer; null when there was none. */
  readonly statusCode: number | null;
  readonly cost: { readonly amount: number; readonly currency: string } | null;
}

export interface CallRefusal {
  readonly outcome: "OK" | "FENCED" | "QUOTA_EXCEEDED";
  /** On QUOTA_EXCEEDED when there is room again, ISO 8601. */
  readonly freesAt: string | null;
}

const MAX_INTEGER = 2_147_483_647;
/** numeric(14, 6) */
const MAX_COST = 99_999_999;

/** What a provider reports may be anything; the column is a whole number of at least 0. */
function asCount(value: number | null): number | null {
  if (value === null || Number.isNaN(value)) return null;
  return Math.min(Math.max(Math.round(value), 0), MAX_INTEGER);
}

/** A model's own words, which a later call quotes, may hold what cannot be stored. */
function storable(messages: readonly PromptMessage[]): string {
  return JSON.stringify(messages.map(({ role, content }) => ({ role, content: storableText(content) })));
}

export function createCalls(query: Direct["query"]) {
  return {
    /** Asked again after a lost answer it gives the same one. QUOTA_EXCEEDED: the call must not be made. */
    async beginCall(input: CallStart): Promise<CallRefusal> {
      const [row] = await query<CallRefusal>(
        `select outcome, frees_at as "freesAt"
         from public.begin_call($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8)`,
        [
          input.id,
          input.attempt,
          input.call,
          input.purpose,
          input.model,
          storable(input.prompt),
          asCount(input.estimatedTokens) ?? 0,
          input.limits.tokensPerMonth,
        ],
      );
      return row ?? { outcome: "FENCED", freesAt: null };
    },

    /** Whatever became of it. A call that another attempt or the generation's end has closed stays as it is. */
    async endCall(input: CallEnd): Promise<void> {
      await query(`select public.end_call($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [
        input.id,
        input.attempt,
        input.call,
        input.outcome,
        asCount(input.inputTokens),
        asCount(input.outputTokens),
        input.estimated,
        asCount(input.durationMs),
        asCount(input.statusCode),
        input.cost === null ? null : Math.min(Math.max(input.cost.amount, 0), MAX_COST).toFixed(6),
        input.cost?.currency ?? null,
      ]);
    },
  };
}
