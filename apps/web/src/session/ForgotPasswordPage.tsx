import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { Button, buttonLook } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { useTitle } from "../ui/useTitle.ts";
import { useConfig, useSession } from "./context.ts";
import { Door } from "./Door.tsx";
import { checkEmail } from "./problems.ts";
import type { Problem } from "./problems.ts";
import { useProblemFocus } from "./useProblemFocus.ts";

export default function ForgotPasswordPage() {
  useTitle("Forgot the password");
  const session = useSession();
  const config = useConfig();
  const [email, setEmail] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useProblemFocus(problem);
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const first = checkEmail(email);
    setProblem(first);
    if (first || sending) return;
    setSending(true);
    const { problem: refused } = await session.sendReset(email.trim());
    setSending(false);
    setProblem(refused);
    setSent(!refused);
  };

  if (config.embedded)
    return (
      <Door title="No e-mail from here">
        <p className="text-body text-pretty text-ink-2">
          This server keeps its accounts on its own disk and sends no e-mail, so it cannot send a new password
          either. Ask the person who runs it; the projects stay where they are.
        </p>
        <Link to="/sign-in" {...buttonLook({ size: "l" }, "mt-6")}>
          Back to sign in
        </Link>
      </Door>
    );
  if (sent)
    return (
      <Door title="Check your e-mail">
        <p className="text-body text-pretty text-ink-2" role="status">
          If there is an account with <b className="break-all text-ink">{email.trim()}</b>, a link to a new
          password is on its way. It works once, for an hour.
        </p>
        <Link to="/sign-in" {...buttonLook({ size: "l" }, "mt-6")}>
          Back to sign in
        </Link>
      </Door>
    );
  return (
    <Door
      title="A new password"
      lead="Say which account. A link comes by e-mail; the old password works until you use it."
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void submit(event)}
        className="grid gap-3.5"
        aria-label="Send a reset link"
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
          onChange={(event) => setEmail(event.target.value)}
          error={problem?.message}
        />
        <Button
          type="submit"
          variant="rose"
          size="l"
          className="mt-1.5 w-full"
          loading={sending}
          loadingText="Sending"
        >
          Send the link
        </Button>
      </form>
      <p className="mt-4.5 text-ink-2">
        It came back?{" "}
        <Link to="/sign-in" className="link">
          Sign in
        </Link>
      </p>
    </Door>
  );
}
