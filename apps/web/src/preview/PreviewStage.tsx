import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import type { Ref } from "react";
import "./preview.css";
import { words } from "../words/preview.ts";
import type { Pointed } from "./pointing.ts";
import { SelectLayer } from "./SelectLayer.tsx";
import { type StackedFrames, type StageCallbacks, type WantedPage, stackedFrames } from "./stacked-frames.ts";
import { type Viewport, placeOf } from "./viewport.ts";

/** The width and height a page has in its own pixels, how large it is shown, and at which scale it is seen whole. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly fitting: number;
}

export interface StageHandle {
  readonly reload: () => void;
}

type Props = {
  ref?: Ref<StageHandle>;
  page: WantedPage | null;
  title: string;
  /** Pictures of other hosts are loaded. */
  images: boolean;
  viewport?: Viewport;
  onSize?: (size: PageSize) => void;
  /** An element is being chosen. */
  selecting?: boolean;
  onPick?: (pointed: Pointed, page: WantedPage) => void;
  onSelected?: () => void;
} & Partial<StageCallbacks>;

const desktop: Viewport = { device: "desktop", turned: false, full: false };

/** The place where a page stands, at the width of a device. */
export function PreviewStage({
  ref,
  page,
  title,
  images,
  viewport = desktop,
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

  const placed = placeOf(viewport, room);
  const { width, height, scale, fitting } = placed ?? { ...room, scale: 1, fitting: 1 };
  const size = [width, height, scale, fitting].join(" ");
  useEffect(() => {
    const [w = 0, h = 0, s = 1, f = 1] = size.split(" ").map(Number);
    if (w > 0) latest.current.onSize?.({ width: Math.round(w), height: Math.round(h), scale: s, fitting: f });
  }, [size]);

  const place = placed
    ? { width, height, top: placed.top, left: placed.left, transform: `scale(${scale})` }
    : undefined;
  return (
    <div
      ref={stage}
      className="stage"
      data-device={viewport.device}
      // Wider than its room, it is scrolled by the arrow keys too.
      {...(placed &&
        viewport.full && { "data-full": true, role: "group", tabIndex: 0, "aria-label": words.stage })}
    >
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
