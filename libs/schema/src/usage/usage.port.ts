import type { PageRequest, Slice } from "../pages/connection.ts";
import type { ErrorLog, ErrorSource } from "./error-log.type.ts";
import type { Quota, UsageSummary } from "./usage.type.ts";

/** Days in UTC, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}
export interface ErrorSelection {
  readonly resolved: boolean | null;
  readonly projectId: string | null;
  readonly source: ErrorSource | null;
  readonly type: string | null;
}
export interface PreviewError {
  readonly projectId: string;
  readonly versionId: string | null;
  readonly message: string;
  readonly line: number | null;
}

export interface UsagePort {
  summary(period: Period): Promise<UsageSummary>;
  quota(): Promise<Quota>;
  /** Those that happened last come first. */
  errorLogs(selection: ErrorSelection, page: PageRequest): Promise<Slice<ErrorLog>>;
  errorLog(id: string): Promise<ErrorLog | null>;
  /** A foreign id and an unknown one are the same: NOT_FOUND. One that is put away already stays so: OK. */
  resolveError(id: string): Promise<"OK" | "NOT_FOUND">;
  /** The entry it was folded into. Fails with RATE_LIMITED when too many come in a minute. */
  reportPreviewError(error: PreviewError): Promise<{
    readonly outcome: "OK" | "NOT_FOUND";
    readonly errorLogId: string | null;
  }>;
}
