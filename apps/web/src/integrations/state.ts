import type { PetalState } from "../ui/Petal.tsx";
import { timeAgo } from "../ui/format.ts";
import type { PlaceType } from "../deployments/places.tsx";
import { providerWords } from "./providers.ts";

export interface ConnectionFacts {
  readonly account?: string | null;
  readonly scopes?: readonly string[] | null;
  readonly last4?: string | null;
  readonly isActive: boolean;
  readonly validatedAt?: string | null;
  readonly expiresAt?: string | null;
  readonly invalidReason?: string | null;
  readonly notice?: string | null;
}

const DAY = 86_400_000;
/** From here on it is time for a new token. */
export const WARNING_DAYS = 14;

export interface Expiry {
  readonly state: "none" | "far" | "near" | "over";
  readonly words: string;
}

const dayOf = (date: Date, now: Date): string =>
  new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    ...(date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" }),
  }).format(date);

/** When a token ends, and whether that is near. */
export function expiryOf(type: PlaceType, expiresAt: string | null | undefined, now: Date): Expiry {
  const at = expiresAt ? new Date(expiresAt) : null;
  if (!at || Number.isNaN(at.getTime()))
    return { state: "none", words: `${providerWords[type].name} gives no date` };
  const left = at.getTime() - now.getTime();
  const day = dayOf(at, now);
  if (left <= 0) return { state: "over", words: `It ended on ${day}` };
  if (left > WARNING_DAYS * DAY) return { state: "far", words: `On ${day}` };
  const days = Math.floor(left / DAY);
  const wait = days === 0 ? "Within a day" : days === 1 ? "In a day" : `In ${days} days`;
  return { state: "near", words: `${wait}, on ${day}` };
}

export type ConnectionState = "none" | "connected" | "expiring" | "refused";

/** What a connection is good for now. A token that is over would be refused at the next deploy. */
export function stateOf(type: PlaceType, facts: ConnectionFacts | null, now: Date): ConnectionState {
  if (!facts) return "none";
  const expiry = expiryOf(type, facts.expiresAt, now).state;
  if (!facts.isActive || expiry === "over") return "refused";
  return expiry === "near" ? "expiring" : "connected";
}

export const stateWords: Record<ConnectionState, { petal: PetalState; word: string }> = {
  none: { petal: "idle", word: "Not connected" },
  connected: { petal: "live", word: "Connected" },
  expiring: { petal: "wait", word: "Expires soon" },
  refused: { petal: "fail", word: "Needs a new token" },
};

/** Of a GitHub token without scopes it is known that it is fine-grained: only those have none. */
export const tokenKind = (type: PlaceType, { scopes }: ConnectionFacts): string =>
  type === "GITHUB" && !scopes ? "fine-grained token" : "token";

const repositoryScopes = (scopes: readonly string[]): string | null =>
  scopes.includes("repo")
    ? "Public and private repositories"
    : scopes.includes("public_repo")
      ? "Public repositories only"
      : null;

export interface Allowed {
  readonly words: string;
  /** The scopes as the provider spells them, shown beside the words. */
  readonly scopes: readonly string[];
  /** It is known that publishing will be refused. */
  readonly lacking: boolean;
}

/** What the token may do, as far as the provider says before the first deploy. */
export function allowedBy(type: PlaceType, { scopes }: ConnectionFacts): Allowed {
  if (type === "NETLIFY") return { words: "The whole account", scopes: [], lacking: false };
  if (!scopes) return { words: "Checked at the first deploy", scopes: [], lacking: false };
  const words = repositoryScopes(scopes);
  return words
    ? { words, scopes: scopes.filter((scope) => scope === "repo" || scope === "public_repo"), lacking: false }
    : { words: "No repositories: the scope public_repo or repo is missing", scopes: [], lacking: true };
}

export const checkedWords = (validatedAt: string | null | undefined, now: Date): string =>
  validatedAt ? timeAgo(validatedAt, now) : "Not yet";

/** Whatever the server says of the end of a token, the person reads a sentence, and what is safe. */
export const refusedWords = (type: PlaceType, facts: ConnectionFacts, now: Date): string => {
  const { name, places } = providerWords[type];
  const why =
    facts.invalidReason ??
    (expiryOf(type, facts.expiresAt, now).state === "over"
      ? `The token has expired.`
      : `${name} no longer takes this token.`);
  return `${why} Your ${places} there stay as they are; nothing new is published to ${name} until it is connected again.`;
};

type Connectable = { readonly type: PlaceType; readonly integration?: ConnectionFacts | null };

/** Whose way to connect lies open by itself. One at a time, so that there is one next step: mending comes first. */
export const neediest = (providers: readonly Connectable[], now: Date): PlaceType | null => {
  const inState = (wanted: ConnectionState) =>
    providers.find(({ type, integration }) => stateOf(type, integration ?? null, now) === wanted)?.type;
  return inState("refused") ?? inState("none") ?? null;
};
