import { graphql } from "../__generated__/gql.ts";
import type { Providers_ViewerFragment } from "../__generated__/graphql.ts";

/** What the page of integrations shows, and what a change in another tab brings. Never a token: the API has none. */
export const providersFragment = graphql(`
  fragment Providers_viewer on Viewer {
    id
    providers {
      type
      target
      localAllowed
      deviceFlow
      tokenUrl
      integration {
        id
        account
        scopes
        last4
        isActive
        validatedAt
        expiresAt
        invalidReason
        notice
        updatedAt
      }
    }
  }
`);

export const providersQuery = graphql(`
  query Providers {
    viewer {
      id
      ...Providers_viewer @unmask
    }
  }
`);

export type ProviderFacts = Providers_ViewerFragment["providers"][number];
