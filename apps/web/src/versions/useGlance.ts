import { useEffect, useRef, useState } from "react";
import type { FocusEvent, KeyboardEvent, PointerEvent } from "react";

/** A pointer on its way to somewhere else opens nothing. */
const REST_MS = 250;

interface Glance {
  readonly id: string;
  readonly anchor: HTMLElement;
  readonly pointed: boolean;
}

/** The row of a list that is pointed at, or has the focus by the keyboard. A finger points at nothing. */
export const useGlance = () => {
  const [glance, setGlance] = useState<Glance | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const end = () => {
    clearTimeout(timer.current);
    setGlance(null);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!glance) return;
    // What moves under a pointer that rests is another row; the one with the focus is followed.
    const scroll = () => (glance.pointed ? end() : setGlance({ ...glance }));
    window.addEventListener("scroll", scroll, { capture: true, passive: true });
    return () => window.removeEventListener("scroll", scroll, { capture: true });
  }, [glance]);
  const rowOf = (id: string) => ({
    onPointerEnter: ({ currentTarget: anchor, pointerType }: PointerEvent<HTMLElement>) => {
      clearTimeout(timer.current);
      if (pointerType === "touch") return;
      timer.current = setTimeout(() => setGlance({ id, anchor, pointed: true }), REST_MS);
    },
    onPointerLeave: end,
    onPointerDown: end,
    onFocus: ({ currentTarget: anchor }: FocusEvent<HTMLElement>) => {
      if (anchor.matches(":focus-visible")) setGlance({ id, anchor, pointed: false });
    },
    onBlur: end,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") end();
    },
  });
  return { glance, rowOf };
};

export type GlanceRow = ReturnType<ReturnType<typeof useGlance>["rowOf"]>;
