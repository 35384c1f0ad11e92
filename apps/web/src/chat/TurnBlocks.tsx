import { createContext, useEffect, useRef, useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { blocksOf } from "./turn-blocks.ts";
import { watcher } from "./watcher.ts";

/** Whether a turn's block is near enough for the turn to be watched on its own. */
export const NearContext = createContext(true);

/** Farther than its turns are made whole: they begin to be watched before that. */
const watchBlock = watcher("4000px 0px");

/**
 * Turns in blocks. What is out of sight is neither laid out nor painted, and still found and read out; the browser looks
 * after every box that it may leave out in every frame, so there are few of them.
 */
export function TurnBlocks({ turns }: { turns: readonly ReactElement[] }) {
  const [known] = useState(() => new Map<string, string>());
  const keyed = turns.map((turn) => turn.key ?? "");
  const blocks = blocksOf(keyed, known);
  const last = blocks.at(-1);
  return [...new Set(blocks)].map((block) => (
    <Block key={block} last={block === last}>
      {turns.filter((_, at) => blocks[at] === block)}
    </Block>
  ));
}

function Block({ last, children }: { last: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(last);
  useEffect(() => {
    const element = box.current;
    const log = element?.closest("[role=log]");
    return element && log ? watchBlock(log, element, setNear) : undefined;
  }, []);
  useEffect(() => {
    // What is added to the last one has a height at once, seen or not.
    if (last) return;
    // The browser remembers a size at the end of a frame in which it was laid out.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => box.current?.setAttribute("data-settled", ""));
    });
    return () => cancelAnimationFrame(frame);
  }, [last]);
  return (
    <div ref={box} className="turn-block">
      <NearContext value={near || last}>{children}</NearContext>
    </div>
  );
}
