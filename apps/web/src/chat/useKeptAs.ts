import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { type VersionRef, useBench } from "../builder/bench.ts";
import { builderProject } from "../builder/queries.ts";
import { answerCode } from "./answer-code.ts";
import { sameCode } from "./fold.ts";

/**
 * The version that holds what arrived of an answer that made none itself: the one that was made of it here, or the
 * current one if it is the same code. `part` is null where there is nothing to ask about.
 */
export const useKeptAs = (part: string | null) => {
  const { projectId } = useBench();
  const [made, setMade] = useState<VersionRef | null>(null);
  const { data } = useQuery(answerCode, { variables: { id: part ?? "" }, skip: part === null });
  const { data: builder } = useQuery(builderProject, {
    variables: { id: projectId },
    fetchPolicy: "cache-only",
    skip: part === null,
  });
  const code = data?.generation?.code;
  const project = builder?.project;
  const current = project?.currentVersion ?? null;
  const same = code !== undefined && project != null && current !== null && sameCode(code, project.code);
  return [made ?? (same ? current : null), setMade] as const;
};
