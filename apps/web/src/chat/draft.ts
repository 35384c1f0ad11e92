import { useCallback, useRef, useState } from "react";
import { type Edit, readEdit } from "./edit.ts";

/** Storage may be full or forbidden; a draft is a courtesy and never a reason to fail. */
const read = (key: string): string => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};
const write = (key: string, text: string): void => {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // Kept in memory only.
  }
};

/** What is typed and not sent, kept per project across reloads. */
export const useDraft = (projectId: string) => {
  const key = `roseram.draft.${projectId}`;
  const [draft, setText] = useState(() => read(key));
  const setDraft = useCallback(
    (text: string) => {
      setText(text);
      write(key, text);
    },
    [key],
  );
  return [draft, setDraft] as const;
};

/** The edit of the last request, kept beside the draft: neither takes the other's place. */
export const useEdit = (projectId: string) => {
  const key = `roseram.edit.${projectId}`;
  const [edit, setKept] = useState(() => readEdit(read(key)));
  const latest = useRef(edit);
  const setEdit = useCallback(
    (next: Edit | null) => {
      latest.current = next;
      setKept(next);
      write(key, next ? JSON.stringify(next) : "");
    },
    [key],
  );
  /** Leaves the rest as it is by now, which is not what it was when a request went off. */
  const changeEdit = useCallback(
    (change: Partial<Edit>) => {
      if (latest.current) setEdit({ ...latest.current, ...change });
    },
    [setEdit],
  );
  return { edit, setEdit, changeEdit };
};
