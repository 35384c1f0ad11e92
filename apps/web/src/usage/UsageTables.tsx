import { Link } from "@tanstack/react-router";
import { graphql } from "../__generated__/gql.ts";
import type { UsageTables_UsageSummaryFragment } from "../__generated__/graphql.ts";
import { words } from "../words/usage.ts";
import type { Part } from "./columns.ts";
import { Ranked } from "./Ranked.tsx";

const said = words.tables;

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

type Props = { usage: UsageTables_UsageSummaryFragment; parts: readonly Part[] };

/** The same usage by project, by what it was for, and by model. */
export function UsageTables({ usage, parts }: Props) {
  const priced = usage.models.some((model) => model.cost != null);
  return (
    <div className="usage-tables">
      <Ranked
        head={said.project}
        bars
        priced={priced}
        rows={usage.projects.map(({ project, ...row }) => ({
          ...row,
          key: project?.id ?? "deleted",
          name: project?.name ?? said.deleted,
          shown: project ? (
            <Link to="/projects/$projectId" params={{ projectId: project.id }} className="link">
              {project.name}
            </Link>
          ) : (
            <span className="text-ink-3">{said.deleted}</span>
          ),
        }))}
      />
      <div className="grid content-start gap-8">
        <Ranked
          head={said.kind}
          priced={false}
          begin={null}
          rows={parts.map((part) => ({
            key: part.name,
            name: part.name,
            tokens: part.tokens,
            requests: part.requests,
            cost: null,
            shown: (
              <span className="flex items-center gap-2">
                <i className="swatch" style={{ background: part.colour }} aria-hidden="true" />
                {part.name}
              </span>
            ),
          }))}
        />
        <Ranked
          head={said.model}
          priced={priced}
          rows={usage.models.map(({ model, ...row }) => ({
            ...row,
            key: model,
            name: model,
            shown: model === "" ? <span className="text-ink-3">{said.notRecorded}</span> : model,
          }))}
        />
      </div>
    </div>
  );
}
