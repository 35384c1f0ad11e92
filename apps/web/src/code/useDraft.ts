import { useMutation } from "@apollo/client/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { VersionRef } from "../builder/bench.ts";
import { type Code, type CodeFile, codeFiles, fileText, sameCode, withFile } from "../chat/fold.ts";
import { errorWords } from "../errors.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/code.ts";
import { type Edits, keepEdits, keptEdits, openFor, putBack } from "./edits.ts";
import { plain, saveCode } from "./save-code.ts";

/** Edits are kept when the hand rests for so long, and when the page goes. */
const KEEP_MS = 400;

type Base = { code: Code; version: VersionRef | null };
const plainBase = ({ code, version }: Base): Base => ({
  code: plain(code),
  version: version && { id: version.id, number: version.number },
});

/** The way back from a toast, which outlives the editor. What was typed since is not lost by it: it has a way back too. */
const bringBack = (projectId: string, edits: Edits, without: Code | null) => {
  const { opened, instead } = putBack(projectId, edits);
  if (instead && !(without && sameCode(instead.code, without))) {
    toast(words.newer.swapped, {
      id: "taken",
      action: { label: words.newer.swapBack, onPress: () => bringBack(projectId, instead, null) },
    });
  } else if (!opened) toast(words.newer.waiting, { id: "taken" });
};

type Options = { projectId: string; code: Code; version: VersionRef | null; archived: boolean };

/** The edits of this tab: what they stand on, where they are kept, and how they become a version. */
export const useDraft = ({ projectId, code, version, archived }: Options) => {
  const [mutateSave] = useMutation(saveCode);
  const [kept] = useState(() => (archived ? null : keptEdits(projectId)));
  const [base, setBase] = useState<Base>(kept?.base ?? { code, version });
  const [draft, setDraft] = useState<Code>(kept?.code ?? code);
  const [newer, setNewer] = useState<{ code: Code; version: VersionRef } | null>(null);
  const [comparing, setComparing] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const edited = !sameCode(draft, base.code);
  const [wasArchived, setWasArchived] = useState(archived);
  if (wasArchived !== archived) {
    setWasArchived(archived);
    const waiting = archived || edited ? null : keptEdits(projectId);
    if (waiting) {
      setBase(waiting.base);
      setDraft(waiting.code);
    }
  }
  const discarded = useRef(false);
  const keep = useRef(() => {});
  useEffect(() => {
    // The archive shows no edits; those that are kept wait for the project to come out of it.
    if (archived) {
      keep.current();
      keep.current = () => {};
      return;
    }
    keep.current = () =>
      keepEdits(
        projectId,
        edited && !discarded.current ? { code: plain(draft), base: plainBase(base) } : null,
      );
    const timer = setTimeout(() => keep.current(), KEEP_MS);
    return () => clearTimeout(timer);
  }, [projectId, archived, edited, draft, base]);
  useEffect(() => {
    if (archived) return;
    return openFor(projectId, (edits) => {
      discarded.current = false;
      setBase(edits.base);
      setDraft(edits.code);
      setNewer(null);
      setComparing(false);
      return edited ? { code: plain(draft), base: plainBase(base) } : null;
    });
  }, [projectId, archived, edited, draft, base]);
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

  const edit = useCallback(
    (file: CodeFile, text: string) => setDraft((before) => withFile(before, file, text)),
    [],
  );
  const save = async (on: Base = base) => {
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
        setRefused(words.save.running);
      } else if (problem) {
        setRefused(words.save.refused(problem.message));
      } else if (made) {
        setBase({ code: draft, version: made });
        setNewer(null);
        setComparing(false);
        toast(words.save.saved(made.number), { id: "saved" });
      }
    } catch (error) {
      setRefused(words.save.failed(errorWords(error)));
    } finally {
      setSaving(false);
    }
  };
  /** The editor goes on with other code on the newer version; the toast has the way back to the edits as they were. */
  const goOnWith = (next: Code, says: string, back: string) => {
    if (!newer) return;
    const mine = { code: plain(draft), base: plainBase(base) };
    toast(says, {
      id: "taken",
      action: { label: back, onPress: () => bringBack(projectId, mine, next) },
    });
    setBase(newer);
    setDraft(next);
    setNewer(null);
    setComparing(false);
  };
  return {
    code: draft,
    edit,
    edited,
    /** The files with edits. */
    differing: codeFiles.filter((one) => fileText(draft, one) !== fileText(base.code, one)),
    /** What the edits stand on. */
    base,
    /** A version that was made after that one, until the person has chosen. */
    newer,
    comparing,
    setComparing,
    saving,
    /** Why it was not saved, and what is safe. */
    refused,
    dismiss: () => setRefused(null),
    save,
    /** The edits as the next version after the newer one. */
    saveOver: () => newer && void save(newer),
    /** The newer version instead of the edits. */
    take: () => newer && goOnWith(newer.code, words.newer.taken(newer.version.number), words.newer.bringBack),
    /** Both: the newer version with the edits put into it, not saved yet. */
    merge: (both: Code) =>
      newer && goOnWith(both, words.newer.merged(newer.version.number), words.newer.undo),
    /** They go with the page. */
    discard: () => {
      discarded.current = true;
    },
  };
};
