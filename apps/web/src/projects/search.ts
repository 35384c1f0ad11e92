/** What the address of the projects page holds: back and reload find the same list. */
export type ProjectsSearch = {
  q?: string | undefined;
  status?: "ACTIVE" | "DRAFT" | "ARCHIVED" | undefined;
  order?: "made" | "name" | undefined;
};
export type Order = "changed" | "made" | "name";

export const orders = {
  changed: { word: "Last changed", by: { field: "UPDATED_AT", direction: "DESC" } },
  made: { word: "Newest", by: { field: "CREATED_AT", direction: "DESC" } },
  name: { word: "Name", by: { field: "NAME", direction: "ASC" } },
} as const;

export const pageSize = 24;

export function projectsSearch(search: Record<string, unknown>): ProjectsSearch {
  const { q, status, order } = search;
  return {
    ...(typeof q === "string" && q ? { q } : typeof q === "number" ? { q: String(q) } : {}),
    ...(status === "ACTIVE" || status === "DRAFT" || status === "ARCHIVED" ? { status } : {}),
    ...(order === "made" || order === "name" ? { order } : {}),
  };
}

export const statusWords = { ALL: "All", ACTIVE: "Active", DRAFT: "Draft", ARCHIVED: "Archived" };
