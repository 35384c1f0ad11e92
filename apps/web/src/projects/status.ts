import type { PetalState } from "../ui/Petal.tsx";

type Facts = {
  status: "ACTIVE" | "ARCHIVED" | "DRAFT";
  netlifyUrl?: string | null;
  activeGeneration?: object | null;
  currentVersion?: { number: number } | null;
};

/** What a project is, as one petal and one word. What is being written outranks what it was. */
export function statusOf({ status, netlifyUrl, activeGeneration, currentVersion }: Facts): {
  state: PetalState;
  word: string;
} {
  if (activeGeneration) return { state: "now", word: `Writing v${(currentVersion?.number ?? 0) + 1}` };
  if (status === "ARCHIVED") return { state: "idle", word: "Archived" };
  if (netlifyUrl) return { state: "live", word: "Live" };
  return status === "ACTIVE" ? { state: "ready", word: "Active" } : { state: "idle", word: "Draft" };
}
