import { Directive, Field, ID, ObjectType } from "type-graphql";
import { DeploymentTarget, DeploymentType } from "../deployments/deployment.type.ts";
import { describeEnum } from "../enum.ts";
import { SESSION_ONLY } from "../partners/scopes.ts";
import { DateTimeISO } from "../scalars.ts";

/** What is known of a connected account beside its token. */
interface IntegrationMetadata {
  readonly account: string | null;
  readonly scopes: readonly string[] | null;
  readonly last4: string | null;
  readonly expiresAt: string | null;
  readonly validatedAt: string | null;
  readonly invalidReason: string | null;
  readonly notice: string | null;
}

@Directive(SESSION_ONLY)
@ObjectType({
  description:
    "An account of yours at a provider. Its token is kept encrypted and never leaves the server, not even to you.",
  simpleResolvers: true,
})
export class Integration {
  @Field(() => ID, { description: "A UUID." })
  id!: string;

  @Field(() => DeploymentType, { description: "The provider." })
  provider!: DeploymentType;

  @Field(() => Boolean, {
    description: "Whether its token works, as far as is known. Without it, connect the account again.",
  })
  isActive!: boolean;

  @Field(() => DateTimeISO, { description: "When it was first connected." })
  createdAt!: string;

  @Field(() => DateTimeISO, { description: "When it last changed." })
  updatedAt!: string;

  metadata!: IntegrationMetadata;
}

@Directive(SESSION_ONLY)
@ObjectType({
  description: "A provider that sites can be published to, as it stands for you.",
  simpleResolvers: true,
})
export class Provider {
  @Field(() => DeploymentType, { description: "The provider." })
  type!: DeploymentType;

  @Field(() => Integration, { nullable: true, description: "Your account there; null if none is connected." })
  integration?: Integration | null;

  @Field(() => DeploymentTarget, {
    nullable: true,
    description:
      "What deployProject takes without a `target`: REMOTE if an account is connected, even if its token stopped working; else LOCAL if this machine may be used. null: nothing can be published before an account is connected.",
  })
  target?: DeploymentTarget | null;

  @Field(() => Boolean, { description: "Whether the stand-in on this machine may be published to." })
  localAllowed!: boolean;

  @Field(() => Boolean, { description: "Whether connectGithubDevice can be used." })
  deviceFlow!: boolean;

  @Field(() => String, {
    description: "The page of the provider where a token is made, filled in as far as it can be.",
  })
  tokenUrl!: string;

  @Field(() => [String], { description: "What the token must allow, in the provider's own words." })
  permissions!: readonly string[];
}

export const DeviceConnectionStatus = {
  WAITING: "waiting",
  CONNECTED: "connected",
  DENIED: "denied",
  EXPIRED: "expired",
  FAILED: "failed",
} as const;
export type DeviceConnectionStatus = (typeof DeviceConnectionStatus)[keyof typeof DeviceConnectionStatus];
describeEnum(DeviceConnectionStatus, "DeviceConnectionStatus", "How far a connection by a code is.", {
  WAITING: "The code is to be typed at the provider.",
  CONNECTED: "The account is connected.",
  DENIED: "The person refused it at the provider.",
  EXPIRED: "The code was not typed in time.",
  FAILED: "It did not work; `message` says why.",
});

@ObjectType({
  description: "A connection to GitHub by a code instead of a token. It is forgotten when the server stops.",
  simpleResolvers: true,
})
export class DeviceConnection {
  @Field(() => ID, { description: "For deviceConnectionUpdated. A UUID." })
  id!: string;

  @Field(() => String, { description: "What the person types at `verificationUri`." })
  userCode!: string;

  @Field(() => String, { description: "The provider's page for codes." })
  verificationUri!: string;

  @Field(() => DateTimeISO, { description: "Until when the code is good." })
  expiresAt!: string;

  @Field(() => DeviceConnectionStatus, { description: "How far it is." })
  status!: DeviceConnectionStatus;

  @Field(() => String, { nullable: true, description: "What went wrong and what to do, in plain English." })
  message?: string | null;
}
