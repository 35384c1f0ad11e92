import type { UsageLimits } from "./calls.ts";
import type { Direct } from "./direct.ts";
import { rethrowDirect } from "./errors.ts";

/** Days of the calendar in UTC, both included: 2026-11-22. */
export interface UsagePeriod {
  readonly from: string;
  readonly to: string;
}

/** A request is a call of the model. */
interface Sums {
  readonly requests: number;
  /** Calls that failed or were lost: they are not counted against the quota. */
  readonly failedRequests: number;
  readonly tokens: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** In the currency asked for; null when no call had a price in it. */
  readonly cost: number | null;
}
export type UsageByDay = Sums & { readonly date: string; readonly endpoint: string };
/** Null stands for all the projects that were deleted. */
export type UsageByProject = Sums & { readonly projectId: string | null };
/** Null stands for calls from before models were recorded. */
export type UsageByModel = Sums & { readonly model: string | null };

export interface QuotaRow {
  /** Of this period, without calls that failed. */
  readonly tokensUsed: number;
  /** Held for calls that are under way. */
  readonly tokensReserved: number;
  /** null: none. */
  readonly tokensLimit: number | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Of the last minute. */
  readonly requestsUsed: number;
  readonly requestsLimit: number | null;
  /** When the next request is let through; null when it is now. */
  readonly requestsFreeAt: string | null;
}

/** Sums in SQL, over direct SQL: REST would cut a year of days at its row limit. The caller is the person of the id. */
export function createUsageStore({ query: send }: Pick<Direct, "query">, userId: string) {
  const sums = <Row extends Sums>(
    by: "day" | "project" | "model",
    column: string,
    { from, to }: UsagePeriod,
    currency: string | null,
  ): Promise<Row[]> =>
    send<Row>(
      `select ${column}, requests, failed_requests as "failedRequests", tokens, input_tokens as "inputTokens",
         output_tokens as "outputTokens", cost::float8 as cost
       from public.usage_sums($1, $2::text::date, $3::text::date, $4, $5)`,
      [userId, from, to, by, currency],
    ).catch(rethrowDirect);

  return {
    /** Oldest first, by day and endpoint; days without a call are left out. */
    byDay: (period: UsagePeriod, currency: string | null) =>
      sums<UsageByDay>("day", `day::text as date, endpoint`, period, currency),

    /** Most tokens first. */
    byProject: (period: UsagePeriod, currency: string | null) =>
      sums<UsageByProject>("project", `project_id as "projectId"`, period, currency),

    /** Most tokens first. */
    byModel: (period: UsagePeriod, currency: string | null) =>
      sums<UsageByModel>("model", `model`, period, currency),

    async quota(limits: UsageLimits): Promise<QuotaRow> {
      const [row] = await send<QuotaRow>(
        `select tokens_used as "tokensUsed", tokens_reserved as "tokensReserved", tokens_limit as "tokensLimit",
           period_start as "periodStart", period_end as "periodEnd", requests_used as "requestsUsed",
           requests_limit as "requestsLimit", requests_free_at as "requestsFreeAt"
         from public.quota_of($1, $2, $3)`,
        [userId, limits.requestsPerMinute, limits.tokensPerMonth],
      ).catch(rethrowDirect);
      if (row === undefined) throw new Error("The database answered no quota.");
      return row;
    },
  };
}
