import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Compared } from "../versions/useComparison.ts";
import { type BuilderSearch, builderSearch, comparedIn, searchFor } from "./search.ts";
import type { Tab } from "./useTabs.ts";

/** What the address said when the page was opened. */
export const useOpenedWith = (): { tab: Tab | null; compared: Compared | null } => {
  const search: BuilderSearch = builderSearch(useSearch({ strict: false }));
  const [first] = useState(search);
  return { tab: first.tab ?? null, compared: comparedIn(first) };
};

/** Keeps the address at what is shown, so that a reload and a copied address lead back to it. */
export const useAddress = (tab: Tab, compared: Compared | null): void => {
  const navigate = useNavigate();
  const wanted = JSON.stringify(searchFor(tab, compared));
  const there = JSON.stringify(builderSearch(useSearch({ strict: false })));
  useEffect(() => {
    if (wanted === there) return;
    const search = builderSearch(JSON.parse(wanted));
    void navigate({ to: ".", search, replace: true });
    // What is shown leads; the address follows.
  }, [wanted]);
};
