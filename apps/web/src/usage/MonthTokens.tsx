import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { count, shortCount } from "../ui/format.ts";
import { Meter } from "./Meter.tsx";
import { quotaQuery, shareOf } from "./quota.ts";
import { monthName } from "./period.ts";
import "./usage.css";

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
    <Link to="/usage" className="month-tokens num" title={words} aria-label={`${words}. Open Usage`}>
      {share !== null && <Meter share={share} className="w-12" />}
      {shortCount(quota.tokensUsed)}
      {quota.tokensLimit ? ` of ${shortCount(quota.tokensLimit)}` : " tokens"}
    </Link>
  );
}
