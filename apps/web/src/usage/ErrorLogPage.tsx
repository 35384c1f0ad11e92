import { useQuery } from "@apollo/client/react";
import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuChoice } from "../ui/Menu.tsx";
import { Note } from "../ui/Note.tsx";
import { Segment } from "../ui/Segment.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { count } from "../ui/format.ts";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/error-log.ts";
import { ErrorRow } from "./ErrorRow.tsx";
import { openErrors } from "./errors-query.ts";
import "./errors.css";

const errorLogs = graphql(`
  query ErrorLogs($first: Int!, $after: String, $filter: ErrorLogFilter) {
    viewer {
      id
      errorLogs(first: $first, after: $after, filter: $filter) {
        edges {
          cursor
          node {
            id
            resolved
            source
            ...ErrorRow_errorLog
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  }
`);

const PAGE = 30;
type Shown = "open" | "resolved" | "all";
type Source = "SERVER" | "PREVIEW";
const { sources } = words;

/** What failed in the person's pages and on the server while it worked for them, newest first. */
export default function ErrorLogPage() {
  useTitle(words.title);
  const [shown, setShown] = useState<Shown>("open");
  const [source, setSource] = useState<Source | null>(null);
  /** The row that was opened or closed last; before that the first open one is open. */
  const [chosen, setChosen] = useState<{ id: string; open: boolean } | null>(null);
  const filter = {
    ...(shown === "all" ? {} : { resolved: shown === "resolved" }),
    ...(source ? { source } : {}),
  };
  const { data: counts } = useQuery(openErrors, { fetchPolicy: "cache-only" });
  const { data, previousData, error, fetchMore, refetch, loading } = useQuery(errorLogs, {
    variables: { first: PAGE, filter },
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.viewer?.errorLogs;
  const open = counts?.viewer?.errorLogs.totalCount ?? null;
  // What is new, or was resolved in another tab, shows in the count first.
  const known = list !== undefined;
  useEffect(() => {
    if (known) void refetch().catch(() => {});
  }, [open]);

  const rows = list?.edges.map((edge) => edge.node) ?? [];
  const first = rows.find((row) => !row.resolved)?.id;
  const isOpen = (id: string) => (chosen?.id === id ? chosen.open : chosen?.open ? false : id === first);
  return (
    <>
      <h1 className="mb-4 text-title tracking-snug">{words.title}</h1>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Segment
          label={words.which}
          value={shown}
          onChange={setShown}
          options={[
            {
              value: "open",
              label: words.open,
              note: open !== null && <span className="num text-ink-3">{count(open)}</span>,
            },
            { value: "resolved", label: words.resolved },
            { value: "all", label: words.all },
          ]}
        />
        <Menu
          align="start"
          trigger={
            <Button size="s" variant="quiet" aria-label={words.sourceOf(sources[source ?? "any"])}>
              {sources[source ?? "any"]}
              <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          }
        >
          <MenuChoice
            label={words.source}
            value={source ?? "any"}
            options={[
              { value: "any", label: sources.any, choose: () => setSource(null) },
              { value: "PREVIEW", label: sources.PREVIEW, choose: () => setSource("PREVIEW") },
              { value: "SERVER", label: sources.SERVER, choose: () => setSource("SERVER") },
            ]}
          />
        </Menu>
        <span className="flex-1" />
        <span className="text-small text-ink-3 max-tablet:hidden">{words.sameIsOneRow}</span>
      </div>
      {error && !list && (
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
      {!list && !error && (
        <div
          className="grid gap-4 border-t border-line pt-4"
          role="group"
          aria-busy="true"
          aria-label={words.loading}
        >
          <Skeleton className="h-5 w-full" />
          <Skeleton className="h-5 w-4/5" />
          <Skeleton className="h-5 w-full" />
        </div>
      )}
      {list && rows.length === 0 && (
        <p className="border-t border-line py-8 text-body text-pretty text-ink-2">
          {shown === "resolved" ? words.empty.resolved : source ? words.empty.source : words.empty.open}
        </p>
      )}
      {rows.length > 0 && (
        <ul className="faults" aria-busy={loading}>
          {rows.map((row) => (
            <ErrorRow
              key={row.id}
              error={row}
              open={isOpen(row.id)}
              onOpen={(next) => setChosen({ id: row.id, open: next })}
            />
          ))}
        </ul>
      )}
      {list?.pageInfo.hasNextPage && rows.length > 0 && (
        <Button
          className="mt-4"
          loading={loading}
          loadingText={words.loadingMore}
          onClick={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } }).catch(() => {})}
        >
          {words.earlier}
        </Button>
      )}
    </>
  );
}
