import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { CSSProperties, KeyboardEvent, PointerEvent } from "react";
import { words } from "../words/preview.ts";
import { type Asking, type Pointed, type Step, pointedName } from "./pointing.ts";

type Props = {
  /** Over the page, at its size and scale. */
  style: CSSProperties | undefined;
  scale: number;
  /** What the page says stands there. */
  pointed: Pointed | null;
  ask: (question: Asking) => void;
  onPick: (pointed: Pointed) => void;
  onEnd: () => void;
};

const steps: Partial<Record<string, Step>> = {
  ArrowUp: "parent",
  ArrowDown: "child",
  ArrowLeft: "previous",
  ArrowRight: "next",
};
/** A finger that moves further than that scrolls. */
const TAP = 8;

/**
 * Lies over the page while an element is chosen: the pointer and the keys end here, so that nothing of the page hears
 * them, and the outline is the builder's own.
 */
export function SelectLayer({ style, scale, pointed, ask, onPick, onEnd }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const frame = useRef(0);
  const finger = useRef<{ x: number; y: number; far: boolean } | null>(null);
  /** What is chosen is the answer to the click, not what was outlined a moment before. */
  const [tapped, setTapped] = useState<{ before: Pointed | null } | null>(null);
  const [walked, setWalked] = useState(false);
  useEffect(() => {
    layer.current?.focus();
    return () => cancelAnimationFrame(frame.current);
  }, []);

  /** At most one question a picture. */
  const soon = useCallback((question: () => void) => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(question);
  }, []);
  const latest = useRef({ onPick, ask });
  useLayoutEffect(() => {
    latest.current = { onPick, ask };
  });
  useEffect(() => {
    if (tapped && pointed && pointed !== tapped.before) latest.current.onPick(pointed);
  }, [tapped, pointed]);
  useEffect(() => {
    // React's own wheel listener cannot keep the page around from moving.
    const element = layer.current;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const { offsetX: x, offsetY: y } = event;
      const unit = event.deltaMode === 1 ? 16 : 1;
      latest.current.ask({ roseram: "wheel", x, y, dx: event.deltaX * unit, dy: event.deltaY * unit });
    };
    element?.addEventListener("wheel", turn, { passive: false });
    return () => element?.removeEventListener("wheel", turn);
  }, []);

  const move = (event: PointerEvent) => {
    const { offsetX: x, offsetY: y } = event.nativeEvent;
    setWalked(false);
    if (event.pointerType !== "touch") return soon(() => ask({ roseram: "point", x, y }));
    const from = finger.current;
    if (!from || (!from.far && Math.hypot(x - from.x, y - from.y) * scale < TAP)) return;
    finger.current = { x, y, far: true };
    ask({ roseram: "wheel", x, y, dx: from.x - x, dy: from.y - y });
  };
  const down = (event: PointerEvent) => {
    const { offsetX: x, offsetY: y } = event.nativeEvent;
    finger.current = { x, y, far: false };
  };
  const up = (event: PointerEvent) => {
    const { offsetX: x, offsetY: y } = event.nativeEvent;
    const from = finger.current;
    finger.current = null;
    if (!from || from.far || event.button !== 0) return;
    cancelAnimationFrame(frame.current);
    setTapped({ before: pointed });
    ask({ roseram: "point", x, y });
  };
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (step) {
      setWalked(true);
      ask({ roseram: "walk", to: step });
    } else if (event.key === "Escape") onEnd();
    else if (event.key === "Enter" && pointed) onPick(pointed);
    else if (event.key === "F2" && pointed) {
      onEnd();
      ask({ roseram: "wish" });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const scaled: CSSProperties & Record<"--unscaled", string> = { ...style, "--unscaled": String(1 / scale) };
  const name = pointed ? pointedName(pointed) : null;
  const box = pointed?.box;
  return (
    <div
      ref={layer}
      className="stage-page select-layer"
      style={scaled}
      role="application"
      aria-label={words.select.layer}
      tabIndex={0}
      onPointerMove={move}
      onPointerDown={down}
      onPointerUp={up}
      onPointerCancel={() => (finger.current = null)}
      onKeyDown={press}
    >
      {box && (
        <div
          className="select-box"
          style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
          aria-hidden="true"
        >
          <span className="select-name" data-below={box.y < 26 / scale || undefined}>
            <b className="mono">{name}</b>
            {pointed.text && <span dir="auto">{pointed.text}</span>}
            {pointed.at === null && <i>{words.select.byScript}</i>}
          </span>
        </div>
      )}
      <span className="sr-only" role="status">
        {walked && pointed && words.select.pointed(name ?? "", pointed.text, pointed.at === null)}
      </span>
    </div>
  );
}
