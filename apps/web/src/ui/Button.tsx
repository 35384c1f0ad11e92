import { clsx } from "clsx";
import type { ComponentProps, MouseEvent, ReactNode } from "react";
import { Tooltip } from "./Tooltip.tsx";

type Look = {
  /** One rose per view: the next step. Ember only inside a confirmation. */
  variant?: "rose" | "default" | "quiet" | "ember";
  size?: "s" | "m" | "l" | "touch";
};

type ButtonProps = Look &
  Omit<ComponentProps<"button">, "disabled"> & {
    /** A square with a single icon; then `label` is its name and its tooltip. */
    icon?: boolean;
    label?: string;
    /** What the tooltip of an icon says beside the name, for instance its key. */
    shortcut?: string;
    loading?: boolean;
    /** The verb in -ing shown while loading; without it the text stays. */
    loadingText?: ReactNode;
    /** Why it cannot be pressed. The button stays focusable and says so. */
    reason?: string | false | null | undefined;
    /** Cannot be pressed, for a reason that stands beside it anyway. */
    off?: boolean;
  };

/** Attributes that make any element (a router's link too) look like a button. */
export const buttonLook = ({ variant = "default", size = "m" }: Look = {}, className?: string) => ({
  className: clsx("btn", className),
  "data-variant": variant,
  "data-size": size,
});

export function Button({
  variant,
  size,
  icon = false,
  label,
  shortcut,
  loading = false,
  loadingText,
  reason,
  off = false,
  className,
  onClick,
  type = "button",
  children,
  ...rest
}: ButtonProps) {
  const blocked = off || Boolean(reason);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked || loading) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      {...rest}
      {...buttonLook({ variant, size }, className)}
      // A submit button that is off must not send its form by Enter either.
      type={type}
      aria-label={label ?? rest["aria-label"]}
      aria-disabled={blocked || loading || undefined}
      aria-busy={loading || undefined}
      data-icon={icon || undefined}
      onClick={press}
    >
      {loading && <span className="spinner" aria-hidden="true" />}
      {loading && icon ? null : loading && loadingText ? loadingText : children}
    </button>
  );
  const hint = reason || (icon && label ? label : null);
  return hint ? (
    <Tooltip text={hint} shortcut={reason ? undefined : shortcut}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
