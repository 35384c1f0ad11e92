import { clsx } from "clsx";
import { useSingleKeys } from "../ui/single-keys.ts";
import { KeyCaps } from "./KeyCaps.tsx";
import { isSingle } from "./keys.ts";
import type { Command } from "./registry.ts";

type Props = {
  id: string;
  command: Command;
  /** Which characters of the title were meant, by code point. */
  marked: readonly number[];
  chosen: boolean;
  onPoint: () => void;
  onRun: () => void;
};

const Title = ({ text, marked }: { text: string; marked: readonly number[] }) => {
  const meant = new Set(marked);
  return (
    <bdi className="min-w-0 flex-1 truncate text-left">
      {meant.size === 0 ? text : [...text].map((one, at) => (meant.has(at) ? <b key={at}>{one}</b> : one))}
    </bdi>
  );
};

/** One that was found: what it does, why it cannot be done now, and its key. */
export function FoundRow({ id, command, marked, chosen, onPoint, onRun }: Props) {
  const { title, icon: Icon, keys, note, reason, tone } = command;
  const single = useSingleKeys();
  const aside = reason || note;
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-disabled={Boolean(reason) || undefined}
      // Read as a sentence, not letter by letter as it is marked.
      aria-label={aside ? `${title}, ${aside}` : title}
      className={clsx("palette-row", tone === "ember" && "text-ember-ink")}
      onPointerMove={() => {
        if (!chosen) onPoint();
      }}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      {Icon ? <Icon size={16} strokeWidth={1.75} aria-hidden="true" /> : <span className="w-4" />}
      <Title text={title} marked={marked} />
      {aside && <span className="min-w-0 truncate text-small text-ink-3">{aside}</span>}
      {keys && (single || !isSingle(keys)) && <KeyCaps keys={keys} />}
    </div>
  );
}
