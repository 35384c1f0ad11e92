import { ArrowUp, CornerUpLeft, MessageCircle, PencilRuler } from "lucide-react";
import type { Command } from "../commands/registry.ts";
import type { Mode } from "./Composer.tsx";

type Options = {
  hasText: boolean;
  lastRequest: string | null;
  mode: Mode;
  onMode: (mode: Mode) => void;
  onSend: () => void;
  onDraft: (text: string) => void;
};

/** What the composer does. It takes its keys itself, where one types. */
export const composerCommands = ({
  hasText,
  lastRequest,
  mode,
  onMode,
  onSend,
  onDraft,
}: Options): readonly Command[] => {
  const own = { group: "conversation", keysElsewhere: true } as const;
  return [
    {
      ...own,
      id: "composer-send",
      title: "Send",
      icon: ArrowUp,
      keys: "enter",
      reason: !hasText && "Nothing is written",
      run: onSend,
    },
    { ...own, id: "composer-line", title: "New line", keys: "shift+enter" },
    {
      ...own,
      id: "composer-last",
      title: "Bring back the last request",
      icon: CornerUpLeft,
      keys: "arrowup",
      words: "edit again",
      reason: hasText ? "The composer is not empty" : !lastRequest && "Nothing is sent yet",
      run: () => {
        if (lastRequest) onDraft(lastRequest);
      },
    },
    mode === "BUILD"
      ? {
          ...own,
          id: "composer-mode",
          title: "Discuss, without a change",
          icon: MessageCircle,
          words: "mode ask",
          run: () => onMode("DISCUSS"),
        }
      : {
          ...own,
          id: "composer-mode",
          title: "Build, with changes",
          icon: PencilRuler,
          words: "mode",
          run: () => onMode("BUILD"),
        },
  ];
};
