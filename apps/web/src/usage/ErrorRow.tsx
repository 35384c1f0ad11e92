import { useFragment, useQuery } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Link } from "@tanstack/react-router";
import { Copy } from "lucide-react";
import { useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { ErrorRow_ErrorLogFragment } from "../__generated__/graphql.ts";
import { versionsBehind } from "../chat/useFix.ts";
import { type NumberedVersion, versionBefore } from "../chat/version-before.ts";
import { copyText } from "../deployments/copy-text.ts";
import { Button } from "../ui/Button.tsx";
import { Petal } from "../ui/Petal.tsx";
import { Time } from "../ui/Time.tsx";
import { count, exactTime } from "../ui/format.ts";
import { words } from "../words/error-log.ts";
import { placeOf, wordsOfError } from "./error-words.ts";
import { useErrorActions } from "./useErrorActions.ts";

export const errorRowFragment = graphql(`
  fragment ErrorRow_errorLog on ErrorLog {
    id
    type
    source
    message
    context
    count
    resolved
    reference
    createdAt
    lastSeenAt
    project {
      id
      name
      status
    }
    version {
      id
      number
    }
  }
`);

type Props = {
  error: FragmentType<ErrorRow_ErrorLogFragment>;
  open: boolean;
  onOpen: (open: boolean) => void;
};

export function ErrorRow({ error: from, open, onOpen }: Props) {
  const { data: error, complete } = useFragment({ fragment: errorRowFragment, from });
  const [resolving, setResolving] = useState(false);
  const { resolve } = useErrorActions(null);
  if (!complete) return null;
  const { id, project, resolved } = error;
  const { headline } = wordsOfError(error);
  return (
    <li className="fault-row" data-open={open || undefined}>
      <div className="fault">
        <Petal state={resolved ? "ready" : "fail"} />
        <button
          type="button"
          className="fault-name"
          aria-expanded={open}
          aria-controls={`error-${id}`}
          onClick={() => onOpen(!open)}
        >
          <b>{headline}</b> <span className="text-ink-3">{error.message}</span>
          <span className="sr-only">{resolved ? words.isResolved : words.isOpen}</span>
        </button>
        <span className="truncate text-ink-2">{project?.name}</span>
        <span className="num text-ink-3">{error.count > 1 && `× ${count(error.count)}`}</span>
        <Time at={error.lastSeenAt} className="text-ink-3" />
        <span className="fault-end">
          {!resolved && (
            <Button
              size="s"
              loading={resolving}
              loadingText={words.resolving}
              onClick={() => {
                setResolving(true);
                void resolve(id).finally(() => setResolving(false));
              }}
            >
              {words.resolve}
            </Button>
          )}
        </span>
      </div>
      {open && (
        <div className="fault-more" id={`error-${id}`}>
          <ErrorDetails error={error} />
        </div>
      )}
    </li>
  );
}

const TWICE = 2;
type Step = "resolve" | "fix" | "back";
/** The next step first. The row itself offers to resolve: here that is said only where it is the next step. */
const steps = (next: Step): readonly Step[] =>
  next === "resolve" ? ["resolve", "fix", "back"] : next === "back" ? ["back", "fix"] : ["fix", "back"];

function ErrorDetails({ error }: { error: ErrorRow_ErrorLogFragment }) {
  const { project, version, source, resolved } = error;
  const { resolve, askForFix, restore } = useErrorActions(project?.id ?? null);
  const [busy, setBusy] = useState<Step | null>(null);
  const fromPage = source === "PREVIEW" && project != null;
  const { data } = useQuery(versionsBehind, {
    variables: { projectId: project?.id ?? "" },
    skip: !fromPage || !version,
    fetchPolicy: "cache-and-network",
  });
  const { headline, means } = wordsOfError(error);
  const place = placeOf(error.context, null);
  const line: unknown = error.context.line;
  const archived = project?.status === "ARCHIVED";
  const back: NumberedVersion | null = version
    ? versionBefore(data?.project?.versions.nodes ?? [], new Set([version.id]))
    : null;
  const current = data?.project?.currentVersion ?? null;
  // What was made since would be left behind: then going back is never the next step.
  const left = version != null && current !== null && current.number > version.number;
  const next: Step = left ? "resolve" : error.count >= TWICE && back !== null ? "back" : "fix";
  const details = [
    headline,
    error.message,
    words.copied.where(placeOf(error.context, version?.number ?? null)),
    words.copied.firstSeen(exactTime(error.createdAt)),
    words.copied.seen(error.count),
    error.reference ? words.copied.reference(error.reference) : null,
  ];
  const during = (what: Step, work: Promise<void>) => {
    setBusy(what);
    void work.finally(() => setBusy(null));
  };
  return (
    <>
      <dl className="text-small">
        {(place !== "" || version) && (
          <>
            <dt>{words.where}</dt>
            <dd className="mono">
              {place}
              {place !== "" && version && " · "}
              {project && version && (
                <Link to="/projects/$projectId" params={{ projectId: project.id }} className="link">
                  {words.ofProject(version.number, project.name)}
                </Link>
              )}
              {version && current && (
                <span className="text-ink-3">
                  {left ? words.otherIsCurrent(current.number) : words.isCurrent}
                </span>
              )}
            </dd>
          </>
        )}
        <dt>{words.says}</dt>
        <dd className="break-words">{error.message}</dd>
        <dt>{words.means}</dt>
        <dd className="text-pretty">{means}</dd>
        <dt>{words.firstSeen}</dt>
        <dd className="num">
          {exactTime(error.createdAt)} · {source === "PREVIEW" ? words.inPreview : words.onServer}
        </dd>
        {error.reference && (
          <>
            <dt>{words.reference}</dt>
            <dd className="mono break-all">{error.reference}</dd>
          </>
        )}
      </dl>
      <div className="mt-3.5 flex flex-wrap items-center gap-2">
        {!resolved && fromPage && !archived && (
          <>
            {steps(next).map((step) => {
              const look = {
                size: "s",
                variant: step === next ? "rose" : step === "fix" ? "default" : "quiet",
                loading: busy === step,
              } as const;
              if (step === "resolve")
                return (
                  <Button
                    key={step}
                    {...look}
                    loadingText={words.resolving}
                    onClick={() => during(step, resolve(error.id))}
                  >
                    {words.markResolved}
                  </Button>
                );
              if (step === "fix")
                return (
                  <Button
                    key={step}
                    {...look}
                    loadingText={words.asking}
                    onClick={() =>
                      during(
                        step,
                        askForFix({ message: error.message, line: typeof line === "number" ? line : null }),
                      )
                    }
                  >
                    {words.ask}
                  </Button>
                );
              return (
                back && (
                  <Button
                    key={step}
                    {...look}
                    loadingText={words.goingBack}
                    onClick={() => during(step, restore(back))}
                  >
                    {words.goBack(back.number)}
                  </Button>
                )
              );
            })}
          </>
        )}
        <Button
          size="s"
          variant="quiet"
          onClick={() => void copyText(details.filter((one) => one !== null).join("\n"))}
        >
          <Copy size={14} strokeWidth={1.75} aria-hidden="true" />
          {words.copy}
        </Button>
      </div>
    </>
  );
}
