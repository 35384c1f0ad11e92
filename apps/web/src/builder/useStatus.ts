import { type Writing, doing, useAnswer } from "../chat/useLiveAnswer.ts";
import { publishStatus } from "../deployments/live.ts";
import type { useDeployNews } from "../deployments/useDeployNews.ts";
import type { PetalState } from "../ui/Petal.tsx";
import { words as say } from "../words/builder.ts";
import type { BuilderProject } from "./queries.ts";

type Project = Pick<BuilderProject, "status" | "currentVersion">;
type Published = ReturnType<typeof useDeployNews>["project"];

/** The petal and the words beside the project's name. */
export const useStatus = (
  project: Project,
  writing: Writing | null,
  published: Published,
): { state: PetalState; words: string } => {
  const answer = useAnswer(writing);
  if (writing) {
    const { verb } = doing(writing, answer);
    return { state: "now", words: verb === "Writing" ? say.status.writing(writing.number) : verb };
  }
  if (project.status === "ARCHIVED") return { state: "idle", words: say.status.archived };
  const deploy = publishStatus(published?.latestDeployments ?? [], published?.publications ?? []);
  if (deploy) return deploy;
  if (project.currentVersion)
    return { state: "ready", words: say.status.version(project.currentVersion.number) };
  return { state: "idle", words: say.status.draft };
};
