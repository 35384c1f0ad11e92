/** What every page declares of the palette: the groups, and what opens it. Its own words are in palette.ts. */
export const words = {
  groups: {
    tabs: "Go to",
    preview: "Preview",
    code: "Code",
    versions: "Versions",
    project: "This project",
    conversation: "Conversation",
    projects: "Projects",
    account: "Account",
    theme: "Theme",
    help: "Help",
  },
  palette: { title: "Commands" },
  keys: { title: "Keys", words: "shortcuts keyboard" },
  toast: { title: "Go to the toast", words: "undo message notification" },
  /** Between two strokes. */
  then: "then",
};
