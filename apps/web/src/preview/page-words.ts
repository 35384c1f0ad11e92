import { fileName } from "../chat/fold.ts";
import type { Place } from "./page-document.ts";
import type { VersionRef } from "../builder/bench.ts";
import type { Refused, StopReason } from "./stacked-frames.ts";
import type { Stopped } from "./usePageReport.ts";

export const placeWords = ({ file, line }: Place): string => `${fileName[file]} line ${line}`;

/** What the page tried, and that it does nothing in a preview. */
export const refusedWords = (what: Refused): string => {
  if (what.kind === "link") return `A link to ${what.href} is not followed in the preview`;
  if (what.kind === "form") return "The form is sent nowhere in the preview";
  if (what.kind === "leave") return "The page tried to leave the preview and was brought back";
  if (what.asks) return `The page asked “${what.text}”; the preview answered yes`;
  return `The page says “${what.text}”`;
};

/** What happened to a page that was stopped, in one sentence; without its version, the same for each. */
export const stoppedWords = (version: VersionRef | null | undefined, why: StopReason): string => {
  const subject = version ? `v${version.number}` : "The page";
  if (why === "hangs") return `${subject} stopped in its script.`;
  if (why === "floods") return `${subject} sent messages without end and was stopped.`;
  return `${subject} leads away from itself again and again and was stopped.`;
};

/** What is seen now. */
export const insteadWords = ({ page, instead }: Pick<Stopped, "page" | "instead">): string =>
  instead.version && instead.version.id !== page.version?.id
    ? `You see v${instead.version.number}, the last good version.`
    : "You see it without its scripts.";
