import type { LucideIcon } from "lucide-react";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { words } from "../words/commands.ts";
import type { Keys } from "./keys.ts";

/** In the order in which they are shown while nothing is typed. */
export const { groups } = words;
export type Group = keyof typeof groups;

/** Something that can be done, where it is declared. It is in the palette, answers to its key and stands in the list of keys. */
export interface Command {
  readonly id: string;
  readonly group: Group;
  /** Verb and object, as on its button. */
  readonly title: string;
  readonly icon?: LucideIcon;
  readonly keys?: Keys;
  /** Who has the focus takes this key: the composer, the editor, the toasts. Here it is told, and not listened for. */
  readonly keysElsewhere?: boolean;
  /** Other words that it may be looked for by. */
  readonly words?: string;
  /** What holds now: "Chosen". */
  readonly note?: string | false | undefined;
  /** Why it cannot be done now: it is shown with that, and does nothing. */
  readonly reason?: string | false | null | undefined;
  /** It leads to something that cannot be undone. */
  readonly tone?: "ember";
  /** Nothing for the palette: it would open itself. */
  readonly unlisted?: boolean;
  /** Without it, only the list of keys tells of it. */
  readonly run?: () => void;
}

/** What each part of the app that is on the screen declares, in the order in which they came. */
const declared = new Set<{ current: readonly Command[] }>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

/** One of each id: what can be done goes before what is only told, then who came last says what it does. */
const current = (): readonly Command[] => {
  const known = new Map<string, Command>();
  for (const { current: commands } of declared)
    for (const command of commands)
      if (command.run || !known.get(command.id)?.run) known.set(command.id, command);
  return [...known.values()];
};
const changed = (): void => {
  all = current();
  for (const listener of listeners) listener();
};

const looks = ({ id, title, note, reason, keys, run }: Command): string =>
  JSON.stringify([id, title, note, reason, keys, run !== undefined]);
const looksSame = (a: readonly Command[], b: readonly Command[]): boolean =>
  a.length === b.length && a.every((one, at) => b[at] !== undefined && looks(one) === looks(b[at]));

/**
 * Declares commands for as long as the component is on the screen. What they do may change with every render; who shows
 * them is told only when they look different.
 */
export const useCommands = (commands: readonly Command[]): void => {
  const entry = useRef<{ current: readonly Command[] }>({ current: [] });
  useEffect(() => {
    const own = entry.current;
    const before = own.current;
    own.current = commands;
    if (declared.has(own) && looksSame(before, commands)) return;
    declared.add(own);
    changed();
  });
  useEffect(() => {
    const own = entry.current;
    return () => {
      declared.delete(own);
      changed();
    };
  }, []);
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const shown = (): readonly Command[] => all;
/** For who shows them. What they do may have changed since: `runCommand` does what holds now. */
export const useAllCommands = (): readonly Command[] => useSyncExternalStore(subscribe, shown);

const isReady = ({ run, reason }: Command): boolean => run !== undefined && !reason;

/** Does what a button, a menu or the palette leads to, if it can be done now. */
export const runCommand = (id: string): void => {
  const command = current().find((one) => one.id === id);
  if (command && isReady(command)) command.run?.();
};

/** What the page listens for: the last one that was declared with these keys and can be done. */
export const commandWith = (keys: Keys): Command | undefined =>
  current().findLast((command) => command.keys === keys && !command.keysElsewhere && isReady(command));
/** Whether a stroke is the first of two. */
export const beginsPair = (stroke: string): boolean =>
  current().some(({ keys, keysElsewhere }) => !keysElsewhere && keys?.startsWith(`${stroke} `));
