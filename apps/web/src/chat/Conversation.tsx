import { ArrowDown, Square } from "lucide-react";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { VersionRef } from "../builder/bench.ts";
import { ConnectionLine, useLostSeconds } from "../ConnectionLine.tsx";
import { useCommands } from "../commands/registry.ts";
import { errorWords } from "../errors.ts";
import { useModelName } from "../settings/useModelName.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { QuotaLine } from "../usage/QuotaLine.tsx";
import { words } from "../words/chat.ts";
import { Announcer } from "./Announcer.tsx";
import "./chat.css";
import { Composer, type ComposerHandle, type Mode } from "./Composer.tsx";
import { EditLine } from "./EditLine.tsx";
import type { Code } from "./fold.ts";
import { LiveAnswer } from "./LiveAnswer.tsx";
import { withIdea } from "./idea.ts";
import { LoadingTurns } from "./LoadingTurns.tsx";
import { Progress } from "./Progress.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import { Said } from "./Said.tsx";
import { type Selection, readSelection } from "./selection.ts";
import { Start } from "./Start.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { TurnBox } from "./TurnBox.tsx";
import { Turns } from "./Turns.tsx";
import { turnsOf } from "./turns.ts";
import type { useConversation } from "./useConversation.ts";
import { useEarlierTurns } from "./useEarlierTurns.ts";
import type { Writing } from "./useLiveAnswer.ts";
import { useLogScroll } from "./useLogScroll.ts";
import { useOffers } from "./useOffers.ts";
import { usePromptTokens } from "./usePromptTokens.ts";
import { useQuiet } from "./useQuiet.ts";
import { useRequest } from "./useRequest.ts";
import { type Refusal, refused } from "./useSend.ts";

type Props = {
  projectId: string;
  conversation: ReturnType<typeof useConversation>;
  writing: Writing | null;
  /** Sent and not yet in the history: shown at once. */
  pending: string | null;
  /** A request is on its way or being answered. */
  busy: boolean;
  /** The page there is. */
  current: VersionRef | null;
  archived: boolean;
  /** There is a page already: a copy, or one that was made by hand. */
  hasPage: boolean;
  code: Code;
  notice: Refusal;
  onNotice: (notice: Refusal) => void;
  onSend: (content: string, mode: Mode) => Promise<Refusal>;
  onStop: () => void;
  stopping: boolean;
  onRetry: (generationId: string) => Promise<Refusal>;
  onContinue: (generationId: string) => Promise<Refusal>;
  composer: RefObject<ComposerHandle | null>;
  /** The element of the page that the next request is about. */
  selection: Selection | null;
  onUnselect: () => void;
  /** Something else in the view is the next step: the composer has no rose control meanwhile. */
  yields: boolean;
};

