import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { errorWords } from "../errors.ts";
import { arrowTabs } from "../ui/arrowTabs.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Note } from "../ui/Note.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { DiffView } from "../versions/DiffView.tsx";
import { words } from "../words/chat.ts";
import { answerCode } from "./answer-code.ts";
import { type CodeFile, codeFiles, emptyCode, fileName, fileText } from "./fold.ts";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  generationId: string;
  /** The file to begin with. */
  file: CodeFile | null;
  /** It can be looked at as a page. */
  page: boolean;
  /** The version that holds it by now. */
  kept: VersionRef | null;
};

/** What arrived of an answer that did not become a version, beside what stands. Nothing is changed here. */
export function PartDialog({ open, onOpenChange, generationId, file, page, kept }: Props) {
  const bench = useBench();
  const { data, error } = useQuery(answerCode, { variables: { id: generationId }, skip: !open });
  const [chosen, setChosen] = useState<CodeFile | null>(null);
  const generation = data?.generation;
  const before = generation?.baseVersion?.code ?? emptyCode;
  const after = generation?.code ?? emptyCode;
  const changed = codeFiles.filter((one) => fileText(before, one) !== fileText(after, one));
  const shown = [chosen, file].find((one) => one !== null && changed.includes(one)) ?? changed[0];
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setChosen(null);
        onOpenChange(next);
      }}
      size="large"
      title={words.part.title}
      description={kept ? words.part.kept(kept.number) : words.part.notSaved}
      actions={
        <>
          {page && !kept && (
            <Button
              onClick={() => {
                onOpenChange(false);
                bench.showPart(generationId);
              }}
            >
              {words.part.show}
            </Button>
          )}
          <Button onClick={() => onOpenChange(false)}>{words.close}</Button>
        </>
      }
    >
      {error && (
        <Note tone="ember" role="alert" className="mt-4">
          {errorWords(error)}
        </Note>
      )}
      {!generation && !error && <Skeleton className="mt-4 h-40 w-full" />}
      {generation && !shown && <p className="mt-4 text-ink-2">{words.part.onlyWords}</p>}
      {shown && (
        <>
          <div className="part-files" role="tablist" aria-label={words.part.files} onKeyDown={arrowTabs}>
            {changed.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                className="tab mono"
                aria-selected={one === shown}
                tabIndex={one === shown ? 0 : -1}
                onClick={() => setChosen(one)}
              >
                {fileName[one]}
              </button>
            ))}
          </div>
          <div className="part-code">
            <DiffView
              key={shown}
              file={shown}
              before={fileText(before, shown)}
              after={fileText(after, shown)}
              label={words.part.arrivedOf(fileName[shown])}
            />
          </div>
        </>
      )}
    </Dialog>
  );
}
