import { ArrowUp, CornerUpLeft, MessageCircle, PencilRuler } from "lucide-react";
import type { Command } from "../commands/registry.ts";
import { words } from "../words/chat.ts";
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
      title: words.commands.send,
      icon: ArrowUp,
      keys: "enter",
      reason: !hasText && words.commands.nothingWritten,
      run: onSend,
    },
    { ...own, id: "composer-line", title: words.commands.newLine, keys: "shift+enter" },
    {
      ...own,
      id: "composer-last",
      ...words.commands.last,
      icon: CornerUpLeft,
      keys: "arrowup",
      reason: hasText ? words.commands.notEmpty : !lastRequest && words.commands.nothingSent,
      run: () => {
        if (lastRequest) onDraft(lastRequest);
      },
    },
    mode === "BUILD"
      ? {
          ...own,
          id: "composer-mode",
          ...words.commands.discuss,
          icon: MessageCircle,
          run: () => onMode("DISCUSS"),
        }
      : {
          ...own,
          id: "composer-mode",
          ...words.commands.build,
          icon: PencilRuler,
          run: () => onMode("BUILD"),
        },
  ];
};
