import { X } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { Button } from "../ui/Button.tsx";
import "./commands.css";
import { Finder } from "./Finder.tsx";

/** Over the page, on a phone as a sheet. A native dialog: what lies under it rests, and gets the focus back. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
  }, [open]);
  const close = () => dialog.current?.close();
  return (
    open && (
      <dialog
        ref={dialog}
        className="palette"
        aria-label="Commands"
        onClose={onClose}
        onClick={(event) => {
          // The ground around it is the dialog's own backdrop.
          if (event.target === event.currentTarget) close();
        }}
      >
        <Finder onClose={close}>
          <Button
            variant="quiet"
            size="touch"
            icon
            className="tablet:hidden"
            label="Close the commands"
            onClick={close}
          >
            <X size={20} strokeWidth={1.6} aria-hidden="true" />
          </Button>
        </Finder>
      </dialog>
    )
  );
}
