import { batchedById } from "./batch.ts";
import type { Client } from "./client.ts";
import { unwrap } from "./errors.ts";
import { outcomeOf } from "./outcome.ts";
import { type PageRequest, readSlice, type Slice, timeConditions } from "./pages.ts";
import { storableJson, storableText } from "./stored-text.ts";

// Every column but the stack, which is for the operator: people have no right to read it.
const ERROR_LOG = `id, type:error_type, source, message:error_message, context, count:occurrences, resolved, reference,
  createdAt:created_at, lastSeenAt:last_seen_at, projectId:project_id, generationId:generation_id,
  versionId:version_id`;

export type ErrorSource = "server" | "preview";

export interface ErrorLogRow {
  readonly id: string;
  readonly type: string;
  readonly source: ErrorSource;
  readonly message: string;
  readonly context: Record<string, unknown>;
  /** How often it came since it was first seen. */
  readonly count: number;
  readonly resolved: boolean;
  /** The id of the request that the person was told. */
  readonly reference: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly projectId: string | null;
  readonly generationId: string | null;
  readonly versionId: string | null;
}
export interface ErrorLogSelection {
  readonly resolved: boolean | null;
  readonly projectId: string | null;
  readonly source: ErrorSource | null;
  readonly type: string | null;
}
export interface ErrorRecord {
  readonly userId: string;
  readonly source: ErrorSource;
  /** A code, at most 100 characters. */
  readonly type: string;
  /** Scrubbed by the caller; cut here at 2,000 characters. */
  readonly message: string;
  /** Equal for the same fault: within one project and source they are folded into one entry. */
  readonly fingerprint: string;
  readonly projectId: string | null;
  readonly generationId: string | null;
  readonly versionId: string | null;
  readonly stack: string | null;
  /** Dropped when it is larger than 8 kB. */
  readonly context: Record<string, unknown>;
  readonly reference: string | null;
}

/** The generated types know no CHECK constraints. */
type Kind = Pick<ErrorLogRow, "source" | "context">;

/** Reads with the person's own rights. Reads by id within one tick are one call. */
export function createErrorLogStore(user: Client) {
  const rows = batchedById(async (ids) =>
    unwrap(await user.from("error_logs").select(ERROR_LOG).in("id", ids).overrideTypes<Kind[]>()),
  );

  function matching(
    { resolved, projectId, source, type }: ErrorLogSelection,
    options?: { count: "exact"; head: true },
  ) {
    let query = user.from("error_logs").select(ERROR_LOG, options);
    if (resolved !== null) query = query.eq("resolved", resolved);
    if (projectId !== null) query = query.eq("project_id", projectId);
    if (source !== null) query = query.eq("source", source);
    if (type !== null) query = query.eq("error_type", type);
    return query;
  }

  return {
    find: (id: string): Promise<ErrorLogRow | null> => rows.load(id),

    /** What happened last comes first. */
    list: (selection: ErrorLogSelection, page: PageRequest): Promise<Slice<ErrorLogRow>> =>
      readSlice(page, {
        async read(stretch) {
          const order = { ascending: stretch.reversed };
          let query = matching(selection);
          for (const condition of timeConditions("last_seen_at", false, stretch)) query = query.or(condition);
          return unwrap(
            await query
              .order("last_seen_at", order)
              .order("id", order)
              .limit(stretch.limit)
              .overrideTypes<Kind[]>(),
          );
        },
        async count() {
          const counted = await matching(selection, { count: "exact", head: true });
          unwrap(counted);
          return counted.count ?? 0;
        },
      }),
  };
}

/** What the server notes for a person: SQL functions that check the owner again, called with the service's rights. */
export function createErrorLogCommands(service: Client) {
  return {
    /**
     * `count` is 1 for a new entry. NOTED: the generation's end was added before. NOT_FOUND: the project, generation or
     * version is not the person's.
     */
    async record(error: ErrorRecord) {
      const { outcome, id, occurrences } = unwrap(
        await service
          .rpc("record_error", {
            p_user_id: error.userId,
            p_source: error.source,
            p_type: storableText(error.type),
            p_message: storableText(error.message),
            p_fingerprint: storableText(error.fingerprint),
            p_context: storableJson(error.context),
            ...(error.projectId !== null && { p_project_id: error.projectId }),
            ...(error.generationId !== null && { p_generation_id: error.generationId }),
            ...(error.versionId !== null && { p_version_id: error.versionId }),
            ...(error.stack !== null && { p_stack: storableText(error.stack) }),
            ...(error.reference !== null && { p_reference: storableText(error.reference) }),
          })
          .single()
          .overrideTypes<
            { outcome: string; id: string | null; occurrences: number | null },
            { merge: false }
          >(),
      );
      return { outcome: outcomeOf(outcome, ["OK", "NOTED", "NOT_FOUND"]), id, count: occurrences };
    },

    /** Before an error of a person's page is added. On RATE_LIMITED `freesAt` says when the next one may be, ISO 8601. */
    async takeReport(userId: string, perMinute: number) {
      const { outcome, frees_at } = unwrap(
        await service
          .rpc("take_report", { p_user_id: userId, p_per_minute: perMinute })
          .single()
          .overrideTypes<{ outcome: string; frees_at: string | null }, { merge: false }>(),
      );
      return { outcome: outcomeOf(outcome, ["OK", "RATE_LIMITED"]), freesAt: frees_at };
    },

    /** The same fault after that is a new entry. Resolving twice is OK. */
    async resolve(userId: string, id: string): Promise<"OK" | "NOT_FOUND"> {
      const { outcome } = unwrap(
        await service.rpc("resolve_error", { p_user_id: userId, p_error_id: id }).single(),
      );
      return outcomeOf(outcome, ["OK", "NOT_FOUND"]);
    },
  };
}
