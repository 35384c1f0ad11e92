import { useApolloClient, useFragment, useQuery } from "@apollo/client/react";
import type { FragmentType } from "@apollo/client";
import { Copy, Ellipsis, FileSearch, Undo2 } from "lucide-react";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { Answer_GenerationFragment } from "../__generated__/graphql.ts";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { Petal } from "../ui/Petal.tsx";
import { count, counted } from "../ui/format.ts";
import { onDemand } from "../ui/on-demand.tsx";
import { toast } from "../ui/toast.ts";
import { monthIsOver } from "../usage/quota.ts";
import { answerCode } from "./answer-code.ts";
import { AnswerReport } from "./AnswerReport.tsx";
import { endingOf, keptEnding } from "./ending.ts";
import { type FileProgress, fileProgress } from "./file-progress.ts";
import { FileRows } from "./FileRows.tsx";
import { type CodeFile, codeFiles, emptyCode, fileText } from "./fold.ts";
import { Markdown } from "./Markdown.tsx";
import { settled } from "./settled.ts";
import { type Writing, useAnswer, useFileProgress } from "./useLiveAnswer.ts";
import { useKeptAs } from "./useKeptAs.ts";
import { useStartFrom } from "./useStartFrom.ts";

const SentDialog = onDemand(() => import("./SentDialog.tsx").then((file) => file.SentDialog));
const PartDialog = onDemand(() => import("./PartDialog.tsx").then((file) => file.PartDialog));

export const answerFragment = graphql(`
  fragment Answer_generation on Generation {
    id
    status
    mode
    createdAt
    finishedAt
    stopRequested
    error {
      code
      message
    }
    usage {
      totalTokens
      estimated
    }
    baseVersion {
      id
      number
    }
    version {
      id
      number
    }
    ...AnswerReport_generation
  }
`);

export const Prose = memo(function Prose({ text, caret = false }: { text: string; caret?: boolean }) {
  const shown = caret ? settled(text) : text;
  return (
    <div className="prose" data-caret={caret || undefined}>
      {shown !== "" && <Markdown text={shown} />}
    </div>
  );
});

/** The answer while it is written: text as it comes, a caret, and the files counted live. */
export function LiveAnswer({ writing }: { writing: Writing }) {
  const bench = useBench();
  const answer = useAnswer(writing);
  const rows = useFileProgress(writing);
  const started = rows.some((row) => row.state !== "waiting");
  return (
    <div className="answer" data-now="" aria-busy="true">
      <span className="node">
        <Petal state="now" />
      </span>
      <Prose text={answer.text} caret={!answer.finished && !answer.pen} />
      {started && <FileRows rows={rows} onOpen={(file) => bench.openCode(file)} />}
    </div>
  );
}

const useInView = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: "200px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  return [ref, seen] as const;
};

/** The lines an ended answer changed. What was counted while it was written is not asked for again. */
const useChanges = (generation: Answer_GenerationFragment | null, seen: boolean) => {
  const bench = useBench();
  const known = generation ? bench.known(generation.id) : undefined;
  const ended = generation !== null && generation.status !== "QUEUED" && generation.status !== "RUNNING";
  const wanted = ended && seen && !known && (generation.version != null || generation.status !== "COMPLETED");
  const { data } = useQuery(answerCode, {
    variables: { id: generation?.id ?? "" },
    skip: !wanted,
  });
  return useMemo((): { rows: FileProgress[]; text: string } => {
    if (known) return known;
    const found = data?.generation;
    if (!found || !generation) return { rows: [], text: "" };
    const code = found.version?.code ?? found.code;
    const base = found.baseVersion?.code ?? emptyCode;
    const phase = phaseOf(generation.status);
    // The pen is not kept; what was written last is the last file that differs.
    const file =
      phase !== "done" ? codeFiles.findLast((one) => fileText(code, one) !== fileText(base, one)) : undefined;
    const pen = file ? { file, offset: fileText(code, file).length } : null;
    return { rows: fileProgress(base, { code, pen }, phase), text: found.text };
  }, [known, data, generation]);
};

/** What the end of an answer means for the file it was writing. */
export const phaseOf = (status: string): "done" | "broken" | "stopped" =>
  status === "CANCELLED" ? "stopped" : status === "INCOMPLETE" || status === "FAILED" ? "broken" : "done";

const duration = (from: string, to: string): string => {
  const seconds = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
};

function VersionChip({ version }: { version: VersionRef }) {
  const bench = useBench();
  return (
    <button
      type="button"
      className="version-chip"
      title={`Show version ${count(version.number)}`}
      onClick={() => bench.showVersion(version)}
    >
      v{version.number}
    </button>
  );
}

type Props = {
  generation: FragmentType<Answer_GenerationFragment> | null;
  content: string | null;
  /** The last answer of the conversation: only there is trying again the next step. */
  last: boolean;
  /** Nothing else is the next step: no request stands in the composer. */
  next: boolean;
  onRetry: (generationId: string) => Promise<void>;
};

