import { clsx } from "clsx";

/** The shape of what comes. Give it its size by utilities. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span className={clsx("skeleton", className)} aria-hidden="true" />
);
