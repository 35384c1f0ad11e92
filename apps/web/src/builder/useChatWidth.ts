import { useState } from "react";
import { chatWidths } from "./Separator.tsx";

const key = "roseram.chat-width";
const stored = (): number | null => {
  const value = Number(localStorage.getItem(key));
  return value >= chatWidths.min && value <= chatWidths.max ? value : null;
};

/** How wide the conversation was drawn, remembered; null for the width it has by itself. */
export const useChatWidth = () => {
  const [width, setWidth] = useState(stored);
  const keep = (next: number | null) => {
    setWidth(next);
    if (next === null) localStorage.removeItem(key);
    else localStorage.setItem(key, String(next));
  };
  return [width, keep] as const;
};
