/** What stands in a page's place, and what any answer of the server may be. Every page has it: kept short. */
export const words = {
  tab: (title: string) => `${title} · Roseram Builder`,
  demoModel: "Demo model (offline)",
  toProjects: "Go to projects",
  tryAgain: "Try again",

  notFound: {
    title: "There is no page at this address",
    why: "The address may be mistyped, or what was here has been deleted.",
  },
  broken: {
    title: "This page stopped",
    why: "The fault is ours, not your page's. Everything you sent is saved on the server.",
    staleTitle: "A part of this page did not load",
    stale: "There may be a newer release on the server, or the connection broke. Your work is saved there.",
    reload: "Load again",
    technical: "Technical words",
  },
  noServer: {
    title: "The server does not answer",
    why: "Your work is kept there. Check that the server runs and that this device reaches it; this page goes on by itself then.",
  },

  errors: {
    tooMany: (until: string | null) =>
      `Too many requests in this minute. ${until === null ? "Wait a moment" : `The next one goes through at ${until}`}; nothing was lost.`,
    signedOut: "The session has ended. Sign in again; your work is kept.",
    gone: "This is not here any more, or it is not yours.",
    unavailable: "A part of the server is not ready. Nothing was changed; try again in a moment.",
    internal: (reference: string | null) =>
      `Something failed on the server. Nothing was changed; try again.${reference === null ? "" : ` Reference ${reference}.`}`,
    unreachable: "The server could not be reached. Nothing was changed; try again in a moment.",
    refused: "The server did not take this. Nothing was changed.",
  },
};
