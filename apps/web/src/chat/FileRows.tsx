import { clsx } from "clsx";
import { Check, CircleAlert, CircleStop, File, Pencil } from "lucide-react";
import { count } from "../ui/format.ts";
import { words } from "../words/chat.ts";
import type { FileProgress } from "./file-progress.ts";
import { type CodeFile, fileName } from "./fold.ts";

const icons = { written: Check, writing: Pencil, waiting: File, broken: CircleAlert, stopped: CircleStop };

/** Added and removed lines; what is zero is not written. */
export function Counts({ added, removed }: { added: number; removed: number }) {
  return (
    <span className="counts font-mono num whitespace-nowrap">
      {added > 0 && <span className="text-leaf-ink">+{count(added)}</span>}
      {added > 0 && removed > 0 && " "}
      {removed > 0 && <span className="text-ember-ink">−{count(removed)}</span>}
    </span>
  );
}

function Balance({ added, removed }: { added: number; removed: number }) {
  return (
    <span className="balance" aria-hidden="true">
      {added > 0 && <i style={{ flex: added }} />}
      {removed > 0 && <i data-removed="" style={{ flex: removed }} />}
    </span>
  );
}

const noteOf = (row: FileProgress, kept: boolean): string | null => {
  switch (row.state) {
    case "writing":
      return row.line === null ? null : words.file.line(row.line);
    case "waiting":
      return words.file.waiting;
    case "broken":
      return row.line === null ? words.file.broke : words.file.brokeAt(row.line);
    case "stopped":
      if (kept) return row.line === null ? null : words.file.stoppedAt(row.line);
      return row.line === null ? words.file.notSaved : words.file.stoppedNotSaved(row.line);
    case "written":
      return null;
  }
};

type Props = {
  rows: readonly FileProgress[];
  /** A version holds what arrived, although its answer was stopped. */
  kept?: boolean;
  /** Where a row leads: the changes of that file, or the file as it is written. */
  onOpen?: ((file: CodeFile) => void) | undefined;
};

export function FileRows({ rows, kept = false, onOpen }: Props) {
  return (
    <ul className="files">
      {rows.map((row) => {
        const Icon = icons[row.state];
        const note = noteOf(row, kept);
        const shown = (row.state === "written" || row.state === "writing") && row.added + row.removed > 0;
        const content = (
          <>
            <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
            <span
              className={clsx(
                "min-w-0 truncate max-[20rem]:whitespace-normal",
                !shown && "col-span-full col-start-2 max-tablet:whitespace-normal",
              )}
            >
              <span className="font-mono">{fileName[row.file]}</span>
              {note && (
                <>
                  {" "}
                  <small>{note}</small>
                </>
              )}
            </span>
            {shown && <Counts added={row.added} removed={row.removed} />}
            {shown && <Balance added={row.added} removed={row.removed} />}
          </>
        );
        return (
          <li key={row.file} data-state={row.state}>
            {onOpen && row.state !== "waiting" ? (
              <button type="button" onClick={() => onOpen(row.file)}>
                {content}
              </button>
            ) : (
              <div>{content}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
