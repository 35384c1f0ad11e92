import { useQuery } from "@apollo/client/react";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { Suspense, lazy, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useCommands } from "../commands/registry.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { onDemand } from "../ui/on-demand.tsx";
import { useTitle } from "../ui/useTitle.ts";
import { isRunning } from "../deployments/standing.ts";
import { whenReachable } from "../when-reachable.ts";
import { words } from "../words/projects.ts";
import { cardTowards } from "./card-keys.ts";
import { FollowDeploys, FollowProject } from "./FollowProject.tsx";
import { NextPage } from "./NextPage.tsx";
import { NoMatch } from "./NoMatch.tsx";
import { ProjectCard, ProjectCardSkeleton } from "./ProjectCard.tsx";
import { ProjectFilters, projectCounts } from "./ProjectFilters.tsx";
import { SearchField } from "./SearchField.tsx";
import type { ProjectsSearch } from "./search.ts";
import { useProjects } from "./useProjects.ts";

const NewProjectDialog = onDemand(() =>
  import("./NewProjectDialog.tsx").then((file) => file.NewProjectDialog),
);

// Most people who come here have a project.
const FirstProject = lazy(() =>
  whenReachable(() => import("./FirstProject.tsx").then((file) => ({ default: file.FirstProject }))),
);
const DeletedProjects = lazy(() => whenReachable(() => import("./DeletedProjects.tsx")));

const route = getRouteApi("/signed-in/frame/");
export default function ProjectsPage() {
  useTitle(words.title);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [creating, setCreating] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  useCommands([
    {
      id: "projects-new",
      group: "projects",
      ...words.make,
      icon: Plus,
      run: () => setCreating(true),
    },
    {
      id: "card-rename",
      group: "projects",
      title: words.keys.rename,
      keys: "f2",
      keysElsewhere: true,
    },
    {
      id: "card-delete",
      group: "projects",
      title: words.keys.delete,
      keys: "delete",
      keysElsewhere: true,
    },
    {
      id: "card-move",
      group: "projects",
      title: words.keys.move,
      keys: "arrowup+arrowdown+arrowleft+arrowright",
      keysElsewhere: true,
    },
  ]);
  const { list, order, error, refetch, text, stale, settled, asking, loadingMore, more } =
    useProjects(search);
  const { data: counts, refetch: recount } = useQuery(projectCounts, { fetchPolicy: "cache-and-network" });
  const again = () => {
    void refetch().catch(() => {});
    void recount().catch(() => {});
  };

  const set = (change: ProjectsSearch) =>
    void navigate({ search: (before) => clean({ ...before, ...change }), replace: true });
  const clear = () => set({ q: undefined, status: undefined });
  const focusCard = (index: number) => {
    const cards = grid.current?.querySelectorAll<HTMLElement>("[data-card]");
    (cards?.[Math.min(index, cards.length - 1)] ?? document.getElementById("project-search"))?.focus();
  };

  const moveFocus = (event: KeyboardEvent) => {
    const cards = [...(grid.current?.querySelectorAll<HTMLElement>("[data-card]") ?? [])];
    const at = cards.findIndex((card) => card === event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const next = cardTowards(
      event.key,
      at,
      cards.map((card) => card.getBoundingClientRect()),
    );
    if (next === null) return;
    event.preventDefault();
    cards[next]?.focus();
  };

  const deletedCount = counts?.viewer?.deletedProjects.totalCount ?? 0;
  const nothingYet = list?.edges.length === 0 && !(search.status || text) && !stale && settled;
  if (nothingYet) {
    return (
      <Suspense>
        <FirstProject deleted={deletedCount} onDeleted={() => set({ status: "DELETED" })} />
      </Suspense>
    );
  }

  let content: ReactNode;
  if (search.status === "DELETED") {
    content = (
      <Suspense fallback={null}>
        <DeletedProjects text={text} onShowAll={clear} />
      </Suspense>
    );
  } else if (!list && error) {
    content = (
      <Note
        tone="ember"
        role="alert"
        className="max-w-160"
        action={
          <Button size="s" onClick={again}>
            {words.again}
          </Button>
        }
      >
        <b>{words.notLoaded}</b> {errorWords(error)}
      </Note>
    );
  } else if (list && list.edges.length === 0 && !asking) {
    content = <NoMatch text={text} status={search.status} onClear={clear} />;
  } else {
    content = (
      <>
        <div
          ref={grid}
          className={`grid grid-cols-1 gap-x-5 gap-y-7 transition-opacity min-[30rem]:grid-cols-[repeat(auto-fill,minmax(17.75rem,1fr))] ${stale ? "opacity-60" : ""}`}
          aria-busy={!list || stale}
          onKeyDown={moveFocus}
        >
          {list
            ? list.edges.map(({ node }, index) => (
                <div key={node.id}>
                  <ProjectCard
                    project={node}
                    onGone={() => requestAnimationFrame(() => focusCard(index))}
                    listed={search.status}
                  />
                  {node.activeGeneration && <FollowProject projectId={node.id} />}
                  {node.latestDeployments.some(isRunning) && <FollowDeploys projectId={node.id} />}
                </div>
              ))
            : Array.from({ length: 6 }, (_, index) => <ProjectCardSkeleton key={index} />)}
          {loadingMore &&
            Array.from({ length: 3 }, (_, index) => <ProjectCardSkeleton key={`more-${index}`} />)}
        </div>
        {list?.pageInfo.hasNextPage && !error && <NextPage loading={loadingMore} onReached={more} />}
        {list && error && (
          <Note
            tone="ember"
            role="alert"
            className="mt-6 max-w-160"
            action={
              <Button size="s" onClick={again}>
                {words.again}
              </Button>
            }
          >
            {errorWords(error)}
          </Note>
        )}
      </>
    );
  }

  return (
    <>
      <header className="mb-5 flex min-h-8 flex-wrap items-center gap-2">
        <h1 className="flex-1 text-title tracking-snug">{words.title}</h1>
        <SearchField value={search.q ?? ""} onChange={(q) => set({ q: q || undefined })} />
        <Button variant="rose" className="max-tablet:h-11!" onClick={() => setCreating(true)}>
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          {words.make.title}
        </Button>
      </header>
      <ProjectFilters search={search} onSearch={set} order={order} counts={counts} />
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
