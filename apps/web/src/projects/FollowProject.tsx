import { useSubscription } from "@apollo/client/react";
import { graphql } from "../__generated__/gql.ts";

const ProjectCardUpdated = graphql(`
  subscription ProjectCardUpdated($projectId: ID!) {
    projectUpdated(projectId: $projectId) {
      id
      ...ProjectCard_project
    }
  }
`);

/** A card whose page is being written follows it; the cache does the rest. */
export function FollowProject({ projectId }: { projectId: string }) {
  useSubscription(ProjectCardUpdated, { variables: { projectId }, ignoreResults: true, onError: () => {} });
  return null;
}

const ProjectCardDeployed = graphql(`
  subscription ProjectCardDeployed($projectId: ID!) {
    deploymentUpdated(projectId: $projectId) {
      id
      status
      project {
        id
        ...ProjectCard_project
      }
    }
  }
`);

/** A card that is being published follows that too, to where it is live in the end. */
export function FollowDeploys({ projectId }: { projectId: string }) {
  useSubscription(ProjectCardDeployed, { variables: { projectId }, ignoreResults: true, onError: () => {} });
  return null;
}
