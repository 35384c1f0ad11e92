import { useRef, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Note } from "../ui/Note.tsx";
import { counted, shortened } from "../ui/format.ts";
import { useProjectActions } from "./useProjectActions.ts";

type Doomed = {
  id: string;
  name: string;
  messages: number;
  versions: number;
  /** What was published goes on existing. */
  remains: readonly string[];
};
type Props = { open: boolean; onOpenChange: (open: boolean) => void; project: Doomed; onDeleted: () => void };

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** What goes with it, and what stays. */
export function consequences({ messages, versions, remains }: Omit<Doomed, "id" | "name">): string {
  const parts = [
    messages > 0 ? counted(messages, "message") : null,
    versions > 0 ? counted(versions, "version") : null,
  ].filter((part) => part !== null);
  const many = parts.length > 1 || messages > 1 || versions > 1;
  const goes = parts.length
    ? `Its ${parts.join(" and ")} ${many ? "go" : "goes"} with it.`
    : "Nothing has been written in it yet.";
  if (remains.length === 0) return `${goes} This cannot be undone.`;
  const stays = list.format(remains);
  return `${goes} ${stays.charAt(0).toUpperCase()}${stays.slice(1)} ${remains.length > 1 ? "stay" : "stays"}.`;
}

export function DeleteProjectDialog({ open, onOpenChange, project, onDeleted }: Props) {
  const { remove } = useProjectActions();
  const safe = useRef<HTMLButtonElement>(null);
  const [error, setError] = useState<string | null>(null);
  const [deleting, setDeleting] = useState(false);
  const confirm = async () => {
    setDeleting(true);
    const refused = await remove(project.id, project.name);
    setDeleting(false);
    setError(refused);
    if (refused) return;
    onOpenChange(false);
    onDeleted();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setError(null);
        onOpenChange(next);
      }}
      title={`Delete ${shortened(project.name, 80)}?`}
      description={consequences(project)}
      initialFocus={safe}
      actions={
        <>
          <Button ref={safe} onClick={() => onOpenChange(false)}>
            Keep it
          </Button>
          <Button variant="ember" loading={deleting} loadingText="Deleting" onClick={() => void confirm()}>
            Delete project
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
