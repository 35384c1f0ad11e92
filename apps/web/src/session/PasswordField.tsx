import { CircleAlert, Eye, EyeOff } from "lucide-react";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { words } from "../words/door.ts";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
  hint?: ReactNode;
  error?: string | null;
  autoFocus?: boolean;
};

/** A password, with an eye to read what was typed. */
export function PasswordField({ label, value, onChange, autoComplete, hint, error, autoFocus }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="input pr-1!" data-size="l" aria-invalid={error ? true : undefined}>
        <input
          id={id}
          type={shown ? "text" : "password"}
          name="password"
          value={value}
          autoComplete={autoComplete}
          autoFocus={autoFocus}
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="grid size-8 place-items-center rounded-control text-ink-3 hover:bg-hover hover:text-ink max-tablet:relative max-tablet:size-10 max-tablet:after:absolute max-tablet:after:-inset-0.5"
          aria-label={words.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
      {error ? (
        <p className="field-error" id={`${id}-note`} role="alert">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>{error}</span>
        </p>
      ) : (
        hint && (
          <p className="field-hint" id={`${id}-note`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
