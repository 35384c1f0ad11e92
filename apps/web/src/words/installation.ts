import type { ReactNode } from "react";
import { type Markup, parts } from "./parts.ts";

/** What of this server is built in, what is real, and how the one is replaced by the other. */
export const words = {
  title: "This installation",
  embedded: "Embedded",
  real: "Real",

  lead: {
    all: "Everything needed to build and publish runs on this machine: no key, no account elsewhere, no network. Each part speaks the protocol of the real one, so that it can be replaced without changing anything else.",
    some: "What is embedded runs on this machine and speaks the protocol of the real one, so that it can be replaced without changing anything else.",
    none: "Every part is a real service. Nothing is a stand-in.",
  },
  replace: "To replace it",
  more: (file: ReactNode) => parts`More in ${file}, in the folder of the program.`,
  copyLines: "Copy the lines",
  linesFor: (part: string) => `Lines for ${part}`,

  database: {
    title: "Database",
    embedded:
      "A small Supabase inside the server, in a folder beside it. It keeps every project, conversation and version, for one machine and a few people.",
    real: (host: ReactNode) => parts`Supabase at ${host}, under Row Level Security.`,
    how: "Make a Supabase project, push the migrations of the program to it, and set these where the server starts. What is here stays here: export it first, under Settings.",
    file: "docs/supabase.md",
    variables: {
      SUPABASE_URL: "the address of the project",
      SUPABASE_PUBLISHABLE_KEY: "signs people in, in the browser",
      SUPABASE_SECRET_KEY: "for the server alone",
      DATABASE_URL: "a direct connection, or the session pooler",
      ENCRYPTION_KEYS: "seals the tokens of connected accounts",
    },
  },
  accounts: {
    title: "Accounts and e-mail",
    embedded:
      "Accounts are kept in the embedded database. No e-mail is sent: addresses are not checked, and a forgotten password cannot be replaced by a link.",
    real: "Supabase Auth signs people in and sends the e-mail for confirmations and new passwords.",
    how: "They come with the database: with a Supabase project, its Auth signs people in and sends e-mail.",
    file: "docs/supabase.md",
  },
  model: {
    title: "Model",
    embedded:
      "The demo model composes pages from parts it knows, and says when a request is beyond it. It does not understand language, costs nothing and asks nobody.",
    real: (name: ReactNode) =>
      parts`${name}, asked over the OpenAI API. What goes there: the request, the conversation and the code of the project.`,
    how: "Any server that speaks the OpenAI API will do, one on your own machine too. Set these where the server starts:",
    file: "docs/model.md",
    variables: {
      OPENAI_API_KEY: "the key; not needed by most local servers",
      OPENAI_BASE_URL: "the address, ending in /v1; leave it out for OpenAI",
      OPENAI_MODEL: "the name of the model there",
    },
  },
  publishing: {
    title: "Publishing",
    embedded:
      "Without an account of yours, sites are served and repositories kept by this machine, at addresses that only it can open.",
    real: "Sites go to GitHub and Netlify, with an account that is connected.",
    account: (provider: string, account: string | null) =>
      account ? `${provider}: connected as ${account}` : `${provider}: connected`,
    here: (provider: string) => `${provider}: this machine stands in`,
    nowhere: (provider: string) => `${provider}: not connected`,
    how: (link: Markup) =>
      parts`Connect GitHub or Netlify under ${link("Integrations")}; nothing has to be started again. What is published here stays here. ${"LOCAL_DEPLOYS=0"} switches this machine off for everybody.`,
    file: "docs/deploying.md",
  },

  whereLinesGo: (file: ReactNode, command: ReactNode) =>
    parts`The lines go into a file named ${file} in the folder of the program. They hold from the next ${command} on.`,
};
