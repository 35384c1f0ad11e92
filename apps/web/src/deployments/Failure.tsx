import { Copy, ExternalLink } from "lucide-react";
import { Button, buttonLook } from "../ui/Button.tsx";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/deploy-pane.ts";
import { copyText } from "./copy-text.ts";
import { type Failed, type NextStep, type WrongField, failureWords, helpOf, nextStep } from "./failure.ts";
import { IntegrationsLink } from "./IntegrationsLink.tsx";
import { Words, clockTime, tookOf } from "./outcome-parts.tsx";
import { type PlaceType, placeName, webAddress } from "./places.tsx";
import type { DeploymentRow } from "./queries.ts";
import { type ShownStep, shownSteps } from "./seen-steps.ts";
import { useSeenSteps } from "./seen-store.ts";
import { headline } from "./status.ts";
import { Steps } from "./Steps.tsx";

const said = words.failed;
const small = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;

type Actions = {
  /** A press on Try again is under way. */
  trying: boolean;
  /** Why nothing can be begun. */
  reason: string | null;
  onRetry: () => void;
  onField: (field: WrongField) => void;
};

type Props = Actions & {
  row: DeploymentRow;
  /** Its next step is the one rose of the view. */
  foremost: boolean;
  /** It happened while this was in view: then it is said at once. */
  news: boolean;
  /** When the account that is connected now was last connected. */
  connectedAt: string | null;
  /** Publishes into the repository of that name after all. */
  onTake: (() => void) | null;
};

/** What happened, why, what changed, and what to do. */
export function Failure({ row, foremost, news, connectedAt, onTake, ...actions }: Props) {
  const seen = useSeenSteps(row.id);
  const steps = seen ? shownSteps(seen, row.status) : [];
  const took = tookOf(row);
  const failed: Failed = {
    type: row.type,
    target: row.target,
    errorCode: row.errorCode ?? null,
    helpUrl: webAddress(row.helpUrl),
    finishedAt: row.finishedAt ?? null,
  };
  const next = nextStep(failed, connectedAt);
  const help = next.kind === "help" ? null : helpOf(failed);
  const rose = foremost && !actions.reason ? "rose" : "default";
  return (
    <section className="run" data-state="fail" aria-label={headline(row)}>
      <div className="run-failure">
        <Petal state="fail" className="mt-1.5" />
        <div className="min-w-0 flex-1">
          <div role={news ? "alert" : undefined}>
            <b className="block text-body">{headline(row)}</b>
            <p className="mt-1 max-w-125 text-pretty break-words text-ink-2">
              <Words text={failureWords(headline(row), row.errorMessage ?? null) ?? said.unknown} />
              {row.retryAt && said.againAt(clockTime(row.retryAt))}
            </p>
          </div>
          <div className="mt-3.5 flex flex-wrap items-center gap-2">
            {onTake && (
              <Button variant={rose} onClick={onTake}>
                {said.into}
              </Button>
            )}
            <Next step={next} type={row.type} look={onTake ? "default" : rose} {...actions} />
            {next.kind !== "retry" && <TryAgain {...actions} />}
            {help && <HelpLink help={help} look="quiet" />}
            {next.kind === "help" && (
              <IntegrationsLink type={row.type} look={{ variant: "quiet" }}>
                {said.anotherToken}
              </IntegrationsLink>
            )}
          </div>
        </div>
        {took && <span className="num text-small text-ink-3">{took}</span>}
      </div>
      {steps.length > 0 && (
        <div className="run-body border-t border-line">
          <Steps steps={steps} />
        </div>
      )}
      <p className="run-foot">
        <button type="button" className="link" onClick={() => void copyText(details(row, steps))}>
          <Copy {...small} className="mr-1 inline align-[-2px]" />
          {said.copy}
        </button>
      </p>
    </section>
  );
}

const details = (row: DeploymentRow, steps: readonly ShownStep[]): string =>
  [
    headline(row),
    row.errorMessage ?? null,
    said.copied.to(placeName[row.type], row.target === "LOCAL"),
    said.copied.at(row.finishedAt ?? row.updatedAt),
    said.copied.code(row.errorCode ?? null),
    said.copied.deployment(row.id),
    ...steps.map((step) => said.copied.step(step.words, step.state === "done")),
  ]
    .filter((line) => line !== null)
    .join("\n");

const TryAgain = ({
  look = "default",
  trying,
  reason,
  onRetry,
}: Pick<Actions, "trying" | "reason" | "onRetry"> & { look?: "rose" | "default" }) => (
  <Button variant={look} loading={trying} loadingText={words.trying} reason={reason} onClick={onRetry}>
    {words.tryAgain}
  </Button>
);

type HelpProps = {
  help: { readonly url: string; readonly label: string };
  look: "rose" | "default" | "quiet";
};

const HelpLink = ({ help, look }: HelpProps) => (
  <a href={help.url} target="_blank" rel="noreferrer" {...buttonLook({ variant: look })}>
    {help.label}
    <ExternalLink {...small} />
  </a>
);

type NextProps = Actions & { step: NextStep; type: PlaceType; look: "rose" | "default" };

function Next({ step, type, look, ...actions }: NextProps) {
  switch (step.kind) {
    case "connect":
      return (
        <IntegrationsLink type={type} look={{ variant: look }}>
          {step.label}
        </IntegrationsLink>
      );
    case "help":
      return <HelpLink help={step} look={look} />;
    case "field":
      return (
        <Button variant={look} reason={actions.reason} onClick={() => actions.onField(step.field)}>
          {step.label}
        </Button>
      );
    case "retry":
      return <TryAgain look={look} {...actions} />;
  }
}
