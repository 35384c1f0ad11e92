import { type UserError, userErrorsOf } from "../user-error.type.ts";
import type { DeploymentType } from "./deployment.type.ts";
import type { DeployRefusal } from "./deployments.port.ts";

const PROVIDER = { github: "GitHub", netlify: "Netlify" } as const satisfies Record<DeploymentType, string>;

/** Why nothing is published, and what the person can do about it. What is not for people is thrown. */
export function refusalOf(
  outcome: "OK" | "IDEMPOTENCY_MISMATCH" | DeployRefusal,
  type: DeploymentType,
): UserError[] {
  const provider = PROVIDER[type];
  switch (outcome) {
    case "OK":
    case "NOT_FOUND":
    case "ARCHIVED":
    case "IDEMPOTENCY_MISMATCH":
      return userErrorsOf(outcome);
    case "NO_VERSION":
      return [{ code: outcome, message: "There is nothing to publish yet. Make a first version." }];
    case "DEPLOYMENT_RUNNING":
      return [
        {
          code: outcome,
          message: `This project is being published to ${provider}. Wait until that is done, or cancel it first.`,
        },
      ];
    case "NO_INTEGRATION":
      return [
        {
          code: outcome,
          field: ["target"],
          message: `Connect ${provider} first, on the Integrations page. Nothing was published.`,
        },
      ];
    case "INTEGRATION_INACTIVE":
      return [
        {
          code: outcome,
          message: `Your ${provider} token is no longer valid. Connect ${provider} again on the Integrations page, then publish. Nothing was published.`,
        },
      ];
    case "LOCAL_NOT_ALLOWED":
      return [
        {
          code: outcome,
          field: ["target"],
          message: `This server does not publish on its own machine. Connect ${provider} on the Integrations page.`,
        },
      ];
  }
}
