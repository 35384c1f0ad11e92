import { getRouteApi } from "@tanstack/react-router";
import BuilderPage from "../builder/BuilderPage.tsx";

const route = getRouteApi("/signed-in/projects/$projectId");

/** The builder of one project; another project is another builder. */
export default function ProjectRoute() {
  const { projectId } = route.useParams();
  return <BuilderPage key={projectId} projectId={projectId} />;
}
