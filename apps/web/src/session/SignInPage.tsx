import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Note } from "../ui/Note.tsx";
import { toast } from "../ui/toast.ts";
import { useTitle } from "../ui/useTitle.ts";
import { words } from "../words/door.ts";
import { useSession, useSessionState } from "./context.ts";
import { Door } from "./Door.tsx";
import { DoorForm, EmailField } from "./DoorForm.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { checkEmail, checkGiven } from "./problems.ts";

const page = words.signInPage;
const [firstLine, secondLine] = page.title;

export default function SignInPage() {
  useTitle(words.signIn);
  const session = useSession();
  const state = useSessionState();
  const { next } = useSearch({ from: "/sign-in" });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const resend = async () => {
    const { problem } = await session.resendConfirmation(email.trim());
    if (problem) toast(problem.message, { kind: "error", id: "resend" });
    else toast(words.anotherSent(email.trim()));
  };
  return (
    <Door
      title={
        <>
          {firstLine}
          <br />
          {secondLine}
        </>
      }
      lead={page.lead}
    >
      {state.status === "out" && state.expired && (
        <Note tone="brass" className="mb-5" role="status">
          {state.deleted ? page.deleted : page.expired}
        </Note>
      )}
      <DoorForm
        label={words.signIn}
        send={words.signIn}
        sending={page.sending}
        begin={session.linkProblem}
        check={() => checkEmail(email) ?? checkGiven(password)}
        // When it goes well, the routes notice the session and leave this page.
        submit={async () => (await session.signIn(email.trim(), password)).problem}
        remedy={({ code }) =>
          code === "email_not_confirmed" && (
            <p className="mt-4">
              <button type="button" className="link" onClick={() => void resend()}>
                {page.sendAgain}
              </button>
            </p>
          )
        }
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
              autoComplete="current-password"
              error={otherProblem}
            />
          </>
        )}
      </DoorForm>
      <p className="mt-4.5 flex flex-wrap justify-between gap-x-4 gap-y-2 text-ink-2">
        <span>
          {page.newHere}{" "}
          <Link to="/sign-up" search={next ? { next } : {}} className="link">
            {words.makeAccount}
          </Link>
        </span>
        <Link to="/forgot-password" className="link reach text-ink-2!">
          {page.forgot}
        </Link>
      </p>
    </Door>
  );
}
