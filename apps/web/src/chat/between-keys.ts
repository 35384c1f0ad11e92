/** So long after a key somebody is taken to be typing. */
const TYPING_MS = 400;
/** What is due is not kept back longer than this. */
const AT_MOST_MS = 120;
/** A hidden tab gets no frames; its state still moves on. */
const HIDDEN_MS = 250;

/**
 * When what arrived is shown: in the next frame; to somebody who types in the frame after a key's own, so that no key waits
 * for it.
 */
export const betweenKeys = () => {
  let pressedAt = -Infinity;
  let due: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    const work = due;
    due = null;
    work?.();
  };
  const inFrame = () => requestAnimationFrame(show);
  const press = () => {
    pressedAt = performance.now();
    if (due && !document.hidden) requestAnimationFrame(inFrame);
  };
  window.addEventListener("keydown", press, { capture: true, passive: true });
  return {
    /** One at a time: the next one after this is done. */
    schedule: (work: () => void) => {
      due = work;
      if (document.hidden) timer = setTimeout(show, HIDDEN_MS);
      else if (performance.now() - pressedAt < TYPING_MS) timer = setTimeout(inFrame, AT_MOST_MS);
      else inFrame();
    },
    close: () => {
      due = null;
      clearTimeout(timer);
      window.removeEventListener("keydown", press, { capture: true });
    },
  };
};
