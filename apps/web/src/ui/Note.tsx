import { Check, CircleAlert, Info, TriangleAlert } from "lucide-react";
import { clsx } from "clsx";
import type { ReactNode } from "react";

const icons = { plain: Info, leaf: Check, brass: TriangleAlert, ember: CircleAlert };

type Props = {
  tone?: keyof typeof icons;
  children: ReactNode;
  /** What to do about it. */
  action?: ReactNode;
  className?: string;
  /** `alert` interrupts, `status` waits; leave it out for what was there from the start. */
  role?: "alert" | "status";
};

/** A line that says what happened, what is safe, what to do. */
export function Note({ tone = "plain", children, action, className, role }: Props) {
  const Icon = icons[tone];
  return (
    <div className={clsx("note", className)} data-tone={tone} role={role}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div className="note-words">{children}</div>
      {action}
    </div>
  );
}
