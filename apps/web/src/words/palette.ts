import type { ReactNode } from "react";
import { counted } from "../ui/format.ts";
import { parts } from "./parts.ts";

/** The palette of commands and the list of keys, once they are open. */
export const words = {
  title: "Commands",
  close: "Close the commands",
  find: "Find a command or a project",
  list: "Commands and projects",
  noMatch: (query: ReactNode) => parts`No command and no project matches “${query}”.`,
  projectsNotLoaded: (why: string) => `The projects did not load. ${why}`,
  nothing: "Nothing found",
  found: (rows: number) => `${counted(rows, "entry", "entries")} found`,
  choose: "choose",
  doIt: "do it",
  leave: "close",
  archived: "Archived",
  allWith: (query: string) => `All projects with “${query}”`,

  keys: {
    title: "Keys",
    what: "What works on this page. Letters act outside of fields only.",
    close: "Close",
    single: "Single-letter keys",
    off: ", turned off",
  },
};
