import { type PlaceType, webAddress } from "../deployments/places.tsx";
import { words } from "../words/integrations.ts";

const said = words.github;
/** What a fine-grained token of GitHub must allow, as its own page words it, and what for. */
export const fineGrained = [
  { ...said.contents, parameter: "contents", access: said.access },
  { ...said.administration, parameter: "administration", access: said.access },
  { ...said.pages, parameter: "pages", access: said.access },
] as const;

/** The scopes of a classic token: one of them is enough. */
export type ClassicScope = "public_repo" | "repo";

const DAYS = 90;

/** Where the provider's own pages are. The server knows: it may talk to a GitHub of the company's own. */
const originOf = (tokenUrl: string): string =>
  /^https?:\/\/[^/?#]+/i.exec(webAddress(tokenUrl) ?? "")?.[0] ?? "https://github.com";

/** Filled in by these parameters: docs.github.com, "Pre-filling fine-grained personal access token details". */
export function fineGrainedPage(tokenUrl: string): string {
  const fields = new URLSearchParams({
    name: said.tokenName,
    description: said.tokenDescription,
    expires_in: String(DAYS),
  });
  for (const { parameter } of fineGrained) fields.set(parameter, "write");
  return `${originOf(tokenUrl)}/settings/personal-access-tokens/new?${fields}`;
}

export const classicPage = (tokenUrl: string, scope: ClassicScope): string =>
  `${originOf(tokenUrl)}/settings/tokens/new?${new URLSearchParams({ scopes: scope, description: said.tokenName })}`;

/** Where the provider lists the tokens it gave out, to take one back there. */
export const revokePage = (type: PlaceType, tokenUrl: string, fine: boolean): string | null =>
  type === "NETLIFY"
    ? webAddress(tokenUrl)
    : `${originOf(tokenUrl)}/settings/${fine ? "personal-access-tokens" : "tokens"}`;
