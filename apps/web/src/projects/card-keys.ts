interface Box {
  readonly left: number;
  readonly top: number;
}

/** The card that a key leads to from the one in focus; null where there is none in that direction. */
export function cardTowards(key: string, at: number, boxes: readonly Box[]): number | null {
  const here = boxes[at];
  if (!here) return null;
  const existing = (index: number) => (boxes[index] ? index : null);
  switch (key) {
    case "ArrowRight":
      return existing(at + 1);
    case "ArrowLeft":
      return existing(at - 1);
    case "Home":
      return existing(0);
    case "End":
      return existing(boxes.length - 1);
    case "ArrowDown":
      return nearestInRow(
        boxes,
        here,
        Math.min(...boxes.map(({ top }) => top).filter((top) => top > here.top)),
      );
    case "ArrowUp":
      return nearestInRow(
        boxes,
        here,
        Math.max(...boxes.map(({ top }) => top).filter((top) => top < here.top)),
      );
    default:
      return null;
  }
}

/** The last row may be shorter: then its last card is nearest. */
function nearestInRow(boxes: readonly Box[], here: Box, top: number): number | null {
  const row = boxes.flatMap((box, index) =>
    box.top === top ? [{ index, away: Math.abs(box.left - here.left) }] : [],
  );
  return row.sort((a, b) => a.away - b.away)[0]?.index ?? null;
}
