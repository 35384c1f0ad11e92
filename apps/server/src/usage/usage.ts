import type { createErrorLogCommands, createErrorLogStore, createUsageStore, UsageLimits } from "@roseram/db";
import type { Cost, Period, UsagePort, UsageSummary } from "@roseram/schema";
import { type EventLog, viewerTopic } from "../event-log.ts";
import { reportPreviewError } from "./report-preview-error.ts";

export interface UsageOptions {
  readonly userId: string;
  readonly store: ReturnType<typeof createUsageStore>;
  readonly errors: ReturnType<typeof createErrorLogStore>;
  readonly commands: ReturnType<typeof createErrorLogCommands>;
  readonly limits: UsageLimits;
  /** What costs are shown in; null shows none. */
  readonly currency: string | null;
  readonly eventLog: EventLog;
}

export function createUsage(options: UsageOptions): UsagePort {
  const { userId, store, errors, commands, limits, currency, eventLog } = options;

  return {
    async summary(period) {
      const [days, projects, models] = await Promise.all([
        store.byDay(period, currency),
        store.byProject(period, currency),
        store.byModel(period, currency),
      ]);
      return summaryOf(period, days, projects, models, currency);
    },

    async quota() {
      const quota = await store.quota(limits);
      const { tokensLimit, tokensUsed, tokensReserved } = quota;
      const tokensRemaining =
        tokensLimit === null ? null : Math.max(0, tokensLimit - tokensUsed - tokensReserved);
      return { ...quota, tokensRemaining };
    },

    errorLogs: errors.list,
    errorLog: errors.find,

    async resolveError(id) {
      const outcome = await commands.resolve(userId, id);
      if (outcome === "OK") eventLog.touch(viewerTopic(userId));
      return outcome;
    },

    reportPreviewError: (error) => reportPreviewError(userId, error, { commands, eventLog }),
  };
}

type Store = ReturnType<typeof createUsageStore>;
type Rows<Name extends "byDay" | "byProject" | "byModel"> = Awaited<ReturnType<Store[Name]>>;

function summaryOf(
  period: Period,
  days: Rows<"byDay">,
  projects: Rows<"byProject">,
  models: Rows<"byModel">,
  currency: string | null,
): UsageSummary {
  const sum = (read: (day: Rows<"byDay">[number]) => number) =>
    days.reduce((total, day) => total + read(day), 0);
  const priced = days.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const costIn = (amount: number | null): Cost | null =>
    amount === null || currency === null ? null : { amount, currency };
  return {
    ...period,
    totalTokens: sum(({ tokens }) => tokens),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    requests: sum(({ requests }) => requests),
    failedRequests: sum(({ failedRequests }) => failedRequests),
    cost: costIn(priced.length === 0 ? null : priced.reduce((total, amount) => total + amount, 0)),
    days,
    projects: projects.map(({ projectId, tokens, requests, cost }) => {
      return { projectId, tokens, requests, cost: costIn(cost) };
    }),
    models: models.map(({ model, tokens, requests, cost }) => {
      return { model: model ?? "", tokens, requests, cost: costIn(cost) };
    }),
  };
}
