/** What the address of the page holds: the period in view, where it is not the current month. */
export type UsageSearch = {
  by?: "week" | "year" | undefined;
  /** "2026-10" */
  month?: string | undefined;
};

export const usageSearch = ({ by, month }: Record<string, unknown>): UsageSearch => {
  if (by === "week" || by === "year") return { by };
  return typeof month === "string" && /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? { month } : {};
};
