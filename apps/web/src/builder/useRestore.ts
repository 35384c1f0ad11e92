import { useApolloClient, useMutation } from "@apollo/client/react";
import { useCallback, useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/builder.ts";
import type { VersionRef } from "./bench.ts";
import { builderProject } from "./queries.ts";

const restoreVersion = graphql(`
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

/** Makes a new version of an earlier one; the toast has the way back. */
export const useRestore = (projectId: string, onRestored: () => void) => {
  const client = useApolloClient();
  const [mutateRestore] = useMutation(restoreVersion);
  const restore = useCallback(
    async (version: VersionRef, undo?: (before: VersionRef) => void): Promise<VersionRef | null> => {
      const before = client.cache.readQuery({ query: builderProject, variables: { id: projectId } })?.project
        ?.currentVersion;
      try {
        const { data } = await mutateRestore({ variables: { input: { versionId: version.id } } });
        const refused = data?.restoreVersion.userErrors[0];
        const made = data?.restoreVersion.version;
        if (refused || !made) {
          const running = refused?.code === "GENERATION_RUNNING";
          toast(running ? words.restore.running : (refused?.message ?? words.restore.not), { kind: "error" });
          return null;
        }
        onRestored();
        toast(words.restore.done(version.number, made.number), {
          ...(before && before.id !== version.id
            ? {
                action: {
                  label: words.restore.undo,
                  onPress: () => void (undo ?? restoreAgain.current)(before),
                },
              }
            : {}),
        });
        return made;
      } catch (error) {
        toast(errorWords(error), { kind: "error" });
        return null;
      }
    },
    [client, mutateRestore, projectId, onRestored],
  );
  const restoreAgain = useRef(restore);
  useEffect(() => {
    restoreAgain.current = restore;
  });
  return restore;
};
