import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Answers, apiError, show, viewer } from "../test-world.tsx";
import ApiTokensPage from "./ApiTokensPage.tsx";
import { endOf, tryCommand } from "./scopes.ts";

const SECRET = "rsr_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLM";
const token = (more: object = {}) => ({
  __typename: "ApiToken",
  id: "t1",
  name: "Nightly build",
  last4: "JKLM",
  scopes: ["PROJECTS_READ", "CHAT"],
  createdAt: "2026-01-05T10:00:00.000Z",
  expiresAt: null,
  lastUsedAt: null,
  ...more,
});
const account = (apiTokens: object[], apiTokenProblem: string | null = null) =>
  viewer({ apiTokens, apiTokenProblem });
const page = (apiTokens: object[], more: Answers = {}) =>
  show(<ApiTokensPage />, { ApiTokens: () => account(apiTokens), ...more });
const making = (answer: object) => ({
  CreateApiToken: () => ({
    createApiToken: { __typename: "CreateApiTokenPayload", secret: null, userErrors: [], ...answer },
  }),
});
const press = (name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole("button", { name })));
const type = (text: string) =>
  act(async () => fireEvent.change(screen.getByLabelText("Name"), { target: { value: text } }));

test("without a token the page says what one is for, and leads to the playground and the schema", async () => {
  await page([]);
  expect(await screen.findByRole("heading", { name: "No program signs in as you yet" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "playground" }).getAttribute("href")).toBe("/playground");
  expect(screen.getByRole("link", { name: "schema" }).getAttribute("href")).toBe("/schema.graphql");
});

test("a token is a row with what it may do, when it was made and used, and until when it works", async () => {
  await page([
    token({ lastUsedAt: "2026-02-01T10:00:00.000Z", expiresAt: "2999-03-04T12:00:00.000Z" }),
    token({ id: "t2", name: "Widgets", scopes: ["DEPLOY"] }),
    token({ id: "t3", name: "Gone by", expiresAt: "2020-01-01T00:00:00.000Z" }),
  ]);
  const rows = within(await screen.findByRole("list", { name: "API tokens" })).getAllByRole("listitem");
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(
      /^Nightly buildends in JKLMRead projects · Send messagesMade .+ · last used .+ · works until 4 Mar 2999/,
    ),
    expect.stringMatching(/^Widgetsends in JKLMPublishMade .+ · never used · does not expire/),
    expect.stringMatching(/^Gone byends in JKLMExpired/),
  ]);
});

test("a token is made with the least chosen, shown once with a command that works, and never again", async () => {
  const { asked, client } = await page([], making({ secret: SECRET, ...account([token()]) }));
  await press("New token");
  expect(screen.getByLabelText(/^Read projects/)).toHaveProperty("checked", true);
  await type(" Nightly build ");
  await act(async () => fireEvent.click(screen.getByLabelText(/^Send messages/)));
  await press("Make token");

  const made = within(await screen.findByRole("region", { name: "Nightly build is made" }));
  expect(made.getByText(/We cannot show it again/)).toBeTruthy();
  expect(made.getByLabelText("The token").textContent).toBe(SECRET);
  expect(made.getByLabelText("A command to try it with").textContent).toContain(
    `authorization: Bearer ${SECRET}`,
  );
  expect(asked.find(({ name }) => name === "CreateApiToken")?.variables).toMatchObject({
    input: { name: " Nightly build ", scopes: ["PROJECTS_READ", "CHAT"], expiresAt: expect.any(String) },
  });
  expect(screen.getByRole("heading", { name: "Nightly build" })).toBeTruthy();
  expect(JSON.stringify(client.cache.extract())).not.toContain(SECRET);

  await press("Done");
  expect(document.body.textContent).not.toContain(SECRET);
});

test("what is missing is said beside its field, and nothing is sent", async () => {
  const { asked } = await page([]);
  await press("New token");
  await press("Make token");
  expect(screen.getByRole("alert").textContent).toContain("The name is empty");
  expect(document.activeElement).toBe(screen.getByLabelText("Name"));
  await type("x");
  await act(async () => fireEvent.click(screen.getByLabelText(/^Read projects/)));
  await press("Make token");
  expect(screen.getByRole("alert").textContent).toContain("Choose one at least");
  expect(asked.some(({ name }) => name === "CreateApiToken")).toBe(false);
});

test("a token that could not be made says why, and what was filled in stays", async () => {
  const refusal = {
    code: "LIMIT_REACHED",
    field: null,
    message: "You have 20 API tokens, which is the limit.",
  };
  await page([], making({ ...account([]), userErrors: [{ __typename: "UserError", ...refusal }] }));
  await press("New token");
  await type("One more");
  await press("Make token");
  expect((await screen.findByRole("alert")).textContent).toContain("which is the limit");
  expect(screen.getByLabelText("Name")).toHaveProperty("value", "One more");
});

test("where they are not set up the page names what the operator has to set", async () => {
  await show(<ApiTokensPage />, {
    ApiTokens: () => account([], "Its operator has to set SUPABASE_SIGNING_KEY."),
  });
  expect(await screen.findByText(/SUPABASE_SIGNING_KEY/)).toBeTruthy();
  await press(/New token/);
  expect(screen.queryByLabelText("Name")).toBeNull();
});

test("a token is revoked after a question, and its row goes", async () => {
  const { asked } = await page([token(), token({ id: "t2", name: "Widgets" })], {
    RevokeApiToken: () => ({
      revokeApiToken: {
        __typename: "RevokeApiTokenPayload",
        ...account([token({ id: "t2", name: "Widgets" })]),
        userErrors: [],
      },
    }),
  });
  await screen.findByRole("list", { name: "API tokens" });
  await press("Revoke Nightly build");
  const dialog = within(await screen.findByRole("dialog", { name: "Revoke Nightly build?" }));
  await act(async () => fireEvent.click(dialog.getByRole("button", { name: "Revoke token" })));
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Nightly build" })).toBeNull());
  expect(screen.getByRole("heading", { name: "Widgets" })).toBeTruthy();
  expect(asked.find(({ name }) => name === "RevokeApiToken")?.variables).toEqual({ input: { id: "t1" } });
});

test("what another tab makes or revokes is in the list at once", async () => {
  const { publish } = await page([token()]);
  await screen.findByRole("heading", { name: "Nightly build" });
  await publish("ApiTokensUpdated", {
    viewerUpdated: {
      __typename: "Viewer",
      id: "u1",
      apiTokenProblem: null,
      apiTokens: [token({ id: "t2", name: "Widgets" })],
    },
  });
  expect(await screen.findByRole("heading", { name: "Widgets" })).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "Nightly build" })).toBeNull();
});

test("a list that does not load says so", async () => {
  await show(<ApiTokensPage />, { ApiTokens: () => apiError("INTERNAL", "Something went wrong.") });
  expect((await screen.findByRole("alert")).textContent).toContain("The API tokens did not load.");
});

test("the command asks for what the token may read", () => {
  expect(tryCommand("http://x", "rsr_s", ["CHAT"])).toBe(
    `curl -s http://x/graphql \\\n  -H 'authorization: Bearer rsr_s' \\\n  -H 'content-type: application/json' \\\n  -d '{"query":"{ viewer { id } }"}'`,
  );
  expect(tryCommand("http://x", "rsr_s", ["PROJECTS_READ"])).toContain("projects(first: 5)");
});

test("a lifetime ends so many days from now, or never", () => {
  const now = new Date("2026-11-22T10:00:00.000Z");
  expect(endOf("30", now)).toBe("2026-12-22T10:00:00.000Z");
  expect(endOf("never", now)).toBeNull();
});
