import { BellRing, Command as CommandIcon, Keyboard } from "lucide-react";
import { Suspense, lazy, useState } from "react";
import { focusToasts } from "../ui/toast.ts";
import { Palette } from "./Palette.tsx";
import { useCommands } from "./registry.ts";
import { useKeyboard } from "./useKeyboard.ts";

// The palette is at hand at once: whoever opens it types on, and no letter may land under it.
const KeyList = lazy(() => import("./KeyList.tsx"));

/** The palette of everything that can be done, and the list of keys. Once, around all pages of a signed-in person. */
export function Commands() {
  const [open, setOpen] = useState<"commands" | "keys" | null>(null);
  const [listed, setListed] = useState(false);
  if (open === "keys" && !listed) setListed(true);
  const close = () => setOpen(null);
  const show = (layer: "commands" | "keys") => () => setOpen(layer);
  useKeyboard();
  useCommands([
    {
      id: "commands",
      group: "help",
      title: "Commands",
      icon: CommandIcon,
      keys: "mod+k",
      unlisted: true,
      run: show("commands"),
    },
    {
      id: "keys",
      group: "help",
      title: "Keys",
      icon: Keyboard,
      words: "shortcuts keyboard",
      keys: "?",
      run: show("keys"),
    },
    {
      id: "toast",
      group: "help",
      title: "Go to the toast",
      icon: BellRing,
      keys: "f6",
      keysElsewhere: true,
      words: "undo message notification",
      run: () => void focusToasts(),
    },
  ]);
  return (
    <>
      <Palette open={open === "commands"} onClose={close} />
      <Suspense fallback={null}>{listed && <KeyList open={open === "keys"} onClose={close} />}</Suspense>
    </>
  );
}
