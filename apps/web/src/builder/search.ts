import type { Compared } from "../versions/useComparison.ts";
import type { Tab } from "./useTabs.ts";

/** What the builder's address holds beside the project: the tab, and the two versions that are compared in it. */
export interface BuilderSearch {
  readonly tab?: Exclude<Tab, "preview"> | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

const numbered = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) && value > 0 ? value : undefined;

export const searchFor = (tab: Tab, compared: Compared | null): BuilderSearch => {
  if (tab === "preview") return {};
  return tab === "versions" && compared ? { tab, ...compared } : { tab };
};

/** What cannot be read in an address is as if it were not there. */
export const builderSearch = ({ tab, from, to }: Record<string, unknown>): BuilderSearch => {
  if (tab !== "code" && tab !== "versions" && tab !== "deploy") return {};
  const [one, other] = [numbered(from), numbered(to)];
  return searchFor(tab, one && other && one !== other ? { from: one, to: other } : null);
};

export const comparedIn = ({ from, to }: BuilderSearch): Compared | null =>
  from && to ? { from, to } : null;
