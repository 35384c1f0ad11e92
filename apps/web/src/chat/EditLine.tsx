import { Pencil, X } from "lucide-react";
import type { VersionRef } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { Segment } from "../ui/Segment.tsx";
import { words } from "../words/chat.ts";
import type { StartsFrom } from "./edit.ts";

type Props = {
  /** The page before the answer; null where there is none to go back to. */
  before: VersionRef | null;
  current: VersionRef | null;
  from: StartsFrom;
  onFrom: (from: StartsFrom) => void;
  /** It is the last request still: nothing was said after it elsewhere. */
  last: boolean;
  onCancel: () => void;
};

/** What sending an edited request will do, said before it is done. */
const consequence = ({ before, current, from, last }: Props): string => {
  if (!last) return words.edit.newer;
  if (before && from === "before") return words.edit.comesBack(before.number, current?.number ?? null);
  return words.edit.sentAnew(current?.number ?? null);
};

export function EditLine(props: Props) {
  const { before, current, from, onFrom, onCancel } = props;
  return (
    <div className="edit-line" role="group" aria-label={words.edit.title}>
      <div className="flex items-center gap-2">
        <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="min-w-0 truncate">{words.edit.title}</span>
        <span className="flex-1" />
        <Button
          size="s"
          variant="quiet"
          icon
          label={words.edit.cancel}
          shortcut={words.edit.key}
          className="-my-1 -mr-1.5 max-tablet:-my-3.5! max-tablet:-mr-3.5! max-tablet:size-11! max-tablet:after:hidden"
          onClick={onCancel}
        >
          <X size={14} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      {before && current && (
        <Segment
          label={words.edit.page}
          className="mt-1.5"
          value={from}
          onChange={onFrom}
          options={[
            { value: "before", label: words.edit.before(before.number) },
            { value: "now", label: words.edit.now(current.number) },
          ]}
        />
      )}
      <p className="num mt-1 text-ink-3" role="status">
        {consequence(props)}
      </p>
    </div>
  );
}
