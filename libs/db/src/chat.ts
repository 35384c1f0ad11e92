import { batched, batchedById } from "./batch.ts";
import type { Client } from "./client.ts";
import { unwrap } from "./errors.ts";
import { foldEvents, type Code, type EventBody } from "./fold.ts";
import { projectLists } from "./lists.ts";
import { comparisons } from "./pages.ts";
import type { GenerationReport } from "./report.ts";

const MESSAGE = `id, role, content, tokensUsed:tokens_used, createdAt:created_at, seq`;
const GENERATION = `id, status, mode, model, attempt, createdAt:created_at, finishedAt:finished_at,
  projectId:project_id, messageId:message_id, answerId:answer_id, baseVersionId:base_version_id,
  versionId:version_id, retryOfId:retry_of, continuesId:continues, stopRequestedAt:stop_requested_at, errorCode:error_code,
  errorMessage:error_message, inputTokens:input_tokens, outputTokens:output_tokens, usageEstimated:usage_estimated, report`;

export interface MessageRow {
  readonly id: string;
  readonly role: "user" | "assistant";
  readonly content: string;
  readonly tokensUsed: number | null;
  readonly createdAt: string;
  readonly seq: number;
}
export interface GenerationRow {
  readonly id: string;
  readonly status: "queued" | "running" | "completed" | "incomplete" | "cancelled" | "failed";
  readonly mode: "build" | "discuss";
  readonly model: string;
  readonly attempt: number;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly projectId: string;
  readonly messageId: string;
  readonly answerId: string | null;
  readonly baseVersionId: string | null;
  readonly versionId: string | null;
  readonly retryOfId: string | null;
  readonly continuesId: string | null;
  readonly stopRequestedAt: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly usageEstimated: boolean;
  readonly report: GenerationReport | null;
}
export interface GenerationStateRow {
  readonly id: string;
  readonly lastSeq: number;
  readonly text: string;
  readonly code: Code;
}

/** The generated types know no CHECK constraints. */
type Role = Pick<MessageRow, "role">;
type Progress = Pick<GenerationRow, "status" | "mode" | "report">;

const ACTIVE = ["queued", "running"] as const;
/** PostgREST answers at most this many rows, here and on Supabase. */
const MAX_ROWS = 1000;
/** A condition on one generation takes about 90 characters of the address. */
const MAX_CONDITIONS = 50;
const NO_STATE: Omit<GenerationStateRow, "id"> = {
  lastSeq: 0,
  text: "",
  code: { html: "", css: "", javascript: "" },
};

