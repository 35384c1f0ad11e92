import { graphql } from "../__generated__/gql.ts";
import type { ApiTokens_ViewerFragment } from "../__generated__/graphql.ts";

/** What the page of API tokens shows. Never a token itself: the API has it once, in the answer that makes it. */
export const apiTokensFragment = graphql(`
  fragment ApiTokens_viewer on Viewer {
    id
    apiTokenProblem
    apiTokens {
      id
      name
      last4
      scopes
      createdAt
      expiresAt
      lastUsedAt
    }
  }
`);

export const apiTokensQuery = graphql(`
  query ApiTokens {
    viewer {
      id
      ...ApiTokens_viewer @unmask
    }
  }
`);

export const apiTokensUpdated = graphql(`
  subscription ApiTokensUpdated {
    viewerUpdated {
      id
      ...ApiTokens_viewer @unmask
    }
  }
`);

export type ApiTokenFacts = ApiTokens_ViewerFragment["apiTokens"][number];
