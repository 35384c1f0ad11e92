import { useSubscription } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { useApi } from "../apollo.ts";

const projectUpdated = graphql(`
  subscription BuilderProjectUpdated($projectId: ID!) {
    projectUpdated(projectId: $projectId) {
      id
      ...Builder_project @unmask
    }
  }
`);

type Options = {
  projectId: string;
  activeId: string | null;
  refetch: () => void;
  /** Reads what was said since the last message that is known. */
  newer: () => Promise<unknown>;
};

/** Follows what other tabs and the jobs change. */
export const useProjectNews = ({ projectId, activeId, refetch, newer }: Options): void => {
  const { onReconnected } = useApi();
  useSubscription(projectUpdated, {
    variables: { projectId },
    ignoreResults: true,
    // It completes when the project is deleted.
    onComplete: refetch,
    onError: () => {},
  });
  useEffect(
    () =>
      onReconnected(() => {
        refetch();
        void newer().catch(() => {});
      }),
    [onReconnected, refetch, newer],
  );
  const seen = useRef(activeId);
  useEffect(() => {
    if (seen.current === activeId) return;
    seen.current = activeId;
    // Someone, perhaps another tab, said something.
    if (activeId) void newer().catch(() => {});
  }, [activeId, newer]);
};
