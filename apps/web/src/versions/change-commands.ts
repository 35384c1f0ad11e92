import { ArrowDown, ArrowUp } from "lucide-react";
import type { Command } from "../commands/registry.ts";
import { words } from "../words/versions.ts";

/** From change to change in the open version. Without a way to jump they are told in the list of keys only. */
export const changeCommands = (jump?: (by: 1 | -1) => void): readonly Command[] => [
  {
    id: "change-next",
    group: "versions",
    title: words.commands.next,
    icon: ArrowDown,
    keys: "j",
    words: words.commands.diff,
    ...(jump && { run: () => jump(1) }),
  },
  {
    id: "change-previous",
    group: "versions",
    title: words.commands.previous,
    icon: ArrowUp,
    keys: "k",
    words: words.commands.diff,
    ...(jump && { run: () => jump(-1) }),
  },
];
