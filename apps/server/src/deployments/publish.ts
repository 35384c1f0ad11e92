import type { DeploymentInput, PublicationPatch } from "@roseram/db";

/*
 * What run-deployment.ts and the publishers say to each other.
 *
 * A publisher is one story told in steps: each reads what earlier steps stored, asks the provider once, and hands what
 * came of it to `advance`, which stores it before the next step begins. A process may die between any two of them; the next
 * attempt calls the publisher again with what is stored, and no step may happen twice to the eye of a visitor.
 */

export interface SiteFile {
  /** Relative, with slashes: "index.html". */
  readonly path: string;
  readonly text: string;
}

/** Where a provider's API is, and what opens it. The stand-in on this machine is one more of these. */
export interface Access {
  /** Without a trailing slash. */
  readonly apiUrl: string;
  readonly token: string;
  readonly local: boolean;
}

export interface Work {
  readonly deployment: Omit<DeploymentInput, "token">;
  readonly files: readonly SiteFile[];
  /** SHA-256 over paths and contents, hexadecimal. Equal ones are the same site. */
  readonly contentDigest: string;
  readonly access: Access;
  /**
   * Aborted when the time of the whole deployment is over, the process stops, or the person cancels. What a publisher then
   * throws is not looked at, but for a ProviderError TIMED_OUT: it may say better than "in time" what is still going on.
   * What visitors see already is a success: when the time is over the publisher returns it, and says what is left undone.
   */
  readonly signal: AbortSignal;
  /**
   * Stores what the last step brought, then shows the next one; null shows nothing new. Throws when this attempt must not
   * go on: cancelled, or no longer the current one. A publisher lets that through.
   *
   * A cancellation, whether it came in the middle of a call or while the process was down, is followed by one more call of
   * the publisher with what is stored, unless nothing is, and after `abandon` by another. In these, `advance` throws at
   * once, but with `published`. So before its first `advance` a publisher whose state says that it may already have
   * published finds out, and if so goes on to the end and returns what is published.
   */
  advance(step: string | null, brought?: Brought): Promise<void>;
}

export interface Brought {
  /** A JSON merge patch on `deployment.state`: null removes. */
  readonly state?: Readonly<Record<string, unknown>>;
  readonly publication?: PublicationPatch;
  /** While the step waits for the provider: ISO 8601. */
  readonly retryAt?: string;
  /** The next call makes visitors see it. A cancellation waits for its answer, and is looked into after it. */
  readonly publishing?: boolean;
  /** Visitors see it: a cancellation comes too late. */
  readonly published?: boolean;
}

export interface Published {
  /** Where to see it. */
  readonly url: string;
  readonly commitSha: string | null;
  readonly commitUrl: string | null;
  readonly deployId: string | null;
  readonly publication: PublicationPatch;
  /** What the person should know of this success. */
  readonly notice?: string;
}

export interface Publisher {
  /** Throws ProviderError; anything else is a defect of ours. */
  publish(work: Work): Promise<Published>;
  /** After a cancellation that came in time: takes back what is not seen by anybody yet. Best effort, within seconds. */
  abandon?(work: Omit<Work, "advance">): Promise<void>;
  /** Whose token it is. Throws ProviderError. */
  account(access: Access, signal: AbortSignal): Promise<Account>;
}

export interface Account {
  /** The login, or an e-mail address. */
  readonly name: string;
  /** null: the provider does not say. */
  readonly scopes: readonly string[] | null;
  /** ISO 8601; null: it does not expire, or the provider does not say. */
  readonly expiresAt: string | null;
}
