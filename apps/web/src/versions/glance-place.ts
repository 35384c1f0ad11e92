interface Size {
  readonly width: number;
  readonly height: number;
}
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 10;
const EDGE = 8;

/** Where a card stands beside a row: on its right, or below its end where there is no room, and always in the window. */
export const placeBeside = (row: Box, card: Size, window: Size): { left: number; top: number } => {
  const beside = row.right + GAP + card.width + EDGE <= window.width;
  const wanted = beside
    ? { left: row.right + GAP, top: row.top }
    : {
        left: row.right - card.width,
        top:
          row.bottom + GAP + card.height + EDGE <= window.height
            ? row.bottom + GAP
            : row.top - GAP - card.height,
      };
  const inside = (at: number, size: number, room: number) =>
    Math.round(Math.max(EDGE, Math.min(at, room - size - EDGE)));
  return {
    left: inside(wanted.left, card.width, window.width),
    top: inside(wanted.top, card.height, window.height),
  };
};
