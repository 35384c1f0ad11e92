import { getNamedType, type GraphQLNamedType, isAbstractType, isObjectType } from "graphql";
import { expect, test } from "vitest";
import { follow, ID, project, run, schema, signedIn } from "../testing.ts";
import type { ApiTokenScope } from "./api-token.type.ts";
import { fieldNeeds } from "./guard.ts";
import { ANY, needOf, SESSION } from "./scopes.ts";

const exists = () => Promise.resolve(true);
const withToken = (...scopes: ApiTokenScope[]) => ({ apiToken: { id: ID, scopes } });
const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
};

/** The whole table: a new root field, or one of Viewer, takes its place here deliberately. */
const TABLE = {
  Query: {
    any: ["viewer"],
    PROJECTS_READ: ["deployment", "generation", "project", "projects"],
  },
  Mutation: {
    PROJECTS_WRITE: [
      "createProject",
      "deleteProject",
      "duplicateProject",
      "importCode",
      "restoreProject",
      "restoreVersion",
      "saveCode",
      "updateProject",
    ],
    CHAT: ["continueGeneration", "retryGeneration", "sendMessage", "stopGeneration"],
    DEPLOY: ["cancelDeployment", "deployProject", "retryDeployment"],
    session: [
      "connectGithubDevice",
      "connectIntegration",
      "createApiToken",
      "deleteAccount",
      "disconnectIntegration",
      "purgeProject",
      "reportPreviewError",
      "resolveErrorLog",
      "revokeApiToken",
      "updatePreferences",
    ],
  },
  Subscription: {
    PROJECTS_READ: ["deploymentUpdated", "generationEvents", "projectUpdated"],
    ACCOUNT_READ: ["viewerUpdated"],
    session: ["deviceConnectionUpdated"],
  },
  Viewer: {
    any: ["id", "models"],
    PROJECTS_READ: ["deletedProjects"],
    ACCOUNT_READ: ["email", "errorLogs", "quota", "stats", "usage"],
    session: ["apiTokenProblem", "apiTokens", "integrations", "preferences", "providers"],
  },
};

test.each(Object.entries(TABLE))(
  "every field of %s says itself who may ask for it: a scope, any token, or a person alone",
  (name, expected) => {
    const table: Record<string, string[]> = {};
    for (const field of fieldsOf(name).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const need = needOf(field) ?? `${field.name} has neither @apiToken nor @sessionOnly`;
      (table[need] ??= []).push(field.name);
    }
    expect(table).toEqual(expected);
  },
);

