import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { ProvidersQuery } from "../__generated__/graphql.ts";
import type { PlaceType } from "../deployments/places.tsx";
import { errorCode, errorWords } from "../errors.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/integrations.ts";
import { providerWords } from "./providers.ts";
import { providersQuery } from "./providers-query.ts";

const connectIntegration = graphql(`
  mutation ConnectIntegration($input: ConnectIntegrationInput!) {
    connectIntegration(input: $input) {
      integration {
        id
        account
      }
      viewer {
        id
        ...Providers_viewer @unmask
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const disconnectIntegration = graphql(`
  mutation DisconnectIntegration($input: DisconnectIntegrationInput!) {
    disconnectIntegration(input: $input) {
      viewer {
        id
        ...Providers_viewer @unmask
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Why a token was not taken. Of one that could not be checked nothing is known: it is not the person's mistake. */
export interface ConnectProblem {
  readonly kind: "invalid" | "unchecked";
  readonly message: string;
}

const unchecked = new Set(["PROVIDER_UNREACHABLE", "RATE_LIMITED"]);

export const useConnect = (type: PlaceType) => {
  const client = useApolloClient();
  const { name } = providerWords[type];
  const keep = useCallback(
    (viewer: ProvidersQuery["viewer"]) =>
      client.cache.writeQuery({ query: providersQuery, data: { viewer } }),
    [client],
  );

  const connect = useCallback(
    async (token: string): Promise<ConnectProblem | null> => {
      try {
        // Past the cache: what is sent here must be nowhere once it is answered.
        const { data } = await client.mutate({
          mutation: connectIntegration,
          variables: { input: { provider: type, token } },
          fetchPolicy: "no-cache",
        });
        const refused = data?.connectIntegration.userErrors[0];
        if (refused)
          return { kind: unchecked.has(refused.code) ? "unchecked" : "invalid", message: refused.message };
        if (data) keep(data.connectIntegration.viewer);
        const account = data?.connectIntegration.integration?.account;
        toast(words.connectedAs(name, account));
        return null;
      } catch (error) {
        return {
          kind: errorCode(error) === "BAD_USER_INPUT" ? "invalid" : "unchecked",
          message: errorWords(error),
        };
      }
    },
    [client, keep, name, type],
  );

  /** Answers the sentence of what went wrong, or null. */
  const disconnect = useCallback(async (): Promise<string | null> => {
    try {
      const { data } = await client.mutate({
        mutation: disconnectIntegration,
        variables: { input: { provider: type } },
        fetchPolicy: "no-cache",
      });
      const refused = data?.disconnectIntegration.userErrors[0];
      if (refused) return refused.message;
      if (data) keep(data.disconnectIntegration.viewer);
      toast(words.disconnected(name));
      return null;
    } catch (error) {
      return errorWords(error);
    }
  }, [client, keep, name, type]);

  return { connect, disconnect };
};
