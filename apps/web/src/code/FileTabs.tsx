import { Counts } from "../chat/FileRows.tsx";
import type { FileProgress } from "../chat/file-progress.ts";
import { type CodeFile, codeFiles, fileName } from "../chat/fold.ts";
import { arrowTabs } from "../ui/arrowTabs.ts";
import { Petal } from "../ui/Petal.tsx";
import { words } from "../words/code.ts";

type Props = {
  file: CodeFile;
  onFile: (file: CodeFile) => void;
  rows: readonly FileProgress[];
  /** The one being written. */
  penFile: CodeFile | null;
  /** Those with edits that no version holds yet. */
  edited: readonly CodeFile[];
};

/** The three files, with what is written or edited in them. */
export const FileTabs = ({ file, onFile, rows, penFile, edited }: Props) => (
  <div className="file-tabs" role="tablist" aria-label={words.files} onKeyDown={arrowTabs}>
    {codeFiles.map((one) => {
      const row = rows.find((each) => each.file === one);
      return (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={one === file}
          tabIndex={one === file ? 0 : -1}
          onClick={() => onFile(one)}
        >
          {fileName[one]}
          {one === penFile ? (
            <Petal state="now" />
          ) : (
            row && row.added + row.removed > 0 && <Counts added={row.added} removed={row.removed} />
          )}
          {edited.includes(one) && (
            <>
              <i className="size-1.5 rounded-full bg-ink-2" aria-hidden="true" />
              <span className="sr-only">{words.edited}</span>
            </>
          )}
        </button>
      );
    })}
  </div>
);
