import { type Writing, doing, useAnswer } from "../chat/useLiveAnswer.ts";
import type { PetalState } from "../ui/Petal.tsx";
import type { BuilderProject } from "./queries.ts";

type Project = Pick<BuilderProject, "status" | "currentVersion">;

/** The petal and the words beside the project's name. */
export const useStatus = (
  project: Project,
  writing: Writing | null,
): { state: PetalState; words: string } => {
  const answer = useAnswer(writing);
  if (writing) {
    const { verb } = doing(writing, answer);
    return { state: "now", words: verb === "Writing" ? `Writing v${writing.number}` : verb };
  }
  if (project.status === "ARCHIVED") return { state: "idle", words: "Archived" };
  if (project.currentVersion) return { state: "ready", words: `v${project.currentVersion.number}` };
  return { state: "idle", words: "Draft" };
};
