import type { DeploymentEnd, DeploymentInput } from "@roseram/db";
import { ProviderError, type ProviderErrorCode } from "./provider-error.ts";
import type { Published } from "./publish.ts";

export const PROVIDER_NAME = { github: "GitHub", netlify: "Netlify" } as const satisfies Record<
  DeploymentInput["type"],
  string
>;

/** Why a deployment failed: the providers' reasons, and those that never reached one. */
export type DeploymentErrorCode =
  ProviderErrorCode | "DISCONNECTED" | "INTERRUPTED" | "TOO_MANY_ATTEMPTS" | "ARCHIVED" | "INTERNAL";

/** A failure of ours that a person can do something about. */
export class DeploymentFailure extends Error {
  override readonly name = "DeploymentFailure";
  constructor(
    readonly code: DeploymentErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** How a publisher's work came out. */
export type Outcome =
  | { readonly as: "published"; readonly published: Published }
  /** In time: nobody sees anything of it. */
  | { readonly as: "cancelled" }
  /** The time for the whole of it is over. */
  | { readonly as: "late"; readonly error: unknown }
  | { readonly as: "failed"; readonly error: unknown }
  /** Cancelled, and then nobody could tell whether visitors see it. */
  | { readonly as: "unknown"; readonly error: unknown };

export type End = Omit<DeploymentEnd, "id" | "attempt">;

const NOTHING = {
  url: null,
  commitSha: null,
  deployId: null,
  error: null,
  publication: null,
} as const satisfies Partial<End>;

/** What is written of a deployment that is over. */
export function endOf(outcome: Outcome, type: DeploymentInput["type"], minutes: number): End {
  switch (outcome.as) {
    case "published": {
      const { url, commitSha, commitUrl, deployId, publication, notice } = outcome.published;
      return {
        status: "success",
        url,
        commitSha,
        commitUrl,
        deployId,
        error: null,
        publication,
        ...(notice !== undefined && { notice }),
      };
    }
    case "cancelled":
      return { ...NOTHING, status: "cancelled" };
    case "late": {
      const said = outcome.error instanceof ProviderError && outcome.error.code === "TIMED_OUT";
      return failed(said ? outcome.error : tooLate(type, minutes));
    }
    case "failed":
      return failed(outcome.error);
    case "unknown": {
      const { error, ...end } = failed(outcome.error);
      const message = `This was cancelled, but whether ${PROVIDER_NAME[type]} had published it by then could not be found out. ${error.message}`;
      return { ...end, error: { ...error, message } };
    }
  }
}

/** Whoever cancelled and sees a success is told why. */
export function cancelledTooLate(end: End): End {
  if (end.status !== "success") return end;
  return {
    ...end,
    notice: ["It was live already when you cancelled.", end.notice].filter(Boolean).join(" "),
  };
}

/** A fault of ours, which is logged and noted; what a provider or a person can put right is not. */
export function isFault(outcome: Outcome): outcome is Outcome & { readonly error: unknown } {
  if (outcome.as !== "failed" && outcome.as !== "unknown") return false;
  return !(outcome.error instanceof ProviderError) && !(outcome.error instanceof DeploymentFailure);
}

function failed(error: unknown): End & { readonly error: NonNullable<End["error"]> } {
  return { ...NOTHING, status: "failed", error: reasonOf(error) };
}

function reasonOf(error: unknown): NonNullable<End["error"]> {
  if (error instanceof ProviderError) {
    const { code, message, retryable, retryAt, helpUrl } = error;
    return { code, message, retryable, retryAt, helpUrl };
  }
  if (error instanceof DeploymentFailure)
    return { code: error.code, message: error.message, retryable: true, retryAt: null };
  return {
    code: "INTERNAL",
    message: "Something went wrong on our side while publishing. Your code is safe. Try again.",
    retryable: true,
    retryAt: null,
  };
}

function tooLate(type: DeploymentInput["type"], minutes: number): ProviderError {
  const provider = PROVIDER_NAME[type];
  return new ProviderError(
    "TIMED_OUT",
    `${provider} did not finish within ${minutes} minutes. Your code is safe, and what was published before stays. Look at ${provider} whether it arrived meanwhile, or try again.`,
    { retryable: true },
  );
}
