/** Why a deployment failed, in words that a screen can branch on. */
export type ProviderErrorCode =
  /** The token was refused: the integration is marked inactive. */
  | "TOKEN_INVALID"
  | "PERMISSION_MISSING"
  | "SSO_REQUIRED"
  | "RATE_LIMITED"
  /** It is not there, or the token cannot see it. */
  | "NOT_FOUND"
  | "NAME_TAKEN"
  | "NAME_INVALID"
  | "BRANCH_PROTECTED"
  /** Someone else pushed, and once more after the rebuild. */
  | "CHANGED_MEANWHILE"
  /** Refused for a reason that has no code of its own: the provider's words are in the message. */
  | "REJECTED"
  | "UNREACHABLE"
  | "TIMED_OUT";

/**
 * A provider's failure as a person is told of it: what happened, what changed, what to do. Made at the boundary: no error
 * object of a vendor's client goes further, since some carry the token.
 */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  readonly retryable: boolean;
  /** When the provider lets it be tried again, ISO 8601. */
  readonly retryAt: string | null;
  /** A page of the provider where the person can put it right. */
  readonly helpUrl: string | null;

  constructor(
    readonly code: ProviderErrorCode,
    message: string,
    more: { retryable?: boolean; retryAt?: string | null; helpUrl?: string | null } = {},
  ) {
    super(message);
    this.retryable = more.retryable ?? false;
    this.retryAt = more.retryAt ?? null;
    this.helpUrl = more.helpUrl ?? null;
  }
}
