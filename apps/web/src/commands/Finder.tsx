import { Search } from "lucide-react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { Kbd } from "../ui/Kbd.tsx";
import { words } from "../words/palette.ts";
import { FoundRow } from "./FoundRow.tsx";
import { ranked } from "./ranked.ts";
import { type Ahead, nothingAhead } from "./TypedAhead.tsx";
import { type Command, groups, runCommand, useAllCommands } from "./registry.ts";
import { useFoundProjects } from "./useFoundProjects.ts";

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

type Props = {
  ahead: RefObject<Ahead>;
  onClose: () => void;
  children: ReactNode;
};

/** A field and the list of what it finds: commands at once, projects as the API answers. The focus stays in the field. */
export function Finder({ ahead, onClose, children }: Props) {
  const id = useId();
  const [query, setQuery] = useState("");
  const [entered, setEntered] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { projects, asking, problem } = useFoundProjects(query);
  const sections = ranked([...useAllCommands(), ...projects], query);
  const rows = sections.flatMap((section) => section.rows);
  const at = Math.max(
    0,
    rows.findIndex(({ command }) => command.id === chosenId),
  );
  const chosen = rows[at]?.command;
  const idOf = (command: Command): string => `${id}-${command.id}`;

  const chosenOption = chosen && idOf(chosen);
  useEffect(() => {
    if (chosenOption) document.getElementById(chosenOption)?.scrollIntoView?.({ block: "nearest" });
  }, [chosenOption]);

  const run = (command: Command) => {
    if (command.reason) return;
    // The focus is back where it was before anything moves it on.
    onClose();
    if (projects.includes(command)) command.run?.();
    else runCommand(command.id);
  };
  useLayoutEffect(() => {
    setQuery(ahead.current.text);
    setEntered(ahead.current.entered);
    ahead.current = nothingAhead;
  }, [ahead]);
  useEffect(() => {
    if (!entered) return;
    setEntered(false);
    if (chosen) run(chosen);
  });
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = steps[event.key];
    if (by !== undefined && rows.length > 0) {
      event.preventDefault();
      const one = Math.abs(by) === 1;
      const next = one
        ? (at + by + rows.length) % rows.length
        : Math.min(rows.length - 1, Math.max(0, at + by));
      setChosenId(rows[next]?.command.id ?? null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (chosen) run(chosen);
    } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <>
      <div className="palette-field">
        <Search {...icon} />
        <input
          type="text"
          role="combobox"
          aria-label={words.find}
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosenOption}
          aria-autocomplete="list"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          placeholder={words.find}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosenId(null);
          }}
          onKeyDown={press}
          autoFocus
        />
        {children}
      </div>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={words.list}
        aria-busy={asking}
        className="palette-list"
        hidden={rows.length === 0}
      >
        {sections.map(({ group, rows: found }) => (
          <div key={group} role="group" aria-labelledby={`${id}-group-${group}`}>
            <div id={`${id}-group-${group}`} className="palette-group" role="presentation">
              {groups[group]}
            </div>
            {found.map(({ command, at: marked }) => (
              <FoundRow
                key={command.id}
                id={idOf(command)}
                command={command}
                marked={marked}
                chosen={command === chosen}
                onPoint={() => setChosenId(command.id)}
                onRun={() => run(command)}
              />
            ))}
          </div>
        ))}
      </div>
      {rows.length === 0 && !asking && (
        <p className="px-4 py-6 text-center text-ink-2">{words.noMatch(<bdi>{query.trim()}</bdi>)}</p>
      )}
      {problem && (
        <p className="border-t border-line px-4 py-2 text-small text-ember-ink">
          {words.projectsNotLoaded(problem)}
        </p>
      )}
      <p className="sr-only" role="status">
        {asking ? "" : rows.length === 0 ? words.nothing : query.trim() ? words.found(rows.length) : ""}
      </p>
      <div className="palette-foot" aria-hidden="true">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {words.choose}
        </span>
        <span>
          <Kbd>Enter</Kbd> {words.doIt}
        </span>
        <span>
          <Kbd>Esc</Kbd> {words.leave}
        </span>
      </div>
    </>
  );
}
