import { useCallback, useEffect, useMemo, useState } from "react";
import type { RefObject } from "react";
import type { ComposerHandle } from "../chat/Composer.tsx";
import type { CodeFile } from "../chat/fold.ts";
import type { Writing } from "../chat/useLiveAnswer.ts";
import type { Bench, VersionRef } from "./bench.ts";
import { useRestore } from "./useRestore.ts";
import type { Tab } from "./useTabs.ts";

/** Something else than the current page in the preview. */
export type Viewing =
  { kind: "version"; version: VersionRef } | { kind: "part"; generationId: string } | null;

type Options = {
  projectId: string;
  building: Writing | null;
  known: Bench["known"];
  show: (tab: Tab) => void;
  showChat: () => void;
  composer: RefObject<ComposerHandle | null>;
};

/** The bench, and what was asked for through it: a page in the preview, a file, a change. */
export const useWorkbench = ({ projectId, building, known, show, showChat, composer }: Options) => {
  const [viewing, setViewing] = useState<Viewing>(null);
  const [file, setFile] = useState<{ file: CodeFile; line: number | null; at: number } | null>(null);
  const [change, setChange] = useState<{ versionId: string; file: CodeFile | undefined; at: number } | null>(
    null,
  );
  const leave = useCallback(() => setViewing(null), []);
  // A page that begins or ends is what one wants to see.
  useEffect(leave, [building, leave]);
  const restore = useRestore(projectId, leave);

  const suggest = useCallback(
    (text: string) => {
      showChat();
      requestAnimationFrame(() => composer.current?.suggest(text));
    },
    [showChat, composer],
  );
  const bench = useMemo<Bench>(
    () => ({
      projectId,
      openCode: (one, line) => {
        if (one) setFile({ file: one, line: line ?? null, at: Date.now() });
        show("code");
      },
      openChanges: (versionId, one) => {
        setChange({ versionId, file: one, at: Date.now() });
        show("versions");
      },
      showVersion: (version) => {
        setViewing({ kind: "version", version });
        show("preview");
      },
      showPart: (generationId) => {
        setViewing({ kind: "part", generationId });
        show("preview");
      },
      restore,
      known,
      suggest,
    }),
    [projectId, restore, known, show, suggest],
  );
  return { bench, viewing, leave, file, change };
};
