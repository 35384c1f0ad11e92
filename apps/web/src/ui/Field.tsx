import { CircleAlert } from "lucide-react";
import { clsx } from "clsx";
import { useId } from "react";
import type { ComponentProps, ReactNode } from "react";

type Around = {
  label: ReactNode;
  /** Stands under the field until there is an error. */
  hint?: ReactNode;
  /** A sentence: what is wrong, and the limit. */
  error?: ReactNode;
  hideLabel?: boolean;
};
type Ids = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

function Around({
  label,
  hint,
  error,
  hideLabel,
  id,
  children,
}: Around & { id: string; children: ReactNode }) {
  return (
    <div>
      <label className={hideLabel ? "sr-only" : "field-label"} htmlFor={id}>
        {label}
      </label>
      {children}
      {error ? (
        <p className="field-error" id={`${id}-error`} role="alert">
          <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
          <span>{error}</span>
        </p>
      ) : (
        hint && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

const idsOf = (id: string, error: ReactNode, hint: ReactNode): Ids => ({
  id,
  "aria-describedby": error ? `${id}-error` : hint ? `${id}-hint` : undefined,
  "aria-invalid": error ? true : undefined,
});

type FieldProps = Around &
  Omit<ComponentProps<"input">, "size"> & {
    size?: "m" | "l";
    /** What stands in the field before and after what is typed: an owner, the rest of an address. */
    before?: ReactNode;
    after?: ReactNode;
  };

export function Field({
  label,
  hint,
  error,
  hideLabel,
  size = "m",
  before,
  after,
  className,
  id,
  ...input
}: FieldProps) {
  const own = useId();
  const ids = idsOf(id ?? own, error, hint);
  return (
    <Around id={ids.id} label={label} hint={hint} error={error} hideLabel={hideLabel ?? false}>
      {before || after ? (
        <div
          className={clsx("input", className)}
          data-size={size}
          // The field is as wide as its frame: a press beside the letters is one on it.
          onMouseDown={(event) => {
            if (event.target instanceof HTMLInputElement) return;
            event.preventDefault();
            event.currentTarget.querySelector("input")?.focus();
          }}
        >
          {before && <span className="affix">{before}</span>}
          <input {...input} {...ids} data-fits={after ? "" : undefined} />
          {after && <span className="affix">{after}</span>}
        </div>
      ) : (
        <input {...input} {...ids} className={clsx("input", className)} data-size={size} />
      )}
    </Around>
  );
}

type TextareaProps = Around & ComponentProps<"textarea">;

export function Textarea({
  label,
  hint,
  error,
  hideLabel,
  className,
  id,
  rows = 3,
  ...input
}: TextareaProps) {
  const own = useId();
  const ids = idsOf(id ?? own, error, hint);
  return (
    <Around id={ids.id} label={label} hint={hint} error={error} hideLabel={hideLabel ?? false}>
      <textarea {...input} {...ids} rows={rows} className={clsx("input", className)} />
    </Around>
  );
}
