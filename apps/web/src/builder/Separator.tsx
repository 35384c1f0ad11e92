import { useRef } from "react";
import type { KeyboardEvent, PointerEvent } from "react";
import { textScale } from "../ui/text-size.ts";
import { words } from "../words/builder.ts";
import { useMedia, wideWidth } from "./useMedia.ts";

/** In pixels of usual text: the conversation is wider where text is larger. */
export const chatWidths = { min: 340, max: 560 };
/** The width it has by itself: more on a wide screen, as in builder.css. */
const ownWidth = { usual: 408, wide: 440 };

type Props = { width: number | null; onWidth: (width: number | null) => void };

/** Between chat and sheet: drag, arrow keys, and a double click for the width it had. */
export function Separator({ width, onWidth }: Props) {
  const own = useMedia(wideWidth) ? ownWidth.wide : ownWidth.usual;
  const start = useRef<{ x: number; width: number } | null>(null);
  const clamp = (value: number) => Math.round(Math.min(chatWidths.max, Math.max(chatWidths.min, value)));
  const now = (element: Element) => {
    const drawn = element.previousElementSibling?.getBoundingClientRect().width;
    return drawn === undefined ? own : drawn / textScale();
  };
  const down = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: now(event.currentTarget) };
  };
  const move = (event: PointerEvent) => {
    if (start.current) onWidth(clamp(start.current.width + (event.clientX - start.current.x) / textScale()));
  };
  const up = () => {
    start.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      onWidth(clamp(now(event.currentTarget) + by));
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      onWidth(event.key === "Home" ? chatWidths.min : chatWidths.max);
    } else if (event.key === "Enter") onWidth(null);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={words.separator}
      aria-valuenow={width ?? own}
      aria-valuemin={chatWidths.min}
      aria-valuemax={chatWidths.max}
      tabIndex={0}
      className="builder-separator"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onDoubleClick={() => onWidth(null)}
      onKeyDown={press}
    />
  );
}
