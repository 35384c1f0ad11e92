import { useMutation } from "@apollo/client/react";
import { useBlocker } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { graphql } from "../__generated__/gql.ts";
import type { VersionRef } from "../builder/bench.ts";
import { Counts } from "../chat/FileRows.tsx";
import { lineAt } from "../chat/file-progress.ts";
import { type Code, type CodeFile, codeFiles, fileName, fileText, sameCode, withFile } from "../chat/fold.ts";
import { type Writing, useAnswer, useFileProgress } from "../chat/useLiveAnswer.ts";
import { errorWords } from "../errors.ts";
import { arrowTabs } from "../ui/arrowTabs.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Note } from "../ui/Note.tsx";
import { Petal, Status } from "../ui/Petal.tsx";
import { count } from "../ui/format.ts";
import { toast } from "../ui/toast.ts";
import { DiffView } from "../versions/DiffView.tsx";
import "./code.css";
import { type CodeEditor, codeEditor } from "./editor.ts";
import { keepEdits, keptEdits } from "./edits.ts";

const saveCode = graphql(`
  mutation SaveCode($input: SaveCodeInput!) {
    saveCode(input: $input) {
      version {
        id
        number
        code {
          html
          css
          javascript
        }
      }
      project {
        id
        ...Builder_project @unmask
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const languages: Record<CodeFile, string> = { HTML: "HTML", CSS: "CSS", JAVASCRIPT: "JavaScript" };
const bytes = (code: Code): number =>
  codeFiles.reduce((sum, file) => sum + new TextEncoder().encode(fileText(code, file)).length, 0);
const size = (code: Code): string => {
  const total = bytes(code);
  return total < 1000 ? `${total} bytes` : `${(total / 1000).toFixed(1)} kB`;
};

/** What comes out of the cache knows its type; an input must not. */
const plain = ({ html, css, javascript }: Code): Code => ({ html, css, javascript });

/** Edits are kept when the hand rests for so long, and when the page goes. */
const KEEP_MS = 400;

type Base = { code: Code; version: VersionRef | null };
const plainBase = ({ code, version }: Base): Base => ({
  code: plain(code),
  version: version && { id: version.id, number: version.number },
});
type Props = {
  projectId: string;
  code: Code;
  version: VersionRef | null;
  archived: boolean;
  /** The answer that is being written into these files: nothing can be edited meanwhile. */
  writing: Writing | null;
  wanted: { file: CodeFile; at: number } | null;
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
  const [mutateSave] = useMutation(saveCode);
  const [file, setFile] = useState<CodeFile>("HTML");
  const [kept] = useState(() => (archived ? null : keptEdits(projectId)));
  const [base, setBase] = useState<Base>(kept?.base ?? { code, version });
  const [draft, setDraft] = useState<Code>(kept?.code ?? code);
  const [newer, setNewer] = useState<{ code: Code; version: VersionRef } | null>(null);
  const [comparing, setComparing] = useState(false);
  const [follow, setFollow] = useState(true);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const answer = useAnswer(writing);
  const rows = useFileProgress(writing);
  const edited = !sameCode(draft, base.code);
  const label = useId();
  useEffect(() => onEdited(edited), [onEdited, edited]);
  const discarded = useRef(false);
  const keep = useRef(() => {});
  useEffect(() => {
    keep.current = () =>
      keepEdits(
        projectId,
        edited && !discarded.current ? { code: plain(draft), base: plainBase(base) } : null,
      );
    const timer = setTimeout(() => keep.current(), KEEP_MS);
    return () => clearTimeout(timer);
  }, [projectId, edited, draft, base]);
  useEffect(() => {
    const now = () => keep.current();
    window.addEventListener("pagehide", now);
    return () => {
      window.removeEventListener("pagehide", now);
      now();
    };
  }, []);

  // The project moved on: without edits the editor follows, with edits it says so and keeps them.
  if (version?.id !== base.version?.id || (!edited && !sameCode(code, base.code))) {
    if (!edited || sameCode(draft, code)) {
      setBase({ code, version });
      setDraft(code);
      setNewer(null);
      setComparing(false);
    } else if (version && newer?.version.id !== version.id) setNewer({ code, version });
  }

  const pen = writing ? answer.pen : null;
  const penFile = pen?.file ?? null;
  useEffect(() => {
    if (follow && penFile) setFile(penFile);
  }, [follow, penFile]);
  useEffect(() => {
    if (!wanted) return;
    setFile(wanted.file);
    // Whoever opens another file than the one being written wants to stay there.
    setFollow((on) => on && (penFile === null || penFile === wanted.file));
  }, [wanted]);

  const shown = writing ? answer.code : draft;
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  const save = useRef(() => {});
  useEffect(() => {
    if (!host.current) return;
    const made = codeEditor({
      parent: host.current,
      onEdit: (one, text) => setDraft((before) => withFile(before, one, text)),
      onSave: () => save.current(),
    });
    editor.current = made;
    return () => {
      editor.current = null;
      made.close();
    };
  }, []);
  const text = fileText(shown, file);
  const readOnly = writing !== null || archived;
  const at = pen?.file === file ? pen.offset : null;
  useEffect(() => {
    editor.current?.show({ file, text, readOnly, pen: at, follow });
  }, [file, text, readOnly, at, follow]);

  const store = async (on: Base) => {
    setSaving(true);
    setRefused(null);
    try {
      const { data } = await mutateSave({
        variables: { input: { projectId, code: plain(draft), baseVersionId: on.version?.id ?? null } },
      });
      const problem = data?.saveCode.userErrors[0];
      const made = data?.saveCode.version;
      if (problem?.code === "CONFLICT" && made) {
        setNewer({ code: made.code, version: made });
      } else if (problem?.code === "GENERATION_RUNNING") {
        setRefused("Not saved: an answer is being written. Your edits are kept; save when it has ended.");
      } else if (problem) {
        setRefused(`Not saved. ${problem.message} Your edits are kept.`);
      } else if (made) {
        setBase({ code: draft, version: made });
        setNewer(null);
        setComparing(false);
        toast(`Saved as v${made.number}`, { id: "saved" });
      }
    } catch (error) {
      setRefused(`${errorWords(error)} Your edits are kept.`);
    } finally {
      setSaving(false);
    }
  };
  const canSave = edited && !readOnly && !newer && !saving;
  useEffect(() => {
    save.current = () => {
      if (canSave) void store(base);
    };
  });
  // The browser's own "save page" is never meant here.
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
        if (!event.defaultPrevented) save.current();
        event.preventDefault();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [active]);

  const take = () => {
    if (!newer) return;
    setBase(newer);
    setDraft(newer.code);
    setNewer(null);
    setComparing(false);
  };
  const differing = codeFiles.filter((one) => fileText(draft, one) !== fileText(base.code, one));
  const leaving = useBlocker({
    shouldBlockFn: () => edited,
    enableBeforeUnload: edited,
    withResolver: true,
  });

  const lines = at === null ? null : lineAt(text, at);
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
              reason={
                archived
                  ? "The project is archived and read-only"
                  : writing
                    ? "An answer is being written; save when it has ended"
                    : newer
                      ? "Choose first between your edits and the newer version"
                      : edited
                        ? null
                        : "Nothing is edited"
              }
              onClick={() => void store(base)}
            >
              Save as version
            </Button>
          </>,
          slot,
        )}
      <div className="file-head">
        <div className="file-tabs" role="tablist" aria-label="Files" onKeyDown={arrowTabs}>
          {codeFiles.map((one) => {
            const row = rows.find((each) => each.file === one);
            const changed = !writing && differing.includes(one);
            return (
              <button
                key={one}
                type="button"
                role="tab"
                aria-selected={one === file}
                tabIndex={one === file ? 0 : -1}
                onClick={() => {
                  setFile(one);
                  if (writing) setFollow(one === penFile);
                }}
              >
                {fileName[one]}
                {one === penFile ? (
                  <Petal state="now" />
                ) : (
                  row && row.added + row.removed > 0 && <Counts added={row.added} removed={row.removed} />
                )}
                {changed && (
                  <>
                    <i className="size-1.5 rounded-full bg-ink-2" aria-hidden="true" />
                    <span className="sr-only">edited</span>
                  </>
                )}
              </button>
            );
          })}
        </div>
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
        <Note
          tone="brass"
          role="alert"
          className="items-center! rounded-none! px-3.5! py-2!"
          action={
            <div className="flex flex-wrap justify-end gap-1.5">
              <Button size="s" onClick={() => setComparing((on) => !on)}>
                {comparing ? "Back to the editor" : "Compare"}
              </Button>
              <Button
                size="s"
                loading={saving}
                loadingText="Saving"
                onClick={() => {
                  const on = { code: newer.code, version: newer.version };
                  void store(on);
                }}
              >
                Save mine as v{newer.version.number + 1}
              </Button>
              <Button size="s" variant="quiet" onClick={take}>
                Take v{newer.version.number}
              </Button>
            </div>
          }
        >
          <b>Not saved.</b> v{newer.version.number} was made after you opened{" "}
          {base.version ? `v${base.version.number}` : "the editor"}. Your edits are kept.
        </Note>
      )}
      {refused && (
        <Note
          tone="ember"
          role="alert"
          className="items-center! rounded-none! px-3.5! py-2!"
          action={
            <Button size="s" variant="quiet" onClick={() => setRefused(null)}>
              Close
            </Button>
          }
        >
          <span className="line-clamp-3 break-words">{refused}</span>
        </Note>
      )}
      {comparing && newer && !writing && (
        <DiffView
          file={file}
          before={fileText(newer.code, file)}
          after={fileText(draft, file)}
          label={`${fileName[file]}: from v${newer.version.number} to your edits`}
        />
      )}
      <div ref={host} className="code-editor" hidden={comparing && newer !== null && !writing} />
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
      <Dialog
        open={leaving.status === "blocked"}
        onOpenChange={(open) => {
          if (!open) leaving.reset?.();
        }}
        title="Leave without saving?"
        description={`Your edits in ${differing.map((one) => fileName[one]).join(" and ")} are in this tab only. The versions stay as they are.`}
        actions={
          <>
            <Button onClick={() => leaving.reset?.()}>Stay</Button>
            <Button
              variant="ember"
              onClick={() => {
                discarded.current = true;
                leaving.proceed?.();
              }}
            >
              Leave without saving
            </Button>
          </>
        }
      />
    </>
  );
}
