import { useState } from "react";
import type { FormEvent, ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { words } from "../words/door.ts";
import type { Problem } from "./problems.ts";
import { useProblemFocus } from "./useProblemFocus.ts";

type Fields = {
  /** What is wrong with the address, and with all else. */
  emailProblem: string | null;
  otherProblem: string | null;
};

type Props = {
  /** What the form is for, and the button that does it. */
  label: string;
  send: string;
  sending: string;
  /** What keeps it from being sent at all. */
  check: () => Problem | null;
  /** Sends it; what was refused, or null. */
  submit: () => Promise<Problem | null>;
  /** What was wrong before anything was typed. */
  begin?: Problem | null;
  children: (fields: Fields) => ReactNode;
  /** What can be done about a refusal, under the button. */
  remedy?: (problem: Problem) => ReactNode;
};

/** The form of every page before one is signed in: checked, then sent once; a refusal stands under its field. */
export function DoorForm({ label, send, sending, check, submit, begin = null, children, remedy }: Props) {
  const [problem, setProblem] = useState(begin);
  const [isSending, setSending] = useState(false);
  const form = useProblemFocus(problem);
  const begun = async (event: FormEvent) => {
    event.preventDefault();
    const first = check();
    setProblem(first);
    if (first || isSending) return;
    setSending(true);
    const refused = await submit();
    setSending(false);
    setProblem(refused);
  };
  const ofEmail = problem?.field === "email";
  return (
    <>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void begun(event)}
        className="grid grid-cols-1 gap-3.5"
        aria-label={label}
      >
        {children({
          emailProblem: ofEmail ? problem.message : null,
          otherProblem: problem && !ofEmail ? problem.message : null,
        })}
        <Button
          type="submit"
          variant="rose"
          size="l"
          className="mt-1.5 w-full"
          loading={isSending}
          loadingText={sending}
        >
          {send}
        </Button>
      </form>
      {problem && remedy?.(problem)}
    </>
  );
}

type EmailProps = { value: string; onChange: (value: string) => void; error: string | null };

export const EmailField = ({ value, onChange, error }: EmailProps) => (
  <Field
    label={words.email}
    type="email"
    name="email"
    size="l"
    autoComplete="username"
    inputMode="email"
    autoFocus
    value={value}
    onChange={(event) => onChange(event.target.value)}
    error={error}
  />
);
