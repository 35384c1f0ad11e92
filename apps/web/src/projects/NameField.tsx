import { useId, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { toast } from "../ui/toast.ts";
import { words } from "../words/projects.ts";
import { useProjectActions } from "./useProjectActions.ts";

type Props = {
  id: string;
  name: string;
  /** With a key the focus goes back to what stands here; without, it has gone elsewhere already. */
  onDone: (withKey: boolean) => void;
  className?: string;
};

/** The name of a project, where it stands: Enter or leaving the field keeps it, Escape does not. */
export function NameField({ id, name, onDone, className = "" }: Props) {
  const { rename } = useProjectActions();
  const problemId = useId();
  const [text, setText] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  /** A field that goes away is left as well: what was decided with a key stands. */
  const decided = useRef(false);
  useLayoutEffect(() => field.current?.select(), []);

  const keep = (withKey: boolean) => {
    const wanted = text.trim();
    decided.current = true;
    onDone(withKey);
    if (!wanted || wanted === name) return;
    void rename(id, wanted).then((refused) => {
      if (refused) toast(words.name.notRenamed(refused), { kind: "error", id: "rename" });
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (text.trim()) keep(true);
      else setProblem(words.name.needed);
    } else if (event.key === "Escape") {
      event.preventDefault();
      decided.current = true;
      onDone(true);
    }
  };
  return (
    <span className={`name-field ${className}`}>
      <input
        ref={field}
        aria-label={words.name.label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? problemId : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={255}
        value={text}
        autoFocus
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
        onKeyDown={press}
        onBlur={() => {
          if (!decided.current) keep(false);
        }}
      />
      {problem && (
        <span id={problemId} role="alert" className="name-problem">
          {problem}
        </span>
      )}
    </span>
  );
}
