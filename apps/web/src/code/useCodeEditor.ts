import { useEffect, useRef } from "react";
import type { CodeFile } from "../chat/fold.ts";
import { usePreferences } from "../settings/usePreferences.ts";
import { type CodeEditor, codeEditor } from "./editor.ts";

type Options = {
  file: CodeFile;
  text: string;
  readOnly: boolean;
  /** Where the pen is in this file, while it is written. */
  pen: number | null;
  follow: boolean;
  /** The keys of the editor act in the whole page. */
  active: boolean;
  /** A line to go to, once for each wish. */
  wanted: { file: CodeFile; line: number | null; at: number } | null;
  onEdit: (file: CodeFile, text: string) => void;
  onSave: () => void;
  onFormat: () => void;
};

/** The editor in its host: it shows what is given, and says what is typed. */
export const useCodeEditor = ({
  file,
  text,
  readOnly,
  pen,
  follow,
  active,
  wanted,
  onEdit,
  onSave,
  onFormat,
}: Options) => {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const { editor: look } = usePreferences().preferences;
  const firstLook = useRef(look);
  const wish = useRef({ onSave, onFormat });
  useEffect(() => {
    wish.current = { onSave, onFormat };
  });
  useEffect(() => {
    if (!host.current) return;
    const made = codeEditor({
      parent: host.current,
      preferences: firstLook.current,
      onEdit,
      onSave: () => wish.current.onSave(),
      onFormat: () => wish.current.onFormat(),
    });
    editor.current = made;
    return () => {
      editor.current = null;
      made.close();
    };
  }, [onEdit]);
  useEffect(() => {
    firstLook.current = look;
    if (look.fontSize === null) host.current?.style.removeProperty("--code-size");
    else host.current?.style.setProperty("--code-size", `${look.fontSize / 16}rem`);
    editor.current?.setPreferences(look);
  }, [look]);
  useEffect(() => {
    editor.current?.show({ file, text, readOnly, pen, follow });
  }, [file, text, readOnly, pen, follow]);
  const went = useRef(0);
  useEffect(() => {
    if (!wanted || wanted.line === null || wanted.file !== file || !active || went.current === wanted.at)
      return;
    went.current = wanted.at;
    editor.current?.goTo(wanted.line);
  }, [wanted, file, active]);
  // The browser's own "save page" is never meant here, and its search sees only the lines that are drawn.
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key === "s") {
        if (!event.defaultPrevented) wish.current.onSave();
        event.preventDefault();
      } else if (
        key === "f" &&
        !event.defaultPrevented &&
        !host.current?.hidden &&
        !besideEditor(event.target)
      ) {
        editor.current?.find();
        event.preventDefault();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [active]);
  return { host, editor };
};

/** Whoever searches in the conversation, in a field or in a menu does not mean the code. */
const besideEditor = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(".chat, input, textarea, [role='menu'], [role='dialog']") !== null;
