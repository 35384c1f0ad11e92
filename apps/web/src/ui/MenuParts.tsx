import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { createContext, use } from "react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { Kbd } from "./Kbd.tsx";

type PopupProps = {
  anchor: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  side: "top" | "bottom";
  align: "start" | "center" | "end";
  /** Takes what a chosen item does, to do it once the menu is gone. */
  onChoose: (act: () => void) => void;
  /** What lies around it rests while it is open. */
  modal: boolean;
  children: ReactNode;
};

const Choosing = createContext<(act: () => void) => void>((act) => act());

export function MenuPopup({ anchor, onClose, side, align, onChoose, modal, children }: PopupProps) {
  return (
    <Base.Root
      defaultOpen
      modal={modal}
      onOpenChange={(next, { event, reason }) => {
        // The trigger's own click closes the menu; taking the press as "outside" would open it again.
        const onTrigger = event.target instanceof Node && anchor.current?.contains(event.target);
        if (!next && !(reason === "outside-press" && onTrigger)) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="menu-scrim" />
        <Base.Positioner
          className="menu-place"
          anchor={anchor}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          <Base.Popup className="popup menu" finalFocus={anchor}>
            <Choosing value={onChoose}>{children}</Choosing>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = {
  icon?: ReactNode;
  children: ReactNode;
  onSelect?: () => void;
  shortcut?: string;
  /** Ember: leads to something that cannot be undone. */
  tone?: "ember";
  disabled?: boolean;
};

export function MenuItem({ icon, children, onSelect, shortcut, tone, disabled = false }: ItemProps) {
  const choose = use(Choosing);
  return (
    <Base.Item
      className="menu-item"
      data-tone={tone}
      disabled={disabled}
      onClick={() => {
        if (onSelect) choose(onSelect);
      }}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </Base.Item>
  );
}

type LinkProps = {
  icon?: ReactNode;
  children: ReactNode;
  /** The router's link or a plain anchor, without content. */
  render: ReactElement<Record<string, unknown>>;
};

export function MenuLink({ icon, children, render }: LinkProps) {
  return (
    <Base.LinkItem className="menu-item" closeOnClick render={render}>
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Base.LinkItem>
  );
}

export const MenuLine = () => <Base.Separator className="menu-line" />;

type ChoiceProps = {
  label: string;
  value: string;
  /** An option carries what choosing it does, so that its value needs no narrowing. */
  options: readonly { value: string; label: string; icon?: ReactNode; choose: () => void }[];
};

/** One of several, marked with a check. */
export function MenuChoice({ label, value, options }: ChoiceProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next) => options.find((o) => o.value === next)?.choose()}>
      <Base.GroupLabel className="menu-label">{label}</Base.GroupLabel>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} className="menu-item" closeOnClick>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <Base.RadioItemIndicator className="inline-flex">
            <Check size={14} strokeWidth={2} aria-hidden="true" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