/** An answer that has ended: what it said, what it changed, and what can be done with it. */
export const EndedAnswer = memo(function EndedAnswer({
  generation: from,
  content,
  last,
  next,
  onRetry,
}: Props) {
  const bench = useBench();
  const client = useApolloClient();
  const [ref, seen] = useInView();
  const [retrying, setRetrying] = useState(false);
  const [saving, setSaving] = useState(false);
  const [sent, setSent] = useState(false);
  const [part, setPart] = useState<{ file: CodeFile | null } | null>(null);
  const startFrom = useStartFrom();
  const found = useFragment({ fragment: answerFragment, fragmentName: "Answer_generation", from, client });
  const generation = from && found.complete ? found.data : null;
  const { rows, text } = useChanges(generation, seen);
  const changed = rows.filter((row) => row.state !== "waiting");
  const version = generation?.version ?? null;
  const said = content ?? text;
  // Styles alone make an empty page.
  const hasPart =
    changed.length > 0 && (generation?.baseVersion != null || changed.some((row) => row.file === "HTML"));
  const open = generation ? endingOf(generation, rows) : null;
  const [kept, setKept] = useKeptAs(open && hasPart && seen && generation ? generation.id : null);
  const ending = open && kept && generation ? keptEnding(open, generation.status) : open;
  const failed = ending !== null && generation?.status !== "CANCELLED";

  // The tokens of a month do not come back by trying again.
  const hopeless =
    generation?.error?.code === "QUOTA_EXCEEDED" &&
    !monthIsOver(generation.finishedAt ?? generation.createdAt);

  const retry = () => {
    if (!generation) return;
    setRetrying(true);
    void onRetry(generation.id).finally(() => setRetrying(false));
  };
  const meta = generation && [
    generation.usage &&
      `${generation.usage.estimated ? "about " : ""}${counted(generation.usage.totalTokens, "token")}`,
    generation.finishedAt && duration(generation.createdAt, generation.finishedAt),
  ];
  const more = (
    <Menu
      trigger={
        <Button size="s" variant="quiet" icon label="More of this answer" className="-mr-2">
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      }
    >
      {version && (
        <MenuItem
          icon={<Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />}
          onSelect={() => void bench.restore(version)}
        >
          Restore v{version.number}
        </MenuItem>
      )}
      <MenuItem
        icon={<Copy size={16} strokeWidth={1.75} aria-hidden="true" />}
        onSelect={() => void navigator.clipboard.writeText(said).then(() => toast("Copied"))}
      >
        Copy the text
      </MenuItem>
      <MenuItem
        icon={<FileSearch size={16} strokeWidth={1.75} aria-hidden="true" />}
        onSelect={() => setSent(true)}
      >
        What was sent
      </MenuItem>
    </Menu>
  );
  return (
    <div className="answer" ref={ref}>
      <span className="node">
        <Petal state={failed ? "fail" : "ready"} />
      </span>
      {said !== "" && <Prose text={said} />}
      {changed.length > 0 && (
        <FileRows
          rows={changed}
          kept={kept !== null}
          onOpen={
            version
              ? (file) => bench.openChanges(version.id, file)
              : generation && ending
                ? (file) => setPart({ file })
                : undefined
          }
        />
      )}
      {generation && <AnswerReport generation={generation} />}
      {ending && generation ? (
        <div className="mt-3">
          <b>{ending.headline}</b>
          {ending.detail && <p className="mt-0.5 text-ui text-ink-2">{ending.detail}</p>}
          {ending.words && <p className="mt-0.5 text-ui break-words text-ink-3">{ending.words}</p>}
          {kept && (
            <p className="num mt-1 flex items-center gap-1.5 text-ui text-ink-2">
              Kept as
              <VersionChip version={kept} />
            </p>
          )}
          <div className="mt-2.5 flex flex-wrap items-center gap-x-1 gap-y-2 max-tablet:*:px-1.75!">
            {last && (
              <Button
                size="s"
                variant={failed && next && !kept && !hopeless ? "rose" : "default"}
                loading={retrying}
                loadingText="Starting"
                onClick={retry}
              >
                Try again
              </Button>
            )}
            {changed.length > 0 && (
              <Button
                size="s"
                variant="quiet"
                className="first:-ml-2.25"
                onClick={() => setPart({ file: null })}
              >
                See what arrived
              </Button>
            )}
            {hasPart && last && !kept && (
              <Button
                size="s"
                variant="quiet"
                loading={saving}
                loadingText="Saving"
                onClick={() => {
                  setSaving(true);
                  void startFrom(generation.id)
                    .then(setKept)
                    .finally(() => setSaving(false));
                }}
              >
                Use it as a start
              </Button>
            )}
            {more}
          </div>
        </div>
      ) : (
        generation && (
          <div className="foot num">
            {version && <VersionChip version={version} />}
            <span className="min-w-0 truncate">{meta?.filter(Boolean).join(" · ")}</span>
            <span className="flex-1" />
            {version && changed.length > 0 && (
              <Button
                size="s"
                variant="quiet"
                className="-mr-2"
                onClick={() => bench.openChanges(version.id, changed[0]?.file)}
              >
                View changes
              </Button>
            )}
            {more}
          </div>
        )
      )}
      {generation && (
        <>
          <SentDialog open={sent} onOpenChange={setSent} generationId={generation.id} />
          <PartDialog
            open={part !== null}
            onOpenChange={(open) => {
              if (!open) setPart(null);
            }}
            generationId={generation.id}
            file={part?.file ?? null}
            page={hasPart}
            kept={kept}
          />
        </>
      )}
    </div>
  );
});
