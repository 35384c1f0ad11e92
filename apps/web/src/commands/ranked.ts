import { fuzzy } from "./fuzzy.ts";
import { type Command, type Group, groups } from "./registry.ts";

export interface Ranked {
  readonly command: Command;
  /** Which characters of its title were meant. */
  readonly at: readonly number[];
  readonly score: number;
}
export interface Section {
  readonly group: Group;
  readonly rows: readonly Ranked[];
}

const order = Object.keys(groups).filter((name): name is Group => name in groups);

/** A title is nearer than the other words that something is known by. */
const OTHER_WORDS = 0.6;
/** What is found by letters strewn over a title, far behind the nearest, is not what was meant. */
const FAR = 0.45;

const rank = (query: string, command: Command): Ranked | null => {
  const own = fuzzy(query, command.title);
  const other = fuzzy(query, `${command.words ?? ""} ${groups[command.group]} ${command.title}`);
  const byOther = other && other.score * OTHER_WORDS;
  if (own && own.score >= (byOther ?? 0)) return { command, at: own.at, score: own.score };
  return byOther === null ? null : { command, at: [], score: byOther };
};

/**
 * What is shown for what was typed, in groups: while nothing is, everything in its order; then what was meant, the
 * nearest first, and the group of the nearest first.
 */
export const ranked = (commands: readonly Command[], query: string): readonly Section[] => {
  const listed = commands.filter(({ run, unlisted }) => run !== undefined && !unlisted);
  const found = listed.flatMap((command) => rank(query, command) ?? []);
  const nearest = Math.max(0, ...found.map(({ score }) => score));
  const meant = found.filter(({ score }) => score >= nearest * FAR).toSorted((a, b) => b.score - a.score);
  const sections = order.flatMap((group) => {
    const rows = meant.filter(({ command }) => command.group === group);
    return rows[0] ? [{ group, rows, best: rows[0].score }] : [];
  });
  return sections.toSorted((a, b) => b.best - a.best);
};
