import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { UsagePageQuery } from "../__generated__/graphql.ts";
import { useMedia } from "../builder/useMedia.ts";
import { errorWords } from "../errors.ts";
import { useConfig } from "../session/context.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Segment } from "../ui/Segment.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { count, money, shortCount } from "../ui/format.ts";
import { saveFile } from "../ui/save-file.ts";
import { useTitle } from "../ui/useTitle.ts";
import { columnsOf, csvOf, paceOf, partsOf } from "./columns.ts";
import { Meter } from "./Meter.tsx";
import { type Period, dayName, dayOf, monthName, rangeOf, spansOf } from "./period.ts";
import { type Quota, shareOf } from "./quota.ts";
import { UsageChart } from "./UsageChart.tsx";
import { UsageTables } from "./UsageTables.tsx";
import "./usage.css";

const usageQuery = graphql(`
  query UsagePage($from: Date!, $to: Date!) {
    viewer {
      id
      ...Quota_viewer @unmask
      usage(from: $from, to: $to) {
        from
        to
        totalTokens
        inputTokens
        outputTokens
        requests
        failedRequests
        cost {
          amount
          currency
        }
        days {
          date
          endpoint
          tokens
          requests
        }
        ...UsageTables_usageSummary @unmask
      }
    }
  }
`);

type Usage = NonNullable<UsagePageQuery["viewer"]>["usage"];
const DAYS_ON_A_PHONE = 14;

/** What was used of the model: against the quota, by day, by project and by model. */
export default function UsagePage() {
  useTitle("Usage");
  const [period, setPeriod] = useState<Period>("month");
  const phone = useMedia("(width < 701px)");
  const [today] = useState(() => dayOf(new Date()));
  const { data, previousData, error, refetch } = useQuery(usageQuery, {
    variables: rangeOf(period, today),
    fetchPolicy: "cache-and-network",
  });
  const viewer = (data ?? previousData)?.viewer;
  const spans = spansOf(period, today, phone ? DAYS_ON_A_PHONE : Infinity);
  return (
    <>
      <header className="mb-6 flex min-h-8 flex-wrap items-center gap-2">
        <h1 className="flex-1 text-title tracking-snug">Usage</h1>
        <Segment
          label="Period"
          value={period}
          onChange={setPeriod}
          options={[
            { value: "week", label: "7 days" },
            { value: "month", label: monthName(today) },
            { value: "year", label: "Year" },
          ]}
        />
        <Button
          variant="quiet"
          size="s"
          className="-mr-2"
          off={!viewer || viewer.usage.days.length === 0}
          onClick={() => {
            if (!viewer) return;
            const { from, to, days } = viewer.usage;
            saveFile(new Blob([csvOf(days)], { type: "text/csv" }), `roseram-usage-${from}-${to}.csv`);
          }}
        >
          <Download size={14} strokeWidth={1.75} aria-hidden="true" />
          CSV
        </Button>
      </header>
      {error && !viewer && (
        <Note
          tone="ember"
          role="alert"
          className="max-w-160"
          action={
            <Button size="s" onClick={() => void refetch().catch(() => {})}>
              Try again
            </Button>
          }
        >
          <b>The figures did not load.</b> {errorWords(error)}
        </Note>
      )}
      {!viewer && !error && <Loading />}
      {viewer && (
        <div className={data ? undefined : "opacity-60"} aria-busy={!data}>
          <QuotaFigure quota={viewer.quota} />
          <Figures usage={viewer.usage} quota={viewer.quota} />
          {viewer.usage.requests === 0 ? (
            <Nothing period={period} />
          ) : (
            <>
              <UsageChart
                title={period === "year" ? "Tokens per month" : "Tokens per day"}
                columns={columnsOf(spans, viewer.usage.days)}
              />
              <UsageTables usage={viewer.usage} parts={partsOf(viewer.usage.days)} />
            </>
          )}
        </div>
      )}
    </>
  );
}

function QuotaFigure({ quota }: { quota: Quota }) {
  const share = shareOf(quota);
  const [now] = useState(() => Date.now());
  const pace = paceOf(quota.tokensUsed, quota.periodStart, quota.periodEnd, now);
  const limit = quota.tokensLimit ?? null;
  const month = monthName(quota.periodStart);
  return (
    <section aria-label="Quota" className="usage-quota">
      <p className="num text-figure font-semibold tracking-tight">
        {count(quota.tokensUsed)}{" "}
        <span className="text-body font-normal tracking-[0] text-ink-2">
          {limit === null ? `tokens in ${month}, without a limit` : `of ${count(limit)} tokens this month`}
        </span>
      </p>
      <p className="num text-small text-ink-3 tablet:text-right">
        {quota.tokensReserved > 0 && `${count(quota.tokensReserved)} set aside for what is being written · `}
        {limit !== null && `Starts again on ${dayName(dayOf(new Date(quota.periodEnd)))}`}
      </p>
      {share !== null && limit !== null && (
        <div className="relative mt-3.5 tablet:col-span-2">
          <Meter share={share} pace={pace === null || share >= 1 ? null : pace / limit} className="h-2.5" />
          {pace !== null && share < 1 && (
            <p
              className="usage-pace num"
              style={{ left: `${Math.min(Math.max(pace / limit, 0.14), 0.86) * 100}%` }}
            >
              {shortCount(pace)} by the end of the month at this pace
            </p>
          )}
          {share >= 1 && (
            <p className="mt-2 text-small text-ember-ink">
              Every request is refused until then; nothing that was made is lost.
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function Figures({ usage, quota }: { usage: Usage; quota: Quota }) {
  const { cost } = usage;
  return (
    <dl className="usage-figures num">
      <div>
        <dt>Model calls</dt>
        <dd>{count(usage.requests)}</dd>
      </div>
      <div>
        <dt>{cost ? "Cost" : "Read and written"}</dt>
        <dd>
          {cost ? money(cost) : shortCount(usage.totalTokens)}{" "}
          <small title={`${count(usage.inputTokens)} read, ${count(usage.outputTokens)} written`}>
            {shortCount(usage.inputTokens)} in · {shortCount(usage.outputTokens)} out
          </small>
        </dd>
      </div>
      <div>
        <dt>Failed, not counted</dt>
        <dd>{count(usage.failedRequests)}</dd>
      </div>
      <div>
        <dt>Requests this minute</dt>
        <dd>
          {count(quota.requestsUsed)}
          {quota.requestsLimit != null && <small> of {count(quota.requestsLimit)}</small>}
        </dd>
      </div>
    </dl>
  );
}

function Nothing({ period }: { period: Period }) {
  const config = useConfig();
  return (
    <div className="py-10">
      <h2 className="text-lead tracking-snug">
        {period === "week"
          ? "Nothing was used in these seven days."
          : period === "month"
            ? "Nothing was used this month."
            : "Nothing was used this year."}
      </h2>
      <p className="mt-1 mb-4 max-w-[34em] text-pretty text-ink-2">
        Every call of the model is listed here, by day, by project and by model.
        {config.model.demo && " The demo model counts too, so that you see how it works; it costs nothing."}
      </p>
      <Link to="/" {...buttonLook()}>
        Go to projects
      </Link>
    </div>
  );
}

function Loading() {
  return (
    <div aria-busy="true" aria-label="The figures are loading">
      <Skeleton className="h-8 w-80" />
      <Skeleton className="mt-4 h-2.5 w-full" />
      <Skeleton className="mt-16 h-14 w-full" />
      <Skeleton className="mt-10 h-48 w-full" />
    </div>
  );
}
