import {
  Arg,
  Authorized,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { uuid } from "../check.ts";
import type { SignedIn } from "../context.ts";
import { DeploymentType } from "../deployments/deployment.type.ts";
import { PLACES } from "../pages/cost.ts";
import { SESSION_ONLY } from "../partners/scopes.ts";
import { DateTimeISO, JSONValue } from "../scalars.ts";
import { UserError, userErrorsField, userErrorsOf } from "../user-error.type.ts";
import { Viewer } from "../viewer/viewer.type.ts";
import { DeviceConnection, Integration, Provider } from "./integration.type.ts";
import type { DeviceState } from "./integrations.port.ts";

@InputType({ description: "An account to connect." })
export class ConnectIntegrationInput {
  @Field(() => DeploymentType, { description: "The provider." })
  provider!: DeploymentType;

  @Field(() => String, {
    description:
      "A personal access token, at most 1,000 characters; white space around it is dropped, inside it is INVALID. `Provider.tokenUrl` is where it is made.",
  })
  token!: string;
}

@InputType({ description: "The account to disconnect." })
export class DisconnectIntegrationInput {
  @Field(() => DeploymentType, { description: "The provider." })
  provider!: DeploymentType;
}

@ObjectType({ description: "What connectIntegration did.", simpleResolvers: true })
export class ConnectIntegrationPayload {
  @Field(() => Integration, { nullable: true, description: "The account; null if it was not connected." })
  integration?: Integration | null;

  @Field(() => Viewer, { description: "You, with `integrations` and `providers` as they are now." })
  viewer!: Viewer;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What disconnectIntegration did.", simpleResolvers: true })
export class DisconnectIntegrationPayload {
  @Field(() => DeploymentType, {
    nullable: true,
    description: "The provider that is not connected any more.",
  })
  provider?: DeploymentType | null;

  @Field(() => Viewer, { description: "You, with `integrations` and `providers` as they are now." })
  viewer!: Viewer;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@ObjectType({ description: "What connectGithubDevice did.", simpleResolvers: true })
export class ConnectGithubDevicePayload {
  @Field(() => DeviceConnection, { nullable: true, description: "The code, and where to type it." })
  deviceConnection?: DeviceState | null;

  @Field(() => [UserError], userErrorsField)
  userErrors!: UserError[];
}

@Resolver(() => Integration)
export class IntegrationResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The login or e-mail address at the provider.",
  })
  account(@Root() { metadata }: Integration) {
    return metadata.account;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      "What the token allows; null if the provider does not say, which then shows at the first deployment.",
  })
  scopes(@Root() { metadata }: Integration) {
    return metadata.scopes;
  }

  @FieldResolver(() => String, { nullable: true, description: "The last four characters of the token." })
  last4(@Root() { metadata }: Integration) {
    return metadata.last4;
  }

  @FieldResolver(() => DateTimeISO, {
    nullable: true,
    description: "When the provider last accepted the token.",
  })
  validatedAt(@Root() { metadata }: Integration) {
    return metadata.validatedAt;
  }

  @FieldResolver(() => DateTimeISO, {
    nullable: true,
    description: "When the token expires; null if it does not, or the provider does not say.",
  })
  expiresAt(@Root() { metadata }: Integration) {
    return metadata.expiresAt;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why the token stopped working, in plain English; null while it works.",
  })
  invalidReason(@Root() { metadata }: Integration) {
    return metadata.invalidReason;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What you should know of the token: that it cannot publish to private repositories, say.",
  })
  notice(@Root() { metadata }: Integration) {
    return metadata.notice;
  }

  @FieldResolver(() => JSONValue, {
    description: "The same figures as an object. It holds no part of the token but `last4`.",
  })
  metadata(@Root() { metadata }: Integration) {
    return metadata;
  }
}

@Resolver(() => Viewer)
export class ViewerIntegrationsResolver {
  @Directive(SESSION_ONLY)
  @Directive(PLACES)
  @FieldResolver(() => [Integration], { description: "Your accounts at providers: at most one for each." })
  integrations(@Ctx() { integrations }: SignedIn) {
    return integrations.list();
  }

  @Directive(SESSION_ONLY)
  @Directive(PLACES)
  @FieldResolver(() => [Provider], { description: "Where you can publish, and what is missing for it." })
  async providers(@Ctx() { integrations }: SignedIn): Promise<Provider[]> {
    const connected = await integrations.list();
    return integrations.providers.map((settings) => {
      const integration = connected.find(({ provider }) => provider === settings.type) ?? null;
      const target = integration ? "remote" : settings.localAllowed ? "local" : null;
      return { ...settings, integration, target };
    });
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => ConnectIntegrationPayload, {
    description:
      "Connects an account by a token, once the provider has accepted it. Replaces the account that was connected before. TOKEN_INVALID and PROVIDER_UNREACHABLE are different answers: of the latter nothing is known yet. At most 10 connections, by codes too, are tried in a minute; more are the error RATE_LIMITED.",
  })
  async connectIntegration(
    @Ctx() { integrations, viewer }: SignedIn,
    @Arg("input", () => ConnectIntegrationInput, { description: "The account to connect." })
    { provider, token }: ConnectIntegrationInput,
  ): Promise<ConnectIntegrationPayload> {
    const connected = await integrations.connect(provider, token);
    if (connected.outcome === "REFUSED") {
      const { code, message } = connected;
      return { viewer, userErrors: [{ code, field: ["token"], message }] };
    }
    const integration = (await integrations.list()).find((each) => each.provider === provider) ?? null;
    return { integration, viewer, userErrors: [] };
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => DisconnectIntegrationPayload, {
    description:
      "Forgets an account and deletes its token here. What was published stays where it is, and the token stays valid at the provider until you delete it there.",
  })
  async disconnectIntegration(
    @Ctx() { integrations, viewer }: SignedIn,
    @Arg("input", () => DisconnectIntegrationInput, { description: "The account to disconnect." })
    { provider }: DisconnectIntegrationInput,
  ): Promise<DisconnectIntegrationPayload> {
    const userErrors = userErrorsOf(await integrations.disconnect(provider));
    return { provider, viewer, userErrors };
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Mutation(() => ConnectGithubDevicePayload, {
    description:
      "Begins to connect GitHub by a code: the person types it at GitHub, and deviceConnectionUpdated says when it is done. Only if the operator set it up (`Provider.deviceFlow`).",
  })
  async connectGithubDevice(@Ctx() { integrations }: SignedIn): Promise<ConnectGithubDevicePayload> {
    const begun = await integrations.connectGithubDevice();
    if (begun.outcome === "OK") return { deviceConnection: begun.connection, userErrors: [] };
    return { userErrors: [{ code: begun.code, message: begun.message }] };
  }

  @Authorized()
  @Directive(SESSION_ONLY)
  @Subscription(() => DeviceConnection, {
    description:
      "A connection by a code: as it is at once, then each change, to its end. One that is not known any more has FAILED.",
    subscribe: ({ args, context }: { args: { id: string }; context: SignedIn }) =>
      context.integrations.deviceUpdates(uuid(args.id, "id")),
  })
  deviceConnectionUpdated(
    @Root() state: DeviceState,
    @Arg("id", () => ID, { description: "The connection, a UUID." }) _id: string,
  ): DeviceState {
    return state;
  }
}
