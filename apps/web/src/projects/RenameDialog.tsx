import { useRef, useState } from "react";
import type { FormEvent, RefObject } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { useProjectActions } from "./useProjectActions.ts";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; id: string; name: string };

export function RenameDialog({ open, onOpenChange, id, name }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Rename" initialFocus={field}>
      {open && <Form field={field} id={id} name={name} onDone={() => onOpenChange(false)} />}
    </Dialog>
  );
}

type FormProps = { field: RefObject<HTMLInputElement | null>; id: string; name: string; onDone: () => void };

function Form({ field, id, name, onDone }: FormProps) {
  const { rename } = useProjectActions();
  const [text, setText] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    if (text.trim() === name) return onDone();
    if (!text.trim()) return setError("A name is needed; 255 characters at most.");
    setSaving(true);
    const refused = await rename(id, text.trim());
    setSaving(false);
    setError(refused);
    if (!refused) onDone();
  };
  return (
    <form noValidate className="mt-2" onSubmit={(event) => void submit(event)}>
      <Field
        ref={field}
        label="Name"
        hideLabel
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setText(event.target.value)}
        error={error}
      />
      <div className="mt-5 flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="rose" loading={saving} loadingText="Renaming">
          Rename
        </Button>
      </div>
    </form>
  );
}
