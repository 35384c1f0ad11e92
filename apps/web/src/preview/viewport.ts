export type Device = "desktop" | "tablet" | "phone";

/** How the page is looked at. */
export interface Viewport {
  readonly device: Device;
  /** The device lies on its side. */
  readonly turned: boolean;
  /** At its own size, whatever the room; otherwise as large as the room lets it be, and never larger than it is. */
  readonly full: boolean;
}

/** The glass of a device, upright; a desktop is as large as the pane. */
const glass = { desktop: null, tablet: { width: 820, height: 1180 }, phone: { width: 390, height: 844 } };
/** Around a device that does not fill the stage. */
const MARGIN = 24;
/** Smaller than this, nothing can be told apart any more. */
const SMALLEST = 0.2;

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Where a page stands in the stage, and how large it is in its own pixels. */
export interface Place extends Room {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  /** The scale at which its whole width is in sight. */
  readonly fitting: number;
}

/** Null where the page fills the stage. */
export const placeOf = ({ device, turned, full }: Viewport, room: Room): Place | null => {
  const upright = glass[device];
  if (!upright) return null;
  const size = turned ? { width: upright.height, height: upright.width } : upright;
  const fitting = Math.min(1, Math.max(SMALLEST, (room.width - 2 * MARGIN) / size.width));
  const scale = full ? 1 : fitting;
  return {
    width: size.width,
    // What would be below the stage is scrolled to in the page, as below the edge of a device.
    height: Math.min(size.height, Math.max(0, (room.height - 2 * MARGIN) / scale)),
    left: Math.max(MARGIN, (room.width - size.width * scale) / 2),
    top: MARGIN,
    scale,
    fitting,
  };
};
