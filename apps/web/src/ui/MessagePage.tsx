import type { ReactNode } from "react";
import { words } from "../words/ui.ts";
import { Mark } from "./Mark.tsx";
import { useTitle } from "./useTitle.ts";

type Props = {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  /** The technical words, folded. */
  details?: string | undefined;
};

/** A page that is only a message: what happened, what is safe, what to do. */
export function MessagePage({ title, children, actions, details }: Props) {
  useTitle(title);
  return (
    <main className="grid min-h-full place-items-center px-6 py-14">
      <div className="w-full max-w-[26rem]">
        <Mark size={32} />
        <h1 className="mt-6 mb-2 text-title tracking-snug">{title}</h1>
        <div className="text-body text-ink-2">{children}</div>
        {details && (
          <details className="mt-4 text-small text-ink-3">
            <summary className="reach w-fit cursor-pointer">{words.technical}</summary>
            <pre className="mono mt-2 max-h-60 overflow-auto rounded-card bg-well p-3 whitespace-pre-wrap">
              {details}
            </pre>
          </details>
        )}
        {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </main>
  );
}
