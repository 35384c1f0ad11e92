import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, Textarea } from "../ui/Field.tsx";
import { words } from "../words/start.ts";
import { nameFrom } from "./naming.ts";
import { useImport } from "./useImport.ts";
import { useStart } from "./useStart.ts";

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

export function NewProjectDialog({ open, onOpenChange }: Props) {
  const first = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="wide"
      title={words.dialog.title}
      initialFocus={first}
    >
      {open && <Form first={first} onCancel={() => onOpenChange(false)} />}
    </Dialog>
  );
}

function Form({
  first,
  onCancel,
}: {
  first: React.RefObject<HTMLTextAreaElement | null>;
  onCancel: () => void;
}) {
  const { start, starting, problem } = useStart();
  const { importing, asProject } = useImport();
  const [sentence, setSentence] = useState("");
  const [name, setName] = useState("");
  const nothing = !sentence.trim() && !name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!nothing) void start(sentence, name);
  };
  return (
    <form noValidate onSubmit={submit} className="mt-3 grid gap-4">
      <Textarea
        ref={first}
        label={words.dialog.sentence}
        rows={3}
        className="max-h-60"
        placeholder={words.composer.placeholder}
        hint={words.dialog.hint}
        value={sentence}
        onChange={(event) => setSentence(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        error={problem && problem.field !== "name" ? problem.message : null}
      />
      <Field
        label={words.dialog.name}
        placeholder={sentence.trim() ? nameFrom(sentence) : words.dialog.fromSentence}
        value={name}
        maxLength={255}
        onChange={(event) => setName(event.target.value)}
        error={problem?.field === "name" ? problem.message : null}
      />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <Button
          variant="quiet"
          className="-ml-3"
          loading={importing}
          loadingText={words.import.importing}
          onClick={() => void asProject()}
        >
          <FileUp size={16} strokeWidth={1.75} aria-hidden="true" />
          {words.import.button}
        </Button>
        <span className="flex-1" />
        <Button onClick={onCancel}>{words.dialog.cancel}</Button>
        <Button
          type="submit"
          variant="rose"
          loading={starting}
          loadingText={words.composer.starting}
          reason={nothing && words.dialog.nothing}
        >
          {sentence.trim() || nothing ? words.composer.start : words.dialog.empty}
        </Button>
      </div>
    </form>
  );
}
