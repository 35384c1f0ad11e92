import type { VersionRef } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";

type Props = {
  newer: VersionRef;
  /** The version that the edits stand on. */
  opened: VersionRef | null;
  comparing: boolean;
  onComparing: (on: boolean) => void;
  saving: boolean;
  onSaveMine: () => void;
  onTake: () => void;
};

/** Another version was made under the edits: nothing is lost, the person chooses. */
export const NewerVersion = ({
  newer,
  opened,
  comparing,
  onComparing,
  saving,
  onSaveMine,
  onTake,
}: Props) => (
  <Note
    tone="brass"
    role="alert"
    className="items-center! rounded-none! px-3.5! py-2!"
    action={
      <div className="flex flex-wrap justify-end gap-1.5">
        <Button size="s" onClick={() => onComparing(!comparing)}>
          {comparing ? "Back to the editor" : "Compare"}
        </Button>
        <Button size="s" loading={saving} loadingText="Saving" onClick={onSaveMine}>
          Save mine as v{newer.number + 1}
        </Button>
        <Button size="s" variant="quiet" onClick={onTake}>
          Take v{newer.number}
        </Button>
      </div>
    }
  >
    <b>Not saved.</b> v{newer.number} was made after you opened {opened ? `v${opened.number}` : "the editor"}.
    Your edits are kept.
  </Note>
);
