import { useCallback, useEffect, useState } from "react";
import type { Selection } from "../chat/selection.ts";
import { type Pointed, pointedName } from "../preview/pointing.ts";
import type { WantedPage } from "../preview/stacked-frames.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/preview.ts";
import type { VersionRef } from "./bench.ts";

type Options = {
  current: VersionRef | null;
  /** Why nothing can be selected now. */
  reason: string | null;
  /** An element was chosen: the next step is to say what is to become of it. */
  onChosen: () => void;
};

/** The element of the page that the next request is about. Its lines are those of one version. */
export const useSelection = ({ current, reason, onChosen }: Options) => {
  const [wanted, setSelecting] = useState(false);
  const [chosen, setChosen] = useState<{ selection: Selection; versionId: string | null } | null>(null);
  const versionId = current?.id ?? null;
  const selecting = wanted && reason === null;
  const stale = chosen !== null && chosen.versionId !== versionId;
  useEffect(() => {
    if (reason !== null) setSelecting(false);
  }, [reason]);
  useEffect(() => {
    if (!stale) return;
    setChosen(null);
    toast(words.select.changed, { id: "selection" });
  }, [stale]);

  const pick = async (pointed: Pointed, page: WantedPage) => {
    const of = page.version?.id ?? null;
    if (!page.finished || of !== versionId) return;
    const { at, tag } = pointed;
    let selection: Selection | null = { selector: pointedName(pointed), lines: null };
    if (at !== null) {
      const { selectionAt } = await import("../preview/source-elements.ts");
      selection = selectionAt(page.code.html, at, tag);
    }
    setSelecting(false);
    if (!selection) {
      toast(words.select.noLine(tag), {
        id: "selection",
      });
      return;
    }
    setChosen({ selection, versionId: of });
    onChosen();
  };
  const clear = useCallback(() => setChosen(null), []);
  const selection = stale ? null : (chosen?.selection ?? null);
  return { selecting, setSelecting, selection, clear, pick };
};
