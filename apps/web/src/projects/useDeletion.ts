import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorWords } from "../errors.ts";
import { shortened } from "../ui/format.ts";
import { toast } from "../ui/toast.ts";
import { words } from "../words/projects.ts";
import { forgetDeleted, forgetProject } from "./lists.ts";

const DeleteProject = graphql(`
  mutation DeleteProject($input: DeleteProjectInput!) {
    deleteProject(input: $input) {
      deletedProjectId
      userErrors {
        code
        message
      }
    }
  }
`);

const RestoreProject = graphql(`
  mutation RestoreProject($input: RestoreProjectInput!) {
    restoreProject(input: $input) {
      project {
        id
        activeGeneration {
          id
        }
        latestDeployments {
          id
          status
        }
        ...ProjectCard_project
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const PurgeProject = graphql(`
  mutation PurgeProject($input: PurgeProjectInput!) {
    purgeProject(input: $input) {
      deletedProjectId
      userErrors {
        code
        message
      }
    }
  }
`);

const refresh = { refetchQueries: ["ProjectCounts"] };
const failed = (why: string, id: string) => toast(why, { kind: "error", id });

/** Deleting, which can be undone, and what comes after it. Each answers whether it was done; if not, a toast says why. */
export function useDeletion() {
  const client = useApolloClient();
  const navigate = useNavigate();
  return useMemo(() => {
    const remove = async (id: string, name: string, remains: readonly string[]): Promise<boolean> => {
      try {
        const { data } = await client.mutate({
          mutation: DeleteProject,
          variables: { input: { id } },
          ...refresh,
          update: (cache, { data }) => {
            if (data?.deleteProject.deletedProjectId) forgetProject(cache, id);
          },
        });
        const refused = data?.deleteProject.userErrors[0]?.message;
        if (refused !== undefined) {
          failed(refused, id);
          return false;
        }
        toast(words.deleted.toast(shortened(name), remains), {
          id,
          action: { label: words.deleted.undo, onPress: () => void restore(id, name) },
        });
        return true;
      } catch (error) {
        failed(errorWords(error), id);
        return false;
      }
    };

    const restore = async (id: string, name: string): Promise<boolean> => {
      try {
        const { data } = await client.mutate({
          mutation: RestoreProject,
          variables: { input: { id } },
          ...refresh,
          update: (cache, { data }) => {
            // In lists that held it it stands where it stood; others are told that something changed, and read again.
            if (data?.restoreProject.project) forgetDeleted(cache, id);
          },
        });
        const refused = data?.restoreProject.userErrors[0]?.message;
        if (refused !== undefined) {
          failed(words.deleted.notRestored(refused), id);
          return false;
        }
        toast(words.deleted.restored(shortened(name)), {
          id,
          action: {
            label: words.deleted.open,
            onPress: () => void navigate({ to: "/projects/$projectId", params: { projectId: id } }),
          },
        });
        return true;
      } catch (error) {
        failed(words.deleted.notRestored(errorWords(error)), id);
        return false;
      }
    };

    /** Answers the sentence to show in the dialog, or null. */
    const purge = async (id: string, name: string): Promise<string | null> => {
      try {
        const { data } = await client.mutate({
          mutation: PurgeProject,
          variables: { input: { id } },
          ...refresh,
          update: (cache, { data }) => {
            if (data?.purgeProject.deletedProjectId) forgetDeleted(cache, id);
          },
        });
        const refused = data?.purgeProject.userErrors[0]?.message ?? null;
        if (refused === null) toast(words.deleted.gone(shortened(name)), { id });
        return refused;
      } catch (error) {
        return errorWords(error);
      }
    };

    return { remove, restore, purge };
  }, [client, navigate]);
}
