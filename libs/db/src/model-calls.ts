import { batched } from "./batch.ts";
import type { CallPurpose, PromptMessage } from "./calls.ts";
import type { Client } from "./client.ts";
import { unwrap } from "./errors.ts";

const CALL = `generationId:generation_id, attempt, number:call, purpose, status:outcome, model,
  inputTokens:input_tokens, outputTokens:output_tokens, estimated, durationMs:request_duration_ms,
  statusCode:status_code, createdAt:created_at, finishedAt:finished_at`;

export interface ModelCallRow {
  readonly generationId: string;
  readonly attempt: number;
  /** 1, 2, 3 ... within the attempt. */
  readonly number: number;
  readonly purpose: CallPurpose;
  /** `lost`: whoever made it died, or never came to make it. */
  readonly status: "open" | "ok" | "failed" | "stopped" | "lost";
  readonly model: string;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly estimated: boolean;
  readonly durationMs: number | null;
  readonly statusCode: number | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}
export interface PromptRow {
  readonly attempt: number;
  readonly call: number;
  readonly messages: readonly PromptMessage[];
}

interface Place {
  readonly attempt: number;
  readonly call: number;
}

/** Reads with the person's own rights. The calls, or the prompts, of several generations within one tick are one call. */
export function createModelCallStore(user: Client) {
  const calls = batched<string, readonly ModelCallRow[]>(
    (generationId) => generationId,
    async (ids) => {
      const rows = unwrap(
        await user
          .from("generations")
          .select(`id, calls:api_usage!api_usage_generation_id_fkey(${CALL})`)
          .in("id", ids)
          .overrideTypes<{ id: string; calls: ModelCallRow[] }[], { merge: false }>(),
      );
      return new Map(rows.map(({ id, calls: made }) => [id, made.toSorted(byCall)]));
    },
    () => [],
  );
  const prompts = batched<string, readonly PromptRow[]>(
    (generationId) => generationId,
    async (ids) => {
      const rows = unwrap(
        await user
          .from("generations")
          .select(
            "id, prompts:generation_prompts!generation_prompts_generation_id_fkey(attempt, call, messages)",
          )
          .in("id", ids)
          .overrideTypes<{ id: string; prompts: PromptRow[] }[], { merge: false }>(),
      );
      return new Map(rows.map(({ id, prompts: sent }) => [id, sent.toSorted(byPlace)]));
    },
    () => [],
  );
  return {
    /** In the order they were made. */
    calls: (generationId: string) => calls.load(generationId),

    /** Of every call, in that order; those that have expired are left out. */
    prompts: (generationId: string) => prompts.load(generationId),

    /** What one call sent; nothing if there was no such call, or once it has expired. */
    async prompt(call: { generationId: string; attempt: number; number: number }) {
      const sent = await prompts.load(call.generationId);
      const found = sent.find((one) => one.attempt === call.attempt && one.call === call.number);
      return found?.messages ?? [];
    },
  };
}

const byPlace = (one: Place, other: Place) => one.attempt - other.attempt || one.call - other.call;
const byCall = (one: ModelCallRow, other: ModelCallRow) =>
  one.attempt - other.attempt || one.number - other.number;
