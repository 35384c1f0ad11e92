import { count, counted } from "../ui/format.ts";

/** The conversation: what is asked, what is answered, and what happened on the way. */
export const words = {
  name: "Conversation",
  log: "Messages",
  earlier: "Earlier turns are loading",
  newBelow: "New text below",
  version: (number: number) => `v${number}`,

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
    blocked: "This project is archived and read-only. Your text is kept.",
  },
  progress: {
    aboutTokens: (tokens: number) => `about ${counted(tokens, "token")}`,
  },
  commands: {
    stop: "Stop the answer",
    nothingToStop: "No answer is being written",
  },

  /** Read out while an answer is written: nothing else of it is. */
  announced: {
    writing: "Writing",
    written: (file: string) => `${file} is written.`,
    ended: (firstSentence: string) => `The answer has ended. ${firstSentence}`,
    stopped: "Stopped. Nothing was saved.",
    broke: "The answer broke off. What arrived is kept.",
  },

  answer: {
    more: "More of this answer",
    restore: (number: number) => `Restore v${number}`,
    copy: "Copy the text",
    copied: "Copied",
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
};
