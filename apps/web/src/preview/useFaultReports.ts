import { useEffect, useRef } from "react";
import type { PageError } from "../chat/fix-request.ts";
import { fileName } from "../chat/fold.ts";
import { stoppedWords } from "./page-words.ts";
import type { WantedPage } from "./stacked-frames.ts";
import type { SaidLine, Stopped } from "./usePageReport.ts";

/** What a page fails in, in the words for a request and for the log: without the number of the version it is in. */
export const faultsOf = (said: readonly SaidLine[], stopped: Stopped | null): readonly PageError[] => [
  ...(stopped ? [{ message: stoppedWords(null, stopped.why) }] : []),
  ...said
    .filter((line) => line.level === "error")
    .map(({ text, place }) => ({
      message: place ? `${text} (${fileName[place.file]})` : text,
      line: place?.line ?? null,
    })),
];

/** At most so many of one load: what a page fails in is in the first few. */
const REPORTED = 10;

/** Tells the error log what a finished version fails in, each fault once a load. */
export const useFaultReports = (
  page: WantedPage | null,
  faults: readonly PageError[],
  report: (fault: PageError, versionId: string) => Promise<void>,
): void => {
  const told = useRef<{ page: WantedPage | null; messages: Set<string> }>({
    page: null,
    messages: new Set(),
  });
  const versionId = page?.finished ? (page.version?.id ?? null) : null;
  useEffect(() => {
    if (told.current.page !== page) told.current = { page, messages: new Set() };
    if (versionId === null) return;
    for (const fault of faults.slice(0, REPORTED)) {
      if (told.current.messages.has(fault.message)) continue;
      told.current.messages.add(fault.message);
      void report(fault, versionId);
    }
  }, [page, versionId, faults, report]);
};
