import { useCallback, useState } from "react";

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
