import { use, useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { NearContext } from "./TurnBlocks.tsx";
import { watcher } from "./watcher.ts";

/** How far beyond the edges of the log a turn is made whole: some screens of scrolling. */
const watchTurn = watcher("1500px 0px");

type Props = {
  /** Who speaks, in words: who listens goes from turn to turn by these headings. */
  who: string | null;
  children: ReactNode;
  /** What stands here while the turn is far from what is read; without it the turn is always whole. */
  far?: ReactNode;
};

/** One turn: whole while it is near what is read. */
export function TurnBox({ who, children, far }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const folds = far !== undefined;
  const watched = use(NearContext) && folds;
  useEffect(() => {
    const element = box.current;
    const log = element?.closest("[role=log]");
    if (!watched || !element || !log) return;
    const leave = watchTurn(log, element, setNear);
    return () => {
      leave();
      setNear(false);
    };
  }, [watched]);
  return (
    <div ref={box} className="turn">
      {who !== null && <h2 className="sr-only">{who}</h2>}
      {folds && !near ? far : children}
    </div>
  );
}
