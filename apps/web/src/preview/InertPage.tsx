import { useEffect, useRef } from "react";
import { newKey } from "../projects/keys.ts";
import { frameAddress } from "./frame-address.ts";

/** Of the window that the page is laid out for. */
export const INERT_PAGE = { width: 1280, height: 800 };

type Props = {
  /** A page without its scripts, as `pageDocument` makes it. */
  html: string;
  /** Pictures of other hosts are loaded. */
  images: boolean;
  scale: number;
  shown: boolean;
  onReady: () => void;
};

/** A page to look at, small: without its scripts, in the same sealed room as the preview, out of reach of pointer and keys. */
export function InertPage({ html, images, scale, shown, onReady }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const nonce = newKey();
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source === null || event.source !== frame.current?.contentWindow) return;
      const said =
        typeof event.data === "object" && event.data !== null && "roseram" in event.data ? event.data : null;
      if (said?.roseram === "hello") {
        frame.current.contentWindow?.postMessage(
          { roseram: "page", nonce, html, scripts: false, x: 0, y: 0 },
          "*",
        );
      } else if (said?.roseram === "ready") onReady();
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, [html, onReady]);
  return (
    <iframe
      ref={frame}
      src={frameAddress(images)}
      sandbox="allow-scripts"
      referrerPolicy="no-referrer"
      tabIndex={-1}
      title=""
      inert
      className="pointer-events-none absolute top-0 left-0 origin-top-left border-0 bg-[white] transition-opacity duration-(--duration-panel)"
      style={{ ...INERT_PAGE, transform: `scale(${scale})`, opacity: shown ? 1 : 0 }}
    />
  );
}
