import { useCallback, useState } from "react";
import type { Dispatch, SetStateAction } from "react";
import type { Device } from "../preview/PreviewStage.tsx";
import { usePreferences } from "../settings/usePreferences.ts";

/** The width of the preview: the one the person prefers, until another is chosen here. */
export const useDevice = (): [Device, Dispatch<SetStateAction<Device>>] => {
  const preferred = usePreferences().preferences.previewWidth;
  const [chosen, setChosen] = useState<Device | null>(null);
  const choose = useCallback(
    (next: SetStateAction<Device>) =>
      setChosen((before) => (typeof next === "function" ? next(before ?? preferred) : next)),
    [preferred],
  );
  return [chosen ?? preferred, choose];
};
