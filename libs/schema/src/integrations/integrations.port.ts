import type { DeploymentType } from "../deployments/deployment.type.ts";
import type { DeviceConnectionStatus, Integration } from "./integration.type.ts";

/** What the operator set up, and what a person needs to know to make a token. */
export interface ProviderSettings {
  readonly type: DeploymentType;
  readonly localAllowed: boolean;
  readonly deviceFlow: boolean;
  readonly tokenUrl: string;
  readonly permissions: readonly string[];
}

/** In words for the person. */
export interface ConnectRefused {
  readonly outcome: "REFUSED";
  readonly code: "TOKEN_INVALID" | "PROVIDER_UNREACHABLE" | "RATE_LIMITED" | "INVALID";
  readonly message: string;
}

/** A connection by a code that the person types at the provider. */
export interface DeviceState {
  readonly id: string;
  readonly userCode: string;
  readonly verificationUri: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly status: DeviceConnectionStatus;
  /** For the person, once it has not worked. */
  readonly message: string | null;
}

export interface IntegrationsPort {
  list(): Promise<readonly Integration[]>;
  readonly providers: readonly ProviderSettings[];
  /** Asks the provider whose token it is, and keeps it sealed. Fails with RATE_LIMITED when it is tried too often. */
  connect(provider: DeploymentType, token: string): Promise<{ readonly outcome: "OK" } | ConnectRefused>;
  disconnect(provider: DeploymentType): Promise<"OK" | "NOT_FOUND">;
  connectGithubDevice(): Promise<
    { readonly outcome: "OK"; readonly connection: DeviceState } | ConnectRefused
  >;
  /** The state at once, then each change, to the end. What is not known, or another person's, has FAILED. */
  deviceUpdates(id: string): Promise<AsyncIterable<DeviceState>>;
}
