import { graphql } from "../__generated__/gql.ts";
import { useLiveView } from "../useLiveView.ts";

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
  useLiveView(ProjectCardUpdated, { variables: { projectId } });
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
  useLiveView(ProjectCardDeployed, { variables: { projectId } });
  return null;
}
