import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { words } from "../words/code.ts";

type Props = {
  children: ReactNode;
  onClose: () => void;
  line?: number | null;
  onLine?: (() => void) | null;
};

/** What was not done, and why. */
export const Refused = ({ children, onClose, line = null, onLine = null }: Props) => (
  <Note
    tone="ember"
    role="alert"
    className="items-center! rounded-none! px-3.5! py-2!"
    action={
      <div className="flex gap-1.5">
        {line !== null && onLine && (
          <Button size="s" onClick={onLine}>
            {words.format.toLine(line)}
          </Button>
        )}
        <Button size="s" variant="quiet" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    }
  >
    <span className="line-clamp-3 break-words">{children}</span>
  </Note>
);
