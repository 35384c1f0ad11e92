import { useQuery } from "@apollo/client/react";
import { Builder } from "./Builder.tsx";
import { BuilderSkeleton } from "./BuilderSkeleton.tsx";
import { NoProject } from "./NoProject.tsx";
import { builderProject } from "./queries.ts";

export default function BuilderPage({ projectId }: { projectId: string }) {
  const { data, error, loading, refetch } = useQuery(builderProject, {
    variables: { id: projectId },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const project = data?.project ?? null;
  if (project) return <Builder project={project} refetch={() => void refetch()} />;
  if (loading) return <BuilderSkeleton />;
  return <NoProject error={error} onAgain={() => void refetch()} />;
}
