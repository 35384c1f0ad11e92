import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import type { ComponentProps, Ref } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { PreviewTab_ProjectFragment } from "../__generated__/graphql.ts";
import { fileName, sameCode, emptyCode } from "../chat/fold.ts";
import { type Writing, useAnswer, useFileProgress } from "../chat/useLiveAnswer.ts";
import { livePage } from "../preview/live-page.ts";
import { PreviewPane } from "../preview/PreviewPane.tsx";
import type { StageHandle } from "../preview/PreviewStage.tsx";
import type { WantedPage } from "../preview/stacked-frames.ts";
import { Button } from "../ui/Button.tsx";
import type { PetalState } from "../ui/Petal.tsx";
import { count } from "../ui/format.ts";
import { useVersionCode } from "../versions/version-code.ts";
import { useBench } from "./bench.ts";
import type { Viewing } from "./useWorkbench.ts";

export const previewTabFragment = graphql(`
  fragment PreviewTab_project on Project {
    id
    name
    status
    remoteImages
    code {
      html
      css
      javascript
    }
    currentVersion {
      id
      number
    }
    activeGeneration {
      id
    }
  }
`);

const partCode = graphql(`
  query PartCode($id: ID!) {
    generation(id: $id) {
      id
      status
      code {
        html
        css
        javascript
      }
    }
  }
`);

type Props = {
  project: PreviewTab_ProjectFragment;
  writing: Writing | null;
  viewing: Viewing;
  stage: Ref<StageHandle>;
  onLeave: () => void;
} & Pick<
  ComponentProps<typeof PreviewPane>,
  "viewport" | "onViewport" | "onEscape" | "selecting" | "onPick" | "onSelected"
>;

/** What the preview shows: the page as it is written, the current one, or one that was asked for. */
export function PreviewTab({ project, writing, viewing, stage, onLeave, ...ways }: Props) {
  const bench = useBench();
  const answer = useAnswer(writing);
  const rows = useFileProgress(writing);
  const version = viewing?.kind === "version" ? viewing.version : null;
  const versionCode = useVersionCode(project.id, version?.id ?? null);
  const part = useQuery(partCode, {
    variables: { id: viewing?.kind === "part" ? viewing.generationId : "" },
    skip: viewing?.kind !== "part",
    fetchPolicy: "no-cache",
  });
  const partPage = viewing?.kind === "part" ? part.data?.generation?.code : undefined;

  const live = useMemo(() => (writing ? livePage(writing.base, answer) : null), [writing, answer]);
  const { code } = project;
  const currentVersion = project.currentVersion ?? null;
  const page = useMemo((): WantedPage | null => {
    if (version && versionCode) return { code: versionCode, finished: true, version };
    if (partPage) return { code: partPage, finished: false };
    if (live) return live;
    if (sameCode(code, emptyCode)) return null;
    return { code, finished: true, ...(currentVersion && { version: currentVersion }) };
  }, [version, versionCode, partPage, live, code, currentVersion]);

  const current = currentVersion?.number ?? 0;
  const pen = rows.find((row) => row.state === "writing");
  const shown: { state: PetalState; words: string; note: string | null } = version
    ? {
        state: "idle",
        words: version.number === current ? `v${current}` : `v${version.number}, an earlier version`,
        note: null,
      }
    : partPage
      ? { state: "fail", words: "What arrived, not saved", note: null }
      : writing && (live || current === 0)
        ? {
            state: "now",
            words: `v${writing.number} as it is written`,
            note: pen?.line ? `${fileName[pen.file]} applied up to line ${count(pen.line)}` : null,
          }
        : { state: "ready", words: `v${current}`, note: null };
  return (
    <>
      {viewing && (
        <div className="flex min-h-11 items-center gap-2 border-b border-line bg-well px-3.5 py-1.5">
          <p className="min-w-0 flex-1 truncate">
            {version ? (
              version.number === current ? (
                <>This is v{version.number}, the current version.</>
              ) : (
                <>
                  You look at <b>v{version.number}</b>. The current version is v{current}.
                </>
              )
            ) : current > 0 ? (
              `This is what arrived. It is not saved; your page is v${current}.`
            ) : (
              "This is what arrived. It is not saved."
            )}
          </p>
          {version && version.number !== current && project.status !== "ARCHIVED" && (
            <Button size="s" onClick={() => void bench.restore(version)}>
              Restore v{version.number}
            </Button>
          )}
          <Button size="s" variant="quiet" onClick={onLeave}>
            {version?.number === current ? "Close" : current > 0 ? `Back to v${current}` : "Close"}
          </Button>
        </div>
      )}
      <PreviewPane
        stage={stage}
        page={page}
        title={`Preview of ${project.name}`}
        images={project.remoteImages}
        current={currentVersion}
        reason={
          project.status === "ARCHIVED"
            ? "The project is archived and read-only"
            : writing || project.activeGeneration
              ? "An answer is being written"
              : null
        }
        state={shown.state}
        words={shown.words}
        note={shown.note}
        awaited={writing !== null || project.activeGeneration != null}
        {...ways}
      />
    </>
  );
}
