import { ArrowDown, Square } from "lucide-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { ConnectionLine, useLostSeconds } from "../ConnectionLine.tsx";
import { useCommands } from "../commands/registry.ts";
import { errorWords } from "../errors.ts";
import { useModelName } from "../settings/useModelName.ts";
import { usePreferences } from "../settings/usePreferences.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Petal } from "../ui/Petal.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { counted } from "../ui/format.ts";
import { QuotaLine } from "../usage/QuotaLine.tsx";
import { LiveAnswer } from "./Answer.tsx";
import { Announcer } from "./Announcer.tsx";
import "./chat.css";
import { Composer, type ComposerHandle, type Mode } from "./Composer.tsx";
import { useDraft, useEdit } from "./draft.ts";
import { pageBefore, startsFrom } from "./edit.ts";
import { EditLine } from "./EditLine.tsx";
import type { Code } from "./fold.ts";
import { Suggestions } from "./Suggestions.tsx";
import { suggestionsFor } from "./suggestions.ts";
import { TurnBox } from "./TurnBox.tsx";
import { Turns } from "./Turns.tsx";
import { turnsOf } from "./turns.ts";
import type { useConversation } from "./useConversation.ts";
import { useClock } from "./useClock.ts";
import { type Writing, doing, useAnswer } from "./useLiveAnswer.ts";
import { useLogScroll } from "./useLogScroll.ts";
import { RefusalNote } from "./RefusalNote.tsx";
import { Said } from "./Said.tsx";
import { type Selection, readSelection, withSelection } from "./selection.ts";
import { usePromptTokens } from "./usePromptTokens.ts";
import { useTakeBack } from "./useTakeBack.ts";
import { type Refusal, refused } from "./useSend.ts";

const ideas = [
  "A landing page for a bakery, with opening hours and a contact form",
  "A portfolio for a photographer, dark, with large pictures",
  "A quiz about capitals, ten questions, with a score",
];

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
  composer: RefObject<ComposerHandle | null>;
  /** The element of the page that the next request is about. */
  selection: Selection | null;
  onUnselect: () => void;
  /** Something else in the view is the next step: the composer has no rose control meanwhile. */
  yields: boolean;
};

/** About four characters make a token; an estimate says that it is one. */
const estimate = (characters: number): string =>
  `about ${counted(Math.max(10, Math.round(characters / 40) * 10), "token")}`;

function Progress({ writing }: { writing: Writing }) {
  const answer = useAnswer(writing);
  const clock = useClock(writing.startedAt);
  const { verb, file } = doing(writing, answer);
  const { html, css, javascript } = writing.base;
  const arrived =
    answer.text.length +
    Math.max(0, answer.code.html.length - html.length) +
    Math.max(0, answer.code.css.length - css.length) +
    Math.max(0, answer.code.javascript.length - javascript.length);
  return (
    <div className="composer-line">
      <Petal state="now" />
      <span className="min-w-0 truncate">
        {verb} {file && <span className="mono">{file}</span>}
      </span>
      <span className="num ml-auto whitespace-nowrap text-ink-3" aria-hidden="true">
        {clock}
        {arrived > 0 && ` · ${estimate(arrived)}`}
      </span>
    </div>
  );
}

