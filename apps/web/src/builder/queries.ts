import { graphql } from "../__generated__/gql.ts";
import type { BuilderProjectQuery } from "../__generated__/graphql.ts";

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
    ...PreviewTab_project @unmask
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

export type BuilderProject = NonNullable<BuilderProjectQuery["project"]>;
