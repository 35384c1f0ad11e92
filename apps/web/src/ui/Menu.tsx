import { Suspense, cloneElement, lazy, useRef, useState } from "react";
import type {
  FocusEvent,
  KeyboardEvent,
  MouseEvent,
  PointerEvent,
  ReactElement,
  ReactNode,
  Ref,
} from "react";

const load = () => import("./MenuParts.tsx");
const Popup = lazy(() => load().then((parts) => ({ default: parts.MenuPopup })));

/* The parts of a menu live in a chunk of their own, which a pointer or the focus on a trigger fetches ahead. */
export const MenuItem = lazy(() => load().then((parts) => ({ default: parts.MenuItem })));
export const MenuLink = lazy(() => load().then((parts) => ({ default: parts.MenuLink })));
export const MenuLine = lazy(() => load().then((parts) => ({ default: parts.MenuLine })));
export const MenuChoice = lazy(() => load().then((parts) => ({ default: parts.MenuChoice })));

type TriggerProps = {
  ref?: Ref<HTMLButtonElement>;
  onPointerEnter?: (event: PointerEvent<HTMLButtonElement>) => void;
  onFocus?: (event: FocusEvent<HTMLButtonElement>) => void;
  onClick?: (event: MouseEvent<HTMLButtonElement>) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLButtonElement>) => void;
  "aria-haspopup"?: "menu";
  "aria-expanded"?: boolean;
};

type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement<TriggerProps>;
  children: ReactNode;
  side?: "top" | "bottom";
  align?: "start" | "center" | "end";
};

export function Menu({ trigger, children, side = "bottom", align = "end" }: MenuProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const own = trigger.props;
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onPointerEnter: (event) => {
          own.onPointerEnter?.(event);
          void load();
        },
        onFocus: (event) => {
          own.onFocus?.(event);
          void load();
        },
        onClick: (event) => {
          own.onClick?.(event);
          setOpen(!open);
        },
        onKeyDown: (event) => {
          own.onKeyDown?.(event);
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {open && (
        <Suspense fallback={null}>
          <Popup anchor={anchor} onClose={() => setOpen(false)} side={side} align={align}>
            {children}
          </Popup>
        </Suspense>
      )}
    </>
  );
}
