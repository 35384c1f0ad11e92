import type { ReactNode } from "react";
import { type Markup, parts } from "./parts.ts";

const archived = "The project is archived and read-only";
const writing = "An answer is being written";
const v = (number: number) => `v${number}`;

/** What the person reads in and about the preview. */
export const words = {
  title: (project: string) => `Preview of ${project}`,
  archived,
  writing,
  stage: "The preview at 100 %",
  zoom: {
    percent: (scale: number) => `${Math.round(scale * 100)} %`,
    toFull: (percent: string) => `Shown at ${percent}, to fit. Show at 100 %`,
    toFit: (percent: string) => `Shown at 100 %. Scale down to ${percent}, to fit`,
  },
  empty: {
    awaited: "The page appears here with its first line.",
    safe: "You can close this tab while it is written; nothing is lost.",
    none: "No page yet. Say what it should be.",
    status: "No version yet",
  },
  shown: {
    version: v,
    opening: (what: ReactNode) => parts`Opening ${what}`,
    lastGood: (number: number) => `v${number}, the last good version`,
    earlier: (number: number) => `v${number}, an earlier version`,
    withoutScripts: (number: number | null) =>
      `${number === null ? "The page" : v(number)} without its scripts`,
    asWritten: (number: number) => `v${number} as it is written`,
    applied: (file: string, line: string) => `${file} applied up to line ${line}`,
    part: "What arrived, not saved",
    selecting: "Click an element, or walk with the arrow keys. Esc ends.",
  },
  /** Over a page that is not the current one. */
  viewing: {
    current: (number: number) => `This is v${number}, the current version.`,
    earlier: (strong: Markup, number: number, current: number) =>
      parts`You look at ${strong(v(number))}. The current version is ${v(current)}.`,
    part: (current: number) =>
      current > 0
        ? `This is what arrived. It is not saved; your page is v${current}.`
        : "This is what arrived. It is not saved.",
    restore: (number: number) => `Restore v${number}`,
    backTo: (number: number) => `Back to v${number}`,
    close: "Close",
  },
  console: {
    name: "Console of the page",
    close: "Close the console",
    filter: "Lines",
    all: "All",
    errors: "Errors",
    warnings: "Warnings",
    levels: { log: "Log", info: "Info", warn: "Warning", error: "Error" },
    clear: "Clear",
    silent: "The page has said nothing since it was loaded.",
    none: "No line of this kind.",
    lines: "Lines of the console",
    times: (count: string) => `× ${count}`,
    waiting: "Waiting for the page",
    faulty: (errors: string) => `${errors} in the page`,
    said: (lines: string) => `No errors, ${lines} in the console`,
    well: "No errors in the page",
  },
  place: (file: string, line: number) => `${file} line ${line}`,
  fault: {
    error: "The page reports an error.",
    fix: "Ask for a fix",
    asking: "Asking",
    goBack: (number: number) => `Go back to v${number}`,
    console: "Console",
    hide: "Hide this",
  },
  refused: {
    link: (href: string) => `A link to ${href} is not followed in the preview`,
    form: "The form is sent nowhere in the preview",
    leave: "The page tried to leave the preview and was brought back",
    asks: (text: string) => `The page asked “${text}”; the preview answered yes`,
    says: (text: string) => `The page says “${text}”`,
  },
  /** What happened to a page that was stopped; without its version, the same for each. */
  stopped: {
    subject: (number: number | null) => (number === null ? "The page" : v(number)),
    hangs: (subject: string) => `${subject} stopped in its script.`,
    floods: (subject: string) => `${subject} sent messages without end and was stopped.`,
    leaves: (subject: string) => `${subject} leads away from itself again and again and was stopped.`,
    instead: (number: number) => `You see v${number}, the last good version.`,
    bare: "You see it without its scripts.",
  },
  images: {
    allowed: "Pictures of other sites allowed",
    notAllowed: "Pictures of other sites no longer allowed",
    undo: "Undo",
    two: (one: string, other: string) => `${one} and ${other}`,
    more: (one: string, others: number) => `${one} and ${others} other sites`,
    /** What the switch allows, in full. */
    meaning:
      "Allowed, previews of this project load pictures from any https address: its owner sees when and from where, and a page could put what you type into it in the address. All else of other sites stays blocked.",
    blocked: (hosts: string) => `This page loads pictures from ${hosts}.`,
    allowing: "Allowing",
    allow: "Allow for this project",
    notNow: "Not now",
    block: "Block pictures of other sites",
    are: "Pictures of other sites",
  },
  select: {
    layer: "Select an element of the page: arrow keys walk, Enter selects, F2 changes its text, Escape ends",
    byScript: "made by a script",
    /** For who does not see the outline. */
    pointed: (name: string, text: string, byScript: boolean) =>
      [name, ...(text ? [text] : []), ...(byScript ? ["made by a script"] : [])].join(", "),
    archived,
    writing,
    notCurrent: "Only the current version can be changed",
    changed: "The page has changed since an element was selected. Select it again.",
    noLine: (tag: string) =>
      `This ${tag} has no line of its own in index.html. Select what is in it, or around it.`,
  },
  /** A text that is changed in the page itself. */
  text: {
    saved: (number: number) => `Saved as v${number}`,
    undo: "Undo",
    notSaved: (why: string, yours: ReactNode) => parts`Not saved: ${why} Your text: “${yours}”`,
    unreached: "the server could not be reached.",
    gone: "the page has changed, and this text is not in it any more.",
    newer: (number: number) => `v${number} was made after you opened this page.`,
    putInto: (number: number) => `Put it into v${number}`,
    running: "an answer is being written. Save it when that has ended.",
    nothing: "nothing came back.",
    again: "Try again",
    copy: "Copy it",
    notNow: (reason: string) => `${reason}: its texts cannot be changed now.`,
    notCurrent: "Only texts of the current version can be changed.",
    mixed: "Other elements stand in this text. Select it and say the change, or change it in Code.",
    byScript: "A script wrote this text, so it does not stand in index.html. Say the change in the chat.",
  },
};
