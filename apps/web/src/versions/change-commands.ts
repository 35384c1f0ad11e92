import { ArrowDown, ArrowUp } from "lucide-react";
import type { Command } from "../commands/registry.ts";

/** From change to change in the open version. Without a way to jump they are told in the list of keys only. */
export const changeCommands = (jump?: (by: 1 | -1) => void): readonly Command[] => [
  {
    id: "change-next",
    group: "versions",
    title: "Next change",
    icon: ArrowDown,
    keys: "j",
    words: "diff",
    ...(jump && { run: () => jump(1) }),
  },
  {
    id: "change-previous",
    group: "versions",
    title: "Previous change",
    icon: ArrowUp,
    keys: "k",
    words: "diff",
    ...(jump && { run: () => jump(-1) }),
  },
];
