import { useApolloClient, useQuery } from "@apollo/client/react";
import { useCallback, useMemo } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { setSingleKeys } from "../ui/single-keys.ts";
import { setTheme } from "../ui/theme.ts";
import { toast } from "../ui/toast.ts";
import { type Preferences, type PreferencesPatch, merged, readPreferences } from "./preferences.ts";

export const preferencesQuery = graphql(`
  query Preferences {
    viewer {
      id
      preferences
    }
  }
`);

const updatePreferences = graphql(`
  mutation UpdatePreferences($input: UpdatePreferencesInput!) {
    updatePreferences(input: $input) {
      viewer {
        id
        preferences
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** What the first paint needs is kept on the device too, and changes there at once. */
export const keepOnDevice = ({ theme, singleKeys }: Pick<PreferencesPatch, "theme" | "singleKeys">): void => {
  if (theme !== undefined) setTheme(theme);
  if (singleKeys !== undefined) setSingleKeys(singleKeys);
};

/**
 * Saves a change of the person's preferences: shown at once, merged on the server, taken back where that refuses.
 * Answers the sentence of what went wrong, or null.
 */
export const useSetPreferences = () => {
  const client = useApolloClient();
  return useCallback(
    async (patch: PreferencesPatch): Promise<string | null> => {
      keepOnDevice(patch);
      const viewer = client.cache.readQuery({ query: preferencesQuery })?.viewer;
      const shown = viewer && {
        updatePreferences: {
          __typename: "UpdatePreferencesPayload",
          viewer: { __typename: "Viewer", id: viewer.id, preferences: merged(viewer.preferences, patch) },
          userErrors: [],
        },
      };
      try {
        const { data } = await client.mutate({
          mutation: updatePreferences,
          variables: { input: { preferences: { ...patch } } },
          ...(shown && { optimisticResponse: shown }),
        });
        return data?.updatePreferences.userErrors[0]?.message ?? null;
      } catch (error) {
        return errorWords(error);
      }
    },
    [client],
  );
};

/**
 * The person's preferences, live between tabs, and how to change one. What went wrong is said in a toast. They are
 * read by AccountNews for the whole app; here they are only looked at.
 */
export const usePreferences = (): {
  preferences: Preferences;
  /** They are here; before that, `preferences` says what holds for somebody who chose nothing. */
  known: boolean;
  setPreferences: (patch: PreferencesPatch) => Promise<boolean>;
} => {
  const { data } = useQuery(preferencesQuery, { fetchPolicy: "cache-only" });
  const save = useSetPreferences();
  const held = data?.viewer?.preferences;
  const preferences = useMemo(() => readPreferences(held), [held]);
  const setPreferences = useCallback(
    async (patch: PreferencesPatch) => {
      const problem = await save(patch);
      if (problem) toast(problem, { kind: "error", id: "preferences" });
      return problem === null;
    },
    [save],
  );
  return { preferences, known: data !== undefined, setPreferences };
};