/** Reads with the person's own rights. Reads by id within one tick are one call. */
export function createChatStore(user: Client) {
  const messages = batchedById(async (ids) =>
    unwrap(await user.from("chat_messages").select(MESSAGE).in("id", ids).overrideTypes<Role[]>()),
  );
  const generations = batchedById(async (ids) =>
    unwrap(await user.from("generations").select(GENERATION).in("id", ids).overrideTypes<Progress[]>()),
  );
  const states = batchedById(readStates);
  const active = batched<string, GenerationRow | null>(
    (projectId) => projectId,
    async (projectIds) => {
      const rows = unwrap(
        await user
          .from("generations")
          .select(GENERATION)
          .in("project_id", projectIds)
          .in("status", ACTIVE)
          .overrideTypes<Progress[]>(),
      );
      return new Map(rows.map((row) => [row.projectId, row]));
    },
    () => null,
  );
  const ofMessages = batched<MessageRow, GenerationRow | null>(
    ({ id }) => id,
    async (asked) => {
      const ids = (role: MessageRow["role"]) =>
        asked
          .filter((message) => message.role === role)
          .map(({ id }) => id)
          .join();
      // Newest first: of several tries of one message the last counts, and of an answer in parts the last part.
      const rows = unwrap(
        await user
          .from("generations")
          .select(GENERATION)
          .or(`message_id.in.(${ids("user")}),answer_id.in.(${ids("assistant")})`)
          .order("created_at", { ascending: false })
          .overrideTypes<Progress[]>(),
      );
      const found = new Map<string, GenerationRow>();
      for (const row of rows) {
        if (!found.has(row.messageId)) found.set(row.messageId, row);
        if (row.answerId !== null && !found.has(row.answerId)) found.set(row.answerId, row);
      }
      return found;
    },
    () => null,
  );

  return {
    message: (id: string) => messages.load(id),
    generation: (id: string) => generations.load(id),
    generationOf: (message: MessageRow) => ofMessages.load(message),
    activeGeneration: (projectId: string) => active.load(projectId),

    async state(generationId: string): Promise<Omit<GenerationStateRow, "id">> {
      return (await states.load(generationId)) ?? NO_STATE;
    },

    /** Everything of the person's that a model is at work on. */
    async activeGenerations(): Promise<readonly { id: string; projectId: string }[]> {
      return unwrap(await user.from("generations").select("id, projectId:project_id").in("status", ACTIVE));
    },

    /** Oldest first. seq is the order of writing and unique, so it alone is the position. */
    messages: projectLists<MessageRow>({
      async read(projectIds, { after, before, inclusive, reversed, limit }) {
        const compare = comparisons(true, inclusive);
        const list = { referencedTable: "rows" };
        let query = user
          .from("projects")
          .select(`id, rows:chat_messages!chat_messages_project_id_fkey(${MESSAGE})`)
          .in("id", projectIds)
          .order("seq", { ...list, ascending: !reversed })
          .limit(limit, list);
        if (after !== null) query = query.filter("rows.seq", compare.after, after.value);
        if (before !== null) query = query.filter("rows.seq", compare.before, before.value);
        return unwrap(await query.overrideTypes<{ rows: Role[] }[]>());
      },
      async count(projectIds) {
        return unwrap(
          await user
            .from("projects")
            .select("id, total:chat_messages!chat_messages_project_id_fkey(count)")
            .in("id", projectIds),
        );
      },
    }),
  };

  /**
   * A row holds the state at folded_seq and says how far the events go. Events never change once written, so the row
   * and the events up to its last_seq, read after it, are one state, however much is appended in between.
   */
  async function readStates(ids: readonly string[]): Promise<GenerationStateRow[]> {
    const rows = unwrap(
      await user
        .from("generations")
        .select("id, text, code, lastSeq:last_seq, foldedSeq:folded_seq")
        .in("id", ids)
        .overrideTypes<{ code: Code }[]>(),
    );
    const behind = rows.filter(({ foldedSeq, lastSeq }) => foldedSeq < lastSeq);
    const events = await readEvents(behind);
    return rows.map(({ id, text, code, lastSeq, foldedSeq }) => {
      const missing = events.get(id) ?? [];
      // Fewer than there were: the project is being deleted, or the generation ended so long ago that they expired
      // between the two reads. What the row held is still a state.
      if (missing.length < lastSeq - foldedSeq) return { id, text, code, lastSeq: foldedSeq };
      return { id, lastSeq, ...foldEvents({ text, code }, missing) };
    });
  }

  async function readEvents(behind: readonly { id: string; foldedSeq: number; lastSeq: number }[]) {
    const found = new Map<string, EventBody[]>();
    let open = behind.map(({ id, foldedSeq, lastSeq }) => ({ id, from: foldedSeq, to: lastSeq }));
    while (open.length > 0) {
      const asked = open.slice(0, MAX_CONDITIONS);
      const rows: (EventBody & { generationId: string; seq: number })[] = unwrap(
        await user
          .from("generation_events")
          .select("generationId:generation_id, seq, kind, payload")
          .or(
            asked
              .map(({ id, from, to }) => `and(generation_id.eq.${id},seq.gt.${from},seq.lte.${to})`)
              .join(),
          )
          .order("generation_id")
          .order("seq")
          .limit(MAX_ROWS)
          .overrideTypes<(EventBody & { generationId: string; seq: number })[], { merge: false }>(),
      );
      const reached = new Map<string, number>();
      for (const row of rows) {
        const events = found.get(row.generationId) ?? [];
        events.push(row);
        found.set(row.generationId, events);
        reached.set(row.generationId, row.seq);
      }
      // A full answer may have been cut: what it did not reach is asked for again.
      const rest = asked
        .map((one) => ({ ...one, from: reached.get(one.id) ?? one.from }))
        .filter(({ from, to }) => rows.length === MAX_ROWS && from < to);
      open = [...rest, ...open.slice(MAX_CONDITIONS)];
    }
    return found;
  }
}
