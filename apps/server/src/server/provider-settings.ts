import type { ProviderSettings } from "@roseram/schema";
import { githubWebUrl } from "../deployments/github/web-url.ts";
import type { Settings } from "../env.ts";

/** Where a token is made at each provider, and what it must allow: what people are told before they connect. */
export function providerSettings(
  { githubApiUrl }: Pick<Settings["deploys"], "githubApiUrl">,
  { localAllowed, deviceFlow }: { readonly localAllowed: boolean; readonly deviceFlow: boolean },
): readonly ProviderSettings[] {
  const scopes = new URLSearchParams({ scopes: "repo", description: "Roseram Builder" });
  return [
    {
      type: "github",
      localAllowed,
      deviceFlow,
      tokenUrl: `${githubWebUrl(githubApiUrl)}/settings/tokens/new?${scopes}`,
      permissions: [
        "Classic token: the scope repo, or public_repo for public repositories only.",
        "Fine-grained token: Contents, Administration and Pages, each read and write, for all repositories; without Administration the repository must exist already.",
      ],
    },
    {
      type: "netlify",
      localAllowed,
      deviceFlow: false,
      tokenUrl: "https://app.netlify.com/user/applications/personal",
      permissions: ["Netlify's tokens have no permissions to choose: each opens the whole account."],
    },
  ];
}
