import { CircleAlert, CloudOff, Eye, EyeOff } from "lucide-react";
import { useId, useState } from "react";
import type { RefObject } from "react";
import { words } from "../words/integrations.ts";
import type { ConnectProblem } from "./useConnect.ts";

type Props = {
  /** It holds its text itself: neither the page's state nor an attribute in the document has the token. */
  input: RefObject<HTMLInputElement | null>;
  checking: boolean;
  problem: ConnectProblem | null;
  onType: () => void;
};

/** A token, with an eye to read what was pasted. */
export function TokenField({ input, checking, problem, onType }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  const invalid = problem?.kind === "invalid" || undefined;
  return (
    <div className="min-w-0 flex-1">
      <label className="field-label" htmlFor={id}>
        {words.field.label}
      </label>
      <div className="input token-input" aria-invalid={invalid}>
        <input
          ref={input}
          id={id}
          type={shown ? "text" : "password"}
          name="provider-token"
          className="mono"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          readOnly={checking}
          aria-invalid={invalid}
          aria-describedby={problem ? `${id}-note` : undefined}
          onChange={onType}
        />
        <button
          type="button"
          className="grid size-7 flex-none place-items-center rounded-control text-ink-3 hover:bg-hover hover:text-ink max-tablet:relative max-tablet:size-10 max-tablet:after:absolute max-tablet:after:-inset-0.5"
          aria-label={words.field.show}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
      {problem && (
        <p className="field-error" data-kind={problem.kind} id={`${id}-note`} role="alert">
          {problem.kind === "invalid" ? (
            <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <CloudOff size={14} strokeWidth={1.75} aria-hidden="true" />
          )}
          <span>{problem.message}</span>
        </p>
      )}
    </div>
  );
}
