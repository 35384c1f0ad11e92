import { AlignLeft, Save, Search } from "lucide-react";
import { useEffect, useId } from "react";
import { createPortal } from "react-dom";
import type { VersionRef } from "../builder/bench.ts";
import { lineAt } from "../chat/file-progress.ts";
import { type Code, type CodeFile, codeFiles, fileName, fileText } from "../chat/fold.ts";
import { useAnswer, useFileProgress } from "../chat/useAnswer.ts";
import type { Writing } from "../chat/useLiveAnswer.ts";
import { keyText } from "../commands/keys.ts";
import { useCommands } from "../commands/registry.ts";
import { usePreferences } from "../settings/usePreferences.ts";
import { Button } from "../ui/Button.tsx";
import { Status } from "../ui/Petal.tsx";
import { count } from "../ui/format.ts";
import { words } from "../words/code.ts";
import { Compared } from "./Compared.tsx";
import "./code.css";
import { FileTabs } from "./FileTabs.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { NewerVersion } from "./NewerVersion.tsx";
import { Refused } from "./Refused.tsx";
import { useCodeEditor } from "./useCodeEditor.ts";
import { useDraft } from "./useDraft.ts";
import { useFileInView } from "./useFileInView.ts";
import { useFormat } from "./useFormat.ts";
import { useMerge } from "./useMerge.ts";

const icon = { size: 14, strokeWidth: 1.75, "aria-hidden": true } as const;
const bytes = (code: Code): number =>
  codeFiles.reduce((sum, file) => sum + new TextEncoder().encode(fileText(code, file)).length, 0);

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
  const { edited, differing, newer, saving } = draft;
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
  const conflict = writing ? null : newer;
  const comparing = draft.comparing && conflict !== null;
  const merging = useMerge(draft.base.code, draft.code, conflict?.code ?? null);
  const canSave = edited && !readOnly && !newer && !saving;
  const whyNot = archived
    ? words.save.archived
    : writing
      ? words.save.writing
      : newer
        ? words.save.newer
        : edited
          ? null
          : words.save.unedited;
  const save = () => {
    if (canSave) void draft.save();
  };
  const { tabSize } = usePreferences().preferences.editor;
  const { host, editor } = useCodeEditor({
    file,
    text,
    readOnly,
    pen: at,
    follow,
    active,
    wanted,
    onEdit: draft.edit,
    onSave: save,
    onFormat: () => void format.format(),
  });
  const format = useFormat({ editor, file, tabSize, can: !readOnly && !comparing });
  const whyNoFormat = archived ? words.save.archived : readOnly || comparing ? words.format.readOnly : null;
  useCommands([
    {
      id: "code-save",
      group: "code",
      title: words.save.button,
      icon: Save,
      keys: "mod+s",
      keysElsewhere: true,
      reason: whyNot,
      run: save,
    },
    ...(active
      ? [
          {
            id: "code-format",
            group: "code",
            title: words.format.command,
            icon: AlignLeft,
            keys: "shift+alt+f",
            keysElsewhere: true,
            words: "prettier indent tidy",
            reason: whyNoFormat,
            run: () => void format.format(),
          } as const,
          {
            id: "code-find",
            group: "code",
            title: words.find.command,
            icon: Search,
            keys: "mod+f",
            keysElsewhere: true,
            words: "find replace",
            reason: comparing && words.save.newer,
            run: () => editor.current?.find(),
          } as const,
        ]
      : []),
  ]);
  const refusedLine = format.refused?.line ?? null;
  return (
    <>
      {slot &&
        createPortal(
          <>
            {writing && (
              <span className="min-w-0 truncate text-small text-ink-3">
                {words.readOnlyWhile(writing.number)}
              </span>
            )}
            <Button
              size="s"
              variant="quiet"
              icon
              className="max-tablet:size-11!"
              label={words.find.button}
              shortcut={keyText("mod+f")}
              off={comparing}
              onClick={() => editor.current?.find()}
            >
              <Search {...icon} />
            </Button>
            {!writing && (
              <Button
                size="s"
                variant="quiet"
                className="max-tablet:h-11!"
                loading={format.formatting}
                loadingText={words.format.formatting}
                reason={whyNoFormat}
                title={whyNoFormat ? undefined : keyText("shift+alt+f")}
                onClick={() => void format.format()}
              >
                {words.format.button}
              </Button>
            )}
            <Button
              size="s"
              variant={canSave ? "rose" : "default"}
              className="max-tablet:h-11!"
              loading={saving}
              loadingText={words.save.saving}
              reason={whyNot}
              title={whyNot ? undefined : keyText("mod+s")}
              onClick={save}
            >
              {words.save.button}
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
            <span id={label}>{words.follow}</span>
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
      {conflict && (
        <NewerVersion
          newer={conflict.version}
          opened={draft.base.version}
          comparing={draft.comparing}
          onComparing={draft.setComparing}
          saving={saving}
          merging={merging}
          onMerge={draft.merge}
          onSaveMine={draft.saveOver}
          onTake={draft.take}
        />
      )}
      {draft.refused && <Refused onClose={draft.dismiss}>{draft.refused}</Refused>}
      {format.refused && (
        <Refused
          onClose={format.dismiss}
          onLine={refusedLine === null ? null : () => editor.current?.goTo(refusedLine)}
          line={refusedLine}
        >
          {words.format.unreadable(fileName[file], refusedLine)}{" "}
          <bdi className="mono text-small">{format.refused.why}</bdi>
        </Refused>
      )}
      {comparing && (
        <Compared
          file={file}
          newer={{ number: conflict.version.number, code: conflict.code }}
          mine={draft.code}
          merging={merging}
        />
      )}
      <div ref={host} className="code-editor" hidden={comparing} />
      <div className="statusbar num">
        {lines !== null ? (
          <Status state="now">{words.status.writing(count(lines))}</Status>
        ) : edited && !writing ? (
          <Status state="wait">{words.status.edited}</Status>
        ) : (
          version && <Status state="ready">v{version.number}</Status>
        )}
        <span>{words.languages[file]}</span>
        <span className="max-desktop:hidden">{words.status.spaces(tabSize)}</span>
        <span className="flex-1" />
        <span>{words.status.size(words.status.bytes(bytes(shown)))}</span>
      </div>
      <LeaveDialog edited={edited} files={differing} onDiscard={draft.discard} />
    </>
  );
}
