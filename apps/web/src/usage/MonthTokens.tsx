import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { count, shortCount } from "../ui/format.ts";
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
  const words = quota.tokensLimit
    ? `${count(quota.tokensUsed)} of ${count(quota.tokensLimit)} tokens of ${month} are used`
    : `${count(quota.tokensUsed)} tokens in ${month}`;
  return (
    <Link to="/usage" className="month-tokens num" title={words}>
      {share !== null && <Meter share={share} className="w-12" />}
      <span>
        {tight(quota.tokensUsed)}
        {quota.tokensLimit ? ` of ${tight(quota.tokensLimit)}` : " tokens"}
        <span className="sr-only">
          {quota.tokensLimit ? " tokens" : ""} of {month}. Open Usage
        </span>
      </span>
    </Link>
  );
}
