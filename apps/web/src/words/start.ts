import { count } from "../ui/format.ts";

/** Where a project begins: the first sentence, the dialog for a new one, a file that is brought in. */
export const words = {
  first: {
    title: "What shall we build first?",
    lead: "One sentence is enough. You will see the page while it is being written, and every change after it is kept as a version.",
  },
  composer: {
    label: "What shall we build?",
    placeholder: "A landing page for…",
    tooLong: (most: number, has: number) => `${count(most)} characters at most; this has ${count(has)}.`,
    start: "Start",
    starting: "Starting",
    sayFirst: "Say first what it should be",
    ideas: "Ideas",
  },
  /** What may be asked for: as it is written into the field, and as it is offered. */
  ideas: [
    {
      full: "A landing page for a bakery with opening hours and a contact form",
      short: "A bakery with opening hours",
    },
    { full: "A portfolio for an architect who builds with wood", short: "A portfolio for an architect" },
    { full: "A quiz about capitals, ten questions, with a score", short: "A quiz about capitals" },
    { full: "A calculator with a tape of what was computed", short: "A calculator with a tape" },
  ],
  dialog: {
    title: "New project",
    sentence: "What should it be?",
    hint: "One sentence is enough. It is the first message; you can leave it out and begin empty.",
    name: "Name",
    fromSentence: "Taken from the sentence",
    cancel: "Cancel",
    empty: "Make it empty",
    nothing: "Say what it should be, or give it a name",
  },
  notMade: "The project was not made. Try again.",
  notSent: (why: string) => `The project is made, the sentence was not sent. ${why}`,
  untitled: "Untitled",

  import: {
    button: "Import a zip or an html file",
    importing: "Importing",
    wrongType: "Choose a .zip or an .html file. Nothing was changed.",
    empty: "This file is empty. Nothing was changed.",
    tooLarge: (has: number, most: number) =>
      `This file has ${count(has)} kB; ${count(most)} kB fit. Nothing was changed.`,
    name: "Imported site",
    nothing: "Nothing was imported.",
    notMade: "The project was not made.",
    done: (file: string) => `${file} imported`,
  },
};
