import { useRef } from "react";
import { type Code, type CodeFile, fileName, fileText } from "../chat/fold.ts";
import { useCommands } from "../commands/registry.ts";
import { changeCommands } from "../versions/change-commands.ts";
import { type DiffHandle, DiffView } from "../versions/DiffView.tsx";
import { useWide } from "../versions/useWide.ts";
import { words } from "../words/code.ts";
import { Overlaps } from "./Overlaps.tsx";
import type { Merging } from "./useMerge.ts";

type Props = {
  file: CodeFile;
  newer: { readonly number: number; readonly code: Code };
  mine: Code;
  merging: Merging | null;
};

/** Two columns of code are read from this width on. */
const BESIDE = 700;

/** The newer version and the edits side by side, and the places where they meet. */
export function Compared({ file, newer, mine, merging }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const diff = useRef<DiffHandle>(null);
  useCommands(changeCommands((by) => diff.current?.jump(by)));
  const beside = useWide(host, BESIDE);
  const [before, after] = [fileText(newer.code, file), fileText(mine, file)];
  return (
    <div ref={host} className="compared">
      {merging && merging.overlaps.length > 0 && <Overlaps newer={newer.number} merging={merging} />}
      {before === after ? (
        <p className="p-4 text-ink-3">{words.diff.same(fileName[file])}</p>
      ) : (
        <>
          {beside && (
            <div className="compared-heads" aria-hidden="true">
              <span>{words.diff.left(newer.number)}</span>
              <span>{words.diff.right}</span>
            </div>
          )}
          <DiffView
            ref={diff}
            file={file}
            split={beside}
            before={before}
            after={after}
            label={words.diff.label(fileName[file], newer.number)}
          />
        </>
      )}
    </div>
  );
}
