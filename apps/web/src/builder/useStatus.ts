import { useDoing } from "../chat/useAnswer.ts";
import type { Writing } from "../chat/useLiveAnswer.ts";
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
  const { verb } = useDoing(writing);
  if (writing) {
    return { state: "now", words: verb === "Writing" ? say.status.writing(writing.number) : verb };
  }
  if (project.status === "ARCHIVED") return { state: "idle", words: say.status.archived };
  const deploy = publishStatus(published?.latestDeployments ?? [], published?.publications ?? []);
  if (deploy) return deploy;
  if (project.currentVersion)
    return { state: "ready", words: say.status.version(project.currentVersion.number) };
  return { state: "idle", words: say.status.draft };
};
