import { useEffect, useState } from "react";
import { usePreferences } from "../settings/usePreferences.ts";
import { chatWidths } from "./Separator.tsx";

const key = "roseram.chat-width";
/** While it is drawn it changes with every move of the hand. */
const REST_MS = 600;
const stored = (): number | null => {
  const value = Number(localStorage.getItem(key));
  return value >= chatWidths.min && value <= chatWidths.max ? value : null;
};

/** How wide the conversation was drawn, here or on another device; null for the width it has by itself. */
export const useChatWidth = () => {
  const { preferences, setPreferences } = usePreferences();
  const [drawn, setDrawn] = useState<{ width: number | null } | null>(null);
  useEffect(() => {
    if (!drawn) return;
    const timer = setTimeout(() => void setPreferences({ chatWidth: drawn.width }), REST_MS);
    return () => clearTimeout(timer);
  }, [drawn, setPreferences]);
  const keep = (next: number | null) => {
    const width = next === null ? null : Math.round(next);
    setDrawn({ width });
    if (width === null) localStorage.removeItem(key);
    else localStorage.setItem(key, String(width));
  };
  return [drawn ? drawn.width : (preferences.chatWidth ?? stored()), keep] as const;
};
