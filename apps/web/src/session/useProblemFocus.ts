import { useEffect, useRef } from "react";
import type { Problem } from "./problems.ts";

/** Whoever is told of a mistake stands in the field that has it. Returns the form's ref. */
export const useProblemFocus = (problem: Problem | null) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("input[aria-invalid='true']")?.focus();
  }, [problem]);
  return form;
};
