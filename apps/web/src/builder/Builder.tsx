import { Suspense, lazy, useEffect, useRef, useState } from "react";
import type { CSSProperties } from "react";
import type { ComposerHandle } from "../chat/Composer.tsx";
import { Conversation } from "../chat/Conversation.tsx";
import { emptyCode, sameCode } from "../chat/fold.ts";
import { useConversation } from "../chat/useConversation.ts";
import { keptEdits } from "../code/edits.ts";
import { deployStatus, liveSite } from "../deployments/live.ts";
import { useDeployNews } from "../deployments/useDeployNews.ts";
import type { StageHandle } from "../preview/PreviewStage.tsx";
import { remains } from "../projects/places.ts";
import { TabPanel, Tabs } from "../ui/Tabs.tsx";
import { whenReachable } from "../when-reachable.ts";
import { words } from "../words/builder.ts";
import { words as preview } from "../words/preview.ts";
import { BenchContext } from "./bench.ts";
import "./builder.css";
import { PhoneFoot } from "./PhoneFoot.tsx";
import { PreviewTab } from "./PreviewTab.tsx";
import type { BuilderProject } from "./queries.ts";
import { Separator } from "./Separator.tsx";
import { sheetTabs } from "./sheet-tabs.tsx";
import { StatusWords } from "./StatusWords.tsx";
import { PageItems, Toolbar } from "./Toolbar.tsx";
import { TopBar } from "./TopBar.tsx";
import { useAddress, useOpenedWith } from "./useAddress.ts";
import { useBuilderCommands } from "./useBuilderCommands.ts";
import { useBuilderTitle } from "./useBuilderTitle.ts";
import { useChatWidth } from "./useChatWidth.ts";
import { phoneWidth, useMedia } from "./useMedia.ts";
import { useProjectNews } from "./useProjectNews.ts";
import { useSelection } from "./useSelection.ts";
import { useStatus } from "./useStatus.ts";
import { useTabs } from "./useTabs.ts";
import { useViewport } from "./useViewport.ts";
import { useWorkbench } from "./useWorkbench.ts";
import { useWriting } from "./useWriting.ts";

const CodePane = lazy(() => whenReachable(() => import("../code/CodePane.tsx")));
const VersionsPane = lazy(() => whenReachable(() => import("../versions/VersionsPane.tsx")));
const DeployPane = lazy(() => whenReachable(() => import("../deployments/DeployPane.tsx")));

