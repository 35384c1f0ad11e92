import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Code } from "../chat/fold.ts";
import { INERT_PAGE, InertPage } from "../preview/InertPage.tsx";
import { pageDocument } from "../preview/page-document.ts";
import { placeBeside } from "./glance-place.ts";

type Props = {
  /** The row that is pointed at. */
  anchor: HTMLElement;
  code: Code;
  images: boolean;
};

const WIDTH = 320;
const HEIGHT = (WIDTH / INERT_PAGE.width) * INERT_PAGE.height;

/** How a version looks, beside its row, for as long as that is pointed at or has the focus. */
export function VersionGlance({ anchor, code, images }: Props) {
  const card = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const { html } = useMemo(() => pageDocument(code, { scripts: false }), [code]);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    if (!element.matches(":popover-open")) element.showPopover();
    const { left, top } = placeBeside(
      anchor.getBoundingClientRect(),
      { width: WIDTH, height: HEIGHT },
      { width: innerWidth, height: innerHeight },
    );
    element.style.translate = `${left}px ${top}px`;
    // With every render: the row may have moved.
  });
  return createPortal(
    <div
      ref={card}
      popover="manual"
      className="version-glance"
      style={{ width: WIDTH, height: HEIGHT }}
      aria-hidden="true"
    >
      <InertPage
        html={html}
        images={images}
        scale={WIDTH / INERT_PAGE.width}
        shown={ready}
        onReady={() => setReady(true)}
      />
    </div>,
    document.body,
  );
}
