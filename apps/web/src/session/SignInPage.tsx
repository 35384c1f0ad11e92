import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { Note } from "../ui/Note.tsx";
import { toast } from "../ui/toast.ts";
import { useSession, useSessionState } from "./context.ts";
import { Door } from "./Door.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { checkEmail } from "./problems.ts";
import type { Problem } from "./problems.ts";
import { useProblemFocus } from "./useProblemFocus.ts";
import { useTitle } from "../ui/useTitle.ts";

export default function SignInPage() {
  useTitle("Sign in");
  const session = useSession();
  const state = useSessionState();
  const { next } = useSearch({ from: "/sign-in" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<Problem | null>(session.linkProblem);
  const form = useProblemFocus(problem);
  const [sending, setSending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const first =
      checkEmail(email) ??
      (password
        ? null
        : { code: "required", field: "password" as const, message: "The password is missing." });
    setProblem(first);
    if (first || sending) return;
    setSending(true);
    // When it goes well, the routes notice the session and leave this page.
    const { problem: refused } = await session.signIn(email.trim(), password);
    setSending(false);
    setProblem(refused);
  };
  const resend = async () => {
    const { problem: refused } = await session.resendConfirmation(email.trim());
    if (refused) setProblem(refused);
    else toast(`Another e-mail is on its way to ${email.trim()}`);
  };

  return (
    <Door
      title={
        <>
          Say it.
          <br />
          Watch it get built.
        </>
      }
      lead="Describe a website, follow every line as it is written, and keep each change as a version."
    >
      {state.status === "out" && state.expired && (
        <Note tone="brass" className="mb-5" role="status">
          {state.deleted
            ? "This account was deleted. Sign in with another one, or make a new one."
            : "You were signed out. Your work is kept; sign in to go on where you were."}
        </Note>
      )}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void submit(event)}
        className="grid gap-3.5"
        aria-label="Sign in"
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
          autoComplete="current-password"
          error={problem && problem.field !== "email" ? problem.message : null}
        />
        <Button
          type="submit"
          variant="rose"
          size="l"
          className="mt-1.5 w-full"
          loading={sending}
          loadingText="Signing in"
        >
          Sign in
        </Button>
      </form>
      {problem?.code === "email_not_confirmed" && (
        <p className="mt-4">
          <button type="button" className="link" onClick={() => void resend()}>
            Send the e-mail again
          </button>
        </p>
      )}
      <p className="mt-4.5 flex flex-wrap justify-between gap-x-4 gap-y-2 text-ink-2">
        <span>
          New here?{" "}
          <Link to="/sign-up" search={next ? { next } : {}} className="link">
            Make an account
          </Link>
        </span>
        <Link to="/forgot-password" className="link text-ink-2!">
          Forgot the password?
        </Link>
      </p>
    </Door>
  );
}
