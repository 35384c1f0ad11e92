import { graphql } from "../__generated__/gql.ts";
import type { DeployPlacesQuery, DeployProvidersQuery } from "../__generated__/graphql.ts";

export const deploymentRow = graphql(`
  fragment Deployment_row on Deployment {
    id
    type
    target
    status
    step
    url
    commitSha
    commitUrl
    deployId
    errorCode
    errorMessage
    helpUrl
    retryable
    retryAt
    notice
    attempt
    cancelRequested
    createdAt
    updatedAt
    startedAt
    finishedAt
    options {
      repository
      branch
      private
      pages
      siteName
      draft
      restores {
        id
      }
    }
    version {
      id
      number
    }
  }
`);

/** Where a project is published, and what became of the last deployment to each provider. */
export const deployPlaces = graphql(`
  query DeployPlaces($projectId: ID!) {
    project(id: $projectId) {
      id
      name
      githubBranch
      githubUrl
      netlifyUrl
      latestDeployments {
        ...Deployment_row @unmask
      }
      publications {
        type
        target
        account
        owner
        repository
        branch
        siteName
        url
        cloneUrl
        deployment {
          id
          url
          createdAt
          options {
            pages
          }
          version {
            id
            number
          }
        }
      }
    }
  }
`);

export const deployProviders = graphql(`
  query DeployProviders {
    viewer {
      id
      providers {
        type
        target
        localAllowed
        integration {
          id
          account
          scopes
          isActive
          invalidReason
          updatedAt
        }
      }
    }
  }
`);

export const deploymentUpdated = graphql(`
  subscription DeploymentUpdated($projectId: ID!) {
    deploymentUpdated(projectId: $projectId) {
      ...Deployment_row @unmask
    }
  }
`);

type PlacesProject = NonNullable<DeployPlacesQuery["project"]>;
export type DeploymentRow = PlacesProject["latestDeployments"][number];
export type PublicationRow = PlacesProject["publications"][number];
export type ProviderRow = NonNullable<DeployProvidersQuery["viewer"]>["providers"][number];

export { isRunning } from "./standing.ts";
