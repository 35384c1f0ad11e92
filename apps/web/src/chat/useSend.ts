import { useMutation } from "@apollo/client/react";
import { useCallback, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorCode, errorWords } from "../errors.ts";
import { newKey } from "../projects/keys.ts";
import type { Mode } from "./Composer.tsx";

const sendMessage = graphql(`
  mutation SendMessage($input: SendMessageInput!) {
    sendMessage(input: $input) {
      generation {
        id
        status
        project {
          id
          activeGeneration {
            id
          }
        }
      }
      message {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const retryGeneration = graphql(`
  mutation RetryGeneration($input: RetryGenerationInput!) {
    retryGeneration(input: $input) {
      generation {
        id
        status
        project {
          id
          activeGeneration {
            id
          }
        }
      }
      userErrors {
        code
        message
      }
    }
  }
`);

const stopGeneration = graphql(`
  mutation StopGeneration($input: StopGenerationInput!) {
    stopGeneration(input: $input) {
      generation {
        id
        status
        stopRequested
      }
      userErrors {
        code
        message
      }
    }
  }
`);

/** Null when it was taken; otherwise what happened, what is safe, what to do. */
export type Refusal = string | null;

const running = "One answer at a time: one is being written already. Your text is kept.";
const archived =
  "This project is archived and read-only. Your text is kept; take it out of the archive to go on.";

const wordsOf = (error: { code: string; message: string }): string => {
  if (error.code === "GENERATION_RUNNING") return running;
  if (error.code === "ARCHIVED") return archived;
  return `${error.message.replace(/[^.!?]$/, "$&.")} Your text is kept.`;
};

/** Sending, trying again, stopping. A request that may have arrived keeps its key, so a second try is the same one. */
export const useSend = (projectId: string) => {
  const [mutateSend] = useMutation(sendMessage);
  const [mutateRetry] = useMutation(retryGeneration);
  const [mutateStop] = useMutation(stopGeneration);
  const open = useRef<{ content: string; mode: Mode; key: string } | null>(null);

  const send = useCallback(
    async (content: string, mode: Mode): Promise<Refusal> => {
      const before = open.current;
      const same = before?.content === content && before.mode === mode ? before : null;
      const tried = same ?? { content, mode, key: newKey() };
      open.current = tried;
      try {
        const { data } = await mutateSend({
          variables: { input: { projectId, content, mode, idempotencyKey: tried.key } },
        });
        const refused = data?.sendMessage.userErrors[0];
        open.current = null;
        return refused ? wordsOf(refused) : null;
      } catch (error) {
        if (errorCode(error) !== null) open.current = null;
        return errorCode(error) === null
          ? "Not sent: the server could not be reached. Your text is kept; send it again."
          : `${errorWords(error)} Your text is kept.`;
      }
    },
    [mutateSend, projectId],
  );
  const retry = useCallback(
    async (id: string): Promise<Refusal> => {
      try {
        const { data } = await mutateRetry({ variables: { input: { id } } });
        const refused = data?.retryGeneration.userErrors[0];
        return refused ? refused.message : null;
      } catch (error) {
        return errorWords(error);
      }
    },
    [mutateRetry],
  );
  const stop = useCallback(
    async (id: string): Promise<Refusal> => {
      try {
        await mutateStop({ variables: { input: { id } } });
        return null;
      } catch (error) {
        return errorWords(error);
      }
    },
    [mutateStop],
  );
  return { send, retry, stop };
};
