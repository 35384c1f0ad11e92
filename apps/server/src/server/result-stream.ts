import type { ExecutionResult } from "graphql";

/** The results of a subscription, as graphql-ws and graphql-sse take them. */
export type ResultStream = AsyncGenerator<ExecutionResult, void, void>;

export const OVER: IteratorResult<ExecutionResult, void> = { done: true, value: undefined };

/** `leave` is called at once, also while a `next` is pending: a generator's own `return` would wait for it. */
export function resultStream(
  next: () => Promise<IteratorResult<ExecutionResult, void>>,
  leave: () => Promise<unknown>,
): ResultStream {
  return {
    next,
    async return() {
      await leave();
      return OVER;
    },
    async throw(error) {
      await leave();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await leave();
    },
  };
}

export function isStream(result: object): result is ResultStream {
  return Symbol.asyncIterator in result;
}
