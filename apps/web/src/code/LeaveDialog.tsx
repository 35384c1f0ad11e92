import { useBlocker } from "@tanstack/react-router";
import { type CodeFile, fileName } from "../chat/fold.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";

type Props = { edited: boolean; files: readonly CodeFile[]; onDiscard: () => void };

/** Asks before edits that no version holds go with the page. */
export function LeaveDialog({ edited, files, onDiscard }: Props) {
  const leaving = useBlocker({
    shouldBlockFn: () => edited,
    enableBeforeUnload: edited,
    withResolver: true,
  });
  return (
    <Dialog
      open={leaving.status === "blocked"}
      onOpenChange={(open) => {
        if (!open) leaving.reset?.();
      }}
      title="Leave without saving?"
      description={`Your edits in ${files.map((one) => fileName[one]).join(" and ")} are in this tab only. The versions stay as they are.`}
      actions={
        <>
          <Button onClick={() => leaving.reset?.()}>Stay</Button>
          <Button
            variant="ember"
            onClick={() => {
              onDiscard();
              leaving.proceed?.();
            }}
          >
            Leave without saving
          </Button>
        </>
      }
    />
  );
}
