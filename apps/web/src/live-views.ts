import { ApolloLink, CombinedGraphQLErrors } from "@apollo/client";
import { Observable } from "rxjs";
import type { MonoTypeOperatorFunction, Subscription } from "rxjs";

/*
 * A live view shows how something stands for as long as it is there. The socket brings back what a lost connection cut off;
 * here is what the server itself ends while the connection holds.
 */

/** Longer each time up to half a minute: a server in trouble is not asked more often than that. */
const backOff = (tries: number) => Math.min(500 * 2 ** tries, 20_000) * (0.75 + Math.random() / 2);
/** What stood for this long was no part of the trouble before it; an event alone says nothing: the first comes at once. */
const STANDS_MS = 30_000;

const completed = new Error("The server ended what is still there.");

/** Whether asking again may help: a failure of the server or the way there, not a refusal. */
const passes = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error)
    ? error.errors.some(({ extensions }) => extensions?.retryable === true)
    : true;

type Options<Value> = {
  /** It completes only when what it shows is gone; the server is asked whether that is so. */
  lasting: boolean;
  /** An event that says that it could not be read. */
  failureOf: (value: Value) => unknown;
  /** Begun again: what changed in between was not heard. */
  onGap: () => void;
  /** No reason to wait any longer. */
  hurry: Observable<unknown>;
  /** Nobody is there any more to begin it for. */
  stopped: Observable<unknown>;
};

/** Begins a subscription again when it ends with what may pass; a refusal ends it. Operators for it would weigh twice as much. */
export function begunAgain<Value>(options: Options<Value>): MonoTypeOperatorFunction<Value> {
  const { lasting, failureOf, onGap, hurry, stopped } = options;
  return (source) =>
    new Observable<Value>((observer) => {
      let tries = 0;
      let beganAt = 0;
      let current: Subscription | undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;

      const begin = () => {
        timer = undefined;
        beganAt = Date.now();
        // What this one still says after its end is nobody's.
        let over = false;
        const end = (error: unknown) => {
          if (over) return;
          over = true;
          current?.unsubscribe();
          if (passes(error)) wait(error);
          else observer.error(error);
        };
        current = undefined;
        const listening = source.subscribe({
          next: (value) => {
            if (over) return;
            const failure = failureOf(value);
            if (failure && passes(failure)) return end(failure);
            observer.next(value);
          },
          error: end,
          complete: () => {
            if (lasting) end(completed);
            else if (!over) observer.complete();
          },
        });
        // It may have ended while it was asked for.
        if (over) listening.unsubscribe();
        else current = listening;
      };
      const again = () => {
        clearTimeout(timer);
        begin();
        // After it is asked for: what is read now is not older than the first event.
        onGap();
      };
      const wait = (error: unknown) => {
        if (Date.now() - beganAt > STANDS_MS) tries = 0;
        // Mostly it is gone, and the person should see that at once.
        const ms = error === completed && tries === 0 ? 0 : backOff(tries);
        tries += 1;
        timer = setTimeout(again, ms);
      };

      begin();
      const hurrying = hurry.subscribe(() => timer !== undefined && again());
      const leave = () => {
        clearTimeout(timer);
        current?.unsubscribe();
        hurrying.unsubscribe();
        stopping.unsubscribe();
      };
      // Without a word: who still listens would take an end for the end of what is shown.
      const stopping = stopped.subscribe(leave);
      return leave;
    });
}

export const lastingContext = { lastingView: true };

/** Every subscription that goes through here is begun again; `useLiveView` says which of them last. */
export const liveViews = (
  options: Pick<Options<ApolloLink.Result>, "onGap" | "hurry" | "stopped">,
): ApolloLink =>
  new ApolloLink((operation, forward) =>
    forward(operation).pipe(
      begunAgain<ApolloLink.Result>({
        lasting: operation.getContext().lastingView === true,
        failureOf: (result) => (result.errors ? new CombinedGraphQLErrors(result) : null),
        ...options,
      }),
    ),
  );
