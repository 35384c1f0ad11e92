import type { ErrorLike } from "@apollo/client";
import { Link } from "@tanstack/react-router";
import { errorCode, errorWords } from "../errors.ts";
import { Button, buttonLook } from "../ui/Button.tsx";
import { MessagePage } from "../ui/MessagePage.tsx";

type Props = { error: ErrorLike | undefined; onAgain: () => void };

/** In the builder's place when there is no project to build: it was not found, or not read. */
export function NoProject({ error, onAgain }: Props) {
  // An address that cannot be a project's is one without a project.
  if (error && errorCode(error) !== "BAD_USER_INPUT") {
    return (
      <MessagePage
        title="The project could not be opened"
        actions={
          <>
            <Button variant="rose" onClick={onAgain}>
              Try again
            </Button>
            <Link to="/" {...buttonLook()}>
              Go to projects
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
      title="There is no project here"
      actions={
        <Link to="/" {...buttonLook({ variant: "rose" })}>
          Go to projects
        </Link>
      }
    >
      It may have been deleted, or it belongs to someone else.
    </MessagePage>
  );
}
