import { useMutation } from "@apollo/client/react";
import { useCallback, useRef } from "react";
import { graphql } from "../__generated__/gql.ts";
import { errorCode, errorMessage, errorWords, retryAfter } from "../errors.ts";
import { newKey } from "../projects/keys.ts";
import { words } from "../words/chat.ts";
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

const continueGeneration = graphql(`
  mutation ContinueGeneration($input: ContinueGenerationInput!) {
    continueGeneration(input: $input) {
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

/** What happened, what is safe, what to do. */
export interface Refused {
  readonly words: string;
  /** When the next one goes through: milliseconds since 1970; null where time alone does not help. */
  readonly freesAt: number | null;
}
/** Null when it was taken. */
export type Refusal = Refused | null;

export const refused = (why: string): Refused => ({ words: why, freesAt: null });

const wordsOf = (error: { code: string; message: string }): string => {
  if (error.code === "GENERATION_RUNNING") return words.refused.running;
  if (error.code === "ARCHIVED") return words.refused.archived;
  return words.refused.kept(error.message.replace(/[^.!?]$/, "$&."));
};

const refusalOf = (error: unknown): Refused => {
  const code = errorCode(error);
  if (code === null) return refused(words.refused.unreachable);
  // The server says both in whole sentences, with its own figures.
  if (code === "QUOTA_EXCEEDED") return refused(errorWords(error));
  if (code === "RATE_LIMITED") {
    const wait = retryAfter(error);
    // How long it is still is counted here; the server's sentence before it says what is full.
    if (wait !== null) {
      const full = /^[^.]+\.(?=\s)/.exec(errorMessage(error) ?? "")?.[0] ?? words.refused.minuteFull;
      return { words: full, freesAt: Date.now() + wait * 1000 };
    }
    return refused(errorWords(error));
  }
  return refused(words.refused.kept(errorWords(error)));
};

/** Sending, trying again, going on, stopping. A request that may have arrived keeps its key, so a second try is the same one. */
export const useSend = (projectId: string) => {
  const [mutateSend] = useMutation(sendMessage);
  const [mutateRetry] = useMutation(retryGeneration);
  const [mutateContinue] = useMutation(continueGeneration);
  const [mutateStop] = useMutation(stopGeneration);
  const open = useRef<{ content: string; mode: Mode; key: string } | null>(null);

  const openContinue = useRef<{ id: string; idempotencyKey: string } | null>(null);

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
        const problem = data?.sendMessage.userErrors[0];
        open.current = null;
        return problem ? refused(wordsOf(problem)) : null;
      } catch (error) {
        if (errorCode(error) !== null) open.current = null;
        return refusalOf(error);
      }
    },
    [mutateSend, projectId],
  );
  const retry = useCallback(
    async (id: string): Promise<Refusal> => {
      try {
        const { data } = await mutateRetry({ variables: { input: { id } } });
        const problem = data?.retryGeneration.userErrors[0];
        return problem ? refused(problem.message) : null;
      } catch (error) {
        return refusalOf(error);
      }
    },
    [mutateRetry],
  );
  const goOn = useCallback(
    async (id: string): Promise<Refusal> => {
      const same = openContinue.current?.id === id ? openContinue.current : null;
      const tried = same ?? { id, idempotencyKey: newKey() };
      openContinue.current = tried;
      try {
        const { data } = await mutateContinue({ variables: { input: tried } });
        openContinue.current = null;
        const problem = data?.continueGeneration.userErrors[0];
        return problem ? refused(problem.message) : null;
      } catch (error) {
        if (errorCode(error) !== null) openContinue.current = null;
        return refusalOf(error);
      }
    },
    [mutateContinue],
  );
  const stop = useCallback(
    async (id: string): Promise<Refusal> => {
      try {
        await mutateStop({ variables: { input: { id } } });
        return null;
      } catch (error) {
        return refused(errorWords(error));
      }
    },
    [mutateStop],
  );
  return { send, retry, goOn, stop };
};
