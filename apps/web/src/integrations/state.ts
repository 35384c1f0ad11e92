import type { PetalState } from "../ui/Petal.tsx";
import { timeAgo } from "../ui/format.ts";
import type { PlaceType } from "../deployments/places.tsx";
import { words } from "../words/integrations.ts";
import { providerWords } from "./providers.ts";

const said = words.facts;

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
    return { state: "none", words: said.noDate(providerWords[type].name) };
  const left = at.getTime() - now.getTime();
  const day = dayOf(at, now);
  if (left <= 0) return { state: "over", words: said.ended(day) };
  if (left > WARNING_DAYS * DAY) return { state: "far", words: said.on(day) };
  const days = Math.floor(left / DAY);
  return { state: "near", words: said.soon(days, day) };
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
  none: { petal: "idle", word: words.states.none },
  connected: { petal: "live", word: words.states.connected },
  expiring: { petal: "wait", word: words.states.expiring },
  refused: { petal: "fail", word: words.states.refused },
};

/** Of a GitHub token without scopes it is known that it is fine-grained: only those have none. */
export const tokenKind = (type: PlaceType, { scopes }: ConnectionFacts): string =>
  type === "GITHUB" && !scopes ? said.fineGrained : said.token;

const repositoryScopes = (scopes: readonly string[]): string | null =>
  scopes.includes("repo") ? said.publicAndPrivate : scopes.includes("public_repo") ? said.publicOnly : null;

export interface Allowed {
  readonly words: string;
  /** The scopes as the provider spells them, shown beside the words. */
  readonly scopes: readonly string[];
  /** It is known that publishing will be refused. */
  readonly lacking: boolean;
}

/** What the token may do, as far as the provider says before the first deploy. */
export function allowedBy(type: PlaceType, { scopes }: ConnectionFacts): Allowed {
  if (type === "NETLIFY") return { words: said.wholeAccount, scopes: [], lacking: false };
  if (!scopes) return { words: said.checkedAtFirstDeploy, scopes: [], lacking: false };
  const may = repositoryScopes(scopes);
  return may
    ? {
        words: may,
        scopes: scopes.filter((scope) => scope === "repo" || scope === "public_repo"),
        lacking: false,
      }
    : { words: said.noRepositories, scopes: [], lacking: true };
}

export const checkedWords = (validatedAt: string | null | undefined, now: Date): string =>
  validatedAt ? timeAgo(validatedAt, now) : said.notYet;

/** Whatever the server says of the end of a token, the person reads a sentence, and what is safe. */
export const refusedWords = (type: PlaceType, facts: ConnectionFacts, now: Date): string => {
  const { name, places } = providerWords[type];
  const why =
    facts.invalidReason ??
    (expiryOf(type, facts.expiresAt, now).state === "over"
      ? words.refused.expired
      : words.refused.notTaken(name));
  return words.refused.whatStays(why, name, places);
};

type Connectable = { readonly type: PlaceType; readonly integration?: ConnectionFacts | null };

/** Whose way to connect lies open by itself. One at a time, so that there is one next step: mending comes first. */
export const neediest = (providers: readonly Connectable[], now: Date): PlaceType | null => {
  const inState = (wanted: ConnectionState) =>
    providers.find(({ type, integration }) => stateOf(type, integration ?? null, now) === wanted)?.type;
  return inState("refused") ?? inState("none") ?? null;
};
