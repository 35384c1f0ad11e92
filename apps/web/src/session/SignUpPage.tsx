import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/door.ts";
import { useSession } from "./context.ts";
import { Door } from "./Door.tsx";
import { DoorForm, EmailField } from "./DoorForm.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { checkEmail, checkPassword, minPassword } from "./problems.ts";

export default function SignUpPage() {
  useTitle(words.makeAccount);
  const session = useSession();
  const { next } = useSearch({ from: "/sign-up" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [waiting, setWaiting] = useState<string | null>(null);

  if (waiting) return <CheckEmail email={waiting} onBack={() => setWaiting(null)} />;
  return (
    <Door title={words.makeAccount} lead={words.signUpPage.lead}>
      <DoorForm
        label={words.makeAccount}
        send={words.makeAccount}
        sending={words.signUpPage.sending}
        check={() => checkEmail(email) ?? checkPassword(password)}
        submit={async () => {
          const result = await session.signUp(email.trim(), password);
          if (!result.problem && result.confirm) setWaiting(email.trim());
          return result.problem;
        }}
      >
        {({ emailProblem, otherProblem }) => (
          <>
            <EmailField
              value={email}
              onChange={(value) => {
                session.prepare();
                setEmail(value);
              }}
              error={emailProblem}
            />
            <PasswordField
              label={words.password}
              value={password}
              onChange={setPassword}
              autoComplete="new-password"
              hint={words.passwordRule(minPassword)}
              error={otherProblem}
            />
          </>
        )}
      </DoorForm>
      <p className="mt-4.5 text-ink-2">
        {words.signUpPage.haveOne}{" "}
        <Link to="/sign-in" search={next ? { next } : {}} className="link">
          {words.signIn}
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
    else toast(words.anotherSent(email));
  };
  return (
    <Door title={words.checkEmail}>
      <p className="text-body text-pretty text-ink-2" role="status">
        {words.confirmPage.sent(<b className="break-all text-ink">{email}</b>)}
      </p>
      <div className="mt-6 flex gap-2">
        <Button loading={sending} loadingText={words.sending} onClick={() => void again()}>
          {words.confirmPage.again}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {words.confirmPage.otherAddress}
        </Button>
      </div>
      <p className="mt-6 text-ink-2">
        {words.confirmPage.confirmed}{" "}
        <Link to="/sign-in" className="link">
          {words.signIn}
        </Link>
      </p>
    </Door>
  );
}
