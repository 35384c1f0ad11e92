import { Code2, Eye, History, MessageSquare, Rocket } from "lucide-react";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/builder.ts";
import type { Pane } from "./useTabs.ts";

const panes = [
  { pane: "chat", label: words.tabs.chat, Icon: MessageSquare },
  { pane: "preview", label: words.tabs.preview, Icon: Eye },
  { pane: "code", label: words.tabs.code, Icon: Code2 },
  { pane: "versions", label: words.tabs.versions, Icon: History },
  { pane: "deploy", label: words.tabs.deploy, Icon: Rocket },
] as const;

type Props = { pane: Pane; writing: boolean; onPane: (pane: Pane) => void };

/** The panes of a phone, at the foot of its screen. */
export function Dock({ pane, writing, onPane }: Props) {
  return (
    <nav className="dock" aria-label={words.project}>
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
              <span className="sr-only">{words.isWritten}</span>
            </>
          )}
        </button>
      ))}
    </nav>
  );
}
