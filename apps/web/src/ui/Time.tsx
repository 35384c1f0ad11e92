import { exactTime, timeAgo } from "./format.ts";

/** A relative time with the exact one on hover. */
export const Time = ({ at, className }: { at: string; className?: string }) => (
  <time dateTime={at} title={exactTime(at)} className={className}>
    {timeAgo(at)}
  </time>
);
