import type { Markup } from "./parts.ts";
import { parts } from "./parts.ts";

/** What the person reads of the tokens that programs sign in with. */
export const words = {
  title: "API tokens",
  lead: (playground: Markup, schema: Markup) =>
    parts`A program that sends one of these acts in your name, within what you allow it: it can build a page, follow the answer and publish it. Try the API in the ${playground("playground")}, or read its ${schema("schema")}.`,
  empty: {
    title: "No program signs in as you yet",
    what: "Make a token for each program, with no more than it needs. You can revoke one without touching the others.",
  },
  off: "API tokens are off.",
  notLoaded: "The API tokens did not load.",
  tryAgain: "Try again",
  loading: "The API tokens are loading",
  list: "API tokens",

  form: {
    open: "New token",
    title: "New token",
    name: "Name",
    nameHint: "What the program is, to tell it by: up to 100 characters.",
    nameEmpty: "The name is empty. Say which program it is for.",
    scopes: "What it may do",
    noScope: "Choose one at least: a token without a scope can do nothing.",
    reading: "What these answer with is read with “Read projects”.",
    expires: "Stops working after",
    make: "Make token",
    making: "Making",
    cancel: "Cancel",
  },
  scopes: {
    PROJECTS_READ: {
      name: "Read projects",
      what: "Projects with their code, messages, versions and deployments, live too.",
    },
    PROJECTS_WRITE: {
      name: "Change projects",
      what: "Create, rename, delete; save, import and restore versions.",
    },
    CHAT: {
      name: "Send messages",
      what: "Ask the model, stop and retry answers. Counts towards your tokens of the month.",
    },
    DEPLOY: { name: "Publish", what: "To the accounts you connected, and to this machine." },
    ACCOUNT_READ: { name: "Read the account", what: "E-mail address, usage, quota and error log." },
  },
  never: "No token manages tokens, connected accounts or preferences, or deletes the account.",
  lifetimes: { "30": "30 days", "90": "90 days", "365": "1 year", never: "Never" },

  made: {
    title: (name: string) => `${name} is made`,
    once: "Copy the token now. We cannot show it again.",
    secret: "The token",
    copy: "Copy",
    copySecret: "Copy the token",
    try: "It works at once. In a terminal:",
    command: "A command to try it with",
    copyCommand: "Copy the command",
    done: "Done",
  },
  row: {
    ends: (last4: string) => `ends in ${last4}`,
    made: "Made",
    used: "last used",
    unused: "never used",
    expires: (date: string) => `works until ${date}`,
    forever: "does not expire",
    expired: "Expired",
    revoke: "Revoke",
    revokeNamed: (name: string) => `Revoke ${name}`,
  },
  revoking: {
    title: (name: string) => `Revoke ${name}?`,
    what: "The program is refused from now on, and what it has open ends. There is no way back; what it made stays.",
    keep: "Keep it",
    revoke: "Revoke token",
    busy: "Revoking",
    done: (name: string) => `${name} revoked`,
  },
};
