import { expect, test } from "vitest";
import { encodeCursor } from "../pages/cursor.ts";
import { ID, OTHER_ID, deployment, follow, project, run, signedIn, sliceOf, version } from "../testing.ts";
import { DEPLOYMENT_ORDER } from "./deployment.type.ts";

const shown = deployment();

test("a deployment shows its project and its version; one that is not there is null", async () => {
  const context = signedIn({
    deployments: { find: (id) => Promise.resolve(id === ID ? shown : null) },
    projects: { find: () => Promise.resolve(project()), version: (id) => Promise.resolve(version({ id })) },
  });
  const ask = (id: string) =>
    run(
      `{ deployment(id: "${id}") { type target status step url project { name } version { id } } }`,
      context,
    );
  expect((await ask(ID)).data).toEqual({
    deployment: {
      type: "NETLIFY",
      target: "LOCAL",
      status: "IN_PROGRESS",
      step: "Uploading",
      url: null,
      project: { name: "Bakery" },
      version: { id: OTHER_ID },
    },
  });
  expect(await ask(OTHER_ID)).toEqual({ data: { deployment: null }, errors: [] });
});

test("a page of deployments continues after a time and an id", async () => {
  const asked: unknown[] = [];
  const context = signedIn({
    projects: { find: () => Promise.resolve(project()) },
    deployments: { list: (_id, page) => (asked.push(page.after), Promise.resolve(sliceOf([shown]))) },
  });
  const position = { value: shown.createdAt, id: ID };
  const cursor = encodeCursor(DEPLOYMENT_ORDER, position);
  const { data } = await run(
    `{ project(id: "${ID}") { deployments(after: "${cursor}") { edges { cursor } } } }`,
    context,
  );
  expect(asked).toEqual([position]);
  expect(data).toEqual({ project: { deployments: { edges: [{ cursor }] } } });
});

test("what failed says why by a code, and a code that this program does not know is INTERNAL", async () => {
  const ask = async (errorCode: string | null) => {
    const find = () => Promise.resolve(deployment({ status: "failed", errorCode }));
    const context = signedIn({ deployments: { find } });
    return (await run(`{ deployment(id: "${ID}") { errorCode } }`, context)).data;
  };
  expect(await ask(null)).toEqual({ deployment: { errorCode: null } });
  expect(await ask("NAME_TAKEN")).toEqual({ deployment: { errorCode: "NAME_TAKEN" } });
  expect(await ask("OF_TOMORROW")).toEqual({ deployment: { errorCode: "INTERNAL" } });
});

test("a deployment shows what it is another try of, what it puts back, and that it is to end", async () => {
  const find = (id: string) =>
    Promise.resolve(
      id === ID
        ? deployment({
            retryOfId: OTHER_ID,
            cancelRequestedAt: shown.createdAt,
            options: { siteName: "bakery", restoreDeploymentId: OTHER_ID },
          })
        : deployment({ id }),
    );
  const { data } = await run(
    `{ deployment(id: "${ID}") { retryOf { id } cancelRequested options { siteName draft restores { id } } } }`,
    signedIn({ deployments: { find } }),
  );
  expect(data).toEqual({
    deployment: {
      retryOf: { id: OTHER_ID },
      cancelRequested: true,
      options: { siteName: "bakery", draft: null, restores: { id: OTHER_ID } },
    },
  });
});

test("a filter is handed on; what is left out is any", async () => {
  const asked: unknown[] = [];
  const context = signedIn({
    projects: { find: () => Promise.resolve(project()) },
    deployments: {
      list: (_id, _page, selection) => (asked.push(selection), Promise.resolve(sliceOf([shown]))),
    },
  });
  const list = (filter: string) =>
    run(`{ project(id: "${ID}") { deployments(filter: { ${filter} }) { nodes { id } } } }`, context);
  await list("status: FAILED, type: GITHUB");
  await list("target: LOCAL");
  expect(asked).toEqual([
    { type: "github", status: "failed", target: null },
    { type: null, status: null, target: "local" },
  ]);
});

