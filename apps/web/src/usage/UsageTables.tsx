import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { UsageTables_UsageSummaryFragment } from "../__generated__/graphql.ts";
import { count, money } from "../ui/format.ts";
import type { Part } from "./columns.ts";

export const usageTablesFragment = graphql(`
  fragment UsageTables_usageSummary on UsageSummary {
    projects {
      tokens
      requests
      cost {
        amount
        currency
      }
      project {
        id
        name
      }
    }
    models {
      model
      tokens
      requests
      cost {
        amount
        currency
      }
    }
  }
`);

type Row = {
  key: string;
  name: ReactNode;
  tokens: number;
  requests: number;
  cost: { amount: number; currency: string } | null | undefined;
};

type TableProps = { head: string; rows: readonly Row[]; bars?: boolean; priced: boolean };

function Ranked({ head, rows, bars = false, priced }: TableProps) {
  const most = Math.max(...rows.map((row) => row.tokens), 1);
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {bars && <th className="max-desktop:hidden" aria-hidden="true" />}
          <th scope="col" className="figure">
            Calls
          </th>
          {priced && (
            <th scope="col" className="figure">
              Cost
            </th>
          )}
          <th scope="col" className="figure">
            Tokens
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span className="block max-w-60 truncate max-tablet:max-w-40">{row.name}</span>
            </th>
            {bars && (
              <td className="w-full max-desktop:hidden" aria-hidden="true">
                <span className="rank" style={{ width: `${(row.tokens / most) * 100}%` }} />
              </td>
            )}
            <td className="figure text-ink-2">{count(row.requests)}</td>
            {priced && <td className="figure text-ink-2">{row.cost ? money(row.cost) : ""}</td>}
            <td className="figure">{count(row.tokens)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Props = { usage: UsageTables_UsageSummaryFragment; parts: readonly Part[] };

export function UsageTables({ usage, parts }: Props) {
  const priced = usage.models.some((model) => model.cost != null);
  return (
    <div className="usage-tables">
      <Ranked
        head="Project"
        bars
        priced={priced}
        rows={usage.projects.map(({ project, ...row }) => ({
          ...row,
          key: project?.id ?? "deleted",
          name: project ? (
            <Link to="/projects/$projectId" params={{ projectId: project.id }} className="link">
              {project.name}
            </Link>
          ) : (
            <span className="text-ink-3">Deleted projects</span>
          ),
        }))}
      />
      <div className="grid content-start gap-8">
        <Ranked
          head="Kind of call"
          priced={false}
          rows={parts.map((part) => ({
            key: part.name,
            tokens: part.tokens,
            requests: part.requests,
            cost: null,
            name: (
              <span className="flex items-center gap-2">
                <i className="swatch" style={{ background: part.colour }} aria-hidden="true" />
                {part.name}
              </span>
            ),
          }))}
        />
        <Ranked
          head="Model"
          priced={priced}
          rows={usage.models.map(({ model, ...row }) => ({
            ...row,
            key: model,
            name: model === "" ? <span className="text-ink-3">Not recorded</span> : model,
          }))}
        />
      </div>
    </div>
  );
}
