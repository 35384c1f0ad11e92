import { createCalls, type UsageLimits } from "./calls.ts";
import type { Direct } from "./direct.ts";
import { rethrowDirect } from "./errors.ts";
import { type Code, type EventBody, foldEvents } from "./fold.ts";
import { type Preferences, readPreferences } from "./preferences.ts";
import type { GenerationReport } from "./report.ts";
import { storableText } from "./stored-text.ts";

/** The worker's side of a generation: direct SQL, because every 20 ms of a stream is one append. */

export type GenerationStatus = "queued" | "running" | "completed" | "incomplete" | "cancelled" | "failed";

export interface StoredGeneration {
  readonly id: string;
  readonly projectId: string;
  /** Who asked, and whose quota it uses. */
  readonly userId: string;
  /** The project's owner: who may see it. Null while the project is deleted and can still come back. */
  readonly ownerId: string | null;
  readonly status: GenerationStatus;
  readonly attempt: number;
  readonly lastSeq: number;
  readonly stopRequested: boolean;
}

export interface GenerationInput {
  readonly mode: "build" | "discuss";
  readonly model: string;
  readonly projectName: string;
  readonly projectDescription: string | null;
  readonly content: string;
  readonly baseCode: Code;
  /** The conversation before the message, oldest first. */
  readonly history: readonly { readonly role: "user" | "assistant"; readonly content: string }[];
  /** The person's own; what is not a preference is left out. */
  readonly preferences: Preferences;
  /** The generation that is tried again, if this is a retry. */
  readonly retryOf: string | null;
  /** What an earlier generation brought forth, if this one goes on with it: what was shown is where it begins. */
  readonly kept: Kept | null;
}

export interface Kept {
  readonly text: string;
  readonly code: Code;
  /** null: it ended otherwise than by breaking off in its first reply, or so long ago that this is not kept. */
  readonly received: Received | null;
}

/** All that the model had sent of a reply when it broke off, as it sent it. */
export interface Received {
  readonly nonce: string;
  readonly text: string;
}

export interface GenerationState {
  readonly status: GenerationStatus;
  readonly attempt: number;
  readonly lastSeq: number;
  readonly text: string;
  readonly code: Code;
}

export type SequencedEvent = EventBody & { readonly seq: number };

export interface Completion {
  readonly id: string;
  readonly attempt: number;
  readonly status: Exclude<GenerationStatus, "queued" | "running">;
  readonly text: string;
  readonly code: Code;
  readonly answer: string | null;
  readonly makeVersion: boolean;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly report: GenerationReport | null;
  /** Where exactly another generation can go on; null where there is no such place. */
  readonly received: Received | null;
}

/** Of a request, with the time when it would be accepted (`freesAt`, ISO 8601). */
export type Refusal = "RATE_LIMITED" | "QUOTA_EXCEEDED";

/** How long what is kept for a time only is kept. */
export interface Retention {
  /** After a generation's end. */
  readonly eventHours: number;
  readonly usageDays: number;
  /** After an error was last seen. */
  readonly errorDays: number;
  readonly promptDays: number;
  /** After it was deleted; until then it can come back. */
  readonly deletedProjectDays: number;
}

export type Generations = ReturnType<typeof createGenerations>;

export function isEnded(status: GenerationStatus): boolean {
  return status !== "queued" && status !== "running";
}

