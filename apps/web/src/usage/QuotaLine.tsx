import { useQuery } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { Gauge } from "lucide-react";
import { StatusLine } from "../ui/StatusLine.tsx";
import { words } from "../words/quota.ts";
import { quotaQuery, quotaWords } from "./quota.ts";

/** What is left of the month's tokens, once that is little. */
export function QuotaLine({ className }: { className?: string }) {
  const { data } = useQuery(quotaQuery, { fetchPolicy: "cache-only" });
  const said = data?.viewer ? quotaWords(data.viewer.quota) : null;
  if (!said) return null;
  return (
    <div role="status" className={className}>
      <StatusLine
        tone={said.tone === "ember" ? "ember" : "brass"}
        icon={<Gauge size={16} strokeWidth={1.75} aria-hidden="true" />}
        className="text-small"
        end={
          <Link to="/usage" className="link max-tablet:py-3">
            {words.usage}
          </Link>
        }
      >
        {said.words}
      </StatusLine>
    </div>
  );
}
