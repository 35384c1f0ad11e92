import { type PlaceType, webAddress } from "../deployments/places.tsx";

/** What a fine-grained token of GitHub must allow, as its own page words it, and what for. */
export const fineGrained = [
  { name: "Contents", parameter: "contents", access: "Read and write", why: "the files of the site" },
  {
    name: "Administration",
    parameter: "administration",
    access: "Read and write",
    why: "to make a repository and to switch on Pages",
  },
  { name: "Pages", parameter: "pages", access: "Read and write", why: "to publish as GitHub Pages" },
] as const;

/** The scopes of a classic token: one of them is enough. */
export const classicScopes = [
  { scope: "public_repo", why: "public repositories only" },
  { scope: "repo", why: "private ones too" },
] as const;
export type ClassicScope = (typeof classicScopes)[number]["scope"];

const TOKEN_NAME = "Roseram Builder";
const DAYS = 90;

/** Where the provider's own pages are. The server knows: it may talk to a GitHub of the company's own. */
const originOf = (tokenUrl: string): string =>
  /^https?:\/\/[^/?#]+/i.exec(webAddress(tokenUrl) ?? "")?.[0] ?? "https://github.com";

/** Filled in by these parameters: docs.github.com, "Pre-filling fine-grained personal access token details". */
export function fineGrainedPage(tokenUrl: string): string {
  const fields = new URLSearchParams({
    name: TOKEN_NAME,
    description: "Publishes the sites made with Roseram Builder",
    expires_in: String(DAYS),
  });
  for (const { parameter } of fineGrained) fields.set(parameter, "write");
  return `${originOf(tokenUrl)}/settings/personal-access-tokens/new?${fields}`;
}

export const classicPage = (tokenUrl: string, scope: ClassicScope): string =>
  `${originOf(tokenUrl)}/settings/tokens/new?${new URLSearchParams({ scopes: scope, description: TOKEN_NAME })}`;

/** Where the provider lists the tokens it gave out, to take one back there. */
export const revokePage = (type: PlaceType, tokenUrl: string, fine: boolean): string | null =>
  type === "NETLIFY"
    ? webAddress(tokenUrl)
    : `${originOf(tokenUrl)}/settings/${fine ? "personal-access-tokens" : "tokens"}`;
