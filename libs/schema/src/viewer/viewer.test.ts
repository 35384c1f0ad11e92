import { expect, test } from "vitest";
import { ID, follow, run, signedIn } from "../testing.ts";

const remove = (confirmEmail: string) =>
  `mutation { deleteAccount(input: { confirmEmail: "${confirmEmail}" }) { deletedUserId userErrors { code field } } }`;

test("viewer is the caller, with figures", async () => {
  const stats = {
    totalProjects: 2,
    githubDeployments: 0,
    netlifyDeployments: 1,
    totalPrompts: 5,
    lastActivity: null,
  };
  const exists = () => Promise.resolve(true);
  const context = signedIn({ account: { exists, stats: () => Promise.resolve(stats) } });
  const source =
    "{ viewer { id email stats { totalProjects netlifyDeployments totalPrompts lastActivity } } }";
  expect((await run(source, context)).data).toEqual({
    viewer: {
      id: ID,
      email: "ada@example.com",
      stats: { totalProjects: 2, netlifyDeployments: 1, totalPrompts: 5, lastActivity: null },
    },
  });
});

test("a token without its account is refused", async () => {
  const context = signedIn({ account: { exists: () => Promise.resolve(false) } });
  const { errors } = await run("{ viewer { id } }", context);
  expect(errors).toEqual(["UNAUTHENTICATED: The account of this token does not exist any more."]);
});

test("an account is deleted only when its address is typed, in any case", async () => {
  let removed = 0;
  const context = signedIn({ account: { remove: () => (removed++, Promise.resolve()) } });
  for (const wrong of ["", "eve@example.com", ID]) {
    expect((await run(remove(wrong), context)).data).toEqual({
      deleteAccount: { deletedUserId: null, userErrors: [{ code: "INVALID", field: ["confirmEmail"] }] },
    });
  }
  expect(removed).toBe(0);
  expect((await run(remove(" Ada@Example.com "), context)).data).toEqual({
    deleteAccount: { deletedUserId: ID, userErrors: [] },
  });
  expect(removed).toBe(1);
});

test("an account without an address is confirmed by its id, never by nothing", async () => {
  let removed = 0;
  const context = signedIn({ email: null, account: { remove: () => (removed++, Promise.resolve()) } });
  await run(remove(""), context);
  expect(removed).toBe(0);
  await run(remove(ID), context);
  expect(removed).toBe(1);
});

const update =
  "mutation ($preferences: JSON!) { updatePreferences(input: { preferences: $preferences }) { viewer { preferences } userErrors { code field message } } }";

test("preferences and the models to prefer are part of the viewer", async () => {
  const context = signedIn({
    account: {
      exists: () => Promise.resolve(true),
      preferences: () => Promise.resolve({ theme: "dark" }),
      models: ["large", "small"],
    },
  });
  expect((await run("{ viewer { preferences models } }", context)).data).toEqual({
    viewer: { preferences: { theme: "dark" }, models: ["large", "small"] },
  });
});

test("updatePreferences hands the patch on as it is and answers with what is set now", async () => {
  const patches: unknown[] = [];
  const context = signedIn({
    account: {
      updatePreferences: (patch) => (patches.push(patch), Promise.resolve([])),
      preferences: () => Promise.resolve({ theme: "dark" }),
    },
  });
  const patch = { theme: "dark", model: null };
  expect((await run(update, context, { preferences: patch })).data).toEqual({
    updatePreferences: { viewer: { preferences: { theme: "dark" } }, userErrors: [] },
  });
  expect(patches).toEqual([patch]);
});

test("a wrong preference is named by its path, and nothing is shown as changed", async () => {
  const message = "Choose a size from 11 to 20.";
  const context = signedIn({
    account: {
      updatePreferences: () => Promise.resolve([{ code: "INVALID", path: ["editor", "fontSize"], message }]),
    },
  });
  expect((await run(update, context, { preferences: { editor: { fontSize: 99 } } })).data).toEqual({
    updatePreferences: {
      viewer: null,
      userErrors: [{ code: "INVALID", field: ["preferences", "editor", "fontSize"], message }],
    },
  });
});

test("viewerUpdated reads the viewer anew for each change, to the end", async () => {
  let read = 0;
  const context = signedIn({
    account: {
      updates: () =>
        Promise.resolve(
          (async function* () {
            yield null;
            yield null;
          })(),
        ),
      preferences: () => Promise.resolve({ chatWidth: 340 + ++read }),
    },
  });
  expect(await follow("subscription { viewerUpdated { id preferences } }", context)).toEqual({
    events: [341, 342].map((chatWidth) => ({ viewerUpdated: { id: ID, preferences: { chatWidth } } })),
    errors: [],
  });
});
