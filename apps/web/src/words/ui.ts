/** What the parts say that every page is made of. */
export const words = {
  close: "Close",
  technical: "Technical words",
  menuNotLoaded: "The menu did not load. Nothing was changed; try again in a moment.",
  unreachable: "The server could not be reached. Your data is unchanged; try again in a moment.",
  title: (page: string) => `${page} · Roseram Builder`,
  times: {
    now: "now",
    minutes: (minutes: number) => `${minutes} min ago`,
    hours: (hours: number) => `${hours} h ago`,
    yesterday: "yesterday",
  },
};
