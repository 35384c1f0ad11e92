import { ArrowDownWideNarrow, ChevronDown } from "lucide-react";
import type { ProjectCountsQuery } from "../__generated__/graphql.ts";
import { graphql } from "../__generated__/gql.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuChoice } from "../ui/Menu.tsx";
import { Segment } from "../ui/Segment.tsx";
import { count } from "../ui/format.ts";
import { orders, statusWords } from "./search.ts";
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
  }
`);

const statuses = ["ALL", "ACTIVE", "DRAFT", "ARCHIVED"] as const;

type Props = {
  search: ProjectsSearch;
  onSearch: (change: ProjectsSearch) => void;
  counts: ProjectCountsQuery | undefined;
};

/** Which projects, and in which order. */
export function ProjectFilters({ search, onSearch, counts }: Props) {
  const order: Order = search.order ?? "changed";
  const totals = counts && {
    ALL: counts.all.totalCount,
    ACTIVE: counts.active.totalCount,
    DRAFT: counts.draft.totalCount,
    ARCHIVED: counts.archived.totalCount,
  };
  return (
    <div className="mb-5 flex items-center gap-2">
      <Segment
        label="Status"
        value={search.status ?? "ALL"}
        onChange={(status) => onSearch({ status: status === "ALL" ? undefined : status })}
        options={statuses.map((status) => ({
          value: status,
          label: statusWords[status],
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
            choose: () => onSearch({ order: value === "changed" ? undefined : value }),
          }))}
        />
      </Menu>
    </div>
  );
}
