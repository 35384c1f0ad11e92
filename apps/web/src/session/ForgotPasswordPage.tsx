import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import { buttonLook } from "../ui/Button.tsx";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/door.ts";
import { useConfig, useSession } from "./context.ts";
import { Door } from "./Door.tsx";
import { DoorForm, EmailField } from "./DoorForm.tsx";
import { checkEmail } from "./problems.ts";

const page = words.forgotPage;

export default function ForgotPasswordPage() {
  useTitle(page.tab);
  const session = useSession();
  const config = useConfig();
  const [email, setEmail] = useState("");
  const [sentTo, setSentTo] = useState<string | null>(null);

  if (config.embedded) return <Told title={words.noEmailPage.title}>{words.noEmailPage.why}</Told>;
  if (sentTo !== null)
    return (
      <Told title={words.checkEmail} role="status">
        {page.sent(<b className="break-all text-ink">{sentTo}</b>)}
      </Told>
    );
  return (
    <Door title={page.title} lead={page.lead}>
      <DoorForm
        label={page.form}
        send={page.send}
        sending={words.sending}
        check={() => checkEmail(email)}
        submit={async () => {
          const { problem } = await session.sendReset(email.trim());
          if (!problem) setSentTo(email.trim());
          return problem;
        }}
      >
        {({ emailProblem, otherProblem }) => (
          <EmailField value={email} onChange={setEmail} error={emailProblem ?? otherProblem} />
        )}
      </DoorForm>
      <p className="mt-4.5 text-ink-2">
        {page.cameBack}{" "}
        <Link to="/sign-in" className="link">
          {words.signIn}
        </Link>
      </p>
    </Door>
  );
}

/** An end of this way: what is so, and back to the door. */
const Told = ({ title, role, children }: { title: string; role?: "status"; children: ReactNode }) => (
  <Door title={title}>
    <p className="text-body text-pretty text-ink-2" role={role}>
      {children}
    </p>
    <Link to="/sign-in" {...buttonLook({ size: "l" }, "mt-6")}>
      {words.backToSignIn}
    </Link>
  </Door>
);
