import { useApolloClient, useMutation } from "@apollo/client/react";
import { useCallback, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import type { DeployProjectInput, DeployProjectMutation } from "../__generated__/graphql.ts";
import { errorCode, errorWords } from "../errors.ts";
import { words } from "../words/deploy-pane.ts";
import { newKey } from "../projects/keys.ts";
import { putLatest } from "./latest.ts";
import type { DeploymentRow } from "./queries.ts";
import { seeDeployment } from "./seen-store.ts";

const deployProject = graphql(`
  mutation DeployProject($input: DeployProjectInput!) {
    deployProject(input: $input) {
      deployment {
        ...Deployment_row @unmask
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const retryDeployment = graphql(`
  mutation RetryDeployment($input: RetryDeploymentInput!) {
    retryDeployment(input: $input) {
      deployment {
        ...Deployment_row @unmask
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const cancelDeployment = graphql(`
  mutation CancelDeployment($input: CancelDeploymentInput!) {
    cancelDeployment(input: $input) {
      deployment {
        ...Deployment_row @unmask
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

type Payload = DeployProjectMutation["deployProject"];
type Code = Payload["userErrors"][number]["code"];

/** Why it was not begun: at a field, or for all of it. */
export interface DeployRefusal {
  readonly code: Code | null;
  readonly field: string | null;
  readonly words: string;
}

/** What is asked for; the key is added here. */
export type DeployWish = Omit<DeployProjectInput, "projectId" | "idempotencyKey">;

/** Whether what runs is what was asked for: then it does not matter which press began it. */
const isAsked = (row: DeploymentRow, wish: DeployWish): boolean =>
  (row.options.draft ?? false) === (wish.draft ?? false) &&
  (wish.restoreDeploymentId == null
    ? row.version?.id === wish.versionId
    : row.options.restores?.id === wish.restoreDeploymentId);

/** Null when it was begun, by this press or another. */
const refusalIn = (
  { deployment, userErrors }: Pick<Payload, "deployment" | "userErrors">,
  wish: DeployWish | null,
): DeployRefusal | null => {
  const [problem] = userErrors;
  if (!problem) return null;
  if (problem.code === "DEPLOYMENT_RUNNING" && deployment && wish && isAsked(deployment, wish)) return null;
  return { code: problem.code, field: problem.field?.at(-1) ?? null, words: problem.message };
};

const refusalOf = (error: unknown): DeployRefusal => ({
  code: null,
  field: null,
  words: errorCode(error) === null ? words.publish.unreachable : errorWords(error),
});

/** Publishing, trying again, cancelling. A wish that may have arrived keeps its key, so that a second click is the same one. */
export const useDeploy = (projectId: string) => {
  const client = useApolloClient();
  const [mutateDeploy] = useMutation(deployProject);
  const [mutateRetry] = useMutation(retryDeployment);
  const [mutateCancel] = useMutation(cancelDeployment);
  const open = useRef<{ wish: string; key: string } | null>(null);

  const take = useCallback(
    (row: DeploymentRow | null | undefined) => {
      if (!row) return;
      putLatest(client.cache, projectId, row);
      seeDeployment(row);
    },
    [client, projectId],
  );

  const deploy = useCallback(
    async (wish: DeployWish): Promise<DeployRefusal | null> => {
      const text = JSON.stringify(wish);
      const tried = open.current?.wish === text ? open.current : { wish: text, key: newKey() };
      open.current = tried;
      try {
        const { data } = await mutateDeploy({
          variables: { input: { ...wish, projectId, idempotencyKey: tried.key } },
        });
        open.current = null;
        take(data?.deployProject.deployment);
        return data ? refusalIn(data.deployProject, wish) : null;
      } catch (error) {
        if (errorCode(error) !== null) open.current = null;
        return refusalOf(error);
      }
    },
    [mutateDeploy, projectId, take],
  );
  const retry = useCallback(
    async (id: string): Promise<DeployRefusal | null> => {
      try {
        const { data } = await mutateRetry({ variables: { input: { id } } });
        take(data?.retryDeployment.deployment);
        return data ? refusalIn(data.retryDeployment, null) : null;
      } catch (error) {
        return refusalOf(error);
      }
    },
    [mutateRetry, take],
  );
  const cancel = useCallback(
    async (id: string): Promise<DeployRefusal | null> => {
      try {
        const { data } = await mutateCancel({ variables: { input: { id } } });
        take(data?.cancelDeployment.deployment);
        return data ? refusalIn(data.cancelDeployment, null) : null;
      } catch (error) {
        return { code: null, field: null, words: errorWords(error) };
      }
    },
    [mutateCancel, take],
  );
  return { deploy, retry, cancel };
};
