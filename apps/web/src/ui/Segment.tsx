import { clsx } from "clsx";
import { useRef } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { Tooltip } from "./Tooltip.tsx";

type Props<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly { value: Value; label: string; icon?: ReactNode; note?: ReactNode }[];
  /** Shows only the icons; the labels become names and tooltips. */
  icons?: boolean;
  /** The key that goes on to the next one; the tooltips of icons say it. */
  shortcut?: string;
  className?: string;
};

const step: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One of a few, all in sight. A radio group: one stop for Tab, arrows choose. */
export function Segment<Value extends string>({
  label,
  value,
  onChange,
  options,
  icons,
  shortcut,
  className,
}: Props<Value>) {
  const group = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const by = step[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = options.findIndex((option) => option.value === value);
    const index = (at + by + options.length) % options.length;
    const next = options[index];
    if (!next) return;
    onChange(next.value);
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus();
  };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={clsx("segment", className)}
      data-icons={icons || undefined}
      onKeyDown={move}
    >
      {options.map((option) => {
        const chosen = option.value === value;
        const button = (
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={chosen}
            aria-label={icons ? option.label : undefined}
            tabIndex={chosen ? 0 : -1}
            onClick={() => onChange(option.value)}
          >
            {option.icon}
            {!icons && option.label}
            {option.note}
          </button>
        );
        return icons ? (
          <Tooltip key={option.value} text={option.label} shortcut={shortcut}>
            {button}
          </Tooltip>
        ) : (
          button
        );
      })}
    </div>
  );
}
