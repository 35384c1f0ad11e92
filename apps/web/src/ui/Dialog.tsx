import { Suspense, lazy, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { whenReachable } from "../when-reachable.ts";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What goes and what stays, in two sentences at most. */
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons: the safe one first, which has the focus. */
  actions?: ReactNode;
  size?: "narrow" | "wide" | "large";
  /** Where the focus starts; by default the first control, which is the safe one. */
  initialFocus?: RefObject<HTMLElement | null>;
  finalFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | boolean | null);
};

const Parts = lazy(() => whenReachable(() => import("./DialogParts.tsx")));

/** Only for what cannot be undone, and for short forms. On a phone it is a sheet at the bottom. Loaded when first opened. */
export function Dialog(props: DialogProps) {
  const [used, setUsed] = useState(props.open);
  if (props.open && !used) setUsed(true);
  return used ? (
    <Suspense fallback={null}>
      <Parts {...props} />
    </Suspense>
  ) : null;
}
