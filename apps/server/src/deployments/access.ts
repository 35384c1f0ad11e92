import type { DeploymentInput, SealedToken } from "@roseram/db";
import { DeploymentFailure, PROVIDER_NAME } from "./deployment-end.ts";
import type { Access } from "./publish.ts";

type Type = DeploymentInput["type"];

/** Where providers are, and what opens them. */
export interface Places {
  /** The addresses of the providers' APIs, without a trailing slash. */
  readonly remote: Readonly<Record<Type, string>>;
  /** The stand-ins on this machine; null where nothing may be published here. */
  readonly local: (Readonly<Record<Type, string>> & { tokenFor(userId: string): string }) | null;
  /** null: none of the configured keys opens it. */
  openToken(token: SealedToken): string | null;
}

/** What a deployment's calls are made with. An account that stopped working never turns into this machine. */
export function accessOf(
  { type, target, userId, token }: Pick<DeploymentInput, "type" | "target" | "userId" | "token">,
  { remote, local, openToken }: Places,
): Access {
  const provider = PROVIDER_NAME[type];
  if (target === "local") {
    if (local === null)
      throw new DeploymentFailure(
        "DISCONNECTED",
        `This server does not publish on its own machine any more. Connect ${provider} on the Integrations page and publish there.`,
      );
    return { apiUrl: local[type], token: local.tokenFor(userId), local: true };
  }
  if (token === null)
    throw new DeploymentFailure(
      "DISCONNECTED",
      `${provider} is not connected any more, so this could not go on. Connect it again on the Integrations page, then retry.`,
    );
  if (!token.isActive)
    throw new DeploymentFailure(
      "TOKEN_INVALID",
      `Your ${provider} token is no longer valid. Connect ${provider} again on the Integrations page, then retry.`,
    );
  const opened = openToken(token);
  if (opened === null)
    throw new DeploymentFailure(
      "TOKEN_INVALID",
      `Your stored ${provider} token cannot be read by this server any more. Connect ${provider} again on the Integrations page, then retry.`,
    );
  return { apiUrl: remote[type], token: opened, local: false };
}
