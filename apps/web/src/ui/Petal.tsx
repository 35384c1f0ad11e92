import { clsx } from "clsx";
import type { ReactNode } from "react";

/** idle: outline (draft) · ready: ink (done) · now: rose (being written) · live: leaf · wait: brass · fail: ember. */
export type PetalState = "idle" | "ready" | "now" | "live" | "wait" | "fail";

/** Status in one glyph. Always beside a word: use Status, or put one there. */
export function Petal({ state = "idle", className }: { state?: PetalState; className?: string }) {
  return <i className={clsx("petal", className)} data-state={state} aria-hidden="true" />;
}

export function Status({
  state,
  children,
  className,
  title,
}: {
  state: PetalState;
  children: ReactNode;
  className?: string;
  title?: string;
}) {
  return (
    <span className={clsx("status", className)} title={title}>
      <Petal state={state} />
      {children}
    </span>
  );
}
