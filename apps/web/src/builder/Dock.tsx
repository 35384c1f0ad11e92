import { Code2, Eye, History, MessageSquare, Rocket } from "lucide-react";
import { Petal } from "../ui/Petal.tsx";
import type { Pane } from "./useTabs.ts";

const panes = [
  { pane: "chat", label: "Chat", Icon: MessageSquare },
  { pane: "preview", label: "Preview", Icon: Eye },
  { pane: "code", label: "Code", Icon: Code2 },
  { pane: "versions", label: "Versions", Icon: History },
  { pane: "deploy", label: "Deploy", Icon: Rocket },
] as const;

type Props = { pane: Pane; writing: boolean; onPane: (pane: Pane) => void };

/** The panes of a phone, at the foot of its screen. */
export function Dock({ pane, writing, onPane }: Props) {
  return (
    <nav className="dock" aria-label="Project">
      {panes.map(({ pane: one, label, Icon }) => (
        <button
          key={one}
          type="button"
          aria-current={pane === one ? "page" : undefined}
          onClick={() => onPane(one)}
        >
          <Icon size={20} strokeWidth={1.6} aria-hidden="true" />
          {label}
          {one === "preview" && writing && pane !== "preview" && (
            <>
              <Petal state="now" />
              <span className="sr-only">is being written</span>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}
