import { useApolloClient, useMutation, useQuery, useSubscription } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import {
  Code2,
  ExternalLink,
  Eye,
  History,
  MessageSquare,
  Monitor,
  RotateCw,
  Smartphone,
  Tablet,
} from "lucide-react";
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CSSProperties, Ref } from "react";
import type { BuilderProjectQuery } from "../__generated__/graphql.ts";
import { useApi } from "../apollo.ts";
import { errorCode, errorWords } from "../errors.ts";
import { Conversation } from "../chat/Conversation.tsx";
import type { ComposerHandle, Mode } from "../chat/Composer.tsx";
import { Counts } from "../chat/FileRows.tsx";
import { keptEdits } from "../code/edits.ts";
import { phaseOf } from "../chat/Answer.tsx";
import { type FileProgress, fileProgress } from "../chat/file-progress.ts";
import { type CodeFile, fileName, sameCode, emptyCode } from "../chat/fold.ts";
import { useClock } from "../chat/useClock.ts";
import { useConversation } from "../chat/useConversation.ts";
import { type Writing, doing, useAnswer, useFileProgress, useLiveAnswer } from "../chat/useLiveAnswer.ts";
import { useSend } from "../chat/useSend.ts";
import { livePage } from "../preview/live-page.ts";
import { PreviewPane } from "../preview/PreviewPane.tsx";
import type { Device, StageHandle } from "../preview/PreviewStage.tsx";
import type { WantedPage } from "../preview/stacked-frames.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { MenuItem, MenuLine } from "../ui/Menu.tsx";
import { MessagePage } from "../ui/MessagePage.tsx";
import { Petal, type PetalState } from "../ui/Petal.tsx";
import { Segment } from "../ui/Segment.tsx";
import { TabPanel, Tabs } from "../ui/Tabs.tsx";
import { Tooltip } from "../ui/Tooltip.tsx";
import { count } from "../ui/format.ts";
import { toast } from "../ui/toast.ts";
import { useVersionCode } from "../versions/version-code.ts";
import { type Bench, BenchContext, type VersionRef, useBench } from "./bench.ts";
import "./builder.css";
import { builderProject, generationEnd, partCode, projectUpdated, restoreVersion } from "./queries.ts";
import { Separator } from "./Separator.tsx";
import { TopBar } from "./TopBar.tsx";
import { useKeys } from "./useKeys.ts";
import { useMedia } from "./useMedia.ts";

const CodePane = lazy(() => import("../code/CodePane.tsx"));
const VersionsPane = lazy(() => import("../versions/VersionsPane.tsx"));

type Project = NonNullable<BuilderProjectQuery["project"]>;
type Tab = "preview" | "code" | "versions";
type Pane = Tab | "chat";
/** Something else than the current page in the preview. */
type Viewing = { kind: "version"; version: VersionRef } | { kind: "part"; generationId: string } | null;

const widthKey = "roseram.chat-width";
const storedWidth = (): number | null => {
  const value = Number(localStorage.getItem(widthKey));
  return value >= 340 && value <= 560 ? value : null;
};

