import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { buttonLook } from "../ui/Button.tsx";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/door.ts";
import { useSession, useSessionState } from "./context.ts";
import { Door } from "./Door.tsx";
import { DoorForm } from "./DoorForm.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { checkPassword, minPassword } from "./problems.ts";

const page = words.resetPage;

/** Where the link of a reset e-mail ends. The link itself signs in; what is left is the new password. */
export default function ResetPasswordPage() {
  useTitle(page.title);
  const session = useSession();
  const state = useSessionState();
  const navigate = useNavigate();
  const [password, setPassword] = useState("");

  if (state.status === "out")
    return (
      <Door title={words.brokenLinkPage.title}>
        <p className="text-body text-pretty text-ink-2">
          {session.linkProblem?.message ?? words.brokenLinkPage.why}
        </p>
        <Link to="/forgot-password" {...buttonLook({ variant: "rose", size: "l" }, "mt-6")}>
          {words.brokenLinkPage.again}
        </Link>
      </Door>
    );
  return (
    <Door title={page.title} lead={page.lead(state.email)}>
      <DoorForm
        label={page.title}
        send={page.save}
        sending={page.saving}
        check={() => checkPassword(password)}
        submit={async () => {
          const { problem } = await session.changePassword(password);
          if (problem) return problem;
          toast(page.saved);
          await navigate({ to: "/", replace: true });
          return null;
        }}
      >
        {({ emailProblem, otherProblem }) => (
          <>
            <input type="email" name="email" value={state.email} autoComplete="username" readOnly hidden />
            <PasswordField
              label={words.password}
              value={password}
              onChange={setPassword}
              autoComplete="new-password"
              autoFocus
              hint={words.passwordRule(minPassword)}
              error={emailProblem ?? otherProblem}
            />
          </>
        )}
      </DoorForm>
    </Door>
  );
}
