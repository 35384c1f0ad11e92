import { count, shortCount } from "../ui/format.ts";

/** What was used of the model. */
export const words = {
  title: "Usage",
  loading: "The figures are loading",
  notLoaded: "The figures did not load.",
  tryAgain: "Try again",
  csv: "CSV",
  period: { label: "Period", week: "7 days", year: "Year" },
  earlier: "The month before",
  later: "The month after",
  noEarlier: "Usage is shown for a year back",
  noLater: "This is the current month",

  quota: {
    label: "Quota",
    ofLimit: (limit: number) => `of ${count(limit)} tokens this month`,
    noLimit: (month: string) => `tokens in ${month}, without a limit`,
    past: (month: string) => `tokens in ${month}`,
    reserved: (tokens: number) => `${count(tokens)} set aside for what is being written`,
    startsAgain: (day: string) => `Starts again on ${day}`,
    pace: (tokens: number) => `${shortCount(tokens)} by the end of the month at this pace`,
    over: "Every request is refused until then; nothing that was made is lost.",
  },
  figures: {
    calls: "Model calls",
    cost: "Cost",
    tokens: "Read and written",
    readAndWritten: (read: number, written: number) => `${count(read)} read, ${count(written)} written`,
    inAndOut: (read: number, written: number) => `${shortCount(read)} in · ${shortCount(written)} out`,
    failed: "Failed, not counted",
    minute: "Requests this minute",
    of: (limit: number) => `of ${count(limit)}`,
    busiest: "Busiest day",
    nothing: "None",
    dayTokens: (tokens: number) => `${count(tokens)} tokens`,
  },

  chart: {
    perDay: "Tokens per day",
    perMonth: "Tokens per month",
    kinds: "Kinds of call",
    none: (title: string) => `${title}: none in this period.`,
    summary: (title: string, total: number, most: string, highest: number) =>
      `${title}: ${count(total)} in all, most on ${most} with ${count(highest)}. The table below has every figure.`,
    walk: (title: string) => `${title}, one by one`,
    today: "Today",
    nothing: "Nothing",
    column: (name: string, total: number, of: readonly { name: string; tokens: number }[]) =>
      total === 0
        ? `${name}: nothing`
        : `${name}: ${count(total)} tokens; ${of.map((part) => `${part.name} ${count(part.tokens)}`).join(", ")}`,
    figures: "Figures of the chart",
    when: "When",
    nothingUsed: "Nothing was used in this period.",
  },
  kinds: { build: "Build", discuss: "Discuss", repair: "Repair", other: "Other" },

  tables: {
    by: (head: string) => `Tokens by ${head.toLowerCase()}`,
    project: "Project",
    kind: "Kind of call",
    model: "Model",
    calls: "Calls",
    cost: "Cost",
    tokens: "Tokens",
    deleted: "Deleted projects",
    notRecorded: "Not recorded",
    noPrice: "No price is set for it",
    showAll: (rows: number) => `Show all ${count(rows)}`,
    showFewer: "Show fewer",
  },

  nothing: {
    week: "Nothing was used in these seven days.",
    month: "Nothing was used this month.",
    past: (month: string) => `Nothing was used in ${month}.`,
    year: "Nothing was used this year.",
    what: "Every call of the model is listed here, by day, by project and by model.",
    demo: "The demo model counts too, so that you see how it works; it costs nothing.",
    projects: "Go to projects",
    current: (month: string) => `Show ${month}`,
  },
};
