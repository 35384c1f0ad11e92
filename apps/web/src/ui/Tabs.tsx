import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

type Props<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
  /** The panels (TabPanel), anywhere below. */
  children?: ReactNode;
  className?: string;
};

/** The row of tabs; the chosen one is underlined in ink. */
export function Tabs<Value extends string>({
  label,
  value,
  onChange,
  tabs,
  children,
  className,
}: Props<Value>) {
  return (
    <Base.Root
      value={value}
      className={className}
      onValueChange={(next) => {
        const chosen = tabs.find((tab) => tab.value === next);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Base.List className="tabs" aria-label={label}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.value} value={tab.value} className="tab">
            {tab.icon}
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {children}
    </Base.Root>
  );
}

export const TabPanel = Base.Panel;
