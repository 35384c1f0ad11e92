import { ArrowDownWideNarrow, ChevronDown } from "lucide-react";
import type { ProjectCountsQuery } from "../__generated__/graphql.ts";
import { graphql } from "../__generated__/gql.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuChoice } from "../ui/Menu.tsx";
import { Segment } from "../ui/Segment.tsx";
import { count } from "../ui/format.ts";
import { words } from "../words/projects.ts";
import { keepOrder } from "./search.ts";
import type { Order, ProjectsSearch } from "./search.ts";

export const projectCounts = graphql(`
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
    viewer {
      id
      deletedProjects(last: 1) {
        totalCount
      }
    }
  }
`);

const statuses = ["ALL", "ACTIVE", "DRAFT", "ARCHIVED", "DELETED"] as const;
const orders = ["changed", "made", "name"] as const;

type Props = {
  search: ProjectsSearch;
  onSearch: (change: ProjectsSearch) => void;
  order: Order;
  counts: ProjectCountsQuery | undefined;
};

/** Which projects, and in which order. */
export function ProjectFilters({ search, onSearch, order, counts }: Props) {
  const totals = counts && {
    ALL: counts.all.totalCount,
    ACTIVE: counts.active.totalCount,
    DRAFT: counts.draft.totalCount,
    ARCHIVED: counts.archived.totalCount,
    DELETED: counts.viewer?.deletedProjects.totalCount ?? 0,
  };
  // There is nothing to bring back until something was deleted.
  const shown = statuses.filter(
    (status) => status !== "DELETED" || search.status === status || totals?.DELETED,
  );
  return (
    <div className="mb-5 flex items-center gap-2">
      <Segment
        label={words.statusLabel}
        value={search.status ?? "ALL"}
        onChange={(status) => onSearch({ status: status === "ALL" ? undefined : status })}
        options={shown.map((status) => ({
          value: status,
          label: words.statuses[status],
          note: totals && totals[status] > 0 && (
            <span className="num text-ink-3">{count(totals[status])}</span>
          ),
        }))}
      />
      <span className="flex-1" />
      {search.status !== "DELETED" && (
        <Menu
          trigger={
            <Button
              variant="quiet"
              size="s"
              className="-mr-2.25 max-tablet:h-11! max-tablet:min-w-11"
              aria-label={words.order.button(words.order[order])}
            >
              <span className="max-tablet:hidden">{words.order[order]}</span>
              <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" className="max-tablet:hidden" />
              <ArrowDownWideNarrow size={20} strokeWidth={1.6} aria-hidden="true" className="tablet:hidden" />
            </Button>
          }
        >
          <MenuChoice
            label={words.order.label}
            value={order}
            options={orders.map((value) => ({
              value,
              label: words.order[value],
              choose: () => {
                keepOrder(value);
                onSearch({ order: value });
              },
            }))}
          />
        </Menu>
      )}
    </div>
  );
}
