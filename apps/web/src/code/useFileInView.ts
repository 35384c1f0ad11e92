import { useEffect, useState } from "react";
import type { CodeFile } from "../chat/fold.ts";

/** Which file is in view: the chosen one, or the one being written while the writing is followed. */
export const useFileInView = (penFile: CodeFile | null, wanted: { file: CodeFile; at: number } | null) => {
  const [file, setFile] = useState<CodeFile>("HTML");
  const [follow, setFollow] = useState(true);
  useEffect(() => {
    if (follow && penFile) setFile(penFile);
  }, [follow, penFile]);
  useEffect(() => {
    if (!wanted) return;
    setFile(wanted.file);
    // Whoever opens another file than the one being written wants to stay there.
    setFollow((on) => on && (penFile === null || penFile === wanted.file));
  }, [wanted]);
  return { file, setFile, follow, setFollow };
};
