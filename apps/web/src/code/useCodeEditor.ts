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
}: Options) => {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const { editor: look } = usePreferences().preferences;
  const firstLook = useRef(look);
  const save = useRef(onSave);
  useEffect(() => {
    save.current = onSave;
  });
  useEffect(() => {
    if (!host.current) return;
    const made = codeEditor({
      parent: host.current,
      preferences: firstLook.current,
      onEdit,
      onSave: () => save.current(),
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
    else host.current?.style.setProperty("--code-size", `${look.fontSize}px`);
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
  // The browser's own "save page" is never meant here.
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        if (!event.defaultPrevented) save.current();
        event.preventDefault();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [active]);
  return host;
};
