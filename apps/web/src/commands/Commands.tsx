import { BellRing, Command as CommandIcon, Keyboard } from "lucide-react";
import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { focusToasts } from "../ui/toast.ts";
import { whenReachable } from "../when-reachable.ts";
import { words } from "../words/commands.ts";
import { useCommands } from "./registry.ts";
import { TypedAhead, nothingAhead } from "./TypedAhead.tsx";
import { useKeyboard } from "./useKeyboard.ts";

const loadPalette = () => import("./Palette.tsx");
const Palette = lazy(() => whenReachable(loadPalette));
const KeyList = lazy(() => whenReachable(() => import("./KeyList.tsx")));

/** After what the page itself still asks for. */
const AHEAD_MS = 2000;

/** The palette of everything that can be done, and the list of keys. Once, around all pages of a signed-in person. */
export function Commands() {
  const [open, setOpen] = useState<"commands" | "keys" | null>(null);
  const [listed, setListed] = useState(false);
  if (open === "keys" && !listed) setListed(true);
  // Whoever opens the palette types on: until it is here, the letters wait for it.
  const ahead = useRef(nothingAhead);
  const close = () => {
    ahead.current = nothingAhead;
    setOpen(null);
  };
  const show = (layer: "commands" | "keys") => () => setOpen(layer);
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette().catch(() => {}), AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
  useKeyboard();
  useCommands([
    {
      id: "commands",
      group: "help",
      ...words.palette,
      icon: CommandIcon,
      keys: "mod+k",
      unlisted: true,
      run: show("commands"),
    },
    {
      id: "keys",
      group: "help",
      ...words.keys,
      icon: Keyboard,
      keys: "?",
      run: show("keys"),
    },
    {
      id: "toast",
      group: "help",
      ...words.toast,
      icon: BellRing,
      keys: "f6",
      keysElsewhere: true,
      run: () => void focusToasts(),
    },
  ]);
  return (
    <>
      <Suspense fallback={<TypedAhead ahead={ahead} onCancel={close} />}>
        {open === "commands" && <Palette ahead={ahead} onClose={close} />}
      </Suspense>
      <Suspense fallback={null}>{listed && <KeyList open={open === "keys"} onClose={close} />}</Suspense>
    </>
  );
}
