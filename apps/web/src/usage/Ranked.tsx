import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { count, money } from "../ui/format.ts";
import { words } from "../words/usage.ts";
import { type Order, type RankedRow, nextOrder, sorted } from "./ranking.ts";

const said = words.tables;
const FEW = 8;

type Row = RankedRow & { shown: ReactNode };
type Props = {
  head: string;
  rows: readonly Row[];
  priced: boolean;
  bars?: boolean;
  /** Until a column is chosen; without one they stand as they are given. */
  begin?: Order | null;
};

/** Who or what used how much. Every column sorts; a long list begins with its largest. */
export function Ranked({ head, rows, priced, bars = false, begin = { by: "tokens", up: false } }: Props) {
  const [order, setOrder] = useState(begin);
  const [all, setAll] = useState(false);
  const most = Math.max(...rows.map((row) => row.tokens), 1);
  const inOrder = sorted(rows, order);
  const shown = all ? inOrder : inOrder.slice(0, FEW);
  const column = (by: Order["by"], name: string) => {
    const here = order?.by === by;
    const Arrow = order?.up ? ArrowUp : ArrowDown;
    return (
      <th
        scope="col"
        className={by === "name" ? undefined : "figure"}
        aria-sort={here ? (order.up ? "ascending" : "descending") : undefined}
      >
        <button type="button" className="sorts reach" onClick={() => setOrder(nextOrder(order, by))}>
          {name}
          {here && <Arrow size={12} strokeWidth={1.75} aria-hidden="true" />}
        </button>
      </th>
    );
  };
  return (
    <div>
      <table className="ledger" aria-label={said.by(head)}>
        <thead>
          <tr>
            {column("name", head)}
            {bars && <th className="max-desktop:hidden" aria-hidden="true" />}
            {column("requests", said.calls)}
            {priced && column("cost", said.cost)}
            {column("tokens", said.tokens)}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span className="block max-w-60 truncate max-tablet:max-w-40">{row.shown}</span>
              </th>
              {bars && (
                <td className="w-full max-desktop:hidden" aria-hidden="true">
                  <span className="rank" style={{ width: `${(row.tokens / most) * 100}%` }} />
                </td>
              )}
              <td className="figure text-ink-2">{count(row.requests)}</td>
              {priced && (
                <td className="figure text-ink-2">
                  {row.cost ? money(row.cost) : <span title={said.noPrice}>–</span>}
                </td>
              )}
              <td className="figure">{count(row.tokens)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > FEW && (
        <Button variant="quiet" size="s" className="mt-2 -ml-2" onClick={() => setAll(!all)}>
          {all ? said.showFewer : said.showAll(rows.length)}
        </Button>
      )}
    </div>
  );
}
