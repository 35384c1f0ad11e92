import type { ErrorLike } from "@apollo/client";
import { Link } from "@tanstack/react-router";
import { errorCode, errorWords } from "../errors.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { MessagePage } from "../ui/MessagePage.tsx";
import { words } from "../words/builder.ts";

type Props = { error: ErrorLike | undefined; onAgain: () => void };

/** In the builder's place when there is no project to build: it was not found, or not read. */
export function NoProject({ error, onAgain }: Props) {
  // An address that cannot be a project's is one without a project.
  if (error && errorCode(error) !== "BAD_USER_INPUT") {
    return (
      <MessagePage
        title={words.noProject.unopened}
        actions={
          <>
            <Button variant="rose" onClick={onAgain}>
              {words.noProject.tryAgain}
            </Button>
            <Link to="/" {...buttonLook()}>
              {words.noProject.toProjects}
            </Link>
          </>
        }
      >
        {errorWords(error)}
      </MessagePage>
    );
  }
  return (
    <MessagePage
      title={words.noProject.title}
      actions={
        <Link to="/" {...buttonLook({ variant: "rose" })}>
          {words.noProject.toProjects}
        </Link>
      }
    >
      {words.noProject.body}
    </MessagePage>
  );
}
