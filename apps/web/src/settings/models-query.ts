import { graphql } from "../__generated__/gql.ts";

/** Read with the account's state; here it is only looked at. */
export const modelsQuery = graphql(`
  query Models {
    viewer {
      id
      models
    }
  }
`);
