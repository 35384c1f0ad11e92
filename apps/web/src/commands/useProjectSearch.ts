import { useApolloClient } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { CommandProjectsQuery } from "../__generated__/graphql.ts";
import { errorWords } from "../errors.ts";

const commandProjects = graphql(`
  query CommandProjects($first: Int!, $filter: ProjectFilter) {
    projects(first: $first, filter: $filter, orderBy: { field: UPDATED_AT, direction: DESC }) {
      edges {
        node {
          id
          name
          status
        }
      }
    }
  }
`);

export type FoundProject = CommandProjectsQuery["projects"]["edges"][number]["node"];
interface Found {
  /** What was asked for; what is typed may be further. */
  readonly text: string;
  readonly projects: readonly FoundProject[];
  readonly problem: string | null;
}

const PAUSE_MS = 120;
/** Without a name the latest few, with one as many as may bear it. */
const FEW = 4;
export const MANY = 8;

/** The projects that a text leads to. It is asked for when the hand rests, and a question that is overtaken is taken back. */
export const useProjectSearch = (query: string): { found: Found; asking: boolean } => {
  const client = useApolloClient();
  const text = query.trim().slice(0, 200);
  const [found, setFound] = useState<Found>({ text: "", projects: [], problem: null });
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const taken = new AbortController();
    const ask = async () => {
      try {
        const { data } = await client.query({
          query: commandProjects,
          variables: { first: text ? MANY : FEW, ...(text && { filter: { text } }) },
          // The list of the projects page is another question, whose answer stays.
          fetchPolicy: "no-cache",
          context: { fetchOptions: { signal: taken.signal }, queryDeduplication: false },
        });
        if (taken.signal.aborted) return;
        setFound({ text, projects: data?.projects.edges.map(({ node }) => node) ?? [], problem: null });
      } catch (error) {
        if (taken.signal.aborted) return;
        setFound({ text, projects: [], problem: errorWords(error) });
      }
      setSettled(text);
    };
    const timer = setTimeout(() => void ask(), text ? PAUSE_MS : 0);
    return () => {
      clearTimeout(timer);
      taken.abort();
    };
  }, [client, text]);
  return { found, asking: settled !== text };
};