test("places show what git takes, and the deployment that visitors see", async () => {
  const place = { projectId: ID, createdByUs: true, updatedAt: shown.updatedAt };
  const context = signedIn({
    projects: { find: () => Promise.resolve(project()) },
    deployments: {
      find: (id) => Promise.resolve(deployment({ id })),
      publications: () =>
        Promise.resolve([
          { ...place, type: "github", target: "local", url: "http://127.0.0.1:1/x/site", deploymentId: ID },
          { ...place, type: "github", target: "remote", url: null, deploymentId: null },
          { ...place, type: "netlify", target: "local", url: "http://site.localhost:1/", deploymentId: null },
        ]),
      latest: () => Promise.resolve([shown]),
    },
  });
  const { data } = await run(
    `{ project(id: "${ID}") { publications { cloneUrl deployment { id } } latestDeployments { id } } }`,
    context,
  );
  expect(data).toEqual({
    project: {
      publications: [
        { cloneUrl: "http://127.0.0.1:1/x/site.git", deployment: { id: ID } },
        { cloneUrl: null, deployment: null },
        { cloneUrl: null, deployment: null },
      ],
      latestDeployments: [{ id: ID }],
    },
  });
});

const deploy = (input: string, fakes: Parameters<typeof signedIn>[0]) =>
  run(
    `mutation { deployProject(input: { projectId: "${ID}", ${input} }) { deployment { id } userErrors { code field message } } }`,
    signedIn(fakes),
  );
const codesOf = ({ data }: Awaited<ReturnType<typeof deploy>>) =>
  JSON.parse(JSON.stringify(data)).deployProject.userErrors.map(
    ({ code, field }: { code: string; field: string[] | null }) => [code, ...(field ?? [])].join(" "),
  );

test("deployProject asks for what was given and nothing else, and answers with the row", async () => {
  const asked: unknown[] = [];
  const fakes = {
    deployments: {
      find: (id: string) => Promise.resolve(deployment({ id })),
      deploy: (input: unknown) => (
        asked.push(input),
        Promise.resolve({ outcome: "OK" as const, deploymentId: OTHER_ID })
      ),
    },
  };
  const { data } = await deploy(
    'type: GITHUB, repository: " ada/site ", branch: "main", private: false',
    fakes,
  );
  expect(data).toEqual({ deployProject: { deployment: { id: OTHER_ID }, userErrors: [] } });
  await deploy(
    `type: NETLIFY, target: LOCAL, versionId: "${OTHER_ID}", draft: true, idempotencyKey: "k"`,
    fakes,
  );
  expect(asked).toEqual([
    {
      projectId: ID,
      type: "github",
      target: null,
      versionId: null,
      options: { repository: "ada/site", branch: "main", private: false },
      idempotencyKey: null,
    },
    {
      projectId: ID,
      type: "netlify",
      target: "local",
      versionId: OTHER_ID,
      options: { draft: true },
      idempotencyKey: "k",
    },
  ]);
});

test.each([
  ['type: GITHUB, repository: "my#site"', ["INVALID repository"]],
  ['type: GITHUB, branch: "a..b"', ["INVALID branch"]],
  ['type: NETLIFY, siteName: "späti"', ["INVALID siteName"]],
  ['type: GITHUB, repository: "", branch: ""', ["REQUIRED repository", "REQUIRED branch"]],
  ["type: GITHUB, draft: true", ["INVALID draft"]],
  ['type: NETLIFY, repository: "site", pages: true', ["INVALID repository", "INVALID pages"]],
  [`type: GITHUB, restoreDeploymentId: "${ID}"`, ["INVALID restoreDeploymentId"]],
  [`type: NETLIFY, restoreDeploymentId: "${ID}", versionId: "${ID}"`, ["INVALID versionId"]],
  [`type: NETLIFY, restoreDeploymentId: "${ID}", siteName: "other"`, ["INVALID siteName"]],
])("deployProject says what is wrong before anything is asked: %s", async (input, codes) => {
  expect(codesOf(await deploy(input, {}))).toEqual(codes);
});

test.each([
  ["ARCHIVED", ["ARCHIVED"]],
  ["NO_VERSION", ["NO_VERSION"]],
  ["DEPLOYMENT_RUNNING", ["DEPLOYMENT_RUNNING"]],
  ["NO_INTEGRATION", ["NO_INTEGRATION target"]],
  ["INTEGRATION_INACTIVE", ["INTEGRATION_INACTIVE"]],
  ["LOCAL_NOT_ALLOWED", ["LOCAL_NOT_ALLOWED target"]],
] as const)(
  "deployProject and retryDeployment tell %s as a user error that names the provider",
  async (outcome, codes) => {
    const refused = () => Promise.resolve({ outcome, deploymentId: null });
    const find = () => Promise.resolve(shown);
    const answer = await deploy("type: NETLIFY", { deployments: { deploy: refused } });
    expect(codesOf(answer)).toEqual(codes);
    const retried = await run(
      `mutation { retryDeployment(input: { id: "${ID}" }) { userErrors { message } } }`,
      signedIn({ deployments: { find, retry: refused } }),
    );
    const { message } = JSON.parse(JSON.stringify(answer.data)).deployProject.userErrors[0];
    expect(retried.data).toEqual({ retryDeployment: { userErrors: [{ message }] } });
    if (!["ARCHIVED", "NO_VERSION"].includes(outcome)) expect(message).toContain("Netlify");
  },
);

