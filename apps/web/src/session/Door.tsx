import type { ReactNode } from "react";
import { Mark } from "../ui/Mark.tsx";
import { words } from "../words/door.ts";
import { ProductAtWork } from "./ProductAtWork.tsx";

type Props = { title: ReactNode; lead?: ReactNode; children: ReactNode };

/** The frame of everything before the door: a form on the bench, beside it the product at work. */
export function Door({ title, lead, children }: Props) {
  return (
    <div className="grid h-full grid-cols-1 tablet:grid-cols-[minmax(23.75rem,5fr)_7fr]">
      <main className="flex overflow-y-auto px-7 py-10">
        <div className="m-auto w-full max-w-84">
          <div className="flex items-center gap-2.5 text-body font-semibold tracking-snug">
            <Mark />
            {words.brand}
          </div>
          <h1 className="mt-7 mb-2.5 text-display tracking-tight">{title}</h1>
          {lead && <p className="mb-6.5 text-body text-pretty text-ink-2">{lead}</p>}
          {children}
        </div>
      </main>
      <ProductAtWork />
    </div>
  );
}
