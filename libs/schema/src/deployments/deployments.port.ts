import type { PageRequest, Slice } from "../pages/connection.ts";
import type { Deployment, DeploymentStatus, DeploymentTarget, DeploymentType } from "./deployment.type.ts";
import type { Publication } from "./publication.type.ts";

/** null is any. */
export interface DeploymentSelection {
  readonly type: DeploymentType | null;
  readonly status: DeploymentStatus | null;
  readonly target: DeploymentTarget | null;
}

/** What a person asked for beside where; what is left out is for the server to choose. */
export type DeploymentRequest = {
  /** GitHub: the name, or owner/name. */
  readonly repository?: string;
  readonly branch?: string;
  readonly private?: boolean;
  readonly pages?: boolean;
  /** Netlify. */
  readonly siteName?: string;
  readonly draft?: boolean;
  /** The provider's id of an earlier deploy that is put back, and the deployment that made it. */
  readonly restoreDeployId?: string;
  readonly restoreDeploymentId?: string;
};

export interface DeployProject {
  readonly projectId: string;
  readonly type: DeploymentType;
  /** null: the provider if an account is connected, whether its token works or not, else this machine where that is allowed. */
  readonly target: DeploymentTarget | null;
  /** null: the current one. */
  readonly versionId: string | null;
  readonly options: DeploymentRequest;
  readonly idempotencyKey: string | null;
}

export type DeployRefusal =
  | "NOT_FOUND"
  | "ARCHIVED"
  | "NO_VERSION"
  | "DEPLOYMENT_RUNNING"
  | "NO_INTEGRATION"
  | "INTEGRATION_INACTIVE"
  | "LOCAL_NOT_ALLOWED";

export interface DeployOutcome<Outcome extends string> {
  readonly outcome: Outcome;
  /** On DEPLOYMENT_RUNNING the one that is under way. */
  readonly deploymentId: string | null;
}

/** What is known. A foreign id and an unknown id are the same: null. Reads of one kind within an operation are batched. */
export interface DeploymentReads {
  find(id: string): Promise<Deployment | null>;
  /** Newest first. */
  list(projectId: string, page: PageRequest, selection: DeploymentSelection): Promise<Slice<Deployment>>;
  /** The newest of each type that there is one of. */
  latest(projectId: string): Promise<readonly Deployment[]>;
  publications(projectId: string): Promise<readonly Publication[]>;
}

/** What a person may do, and what becomes of it. */
export interface DeploymentActions {
  /** NOT_FOUND is also a version of another project. */
  deploy(input: DeployProject): Promise<DeployOutcome<"OK" | "IDEMPOTENCY_MISMATCH" | DeployRefusal>>;
  /** A new deployment of the same version to the same place. */
  retry(id: string): Promise<DeployOutcome<"OK" | DeployRefusal>>;
  /** Asks it to end. One that has ended stays as it is: OK. */
  cancel(id: string): Promise<"OK" | "NOT_FOUND">;
  /** The latest of each type at once, then each after every change; ends when the project is deleted. Rejects with NOT_FOUND. */
  updates(projectId: string): Promise<AsyncIterable<Deployment>>;
}

export type DeploymentsPort = DeploymentReads & DeploymentActions;
