import { type Markup, parts } from "./parts.ts";

/** The playground is a page of its own beside the app. */
export const words = {
  back: "Roseram Builder",
  title: "API playground",
  signedIn: (email: Markup, address: string) =>
    parts`Signed in as ${email(address)}. What runs here is real.`,
  signedOut: (link: Markup) =>
    parts`Nobody is signed in: every field answers UNAUTHENTICATED. ${link("Sign in")}`,
  noServer: (link: Markup) =>
    parts`The server does not answer, so there is nothing to ask. ${link("Try again")}`,

  /** What its tabs begin with; the comments are for who reads them. */
  query: `# Everything the app does goes through this one API, and so can your programs.
# Ctrl/⌘ Enter sends. The schema is behind the book on the left.
query Projects {
  viewer {
    email
    stats {
      totalProjects
      totalPrompts
    }
  }
  projects(first: 5) {
    totalCount
    nodes {
      id
      name
      status
      stats {
        messageCount
        totalTokens
      }
    }
  }
}
`,
  subscription: `# What changes in a project, as it changes. Put the id of one of yours into the variables.
subscription Watch($projectId: ID!) {
  projectUpdated(projectId: $projectId) {
    name
    status
    updatedAt
    activeGeneration {
      id
      status
      lastSeq
    }
  }
}
`,
};
