import { expect, test } from "vitest";
import { ID, run, signedIn } from "../testing.ts";

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
