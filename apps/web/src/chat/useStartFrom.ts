import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { graphql } from "../__generated__/gql.ts";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { builderProject } from "../builder/queries.ts";
import { errorWords } from "../errors.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/chat.ts";
import { answerCode } from "./answer-code.ts";

const saveStart = graphql(`
  mutation SaveStart($input: SaveCodeInput!) {
    saveCode(input: $input) {
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

/** Saves what arrived of an answer as a version of its own, to go on from, and answers it. The toast has the way back. */
export const useStartFrom = () => {
  const client = useApolloClient();
  const bench = useBench();
  return useCallback(
    async (generationId: string): Promise<VersionRef | null> => {
      const { projectId } = bench;
      try {
        const read = await client.query({ query: answerCode, variables: { id: generationId } });
        const code = read.data?.generation?.code;
        if (!code) {
          toast(words.part.gone, { kind: "error" });
          return null;
        }
        const { html, css, javascript } = code;
        const before = client.cache.readQuery({ query: builderProject, variables: { id: projectId } })
          ?.project?.currentVersion;
        const { data } = await client.mutate({
          mutation: saveStart,
          variables: { input: { projectId, code: { html, css, javascript } } },
        });
        const problem = data?.saveCode.userErrors[0];
        const made = data?.saveCode.version;
        if (problem || !made) {
          toast(problem?.message ?? words.part.nothingSaved, { kind: "error" });
          return null;
        }
        toast(words.part.savedAs(made.number), {
          ...(before
            ? { action: { label: words.part.undo, onPress: () => void bench.restore(before) } }
            : {}),
        });
        return made;
      } catch (error) {
        toast(errorWords(error), { kind: "error" });
        return null;
      }
    },
    [client, bench],
  );
};
