import { createContext, use, useId } from "react";
import type { ReactNode } from "react";
import { focusTab } from "./arrowTabs.ts";

type Props<Value extends string> = {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: readonly { value: Value; label: ReactNode; icon?: ReactNode }[];
  /** The panels (TabPanel), anywhere below. */
  children?: ReactNode;
  className?: string;
};

const Chosen = createContext({ id: "", value: "" });
const tabId = (id: string, value: string) => `${id}-${value}-tab`;
const panelId = (id: string, value: string) => `${id}-${value}-panel`;

/** The row of tabs; the chosen one is underlined in ink. The arrows go from tab to tab, and Enter or Space opens one. */
export function Tabs<Value extends string>({
  label,
  value,
  onChange,
  tabs,
  children,
  className,
}: Props<Value>) {
  const id = useId();
  return (
    <Chosen value={{ id, value }}>
      <div className={className}>
        <div className="tabs" role="tablist" aria-label={label} onKeyDown={focusTab}>
          {tabs.map((tab) => (
            <button
              key={tab.value}
              type="button"
              role="tab"
              id={tabId(id, tab.value)}
              aria-selected={tab.value === value}
              aria-controls={panelId(id, tab.value)}
              tabIndex={tab.value === value ? 0 : -1}
              className="tab"
              onClick={() => onChange(tab.value)}
            >
              {tab.icon}
              {tab.label}
            </button>
          ))}
        </div>
        {children}
      </div>
    </Chosen>
  );
}

type PanelProps = { value: string; className?: string; children?: ReactNode };

/** What belongs to a tab. It stays when another is chosen: what was opened is as it was left. */
export function TabPanel({ value, className, children }: PanelProps) {
  const chosen = use(Chosen);
  const open = chosen.value === value;
  return (
    <div
      role="tabpanel"
      id={panelId(chosen.id, value)}
      aria-labelledby={tabId(chosen.id, value)}
      className={className}
      hidden={!open}
      inert={!open}
      tabIndex={open ? 0 : -1}
    >
      {children}
    </div>
  );
}
