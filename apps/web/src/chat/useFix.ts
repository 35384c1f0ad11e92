import { useApolloClient, useMutation } from "@apollo/client/react";
import { useCallback, useRef, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import { toast } from "../ui/toast.ts";
import { type PageError, fixRequest } from "./fix-request.ts";
import { useSend } from "./useSend.ts";
import { type NumberedVersion, versionBefore } from "./version-before.ts";

const reportPreviewError = graphql(`
  mutation ReportPreviewError($input: ReportPreviewErrorInput!) {
    reportPreviewError(input: $input) {
      errorLog {
        id
        count
      }
      userErrors {
        code
        message
      }
    }
  }
`);

export const versionsBehind = graphql(`
  query VersionsBehind($projectId: ID!) {
    project(id: $projectId) {
      id
      currentVersion {
        id
        number
      }
      versions(last: 30) {
        nodes {
          id
          number
        }
      }
    }
  }
`);

/** The same words on another line, or about another number, are the same error. */
const keyOf = (message: string): string => message.replace(/\d+/g, "0").trim();

/** From this many times on, going back is offered before another fix. */
const TWICE = 2;

/**
 * What can be done about the errors of a page: they are put into the error log, once for each version they are seen
 * in; one click asks for a fix; and what came back after a fix offers the version before it.
 */
export const useFix = (projectId: string) => {
  const client = useApolloClient();
  const [mutateReport] = useMutation(reportPreviewError);
  const { send } = useSend(projectId);
  const [asking, setAsking] = useState(false);
  /** Where to go back to, by what is offered for: the version that shows the error. */
  const [back, setBack] = useState<{ from: string; to: NumberedVersion } | null>(null);
  const seen = useRef(new Map<string, Set<string>>());

  const report = useCallback(
    async (error: PageError, versionId: string | null): Promise<void> => {
      const key = keyOf(error.message);
      const versions = seen.current.get(key) ?? new Set<string>();
      seen.current.set(key, versions);
      if (versionId === null || versions.has(versionId)) return;
      versions.add(versionId);
      try {
        const { data } = await mutateReport({
          variables: {
            input: {
              projectId,
              versionId,
              message: error.message,
              ...(error.line ? { line: error.line } : {}),
            },
          },
        });
        const count = data?.reportPreviewError.errorLog?.count ?? 0;
        if (count < TWICE) return;
        const read = await client.query({
          query: versionsBehind,
          variables: { projectId },
          fetchPolicy: "network-only",
        });
        const to = versionBefore(read.data?.project?.versions.nodes ?? [], versions);
        if (to) setBack({ from: versionId, to });
      } catch {
        // The log is a help, not a condition: the error itself stands in the preview.
        versions.delete(versionId);
      }
    },
    [client, mutateReport, projectId],
  );

  const ask = useCallback(
    async (errors: readonly PageError[]): Promise<boolean> => {
      setAsking(true);
      const refusal = await send(fixRequest(errors), "BUILD").finally(() => setAsking(false));
      if (refusal) toast(refusal.words, { kind: "error", id: "fix" });
      return refusal === null;
    },
    [send],
  );

  return {
    /** Puts an error of a version's page into the log; the same one in the same version only once. */
    report,
    /** Sends the request; what refused it is said in a toast. */
    ask,
    asking,
    /** The version to offer beside the fix while `versionId` is shown: the same error has come twice. */
    backFrom: (versionId: string | null): NumberedVersion | null =>
      versionId !== null && back?.from === versionId ? back.to : null,
  };
};
