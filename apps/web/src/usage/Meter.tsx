import { clsx } from "clsx";
import { toneOf } from "./quota.ts";

type Props = {
  /** 0 to 1. */
  share: number;
  /** Where it will stand at the end of the month, 0 to 1. */
  pace?: number | null;
  className?: string;
};

/** A bar with a length that is known. Its figures stand beside it as words. */
export const Meter = ({ share, pace = null, className }: Props) => (
  <span className={clsx("meter", className)} data-tone={toneOf(share)} aria-hidden="true">
    <i style={{ width: `${share * 100}%` }} />
    {pace !== null && <b style={{ left: `${Math.min(pace, 1) * 100}%` }} />}
  </span>
);
