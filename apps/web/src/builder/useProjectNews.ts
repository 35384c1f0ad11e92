import { useCallback, useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { useLiveView } from "../useLiveView.ts";

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
  const read = useCallback(() => {
    refetch();
    return newer();
  }, [refetch, newer]);
  useLiveView(projectUpdated, { variables: { projectId }, read, onGone: refetch });
  const seen = useRef(activeId);
  useEffect(() => {
    if (seen.current === activeId) return;
    seen.current = activeId;
    // Someone, perhaps another tab, said something.
    if (activeId) void newer().catch(() => {});
  }, [activeId, newer]);
};
