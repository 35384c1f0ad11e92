import { clsx } from "clsx";
import type { ReactNode } from "react";

type Props = {
  tone?: "plain" | "version" | "rose" | "leaf" | "brass" | "ember";
  children: ReactNode;
  className?: string;
  title?: string;
};

export const Tag = ({ tone = "plain", children, className, title }: Props) => (
  <span className={clsx("tag", className)} data-tone={tone} title={title}>
    {children}
  </span>
);
