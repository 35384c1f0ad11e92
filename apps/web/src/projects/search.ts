/** What the address of the projects page holds: back and reload find the same list. */
export type ProjectsSearch = {
  q?: string | undefined;
  status?: "ACTIVE" | "DRAFT" | "ARCHIVED" | "DELETED" | undefined;
  /** Without it, as it was last chosen on this device. */
  order?: Order | undefined;
};
export const orders = {
  changed: { field: "UPDATED_AT", direction: "DESC" },
  made: { field: "CREATED_AT", direction: "DESC" },
  name: { field: "NAME", direction: "ASC" },
} as const;
export type Order = keyof typeof orders;
const isOrder = (value: unknown): value is Order => typeof value === "string" && Object.hasOwn(orders, value);
const statuses = ["ACTIVE", "DRAFT", "ARCHIVED", "DELETED"] as const;

export const pageSize = 24;

export function projectsSearch(search: Record<string, unknown>): ProjectsSearch {
  const { q, order } = search;
  const status = statuses.find((one) => one === search["status"]);
  return {
    ...(typeof q === "string" && q ? { q } : typeof q === "number" ? { q: String(q) } : {}),
    ...(status ? { status } : {}),
    ...(isOrder(order) ? { order } : {}),
  };
}

const key = "roseram.projects.order";

/** The order that was chosen last, on this device. */
export const keptOrder = (): Order => {
  try {
    const kept = localStorage.getItem(key);
    return isOrder(kept) ? kept : "changed";
  } catch {
    return "changed";
  }
};

export const keepOrder = (order: Order): void => {
  try {
    localStorage.setItem(key, order);
  } catch {
    // A browser that keeps nothing begins with the default next time.
  }
};
