import { ArrowUp, SquareDashedMousePointer, X } from "lucide-react";
import { clsx } from "clsx";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import type { KeyboardEvent, Ref } from "react";
import { useCommands } from "../commands/registry.ts";
import { Button } from "../ui/Button.tsx";
import { Kbd } from "../ui/Kbd.tsx";
import { Segment } from "../ui/Segment.tsx";
import { shortCount } from "../ui/format.ts";
import { words } from "../words/chat.ts";
import { composerCommands } from "./composer-commands.ts";
import { type Selection, selectionLine, selectionName } from "./selection.ts";
import { estimateTokens } from "./tokens.ts";

export type Mode = "BUILD" | "DISCUSS";
export const MESSAGE_CHARACTERS = 32_000;

export interface ComposerHandle {
  readonly focus: () => void;
  /** Goes on with a request that was sent as this. */
  readonly edit: (mode: Mode) => void;
  /** Puts words in, before what is already there. */
  readonly suggest: (text: string) => void;
}

type Props = {
  ref?: Ref<ComposerHandle>;
  draft: string;
  onDraft: (text: string) => void;
  /** It was taken; `rest` is what was typed since it was sent, the beginning of the next request. */
  onTaken: (rest: string) => void;
  /** True once it is taken; only then its text goes. */
  onSend: (content: string, mode: Mode) => Promise<boolean>;
  onStop: () => void;
  stopping: boolean;
  writing: boolean;
  /** Why nothing can be sent; the text stays. */
  blocked: string | null;
  /** The next step lies elsewhere in the view: sending is possible, and not the rose control. */
  yields?: boolean;
  onBlocked: (reason: string) => void;
  modelName: string;
  /** About what a request takes with it, before what is typed; null while that is not known. */
  promptTokens?: Readonly<Record<Mode, number>> | null;
  lastRequest: string | null;
  /** The element of the page that the request is about. */
  selection?: Selection | null;
  onUnselect?: () => void;
  placeholder: string;
};

const modes = [
  { value: "BUILD", label: words.composer.modes.build },
  { value: "DISCUSS", label: words.composer.modes.discuss },
] as const;

/** Two digits: more would claim to know. */
const roughly = (tokens: number): string => shortCount(Number(tokens.toPrecision(2)));

export function Composer(props: Props) {
  const { draft, onDraft, onSend, onStop, stopping, writing, blocked, onBlocked, modelName, placeholder } =
    props;
  const [mode, setMode] = useState<Mode>("BUILD");
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = draft.trim();
  const { selection } = props;
  const room = MESSAGE_CHARACTERS - (selection ? selectionLine(selection).length + 2 : 0);
  const tooLong = draft.length > room;
  const tokens = text && props.promptTokens ? props.promptTokens[mode] + estimateTokens(draft) : null;

  useImperativeHandle(props.ref, () => ({
    focus: () => field.current?.focus(),
    edit: (sentAs) => {
      setMode(sentAs);
      field.current?.focus();
    },
    suggest: (suggested) => {
      const current = field.current?.value ?? "";
      onDraft(current.trim() ? `${suggested}\n\n${current}` : suggested);
      field.current?.focus();
    },
  }));
  useEffect(() => {
    // Where field-sizing is missing, the field is grown by hand.
    const element = field.current;
    if (!element || CSS.supports?.("field-sizing", "content")) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [draft]);

  const send = async () => {
    if (!text || sending) return;
    if (writing) return onBlocked(words.composer.oneAtATime);
    if (blocked) return onBlocked(blocked);
    if (tooLong) {
      return onBlocked(words.composer.tooLong(draft.length, room));
    }
    setSending(true);
    const taken = await onSend(draft, mode).finally(() => setSending(false));
    const now = field.current?.value ?? draft;
    if (taken) props.onTaken(now.startsWith(draft) ? now.slice(draft.length).trimStart() : now);
    // After sending, what was typed next belongs in the same place.
    field.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === "ArrowUp" && draft === "" && props.lastRequest) {
      event.preventDefault();
      onDraft(props.lastRequest);
    }
  };
  useCommands(
    composerCommands({
      hasText: text !== "",
      lastRequest: props.lastRequest,
      mode,
      onMode: setMode,
      onSend: () => void send(),
      onDraft: (next) => {
        onDraft(next);
        field.current?.focus();
      },
    }),
  );
  return (
    <form
      className="compose composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {selection && (
        <div className="composer-selection">
          <span className="selection-chip" id="composer-selection" title={selection.selector}>
            <SquareDashedMousePointer size={14} strokeWidth={1.75} aria-hidden="true" />
            <span className="sr-only">{words.said.about} </span>
            <span className="truncate">{selectionName(selection)}</span>
            <button
              type="button"
              aria-label={words.composer.unselect}
              onClick={() => {
                props.onUnselect?.();
                field.current?.focus();
              }}
            >
              <X size={14} strokeWidth={1.75} aria-hidden="true" />
            </button>
          </span>
        </div>
      )}
      <textarea
        ref={field}
        id="composer"
        rows={1}
        dir="auto"
        aria-label={words.composer.field}
        aria-describedby={clsx(selection && "composer-selection", tooLong && "composer-limit") || undefined}
        aria-invalid={tooLong || undefined}
        value={draft}
        placeholder={placeholder}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={press}
        autoComplete="off"
        enterKeyHint="send"
      />
      <div className="composer-bar">
        <Segment label={words.composer.modes.label} value={mode} onChange={setMode} options={modes} />
        {tooLong ? (
          <span id="composer-limit" className="num min-w-0 truncate text-small text-ember-ink">
            {words.composer.limit(draft.length, room)}
          </span>
        ) : (
          <span className="num flex min-w-0 gap-1.5 text-small text-ink-3">
            {tokens !== null && (
              <span className="shrink-0" title={words.composer.tokensWhy(modelName, tokens)}>
                {words.composer.tokens(roughly(tokens))}
              </span>
            )}
            <span className="min-w-0 truncate max-desktop:hidden" title={modelName}>
              {tokens === null ? modelName : ""}
            </span>
          </span>
        )}
        <span className="flex-1" />
        {writing ? (
          <Button
            size="s"
            className="max-tablet:h-11! max-tablet:px-3.5!"
            loading={stopping}
            loadingText={words.composer.stopping}
            onClick={onStop}
            aria-keyshortcuts="Escape"
          >
            <span className="size-2.5 rounded-[2px] bg-current" aria-hidden="true" />
            {words.composer.stop}
            <span className="max-desktop:hidden" aria-hidden="true">
              <Kbd>{words.composer.key}</Kbd>
            </span>
          </Button>
        ) : (
          <Button
            type="submit"
            size="s"
            icon
            className="max-tablet:size-11!"
            variant={text && !blocked && !tooLong && !props.yields ? "rose" : "default"}
            off={!text}
            loading={sending}
            label={words.composer.send}
            shortcut="Enter"
          >
            <ArrowUp size={16} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        )}
      </div>
    </form>
  );
}
