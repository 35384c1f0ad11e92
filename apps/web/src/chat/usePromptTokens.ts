import { useQuery } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { Mode } from "./Composer.tsx";

const promptTokens = graphql(`
  query PromptTokens($projectId: ID!) {
    project(id: $projectId) {
      id
      build: promptTokens(mode: BUILD)
      discuss: promptTokens(mode: DISCUSS)
    }
  }
`);

type Options = {
  projectId: string;
  /** Something is typed: before that nobody wants to know. */
  wanted: boolean;
  /** Changes with the page and the conversation, which are the most of a prompt. */
  stamp: string;
};

/** About how many tokens a request would take with it: the page, the conversation, the preferences. */
export const usePromptTokens = ({
  projectId,
  wanted,
  stamp,
}: Options): Readonly<Record<Mode, number>> | null => {
  const { data, refetch } = useQuery(promptTokens, { variables: { projectId }, skip: !wanted });
  const project = data?.project;
  const asked = useRef(stamp);
  useEffect(() => {
    if (!wanted || asked.current === stamp) return;
    asked.current = stamp;
    void refetch().catch(() => {});
  }, [wanted, stamp, refetch]);
  return project ? { BUILD: project.build, DISCUSS: project.discuss } : null;
};