export function Conversation(props: Props) {
  const { projectId, conversation, writing, pending, busy, current, archived, notice, onNotice } = props;
  const modelName = useModelName();
  const log = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const lost = useLostSeconds();
  const { messages } = conversation;
  const lastSaid = messages.findLast((message) => message.role === "USER");
  // What was sent is shown at once, and once: the history may have it before sending is over.
  const [saidBefore, setSaidBefore] = useState(lastSaid?.id);
  if (pending === null && saidBefore !== lastSaid?.id) setSaidBefore(lastSaid?.id);
  const sent = lastSaid?.id === saidBefore ? pending : null;
  const lastRequest = lastSaid ? readSelection(lastSaid.content).words : null;
  const request = useRequest({
    ...props,
    lastSaid,
    writingId: writing?.id ?? null,
    selected: props.selection,
  });
  const { text, edit, editsLast } = request;
  const promptTokens = usePromptTokens({
    projectId,
    wanted: text.trim() !== "",
    stamp: `${messages.at(-1)?.id} ${writing?.id}`,
  });
  const active = messages.find((message) => message.generation?.id === writing?.id)?.generation ?? null;
  const continued = writing?.continues ?? null;
  const turns = useMemo(() => turnsOf(messages, active, continued), [messages, active, continued]);
  const { below, toEnd, isAtEnd } = useLogScroll(log, inner);
  const suggestions = useOffers({
    messages,
    code: props.code,
    idle: !busy && !archived && !edit && !notice,
  });
  const lastAnswer = turns.findLast((turn) => turn.kind === "answer")?.key;
  const latest = turns.at(-1);
  /** The answer itself says that the tokens do not suffice, and when there are more. */
  const quotaTold = latest?.kind === "answer" && latest.generation?.error?.code === "QUOTA_EXCEEDED";
  const placed = turns.some((turn) => turn.kind === "answer" && turn.generation?.id === writing?.id);
  const empty =
    turns.length === 0 && !writing && pending === null && !conversation.loading && !conversation.error;
  const top = useEarlierTurns(log, conversation);
  const quiet = useQuiet(writing !== null || conversation.loadingEarlier);

  // What could not be sent is said until it can be; the end of the answer is such a change.
  const answering = writing !== null;
  useEffect(() => {
    if (!answering) onNotice(null);
  }, [answering, onNotice]);
  const { letGo } = conversation;
  const answered = useRef(false);
  useEffect(() => {
    answered.current ||= answering;
    if (answering || !answered.current) return;
    // After the end of an answer has been shown, and while nobody reads far above.
    const timer = setTimeout(() => isAtEnd() && letGo(), 1000);
    return () => clearTimeout(timer);
  }, [answering, isAtEnd, letGo]);

  useCommands([
    {
      id: "answer-stop",
      group: "conversation",
      title: words.commands.stop,
      icon: Square,
      keys: "escape",
      // In the conversation only: elsewhere Escape closes what lies on top.
      keysElsewhere: true,
      reason: !busy && words.commands.nothingToStop,
      run: props.onStop,
    },
  ]);
  const free = useCallback(() => onNotice(null), [onNotice]);
  const toEndSoon = () => void requestAnimationFrame(() => toEnd());
  const endEdit = () => {
    request.endEdit();
    props.composer.current?.focus();
  };

  const choose = (idea: string) => {
    request.type(withIdea(text, idea, words.start.ideas));
    props.composer.current?.focus();
  };

  const begun = async (answer: Promise<Refusal>) => {
    const refusal = await answer;
    onNotice(refusal);
    // What was pressed goes with the answer it stood under; Escape still stops the new one from here.
    if (refusal === null) log.current?.focus({ preventScroll: true });
    toEndSoon();
  };

  // The turns keep what they were given, however often something is typed.
  const acts = {
    beginEdit() {
      const mode = request.beginEdit();
      if (mode) props.composer.current?.edit(mode);
    },
    retry: (generationId: string) => begun(props.onRetry(generationId)),
    goOn: (generationId: string) => begun(props.onContinue(generationId)),
  };
  const latestActs = useRef(acts);
  useEffect(() => {
    latestActs.current = acts;
  });
  const onEdit = useCallback(() => latestActs.current.beginEdit(), []);
  const onRetry = useCallback((generationId: string) => latestActs.current.retry(generationId), []);
  const onContinue = useCallback((generationId: string) => latestActs.current.goOn(generationId), []);

  return (
    <section
      className="chat"
      aria-label={words.name}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented || (!edit && !writing)) return;
        event.preventDefault();
        if (edit) endEdit();
        else props.onStop();
      }}
    >
      <div
        ref={log}
        className="log"
        role="log"
        aria-label={words.log}
        // What happens in it is told by the announcer, once; what one has said oneself is not told at all.
        aria-live="off"
        aria-busy={quiet}
        tabIndex={0}
      >
        <div ref={inner} className="log-inner">
          {empty ? (
            <Start onIdea={choose} hasPage={props.hasPage} />
          ) : (
            <>
              <div ref={top} className="h-px" aria-hidden="true" />
              {conversation.hasEarlier && (
                <p className="py-2 text-center text-small text-ink-3">{words.earlier}</p>
              )}
              {conversation.loading && <LoadingTurns />}
              {conversation.error && (
                <Note
                  tone="ember"
                  role="alert"
                  action={
                    <Button size="s" onClick={() => void conversation.refetch()}>
                      {words.answer.tryAgain}
                    </Button>
                  }
                >
                  {errorWords(conversation.error)}
                </Note>
              )}
              <Turns
                turns={turns}
                writing={writing}
                editableId={!busy && !archived && !editsLast ? (lastSaid?.id ?? null) : null}
                onEdit={onEdit}
                lastAnswer={busy || archived ? null : (lastAnswer ?? null)}
                next={text.trim() === "" && !props.yields}
                currentId={current?.id ?? null}
                onRetry={onRetry}
                onContinue={onContinue}
              />
              {sent !== null && (
                <TurnBox who={words.turns.said}>
                  <Said text={sent} />
                </TurnBox>
              )}
              {writing && !placed && (
                <TurnBox who={words.turns.answer}>
                  <LiveAnswer writing={writing} />
                </TurnBox>
              )}
              {suggestions.length > 0 && (
                <Suggestions suggestions={suggestions} aside={text !== ""} onChoose={choose} />
              )}
            </>
          )}
        </div>
      </div>
      <Announcer writing={writing} status={lastSaid?.generation?.status ?? null} />
      <div className="relative">
        {below && (
          <Button size="s" className="new-below" onClick={() => toEnd("smooth")}>
            <ArrowDown size={14} strokeWidth={1.75} aria-hidden="true" />
            {words.newBelow}
          </Button>
        )}
        {/* It stays while all is well: it also says when the connection is back. */}
        <ConnectionLine className="mx-3 mb-2 text-small" writing={writing !== null} />
        {!notice && !quotaTold && <QuotaLine className="mx-3 mb-2" />}
        {notice ? (
          <RefusalNote refusal={notice} onFree={free} />
        ) : lost !== null ? null : writing ? (
          <Progress writing={writing} />
        ) : (
          // Its place is kept, so that the composer stays where it is when an answer begins and ends.
          <p className="composer-line">{archived && words.archived.line}</p>
        )}
        {edit && (
          <EditLine
            before={request.before}
            current={current}
            from={edit.from}
            onFrom={request.setFrom}
            last={editsLast}
            onCancel={endEdit}
          />
        )}
        <Composer
          ref={props.composer}
          draft={text}
          onDraft={(typed) => {
            // It was said of the text as it was.
            if (notice !== null) onNotice(null);
            request.type(typed);
          }}
          onTaken={request.taken}
          onSend={(content, mode) => request.send(content, mode, toEndSoon)}
          onStop={props.onStop}
          stopping={props.stopping}
          writing={writing !== null}
          blocked={archived ? words.archived.blocked : null}
          yields={props.yields}
          onBlocked={(reason) => onNotice(refused(reason))}
          modelName={modelName}
          promptTokens={promptTokens}
          lastRequest={lastRequest}
          selection={request.about}
          onUnselect={request.unselect}
          placeholder={
            writing
              ? words.placeholder.meanwhile
              : empty && !props.hasPage
                ? words.placeholder.first
                : words.placeholder.next
          }
        />
      </div>
    </section>
  );
}
