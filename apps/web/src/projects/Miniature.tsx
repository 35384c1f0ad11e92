import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { INERT_PAGE, InertPage } from "../preview/InertPage.tsx";
import { pageDocument } from "../preview/page-document.ts";
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
    const sized = new ResizeObserver(([entry]) =>
      setScale((entry?.contentRect.width ?? 0) / INERT_PAGE.width),
    );
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
        <InertPage
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