/** Conversation and work of one project, side by side, or one pane after the other on a phone. */
export function Builder({ project, refetch }: { project: BuilderProject; refetch: () => void }) {
  const projectId = project.id;
  const archived = project.status === "ARCHIVED";
  const activeId = project.activeGeneration?.id ?? null;
  const current = project.currentVersion ?? null;
  const hasPage = !sameCode(project.code, emptyCode);
  const phone = useMedia(phoneWidth);
  const conversation = useConversation(projectId);
  const { newer } = conversation;

  // Edits that this tab still holds are shown, not only kept.
  const first = useOpenedWith();
  const { tab, pane, opened, show, showChat } = useTabs(first.tab, () =>
    !archived && keptEdits(projectId) ? "code" : "preview",
  );
  const [compared, setCompared] = useState(first.compared);
  useAddress(tab, compared);
  const [viewport, setViewport] = useViewport();
  const [width, keepWidth] = useChatWidth();
  const [edited, setEdited] = useState(false);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const composer = useRef<ComposerHandle>(null);
  const stage = useRef<StageHandle>(null);

  useProjectNews({ projectId, activeId, refetch, newer });
  const { writing, building, known, ...talk } = useWriting({ projectId, activeId, refetch, newer });
  const { bench, viewing, leave, file, change } = useWorkbench({
    projectId,
    building,
    known,
    show,
    showChat,
    composer,
  });
  const news = useDeployNews(projectId);
  const status = useStatus(project, writing, news.project);
  const deploying = deployStatus(news.project?.latestDeployments ?? []);
  useBuilderTitle(project.name, writing !== null);

  const toComposer = () => {
    showChat();
    requestAnimationFrame(() => composer.current?.focus());
  };
  const notSelectable = archived
    ? preview.select.archived
    : activeId !== null
      ? preview.select.writing
      : viewing
        ? preview.select.notCurrent
        : null;
  const selection = useSelection({ current, reason: notSelectable, onChosen: toComposer });
  const select = {
    selecting: selection.selecting,
    reason: notSelectable,
    onSelect: () => {
      show("preview");
      selection.setSelecting((on) => !on);
    },
  };
  const reload = () => stage.current?.reload();
  useBuilderCommands({
    projectId,
    hasPage,
    phone,
    toComposer,
    show,
    onDevice: viewport.device !== "desktop",
    setViewport,
    onReload: reload,
    select,
  });
  // Whoever has just begun an answer goes on in the composer, where Escape stops it. On a phone its keyboard would open.
  const begun = useRef(!phone && activeId !== null);
  useEffect(() => {
    if (begun.current && document.activeElement === document.body) composer.current?.focus();
    begun.current = false;
  }, []);

  const style: CSSProperties & Record<"--chat-width", string | undefined> = {
    "--chat-width": width === null ? undefined : `${width / 16}rem`,
  };
  return (
    <BenchContext value={bench}>
      <div className="builder" data-pane={phone ? pane : "chat"} style={style}>
        <a href="#composer" className="btn skip" onClick={() => toComposer()}>
          {words.toComposer}
        </a>
        <a href="#sheet" className="btn skip">
          {words.toPage}
        </a>
        <TopBar
          project={project}
          state={status.state}
          words={phone && writing ? <StatusWords words={status.words} writing={writing} /> : status.words}
          phone={phone}
          site={liveSite(news.project?.publications ?? [])}
          remains={remains(news.project?.publications ?? [])}
          more={
            hasPage && (
              <PageItems
                projectId={projectId}
                onReload={reload}
                images={project.remoteImages}
                select={select}
              />
            )
          }
        />
        <main className="contents">
          <Conversation
            {...talk}
            projectId={projectId}
            conversation={conversation}
            writing={writing}
            archived={archived}
            code={project.code}
            hasPage={hasPage}
            current={current}
            composer={composer}
            selection={selection.selection}
            onUnselect={selection.clear}
            yields={edited && tab === "code" && !phone && !writing && !archived}
          />
          <Separator width={width} onWidth={keepWidth} />
          <Tabs
            label={words.work}
            className="sheet builder-sheet"
            value={tab}
            onChange={show}
            tabs={sheetTabs(current, deploying)}
          >
            <Toolbar
              projectId={projectId}
              page={tab === "preview" && hasPage}
              viewport={viewport}
              onViewport={setViewport}
              onReload={reload}
              select={select}
              slot={setSlot}
            />
            {building && (
              <div
                className="drawing builder-drawing"
                role="progressbar"
                aria-label={words.writingVersion(building.number)}
              />
            )}
            <TabPanel value="preview" className="builder-pane">
              <PreviewTab
                project={project}
                writing={building}
                viewing={viewing}
                viewport={phone ? { ...viewport, device: "desktop" } : viewport}
                onViewport={setViewport}
                stage={stage}
                onLeave={leave}
                selecting={selection.selecting && tab === "preview"}
                onPick={(pointed, page) => void selection.pick(pointed, page)}
                onSelected={() => selection.setSelecting(false)}
                onEscape={() => {
                  // Out of the page, back to its tabs. A page says so by a message: it has no say while the focus is elsewhere.
                  if (document.activeElement instanceof HTMLIFrameElement)
                    document.getElementById("sheet")?.focus();
                }}
              />
            </TabPanel>
            <TabPanel value="code" className="builder-pane">
              {opened.has("code") && (
                <Suspense>
                  <CodePane
                    key={projectId}
                    projectId={projectId}
                    code={project.code}
                    version={current}
                    archived={archived}
                    writing={building}
                    wanted={file}
                    slot={tab === "code" ? slot : null}
                    active={tab === "code"}
                    onEdited={setEdited}
                  />
                </Suspense>
              )}
            </TabPanel>
            <TabPanel value="versions" className="builder-pane">
              {opened.has("versions") && (
                <Suspense>
                  <VersionsPane
                    projectId={projectId}
                    name={project.name}
                    current={current}
                    archived={archived}
                    busy={building !== null}
                    images={project.remoteImages}
                    wanted={change}
                    first={first.compared}
                    onCompared={setCompared}
                    slot={tab === "versions" ? slot : null}
                    active={tab === "versions" && (!phone || pane === "versions")}
                  />
                </Suspense>
              )}
            </TabPanel>
            <TabPanel value="deploy" className="builder-pane">
              {opened.has("deploy") && (
                <Suspense>
                  <DeployPane
                    key={projectId}
                    projectId={projectId}
                    code={project.code}
                    current={current}
                    archived={archived}
                    news={news}
                  />
                </Suspense>
              )}
            </TabPanel>
          </Tabs>
        </main>
        {phone && (
          <PhoneFoot
            pane={pane}
            writing={writing}
            building={building !== null}
            stopping={talk.stopping}
            onStop={talk.onStop}
            onPane={(next) => (next === "chat" ? showChat() : show(next))}
          />
        )}
      </div>
    </BenchContext>
  );
}
