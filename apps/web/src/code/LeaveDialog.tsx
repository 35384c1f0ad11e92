import { useBlocker } from "@tanstack/react-router";
import { type CodeFile, fileName } from "../chat/fold.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { words } from "../words/code.ts";

type Props = { edited: boolean; files: readonly CodeFile[]; onDiscard: () => void };

/** Asks before edits that no version holds go with the page. */
export function LeaveDialog({ edited, files, onDiscard }: Props) {
  const leaving = useBlocker({
    // What is chosen inside of the page is in its address too, and takes nothing away.
    shouldBlockFn: ({ current, next }) => edited && current.pathname !== next.pathname,
    enableBeforeUnload: edited,
    withResolver: true,
  });
  return (
    <Dialog
      open={leaving.status === "blocked"}
      onOpenChange={(open) => {
        if (!open) leaving.reset?.();
      }}
      title={words.leave.title}
      description={words.leave.body(files.map((one) => fileName[one]))}
      actions={
        <>
          <Button onClick={() => leaving.reset?.()}>{words.leave.stay}</Button>
          <Button
            variant="ember"
            onClick={() => {
              onDiscard();
              leaving.proceed?.();
            }}
          >
            {words.leave.leave}
          </Button>
        </>
      }
    />
  );
}
