import { useCallback, useMemo, useState } from "react";
import type { PageLine, Refused, StopReason, WantedPage } from "./stacked-frames.ts";

/** A line as often as it came in a row. */
export interface SaidLine extends PageLine {
  readonly times: number;
}
export interface Stopped {
  readonly page: WantedPage;
  readonly why: StopReason;
  readonly instead: WantedPage;
}

/** The page says at most so much; what is forged beyond it is not kept either. */
const KEPT = 250;
const HOSTS = 20;

const sameLine = (a: PageLine, b: PageLine): boolean =>
  a.level === b.level &&
  a.text === b.text &&
  a.place?.file === b.place?.file &&
  a.place?.line === b.place?.line;

/** With one more line: a repeated one is counted, and behind the last that is kept there is nothing. */
export const withLine = (said: readonly SaidLine[], line: PageLine): readonly SaidLine[] => {
  const last = said.at(-1);
  if (last && sameLine(last, line)) return [...said.slice(0, -1), { ...last, times: last.times + 1 }];
  return said.length < KEPT ? [...said, { ...line, times: 1 }] : said;
};

/** Everything the page in front says and tries, from its load on. */
export const usePageReport = () => {
  const [shown, setShown] = useState<WantedPage | null>(null);
  const [said, setSaid] = useState<readonly SaidLine[]>([]);
  const [blocked, setBlocked] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [stopped, setStopped] = useState<Stopped | null>(null);

  const onShown = useCallback((page: WantedPage, sameDocument: boolean) => {
    setShown(page);
    // What stands there instead of a stopped page does not make it well; the same page as a new version does.
    setStopped((before) =>
      before && before.instead.code === page.code && before.instead.version?.id === page.version?.id
        ? before
        : null,
    );
    if (sameDocument) return;
    setSaid([]);
    setBlocked([]);
    setRefused(null);
  }, []);
  const onLine = useCallback((line: PageLine) => setSaid((before) => withLine(before, line)), []);
  const onBlocked = useCallback(
    (host: string) =>
      setBlocked((before) => (before.includes(host) || before.length >= HOSTS ? before : [...before, host])),
    [],
  );
  const onStopped = useCallback(
    (page: WantedPage, why: StopReason, instead: WantedPage) => setStopped({ page, why, instead }),
    [],
  );
  const clear = useCallback(() => setSaid([]), []);
  const callbacks = useMemo(
    () => ({ onShown, onLine, onBlocked, onRefused: setRefused, onStopped }),
    [onShown, onLine, onBlocked, onStopped],
  );
  return { shown, said, blocked, refused, stopped, clear, callbacks };
};
