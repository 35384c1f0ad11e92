import { useState } from "react";
import type { RefObject } from "react";
import { type CodeFile, fileName } from "../chat/fold.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/code.ts";
import type { CodeEditor } from "./editor.ts";
import type { Unreadable } from "./format.ts";

type Options = { editor: RefObject<CodeEditor | null>; file: CodeFile; tabSize: number; can: boolean };

/** Puts the file in the editor in order, on demand: the formatter comes with the first press. */
export const useFormat = ({ editor, file, tabSize, can }: Options) => {
  const [formatting, setFormatting] = useState(false);
  /** Why the file was left as it is, until it is closed or another file is in view. */
  const [refused, setRefused] = useState<(Unreadable & { file: CodeFile }) | null>(null);
  const format = async () => {
    const view = editor.current;
    if (!view || !can || formatting) return;
    setFormatting(true);
    setRefused(null);
    try {
      const { formattedAway } = await import("./format-away.ts");
      const before = view.read();
      const done = await formattedAway({ ...before, file, tabWidth: tabSize });
      // Who has typed meanwhile, or turned to another file, presses again.
      if (editor.current !== view || view.read().text !== before.text) return;
      if (!("text" in done)) setRefused({ ...done, file });
      else if (done.text === before.text) toast(words.format.already(fileName[file]), { id: "format" });
      else view.rewrite(done);
    } catch {
      toast(words.format.failed, { id: "format", kind: "error" });
    } finally {
      setFormatting(false);
    }
  };
  return {
    format,
    formatting,
    refused: refused?.file === file ? refused : null,
    dismiss: () => setRefused(null),
  };
};
