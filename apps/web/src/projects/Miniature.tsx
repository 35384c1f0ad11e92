import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { frameAddress } from "../preview/frame-address.ts";
import { pageDocument } from "../preview/page-document.ts";
import { newKey } from "./keys.ts";
import { inTurn } from "./in-turn.ts";

const MiniatureCode = graphql(`
  query MiniatureCode($id: ID!) {
    project(id: $id) {
      id
      currentVersion {
        id
        code {
          html
          css
          javascript
        }
      }
    }
  }
`);

/** A version never changes, so its page is made once. The oldest are forgotten. */
const pages = new Map<string, string>();
const keep = 48;
const remember = (versionId: string, html: string) => {
  pages.set(versionId, html);
  const oldest = pages.size > keep ? pages.keys().next().value : undefined;
  if (oldest !== undefined) pages.delete(oldest);
};

const width = 1280;

type Props = {
  projectId: string;
  versionId: string;
  /** Pictures of other hosts are loaded. */
  images: boolean;
};

/**
 * The last version, small and inert. Its code is fetched when the card comes near the window, three at a time, and
 * shown without its scripts: a page that hangs must not hang the list it could be deleted from.
 */
export function Miniature({ projectId, versionId, images }: Props) {
  const client = useApolloClient();
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const [scale, setScale] = useState(0);
  const [html, setHtml] = useState(() => pages.get(versionId) ?? null);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const seen = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: "300px",
    });
    const sized = new ResizeObserver(([entry]) => setScale((entry?.contentRect.width ?? 0) / width));
    seen.observe(element);
    sized.observe(element);
    return () => {
      seen.disconnect();
      sized.disconnect();
    };
  }, []);

  useEffect(() => {
    const known = pages.get(versionId);
    if (known !== undefined) return setHtml(known);
    if (!near) return;
    const stopped = new AbortController();
    void inTurn(async () => {
      if (stopped.signal.aborted) return;
      const { data } = await client.query({
        query: MiniatureCode,
        variables: { id: projectId },
        fetchPolicy: "no-cache",
        errorPolicy: "ignore",
      });
      const version = data?.project?.currentVersion;
      if (!version) return;
      remember(version.id, pageDocument(version.code, { scripts: false }).html);
      if (!stopped.signal.aborted) setHtml(pages.get(version.id) ?? null);
    });
    return () => stopped.abort();
  }, [client, near, projectId, versionId]);

  return (
    <div ref={place} className="absolute inset-0 overflow-hidden" aria-hidden="true">
      {near && html !== null && scale > 0 && (
        <Frame
          key={`${images} ${html}`}
          html={html}
          images={images}
          scale={scale}
          shown={ready}
          onReady={() => setReady(true)}
        />
      )}
    </div>
  );
}

type FrameProps = { html: string; images: boolean; scale: number; shown: boolean; onReady: () => void };

function Frame({ html, images, scale, shown, onReady }: FrameProps) {
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
      className="pointer-events-none absolute top-0 left-0 h-[800px] w-[1280px] origin-top-left border-0 bg-white transition-opacity duration-(--duration-panel)"
      style={{ transform: `scale(${scale})`, opacity: shown ? 1 : 0 }}
    />
  );
}
