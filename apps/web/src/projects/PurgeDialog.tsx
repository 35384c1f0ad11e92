import { useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Note } from "../ui/Note.tsx";
import { shortened } from "../ui/format.ts";
import { words } from "../words/projects.ts";
import { useDeletion } from "./useDeletion.ts";

type Doomed = {
  id: string;
  name: string;
  messages: number;
  versions: number;
  /** What was published goes on existing. */
  remains: readonly string[];
};
type Props = { open: boolean; onOpenChange: (open: boolean) => void; project: Doomed; onPurged: () => void };

/** The one deletion that cannot be undone, and so the only one that asks. */
export function PurgeDialog({ open, onOpenChange, project, onPurged }: Props) {
  const { purge } = useDeletion();
  const safe = useRef<HTMLButtonElement>(null);
  const [error, setError] = useState<string | null>(null);
  const [deleting, setDeleting] = useState(false);
  const confirm = async () => {
    setDeleting(true);
    const refused = await purge(project.id, project.name);
    setDeleting(false);
    setError(refused);
    if (refused) return;
    onOpenChange(false);
    onPurged();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setError(null);
        onOpenChange(next);
      }}
      title={words.purge.title(shortened(project.name, 80))}
      description={words.purge.consequences(project.messages, project.versions, project.remains)}
      initialFocus={safe}
      actions={
        <>
          <Button ref={safe} onClick={() => onOpenChange(false)}>
            {words.purge.keep}
          </Button>
          <Button
            variant="ember"
            loading={deleting}
            loadingText={words.purge.deleting}
            onClick={() => void confirm()}
          >
            {words.purge.confirm}
          </Button>
        </>
      }
    >
      {error && (
        <Note tone="ember" role="alert" className="mt-3">
          {error}
        </Note>
      )}
    </Dialog>
  );
}
