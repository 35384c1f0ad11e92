import { useApolloClient } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { VersionRef } from "../builder/bench.ts";
import type { PageError } from "../chat/fix-request.ts";
import { resolveErrorLog } from "../usage/useErrorActions.ts";
import type { WantedPage } from "./stacked-frames.ts";

const openFaults = graphql(`
  query OpenFaults($projectId: ID!) {
    viewer {
      id
      errorLogs(first: 30, filter: { projectId: $projectId, resolved: false, source: PREVIEW }) {
        nodes {
          id
          version {
            id
            number
          }
        }
      }
    }
  }
`);

/** What fails right after the load is in by then. */
const QUIET_MS = 2000;

type Options = {
  projectId: string;
  shown: WantedPage | null;
  current: VersionRef | null;
  faults: readonly PageError[];
};

/**
 * Once the current version stands there without an error, the open entries of older versions are put away. The log is
 * about what a person still has to do; what comes back after all is listed anew.
 */
export const useSettledFaults = ({ projectId, shown, current, faults }: Options): void => {
  const client = useApolloClient();
  /** The load that failed, also after its lines were cleared. */
  const failed = useRef<WantedPage | null>(null);
  const settled = useRef(new Set<string>());
  const ofCurrent =
    shown?.finished === true && shown.version !== undefined && shown.version.id === current?.id;
  const quiet = faults.length === 0;

  useEffect(() => {
    if (!quiet) failed.current = shown;
    if (!ofCurrent || !current || failed.current === shown || settled.current.has(current.id)) return;
    const settle = async () => {
      settled.current.add(current.id);
      const { data } = await client.query({
        query: openFaults,
        variables: { projectId },
        fetchPolicy: "no-cache",
      });
      for (const { id, version } of data?.viewer?.errorLogs.nodes ?? []) {
        if (!version || version.number >= current.number) continue;
        await client.mutate({ mutation: resolveErrorLog, variables: { input: { id } } });
      }
    };
    // The log is a help: an entry that stays open can be put away by hand.
    const timer = setTimeout(() => void settle().catch(() => {}), QUIET_MS);
    return () => clearTimeout(timer);
  }, [client, projectId, shown, ofCurrent, current?.id, quiet]);
};
