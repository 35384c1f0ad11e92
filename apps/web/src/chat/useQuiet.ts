import { useEffect, useState } from "react";

/**
 * Whether what comes into the log is not read out: while something is under way, and until what it leaves behind stands.
 * The end of an answer puts the whole of it in the place of the live one; its sentence is said elsewhere.
 */
export const useQuiet = (underWay: boolean): boolean => {
  const [settled, setSettled] = useState(!underWay);
  useEffect(() => {
    if (underWay) return setSettled(false);
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setSettled(true));
    });
    return () => cancelAnimationFrame(frame);
  }, [underWay]);
  return underWay || !settled;
};
