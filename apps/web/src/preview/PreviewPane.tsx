import { Check, ChevronDown, CircleAlert, Terminal } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { ReactNode, Ref } from "react";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { useFix } from "../chat/useFix.ts";
import { Petal, Status, type PetalState } from "../ui/Petal.tsx";
import { count, counted } from "../ui/format.ts";
import { words } from "../words/preview.ts";
import { PageConsole } from "./PageConsole.tsx";
import { FaultActions, PageFault } from "./PageFault.tsx";
import { type PageSize, PreviewStage, type StageHandle } from "./PreviewStage.tsx";
import { Zoom } from "./Zoom.tsx";
import { AllowedImages, BlockedImages } from "./RemoteImages.tsx";
import { insteadWords, placeWords, refusedWords, stoppedWords } from "./page-words.ts";
import type { Pointed } from "./pointing.ts";
import type { WantedPage } from "./stacked-frames.ts";
import { faultsOf, useFaultReports } from "./useFaultReports.ts";
import { usePageReport } from "./usePageReport.ts";
import { useSettledFaults } from "./useSettledFaults.ts";
import { useTextEdit } from "./useTextEdit.tsx";
import { useVersionBefore } from "./useVersionBefore.ts";
import type { Viewport } from "./viewport.ts";

type Props = {
  stage: Ref<StageHandle>;
  page: WantedPage | null;
  title: string;
  viewport: Viewport;
  onViewport: (change: Partial<Viewport>) => void;
  /** Pictures of other hosts are loaded. */
  images: boolean;
  current: VersionRef | null;
  /** Why nothing can be changed now. */
  reason: string | null;
  /** What is shown, in a petal and words; on the left of the status bar. */
  state: PetalState;
  words: ReactNode;
  note: ReactNode;
  /** An answer is on its way that will be a page. */
  awaited: boolean;
  onEscape: () => void;
  /** An element is being chosen. */
  selecting: boolean;
  onPick: (pointed: Pointed, page: WantedPage) => void;
  onSelected: () => void;
};

/** The page, what is shown of it, and what it reports. */
export function PreviewPane(props: Props) {
  const { stage, page, title, viewport, images, current, reason, state, note, awaited, onEscape } = props;
  const bench = useBench();
  const { projectId } = bench;
  const { shown, said, blocked, refused, stopped, clear, callbacks } = usePageReport();
  const texts = useTextEdit({ current, reason });
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const [size, setSize] = useState<PageSize | null>(null);
  /** What was put away: the fault of this page, the pictures of this page. */
  const [away, setAway] = useState<{ fault?: unknown; images?: unknown }>({});

  const faulty = stopped?.page ?? shown;
  const faults = useMemo(() => faultsOf(said, stopped), [said, stopped]);
  const { report, ask, asking, backFrom } = useFix(projectId);
  useFaultReports(faulty, faults, report);
  useSettledFaults({ projectId, shown, current, faults });
  const ofCurrent = faulty?.finished === true && faulty.version?.id === current?.id;
  const fault = ofCurrent && faults[0] && away.fault !== faulty.code ? faults[0] : null;
  const lastGood =
    stopped && stopped.instead.version?.id !== stopped.page.version?.id ? stopped.instead.version : null;
  const twice = backFrom(faulty?.version?.id ?? null);
  const previous = useVersionBefore(projectId, current, fault !== null && !lastGood && !twice);
  const errors = said.filter((line) => line.level === "error").length;
  const firstError = said.find((line) => line.level === "error");

  if (!page) {
    return (
      <>
        <div className="stage-empty">
          <Petal />
          {awaited ? (
            <p>
              {words.empty.awaited}
              <br />
              {words.empty.safe}
            </p>
          ) : (
            <p>{words.empty.none}</p>
          )}
        </div>
        <div className="statusbar num">
          {state === "now" ? <Status state="now">{props.words}</Status> : words.empty.status}
        </div>
      </>
    );
  }
  const close = () => {
    setOpen(false);
    toggle.current?.focus();
  };
  const actions = fault && (
    <FaultActions
      before={twice ?? lastGood ?? previous}
      again={twice !== null}
      reason={reason}
      asking={asking}
      onFix={() => void ask(faults)}
      onBack={(version) => void bench.restore(version)}
    />
  );
  const opening = page.finished && !stopped && shown?.code !== page.code;
  return (
    <>
      <PreviewStage
        ref={stage}
        page={page}
        title={title}
        images={images}
        viewport={viewport}
        {...callbacks}
        {...texts}
        selecting={props.selecting}
        onPick={props.onPick}
        onSelected={props.onSelected}
        onEscape={open ? close : onEscape}
        onSize={setSize}
      />
      {fault && !open && (
        <PageFault
          what={stopped ? stoppedWords(stopped.page.version, stopped.why) : words.fault.error}
          more={
            stopped ? (
              insteadWords(stopped)
            ) : (
              <PlacedFault
                text={firstError?.text ?? ""}
                place={firstError?.place ? placeWords(firstError.place) : null}
              />
            )
          }
          actions={actions}
          onConsole={() => setOpen(true)}
          onDismiss={() => setAway((before) => ({ ...before, fault: faulty?.code }))}
        />
      )}
      {!fault && !images && blocked.length > 0 && away.images !== page.code && (
        <BlockedImages
          projectId={projectId}
          hosts={blocked}
          reason={reason}
          onDismiss={() => setAway((before) => ({ ...before, images: page.code }))}
        />
      )}
      {open && <PageConsole said={said} actions={actions} onClear={clear} onClose={close} />}
      <div className="statusbar num">
        {stopped ? (
          <Status state="fail">
            {lastGood
              ? words.shown.lastGood(lastGood.number)
              : words.shown.withoutScripts(page.version?.number ?? null)}
          </Status>
        ) : (
          <Status state={opening ? "idle" : state}>
            {opening && shown === null ? words.shown.opening(props.words) : props.words}
          </Status>
        )}
        {props.selecting ? (
          <span className="max-desktop:hidden">{words.shown.selecting}</span>
        ) : (
          note && <span className="max-desktop:hidden">{note}</span>
        )}
        {!note && !props.selecting && size && state !== "now" && (
          <span className="max-desktop:hidden">
            {count(size.width)} × {count(size.height)}
          </span>
        )}
        {size && size.fitting < 1 && (
          <Zoom size={size} full={viewport.full} onFull={(full) => props.onViewport({ full })} />
        )}
        {images && <AllowedImages projectId={projectId} />}
        <span className="min-w-0 flex-1 truncate" role="status">
          {refused && refusedWords(refused)}
        </span>
        <button
          ref={toggle}
          type="button"
          className="status min-w-36"
          aria-expanded={open}
          onClick={() => setOpen((before) => !before)}
        >
          {open ? (
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
          ) : errors > 0 ? (
            <CircleAlert size={14} strokeWidth={1.75} className="text-ember-ink" aria-hidden="true" />
          ) : said.length > 0 || opening ? (
            <Terminal size={14} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Check size={14} strokeWidth={1.75} aria-hidden="true" />
          )}
          {opening
            ? words.console.waiting
            : errors > 0
              ? words.console.faulty(counted(errors, "error"))
              : said.length > 0
                ? words.console.said(counted(said.length, "line"))
                : words.console.well}
        </button>
      </div>
    </>
  );
}

const PlacedFault = ({ text, place }: { text: string; place: string | null }) => (
  <>
    <bdi>{text}</bdi>
    {place && <> · {place}</>}
  </>
);
