import { useMemo, useSyncExternalStore } from "react";
import { paced } from "../chat/paced.ts";
import type { Writing } from "../chat/useLiveAnswer.ts";
import { livePage } from "./live-page.ts";
import type { WantedPage } from "./stacked-frames.ts";

/** Twice for each time that it is shown. */
const READ_EVERY_MS = 200;
const never = () => () => {};

/** The page as far as an answer has written it. */
export const useLivePage = (writing: Writing | null): WantedPage | null => {
  const page = useMemo(
    () => writing && paced(writing.answer, (answer) => livePage(writing.base, answer), READ_EVERY_MS),
    [writing],
  );
  return useSyncExternalStore(page?.subscribe ?? never, page?.get ?? (() => null));
};
