import { Save } from "lucide-react";
import { useEffect, useId } from "react";
import { createPortal } from "react-dom";
import type { VersionRef } from "../builder/bench.ts";
import { lineAt } from "../chat/file-progress.ts";
import { type Code, type CodeFile, codeFiles, fileName, fileText } from "../chat/fold.ts";
import { type Writing, useAnswer, useFileProgress } from "../chat/useLiveAnswer.ts";
import { keyText } from "../commands/keys.ts";
import { useCommands } from "../commands/registry.ts";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Status } from "../ui/Petal.tsx";
import { count } from "../ui/format.ts";
import { DiffView } from "../versions/DiffView.tsx";
import "./code.css";
import { FileTabs } from "./FileTabs.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { NewerVersion } from "./NewerVersion.tsx";
import { useCodeEditor } from "./useCodeEditor.ts";
import { useDraft } from "./useDraft.ts";
import { useFileInView } from "./useFileInView.ts";

const languages: Record<CodeFile, string> = { HTML: "HTML", CSS: "CSS", JAVASCRIPT: "JavaScript" };
const bytes = (code: Code): number =>
  codeFiles.reduce((sum, file) => sum + new TextEncoder().encode(fileText(code, file)).length, 0);
const size = (code: Code): string => {
  const total = bytes(code);
  return total < 1000 ? `${total} bytes` : `${(total / 1000).toFixed(1)} kB`;
};

type Props = {
  projectId: string;
  code: Code;
  version: VersionRef | null;
  archived: boolean;
  /** The answer that is being written into these files: nothing can be edited meanwhile. */
  writing: Writing | null;
  wanted: { file: CodeFile; line: number | null; at: number } | null;
  slot: HTMLElement | null;
  active: boolean;
  /** Whether there are edits that no version holds yet. */
  onEdited: (edited: boolean) => void;
};

/** The three files, to read while they are written and to edit when they are not. */
export default function CodePane({
  projectId,
  code,
  version,
  archived,
  writing,
  wanted,
  slot,
  active,
  onEdited,
}: Props) {
  const answer = useAnswer(writing);
  const rows = useFileProgress(writing);
  const draft = useDraft({ projectId, code, version, archived });
  const { edited, differing, newer, saving, refused } = draft;
  const label = useId();
  useEffect(() => onEdited(edited), [onEdited, edited]);

  const pen = writing ? answer.pen : null;
  const penFile = pen?.file ?? null;
  const { file, setFile, follow, setFollow } = useFileInView(penFile, wanted);
  const shown = writing ? answer.code : draft.code;
  const text = fileText(shown, file);
  const at = pen?.file === file ? pen.offset : null;
  const lines = at === null ? null : lineAt(text, at);
  const readOnly = writing !== null || archived;
  const canSave = edited && !readOnly && !newer && !saving;
  const whyNot = archived
    ? "The project is archived and read-only"
    : writing
      ? "An answer is being written; save when it has ended"
      : newer
        ? "Choose first between your edits and the newer version"
        : edited
          ? null
          : "Nothing is edited";
  useCommands([
    {
      id: "code-save",
      group: "code",
      title: "Save as version",
      icon: Save,
      keys: "mod+s",
      keysElsewhere: true,
      reason: whyNot,
      run: () => {
        if (canSave) void draft.save();
      },
    },
  ]);
  const comparing = draft.comparing && newer !== null && !writing;
  const host = useCodeEditor({
    file,
    text,
    readOnly,
    pen: at,
    follow,
    active,
    wanted,
    onEdit: draft.edit,
    onSave: () => {
      if (canSave) void draft.save();
    },
  });
  return (
    <>
      {slot &&
        createPortal(
          <>
            {writing && (
              <span className="min-w-0 truncate text-small text-ink-3">
                Read-only while v{writing.number} is written
              </span>
            )}
            <Button
              size="s"
              variant={canSave ? "rose" : "default"}
              className="max-tablet:h-11!"
              loading={saving}
              loadingText="Saving"
              reason={whyNot}
              title={whyNot ? undefined : keyText("mod+s")}
              onClick={() => void draft.save()}
            >
              Save as version
            </Button>
          </>,
          slot,
        )}
      <div className="file-head">
        <FileTabs
          file={file}
          onFile={(one) => {
            setFile(one);
            if (writing) setFollow(one === penFile);
          }}
          rows={rows}
          penFile={penFile}
          edited={writing ? [] : differing}
        />
        <span className="flex-1" />
        {writing && (
          <label className="flex items-center gap-2 text-small whitespace-nowrap text-ink-2 max-tablet:hidden">
            <span id={label}>Follow the writing</span>
            <button
              type="button"
              role="switch"
              aria-checked={follow}
              aria-labelledby={label}
              className="switch"
              onClick={() => setFollow((on) => !on)}
            />
          </label>
        )}
      </div>
      {newer && !writing && (
        <NewerVersion
          newer={newer.version}
          opened={draft.opened}
          comparing={draft.comparing}
          onComparing={draft.setComparing}
          saving={saving}
          onSaveMine={draft.saveOver}
          onTake={draft.take}
        />
      )}
      {refused && (
        <Note
          tone="ember"
          role="alert"
          className="items-center! rounded-none! px-3.5! py-2!"
          action={
            <Button size="s" variant="quiet" onClick={() => draft.dismiss()}>
              Close
            </Button>
          }
        >
          <span className="line-clamp-3 break-words">{refused}</span>
        </Note>
      )}
      {comparing && (
        <DiffView
          file={file}
          before={fileText(newer.code, file)}
          after={fileText(draft.code, file)}
          label={`${fileName[file]}: from v${newer.version.number} to your edits`}
        />
      )}
      <div ref={host} className="code-editor" hidden={comparing} />
      <div className="statusbar num">
        {lines !== null ? (
          <Status state="now">Writing line {count(lines)}</Status>
        ) : edited && !writing ? (
          <Status state="wait">Edited, not saved</Status>
        ) : (
          version && <Status state="ready">v{version.number}</Status>
        )}
        <span>{languages[file]}</span>
        <span className="max-desktop:hidden">Spaces: 2</span>
        <span className="flex-1" />
        <span>3 files · {size(shown)}</span>
      </div>
      <LeaveDialog edited={edited} files={differing} onDiscard={draft.discard} />
    </>
  );
}
