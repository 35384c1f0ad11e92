import { useQuery } from "@apollo/client/react";
import { useMemo } from "react";
import type { ComponentProps, Ref } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { PreviewTab_ProjectFragment } from "../__generated__/graphql.ts";
import { fileName, sameCode, emptyCode } from "../chat/fold.ts";
import { useFileProgress } from "../chat/useAnswer.ts";
import type { Writing } from "../chat/useLiveAnswer.ts";
import { useLivePage } from "../preview/useLivePage.ts";
import { PreviewPane } from "../preview/PreviewPane.tsx";
import type { StageHandle } from "../preview/PreviewStage.tsx";
import type { WantedPage } from "../preview/stacked-frames.ts";
import { Button } from "../ui/Button.tsx";
import type { PetalState } from "../ui/Petal.tsx";
import { count } from "../ui/format.ts";
import { useVersionCode } from "../versions/version-code.ts";
import { words } from "../words/preview.ts";
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
  const rows = useFileProgress(writing);
  const version = viewing?.kind === "version" ? viewing.version : null;
  const versionCode = useVersionCode(project.id, version?.id ?? null);
  const part = useQuery(partCode, {
    variables: { id: viewing?.kind === "part" ? viewing.generationId : "" },
    skip: viewing?.kind !== "part",
    fetchPolicy: "no-cache",
  });
  const partPage = viewing?.kind === "part" ? part.data?.generation?.code : undefined;

  const live = useLivePage(writing);
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
        words:
          version.number === current ? words.shown.version(current) : words.shown.earlier(version.number),
        note: null,
      }
    : partPage
      ? { state: "fail", words: words.shown.part, note: null }
      : writing && (live || current === 0)
        ? {
            state: "now",
            words: words.shown.asWritten(writing.number),
            note: pen?.line ? words.shown.applied(fileName[pen.file], count(pen.line)) : null,
          }
        : { state: "ready", words: words.shown.version(current), note: null };
  return (
    <>
      {viewing && (
        <div className="flex min-h-11 items-center gap-2 border-b border-line bg-well px-3.5 py-1.5">
          <p className="min-w-0 flex-1 text-pretty">
            {version
              ? version.number === current
                ? words.viewing.current(version.number)
                : words.viewing.earlier((text) => <b>{text}</b>, version.number, current)
              : words.viewing.part(current)}
          </p>
          {version && version.number !== current && project.status !== "ARCHIVED" && (
            <Button size="s" onClick={() => void bench.restore(version)}>
              {words.viewing.restore(version.number)}
            </Button>
          )}
          <Button size="s" variant="quiet" onClick={onLeave}>
            {version?.number === current || current === 0
              ? words.viewing.close
              : words.viewing.backTo(current)}
          </Button>
        </div>
      )}
      <PreviewPane
        stage={stage}
        page={page}
        title={words.title(project.name)}
        images={project.remoteImages}
        current={currentVersion}
        reason={
          project.status === "ARCHIVED"
            ? words.archived
            : writing || project.activeGeneration
              ? words.writing
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
