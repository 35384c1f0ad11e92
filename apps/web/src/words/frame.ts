import { count, listed } from "../ui/format.ts";

const upperFirst = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The bench around every page. */
export const words = {
  brand: "Roseram",
  main: "Main",
  toPage: "To the page",
  menu: "Menu",
  closeMenu: "Close the menu",
  pages: {
    projects: "Projects",
    usage: "Usage",
    integrations: "Integrations",
    errors: "Error log",
    settings: "Settings",
    apiTokens: "API tokens",
    playground: "Playground",
    schema: "Schema",
  },
  api: "API",
  openErrors: (open: number) => `${count(open)} open`,
  model: { own: "Use your own model", other: "Choose another" },

  /** Said once of the parts of the server that are its own. */
  standIns: {
    label: "About this installation",
    titleOfAll: "Everything runs on this machine",
    titleOfSome: "Some of this is a stand-in",
    names: { database: "database", accounts: "accounts", model: "model", publishing: "published sites" },
    what: (names: readonly string[]) =>
      `${upperFirst(listed(names))} stand in for the real ones until you connect yours.`,
    more: "What is embedded",
    close: "Put this away",
  },
};
