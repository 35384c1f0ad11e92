import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { Ref } from "react";
import "./preview.css";
import type { Pointed } from "./pointing.ts";
import { SelectLayer } from "./SelectLayer.tsx";
import { type StackedFrames, type StageCallbacks, type WantedPage, stackedFrames } from "./stacked-frames.ts";

export type Device = "desktop" | "tablet" | "phone";
export const deviceWidths = { desktop: null, tablet: 820, phone: 390 } as const;
/** Around a device that does not fill the stage. */
const MARGIN = 24;

export interface StageHandle {
  readonly reload: () => void;
}

type Props = {
  ref?: Ref<StageHandle>;
  page: WantedPage | null;
  title: string;
  /** Pictures of other hosts are loaded. */
  images: boolean;
  device?: Device;
  /** The width and height the page has, in its own pixels. */
  onSize?: (size: { width: number; height: number }) => void;
  /** An element is being chosen. */
  selecting?: boolean;
  onPick?: (pointed: Pointed, page: WantedPage) => void;
  onSelected?: () => void;
} & Partial<StageCallbacks>;

/** The place where a page stands, at the width of a device; scaled down when there is less room, never up. */
export function PreviewStage({
  ref,
  page,
  title,
  images,
  device = "desktop",
  selecting = false,
  ...callbacks
}: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const frames = useRef<StackedFrames | null>(null);
  const latest = useRef(callbacks);
  useLayoutEffect(() => {
    latest.current = callbacks;
  });
  const front = useRef<WantedPage | null>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const made = stackedFrames(
      element,
      { title, images },
      {
        onShown: (shown, same) => {
          front.current = shown;
          if (!same) setPointed(null);
          latest.current.onShown?.(shown, same);
        },
        onLine: (line) => latest.current.onLine?.(line),
        onRefused: (what) => latest.current.onRefused?.(what),
        onBlocked: (name) => latest.current.onBlocked?.(name),
        onStopped: (stopped, why, instead) => latest.current.onStopped?.(stopped, why, instead),
        onEscape: () => latest.current.onEscape?.(),
        onPointed: (element) => setPointed(element),
        onWish: (wish, of, edit) => latest.current.onWish?.(wish, of, edit),
        onEdited: (edit, of) => latest.current.onEdited?.(edit, of),
      },
    );
    frames.current = made;
    return () => {
      frames.current = null;
      made.close();
    };
  }, [title, images]);
  useEffect(() => {
    if (page) frames.current?.show(page);
  }, [page, title, images]);
  useEffect(() => {
    // What was pointed at is forgotten with the end of choosing.
    if (!selecting) setPointed(null);
  }, [selecting]);
  useImperativeHandle(ref, () => ({ reload: () => frames.current?.reload() }), []);

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.contentRect;
      if (box && box.width > 0) setRoom({ width: box.width, height: box.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const wanted = deviceWidths[device];
  const width = wanted ?? room.width;
  const margin = wanted === null ? 0 : MARGIN;
  const scale = wanted === null ? 1 : Math.min(1, Math.max(0.2, (room.width - 2 * margin) / wanted));
  const height = Math.max(0, (room.height - 2 * margin) / scale);
  const size = `${Math.round(width)}x${Math.round(height)}`;
  useEffect(() => {
    const [w = 0, h = 0] = size.split("x").map(Number);
    if (w > 0) latest.current.onSize?.({ width: w, height: h });
  }, [size]);

  const place =
    wanted === null
      ? undefined
      : {
          width,
          height,
          top: margin,
          left: (room.width - width * scale) / 2,
          transform: `scale(${scale})`,
        };
  return (
    <div ref={stage} className="stage" data-device={device}>
      <div ref={host} className="stage-page" style={place} />
      {selecting && (
        <SelectLayer
          style={place}
          scale={scale}
          pointed={pointed}
          ask={(question) => frames.current?.ask(question)}
          onPick={(element) => {
            if (front.current) callbacks.onPick?.(element, front.current);
          }}
          onEnd={() => callbacks.onSelected?.()}
        />
      )}
    </div>
  );
}
