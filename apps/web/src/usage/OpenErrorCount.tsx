import { useQuery } from "@apollo/client/react";
import { words } from "../words/frame.ts";
import { openErrors } from "./errors-query.ts";

/** The number of open errors; nothing while there are none. */
export function OpenErrorCount() {
  const { data } = useQuery(openErrors, { fetchPolicy: "cache-only" });
  const open = data?.viewer?.errorLogs.totalCount ?? 0;
  return open === 0 ? null : (
    <span className="sidebar-count num ml-auto text-small text-ink-3" title={words.openErrors(open)}>
      {open > 99 ? "99+" : open}
    </span>
  );
}
