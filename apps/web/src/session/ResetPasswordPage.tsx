import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { FormEvent } from "react";
import { Button, buttonLook } from "../ui/Button.tsx";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";
import { useSession, useSessionState } from "./context.ts";
import { Door } from "./Door.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { checkPassword, minPassword } from "./problems.ts";
import type { Problem } from "./problems.ts";
import { useProblemFocus } from "./useProblemFocus.ts";

/** Where the link of a reset e-mail ends. The link itself signs in; what is left is the new password. */
export default function ResetPasswordPage() {
  useTitle("New password");
  const session = useSession();
  const state = useSessionState();
  const navigate = useNavigate();
  const [password, setPassword] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useProblemFocus(problem);
  const [sending, setSending] = useState(false);

  if (state.status === "out")
    return (
      <Door title="This link does not work">
        <p className="text-body text-pretty text-ink-2">
          {session.linkProblem?.message ??
            "It is used up, too old, or was cut. Your password is the one you had."}
        </p>
        <Link to="/forgot-password" {...buttonLook({ variant: "rose", size: "l" }, "mt-6")}>
          Ask for a new link
        </Link>
      </Door>
    );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const first = checkPassword(password);
    setProblem(first);
    if (first || sending) return;
    setSending(true);
    const { problem: refused } = await session.changePassword(password);
    setSending(false);
    setProblem(refused);
    if (refused) return;
    toast("New password saved");
    await navigate({ to: "/", replace: true });
  };
  return (
    <Door title="New password" lead={<>For {state.email}. The old one ends with this.</>}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => void submit(event)}
        className="grid gap-3.5"
        aria-label="New password"
      >
        <input type="email" name="email" value={state.email} autoComplete="username" readOnly hidden />
        <PasswordField
          label="Password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          autoFocus
          hint={`${minPassword} characters or more. A short sentence is good.`}
          error={problem?.message ?? null}
        />
        <Button
          type="submit"
          variant="rose"
          size="l"
          className="mt-1.5 w-full"
          loading={sending}
          loadingText="Saving"
        >
          Save the password
        </Button>
      </form>
    </Door>
  );
}
