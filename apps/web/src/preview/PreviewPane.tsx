import { Check, ChevronDown, CircleAlert, X } from "lucide-react";
import { useCallback, useState } from "react";
import type { ReactNode, Ref } from "react";
import { useBench } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { Petal, Status, type PetalState } from "../ui/Petal.tsx";
import { count, counted } from "../ui/format.ts";
import { type Device, PreviewStage, type StageHandle } from "./PreviewStage.tsx";
import type { PageProblem, WantedPage } from "./stacked-frames.ts";

type Props = {
  stage: Ref<StageHandle>;
  page: WantedPage | null;
  title: string;
  device: Device;
  /** What is shown, in a petal and words; on the left of the status bar. */
  state: PetalState;
  words: ReactNode;
  note: ReactNode;
  /** An answer is on its way that will be a page. */
  awaited: boolean;
  onEscape: () => void;
};

const KEPT = 50;

/** The page, what is shown of it, and what it reports. */
export function PreviewPane({ stage, page, title, device, state, words, note, awaited, onEscape }: Props) {
  const bench = useBench();
  const [problems, setProblems] = useState<PageProblem[]>([]);
  const [finished, setFinished] = useState(false);
  const [console, setConsole] = useState(false);
  const [dismissed, setDismissed] = useState(false);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const onShown = useCallback((shown: WantedPage) => {
    setProblems([]);
    setRefused(null);
    setDismissed(false);
    setFinished(shown.finished);
  }, []);
  const onProblem = useCallback((problem: PageProblem) => {
    setProblems((known) =>
      known.length >= KEPT || known.some((one) => one.message === problem.message)
        ? known
        : [...known, problem],
    );
  }, []);

  const first = problems[0];
  if (!page) {
    return (
      <>
        <div className="stage-empty">
          <Petal />
          {awaited ? (
            <p>
              The page appears here with its first line.
              <br />
              You can close this tab while it is written; nothing is lost.
            </p>
          ) : (
            <p>No page yet. Say what it should be.</p>
          )}
        </div>
        <div className="statusbar num">
          {state === "now" ? <Status state="now">{words}</Status> : "No version yet"}
        </div>
      </>
    );
  }
  return (
    <>
      <PreviewStage
        ref={stage}
        page={page}
        title={title}
        device={device}
        onShown={onShown}
        onProblem={onProblem}
        onRefused={(what) =>
          setRefused(
            what.kind === "link"
              ? `A link to ${what.href} is not followed in the preview`
              : what.kind === "form"
                ? "The form is sent nowhere in the preview"
                : "The page tried to leave the preview and was brought back",
          )
        }
        onEscape={onEscape}
        onSize={setSize}
      />
      {first && finished && !dismissed && !console && (
        <div className="page-fault" role="status">
          <CircleAlert size={16} strokeWidth={1.75} className="text-ember-ink" aria-hidden="true" />
          <p className="min-w-0 flex-1 truncate" title={first.message}>
            <b>The page reports an error.</b> <span className="text-ink-2">{first.message}</span>
          </p>
          <Button
            size="s"
            onClick={() =>
              bench.suggest(
                `The page reports this error:\n\n${problems
                  .slice(0, 3)
                  .map((problem) => problem.message)
                  .join("\n")}\n\nFind the cause and mend it.`,
              )
            }
          >
            Ask for a fix
          </Button>
          <Button size="s" variant="quiet" icon label="Hide this" onClick={() => setDismissed(true)}>
            <X size={14} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </div>
      )}
      {console && (
        <ul className="page-console" aria-label="Errors of the page">
          {problems.length === 0 && <li className="text-ink-3">No errors in the page</li>}
          {problems.map((problem) => (
            <li key={problem.message}>
              <CircleAlert
                size={14}
                strokeWidth={1.75}
                className="mt-0.5 text-ember-ink"
                aria-hidden="true"
              />
              {problem.message}
            </li>
          ))}
        </ul>
      )}
      <div className="statusbar num">
        <Status state={state}>{words}</Status>
        {note && <span className="max-desktop:hidden">{note}</span>}
        {!note && size && state !== "now" && (
          <span className="max-desktop:hidden">
            {count(size.width)} × {count(size.height)}
          </span>
        )}
        <span className="min-w-0 flex-1 truncate" role="status">
          {refused}
        </span>
        {problems.length === 0 && !console ? (
          <span className="status">
            <Check size={14} strokeWidth={1.75} aria-hidden="true" />
            No errors in the page
          </span>
        ) : (
          <button
            type="button"
            className="status"
            aria-expanded={console}
            onClick={() => setConsole((open) => !open)}
          >
            {console ? (
              <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
            ) : (
              <CircleAlert size={14} strokeWidth={1.75} className="text-ember-ink" aria-hidden="true" />
            )}
            {problems.length === 0
              ? "No errors in the page"
              : `${counted(problems.length, "error")} in the page`}
          </button>
        )}
      </div>
    </>
  );
}
