import { useQuery } from "@apollo/client/react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, Download } from "lucide-react";
import { useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { phoneWidth, useMedia } from "../builder/useMedia.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Segment } from "../ui/Segment.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { saveFile } from "../ui/save-file.ts";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/usage.ts";
import { columnsOf, csvOf, partsOf } from "./columns.ts";
import { Nothing } from "./Nothing.tsx";
import { type Period, lastDayOf, longMonth, monthName, monthStart, rangeOf, spansOf } from "./period.ts";
import { MONTHS_BACK, monthAway, monthInView, todayInUtc } from "./month-in-view.ts";
import { usageSearch } from "./search.ts";
import { UsageChart } from "./UsageChart.tsx";
import { Figures, MonthFigure, QuotaFigure } from "./UsageFigures.tsx";
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

const DAYS_ON_A_PHONE = 14;

/** What was used of the model: against the quota, by day, by project and by model. */
export default function UsagePage() {
  useTitle(words.title);
  const search = usageSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const phone = useMedia(phoneWidth);
  const [today] = useState(todayInUtc);
  const period: Period = search.by ?? "month";
  const month = monthInView(search, today);
  const end = period === "month" ? lastDayOf(month, today) : today;
  const past = period === "month" && month !== monthStart(today, 0) ? month : null;
  const { data, previousData, error, refetch } = useQuery(usageQuery, {
    variables: rangeOf(period, end),
    fetchPolicy: "cache-and-network",
  });
  const viewer = (data ?? previousData)?.viewer;
  const spans = spansOf(period, end, phone ? DAYS_ON_A_PHONE : Infinity, today);
  const show = (next: ReturnType<typeof usageSearch>) =>
    void navigate({ to: ".", search: next, replace: true });
  const nameOfMonth = month.slice(0, 4) === today.slice(0, 4) ? monthName(month) : longMonth(month);
  return (
    <>
      <header className="mb-6 flex min-h-8 flex-wrap items-center gap-2">
        <h1 className="flex-1 text-title tracking-snug">{words.title}</h1>
        {period === "month" && <MonthSteps month={month} today={today} onShow={show} />}
        <Segment
          label={words.period.label}
          value={period}
          onChange={(by) => show(by === "month" ? {} : { by })}
          options={[
            { value: "week", label: words.period.week },
            { value: "month", label: period === "month" ? nameOfMonth : monthName(today) },
            { value: "year", label: words.period.year },
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
          {words.csv}
        </Button>
      </header>
      {error && !viewer && (
        <Note
          tone="ember"
          role="alert"
          className="max-w-160"
          action={
            <Button size="s" onClick={() => void refetch().catch(() => {})}>
              {words.tryAgain}
            </Button>
          }
        >
          <b>{words.notLoaded}</b> {errorWords(error)}
        </Note>
      )}
      {!viewer && !error && <Loading />}
      {viewer && (
        <div className={data ? undefined : "opacity-60"} aria-busy={!data}>
          {past ? (
            viewer.usage.requests > 0 && (
              <MonthFigure tokens={viewer.usage.totalTokens} month={longMonth(past)} />
            )
          ) : (
            <QuotaFigure quota={viewer.quota} />
          )}
          {viewer.usage.requests === 0 ? (
            <Nothing period={period} past={past} today={today} />
          ) : (
            <>
              <Figures usage={viewer.usage} quota={past ? null : viewer.quota} />
              <UsageChart
                key={`${period} ${end}`}
                title={period === "year" ? words.chart.perMonth : words.chart.perDay}
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

type StepsProps = { month: string; today: string; onShow: (search: ReturnType<typeof usageSearch>) => void };

/** From month to month, as far back as there is something to show. */
function MonthSteps({ month, today, onShow }: StepsProps) {
  const first = month <= monthStart(today, -MONTHS_BACK);
  const last = month === monthStart(today, 0);
  const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
  return (
    <div className="flex">
      <Button
        variant="quiet"
        icon
        label={words.earlier}
        reason={first && words.noEarlier}
        onClick={() => onShow(monthAway(month, -1, today))}
      >
        <ChevronLeft {...icon} />
      </Button>
      <Button
        variant="quiet"
        icon
        label={words.later}
        reason={last && words.noLater}
        onClick={() => onShow(monthAway(month, 1, today))}
      >
        <ChevronRight {...icon} />
      </Button>
    </div>
  );
}

function Loading() {
  return (
    <div role="group" aria-busy="true" aria-label={words.loading}>
      <Skeleton className="h-8 w-80" />
      <Skeleton className="mt-4 h-2.5 w-full" />
      <Skeleton className="mt-16 h-14 w-full" />
      <Skeleton className="mt-10 h-48 w-full" />
    </div>
  );
}
