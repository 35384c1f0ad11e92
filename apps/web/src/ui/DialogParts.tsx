import { Dialog as Base } from "@base-ui/react/dialog";
import type { DialogProps } from "./Dialog.tsx";

export default function DialogParts({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  size,
  initialFocus = undefined,
  finalFocus = undefined,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="scrim" />
        <Base.Viewport className="dialog-place">
          <Base.Popup
            className="dialog"
            data-size={size}
            initialFocus={initialFocus ?? true}
            finalFocus={finalFocus ?? true}
          >
            <Base.Title className="mb-1.5 text-lead tracking-snug">{title}</Base.Title>
            {description && <Base.Description className="text-ink-2">{description}</Base.Description>}
            {children}
            {actions && <div className="mt-5 flex justify-end gap-2">{actions}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
