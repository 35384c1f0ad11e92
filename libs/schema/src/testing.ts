import { execute, parse, subscribe, validate } from "graphql";
import type { ExecutionResult } from "graphql";
import type { ChatPort } from "./chat/chat.port.ts";
import type { Generation } from "./chat/generation.type.ts";
import type { ChatMessage } from "./chat/message.type.ts";
import type { ApiTokenUse, Context, SignedIn } from "./context.ts";
import type { Deployment } from "./deployments/deployment.type.ts";
import type { DeploymentsPort } from "./deployments/deployments.port.ts";
import type { IntegrationsPort } from "./integrations/integrations.port.ts";
import type { Slice } from "./pages/connection.ts";
import type { PartnersPort } from "./partners/partners.port.ts";
import type { Project } from "./projects/project.type.ts";
import type { ProjectsPort } from "./projects/projects.port.ts";
import type { Version } from "./projects/version.type.ts";
import { buildApiSchema } from "./schema.ts";
import type { UsagePort } from "./usage/usage.port.ts";
import type { ViewerPort } from "./viewer/viewer.port.ts";

export const schema = buildApiSchema();
export const ID = "11111111-1111-4111-8111-111111111111";
export const OTHER_ID = "22222222-2222-4222-8222-222222222222";
const TIME = "2026-11-22T10:16:06.326123+00:00";

interface Fakes {
  projects?: Partial<ProjectsPort>;
  chat?: Partial<ChatPort>;
  deployments?: Partial<DeploymentsPort>;
  integrations?: Partial<IntegrationsPort>;
  account?: Partial<ViewerPort>;
  usage?: Partial<UsagePort>;
  partners?: Partial<PartnersPort>;
  /** Without it a person who is signed in. */
  apiToken?: ApiTokenUse;
  email?: string | null;
}

/** A signed-in context whose ports answer what a test gives them; any other call fails the test. */
export function signedIn(fakes: Fakes = {}): SignedIn {
  return {
    viewer: { id: ID, email: fakes.email === undefined ? "ada@example.com" : fakes.email },
    apiToken: fakes.apiToken ?? null,
    limits: { projectsPerUser: 3, messageCharacters: 20, codeBytes: 10, deletedProjectDays: 30 },
    projects: port<ProjectsPort>(fakes.projects),
    chat: port<ChatPort>(fakes.chat),
    deployments: port<DeploymentsPort>(fakes.deployments),
    integrations: port<IntegrationsPort>(fakes.integrations),
    account: port<ViewerPort>(fakes.account),
    usage: port<UsagePort>(fakes.usage),
    partners: port<PartnersPort>(fakes.partners),
  };
}

function port<Port extends object>(fakes: Partial<Port> = {}): Port {
  return new Proxy(fakes as Port, {
    get(target, name) {
      if (name in target) return Reflect.get(target, name);
      return () => {
        throw new Error(`Nobody should have called ${String(name)}.`);
      };
    },
  });
}

/** Validates and executes. Errors come as `CODE: message`, so that a test reads them at a glance. */
export async function run(source: string, context: Context, variableValues: Record<string, unknown> = {}) {
  const document = parse(source);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new Error(invalid.map(({ message }) => message).join("\n"));
  const result = await execute({ schema, document, contextValue: context, variableValues });
  return { data: plain(result), errors: errorsOf(result) };
}

/** Subscribes; the result is refused at once, or iterated to its end. */
export async function follow(source: string, context: Context) {
  const result = await subscribe({ schema, document: parse(source), contextValue: context });
  const events: unknown[] = [];
  if (!(Symbol.asyncIterator in result)) return { events, errors: errorsOf(result) };
  for await (const event of result) events.push(plain(event) ?? errorsOf(event));
  return { events, errors: [] };
}

// graphql's objects have no prototype, which toEqual takes for a difference.
const plain = ({ data }: ExecutionResult): Record<string, unknown> | null =>
  data == null ? null : (JSON.parse(JSON.stringify(data)) as Record<string, unknown>);

const errorsOf = ({ errors = [] }: ExecutionResult): string[] =>
  errors.map(({ message, originalError }) => {
    const code = originalError && "code" in originalError ? String(originalError.code) : "GRAPHQL";
    return `${code}: ${message}`;
  });

export const sliceOf = <Row>(rows: readonly Row[], rest: Partial<Slice<Row>> = {}): Slice<Row> => ({
  rows,
  hasNext: () => Promise.resolve(false),
  hasPrevious: () => Promise.resolve(false),
  total: () => Promise.reject(new Error("Nobody should have counted.")),
  ...rest,
});

export const project = (changes: Partial<Project> = {}): Project => ({
  id: ID,
  name: "Bakery",
  description: null,
  status: "draft",
  githubUrl: null,
  netlifyUrl: null,
  githubBranch: "main",
  createdAt: TIME,
  updatedAt: TIME,
  lastGenerated: null,
  remoteImages: false,
  currentVersionId: null,
  ...changes,
});

export const version = (changes: Partial<Version> = {}): Version => ({
  id: ID,
  number: 1,
  origin: "manual",
  createdAt: TIME,
  messageId: null,
  ...changes,
});

export const message = (changes: Partial<ChatMessage> = {}): ChatMessage => ({
  id: ID,
  role: "user",
  content: "Hello",
  tokensUsed: null,
  createdAt: TIME,
  seq: 1,
  ...changes,
});

export const generation = (changes: Partial<Generation> = {}): Generation => ({
  id: ID,
  status: "queued",
  mode: "build",
  model: "roseram-demo",
  attempt: 0,
  createdAt: TIME,
  finishedAt: null,
  projectId: ID,
  messageId: ID,
  answerId: null,
  baseVersionId: null,
  versionId: null,
  retryOfId: null,
  continuesId: null,
  stopRequestedAt: null,
  errorCode: null,
  errorMessage: null,
  inputTokens: null,
  outputTokens: null,
  usageEstimated: null,
  report: null,
  ...changes,
});

export const deployment = (changes: Partial<Deployment> = {}): Deployment => ({
  id: ID,
  type: "netlify",
  target: "local",
  status: "in_progress",
  step: "Uploading",
  retryable: false,
  attempt: 1,
  options: {},
  createdAt: TIME,
  updatedAt: TIME,
  projectId: ID,
  versionId: OTHER_ID,
  retryOfId: null,
  cancelRequestedAt: null,
  errorCode: null,
  ...changes,
});
