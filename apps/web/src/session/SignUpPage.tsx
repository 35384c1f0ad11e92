import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";
import { useSession } from "./context.ts";
import { Door } from "./Door.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { checkEmail, checkPassword, minPassword } from "./problems.ts";
import type { Problem } from "./problems.ts";
import { useProblemFocus } from "./useProblemFocus.ts";

export default function SignUpPage() {
  useTitle("Make an account");
  const session = useSession();
  const { next } = useSearch({ from: "/sign-up" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useProblemFocus(problem);
  const [sending, setSending] = useState(false);
  const [waiting, setWaiting] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const first = checkEmail(email) ?? checkPassword(password);
    setProblem(first);
    if (first || sending) return;
    setSending(true);
    const result = await session.signUp(email.trim(), password);
    setSending(false);
    setProblem(result.problem);
    if (!result.problem && result.confirm) setWaiting(email.trim());
  };

  if (waiting) return <CheckEmail email={waiting} onBack={() => setWaiting(null)} />;
  return (
    <Door
      title="Make an account"
      lead="Projects, conversations and versions are yours alone; you can take them with you."
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void submit(event)}
        className="grid gap-3.5"
        aria-label="Make an account"
      >
        <Field
          label="E-mail"
          type="email"
          name="email"
          size="l"
          autoComplete="username"
          inputMode="email"
          autoFocus
          value={email}
          onChange={(event) => {
            session.prepare();
            setEmail(event.target.value);
          }}
          error={problem?.field === "email" ? problem.message : null}
        />
        <PasswordField
          label="Password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          hint={`${minPassword} characters or more. A short sentence is good.`}
          error={problem && problem.field !== "email" ? problem.message : null}
        />
        <Button
          type="submit"
          variant="rose"
          size="l"
          className="mt-1.5 w-full"
          loading={sending}
          loadingText="Making it"
        >
          Make an account
        </Button>
      </form>
      <p className="mt-4.5 text-ink-2">
        Have one already?{" "}
        <Link to="/sign-in" search={next ? { next } : {}} className="link">
          Sign in
        </Link>
      </p>
    </Door>
  );
}

function CheckEmail({ email, onBack }: { email: string; onBack: () => void }) {
  const session = useSession();
  const [sending, setSending] = useState(false);
  const again = async () => {
    setSending(true);
    const { problem } = await session.resendConfirmation(email);
    setSending(false);
    if (problem) toast(problem.message, { kind: "error", id: "resend" });
    else toast(`Another e-mail is on its way to ${email}`);
  };
  return (
    <Door title="Check your e-mail">
      <p className="text-body text-pretty text-ink-2" role="status">
        A link is on its way to <b className="break-all text-ink">{email}</b>. Open it on this device, and you
        are in. If nothing comes in a few minutes, look among the unwanted mail.
      </p>
      <div className="mt-6 flex gap-2">
        <Button loading={sending} loadingText="Sending" onClick={() => void again()}>
          Send it again
        </Button>
        <Button variant="quiet" onClick={onBack}>
          Take another address
        </Button>
      </div>
      <p className="mt-6 text-ink-2">
        Confirmed already?{" "}
        <Link to="/sign-in" className="link">
          Sign in
        </Link>
      </p>
    </Door>
  );
}
