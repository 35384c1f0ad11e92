import { graphql } from "../__generated__/gql.ts";

export const deletedProjects = graphql(`
  query DeletedProjects($first: Int!, $after: String) {
    viewer {
      id
      deletedProjects(first: $first, after: $after) {
        edges {
          cursor
          node {
            id
            name
            messageCount
            versionCount
            places {
              type
              target
            }
            deletedAt
            keptUntil
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  }
`);
