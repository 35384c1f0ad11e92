import type { ReactNode } from "react";
import { clsx } from "clsx";

type Props = {
  tone?: "plain" | "brass" | "ember" | "rose";
  icon?: ReactNode;
  children: ReactNode;
  /** Figures or an action, on the right. */
  end?: ReactNode;
  className?: string;
};

const grounds = {
  plain: "bg-well text-ink-2",
  brass: "bg-brass-soft text-ink [&_.lucide]:text-brass-ink",
  ember: "bg-ember-soft text-ink [&_.lucide]:text-ember-ink",
  rose: "text-ink-2",
};

/** One line above the composer or a page: progress, connection or quota. Its counters are never live regions. */
export function StatusLine({ tone = "plain", icon, children, end, className }: Props) {
  return (
    <div
      className={clsx("flex min-h-9 items-center gap-2.5 rounded-card px-3 py-1.5", grounds[tone], className)}
    >
      {icon}
      <div className="min-w-0 flex-1">{children}</div>
      {end && <div className="num flex items-center gap-2 text-small text-ink-2">{end}</div>}
    </div>
  );
}