test("a version or a deployment of elsewhere is a user error; a project of elsewhere is not there", async () => {
  const deployments = {
    deploy: () => Promise.resolve({ outcome: "NOT_FOUND" as const, deploymentId: null }),
  };
  const find = () => Promise.resolve(deployment({ projectId: OTHER_ID, status: "success", deployId: "d" }));
  const own = { deployments: { ...deployments, find }, projects: { find: () => Promise.resolve(project()) } };
  const foreign = { deployments: { ...deployments, find }, projects: { find: () => Promise.resolve(null) } };
  const version = `type: NETLIFY, versionId: "${OTHER_ID}"`;
  const restore = `type: NETLIFY, restoreDeploymentId: "${OTHER_ID}"`;
  expect(codesOf(await deploy(version, own))).toEqual(["NOT_FOUND versionId"]);
  expect(codesOf(await deploy(restore, own))).toEqual(["INVALID restoreDeploymentId"]);
  for (const input of [version, restore])
    expect((await deploy(input, foreign)).errors).toEqual(["NOT_FOUND: There is nothing with this id."]);
});

test.each([
  ["is not there", null],
  ["failed", { status: "failed" }],
  ["has no deploy at the provider", { deployId: null }],
  ["went to GitHub", { type: "github" }],
] as const)("an earlier deployment that %s cannot be put back", async (_name, changes) => {
  const earlier = deployment({ status: "success", deployId: "d-1", ...changes });
  const answer = await deploy(`type: NETLIFY, restoreDeploymentId: "${OTHER_ID}"`, {
    deployments: { find: () => Promise.resolve(changes && earlier) },
    projects: { find: () => Promise.resolve(project()) },
  });
  expect(codesOf(answer)).toEqual(["INVALID restoreDeploymentId"]);
});

test("an earlier deployment is not put back where it never was", async () => {
  const find = (id: string) =>
    Promise.resolve(deployment({ id, status: "success", deployId: "d-1", target: "remote" }));
  const restore = `type: NETLIFY, restoreDeploymentId: "${OTHER_ID}"`;
  const answer = await deploy(`${restore}, target: LOCAL`, { deployments: { find } });
  expect(codesOf(answer)).toEqual(["INVALID target"]);
});

test("an earlier deployment is put back where it was, with its version", async () => {
  const asked: unknown[] = [];
  await deploy(`type: NETLIFY, restoreDeploymentId: "${OTHER_ID}"`, {
    deployments: {
      find: (id) => Promise.resolve(deployment({ id, status: "success", deployId: "d-1", target: "remote" })),
      deploy: (input) => (asked.push(input), Promise.resolve({ outcome: "OK", deploymentId: ID })),
    },
  });
  expect(asked).toEqual([
    {
      projectId: ID,
      type: "netlify",
      target: "remote",
      versionId: OTHER_ID,
      options: { restoreDeployId: "d-1", restoreDeploymentId: OTHER_ID },
      idempotencyKey: null,
    },
  ]);
});

test("cancelDeployment answers with the row as it is; one of elsewhere is not there", async () => {
  const cancel = `mutation { cancelDeployment(input: { id: "${ID}" }) { deployment { status } userErrors { code } } }`;
  const find = () => Promise.resolve(deployment({ status: "cancelled" }));
  const done = signedIn({ deployments: { cancel: () => Promise.resolve("OK"), find } });
  expect((await run(cancel, done)).data).toEqual({
    cancelDeployment: { deployment: { status: "CANCELLED" }, userErrors: [] },
  });
  const foreign = signedIn({ deployments: { cancel: () => Promise.resolve("NOT_FOUND") } });
  expect((await run(cancel, foreign)).errors).toEqual(["NOT_FOUND: There is nothing with this id."]);
});

test("deploymentUpdated hands on each row as it was read", async () => {
  const context = signedIn({
    deployments: {
      updates: () =>
        Promise.resolve(
          (async function* () {
            yield deployment({ step: "Building the tree" });
            yield deployment({ status: "success", step: null });
          })(),
        ),
    },
  });
  const source = `subscription { deploymentUpdated(projectId: "${ID}") { status step } }`;
  expect((await follow(source, context)).events).toEqual([
    { deploymentUpdated: { status: "IN_PROGRESS", step: "Building the tree" } },
    { deploymentUpdated: { status: "SUCCESS", step: null } },
  ]);
});
