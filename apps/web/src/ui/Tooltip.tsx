import { cloneElement, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, PointerEvent, ReactElement } from "react";
import { createPortal } from "react-dom";

type Handlers = {
  onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave?: (event: PointerEvent<HTMLElement>) => void;
  onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
  onFocus?: (event: FocusEvent<HTMLElement>) => void;
  onBlur?: (event: FocusEvent<HTMLElement>) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
};

type Props = {
  text: string;
  shortcut?: string | undefined;
  side?: "top" | "bottom";
  /** The one element it belongs to; it keeps its own role and name. */
  children: ReactElement<Handlers>;
};

const delay = 400;
const gap = 6;
const edge = 8;

/**
 * Says the name or the reason of a control on hover and on keyboard focus. It is on nearly every page, so it does
 * without a positioning library: one popover in the top layer, above or below its element, kept inside the window.
 */
export function Tooltip({ text, shortcut, side = "top", children }: Props) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const own = children.props;

  const hide = () => {
    clearTimeout(timer.current);
    setAnchor(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    const tip = bubble.current;
    if (!anchor || !tip) return;
    tip.showPopover?.();
    const at = anchor.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    const above = at.top - gap - size.height;
    const below = at.bottom + gap;
    const top =
      side === "bottom" ? (below + size.height > innerHeight ? above : below) : above < edge ? below : above;
    const left = Math.min(
      Math.max(at.left + (at.width - size.width) / 2, edge),
      innerWidth - size.width - edge,
    );
    tip.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
  }, [anchor, side, text]);

  return (
    <>
      {cloneElement(children, {
        onPointerEnter: (event) => {
          own.onPointerEnter?.(event);
          const target = event.currentTarget;
          if (event.pointerType === "touch") return;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => setAnchor(target), delay);
        },
        onPointerLeave: (event) => {
          own.onPointerLeave?.(event);
          hide();
        },
        onPointerDown: (event) => {
          own.onPointerDown?.(event);
          hide();
        },
        onFocus: (event) => {
          own.onFocus?.(event);
          if (event.currentTarget.matches(":focus-visible")) setAnchor(event.currentTarget);
        },
        onBlur: (event) => {
          own.onBlur?.(event);
          hide();
        },
        onKeyDown: (event) => {
          own.onKeyDown?.(event);
          if (event.key === "Escape") hide();
        },
        // A tooltip that only repeats the name would be read twice.
        "aria-describedby":
          own["aria-describedby"] ?? (anchor && own["aria-label"] !== text ? id : undefined),
      })}
      {anchor &&
        createPortal(
          <div ref={bubble} id={id} role="tooltip" popover="manual" className="tooltip">
            {text}
            {shortcut && <span className="ml-2 opacity-65">{shortcut}</span>}
          </div>,
          document.body,
        )}
    </>
  );
}
