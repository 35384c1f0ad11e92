import { getRouteApi } from "@tanstack/react-router";
import { Suspense, lazy } from "react";
import { BuilderSkeleton } from "../builder/BuilderSkeleton.tsx";
import { whenReachable } from "../when-reachable.ts";

// It is on its way as soon as this file is, which is when somebody comes near a link to a project; the frame is there first.
const builder = whenReachable(() => import("../builder/BuilderPage.tsx"));
builder.catch(() => {}); // Whoever only came near need not know; whoever opens it is told.
const BuilderPage = lazy(() => builder);

const route = getRouteApi("/signed-in/projects/$projectId");

/** The builder of one project; another project is another builder. */
export default function ProjectRoute() {
  const { projectId } = route.useParams();
  return (
    <Suspense fallback={<BuilderSkeleton />}>
      <BuilderPage key={projectId} projectId={projectId} />
    </Suspense>
  );
}
