import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { ApiTokensQuery, CreateApiTokenInput } from "../__generated__/graphql.ts";
import { errorWords } from "../errors.ts";
import { apiTokensQuery } from "./api-tokens-query.ts";

const createApiToken = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      viewer {
        id
        ...ApiTokens_viewer @unmask
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const revokeApiToken = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      viewer {
        id
        ...ApiTokens_viewer @unmask
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** `field` is the input's, where one is at fault. */
export interface MakeProblem {
  readonly field: string | null;
  readonly message: string;
}

export function useApiTokens() {
  const client = useApolloClient();
  const keep = useCallback(
    (viewer: ApiTokensQuery["viewer"]) =>
      client.cache.writeQuery({ query: apiTokensQuery, data: { viewer } }),
    [client],
  );

  const make = useCallback(
    async (input: CreateApiTokenInput): Promise<{ secret: string } | MakeProblem> => {
      try {
        // Past the cache: the secret is in what this answers, and nowhere else.
        const { data } = await client.mutate({
          mutation: createApiToken,
          variables: { input },
          fetchPolicy: "no-cache",
        });
        const made = data?.createApiToken;
        const refused = made?.userErrors[0];
        if (refused) return { field: refused.field?.[0] ?? null, message: refused.message };
        if (made) keep(made.viewer);
        return { secret: made?.secret ?? "" };
      } catch (error) {
        return { field: null, message: errorWords(error) };
      }
    },
    [client, keep],
  );

  /** Answers the sentence of what went wrong, or null. */
  const revoke = useCallback(
    async (id: string): Promise<string | null> => {
      try {
        const { data } = await client.mutate({
          mutation: revokeApiToken,
          variables: { input: { id } },
          fetchPolicy: "no-cache",
        });
        const refused = data?.revokeApiToken.userErrors[0];
        if (refused) return refused.message;
        if (data) keep(data.revokeApiToken.viewer);
        return null;
      } catch (error) {
        return errorWords(error);
      }
    },
    [client, keep],
  );
  return { make, revoke };
}
