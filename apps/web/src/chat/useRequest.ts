import { useState } from "react";
import { type VersionRef, useBench } from "../builder/bench.ts";
import type { Mode } from "./Composer.tsx";
import { useDraft, useEdit } from "./draft.ts";
import { pageBefore, startsFrom } from "./edit.ts";
import { type Selection, readSelection, withSelection } from "./selection.ts";
import type { Message } from "./useConversation.ts";
import type { Refusal } from "./useSend.ts";
import { useTakeBack } from "./useTakeBack.ts";

type Options = {
  projectId: string;
  /** The last thing the person said. */
  lastSaid: Message | undefined;
  /** The page there is. */
  current: VersionRef | null;
  busy: boolean;
  /** The answer that can be stopped; null while there is none. */
  writingId: string | null;
  onStop: () => void;
  onSend: (content: string, mode: Mode) => Promise<Refusal>;
  onNotice: (notice: Refusal) => void;
  /** The element that is selected in the preview. */
  selected: Selection | null;
  onUnselect: () => void;
};

/** The request that is being composed: a new one, or the last one in other words. Neither takes the other's text. */
export const useRequest = (options: Options) => {
  const { projectId, lastSaid, current, onNotice } = options;
  const bench = useBench();
  const [draft, setDraft] = useDraft(projectId);
  const { edit, setEdit, changeEdit } = useEdit(projectId);
  const [unselected, setUnselected] = useState<string | null>(null);
  const takeBack = useTakeBack({ ...options, restore: bench.restore });
  const editsLast = edit !== null && edit.messageId === lastSaid?.id;
  const before = editsLast ? pageBefore(lastSaid?.generation, current) : null;
  // The lines that were named are those of the page before the answer.
  const named =
    editsLast && lastSaid && unselected !== lastSaid.id && (before === null || edit.from === "before")
      ? readSelection(lastSaid.content).selection
      : null;
  const about = edit?.from === "before" ? named : (options.selected ?? named);

  return {
    text: edit?.text ?? draft,
    edit,
    /** It is the last request still: nothing was said after it elsewhere. */
    editsLast,
    /** The page that comes back first, if the person wants that. */
    before,
    /** The element it is about. */
    about,
    setDraft,
    setFrom: (from: "before" | "now") => changeEdit({ from }),
    type(typed: string) {
      if (edit) changeEdit({ text: typed });
      else setDraft(typed);
    },
    /** It was sent; `rest` is what was typed since. */
    taken(rest: string) {
      if (!edit) return setDraft(rest);
      setEdit(null);
      if (rest) setDraft(draft ? `${rest}\n\n${draft}` : rest);
    },
    /** Answers the mode it was sent in. */
    beginEdit(): Mode | null {
      if (!lastSaid) return null;
      setUnselected(null);
      setEdit({
        messageId: lastSaid.id,
        text: readSelection(lastSaid.content).words,
        from: startsFrom(lastSaid.generation, current),
      });
      onNotice(null);
      return lastSaid.generation?.mode ?? "BUILD";
    },
    endEdit() {
      setEdit(null);
      onNotice(null);
    },
    unselect() {
      options.onUnselect();
      if (edit) setUnselected(edit.messageId);
    },
    /** Whether it was taken. `begun` is told when it goes off, after the page came back. */
    async send(content: string, mode: Mode, begun: () => void): Promise<boolean> {
      onNotice(null);
      if (edit && before && edit.from === "before") {
        if (!(await bench.restore(before, takeBack))) return false;
        // It is the page there is now, also if the request itself does not go through.
        changeEdit({ from: "now" });
      }
      begun();
      const refusal = await options.onSend(withSelection(about, content), mode);
      onNotice(refusal);
      if (refusal === null && options.selected) options.onUnselect();
      return refusal === null;
    },
  };
};
