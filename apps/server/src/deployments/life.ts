/** Why a publisher is to end before it has: only the first reason counts. */
export type Ending = "cancelled" | "late" | "lost" | "shutdown";

/** The time that one call of a publisher has, and who may end it. */
export interface Life {
  readonly signal: AbortSignal;
  readonly ending: Ending | null;
  end(why: Ending): void;
  /** The person cancels: at once, or once the call that publishes is answered; never when visitors see it. */
  cancel(): void;
  /** Takes what a publisher says of itself; throws when it must not go on. */
  pass(step: {
    readonly publishing: boolean | undefined;
    readonly published: boolean | undefined;
    readonly cancelRequested: boolean;
  }): void;
  /** A cancellation came that was not too late, or waits for an answer. */
  readonly cancelled: boolean;
  close(): void;
}

/** Thrown through a publisher that must not go on; the life knows why. */
export class Ended extends Error {
  override readonly name = "Ended";
  constructor(readonly why: Ending) {
    super(why);
  }
}

/** Whether it is the time for the whole deployment that is over. */
export const isOutOfTime = ({ reason }: AbortSignal) => reason instanceof Ended && reason.why === "late";

/** With `cancelled` from the beginning it only looks: its publisher ends at its first step, unless visitors see it already. */
export function openLife(options: {
  readonly limitMs: number;
  readonly shutdown: AbortSignal;
  readonly cancelled: boolean;
}): Life {
  const { limitMs, shutdown } = options;
  const abort = new AbortController();
  let ending: Ending | null = null;
  let cancelled = options.cancelled;
  /** Whether the call is under way that makes it visible, or has been. */
  let visible: "no" | "soon" | "yes" = "no";

  const end = (why: Ending) => {
    ending ??= why;
    abort.abort(new Ended(why));
  };
  const stop = () => end("shutdown");
  if (shutdown.aborted) stop();
  else shutdown.addEventListener("abort", stop, { once: true });
  const timer = setTimeout(() => end("late"), limitMs);

  return {
    signal: abort.signal,
    get ending() {
      return ending;
    },
    get cancelled() {
      return cancelled && visible !== "yes";
    },
    end,
    cancel() {
      // It looks for what the cancellation came upon: told so again, it must not leave off.
      if (options.cancelled) return;
      cancelled = true;
      if (visible === "no") end("cancelled");
    },
    pass({ publishing = false, published = false, cancelRequested }) {
      if (published) visible = "yes";
      cancelled ||= cancelRequested;
      if (cancelled && visible !== "yes") end("cancelled");
      if (ending !== null && !(ending === "late" && visible === "yes")) throw new Ended(ending);
      if (visible !== "yes") visible = publishing ? "soon" : "no";
    },
    close() {
      clearTimeout(timer);
      shutdown.removeEventListener("abort", stop);
    },
  };
}
