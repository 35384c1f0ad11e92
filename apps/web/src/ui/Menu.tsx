import { cloneElement, useEffect, useRef, useState } from "react";
import type {
  ComponentProps,
  FocusEvent,
  KeyboardEvent,
  MouseEvent,
  PointerEvent,
  ReactElement,
  ReactNode,
  Ref,
} from "react";
import type * as MenuParts from "./MenuParts.tsx";
import { words } from "../words/ui.ts";
import { toast } from "./toast.ts";

type Parts = typeof MenuParts;

/*
 * The parts of a menu live in a chunk of their own, which a pointer or the focus on a trigger fetches ahead. They are
 * not suspended on: React holds back what comes after a fallback for a third of a second, and a menu must open at once.
 */
let parts: Parts | undefined;
let loading: Promise<Parts> | undefined;
export const loadMenu = (): Promise<Parts> =>
  (loading ??= import("./MenuParts.tsx").then(
    (loaded) => (parts = loaded),
    (failure: unknown) => {
      loading = undefined;
      throw failure;
    },
  ));
/** Ahead of time; a click asks again and says when that fails. */
const prepare = () => void loadMenu().catch(() => {});

export const MenuItem = (props: ComponentProps<Parts["MenuItem"]>) => parts && <parts.MenuItem {...props} />;
export const MenuLink = (props: ComponentProps<Parts["MenuLink"]>) => parts && <parts.MenuLink {...props} />;
export const MenuLine = () => parts && <parts.MenuLine />;
export const MenuChoice = (props: ComponentProps<Parts["MenuChoice"]>) =>
  parts && <parts.MenuChoice {...props} />;

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
  /** False where the trigger has to hear a second click too. */
  modal?: boolean;
};

export function Menu({ trigger, children, side = "bottom", align = "end", modal = true }: MenuProps) {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const own = trigger.props;
  // Done once the menu is gone and the focus is back: what an item opens, a field or a dialog, then takes it from there.
  const chosen = useRef<(() => void) | null>(null);
  useEffect(() => {
    const act = chosen.current;
    chosen.current = null;
    if (!open && act) queueMicrotask(act);
  }, [open]);
  const show = () =>
    void loadMenu().then(
      () => setOpen(true),
      () => toast(words.menuNotLoaded, { kind: "error" }),
    );
  return (
    <>
      {cloneElement(trigger, {
        ref: anchor,
        "aria-haspopup": "menu",
        "aria-expanded": open,
        onPointerEnter: (event) => {
          own.onPointerEnter?.(event);
          prepare();
        },
        onFocus: (event) => {
          own.onFocus?.(event);
          prepare();
        },
        onClick: (event) => {
          own.onClick?.(event);
          if (open) setOpen(false);
          else show();
        },
        onKeyDown: (event) => {
          own.onKeyDown?.(event);
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          show();
        },
      })}
      {open && parts && (
        <parts.MenuPopup
          anchor={anchor}
          onClose={() => setOpen(false)}
          side={side}
          align={align}
          modal={modal}
          onChoose={(act) => (chosen.current = act)}
        >
          {children}
        </parts.MenuPopup>
      )}
    </>
  );
}
