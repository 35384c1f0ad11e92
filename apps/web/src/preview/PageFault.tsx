import { CircleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import type { VersionRef } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { words } from "../words/preview.ts";
import { useStripHeight } from "./useStripHeight.ts";

type ActionProps = {
  /** The version that was well before. */
  before: VersionRef | null;
  /** The same fault was there before: another try is less likely to help than going back. */
  again: boolean;
  /** Why neither can be done now. */
  reason: string | null;
  asking: boolean;
  onFix: () => void;
  onBack: (version: VersionRef) => void;
};

/** The two ways on from a fault of the page. */
export const FaultActions = ({ before, again, reason, asking, onFix, onBack }: ActionProps) => (
  <>
    <Button
      size="s"
      variant={again ? "default" : "rose"}
      reason={reason}
      loading={asking}
      loadingText={words.fault.asking}
      onClick={onFix}
    >
      {words.fault.fix}
    </Button>
    {before && (
      <Button size="s" variant={again ? "rose" : "default"} reason={reason} onClick={() => onBack(before)}>
        {words.fault.goBack(before.number)}
      </Button>
    )}
  </>
);

type Props = {
  what: string;
  more: ReactNode;
  actions: ReactNode;
  /** What else the page said. Beside the strip this is in the status bar, which a phone has not. */
  onConsole: () => void;
  onDismiss: () => void;
};

/** The bar over the foot of the page: what went wrong, and the two ways on. */
export const PageFault = ({ what, more, actions, onConsole, onDismiss }: Props) => {
  const strip = useStripHeight();
  return (
    <div ref={strip} className="page-fault" role="alert">
      <CircleAlert size={16} strokeWidth={1.75} className="flex-none text-ember-ink" aria-hidden="true" />
      <p className="page-fault-words">
        <b>{what}</b> <span className="text-ink-2">{more}</span>
      </p>
      <div className="page-fault-actions">
        {actions}
        <Button size="s" variant="quiet" className="tablet:hidden" onClick={onConsole}>
          {words.fault.console}
        </Button>
        <Button size="s" variant="quiet" icon label={words.fault.hide} onClick={onDismiss}>
          <X size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
};
