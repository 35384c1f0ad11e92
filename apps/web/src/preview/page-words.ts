import { fileName } from "../chat/fold.ts";
import type { Place } from "./page-document.ts";
import type { VersionRef } from "../builder/bench.ts";
import { words } from "../words/preview.ts";
import type { Refused, StopReason } from "./stacked-frames.ts";
import type { Stopped } from "./usePageReport.ts";

export const placeWords = ({ file, line }: Place): string => words.place(fileName[file], line);

/** What the page tried, and that it does nothing in a preview. */
export const refusedWords = (what: Refused): string => {
  if (what.kind === "link") return words.refused.link(what.href);
  if (what.kind === "form") return words.refused.form;
  if (what.kind === "leave") return words.refused.leave;
  if (what.asks) return words.refused.asks(what.text);
  return words.refused.says(what.text);
};

/** What happened to a page that was stopped, in one sentence; without its version, the same for each. */
export const stoppedWords = (version: VersionRef | null | undefined, why: StopReason): string => {
  const subject = words.stopped.subject(version?.number ?? null);
  if (why === "hangs") return words.stopped.hangs(subject);
  if (why === "floods") return words.stopped.floods(subject);
  return words.stopped.leaves(subject);
};

/** What is seen now. */
export const insteadWords = ({ page, instead }: Pick<Stopped, "page" | "instead">): string =>
  instead.version && instead.version.id !== page.version?.id
    ? words.stopped.instead(instead.version.number)
    : words.stopped.bare;
