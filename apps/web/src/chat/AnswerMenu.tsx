import { Copy, Ellipsis, FileSearch, Undo2 } from "lucide-react";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { Button } from "../ui/Button.tsx";
import { Menu, MenuItem } from "../ui/Menu.tsx";
import { toast } from "../ui/toast.ts";
import { words } from "../words/chat.ts";

type Props = {
  /** What it made, to be brought back; null where it made none. */
  version: VersionRef | null;
  /** Its words. */
  said: string;
  /** Shows what the model was sent. */
  onSent: () => void;
};

/** What else can be done with an answer. */
export function AnswerMenu({ version, said, onSent }: Props) {
  const bench = useBench();
  return (
    <Menu
      trigger={
        <Button size="s" variant="quiet" icon label={words.answer.more} className="-mr-2">
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      }
    >
      {version && (
        <MenuItem
          icon={<Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />}
          onSelect={() => void bench.restore(version)}
        >
          {words.answer.restore(version.number)}
        </MenuItem>
      )}
      <MenuItem
        icon={<Copy size={16} strokeWidth={1.75} aria-hidden="true" />}
        onSelect={() => void navigator.clipboard.writeText(said).then(() => toast(words.copied))}
      >
        {words.answer.copy}
      </MenuItem>
      <MenuItem icon={<FileSearch size={16} strokeWidth={1.75} aria-hidden="true" />} onSelect={onSent}>
        {words.answer.whatWasSent}
      </MenuItem>
    </Menu>
  );
}
