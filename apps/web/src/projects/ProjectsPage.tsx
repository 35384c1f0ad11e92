import { NetworkStatus } from "@apollo/client";
import { useQuery, useSubscription } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { ArrowDownWideNarrow, ChevronDown, Plus, Search } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { graphql } from "../__generated__/gql.ts";
import { useApi } from "../apollo.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Mark } from "../ui/Mark.tsx";
import { Menu, MenuChoice } from "../ui/Menu.tsx";
import { Note } from "../ui/Note.tsx";
import { Segment } from "../ui/Segment.tsx";
import { count } from "../ui/format.ts";
import { onDemand } from "../ui/on-demand.tsx";
import { singleKeys, useSingleKeys } from "../ui/single-keys.ts";
import { useTitle } from "../ui/useTitle.ts";
import { ProjectCard, ProjectCardSkeleton } from "./ProjectCard.tsx";
import { StartComposer } from "./StartComposer.tsx";
import { orders, pageSize } from "./search.ts";
import type { Order, ProjectsSearch } from "./search.ts";

const Projects = graphql(`
  query Projects($first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder!) {
    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      edges {
        cursor
        node {
          id
          activeGeneration {
            id
          }
          ...ProjectCard_project
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const ProjectCounts = graphql(`
  query ProjectCounts {
    all: projects(first: 1) {
      totalCount
    }
    active: projects(first: 1, filter: { status: ACTIVE }) {
      totalCount
    }
    draft: projects(first: 1, filter: { status: DRAFT }) {
      totalCount
    }
    archived: projects(first: 1, filter: { status: ARCHIVED }) {
      totalCount
    }
  }
`);

const ProjectCardUpdated = graphql(`
  subscription ProjectCardUpdated($projectId: ID!) {
    projectUpdated(projectId: $projectId) {
      id
      ...ProjectCard_project
    }
  }
`);

const NewProjectDialog = onDemand(() =>
  import("./NewProjectDialog.tsx").then((file) => file.NewProjectDialog),
);

const route = getRouteApi("/signed-in/frame/");
const statuses = ["ALL", "ACTIVE", "DRAFT", "ARCHIVED"] as const;
const words = { ALL: "All", ACTIVE: "Active", DRAFT: "Draft", ARCHIVED: "Archived" };

export default function ProjectsPage() {
  useTitle("Projects");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { onReconnected } = useApi();
  const [creating, setCreating] = useState(false);
  const grid = useRef<HTMLDivElement>(null);

  const text = useDeferredValue(search.q ?? "")
    .trim()
    .slice(0, 200);
  const order: Order = search.order ?? "changed";
  const filter = { ...(search.status ? { status: search.status } : {}), ...(text ? { text } : {}) };
  const { data, previousData, error, fetchMore, networkStatus, refetch } = useQuery(Projects, {
    variables: { first: pageSize, filter, orderBy: orders[order].by },
    fetchPolicy: "cache-and-network",
    notifyOnNetworkStatusChange: true,
  });
  const { data: counts, refetch: recount } = useQuery(ProjectCounts, { fetchPolicy: "cache-and-network" });
  const again = () => {
    void refetch().catch(() => {});
    void recount().catch(() => {});
  };

  const list = (data ?? previousData)?.projects;
  const stale = !data && previousData !== undefined;
  const filtered = Boolean(search.status || text);
  const more = list?.pageInfo.hasNextPage ?? false;
  const loadingMore = networkStatus === NetworkStatus.fetchMore;

  useEffect(() => onReconnected(() => void refetch()), [onReconnected, refetch]);
  useFresh(() => {
    // A list of several pages would jump back to its first.
    if ((list?.edges.length ?? 0) <= pageSize) void refetch();
  });

  const set = (change: ProjectsSearch) =>
    void navigate({ search: (before) => clean({ ...before, ...change }), replace: true });
  const clear = () => set({ q: undefined, status: undefined });
  const focusCard = (index: number) => {
    const cards = grid.current?.querySelectorAll<HTMLElement>("[data-card]");
    (cards?.[Math.min(index, cards.length - 1)] ?? document.getElementById("project-search"))?.focus();
  };

  const nothingYet = list?.edges.length === 0 && !filtered && !stale && networkStatus === NetworkStatus.ready;
  if (nothingYet) return <FirstProject />;

  let content: ReactNode;
  if (!list && error) {
    content = (
      <Note
        tone="ember"
        role="alert"
        className="max-w-160"
        action={
          <Button size="s" onClick={again}>
            Try again
          </Button>
        }
      >
        <b>The projects did not load.</b> {errorWords(error)}
      </Note>
    );
  } else if (list && list.edges.length === 0 && networkStatus !== NetworkStatus.setVariables) {
    content = (
      <div className="py-14 text-center" role="status">
        <p className="text-lead">
          {text
            ? `No project contains “${text}”`
            : `No project is ${words[search.status ?? "ALL"].toLowerCase()}`}
        </p>
        <p className="mt-1 text-ink-3">
          {text && search.status
            ? `Looked among the ${words[search.status].toLowerCase()} ones, by name and description.`
            : null}
        </p>
        <Button
          className="mt-4"
          onClick={() => {
            clear();
            // This button goes with what it clears.
            document.getElementById("project-search")?.focus();
          }}
        >
          {text ? "Clear" : "Show all projects"}
        </Button>
      </div>
    );
  } else {
    content = (
      <>
        <div
          ref={grid}
          className={`grid grid-cols-1 gap-x-5 gap-y-7 transition-opacity min-[480px]:grid-cols-[repeat(auto-fill,minmax(284px,1fr))] ${stale ? "opacity-60" : ""}`}
          aria-busy={!list || stale}
        >
          {list
            ? list.edges.map(({ node }, index) => (
                <div key={node.id}>
                  <ProjectCard
                    project={node}
                    onDeleted={() => requestAnimationFrame(() => focusCard(index))}
                  />
                  {node.activeGeneration && <Live projectId={node.id} />}
                </div>
              ))
            : Array.from({ length: 6 }, (_, index) => <ProjectCardSkeleton key={index} />)}
          {loadingMore &&
            Array.from({ length: 3 }, (_, index) => <ProjectCardSkeleton key={`more-${index}`} />)}
        </div>
        {more && !error && (
          <End
            loading={loadingMore}
            onReached={() =>
              void fetchMore({ variables: { after: list?.pageInfo.endCursor } }).catch(() => {})
            }
          />
        )}
        {list && error && (
          <Note
            tone="ember"
            role="alert"
            className="mt-6 max-w-160"
            action={
              <Button size="s" onClick={again}>
                Try again
              </Button>
            }
          >
            {errorWords(error)}
          </Note>
        )}
      </>
    );
  }

  const totals = counts && {
    ALL: counts.all.totalCount,
    ACTIVE: counts.active.totalCount,
    DRAFT: counts.draft.totalCount,
    ARCHIVED: counts.archived.totalCount,
  };
  return (
    <>
      <header className="mb-5 flex min-h-8 flex-wrap items-center gap-2">
        <h1 className="flex-1 text-title tracking-snug">Projects</h1>
        <SearchField value={search.q ?? ""} onChange={(q) => set({ q: q || undefined })} />
        <Button variant="rose" className="max-tablet:h-11!" onClick={() => setCreating(true)}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          New project
        </Button>
      </header>
      <div className="mb-5 flex items-center gap-2">
        <Segment
          label="Status"
          value={search.status ?? "ALL"}
          onChange={(status) => set({ status: status === "ALL" ? undefined : status })}
          options={statuses.map((status) => ({
            value: status,
            label: words[status],
            note: totals && totals[status] > 0 && (
              <span className="num text-ink-3">{count(totals[status])}</span>
            ),
          }))}
        />
        <span className="flex-1" />
        <Menu
          trigger={
            <Button
              variant="quiet"
              size="s"
              className="-mr-2.25 max-tablet:h-11! max-tablet:min-w-11"
              aria-label={`Order: ${orders[order].word}`}
            >
              <span className="max-tablet:hidden">{orders[order].word}</span>
              <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" className="max-tablet:hidden" />
              <ArrowDownWideNarrow size={20} strokeWidth={1.6} aria-hidden="true" className="tablet:hidden" />
            </Button>
          }
        >
          <MenuChoice
            label="Order"
            value={order}
            options={(["changed", "made", "name"] as const).map((value) => ({
              value,
              label: orders[value].word,
              choose: () => set({ order: value === "changed" ? undefined : value }),
            }))}
          />
        </Menu>
      </div>
      {content}
      <NewProjectDialog open={creating} onOpenChange={setCreating} />
    </>
  );
}

/** Leaves out what is not set, so that the address stays short. */
const clean = (search: ProjectsSearch): ProjectsSearch => ({
  ...(search.q ? { q: search.q } : {}),
  ...(search.status ? { status: search.status } : {}),
  ...(search.order ? { order: search.order } : {}),
});

function FirstProject() {
  return (
    <div className="mx-auto grid max-w-150 justify-items-center pt-6 text-center tablet:pt-20">
      <Mark size={44} />
      <h1 className="mt-6 mb-2.5 text-display tracking-tight max-tablet:text-figure">
        What shall we build first?
      </h1>
      <p className="mb-7 max-w-[29em] text-lead text-pretty text-ink-2">
        One sentence is enough. You will see the page while it is being written, and every change after it is
        kept as a version.
      </p>
      <StartComposer />
    </div>
  );
}

/** Typing is at once, asking waits until the hand rests. */
function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const keys = useSingleKeys();
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(value);
  if (value !== sent.current) {
    sent.current = value;
    setText(value);
  }
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, 200);
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    const slash = (event: KeyboardEvent) => {
      const inField =
        event.target instanceof Element &&
        event.target.closest("input, textarea, [contenteditable], [role=menu], [role=dialog]");
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || inField || !singleKeys())
        return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", slash);
    return () => window.removeEventListener("keydown", slash);
  }, []);
  return (
    <label className="input w-58! max-tablet:order-last max-tablet:w-full!" htmlFor="project-search">
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <input
        ref={field}
        id="project-search"
        type="search"
        aria-label="Search projects"
        aria-keyshortcuts={keys ? "/" : undefined}
        placeholder="Search"
        maxLength={200}
        value={text}
        className="[&::-webkit-search-cancel-button]:hidden"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !text) return;
          event.preventDefault();
          setText("");
        }}
      />
      {!text && keys && (
        <span className="max-tablet:hidden">
          <Kbd>/</Kbd>
        </span>
      )}
    </label>
  );
}

/** Asks for the next page when its place comes near; the button is there for the keyboard. */
function End({ loading, onReached }: { loading: boolean; onReached: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  useEffect(() => {
    reached.current = onReached;
  });
  useEffect(() => {
    const element = place.current;
    if (!element || loading) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && reached.current(), {
      rootMargin: "400px",
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, [loading]);
  return (
    <div ref={place} className="mt-8 flex justify-center">
      <Button variant="quiet" loading={loading} loadingText="Loading" onClick={onReached}>
        Show more
      </Button>
    </div>
  );
}

/** A card whose page is being written follows it; the cache does the rest. */
function Live({ projectId }: { projectId: string }) {
  useSubscription(ProjectCardUpdated, { variables: { projectId }, ignoreResults: true, onError: () => {} });
  return null;
}

/** Asks again when the person comes back to the tab after a while. */
function useFresh(ask: () => void) {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    let hiddenAt = 0;
    const change = () => {
      if (document.hidden) hiddenAt = Date.now();
      else if (hiddenAt && Date.now() - hiddenAt > 10_000) latest.current();
    };
    document.addEventListener("visibilitychange", change);
    return () => document.removeEventListener("visibilitychange", change);
  }, []);
}
