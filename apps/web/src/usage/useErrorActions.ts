import { useApolloClient, useMutation } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { graphql } from "../__generated__/gql.ts";
import { type PageError, fixRequest } from "../chat/fix-request.ts";
import { versionsBehind } from "../chat/useFix.ts";
import { useSend } from "../chat/useSend.ts";
import type { NumberedVersion } from "../chat/version-before.ts";
import { errorWords } from "../errors.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/error-log.ts";

export const resolveErrorLog = graphql(`
  mutation ResolveErrorLog($input: ResolveErrorLogInput!) {
    resolveErrorLog(input: $input) {
      errorLog {
        id
        resolved
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const goBack = graphql(`
  mutation GoBack($input: RestoreVersionInput!) {
    restoreVersion(input: $input) {
      version {
        id
        number
      }
      project {
        id
        currentVersion {
          id
          number
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** What can be done about an entry of the log. */
export const useErrorActions = (projectId: string | null) => {
  const client = useApolloClient();
  const [mutateResolve] = useMutation(resolveErrorLog, { refetchQueries: ["ErrorLogs", "OpenErrors"] });
  const [mutateGoBack] = useMutation(goBack);
  const { send } = useSend(projectId ?? "");
  const navigate = useNavigate();
  const open = async () => {
    if (projectId) await navigate({ to: "/projects/$projectId", params: { projectId } });
  };

  const resolve = async (id: string): Promise<void> => {
    try {
      const { data } = await mutateResolve({ variables: { input: { id } } });
      const problem = data?.resolveErrorLog.userErrors[0];
      if (problem) toast(problem.message, { kind: "error" });
      else toast(words.wasResolved, { id: "resolved" });
    } catch (error) {
      toast(errorWords(error), { kind: "error" });
    }
  };

  /** Says it in the project's conversation and goes there, where the answer is written. */
  const askForFix = async (error: PageError): Promise<void> => {
    const refusal = await send(fixRequest([error]), "BUILD");
    if (refusal) toast(refusal.words, { kind: "error", id: "fix" });
    else await open();
  };

  /** Makes a new version of an earlier one. What was current until then, also by another tab, is one click away. */
  const restore = async (version: NumberedVersion): Promise<void> => {
    if (!projectId) return;
    try {
      const read = await client.query({
        query: versionsBehind,
        variables: { projectId },
        fetchPolicy: "network-only",
      });
      const before = read.data?.project?.currentVersion;
      const { data } = await mutateGoBack({ variables: { input: { versionId: version.id } } });
      const problem = data?.restoreVersion.userErrors[0];
      const made = data?.restoreVersion.version;
      if (problem || !made) return toast(problem?.message ?? words.nothingRestored, { kind: "error" });
      toast(words.restored(version.number, made.number), {
        ...(before && before.id !== made.id
          ? { action: { label: words.undo, onPress: () => void restore(before) } }
          : {}),
      });
    } catch (error) {
      toast(errorWords(error), { kind: "error" });
    }
  };
  return { resolve, askForFix, restore };
};
