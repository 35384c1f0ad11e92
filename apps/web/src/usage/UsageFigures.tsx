import { useState } from "react";
import type { UsagePageQuery } from "../__generated__/graphql.ts";
import { count, money, shortCount } from "../ui/format.ts";
import { words } from "../words/usage.ts";
import { paceOf } from "./columns.ts";
import { Meter } from "./Meter.tsx";
import { dayName, dayOf, monthName } from "./period.ts";
import { type Quota, shareOf } from "./quota.ts";

type Usage = NonNullable<UsagePageQuery["viewer"]>["usage"];
const said = words.quota;

/** Under its mark; at the ends of the line it stays within it. */
const paceAt = (part: number) => {
  const at = Math.min(part, 1) * 100;
  return { left: `${at}%`, translate: `${-at}% 0` };
};

export function QuotaFigure({ quota }: { quota: Quota }) {
  const share = shareOf(quota);
  const [now] = useState(() => Date.now());
  const pace = paceOf(quota.tokensUsed, quota.periodStart, quota.periodEnd, now);
  const limit = quota.tokensLimit ?? null;
  return (
    <section aria-label={said.label} className="usage-quota">
      <Figure
        tokens={quota.tokensUsed}
        what={limit === null ? said.noLimit(monthName(quota.periodStart)) : said.ofLimit(limit)}
      />
      <p className="num text-small text-ink-3 tablet:text-right">
        {quota.tokensReserved > 0 && `${said.reserved(quota.tokensReserved)} · `}
        {limit !== null && said.startsAgain(dayName(dayOf(new Date(quota.periodEnd))))}
      </p>
      {share !== null && limit !== null && (
        <div className="relative mt-3.5 tablet:col-span-2">
          <Meter share={share} pace={pace === null || share >= 1 ? null : pace / limit} className="h-2.5" />
          {pace !== null && share < 1 && (
            <p className="usage-pace num" style={paceAt(pace / limit)}>
              {said.pace(pace)}
            </p>
          )}
          {share >= 1 && <p className="mt-2 text-small text-ember-ink">{said.over}</p>}
        </div>
      )}
    </section>
  );
}

/** Of a month that is over there is no quota to speak of, only what it took. */
export const MonthFigure = ({ tokens, month }: { tokens: number; month: string }) => (
  <section aria-label={month} className="usage-quota">
    <Figure tokens={tokens} what={said.past(month)} />
  </section>
);

const Figure = ({ tokens, what }: { tokens: number; what: string }) => (
  <p className="num text-figure font-semibold tracking-tight">
    {count(tokens)} <span className="text-body font-normal tracking-[0] text-ink-2">{what}</span>
  </p>
);

type FiguresProps = { usage: Usage; quota: Quota | null };

export function Figures({ usage, quota }: FiguresProps) {
  const { cost } = usage;
  const figures = words.figures;
  return (
    <dl className="usage-figures num">
      <div>
        <dt>{figures.calls}</dt>
        <dd>{count(usage.requests)}</dd>
      </div>
      <div>
        <dt>{cost ? figures.cost : figures.tokens}</dt>
        <dd>
          {cost ? money(cost) : shortCount(usage.totalTokens)}{" "}
          <small title={figures.readAndWritten(usage.inputTokens, usage.outputTokens)}>
            {figures.inAndOut(usage.inputTokens, usage.outputTokens)}
          </small>
        </dd>
      </div>
      <div>
        <dt>{figures.failed}</dt>
        <dd>{count(usage.failedRequests)}</dd>
      </div>
      {quota ? (
        <div>
          <dt>{figures.minute}</dt>
          <dd>
            {count(quota.requestsUsed)}
            {quota.requestsLimit != null && <small> {figures.of(quota.requestsLimit)}</small>}
          </dd>
        </div>
      ) : (
        <BusiestDay days={usage.days} />
      )}
    </dl>
  );
}

function BusiestDay({ days }: { days: Usage["days"] }) {
  const tokens = new Map<string, number>();
  for (const day of days) tokens.set(day.date, (tokens.get(day.date) ?? 0) + day.tokens);
  const [most] = [...tokens].toSorted(([, a], [, b]) => b - a);
  return (
    <div>
      <dt>{words.figures.busiest}</dt>
      <dd>
        {most ? dayName(most[0]) : words.figures.nothing}{" "}
        {most && <small>{words.figures.dayTokens(most[1])}</small>}
      </dd>
    </div>
  );
}
