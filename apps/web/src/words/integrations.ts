import type { ReactNode } from "react";
import { type Markup, parts } from "./parts.ts";

/** The accounts a person publishes with. */
export const words = {
  title: "Integrations",
  lead: "Roseram publishes with a token of yours. It is sealed on the server, checked against the provider, and never shown again.",
  loading: "The integrations are loading",
  notLoaded: "The integrations did not load.",
  tryAgain: "Try again",
  noLocal:
    "Without a token nothing can be published here: whoever runs this server has switched off deploys to this machine.",
  newTab: "(opens in a new tab)",

  providers: {
    GITHUB: {
      gives: "Keeps what you publish as commits in a repository of yours.",
      places: "repositories",
    },
    NETLIFY: { gives: "Gives every project an address of its own.", places: "sites" },
  },

  states: {
    none: "Not connected",
    connected: "Connected",
    expiring: "Expires soon",
    refused: "Needs a new token",
  },
  verbs: { connect: "Connect", reconnect: "Reconnect", replace: "Replace token", disconnect: "Disconnect" },
  verbOf: (verb: string, name: string) => `${verb}: ${name}`,
  disconnectFrom: (name: string) => `Disconnect ${name}`,
  connectedAs: (name: string, account: string | null | undefined) =>
    account ? `${name} connected as ${account}` : `${name} connected`,
  disconnected: (name: string) => `${name} disconnected`,
  cancel: "Cancel",

  facts: {
    fineGrained: "fine-grained token",
    token: "token",
    ending: (last: ReactNode) => parts` ending ${last}`,
    may: "May",
    checked: "Checked",
    notYet: "Not yet",
    expires: "Expires",
    toKnow: "To know",
    noDate: (name: string) => `${name} gives no date`,
    ended: (day: string) => `It ended on ${day}`,
    on: (day: string) => `On ${day}`,
    soon: (days: number, day: string) =>
      `${days === 0 ? "Within a day" : days === 1 ? "In a day" : `In ${days} days`}, on ${day}`,
    wholeAccount: "The whole account",
    checkedAtFirstDeploy: "Checked at the first deploy",
    publicAndPrivate: "Public and private repositories",
    publicOnly: "Public repositories only",
    noRepositories: "No repositories: the scope public_repo or repo is missing",
  },
  refused: {
    expired: "The token has expired.",
    notTaken: (name: string) => `${name} no longer takes this token.`,
    whatStays: (why: string, name: string, places: string) =>
      `${why} Your ${places} there stay as they are; nothing new is published to ${name} until it is connected again.`,
  },

  ways: { label: "How to connect", code: "Sign in on GitHub", token: "Paste a token" },
  field: {
    label: "Personal access token",
    show: "Show the token",
    checking: "Checking",
    missing: (name: string) => `Paste the token from ${name} first.`,
    inPieces:
      "There is a space or a line break inside the token. Nothing was sent; copy it again in one piece.",
  },
  github: {
    open: (link: Markup) =>
      parts`${link("Open GitHub’s token page")}. Name, 90 days and these permissions are filled in:`,
    permissions: "Permissions of the token",
    access: "Read and write",
    contents: { name: "Contents", why: "the files of the site" },
    administration: { name: "Administration", why: "to make a repository and to switch on Pages" },
    pages: { name: "Pages", why: "to publish as GitHub Pages" },
    repositories: (strong: Markup) =>
      parts`Under Repository access choose ${strong("All repositories")}: without it no new one can be made, only one that you select there can be published to.`,
    paste: "Generate the token, copy it and paste it here.",
    classic: (publicOnly: ReactNode, all: ReactNode) =>
      parts`A classic token works too, with one scope: ${publicOnly} (public repositories only) or ${all} (private ones too).`,
    tokenName: "Roseram Builder",
    tokenDescription: "Publishes the sites made with Roseram Builder",
  },
  netlify: {
    open: (link: Markup) => parts`${link("Open Netlify’s token page")} and choose New access token.`,
    name: "Name it Roseram Builder and let it expire in 90 days.",
    paste: (strong: Markup) =>
      parts`Copy it and paste it here. ${strong("This token opens the whole account")}: Netlify’s tokens have no finer permissions.`,
  },
  code: {
    what: (scope: ReactNode) =>
      parts`You get a code here and type it on GitHub’s own page. GitHub asks whether Roseram Builder may have the scope ${scope}: to write to your public and private repositories. No token has to be copied.`,
    get: "Get a code",
    getNew: "Get a new code",
    asking: "Asking GitHub",
    none: "GitHub gave no code.",
    type: "Type this code on GitHub’s page:",
    label: "Code for GitHub",
    copy: "Copy",
    copied: "Copied",
    waiting: "Waiting for GitHub",
    open: "Open GitHub",
    inNewTab: "(in a new tab)",
    holds: (time: string) => `The code holds until ${time}.`,
    denied: "On GitHub the sign-in was declined. Nothing was changed.",
    expired: "The code was not entered in time. Nothing was changed; a new one can be had at once.",
    failed: "GitHub could not be asked. Nothing was changed.",
    connected: "Connected",
  },
  leave: {
    question: (name: string) => `Disconnect ${name}?`,
    what: (name: string, places: string, local: boolean) =>
      `The token is deleted here, and a deploy to ${name} that is running stops. Your ${places} on ${name} stay as they are. ${
        local
          ? `What you publish from then on goes to this machine, not to ${name}.`
          : "Nothing new is published there until you connect again."
      }`,
    keep: "Keep it",
    disconnecting: "Disconnecting",
    stillValid: (name: string, link: Markup) =>
      parts`On ${name} the token goes on being valid: ${link("delete it there too")}.`,
  },

  machine: {
    name: "This machine",
    site: "your-site",
    what: "Without a token, deploys stay here: a real Git repository, and a site under an address of this machine. Not GitHub, not Netlify, and nobody else sees it unless this machine is open to them.",
    how: "How it works",
    facts: (strong: Markup, site: ReactNode): readonly ReactNode[] => [
      parts`${strong("For GitHub")}, this computer keeps a repository with one commit for each version that you publish. Its address can be cloned with git, here only.`,
      parts`${strong("For Netlify")}, this computer serves the site at ${site}, drafts and earlier deploys included.`,
      "Each works as the provider does, so that everything can be tried. Nothing is sent anywhere, and nothing moves there by itself: once a token is connected, the next deploy goes to the provider, and what is here stays here.",
      "When a real provider fails, this machine never takes its place.",
    ],
  },
};
