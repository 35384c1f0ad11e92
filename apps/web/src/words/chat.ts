import type { ReactNode } from "react";
import { count, counted } from "../ui/format.ts";
import { parts } from "./parts.ts";

const arrivedIsKept = "What arrived is kept.";
const textIsKept = "Your text is kept.";

/** "a", "a and b", "a, b and c". */
const joined = (of: readonly string[]): string =>
  of.length < 2 ? of.join("") : `${of.slice(0, -1).join(", ")} and ${of.at(-1)}`;
const times = (number: number): string => (number === 1 ? "once" : `${count(number)} times`);

/** The conversation: what is asked, what is answered, and what happened on the way. */
export const words = {
  name: "Conversation",
  log: "Messages",
  earlier: "Earlier turns are loading",
  newBelow: "New text below",
  turns: { said: "You", answer: "The answer" },
  version: (number: number) => `v${number}`,
  close: "Close",
  copied: "Copied",

  start: {
    begin: {
      title: "What should it be?",
      lead: "Say who it is for and what has to be on it. Names, colours and languages help.",
    },
    change: {
      title: "What should change?",
      lead: "One sentence is enough. Each answer becomes a version, and every version can be brought back.",
    },
    ideas: [
      "A landing page for a bakery, with opening hours and a contact form",
      "A portfolio for a photographer, dark, with large pictures",
      "A quiz about capitals, ten questions, with a score",
    ],
    chosen: "The idea is in the composer.",
  },
  placeholder: {
    first: "A landing page for…",
    next: "Describe the next change",
    meanwhile: "Write the next change meanwhile",
  },
  archived: {
    line: "Archived and read-only. Take it out of the archive to go on.",
    blocked: `This project is archived and read-only. ${textIsKept}`,
  },

  said: { edit: "Edit this request", about: "About" },
  edit: {
    title: "Editing the last request",
    cancel: "Cancel the edit",
    key: "Esc",
    page: "The page it works on",
    before: (number: number) => `From v${number}, before that answer`,
    now: (number: number) => `From v${number}, as it is now`,
    newer: "A newer request was sent meanwhile. This one goes after it; nothing said is removed.",
    comesBack: (before: number, current: number | null) =>
      `v${before} comes back as a new version, then this is sent.${current === null ? "" : ` v${current} stays in Versions.`}`,
    sentAnew: (current: number | null) =>
      `Sent as a new request${current === null ? "" : ` for v${current}`}. The first wording stays above.`,
  },

  composer: {
    field: "Your request",
    modes: { label: "What the answer does", build: "Build", discuss: "Discuss" },
    unselect: "Remove the selected element",
    oneAtATime: `One answer at a time. ${textIsKept.slice(0, -1)}; send it when this one has ended.`,
    tooLong: (characters: number, room: number) =>
      `This is ${count(characters)} characters; ${count(room)} fit in a message. Shorten it, your text is kept.`,
    limit: (characters: number, room: number) => `${count(characters)} of ${count(room)} characters`,
    tokens: (roughly: string) => `about ${roughly} tokens`,
    tokensWhy: (model: string, tokens: number) =>
      `${model} will read about ${count(tokens)} tokens: the page, the conversation and your text`,
    send: "Send",
    stop: "Stop",
    stopping: "Stopping",
    key: "Esc",
  },
  selection: {
    line: (number: number) => `line ${number}`,
    lines: (from: number, to: number) => `lines ${from}-${to}`,
    placed: (tag: string, lines: string) => `${tag} in index.html, ${lines}`,
    scripted: (tag: string) => `${tag}, made by a script`,
  },
  /** In the palette of commands, each with what else it may be searched by. */
  commands: {
    stop: "Stop the answer",
    nothingToStop: "No answer is being written",
    send: "Send",
    nothingWritten: "Nothing is written",
    newLine: "New line",
    last: { title: "Bring back the last request", words: "edit again" },
    notEmpty: "The composer is not empty",
    nothingSent: "Nothing is sent yet",
    discuss: { title: "Discuss, without a change", words: "mode ask" },
    build: { title: "Build, with changes", words: "mode" },
  },
  refused: {
    running: `One answer at a time: one is being written already. ${textIsKept}`,
    archived:
      "This project is archived and read-only. Your text is kept; take it out of the archive to go on.",
    kept: (why: string) => `${why} ${textIsKept}`,
    unreachable: "Not sent: the server could not be reached. Your text is kept; send it again.",
    minuteFull: "Too many requests in this minute.",
    wait: (why: string, left: ReactNode) =>
      parts`${why} The next one goes through in ${left}; your text is kept.`,
    seconds: (left: number) => `${left} s`,
  },
  suggestions: {
    label: "Suggestions",
    phone: "Make it look right on a phone",
    keys: "Make it work with the keys alone",
    contact: "Add a contact form",
    picture: "Add a picture to the opening",
    menu: "Add a menu that leads to each part",
    footer: "Add a footer with the address",
    search: "Write a description for search engines",
    dark: "Add a dark theme",
    praise: "Add testimonials",
    questions: "Add questions and answers",
    colours: "Try other colours",
    shorter: "Shorten the texts",
  },
  /** The request that asks for a fix. */
  fix: {
    one: "The page reports this error:",
    many: "The page reports these errors:",
    wish: "Find the cause and mend it. Leave everything else as it is.",
    line: (number: number) => `line ${number}`,
  },

  progress: {
    aboutTokens: (tokens: number) => `about ${counted(tokens, "token")}`,
    writing: "Writing",
    answering: "Answering",
    waiting: "Waiting for the model",
  },
  /** Read out while an answer is written: nothing else of it is. */
  announced: {
    writing: "Writing",
    written: (file: string) => `${file} is written.`,
    ended: (firstSentence: string) => `The answer has ended. ${firstSentence}`,
    stopped: "The answer has ended: it was stopped, and nothing was saved.",
    broke: "The answer has ended: it broke off, and what arrived is kept.",
  },
  file: {
    line: (line: number) => `line ${count(line)}`,
    waiting: "unchanged so far",
    broke: "broke off",
    brokeAt: (line: number) => `broke off at line ${count(line)}`,
    notSaved: "not saved",
    stoppedAt: (line: number) => `stopped at line ${count(line)}`,
    stoppedNotSaved: (line: number) => `stopped at line ${count(line)}, not saved`,
  },

  answer: {
    more: "More of this answer",
    restore: (number: number) => `Restore v${number}`,
    copy: "Copy the text",
    whatWasSent: "What was sent",
    viewChanges: "View changes",
    showVersion: (number: string) => `Show version ${number}`,
    tokens: (tokens: number, estimated: boolean) => `${estimated ? "about " : ""}${counted(tokens, "token")}`,
    seconds: (seconds: number) => `${count(seconds)} s`,
    minutes: (minutes: number) => `${count(minutes)} min`,
    keptAs: "Kept as",
    goOn: "Continue",
    continuing: "Continuing",
    tryAgain: "Try again",
    starting: "Starting",
    seeArrived: "See what arrived",
    useAsStart: "Use it as a start",
    saving: "Saving",
  },
  ending: {
    stopped: "Stopped. Nothing was saved.",
    stoppedKept: "Stopped.",
    unchanged: (number: number) => `Your page is unchanged, v${number}.`,
    nothingSaved: "Nothing was saved.",
    kept: (unchanged: string) => `${unchanged} ${arrivedIsKept}`,
    again: {
      soon: (safe: string) => `${safe} Try again in a moment.`,
      later: (safe: string) => `${safe} Try again in a minute.`,
      model: (safe: string) => `${safe} Check OPENAI_MODEL.`,
    },
    auth: { headline: "The model refused the key.", detail: "Check OPENAI_API_KEY; nothing was counted." },
    notFound: "The server of the model does not know this model.",
    rateLimited: "The model takes no more requests for now.",
    unavailable: "The model could not be reached.",
    rejected: "The model refused this request.",
    stalled: (file: string | null) => `The model stopped sending${file ? ` in ${file}` : ""}.`,
    length: (file: string | null) =>
      `The answer was longer than the model allows${file ? `; it ended in ${file}` : ""}.`,
    editFailed: "A change did not fit the page as it is.",
    invalid: "What arrived does not make a page.",
    tooLarge: "The page grew larger than a project may be.",
    attempts: "The answer was begun three times and never came to its end.",
    internal: "The server failed while the answer was written.",
    broke: (file: string | null) => `The answer broke off${file ? ` in ${file}` : ""}.`,
  },
  report: {
    noticed: "What was noticed",
    edits: (blocks: number, found: readonly string[]) => `${counted(blocks, "edit")}: ${joined(found)}`,
    wordForWord: (blocks: number) => `${counted(blocks, "edit")}, word for word`,
    found: {
      exact: (edits: number) => `${count(edits)} word for word`,
      trailingSpace: (edits: number) => `${count(edits)} but for spaces at line ends`,
      indentation: (edits: number) => `${count(edits)} by the indentation`,
      unicode: (edits: number) => `${count(edits)} by the look of quotes and spaces`,
      none: (edits: number) => `${count(edits)} found no place`,
    },
    wentOn: (number: number) => `went on ${times(number)} where it broke off`,
    putRight: (number: number) => `was put right ${times(number)}`,
    effort: (what: readonly string[], calls: number) =>
      `The answer ${joined(what)}, in ${counted(calls, "call")} of the model`,
    calls: (calls: number, wholeFile: boolean) =>
      `${counted(calls, "call")} of the model${wholeFile ? ", a whole file among them" : ""}`,
  },

  sent: {
    title: "What was sent",
    to: (model: string, calls: number) => `To ${model}, in ${counted(calls, "call")}. Only you can see this.`,
    toModel: "To the model, for this answer. Only you can see this.",
    copyAll: "Copy it all",
    nothing: "Nothing was sent: no call was made.",
    gone: "What it said is not kept any more; its figures are.",
    roles: { SYSTEM: "Instructions", USER: "You", ASSISTANT: "The model" },
    statuses: {
      OK: null,
      RUNNING: "under way",
      FAILED: "failed, not counted",
      LOST: "begun anew, not counted",
      STOPPED: "stopped",
    },
    tokens: (input: number, output: number, estimated: boolean) =>
      `${estimated ? "about " : ""}${count(input)} in, ${count(output)} out`,
    attempt: (attempt: number) => `attempt ${attempt}`,
    characters: (characters: number) => counted(characters, "character"),
    lines: (lines: number) => counted(lines, "line"),
    code: "Code",
    purposes: {
      answer: "The answer",
      continue: "Going on where it broke off",
      edits: "Edits that found no place",
      file: "A whole file instead",
      repair: "Putting the page right",
      other: "Another call",
    },
  },
  part: {
    title: "What arrived",
    kept: (number: number) => `It is kept as v${number}. Lines with a plus are new in it.`,
    notSaved: "It is not saved, and your page is unchanged. Lines with a plus are new in it.",
    show: "Show it as a page",
    onlyWords: "No code arrived, only words.",
    files: "Files",
    arrivedOf: (file: string) => `What arrived of ${file}`,
    gone: "What arrived is not kept any more. Nothing was changed.",
    nothingSaved: "Nothing was saved.",
    savedAs: (number: number) => `What arrived is saved as v${number}`,
    undo: "Undo",
  },
};
