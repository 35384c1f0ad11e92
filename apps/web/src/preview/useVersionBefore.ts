import { useQuery } from "@apollo/client/react";
import { graphql } from "../__generated__/gql.ts";
import type { VersionRef } from "../builder/bench.ts";

const versionBefore = graphql(`
  query VersionBefore($projectId: ID!) {
    project(id: $projectId) {
      id
      versions(last: 2) {
        nodes {
          id
          number
        }
      }
    }
  }
`);

/** The version before the current one, asked for when someone may want to go back to it. */
export const useVersionBefore = (
  projectId: string,
  current: VersionRef | null,
  wanted: boolean,
): VersionRef | null => {
  const { data } = useQuery(versionBefore, {
    variables: { projectId },
    skip: !wanted || !current || current.number < 2,
    fetchPolicy: "no-cache",
  });
  const before = data?.project?.versions.nodes.find((one) => one.id !== current?.id);
  return wanted && before && current && before.number < current.number ? before : null;
};
