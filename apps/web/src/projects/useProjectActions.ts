import type { ApolloCache } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { shortened } from "../ui/format.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/projects.ts";
import { newKey } from "./keys.ts";
import { leaveLists, moveBetweenLists } from "./lists.ts";

const UpdateProject = graphql(`
  mutation UpdateProject($input: UpdateProjectInput!) {
    updateProject(input: $input) {
      project {
        id
        ...ProjectCard_project
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const DuplicateProject = graphql(`
  mutation DuplicateProject($input: DuplicateProjectInput!) {
    duplicateProject(input: $input) {
      project {
        id
        name
      }
      userErrors {
        code
        message
      }
    }
  }
`);

type Modifiers = { name?: () => string; status?: () => SettableStatus };

/** Status of a project that a person may set; what the list shows follows by itself. */
export type SettableStatus = "ACTIVE" | "ARCHIVED" | "DRAFT";

/** What can be done to a project from a list or its own page. Those with a form answer the sentence to show there, or null. */
export function useProjectActions() {
  const client = useApolloClient();
  const navigate = useNavigate();
  return useMemo(() => {
    const refresh = { refetchQueries: ["ProjectCounts"] };

    /** Shown at once wherever the project stands; the answer takes its place, or takes it back. */
    const show = (change: string, update: (cache: ApolloCache) => void): (() => void) => {
      client.cache.batch({ optimistic: change, update });
      return () => client.cache.removeOptimistic(change);
    };
    const modify = (cache: ApolloCache, id: string, fields: Modifiers) => {
      const project = cache.identify({ __typename: "Project", id });
      if (project) cache.modify({ id: project, fields });
    };

    const rename = async (id: string, name: string): Promise<string | null> => {
      const settle = show(`rename ${id}`, (cache) => modify(cache, id, { name: () => name }));
      try {
        const { data } = await client.mutate({ mutation: UpdateProject, variables: { input: { id, name } } });
        return data?.updateProject.userErrors[0]?.message ?? null;
      } catch (error) {
        return errorWords(error);
      } finally {
        settle();
      }
    };

    const setStatus = async (id: string, name: string, status: SettableStatus): Promise<void> => {
      const settle = show(`status ${id}`, (cache) => {
        modify(cache, id, { status: () => status });
        leaveLists(cache, id, status);
      });
      try {
        const { data } = await client.mutate({
          mutation: UpdateProject,
          variables: { input: { id, status } },
          ...refresh,
          update: (cache, { data }) => {
            if (data?.updateProject.project) moveBetweenLists(cache, id, status);
          },
        });
        const refused = data?.updateProject.userErrors[0]?.message;
        if (refused) toast(refused, { kind: "error" });
        else if (status === "ARCHIVED") {
          // Back to what it was: the server refuses a status that its versions contradict.
          toast(words.actions.archived(shortened(name)), {
            action: { label: words.actions.undo, onPress: () => void unarchive(id, name) },
          });
        } else toast(words.actions.unarchived(shortened(name)));
      } catch (error) {
        toast(errorWords(error), { kind: "error" });
      } finally {
        settle();
      }
    };
    const unarchive = async (id: string, name: string) => {
      const version = client.cache.readFragment({
        fragment: Standing,
        from: { __typename: "Project", id },
      })?.currentVersion;
      await setStatus(id, name, version ? "ACTIVE" : "DRAFT");
    };

    const duplicate = async (id: string): Promise<void> => {
      try {
        const { data } = await client.mutate({
          mutation: DuplicateProject,
          variables: { input: { id, idempotencyKey: newKey() } },
          refetchQueries: ["Projects", "ProjectCounts"],
        });
        const made = data?.duplicateProject.project;
        const refused = data?.duplicateProject.userErrors[0]?.message;
        if (!made) return toast(refused ?? words.actions.nothingDuplicated, { kind: "error" });
        toast(words.actions.duplicated(shortened(made.name)), {
          action: {
            label: words.actions.open,
            onPress: () => void navigate({ to: "/projects/$projectId", params: { projectId: made.id } }),
          },
        });
      } catch (error) {
        toast(errorWords(error), { kind: "error" });
      }
    };

    return { rename, setStatus, duplicate };
  }, [client, navigate]);
}

const Standing = graphql(`
  fragment Standing_project on Project {
    currentVersion {
      id
    }
  }
`);
