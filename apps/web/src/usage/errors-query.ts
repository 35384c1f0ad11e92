import { graphql } from "../__generated__/gql.ts";

/** How many are open: beside the entry of the sidebar. AccountNews asks for it and keeps it fresh. */
export const openErrors = graphql(`
  query OpenErrors {
    viewer {
      id
      errorLogs(first: 1, filter: { resolved: false }) {
        totalCount
      }
    }
  }
`);
