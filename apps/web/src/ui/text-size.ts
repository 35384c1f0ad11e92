/** How much larger than usual text is read here: the browser's own setting, 1 where nobody changed it. */
export const textScale = (): number =>
  (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
