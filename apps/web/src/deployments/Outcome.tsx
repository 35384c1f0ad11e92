import { words } from "../words/deploy-pane.ts";
import { Cancelled } from "./Cancelled.tsx";
import { Failure } from "./Failure.tsx";
import type { WrongField } from "./failure.ts";
import { Published } from "./Published.tsx";
import { type DeploymentRow, isRunning } from "./queries.ts";
import { Running } from "./Running.tsx";
import type { DeployForm } from "./useDeployForm.ts";

type Props = {
  projectId: string;
  form: DeployForm;
  row: DeploymentRow;
  /** Its next step is the one rose of the view. */
  foremost: boolean;
  /** It ended while this was in view. */
  news: boolean;
  archived: boolean;
  onField: (field: WrongField) => void;
};

/** What is becoming, or became, of the last deployment to the provider in view. */
export function Outcome({ projectId, form, row, foremost, news, archived, onField }: Props) {
  const { rowPlace, doing, provider } = form;
  const deployment = rowPlace?.deployment ?? null;
  const live = deployment?.version ?? null;
  const account = provider?.integration ?? null;
  if (isRunning(row))
    return (
      <Running
        row={row}
        live={live}
        cancelling={doing?.what === "cancel" && doing.id === row.id}
        onCancel={() => form.cancel(row)}
      />
    );
  if (row.status === "CANCELLED") return <Cancelled row={row} live={live} />;
  if (row.status === "SUCCESS")
    return (
      <Published
        projectId={projectId}
        row={row}
        foremost={foremost}
        live={deployment?.id === row.id}
        branchNow={form.branch}
        branch={row.options.branch ?? rowPlace?.branch ?? null}
        cloneUrl={rowPlace?.cloneUrl ?? null}
        onAgain={form.same && !row.options.draft && !archived ? form.publish : null}
        onRollBack={archived ? null : form.rollBack}
      />
    );
  // With a page to go to first, the token cannot see it.
  const asks =
    row.type === "GITHUB" &&
    row.errorCode === "NAME_TAKEN" &&
    !row.options.repository &&
    row.helpUrl === null;
  return (
    <Failure
      row={row}
      foremost={foremost}
      news={news}
      connectedAt={account?.isActive ? account.updatedAt : null}
      trying={doing?.what === "retry" && doing.id === row.id}
      reason={archived ? words.archived : null}
      onRetry={() => form.retry(row)}
      onField={onField}
      onTake={asks && form.same && !archived ? form.take : null}
    />
  );
}
