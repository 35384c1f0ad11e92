import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import type { FormEvent } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field, Textarea } from "../ui/Field.tsx";
import { nameFrom } from "./naming.ts";
import { useImport } from "./useImport.ts";
import { useStart } from "./useStart.ts";

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

export function NewProjectDialog({ open, onOpenChange }: Props) {
  const first = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} size="wide" title="New project" initialFocus={first}>
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
        label="What should it be?"
        rows={3}
        className="max-h-60"
        placeholder="A landing page for…"
        hint="One sentence is enough. It is the first message; you can leave it out and begin empty."
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
        label="Name"
        placeholder={sentence.trim() ? nameFrom(sentence) : "Taken from the sentence"}
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
          loadingText="Importing"
          onClick={() => void asProject()}
        >
          <FileUp size={16} strokeWidth={1.75} aria-hidden="true" />
          Import a zip or an html file
        </Button>
        <span className="flex-1" />
        <Button onClick={onCancel}>Cancel</Button>
        <Button
          type="submit"
          variant="rose"
          loading={starting}
          loadingText="Starting"
          reason={nothing && "Say what it should be, or give it a name"}
        >
          {sentence.trim() || nothing ? "Start" : "Make it empty"}
        </Button>
      </div>
    </form>
  );
}
