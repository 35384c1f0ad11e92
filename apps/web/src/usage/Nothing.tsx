import { Link } from "@tanstack/react-router";
import { useConfig } from "../session/context.ts";
import { buttonLook } from "../ui/Button.tsx";
import { words } from "../words/usage.ts";
import { type Period, longMonth, monthName } from "./period.ts";

const said = words.nothing;

type Props = {
  period: Period;
  /** The first day of the month in view, if that is over. */
  past: string | null;
  today: string;
};

/** Nothing was used: in a month that is over that is a fact, in this one a beginning. */
export function Nothing({ period, past, today }: Props) {
  const config = useConfig();
  if (past)
    return (
      <div className="py-10">
        <h2 className="mb-4 text-lead tracking-snug">{said.past(longMonth(past))}</h2>
        <Link to="/usage" {...buttonLook()}>
          {said.current(monthName(today))}
        </Link>
      </div>
    );
  return (
    <div className="py-10">
      <h2 className="text-lead tracking-snug">{said[period]}</h2>
      <p className="mt-1 mb-4 max-w-[34em] text-pretty text-ink-2">
        {said.what} {config.model.demo && said.demo}
      </p>
      <Link to="/" {...buttonLook()}>
        {said.projects}
      </Link>
    </div>
  );
}