export function createGenerations({ query: send }: Pick<Direct, "query">) {
  const query = <Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]> =>
    send<Row>(sql, params).catch(rethrowDirect);
  return {
    ...createCalls(query),

    async find(id: string): Promise<StoredGeneration | null> {
      const [row] = await query<StoredGeneration>(
        `select g.id, g.project_id as "projectId", g.user_id as "userId", p.user_id as "ownerId", g.status,
           g.attempt, g.last_seq as "lastSeq", g.stop_requested_at is not null as "stopRequested"
         from public.generations g join public.projects p on p.id = g.project_id
         where g.id = $1`,
        [id],
      );
      return row ?? null;
    },

    /** What the model is asked; null when the project was deleted. At most 40 earlier messages are read. */
    async findInput(id: string): Promise<GenerationInput | null> {
      const [row] = await query<Omit<GenerationInput, "preferences"> & { preferences: unknown }>(
        `select g.mode, g.model, p.name as "projectName", p.description as "projectDescription", m.content,
           public.base_code(g.base_version_id) as "baseCode", g.retry_of as "retryOf", u.preferences,
           case when e.id is not null
             then jsonb_build_object('text', e.text, 'code', e.code, 'received', e.received) end as kept,
           coalesce((
             select jsonb_agg(jsonb_build_object('role', h.role, 'content', h.content) order by h.seq)
             from (
               select c.role, c.content, c.seq from public.chat_messages c
               where c.project_id = g.project_id and c.seq < m.seq and c.role in ('user', 'assistant')
               order by c.seq desc limit 40
             ) h
           ), '[]'::jsonb) as history
         from public.generations g
         join public.projects p on p.id = g.project_id
         join public.chat_messages m on m.id = g.message_id
         left join public.user_preferences u on u.user_id = g.user_id
         left join public.generations e on e.id = g.continues
         where g.id = $1`,
        [id],
      );
      return row ? { ...row, preferences: readPreferences(row.preferences) } : null;
    },

    async readEvents(id: string, after: number, limit: number): Promise<SequencedEvent[]> {
      return query<SequencedEvent>(
        `select seq, kind, payload from public.generation_events
         where generation_id = $1 and seq > $2 order by seq limit $3`,
        [id, after, limit],
      );
    },

    /** Text, code and lastSeq of one moment: row and events are read in one statement. */
    async readState(id: string): Promise<GenerationState | null> {
      const [row] = await query<GenerationState & { events: EventBody[] }>(
        `select g.status, g.attempt, g.last_seq as "lastSeq", g.text, g.code,
           coalesce((
             select jsonb_agg(jsonb_build_object('kind', e.kind, 'payload', e.payload) order by e.seq)
             from public.generation_events e where e.generation_id = g.id and e.seq > g.folded_seq
           ), '[]'::jsonb) as events
         from public.generations g where g.id = $1`,
        [id],
      );
      if (!row) return null;
      const { events, ...state } = row;
      return { ...state, ...foldEvents(state, events) };
    },

    async beginAttempt(id: string, maxAttempts: number) {
      const [row] = await query<{
        outcome: "STARTED" | "STOPPED" | "EXHAUSTED" | "ENDED" | "NOT_FOUND";
        attempt: number;
        lastSeq: number;
      }>(`select outcome, attempt, last_seq as "lastSeq" from public.begin_attempt($1, $2)`, [
        id,
        maxAttempts,
      ]);
      return row ?? { outcome: "NOT_FOUND" as const, attempt: 0, lastSeq: 0 };
    },

    /** No events is a sign of life. With a checkpoint the row holds the state after these events. */
    async appendEvents(input: {
      id: string;
      attempt: number;
      firstSeq: number;
      events: readonly EventBody[];
      checkpoint: { text: string; code: Code } | null;
    }): Promise<{ outcome: "OK" | "FENCED"; stopRequested: boolean }> {
      const [row] = await query<{ outcome: "OK" | "FENCED"; stopRequested: boolean }>(
        `select outcome, stop_requested as "stopRequested"
         from public.append_events($1, $2, $3, $4::text::jsonb, $5, $6::text::jsonb)`,
        [
          input.id,
          input.attempt,
          input.firstSeq,
          JSON.stringify(input.events.map(({ kind, payload }) => ({ kind, payload }))),
          input.checkpoint?.text ?? null,
          input.checkpoint ? JSON.stringify(input.checkpoint.code) : null,
        ],
      );
      return row ?? { outcome: "FENCED", stopRequested: false };
    },

    /** What was used is the sum of the generation's calls; calls that are still open are closed. */
    async complete(input: Completion) {
      const [row] = await query<{
        outcome: "OK" | "FENCED";
        status: GenerationStatus | null;
        versionId: string | null;
        lastSeq: number | null;
      }>(
        `select outcome, status, version_id as "versionId", last_seq as "lastSeq"
         from public.complete_generation(
           $1, $2, $3, $4, $5::text::jsonb, $6, $7, $8, $9, $10::text::jsonb, $11::text::jsonb)`,
        [
          input.id,
          input.attempt,
          input.status,
          input.text,
          JSON.stringify(input.code),
          input.answer,
          input.makeVersion,
          input.error?.code ?? null,
          input.error?.message ?? null,
          input.report ? JSON.stringify(input.report) : null,
          input.received
            ? JSON.stringify({ nonce: input.received.nonce, text: storableText(input.received.text) })
            : null,
        ],
      );
      return row ?? { outcome: "FENCED" as const, status: null, versionId: null, lastSeq: null };
    },

    async send(input: {
      userId: string;
      projectId: string;
      content: string;
      mode: "build" | "discuss";
      model: string;
      idempotencyKey: string | null;
      inputHash: string | null;
      limits: UsageLimits;
    }) {
      const [row] = await query<{
        outcome: "OK" | "NOT_FOUND" | "ARCHIVED" | "GENERATION_RUNNING" | "IDEMPOTENCY_MISMATCH" | Refusal;
        messageId: string | null;
        generationId: string | null;
        freesAt: string | null;
      }>(
        `select outcome, message_id as "messageId", generation_id as "generationId", frees_at as "freesAt"
         from public.send_message($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          input.userId,
          input.projectId,
          input.content,
          input.mode,
          input.model,
          input.idempotencyKey,
          input.inputHash,
          input.limits.requestsPerMinute,
          input.limits.tokensPerMonth,
        ],
      );
      return row ?? { outcome: "NOT_FOUND" as const, messageId: null, generationId: null, freesAt: null };
    },

    async retry(userId: string, id: string, model: string, limits: UsageLimits) {
      const [row] = await query<{
        outcome: "OK" | "NOT_FOUND" | "ARCHIVED" | "GENERATION_RUNNING" | Refusal;
        generationId: string | null;
        freesAt: string | null;
      }>(
        `select outcome, generation_id as "generationId", frees_at as "freesAt"
         from public.retry_generation($1, $2, $3, $4, $5)`,
        [userId, id, model, limits.requestsPerMinute, limits.tokensPerMonth],
      );
      return row ?? { outcome: "NOT_FOUND" as const, generationId: null, freesAt: null };
    },

    /** CONFLICT: the page or the conversation has gone on since; `versionId` is the current version then. */
    async continue(input: {
      userId: string;
      id: string;
      model: string;
      idempotencyKey: string | null;
      inputHash: string | null;
      limits: UsageLimits;
    }) {
      const [row] = await query<{
        outcome:
          | "OK"
          | "NOT_FOUND"
          | "ARCHIVED"
          | "GENERATION_RUNNING"
          | "NOTHING_KEPT"
          | "CONFLICT"
          | "IDEMPOTENCY_MISMATCH"
          | Refusal;
        generationId: string | null;
        versionId: string | null;
        freesAt: string | null;
      }>(
        `select outcome, generation_id as "generationId", version_id as "versionId", frees_at as "freesAt"
         from public.continue_generation($1, $2, $3, $4, $5, $6, $7)`,
        [
          input.userId,
          input.id,
          input.model,
          input.idempotencyKey,
          input.inputHash,
          input.limits.requestsPerMinute,
          input.limits.tokensPerMonth,
        ],
      );
      return row ?? { outcome: "NOT_FOUND" as const, generationId: null, versionId: null, freesAt: null };
    },

    async stop(userId: string, id: string): Promise<{ outcome: "OK" | "NOT_FOUND"; ended: boolean }> {
      const [row] = await query<{ outcome: "OK" | "NOT_FOUND"; ended: boolean }>(
        `select outcome, ended from public.stop_generation($1, $2)`,
        [userId, id],
      );
      return row ?? { outcome: "NOT_FOUND", ended: false };
    },

    async claimable(): Promise<string[]> {
      const rows = await query<{ id: string }>(`select id from public.claimable_generations()`);
      return rows.map(({ id }) => id);
    },

    /** All that have not ended, whoever works on them: for a start after which nobody else can. */
    async unfinished(): Promise<string[]> {
      const rows = await query<{ id: string }>(
        `select id from public.generations where status in ('queued', 'running') order by created_at`,
      );
      return rows.map(({ id }) => id);
    },

    async deleteExpired(retention: Retention): Promise<void> {
      const { eventHours, usageDays, errorDays, promptDays, deletedProjectDays } = retention;
      await query(`select * from public.delete_expired($1, $2, $3, $4, $5)`, [
        eventHours,
        usageDays,
        errorDays,
        promptDays,
        deletedProjectDays,
      ]);
    },
  };
}