/** The object types whose fields a token may read: through whatever fields, at whatever depth. */
function reachable(...scopes: string[]): string[] {
  const found = new Set<string>();
  const enter = (type: GraphQLNamedType) => {
    if (found.has(type.name)) return;
    if (isAbstractType(type)) return schema.getPossibleTypes(type).forEach(enter);
    if (!isObjectType(type)) return;
    found.add(type.name);
    for (const field of Object.values(type.getFields()))
      if (fieldNeeds(schema, type, field).every((need) => need === ANY || scopes.includes(need)))
        enter(getNamedType(field.type));
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    if (root) enter(root);
  return [...found].filter((name) => !/^(Query|Mutation|Subscription)$|Payload$/.test(name)).sort();
}

test("a scope reaches what it names and nothing beyond, at any depth", () => {
  expect(reachable()).toEqual(["Viewer"]);
  // What they answer with is reading, which is another scope's.
  for (const scope of ["PROJECTS_WRITE", "CHAT", "DEPLOY"])
    expect(reachable(scope)).toEqual(["UserError", "Viewer"]);
  expect(reachable("ACCOUNT_READ")).toEqual([
    "Cost",
    "ErrorLog",
    "ErrorLogConnection",
    "ErrorLogEdge",
    "PageInfo",
    "Quota",
    "UsageDay",
    "UsageModel",
    "UsageProject",
    "UsageSummary",
    "UserStats",
    "Viewer",
  ]);
  const read = reachable("PROJECTS_READ");
  expect(read).toEqual(
    expect.arrayContaining(["Project", "Version", "ChatMessage", "Generation", "Deployment"]),
  );
  expect(
    read.filter((name) => /^(Error|Usage|Quota|User|Integration|Provider|Device|ApiToken)/.test(name)),
  ).toEqual([]);
  const all = reachable("PROJECTS_READ", "PROJECTS_WRITE", "CHAT", "DEPLOY", "ACCOUNT_READ");
  expect(
    all.filter((name) => /^(ApiToken|Integration|Provider|DeviceConnection|PromptMessage)/.test(name)),
  ).toEqual([]);
});

const projects = { find: () => Promise.resolve(project()), currentVersion: () => Promise.resolve(null) };

test("what a token's scopes allow is answered", async () => {
  const context = signedIn({ ...withToken("projects:read"), projects, account: { exists } });
  expect(
    await run(
      `{ viewer { id models } project(id: "${ID}") { name } }`,
      signedIn({
        ...withToken("projects:read"),
        projects,
        account: { exists, models: ["demo"] },
      }),
    ),
  ).toEqual({ data: { viewer: { id: ID, models: ["demo"] }, project: { name: "Bakery" } }, errors: [] });
  expect(
    (await run(`{ __schema { queryType { name } } __type(name: "Project") { name } }`, context)).errors,
  ).toEqual([]);
});

test.each([
  ["a query", `{ project(id: "${ID}") { name } }`, "PROJECTS_READ"],
  ["an alias", `{ viewer: project(id: "${ID}") { id: name } }`, "PROJECTS_READ"],
  ["a field of Viewer", "{ viewer { id email } }", "ACCOUNT_READ"],
  ["a field of Viewer under another name", "{ me: viewer { id: email } }", "ACCOUNT_READ"],
  [
    "a field in an inline fragment",
    "{ viewer { ... on Viewer { ... { quota { tokensUsed } } } } }",
    "ACCOUNT_READ",
  ],
  [
    "a field in fragments within fragments",
    "{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { email }",
    "ACCOUNT_READ",
  ],
  [
    "a field that a variable leaves out",
    "query ($no: Boolean = false) { viewer { id email @include(if: $no) } }",
    "ACCOUNT_READ",
  ],
  ["a field merged from two selections", "{ viewer { id } viewer { email } }", "ACCOUNT_READ"],
  [
    "a mutation",
    `mutation { deleteProject(input: { id: "${ID}" }) { userErrors { code } } }`,
    "PROJECTS_WRITE",
  ],
  [
    "a project below an error",
    "{ viewer { errorLogs { nodes { project { name } } } } }",
    "ACCOUNT_READ and PROJECTS_READ",
  ],
])(
  "a token that lacks the scope of %s is FORBIDDEN, told which, and nothing is asked",
  async (_name, source, scope) => {
    const { errors } = await run(source, signedIn(withToken("deploy")));
    expect(errors).toEqual([
      expect.stringMatching(new RegExp(`^FORBIDDEN: This API token lacks the scopes? ${scope}\\.`)),
    ]);
  },
);

test("a mutation is not made when the token may not read what it answers with", async () => {
  const source = `mutation { sendMessage(input: { projectId: "${ID}", content: "Hi" }) { generation { id } userErrors { code } } }`;
  const sent: string[] = [];
  const chat = {
    send: ({ content }: { content: string }) => {
      sent.push(content);
      return Promise.resolve({ outcome: "OK" as const, messageId: ID, generationId: ID, freesAt: null });
    },
  };
  expect((await run(source, signedIn({ ...withToken("chat"), chat }))).errors).toEqual([
    expect.stringContaining("lacks the scope PROJECTS_READ. Nothing was done"),
  ]);
  expect(sent).toEqual([]);
});

test.each([
  "{ viewer { apiTokens { name } } }",
  "{ viewer { preferences } }",
  // The standing instructions of the preferences are in what the model was sent.
  `{ generation(id: "${ID}") { prompt { content } } }`,
  `{ generation(id: "${ID}") { calls { prompt { content } } } }`,
  `{ project(id: "${ID}") { messages { nodes { generation { sent: prompt { role } } } } } }`,
  "{ viewer { integrations { account } } }",
  "{ viewer { providers { integration { account } } } }",
  "mutation { updatePreferences(input: { preferences: {} }) { viewer { id } } }",
  'mutation { deleteAccount(input: { confirmEmail: "ada@example.com" }) { deletedUserId } }',
  'mutation { createApiToken(input: { name: "x", scopes: [CHAT] }) { secret } }',
  `mutation { revokeApiToken(input: { id: "${ID}" }) { apiToken { id } } }`,
  'mutation { connectIntegration(input: { provider: GITHUB, token: "x" }) { userErrors { code } } }',
  "mutation { disconnectIntegration(input: { provider: GITHUB }) { userErrors { code } } }",
])("no token may, whatever its scopes: %s", async (source) => {
  const all = withToken("projects:read", "projects:write", "chat", "deploy", "account:read");
  expect((await run(source, signedIn(all))).errors).toEqual([
    "FORBIDDEN: No API token may do this, whatever its scopes. Sign in to do it.",
  ]);
});

test("a subscription is refused at its begin, for what is selected of its events too", async () => {
  const source = `subscription { viewerUpdated { id integrations { account } } }`;
  expect((await follow(source, signedIn(withToken("account:read")))).errors).toEqual([
    "FORBIDDEN: No API token may do this, whatever its scopes. Sign in to do it.",
  ]);
  expect((await follow("subscription { viewerUpdated { id } }", signedIn(withToken("chat")))).errors).toEqual(
    [expect.stringContaining("lacks the scope ACCOUNT_READ")],
  );
});

test("a field that says nothing is for people alone", () => {
  const viewer = schema.getType("Viewer");
  const [field] = fieldsOf("Viewer");
  if (!viewer || !field) throw new Error("There is no Viewer.");
  expect(fieldNeeds(schema, viewer, { ...field, astNode: null })).toEqual([SESSION]);
});
