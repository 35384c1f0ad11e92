import { ArrowUp, CircleAlert } from "lucide-react";
import { useId, useState } from "react";
import type { FormEvent, KeyboardEvent } from "react";
import { withIdea } from "../chat/idea.ts";
import { modelLabel } from "../config.ts";
import { useConfig } from "../session/context.ts";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/start.ts";
import { useStart } from "./useStart.ts";

const said = words.composer;
const messageLimit = 32_000;
const fullIdeas = words.ideas.map(({ full }) => full);

/** The first sentence of a project: it makes the project and is its first message. */
export function StartComposer({ autoFocus = true }: { autoFocus?: boolean }) {
  const { start, starting, problem } = useStart();
  const config = useConfig();
  const id = useId();
  const [text, setText] = useState("");
  const empty = text.trim() === "";
  const tooLong = [...text].length > messageLimit;
  const error = tooLong ? said.tooLong(messageLimit, [...text].length) : problem?.message;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!empty && !tooLong) void start(text);
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <div className="w-full">
      <form className="compose text-left" onSubmit={submit}>
        <label htmlFor={id} className="sr-only">
          {said.label}
        </label>
        <textarea
          id={id}
          value={text}
          autoFocus={autoFocus}
          rows={2}
          placeholder={said.placeholder}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keys}
        />
        <div className="flex items-center gap-2 px-2 pb-2">
          <span className="min-w-0 truncate pl-1.5 text-small text-ink-3">{modelLabel(config)}</span>
          <span className="flex-1" />
          <Button
            type="submit"
            variant={empty ? "default" : "rose"}
            size="s"
            className="max-tablet:h-11!"
            loading={starting}
            loadingText={said.starting}
            reason={empty && said.sayFirst}
          >
            <ArrowUp size={14} strokeWidth={1.75} aria-hidden="true" />
            {said.start}
          </Button>
        </div>
      </form>
      {error && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
      <div className="mt-4 flex flex-wrap justify-center gap-1.5" role="group" aria-label={said.ideas}>
        {words.ideas.map(({ full, short }) => (
          <button
            key={full}
            type="button"
            className="idea"
            title={full}
            onClick={() => {
              setText((typed) => withIdea(typed, full, fullIdeas));
              document.getElementById(id)?.focus();
            }}
          >
            {short}
          </button>
        ))}
      </div>
    </div>
  );
}
