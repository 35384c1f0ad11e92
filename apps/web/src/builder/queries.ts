import { graphql } from "../__generated__/gql.ts";

export const projectFragment = graphql(`
  fragment Builder_project on Project {
    id
    name
    status
    updatedAt
    lastGenerated
    code {
      html
      css
      javascript
    }
    currentVersion {
      id
      number
    }
    activeGeneration {
      id
    }
  }
`);

export const builderProject = graphql(`
  query BuilderProject($id: ID!) {
    project(id: $id) {
      id
      netlifyUrl
      githubUrl
      ...Builder_project @unmask
      ...TopBar_project
    }
  }
`);

export const projectUpdated = graphql(`
  subscription BuilderProjectUpdated($projectId: ID!) {
    projectUpdated(projectId: $projectId) {
      id
      ...Builder_project @unmask
    }
  }
`);

/** Everything the end of an answer changes, in one read. */
export const generationEnd = graphql(`
  query GenerationEnd($id: ID!) {
    generation(id: $id) {
      id
      status
      ...Answer_generation
      version {
        id
        number
      }
      message {
        id
        generation {
          id
        }
      }
      project {
        id
        ...Builder_project @unmask
      }
    }
  }
`);

export const partCode = graphql(`
  query PartCode($id: ID!) {
    generation(id: $id) {
      id
      status
      code {
        html
        css
        javascript
      }
    }
  }
`);

export const restoreVersion = graphql(`
  mutation RestoreVersion($input: RestoreVersionInput!) {
    restoreVersion(input: $input) {
      version {
        id
        number
      }
      project {
        id
        ...Builder_project @unmask
      }
      userErrors {
        code
        message
      }
    }
  }
`);
