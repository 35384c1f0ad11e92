import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useSubscription } from "@apollo/client/react";
import { useEffect, useRef } from "react";
import { useApi } from "./apollo.ts";
import { errorCode } from "./errors.ts";
import { lastingContext } from "./live-views.ts";

type LiveView<Data, Variables extends OperationVariables> = {
  variables: Variables;
  /** Reads what the view shows: after a gap in what was heard, it may have changed unheard. */
  read?: () => unknown;
  onData?: (data: Data) => void;
  /** What it shows is gone. */
  onGone?: () => void;
  /** "no-cache" leaves it to `onData` what is taken in. */
  fetchPolicy?: "no-cache";
};

/** Keeps the cache as the server has it, for as long as the part stands. */
export function useLiveView<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, read, onData, onGone, fetchPolicy }: LiveView<Data, Variables>,
): void {
  const { onReconnected } = useApi();
  const refusal = useRef<unknown>(null);
  const options: useSubscription.Options<Data, OperationVariables> = {
    variables,
    context: lastingContext,
    ignoreResults: true,
    onData: ({ data: { data } }) => data && onData?.(data),
    onError: (error) => (refusal.current = error),
    onComplete: () => {
      if (errorCode(refusal.current) === "NOT_FOUND") onGone?.();
    },
    ...(fetchPolicy ? { fetchPolicy } : {}),
  };
  useSubscription<Data, OperationVariables>(document, options);
  useEffect(() => {
    if (read) return onReconnected(() => void Promise.resolve(read()).catch(() => {}));
  }, [onReconnected, read]);
}
