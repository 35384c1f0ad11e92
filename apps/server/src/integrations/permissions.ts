import type { Provider } from "./seal.ts";

/*
 * What a token's scopes mean for publishing. Only GitHub's classic tokens, and those of its OAuth apps, have scopes that are
 * told: of fine-grained ones, and of GitHub Apps, the permissions are known when they are first needed.
 */

const HAS_SCOPES = /^(gh[po]_|[0-9a-f]{40}$)/;

/** The scopes as far as they say something; null when the provider does not say. */
export function knownScopes(
  provider: Provider,
  token: string,
  scopes: readonly string[] | null,
): readonly string[] | null {
  return provider === "github" && !HAS_SCOPES.test(token) && scopes?.length === 0 ? null : scopes;
}

/** Why nothing at all can be published with these scopes; null when something can. */
export function whyUseless(provider: Provider, scopes: readonly string[] | null): string | null {
  if (provider !== "github" || scopes === null) return null;
  if (scopes.includes("repo") || scopes.includes("public_repo")) return null;
  return (
    "This token may not write to repositories. Give it the scope repo (or public_repo, for public repositories only) " +
    "on GitHub, and connect again. Nothing was changed."
  );
}

/** What the person should know of a token that was accepted. */
export function noticeOf(provider: Provider, scopes: readonly string[] | null): string | null {
  if (provider === "netlify")
    return "Netlify's tokens open the whole account. Revoke it on Netlify when you no longer need it.";
  if (scopes === null)
    return (
      "GitHub does not say what this token may do, so that shows at the first deployment. It needs Contents (write), " +
      "Administration (write) to make repositories, and Pages (write) for GitHub Pages."
    );
  if (scopes.includes("repo")) return null;
  return "This token has the scope public_repo: it publishes to public repositories only. Private ones need repo.";
}
