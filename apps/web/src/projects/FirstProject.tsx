import { ArchiveRestore, FileUp } from "lucide-react";
import { Button } from "../ui/Button.tsx";
import { Mark } from "../ui/Mark.tsx";
import { words } from "../words/projects.ts";
import { words as start } from "../words/start.ts";
import { StartComposer } from "./StartComposer.tsx";
import { useImport } from "./useImport.ts";

type Props = { /** How many can still be brought back. */ deleted: number; onDeleted: () => void };

/** In the list's place while there is no project. */
export function FirstProject({ deleted, onDeleted }: Props) {
  const { importing, asProject } = useImport();
  return (
    <div className="mx-auto grid max-w-150 justify-items-center pt-6 text-center tablet:pt-20">
      <Mark size={44} />
      <h1 className="mt-6 mb-2.5 text-display tracking-tight max-tablet:text-figure">{start.first.title}</h1>
      <p className="mb-7 max-w-[29em] text-lead text-pretty text-ink-2">{start.first.lead}</p>
      <StartComposer />
      <Button
        variant="quiet"
        className="mt-6"
        loading={importing}
        loadingText={start.import.importing}
        onClick={() => void asProject()}
      >
        <FileUp size={16} strokeWidth={1.75} aria-hidden="true" />
        {start.import.button}
      </Button>
      {deleted > 0 && (
        <Button variant="quiet" onClick={onDeleted}>
          <ArchiveRestore size={16} strokeWidth={1.75} aria-hidden="true" />
          {words.deleted.link(deleted)}
        </Button>
      )}
    </div>
  );
}
