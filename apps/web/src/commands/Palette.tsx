import { X } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/palette.ts";
import "./commands.css";
import { Finder } from "./Finder.tsx";
import type { Ahead } from "./TypedAhead.tsx";

/** Over the page, on a phone as a sheet. A native dialog: what lies under it rests, and gets the focus back. */
export default function Palette({ ahead, onClose }: { ahead: RefObject<Ahead>; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={words.title}
      onClose={onClose}
      onClick={(event) => {
        // The ground around it is the dialog's own backdrop.
        if (event.target === event.currentTarget) close();
      }}
    >
      <Finder ahead={ahead} onClose={close}>
        <Button
          variant="quiet"
          size="touch"
          icon
          className="tablet:hidden"
          label={words.close}
          onClick={close}
        >
          <X size={20} strokeWidth={1.6} aria-hidden="true" />
        </Button>
      </Finder>
    </dialog>
  );
}
