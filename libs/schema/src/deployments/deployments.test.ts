import { expect, test } from "vitest";
import { encodeCursor } from "../pages/cursor.ts";
import { ID, OTHER_ID, deployment, project, run, signedIn, sliceOf, version } from "../testing.ts";
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
