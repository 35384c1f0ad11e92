import type { ReactNode } from "react";
import { counted } from "../ui/format.ts";
import { type Markup, parts } from "./parts.ts";

/** The pane where a version is published. */
export const words = {
  notLoaded: "The deploys did not load.",
  accountsNotLoaded: "Your accounts did not load.",
  tryAgain: "Try again",
  trying: "Trying",
  archived: "The project is archived and read-only",
  nothingYet: "Nothing to publish yet. The first finished answer becomes v1.",
  lastDeploy: "Last deploy",
  integrations: "Integrations",

  publish: {
    title: (version: ReactNode, draft: boolean) =>
      draft ? parts`Publish${version}as a draft to` : parts`Publish${version}to`,
    where: "Where to",
    version: (number: number) => `v${number}`,
    choose: (number: number) => `v${number}, choose another version`,
    versions: "Version",
    current: "current",
    live: "live",
    option: (number: number, note: string) => `v${number} · ${note}`,
    button: (number: number, draft: boolean) => `Publish v${number}${draft ? " as a draft" : ""}`,
    publishing: "Publishing",
    toProvider: (name: string, link: Markup) =>
      parts`To publish to ${name} itself, ${link(`connect ${name}`)}.`,
    unreachable:
      "The server could not be reached. If the deploy was begun, it goes on there and is shown here; pressing again does not make a second one.",
    spacesAlone: "Spaces alone are no name. Leave the field empty to have one made up.",
  },
  size: {
    files: (files: number, size: string) => `${counted(files, "file")}, ${size}.`,
    bytes: (size: number) => `${size} bytes`,
    same: (files: string, version: number) => `${files} The same as v${version}, which is live.`,
    changed: (files: string, changed: number, version: number) =>
      `${files} ${changed} changed since v${version}, which is live.`,
  },
  connect: {
    refused: (reason: string) => `${reason} What is published stays as it is.`,
    tokenOver: (name: string) => `${name} does not take the stored token any more.`,
    none: (name: string) =>
      `No ${name} account is connected, and this server does not publish on its own machine. A token of yours is all it takes.`,
  },
  fields: {
    siteName: "Site name",
    madeUp: "made up for you",
    as: "As",
    production: "Production",
    draft: "Draft",
    repository: "Repository",
    branch: "Branch",
    private: "Private repository",
    paidPlan: "Pages of a private repository need a paid plan at GitHub.",
    privateCounts: "Counts when the repository is made; one that is there stays as it is.",
    pages: "Pages",
    localPages: "This machine serves the branch as a site.",
    githubPages: "GitHub serves the branch as a site. The first time can take minutes.",
  },

  running: {
    waits: (why: string, until: string) => `${why}. It goes on at ${until}.`,
    asksToWait: (name: string) => `${name} asks to wait`,
    cancel: "Cancel",
    cancelling: "Cancelling",
    tookOver: "The server stopped meanwhile; it goes on from where it was.",
    steps: "Steps",
    spoken: { done: "", now: "now: ", failed: "failed: ", stopped: "stopped: " },
  },
  cancelled: {
    asBefore: (version: number, site: boolean) =>
      `v${version} is ${site ? "live" : "in the repository"} as before.`,
    nothing: "Nothing was published.",
  },
  published: {
    copyAddress: "Copy the address",
    copyCommand: "Copy the command",
    openDraft: "Open draft",
    openSite: "Open site",
    openRepository: "Open repository",
    deploy: (id: ReactNode) => parts`Deploy ${id}`,
    commit: (sha: ReactNode) => parts`Commit ${sha}`,
    hideSteps: "Hide the steps",
    seeSteps: (steps: number) => (steps === 1 ? "See the step" : `See the ${steps} steps`),
    again: "Publish again",
    rollBack: (version: number) => `Roll back to v${version}`,
  },
  failed: {
    unknown: "Nothing more is known about it. What was live stays live.",
    againAt: (time: string) => ` It can be tried again at ${time}.`,
    into: "Publish into it",
    anotherToken: "Use another token",
    copy: "Copy details",
    copied: {
      to: (name: string, local: boolean) => `To: ${name}${local ? " on this machine" : ""}`,
      at: (time: string) => `At: ${time}`,
      code: (code: string | null) => `Code: ${code ?? "unknown"}`,
      deployment: (id: string) => `Deployment: ${id}`,
      step: (step: string, done: boolean) => `${done ? "Done" : "Failed"}: ${step}`,
    },
  },
  copied: "Copied",
  notCopied: "Not copied: the browser does not allow it here. Select the text and copy it.",

  history: {
    label: "Deploys",
    title: "History",
    show: (what: string) => `Show: ${what}`,
    where: "Where",
    outcome: "Outcome",
    notLoaded: "The history did not load.",
    loading: "The history is loading",
    showAll: "Show all",
    all: "All",
    allPlaces: "All places",
    anyOutcome: "Any outcome",
    statuses: {
      PENDING: "Waiting",
      IN_PROGRESS: "Running",
      SUCCESS: "Published",
      FAILED: "Failed",
      CANCELLED: "Cancelled",
    },
    noneOfThisKind: "No deploy of this kind.",
    none: (version: number) => `Nothing published yet. Publish v${version} and its address appears here.`,
    openTab: "Open in a new tab",
    openRepository: "Open the repository",
    open: (name: string, version: number | null) => `Open ${name}${version === null ? "" : `, v${version}`}`,
    rollBack: "Roll back",
    rollingBack: "Rolling back",
    rollBackTo: (version: number, name: string) => `Roll back to v${version} on ${name}`,
    tryAgain: (version: number, name: string) => `Try again: v${version} on ${name}`,
    runsFor: (state: string) => `${state} for `,
  },
};
