import { useEffect, useState } from "react";

const format = (from: string): string => {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(from)) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** Minutes and seconds since a moment, once a second. */
export const useClock = (from: string): string => {
  const [text, setText] = useState(() => format(from));
  useEffect(() => {
    setText(format(from));
    const timer = setInterval(() => setText(format(from)), 1000);
    return () => clearInterval(timer);
  }, [from]);
  return text;
};
