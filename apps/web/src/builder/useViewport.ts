import { useCallback, useState } from "react";
import type { Viewport } from "../preview/viewport.ts";
import { usePreferences } from "../settings/usePreferences.ts";

export type ChangeViewport = (change: Partial<Viewport> | ((before: Viewport) => Partial<Viewport>)) => void;

/** How the page is looked at: at the width the person prefers, upright and fitting, until it is chosen otherwise here. */
export const useViewport = (): [Viewport, ChangeViewport] => {
  const preferred = usePreferences().preferences.previewWidth;
  const [chosen, setChosen] = useState<Partial<Viewport>>({});
  const change = useCallback<ChangeViewport>(
    (next) =>
      setChosen((before) => ({
        ...before,
        ...(typeof next === "function" ? next(viewportOf(before, preferred)) : next),
      })),
    [preferred],
  );
  return [viewportOf(chosen, preferred), change];
};

const viewportOf = (chosen: Partial<Viewport>, device: Viewport["device"]): Viewport => ({
  device,
  turned: false,
  full: false,
  ...chosen,
});
