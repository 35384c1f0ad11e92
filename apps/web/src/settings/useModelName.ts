import { modelLabel } from "../config.ts";
import { useConfig } from "../session/context.ts";
import { usePreferences } from "./usePreferences.ts";

/** The model that answers: the one the person chose, else the server's first. The demo says that it is one. */
export const useModelName = (): string => {
  const config = useConfig();
  const { preferences } = usePreferences();
  return config.model.demo ? modelLabel(config) : (preferences.model ?? modelLabel(config));
};
