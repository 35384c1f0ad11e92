/** How a deploy stands, for every place that tells it: the pane, the top bar, the cards. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const words = {
  version: (number: number | null | undefined) => (number == null ? "A version" : `v${number}`),
  localName: (name: string) => `this machine's ${name}`,
  things: { GITHUB: "repository", NETLIFY: "site" },

  headline: {
    cancelling: (version: string) => `Cancelling ${version}`,
    rollingBack: (version: string) => `Rolling back to ${version}`,
    publishing: (version: string, draft: boolean) => `Publishing ${version}${draft ? " as a draft" : ""}`,
    draftReady: (version: string) => `The draft of ${version} is ready`,
    live: (version: string) => `${version} is live`,
    inRepository: (version: string) => `${version} is in the repository`,
    archived: "The project was archived before this began",
    cancelled: "Cancelled",
  },
  step: {
    stopping: "Stopping at the next safe place",
    waiting: "Waiting for its turn",
    beginning: "Beginning",
    announced: (headline: string, step: string) => `${headline}: ${step}`,
  },
  row: {
    waiting: "Waiting",
    publishing: "Publishing",
    live: "Live",
    current: "Current",
    done: "Done",
    failed: "Failed",
    cancelled: "Cancelled",
    draft: "draft",
    rolledBack: "rolled back",
  },
  /** Beside the project's name. */
  status: {
    onThisMachine: (version: number) => `v${version} on this machine`,
    live: (version: number) => `v${version} is live`,
    failed: (where: string) => `Deploy to ${where} failed`,
    andFailed: (live: string, where: string) => `${live} · deploy to ${where} failed`,
  },

  failures: {
    TOKEN_INVALID: (who: string) => `${capital(who)} does not take the token any more`,
    DISCONNECTED: (who: string) => `${capital(who)} is not connected any more`,
    PERMISSION_MISSING: () => "The token does not allow this",
    SSO_REQUIRED: () => "The organization has to authorize the token",
    RATE_LIMITED: (who: string) => `${capital(who)} asks to slow down`,
    NOT_FOUND: (_who: string, thing: string) => `The ${thing} was not found`,
    NAME_TAKEN: (_who: string, thing: string) => `The name of the ${thing} is taken`,
    NAME_INVALID: (who: string, thing: string) => `${capital(who)} does not take this name for a ${thing}`,
    BRANCH_PROTECTED: () => "The branch is protected",
    CHANGED_MEANWHILE: () => "Someone else pushed meanwhile",
    REJECTED: (who: string) => `${capital(who)} refused this`,
    UNREACHABLE: (who: string) => `${capital(who)} could not be reached`,
    TIMED_OUT: (who: string) => `${capital(who)} took too long`,
    INTERRUPTED: () => "The server stopped in the middle",
    TOO_MANY_ATTEMPTS: () => "The server stopped in the middle, more than once",
    ARCHIVED: () => "The project was archived before this began",
    INTERNAL: () => "Something failed on the server",
  },
  unknownFailure: (who: string) => `${capital(who)} did not publish it`,
  /** The same in the two or three words of a row. */
  reasons: {
    TOKEN_INVALID: "token refused",
    DISCONNECTED: "not connected",
    PERMISSION_MISSING: "token does not allow it",
    SSO_REQUIRED: "token not authorized",
    RATE_LIMITED: "too many requests",
    NOT_FOUND: "not found",
    NAME_TAKEN: "name taken",
    NAME_INVALID: "name not allowed",
    BRANCH_PROTECTED: "branch protected",
    CHANGED_MEANWHILE: "changed meanwhile",
    REJECTED: "refused",
    UNREACHABLE: "not reached",
    TIMED_OUT: "took too long",
    INTERRUPTED: "interrupted",
    TOO_MANY_ATTEMPTS: "interrupted",
    ARCHIVED: "project archived",
    INTERNAL: "server failed",
  },
  next: {
    authorize: "Authorize the token",
    branchRules: "Open branch rules",
    statusOf: (name: string) => `See the status of ${name}`,
    tokenSettings: "Open token settings",
    open: (name: string) => `Open ${name}`,
    connect: (name: string) => `Connect ${name}`,
    reconnect: (name: string) => `Reconnect ${name}`,
    anotherToken: "Use another token",
    anotherName: "Choose another name",
    anotherRepository: "Choose another repository",
    anotherBranch: "Choose another branch",
  },

  first: {
    repository: (version: string) =>
      `Makes the repository if there is none, and writes ${version} as one commit. Each later deploy is one more commit, so every one can be looked up and undone. Other files in the repository stay.`,
    site: (version: string) =>
      `Makes the site and puts ${version} at its address. Each later deploy replaces it at once, and an earlier one can be put back. A draft has an address of its own and leaves the site as it is.`,
    localRepository: "A git repository on this machine, which you can clone. Nothing is sent to GitHub.",
    localSite:
      "A site served by this machine. Nothing is sent to Netlify, and nobody else sees it unless this machine is open to them.",
  },
  meanwhile: {
    leave: "You can leave this page; it goes on without it.",
    stays: (version: number, site: boolean, until: string | null) =>
      `v${version} stays ${site ? "live" : "as it is"}${until === null ? "" : ` until ${until} is ready`}. You can leave this page.`,
  },
  account: {
    commits: "one commit per deploy",
    address: "live address",
    tokenOver: (account: string) => `${account} · token no longer valid`,
    connected: "Connected",
    with: (account: string, what: string) => `${account} · ${what}`,
    localRepository: "A repository to clone",
    localSite: "A site to look at",
    none: "Not connected",
  },
};
