import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { shortCount } from "../ui/format.ts";
import { words } from "../words/quota.ts";
import { Meter } from "./Meter.tsx";
import { quotaQuery, shareOf } from "./quota.ts";
import { monthName } from "./period.ts";
import "./usage.css";

/** 100k, not 100.0k: a limit is a round number as a rule. */
const tight = (tokens: number): string => shortCount(tokens).replace(/\.0(?=[kM])/, "");

/** The month's tokens in a few letters, for the top bar; they lead to where they went. */
export function MonthTokens() {
  const { data } = useQuery(quotaQuery, { fetchPolicy: "cache-only" });
  const quota = data?.viewer?.quota;
  if (!quota) return null;
  const share = shareOf(quota);
  const month = monthName(quota.periodStart);
  const limit = quota.tokensLimit || null;
  const said =
    limit !== null
      ? words.top.ofLimit(quota.tokensUsed, limit, month)
      : words.top.used(quota.tokensUsed, month);
  return (
    <Link to="/usage" className="month-tokens num" title={said}>
      {share !== null && <Meter share={share} className="w-12" />}
      <span className="min-w-[10ch]">
        {words.top.tight(tight(quota.tokensUsed), limit === null ? null : tight(limit))}
        <span className="sr-only"> {words.top.rest(month, limit !== null)}</span>
      </span>
    </Link>
  );
}
