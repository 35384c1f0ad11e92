import { useEffect, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/projects.ts";

/** Asks for the next page when its place comes near; the button is there for the keyboard. */
export function NextPage({ loading, onReached }: { loading: boolean; onReached: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  useEffect(() => {
    reached.current = onReached;
  });
  useEffect(() => {
    const element = place.current;
    if (!element || loading) return;
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && reached.current(), {
      rootMargin: "400px",
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, [loading]);
  return (
    <div ref={place} className="mt-8 flex justify-center">
      <Button variant="quiet" loading={loading} loadingText={words.more.loading} onClick={onReached}>
        {words.more.show}
      </Button>
    </div>
  );
}