export default function BuilderPage({ projectId }: { projectId: string }) {
  const { data, error, loading, refetch } = useQuery(builderProject, {
    variables: { id: projectId },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const project = data?.project ?? null;
  if (project) return <Builder project={project} refetch={() => void refetch()} />;
  if (loading) return <BuilderSkeleton />;
  // An address that cannot be a project's is one without a project.
  if (error && errorCode(error) !== "BAD_USER_INPUT") {
    return (
      <MessagePage
        title="The project could not be opened"
        actions={
          <>
            <Button variant="rose" onClick={() => void refetch()}>
              Try again
            </Button>
            <Link to="/" {...buttonLook()}>
              Go to projects
            </Link>
          </>
        }
      >
        {errorWords(error)}
      </MessagePage>
    );
  }
  return (
    <MessagePage
      title="There is no project here"
      actions={
        <Link to="/" {...buttonLook({ variant: "rose" })}>
          Go to projects
        </Link>
      }
    >
      It may have been deleted, or it belongs to someone else.
    </MessagePage>
  );
}

function BuilderSkeleton() {
  return (
    <div className="builder" aria-busy="true" aria-label="Opening the project">
      <div className="topbar" />
      <div className="chat" />
      <div />
      <div className="sheet builder-sheet max-tablet:hidden" />
    </div>
  );
}

function Builder({ project, refetch }: { project: Project; refetch: () => void }) {
  const projectId = project.id;
  const client = useApolloClient();
  const { onReconnected } = useApi();
  const phone = useMedia("(width < 701px)");
  const conversation = useConversation(projectId);
  const { newer } = conversation;
  const { send, retry, stop } = useSend(projectId);
  const [mutateRestore] = useMutation(restoreVersion);

  // Edits that this tab still holds are shown, not only kept.
  const [tab, setTab] = useState<Tab>(() =>
    project.status !== "ARCHIVED" && keptEdits(projectId) ? "code" : "preview",
  );
  const [pane, setPane] = useState<Pane>("chat");
  const [opened, setOpened] = useState<ReadonlySet<Tab>>(() => new Set([tab]));
  const [device, setDevice] = useState<Device>("desktop");
  const [viewing, setViewing] = useState<Viewing>(null);
  const [width, setWidth] = useState(storedWidth);
  const [notice, setNotice] = useState<string | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  const [stopping, setStopping] = useState<string | null>(null);
  const [renaming, setRenaming] = useState(false);
  const [edited, setEdited] = useState(false);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [file, setFile] = useState<{ file: CodeFile; at: number } | null>(null);
  const [change, setChange] = useState<{ versionId: string; file: CodeFile | undefined; at: number } | null>(
    null,
  );
  const composer = useRef<ComposerHandle>(null);
  const stage = useRef<StageHandle>(null);
  const known = useRef(new Map<string, { rows: FileProgress[]; text: string }>());

  const show = useCallback((next: Tab) => {
    setTab(next);
    setPane(next);
    setOpened((before) => (before.has(next) ? before : new Set([...before, next])));
  }, []);

  // ── What other tabs and the jobs change ──
  useSubscription(projectUpdated, {
    variables: { projectId },
    ignoreResults: true,
    // It completes when the project is deleted.
    onComplete: refetch,
    onError: () => {},
  });
  useEffect(
    () =>
      onReconnected(() => {
        refetch();
        void newer().catch(() => {});
      }),
    [onReconnected, refetch, newer],
  );
  const activeId = project.activeGeneration?.id ?? null;
  const seenActive = useRef(activeId);
  useEffect(() => {
    if (seenActive.current === activeId) return;
    seenActive.current = activeId;
    // Someone, perhaps another tab, said something.
    if (activeId) void newer().catch(() => {});
  }, [activeId, newer]);

  // ── The answer that is being written ──
  const finished = useCallback(
    async (ended: Writing) => {
      const [read] = await Promise.all([
        client.query({ query: generationEnd, variables: { id: ended.id }, fetchPolicy: "network-only" }),
        newer(),
      ]);
      const status = read.data?.generation?.status ?? "COMPLETED";
      const answer = ended.answer.get();
      known.current.set(ended.id, {
        rows: fileProgress(ended.base, answer, phaseOf(status)),
        text: answer.text,
      });
      const made = read.data?.generation?.version;
      if (document.hidden) {
        toast(
          made
            ? `v${made.number} is written`
            : status === "COMPLETED"
              ? "The answer is written"
              : "The answer ended early",
        );
      }
    },
    [client, newer],
  );
  const writing = useLiveAnswer({ generationId: activeId, onFinished: finished });
  const building = writing?.mode === "BUILD" ? writing : null;

  useEffect(() => {
    setViewing(null);
  }, [building]);
  useEffect(() => {
    const title = () => {
      document.title = `${writing && document.hidden ? "Writing · " : ""}${project.name} · Roseram Builder`;
    };
    title();
    document.addEventListener("visibilitychange", title);
    return () => document.removeEventListener("visibilitychange", title);
  }, [writing, project.name]);

  const onSend = async (content: string, mode: Mode) => {
    setPending(content);
    const refusal = await send(content, mode);
    if (refusal === null) await newer().catch(() => {});
    else refetch();
    setPending(null);
    return refusal;
  };
  const onRetry = async (generationId: string) => {
    const refusal = await retry(generationId);
    if (refusal !== null) refetch();
    return refusal;
  };
  const onStop = () => {
    if (!writing || stopping === writing.id) return;
    setStopping(writing.id);
    void stop(writing.id).then((refusal) => {
      if (refusal === null) return;
      setStopping(null);
      setNotice(refusal);
    });
  };

  const current = project.currentVersion ?? null;
  const restore = useCallback(
    async (version: VersionRef) => {
      const before = client.cache.readQuery({ query: builderProject, variables: { id: projectId } })?.project
        ?.currentVersion;
      try {
        const { data } = await mutateRestore({ variables: { input: { versionId: version.id } } });
        const refused = data?.restoreVersion.userErrors[0];
        const made = data?.restoreVersion.version;
        if (refused || !made) {
          const running = refused?.code === "GENERATION_RUNNING";
          return toast(
            running
              ? "Not restored: an answer is being written. Stop it, or wait for its end."
              : (refused?.message ?? "Not restored."),
            { kind: "error" },
          );
        }
        setViewing(null);
        toast(`v${version.number} restored as v${made.number}`, {
          ...(before && before.id !== version.id
            ? { action: { label: "Undo", onPress: () => void restoreAgain.current(before) } }
            : {}),
        });
      } catch (error) {
        toast(errorWords(error), { kind: "error" });
      }
    },
    [client, mutateRestore, projectId],
  );
  const restoreAgain = useRef(restore);
  useEffect(() => {
    restoreAgain.current = restore;
  });

  const bench = useMemo<Bench>(
    () => ({
      projectId,
      openCode: (one) => {
        if (one) setFile({ file: one, at: Date.now() });
        show("code");
      },
      openChanges: (versionId, one) => {
        setChange({ versionId, file: one, at: Date.now() });
        show("versions");
      },
      showVersion: (version) => {
        setViewing({ kind: "version", version });
        show("preview");
      },
      showPart: (generationId) => {
        setViewing({ kind: "part", generationId });
        show("preview");
      },
      restore,
      known: (generationId) => known.current.get(generationId),
      suggest: (text) => {
        setPane("chat");
        requestAnimationFrame(() => composer.current?.suggest(text));
      },
    }),
    [projectId, restore, show],
  );

  const toComposer = () => {
    setPane("chat");
    requestAnimationFrame(() => composer.current?.focus());
  };
  const devices = ["desktop", "tablet", "phone"] as const;
  useKeys({
    "/": toComposer,
    "g p": () => show("preview"),
    "g c": () => show("code"),
    "g v": () => show("versions"),
    w: () => setDevice((one) => devices[(devices.indexOf(one) + 1) % devices.length] ?? "desktop"),
    f2: () => setRenaming(true),
  });
  // Whoever has just begun an answer goes on in the composer, where Escape stops it. On a phone its keyboard would open.
  const begun = useRef(!phone && activeId !== null);
  useEffect(() => {
    if (begun.current && document.activeElement === document.body) composer.current?.focus();
    begun.current = false;
  }, []);
  const keepWidth = (next: number | null) => {
    setWidth(next);
    if (next === null) localStorage.removeItem(widthKey);
    else localStorage.setItem(widthKey, String(next));
  };

  const status = useStatus(project, writing);
  const reload = () => stage.current?.reload();
  const hasPage = !sameCode(project.code, emptyCode);
  const deviceOptions = [
    { value: "desktop", label: "Desktop", icon: <Monitor size={14} strokeWidth={1.75} aria-hidden="true" /> },
    {
      value: "tablet",
      label: "Tablet, 820",
      icon: <Tablet size={14} strokeWidth={1.75} aria-hidden="true" />,
    },
    {
      value: "phone",
      label: "Phone, 390",
      icon: <Smartphone size={14} strokeWidth={1.75} aria-hidden="true" />,
    },
  ] as const;
  const style: CSSProperties & Record<"--chat-width", string | undefined> = {
    "--chat-width": width === null ? undefined : `${width}px`,
  };
  return (
    <BenchContext value={bench}>
      <div className="builder" data-pane={phone ? pane : "chat"} style={style}>
        <a href="#composer" className="btn skip" onClick={() => toComposer()}>
          To the composer
        </a>
        <a href="#sheet" className="btn skip">
          To the page
        </a>
        <TopBar
          project={project}
          state={status.state}
          words={phone && writing ? <PhoneWords words={status.words} writing={writing} /> : status.words}
          phone={phone}
          renaming={renaming}
          onRenaming={setRenaming}
          more={
            hasPage && (
              <>
                <MenuItem
                  icon={<RotateCw size={16} strokeWidth={1.75} aria-hidden="true" />}
                  onSelect={reload}
                >
                  Reload the preview
                </MenuItem>
                <MenuItem
                  icon={<ExternalLink size={16} strokeWidth={1.75} aria-hidden="true" />}
                  onSelect={() => window.open(`/preview/${projectId}`, "_blank", "noopener")}
                >
                  Open the page in a new tab
                </MenuItem>
                <MenuLine />
              </>
            )
          }
        />
        <Conversation
          projectId={projectId}
          conversation={conversation}
          writing={writing}
          pending={pending}
          archived={project.status === "ARCHIVED"}
          hasPage={hasPage}
          notice={notice}
          onNotice={setNotice}
          onSend={onSend}
          onStop={onStop}
          stopping={writing !== null && stopping === writing.id}
          onRetry={onRetry}
          composer={composer}
          yields={edited && tab === "code" && !phone && !writing && project.status !== "ARCHIVED"}
        />
        <Separator width={width} onWidth={keepWidth} />
        <Tabs
          label="Work"
          className="sheet builder-sheet"
          value={tab}
          onChange={show}
          tabs={[
            { value: "preview", label: "Preview" },
            { value: "code", label: "Code" },
            {
              value: "versions",
              label: (
                <>
                  Versions
                  {current && <span className="num text-small text-ink-3">{count(current.number)}</span>}
                </>
              ),
            },
          ]}
        >
          <div className="toolbar" id="sheet" tabIndex={-1}>
            {tab === "preview" && hasPage && (
              <>
                <div className="toolbar-middle">
                  <Segment
                    label="Preview width"
                    icons
                    value={device}
                    onChange={setDevice}
                    options={deviceOptions}
                  />
                </div>
                <Button
                  size="s"
                  variant="quiet"
                  icon
                  className="max-tablet:hidden"
                  label="Reload the preview"
                  onClick={reload}
                >
                  <RotateCw size={16} strokeWidth={1.75} aria-hidden="true" />
                </Button>
                <Tooltip text="Open in a new tab">
                  <a
                    href={`/preview/${projectId}`}
                    target="_blank"
                    rel="noopener"
                    {...buttonLook({ size: "s", variant: "quiet" }, "max-tablet:hidden")}
                    data-icon=""
                    aria-label="Open in a new tab"
                  >
                    <ExternalLink size={16} strokeWidth={1.75} aria-hidden="true" />
                  </a>
                </Tooltip>
              </>
            )}
            <div ref={setSlot} className="toolbar-slot contents" />
          </div>
          {building && (
            <div
              className="drawing builder-drawing"
              role="progressbar"
              aria-label={`Writing version ${building.number}`}
            />
          )}
          <TabPanel value="preview" keepMounted className="builder-pane">
            <Preview
              project={project}
              writing={building}
              viewing={viewing}
              device={phone ? "desktop" : device}
              stage={stage}
              onLeave={() => setViewing(null)}
              onEscape={() => {
                // Out of the page, back to its tabs. A page says so by a message: it has no say while the focus is elsewhere.
                if (document.activeElement instanceof HTMLIFrameElement)
                  document.getElementById("sheet")?.focus();
              }}
            />
          </TabPanel>
          <TabPanel value="code" keepMounted className="builder-pane">
            {opened.has("code") && (
              <Suspense>
                <CodePane
                  key={projectId}
                  projectId={projectId}
                  code={project.code}
                  version={current}
                  archived={project.status === "ARCHIVED"}
                  writing={building}
                  wanted={file}
                  slot={tab === "code" ? slot : null}
                  active={tab === "code"}
                  onEdited={setEdited}
                />
              </Suspense>
            )}
          </TabPanel>
          <TabPanel value="versions" keepMounted className="builder-pane">
            {opened.has("versions") && (
              <Suspense>
                <VersionsPane
                  projectId={projectId}
                  current={current}
                  archived={project.status === "ARCHIVED"}
                  busy={building !== null}
                  wanted={change}
                  slot={tab === "versions" ? slot : null}
                  active={tab === "versions" && (!phone || pane === "versions")}
                />
              </Suspense>
            )}
          </TabPanel>
        </Tabs>
        {phone && (
          <div>
            {writing && pane !== "chat" && (
              <Slip writing={writing} stopping={stopping === writing.id} onStop={onStop} />
            )}
            <Dock
              pane={pane}
              writing={building !== null}
              onPane={(next) => (next === "chat" ? setPane("chat") : show(next))}
            />
          </div>
        )}
      </div>
    </BenchContext>
  );
}

const useStatus = (project: Project, writing: Writing | null): { state: PetalState; words: string } => {
  const answer = useAnswer(writing);
  if (writing) {
    const { verb } = doing(writing, answer);
    return { state: "now", words: verb === "Writing" ? `Writing v${writing.number}` : verb };
  }
  if (project.status === "ARCHIVED") return { state: "idle", words: "Archived" };
  if (project.currentVersion) return { state: "ready", words: `v${project.currentVersion.number}` };
  return { state: "idle", words: "Draft" };
};

function PhoneWords({ words, writing }: { words: string; writing: Writing }) {
  const clock = useClock(writing.startedAt);
  return (
    <>
      {words} · {clock}
    </>
  );
}

type PreviewProps = {
  project: Project;
  writing: Writing | null;
  viewing: Viewing;
  device: Device;
  stage: Ref<StageHandle>;
  onLeave: () => void;
  onEscape: () => void;
};

/** What the preview shows: the page as it is written, the current one, or one that was asked for. */
function Preview({ project, writing, viewing, device, stage, onLeave, onEscape }: PreviewProps) {
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
  const page = useMemo((): WantedPage | null => {
    if (version && versionCode) return { code: versionCode, finished: true };
    if (partPage) return { code: partPage, finished: false };
    if (live) return live;
    return sameCode(code, emptyCode) ? null : { code, finished: true };
  }, [version, versionCode, partPage, live, code]);

  const current = project.currentVersion?.number ?? 0;
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
        device={device}
        state={shown.state}
        words={shown.words}
        note={shown.note}
        awaited={writing !== null || project.activeGeneration != null}
        onEscape={onEscape}
      />
    </>
  );
}

function Slip({ writing, stopping, onStop }: { writing: Writing; stopping: boolean; onStop: () => void }) {
  const answer = useAnswer(writing);
  const rows = useFileProgress(writing);
  const row = rows.find((one) => one.state === "writing");
  return (
    <div className="slip">
      <Petal state="now" />
      {row ? (
        <>
          <span className="mono">{fileName[row.file]}</span>
          <Counts added={row.added} removed={row.removed} />
        </>
      ) : (
        <span>{doing(writing, answer).verb}</span>
      )}
      <span className="flex-1" />
      <Button className="h-11!" loading={stopping} loadingText="Stopping" onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}

const docked = [
  { pane: "chat", label: "Chat", Icon: MessageSquare },
  { pane: "preview", label: "Preview", Icon: Eye },
  { pane: "code", label: "Code", Icon: Code2 },
  { pane: "versions", label: "Versions", Icon: History },
] as const;

function Dock({ pane, writing, onPane }: { pane: Pane; writing: boolean; onPane: (pane: Pane) => void }) {
  return (
    <nav className="dock" aria-label="Project">
      {docked.map(({ pane: one, label, Icon }) => (
        <button
          key={one}
          type="button"
          aria-current={pane === one ? "page" : undefined}
          onClick={() => onPane(one)}
        >
          <Icon size={20} strokeWidth={1.6} aria-hidden="true" />
          {label}
          {one === "preview" && writing && pane !== "preview" && (
            <>
              <Petal state="now" />
              <span className="sr-only">is being written</span>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}
