import { useMemo, useRef, useState } from "react";
import type { VersionRef } from "../builder/bench.ts";
import type { Code } from "../chat/fold.ts";
import { errorWords } from "../errors.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/deploy-pane.ts";
import { Connect } from "./Connect.tsx";
import { DeployHistory } from "./DeployHistory.tsx";
import "./deployments.css";
import { nextRose } from "./next-rose.ts";
import { Outcome } from "./Outcome.tsx";
import { PlaceChoice } from "./PlaceChoice.tsx";
import { PublishForm } from "./PublishForm.tsx";
import { isRunning } from "./queries.ts";
import { Refusal } from "./Refusal.tsx";
import { announced } from "./status.ts";
import { useDeployForm } from "./useDeployForm.ts";
import type { useDeployNews } from "./useDeployNews.ts";
import { useKeptFocus } from "./useKeptFocus.ts";
import { VersionChoice } from "./VersionChoice.tsx";

type Props = {
  projectId: string;
  code: Code;
  current: VersionRef | null;
  archived: boolean;
  /** What is known of its places and of the last deployments, followed above this pane. */
  news: ReturnType<typeof useDeployNews>;
};

/** Publishing a version to GitHub or Netlify, what becomes of it, and what became of the earlier ones. */
export default function DeployPane({ projectId, code, current, archived, news }: Props) {
  const { project, error, reload } = news;
  const form = useDeployForm({ projectId, current, project });
  const { type, row, version, provider } = form;
  const repository = useRef<HTMLInputElement>(null);
  const branch = useRef<HTMLInputElement>(null);
  const siteName = useRef<HTMLInputElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const refs = useMemo(() => ({ repository, branch, siteName }), []);

  // What had ended before this was opened is no news.
  const [endedBefore, setEndedBefore] = useState<readonly string[] | null>(null);
  if (project && !endedBefore)
    setEndedBefore(project.latestDeployments.filter((one) => !isRunning(one)).map(({ id }) => id));

  const { root, onFocus, onBlur } = useKeptFocus(outcome);

  if (error && !project)
    return (
      <div className="p-4">
        <Note
          tone="ember"
          role="alert"
          action={
            <Button size="s" onClick={reload}>
              {words.tryAgain}
            </Button>
          }
        >
          <b>{words.notLoaded}</b> {errorWords(error)}
        </Note>
      </div>
    );

  const running = row !== null && isRunning(row);
  const account = provider?.integration ?? null;
  const cannot = provider !== null && (account?.isActive === false || form.target === null);
  const rose = nextRose({ row, same: form.same });
  // The failure that made it so says it better, and has the way out.
  const told = cannot && form.here && row?.errorCode === "TOKEN_INVALID";
  return (
    <div className="deploy" ref={root} onFocus={onFocus} onBlur={onBlur}>
      <div className="deploy-main">
        {version ? (
          <>
            <h2 className="mb-3 flex min-h-7 items-center gap-1 text-lead">
              {words.publish.title(
                <VersionChoice
                  projectId={projectId}
                  current={current ?? version}
                  chosen={form.chosen}
                  onChoose={form.chooseVersion}
                  live={form.place?.deployment?.version?.number ?? null}
                  fixed={running || archived}
                />,
                form.draft,
              )}
            </h2>
            <PlaceChoice value={type} onChange={form.chooseType} providers={form.providers} />
            {form.account.error && !form.providers && (
              <Note tone="ember" role="alert" className="mt-4">
                <b>{words.accountsNotLoaded}</b> {errorWords(form.account.error)}
              </Note>
            )}
            {told ? null : cannot ? (
              <Connect
                type={type}
                inactive={account?.isActive === false}
                reason={account?.invalidReason ?? null}
              />
            ) : (
              project && (
                <PublishForm
                  projectId={projectId}
                  form={form}
                  version={version}
                  current={current}
                  code={code}
                  archived={archived}
                  offer={rose.publish}
                  refs={refs}
                />
              )
            )}
            <Refusal form={form} />
          </>
        ) : (
          <p className="flex items-center gap-2 py-4 text-body text-ink-2">
            <Petal />
            {words.nothingYet}
          </p>
        )}
        {row && (
          <div ref={outcome} role="group" aria-label={words.lastDeploy} tabIndex={-1} className="outcome">
            <Outcome
              key={row.id}
              projectId={projectId}
              form={form}
              row={row}
              foremost={told || (rose.outcome && !cannot)}
              news={endedBefore !== null && !endedBefore.includes(row.id)}
              archived={archived}
              onField={(field) => {
                refs[field].current?.focus();
                refs[field].current?.select();
              }}
            />
          </div>
        )}
        <p className="sr-only" role="status">
          {row && announced(row)}
        </p>
      </div>
      {current && (
        <DeployHistory
          projectId={projectId}
          latest={form.latest}
          publications={project?.publications ?? []}
          current={current.number}
          branchNow={form.branch}
          canBegin={(one) =>
            !archived && !form.latest.some((each) => each.type === one.type && isRunning(each))
          }
          busyId={form.doing?.id ?? null}
          onRollBack={form.rollBack}
          onRetry={form.retry}
        />
      )}
    </div>
  );
}
