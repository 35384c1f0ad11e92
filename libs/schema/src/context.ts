import type { ChatPort } from "./chat/chat.port.ts";
import type { DeploymentsPort } from "./deployments/deployments.port.ts";
import type { IntegrationsPort } from "./integrations/integrations.port.ts";
import type { ApiTokenScope } from "./partners/api-token.type.ts";
import type { PartnersPort } from "./partners/partners.port.ts";
import type { ProjectsPort } from "./projects/projects.port.ts";
import type { UsagePort } from "./usage/usage.port.ts";
import type { ViewerPort } from "./viewer/viewer.port.ts";

export interface Identity {
  readonly id: string;
  readonly email: string | null;
}

/** What an operator may set. Characters are Unicode code points, bytes are UTF-8. */
export interface Limits {
  readonly projectsPerUser: number;
  readonly messageCharacters: number;
  readonly codeBytes: number;
  /** How long a deleted project can be brought back. */
  readonly deletedProjectDays: number;
}

/** What a program signed in with. It may do what its scopes allow, and nothing that takes a person. */
export interface ApiTokenUse {
  readonly id: string;
  readonly scopes: readonly ApiTokenScope[];
}

/** A caller without a token: only `viewer` answers. */
export interface Anonymous {
  readonly viewer: null;
}

/** Every port acts with this person's rights. One context serves one operation. */
export interface SignedIn {
  readonly viewer: Identity;
  /** null: a person who is signed in. */
  readonly apiToken: ApiTokenUse | null;
  readonly limits: Limits;
  readonly projects: ProjectsPort;
  readonly chat: ChatPort;
  readonly deployments: DeploymentsPort;
  readonly integrations: IntegrationsPort;
  readonly account: ViewerPort;
  readonly usage: UsagePort;
  readonly partners: PartnersPort;
}

export type Context = Anonymous | SignedIn;
