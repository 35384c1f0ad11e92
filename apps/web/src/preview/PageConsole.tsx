import { CircleAlert, Info, Terminal, TriangleAlert, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useBench } from "../builder/bench.ts";
import { useCommands } from "../commands/registry.ts";
import { Button } from "../ui/Button.tsx";
import { Segment } from "../ui/Segment.tsx";
import { count } from "../ui/format.ts";
import { words } from "../words/preview.ts";
import { placeWords } from "./page-words.ts";
import type { PageLine } from "./stacked-frames.ts";
import type { SaidLine } from "./usePageReport.ts";

type Level = PageLine["level"];
type Filter = "all" | "error" | "warn";

const icons = { log: Terminal, info: Info, warn: TriangleAlert, error: CircleAlert };
const tones: Record<Level, string> = {
  log: "text-ink-3",
  info: "text-ink-3",
  warn: "text-brass-ink",
  error: "text-ember-ink",
};

type Props = {
  said: readonly SaidLine[];
  /** The ways on from a fault, which the strip offers while the console is closed. */
  actions: ReactNode;
  onClear: () => void;
  onClose: () => void;
};

/** What the page said since it was loaded: errors and the lines of its console, oldest first. */
export function PageConsole({ said, actions, onClear, onClose }: Props) {
  const bench = useBench();
  useCommands([
    {
      id: "console-close",
      group: "preview",
      title: words.console.close,
      icon: X,
      keys: "escape",
      run: onClose,
    },
  ]);
  const [filter, setFilter] = useState<Filter>("all");
  const list = useRef<HTMLUListElement>(null);
  const atEnd = useRef(true);
  const lines = filter === "all" ? said : said.filter((line) => line.level === filter);
  useEffect(() => {
    if (list.current && atEnd.current) list.current.scrollTop = list.current.scrollHeight;
  }, [lines.length]);
  const of = (level: Level) => {
    const found = said.filter((line) => line.level === level).length;
    return found > 0 ? <span className="num text-ink-3">{count(found)}</span> : null;
  };
  return (
    <section className="page-console" aria-label={words.console.name}>
      <div className="page-console-head">
        <Segment
          label={words.console.filter}
          value={filter}
          onChange={setFilter}
          options={[
            { value: "all", label: words.console.all },
            { value: "error", label: words.console.errors, note: of("error") },
            { value: "warn", label: words.console.warnings, note: of("warn") },
          ]}
        />
        <span className="flex-1" />
        {actions && <span className="page-console-actions">{actions}</span>}
        <Button size="s" variant="quiet" off={said.length === 0} onClick={onClear}>
          {words.console.clear}
        </Button>
        <Button size="s" variant="quiet" icon label={words.console.close} onClick={onClose}>
          <X size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      {lines.length === 0 ? (
        <p className="px-3.5 py-3 text-ink-3">
          {said.length === 0 ? words.console.silent : words.console.none}
        </p>
      ) : (
        <ul
          ref={list}
          tabIndex={0}
          aria-label={words.console.lines}
          onScroll={({ currentTarget: at }) => {
            atEnd.current = at.scrollTop + at.clientHeight >= at.scrollHeight - 8;
          }}
        >
          {lines.map(({ level, text, place, times }, index) => {
            const Icon = icons[level];
            return (
              <li key={index} data-level={level}>
                <Icon
                  size={14}
                  strokeWidth={1.75}
                  className={`mt-0.5 flex-none ${tones[level]}`}
                  aria-hidden="true"
                />
                <span className="sr-only">{words.console.levels[level]}: </span>
                <span className="min-w-0 flex-1" dir="auto">
                  {text}
                </span>
                {times > 1 && (
                  <span className="num flex-none text-ink-3">{words.console.times(count(times))}</span>
                )}
                {place && (
                  <button
                    type="button"
                    className="page-console-place"
                    onClick={() => bench.openCode(place.file, place.line)}
                  >
                    {placeWords(place)}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
