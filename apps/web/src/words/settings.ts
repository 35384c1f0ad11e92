import type { ReactNode } from "react";
import { count, counted } from "../ui/format.ts";
import { type Markup, parts } from "./parts.ts";

/** What a person may set, and what may be done with the account. */
export const words = {
  title: "Settings",
  loading: "The preferences are loading",
  notLoaded: "The preferences did not load.",
  tryAgain: "Try again",
  on: "On",
  off: "Off",

  answers: {
    group: "Answers",
    model: {
      title: "Model",
      demo: "The demo model runs in this server, without a key and without a network. It composes pages from parts it knows; it does not understand.",
      own: "Use your own model",
      set: (variable: ReactNode) =>
        parts`Set by the server with ${variable}; the person who runs it can change it there.`,
      choose: "It writes your next answers. An answer that is being written keeps the one it began with.",
    },
    instructions: {
      title: "Standing instructions",
      what: "They go with every request in every project, and count among its tokens.",
      example: "Use our colours #1f3a2e and #f4ead8. Never write prices.",
      length: (has: number, most: number) => `${count(has)} of ${count(most)} characters`,
      tooLong: (length: string) => `${length}: not saved. Shorten it.`,
      saving: "Saving",
      saved: "Saved",
    },
    tone: {
      title: "Tone",
      what: "Of the answers, not of your pages.",
      any: "Any",
      names: { plain: "Plain", friendly: "Friendly", formal: "Formal", playful: "Playful" },
    },
    language: {
      title: "Language of answers",
      what: "What is on a page is in the language you ask for there.",
      asRequested: "As the request is written",
    },
  },

  appearance: {
    group: "Appearance",
    theme: { title: "Theme", what: "System follows what the device says, at night too." },
    preview: {
      title: "Preview",
      what: "The width in which a page is shown at first.",
      widths: { desktop: "Desktop", tablet: "Tablet", phone: "Phone" },
    },
    suggestions: {
      title: "Suggestions",
      what: "After an answer, up to three next requests stand over the composer: those it named itself, or what the page lacks. They use no tokens.",
    },
    keys: {
      title: "Single-letter keys",
      what: (key: Markup, commands: string) =>
        parts`In a project: ${key("G")} then ${key("P")} ${key("C")} ${key("V")} ${key("D")} for Preview, Code, Versions, Deploy; ${key("W")} for the next width; ${key("J")} ${key("K")} from change to change. ${key("/")} leads to the composer, in the list to the search; ${key("?")} shows all of them. They act outside of fields only. Without them everything is in the commands, ${commands}.`,
    },
  },

  editor: {
    group: "Code editor",
    letters: {
      title: "Size of the letters",
      smaller: "Smaller letters",
      larger: "Larger letters",
      smallest: (size: number) => `${size} is the smallest`,
      largest: (size: number) => `${size} is the largest`,
      label: "Size in pixels",
      size: (pixels: number) => `${pixels} px`,
      sample: '<h1 class="name">Crumb & Co</h1>',
    },
    wrap: "Wrap long lines",
    lineNumbers: "Line numbers",
    tab: { title: "Width of a tab", spaces: (size: number) => `${size} spaces` },
  },

  account: {
    group: "Account",
    title: "Account",
    signedIn: (email: ReactNode) => parts`Signed in as ${email}.`,
    signOut: "Sign out",
  },
  data: {
    title: "Your data",
    what: (projects: number | undefined) =>
      `${!projects ? "Every project" : projects === 1 ? "One project" : counted(projects, "project")} as one .zip: conversations and versions as JSON, and the files of each site, ready to open. Of connected accounts it names all but the tokens.`,
    export: "Export everything",
    exporting: "Exporting",
    exported: "Export downloaded",
    signedOut: "The session has ended. Sign in again, then export.",
    tooOften: "An export was made a moment ago. Wait a minute, then try again.",
    failed: (status: number) =>
      `The export was not made (${status}). Your data is unchanged; try again in a moment.`,
  },
  deletion: {
    title: "Delete the account",
    what: "All projects, conversations and versions go with it, the tokens of connected accounts and of programs, and what was published on this machine. What is on GitHub and Netlify stays there.",
    open: "Delete account…",
    question: "Delete the account?",
    goes: (projects: number | null) =>
      `${
        projects
          ? `Its ${counted(projects, "project")} ${projects === 1 ? "goes" : "go"} with it`
          : "Everything in it goes with it"
      }, and so do their sites and repositories on this machine, at once and for good. What is on GitHub and Netlify stays there.`,
    type: (email: ReactNode) => parts`Type ${email}`,
    typeFirst: "Type the address of the account first",
    keep: "Keep it",
    delete: "Delete account",
    deleting: "Deleting",
    deleted: "Account deleted",
  },
  installation: {
    group: "This installation",
    title: "What is embedded, what is real",
    open: "How to replace it",
    openReal: "Look",
    parts: { model: "Model", database: "Database", publishing: "Publishing" },
    embedded: "embedded",
    real: "real",
  },
};
