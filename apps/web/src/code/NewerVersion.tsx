import type { VersionRef } from "../builder/bench.ts";
import type { Code } from "../chat/fold.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { words } from "../words/code.ts";
import type { Merging } from "./useMerge.ts";

type Props = {
  newer: VersionRef;
  /** The version that the edits stand on. */
  opened: VersionRef | null;
  comparing: boolean;
  onComparing: (on: boolean) => void;
  saving: boolean;
  /** The edits put into the newer version; null while that is not known. */
  merging: Merging | null;
  onMerge: (code: Code) => void;
  onSaveMine: () => void;
  onTake: () => void;
};

/** Another version was made under the edits: nothing is lost, the person chooses. */
export function NewerVersion({
  newer,
  opened,
  comparing,
  onComparing,
  saving,
  merging,
  onMerge,
  onSaveMine,
  onTake,
}: Props) {
  const say = words.newer;
  const overlaps = merging?.overlaps.length ?? 0;
  const toCompare = overlaps > 0 && !comparing;
  return (
    <Note
      tone="brass"
      role="alert"
      className="code-newer"
      action={
        <div className="flex flex-wrap justify-end gap-1.5 max-tablet:justify-start">
          <Button size="s" variant={toCompare ? "rose" : "default"} onClick={() => onComparing(!comparing)}>
            {comparing ? say.back : say.compare}
          </Button>
          {merging && !toCompare && (
            <Button
              size="s"
              variant={merging.code ? "rose" : "default"}
              off={saving}
              reason={merging.code ? null : say.chooseFirst}
              onClick={() => {
                if (merging.code) onMerge(merging.code);
              }}
            >
              {say.merge(newer.number)}
            </Button>
          )}
          <Button size="s" loading={saving} loadingText={words.save.saving} onClick={onSaveMine}>
            {say.mine(newer.number + 1)}
          </Button>
          <Button size="s" variant="quiet" off={saving} onClick={onTake}>
            {say.take(newer.number)}
          </Button>
        </div>
      }
    >
      <b>{say.lead}</b> {say.made(newer.number, opened?.number ?? null)} {say.kept}{" "}
      {merging && (overlaps > 0 ? say.overlaps(overlaps) : say.apart)}
    </Note>
  );
}