export function Conversation(props: Props) {
  const { projectId, conversation, writing, pending, busy, current, archived, notice, onNotice } = props;
  const bench = useBench();
  const modelName = useModelName();
  const log = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useDraft(projectId);
  const { edit, setEdit, changeEdit } = useEdit(projectId);
  const text = edit?.text ?? draft;
  const takeBack = useTakeBack({
    busy,
    writingId: writing?.id ?? null,
    onStop: props.onStop,
    restore: bench.restore,
  });
  const lost = useLostSeconds();
  const { messages, hasEarlier, earlier } = conversation;
  const promptTokens = usePromptTokens({
    projectId,
    wanted: text.trim() !== "",
    stamp: `${messages.at(-1)?.id} ${writing?.id}`,
  });
  const active = messages.find((message) => message.generation?.id === writing?.id)?.generation ?? null;
  const turns = useMemo(() => turnsOf(messages, active), [messages, active]);
  const { below, toEnd } = useLogScroll(log, inner);
  const lastSaid = messages.findLast((message) => message.role === "USER");
  const editsLast = edit !== null && edit.messageId === lastSaid?.id;
  const { preferences } = usePreferences();
  const lastMessage = messages.at(-1);
  const answered =
    lastMessage?.role === "ASSISTANT" && lastMessage.generation?.status === "COMPLETED" ? lastMessage : null;
  const offers =
    preferences.suggestions && answered !== null && !busy && !archived && !edit && !text && !notice;
  const suggestions = useMemo(
    () =>
      offers
        ? suggestionsFor(
            answered.content,
            props.code,
            messages.flatMap((message) => (message.role === "USER" ? [message.content] : [])),
          )
        : [],
    [offers, answered, props.code, messages],
  );
  const before = editsLast ? pageBefore(lastSaid?.generation, current) : null;
  const [unselected, setUnselected] = useState<string | null>(null);
  // The lines that were named are those of the page before the answer.
  const named =
    editsLast && lastSaid && unselected !== lastSaid.id && (before === null || edit.from === "before")
      ? readSelection(lastSaid.content).selection
      : null;
  const about = edit?.from === "before" ? named : (props.selection ?? named);
  const lastAnswer = turns.findLast((turn) => turn.kind === "answer")?.key;
  const latest = turns.at(-1);
  /** The answer itself says that the tokens do not suffice, and when there are more. */
  const quotaTold = latest?.kind === "answer" && latest.generation?.error?.code === "QUOTA_EXCEEDED";
  const placed = turns.some((turn) => turn.kind === "answer" && turn.generation?.id === writing?.id);
  const empty =
    turns.length === 0 && !writing && pending === null && !conversation.loading && !conversation.error;

  useEffect(() => {
    const mark = top.current;
    if (!mark || !hasEarlier) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void earlier();
      },
      { root: log.current, rootMargin: "300px 0px 0px" },
    );
    observer.observe(mark);
    return () => observer.disconnect();
  }, [hasEarlier, earlier]);

  // What could not be sent is said until it can be; the end of the answer is such a change.
  const answering = writing !== null;
  useEffect(() => {
    if (!answering) onNotice(null);
  }, [answering, onNotice]);

  useCommands([
    {
      id: "answer-stop",
      group: "conversation",
      title: "Stop the answer",
      icon: Square,
      keys: "escape",
      // In the conversation only: elsewhere Escape closes what lies on top.
      keysElsewhere: true,
      reason: !busy && "No answer is being written",
      run: props.onStop,
    },
  ]);
  const free = useCallback(() => onNotice(null), [onNotice]);
  const beginEdit = () => {
    if (!lastSaid) return;
    setUnselected(null);
    setEdit({
      messageId: lastSaid.id,
      text: readSelection(lastSaid.content).words,
      from: startsFrom(lastSaid.generation, current),
    });
    onNotice(null);
    props.composer.current?.edit(lastSaid.generation?.mode ?? "BUILD");
  };
  const endEdit = () => {
    setEdit(null);
    onNotice(null);
    props.composer.current?.focus();
  };
  const send = async (content: string, mode: Mode): Promise<boolean> => {
    onNotice(null);
    if (edit && before && edit.from === "before") {
      if (!(await bench.restore(before, takeBack))) return false;
      // It is the page there is now, also if the request itself does not go through.
      changeEdit({ from: "now" });
    }
    requestAnimationFrame(() => toEnd());
    const refusal = await props.onSend(withSelection(about, content), mode);
    onNotice(refusal);
    if (refusal === null && props.selection) props.onUnselect();
    return refusal === null;
  };
  const retry = async (generationId: string) => {
    onNotice(await props.onRetry(generationId));
    requestAnimationFrame(() => toEnd());
  };

  // The turns keep what they were given, however often something is typed.
  const acts = useRef({ beginEdit, retry });
  useEffect(() => {
    acts.current = { beginEdit, retry };
  });
  const onEdit = useCallback(() => acts.current.beginEdit(), []);
  const onRetry = useCallback((generationId: string) => acts.current.retry(generationId), []);

  return (
    <section
      className="chat"
      aria-label="Conversation"
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
        aria-label="Messages"
        aria-live={writing ? "off" : "polite"}
        aria-busy={writing !== null}
        tabIndex={0}
      >
        <div ref={inner} className="log-inner">
          {empty ? (
            <Start onIdea={setDraft} hasPage={props.hasPage} />
          ) : (
            <>
              <div ref={top} className="mt-auto h-px" aria-hidden="true" />
              {hasEarlier && (
                <p className="py-2 text-center text-small text-ink-3">Earlier turns are loading</p>
              )}
              {conversation.loading && <Loading />}
              {conversation.error && (
                <Note
                  tone="ember"
                  role="alert"
                  action={
                    <Button size="s" onClick={() => void conversation.refetch()}>
                      Try again
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
                lastAnswer={writing || archived ? null : (lastAnswer ?? null)}
                next={text.trim() === "" && !props.yields}
                onRetry={onRetry}
              />
              {pending !== null && (
                <TurnBox>
                  <Said text={pending} />
                </TurnBox>
              )}
              {writing && !placed && (
                <TurnBox>
                  <LiveAnswer writing={writing} />
                </TurnBox>
              )}
            </>
          )}
        </div>
      </div>
      <Announcer writing={writing} />
      <div className="relative">
        {below && (
          <Button size="s" className="new-below" onClick={() => toEnd("smooth")}>
            <ArrowDown size={14} strokeWidth={1.75} aria-hidden="true" />
            New text below
          </Button>
        )}
        {/* It stays while all is well: it also says when the connection is back. */}
        <ConnectionLine className="mx-3 mb-2 text-small" writing={writing !== null} />
        {!notice && !quotaTold && <QuotaLine className="mx-3 mb-2" />}
        {notice ? (
          <RefusalNote refusal={notice} onFree={free} />
        ) : lost !== null ? null : writing ? (
          <Progress writing={writing} />
        ) : archived ? (
          <p className="composer-line">Archived and read-only. Take it out of the archive to go on.</p>
        ) : null}
        {suggestions.length > 0 && (
          <Suggestions
            suggestions={suggestions}
            onChoose={(suggestion) => {
              setDraft(suggestion);
              props.composer.current?.focus();
            }}
          />
        )}
        {edit && (
          <EditLine
            before={before}
            current={current}
            from={edit.from}
            onFrom={(from) => changeEdit({ from })}
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
            if (edit) changeEdit({ text: typed });
            else setDraft(typed);
          }}
          onTaken={(rest) => {
            if (!edit) return setDraft(rest);
            setEdit(null);
            if (rest) setDraft(draft ? `${rest}\n\n${draft}` : rest);
          }}
          onSend={send}
          onStop={props.onStop}
          stopping={props.stopping}
          writing={writing !== null}
          blocked={archived ? "This project is archived and read-only. Your text is kept." : null}
          yields={props.yields}
          onBlocked={(reason) => onNotice(refused(reason))}
          modelName={modelName}
          promptTokens={promptTokens}
          lastRequest={lastSaid ? readSelection(lastSaid.content).words : null}
          selection={about}
          onUnselect={() => {
            props.onUnselect();
            if (edit) setUnselected(edit.messageId);
          }}
          placeholder={
            writing
              ? "Write the next change meanwhile"
              : empty && !props.hasPage
                ? "A landing page for…"
                : "Describe the next change"
          }
        />
      </div>
    </section>
  );
}

function Loading() {
  return (
    <div className="grid gap-4 py-4" aria-hidden="true">
      <Skeleton className="h-14 w-4/5 justify-self-end rounded-[12px]" />
      <div className="grid gap-2 pl-5.5">
        <Skeleton className="h-3 w-full" />
        <Skeleton className="h-3 w-5/6" />
        <Skeleton className="mt-2 h-24 w-full rounded-[9px]" />
      </div>
    </div>
  );
}

function Start({ onIdea, hasPage }: { onIdea: (text: string) => void; hasPage: boolean }) {
  const [chosen, setChosen] = useState(false);
  if (hasPage) {
    return (
      <div>
        <h2 className="text-title tracking-snug">What should change?</h2>
        <p className="mt-1 text-body text-ink-2">
          One sentence is enough. Each answer becomes a version, and every version can be brought back.
        </p>
      </div>
    );
  }
  return (
    <div>
      <h2 className="text-title tracking-snug">What should it be?</h2>
      <p className="mt-1 mb-4 text-body text-ink-2">
        Say who it is for and what has to be on it. Names, colours and languages help.
      </p>
      <div className="flex flex-col items-start gap-1.5">
        {ideas.map((idea) => (
          <button
            key={idea}
            type="button"
            className="idea"
            onClick={() => {
              setChosen(true);
              onIdea(idea);
              document.getElementById("composer")?.focus();
            }}
          >
            {idea}
          </button>
        ))}
      </div>
      <p className="sr-only" role="status">
        {chosen && "The idea is in the composer."}
      </p>
    </div>
  );
}
