import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { preferencesQuery } from "../settings/usePreferences.ts";
import { merged } from "../settings/preferences.ts";
import { type Answers, show, viewer } from "../test-world.tsx";
import { quotaQuery } from "../usage/quota.ts";
import { InstallationNote } from "./InstallationNote.tsx";
import InstallationPage from "./InstallationPage.tsx";

const quota = (tokensUsed: number) => ({
  __typename: "Quota" as const,
  tokensUsed,
  tokensReserved: 0,
  tokensLimit: null,
  tokensRemaining: null,
  periodStart: "2026-11-01T00:00:00.000Z",
  periodEnd: "2026-12-01T00:00:00.000Z",
  requestsUsed: 0,
  requestsLimit: null,
  requestsFreeAt: null,
});
const provider = (type: string, more: object) => ({
  __typename: "Provider",
  type,
  target: "LOCAL",
  localAllowed: true,
  deviceFlow: false,
  tokenUrl: "https://github.com/settings/tokens/new",
  integration: null,
  ...more,
});
const account = {
  __typename: "Integration",
  id: "i1",
  account: "maria-adler",
  scopes: null,
  last4: "1234",
  isActive: true,
  validatedAt: null,
  expiresAt: null,
  invalidReason: null,
  notice: null,
  updatedAt: "2026-11-01T00:00:00.000Z",
};
const answers: Answers = {
  Providers: () =>
    viewer({ providers: [provider("GITHUB", { integration: account }), provider("NETLIFY", {})] }),
  UpdatePreferences: ({ input }) => ({
    updatePreferences: {
      __typename: "UpdatePreferencesPayload",
      ...viewer({ preferences: merged({}, Object(Object(input).preferences)) }),
      userErrors: [],
    },
  }),
};
const person = { __typename: "Viewer" as const, id: "u1" };
/** Shows it to somebody whose account is known, as the app does before any page. */
const known = async (part: React.ReactNode, { explained = false, tokensUsed = 0, demo = true }) => {
  const world = await show(part, answers, { demo });
  await act(async () => {
    world.client.writeQuery({ query: quotaQuery, data: { viewer: { ...person, quota: quota(tokensUsed) } } });
    world.client.writeQuery({
      query: preferencesQuery,
      data: { viewer: { ...person, preferences: explained ? { installationExplained: true } : {} } },
    });
  });
  return world;
};
const changes = (asked: readonly { name: string; variables: object }[]) =>
  asked.filter(({ name }) => name === "UpdatePreferences").map(({ variables }) => variables);

test("nothing has to be read before the first answer; after it, what stands in is said until it is put away", async () => {
  const { asked, client } = await known(<InstallationNote />, {});
  expect(screen.queryByRole("region")).toBeNull();
  await act(async () =>
    client.writeQuery({
      query: quotaQuery,
      data: { viewer: { ...person, quota: quota(900) } },
    }),
  );
  const note = within(screen.getByRole("region", { name: "About this installation" }));
  expect(note.getByText(/^Database, accounts, model and published sites stand in/)).toBeTruthy();
  expect(note.getByRole("link").getAttribute("href")).toBe("/about-this-installation");
  await act(async () => fireEvent.click(note.getByRole("button", { name: "Put this away" })));
  expect(screen.queryByRole("region")).toBeNull();
  expect(changes(asked)).toEqual([{ input: { preferences: { installationExplained: true } } }]);
});

test("what was put away on another device stays away", async () => {
  await known(<InstallationNote />, { explained: true, tokensUsed: 900 });
  expect(screen.queryByRole("region")).toBeNull();
});

test("each part says whether it is embedded, and names the variables that replace it", async () => {
  await known(<InstallationPage />, {});
  const model = within(await screen.findByRole("region", { name: "Model" }));
  expect(model.getByText("Embedded")).toBeTruthy();
  expect(model.getByText("OPENAI_API_KEY")).toBeTruthy();
  const database = within(screen.getByRole("region", { name: "Database" }));
  expect(database.getByText("DATABASE_URL")).toBeTruthy();
  expect(database.getByText("docs/supabase.md")).toBeTruthy();
  const publishing = within(screen.getByRole("region", { name: "Publishing" }));
  expect(await publishing.findByText("GitHub: connected as maria-adler")).toBeTruthy();
  expect(publishing.getByText("Netlify: this machine stands in")).toBeTruthy();
  expect(publishing.getByRole("link", { name: "Integrations" }).getAttribute("href")).toBe("/integrations");
});

test("a real part names itself and no variables, and who was here needs no note any more", async () => {
  const { asked } = await known(<InstallationPage />, { demo: false });
  const model = within(await screen.findByRole("region", { name: "Model" }));
  expect(model.getByText("Real")).toBeTruthy();
  expect(model.getByText("gpt-5-mini")).toBeTruthy();
  expect(model.queryByText("OPENAI_API_KEY")).toBeNull();
  await waitFor(() =>
    expect(changes(asked)).toEqual([{ input: { preferences: { installationExplained: true } } }]),
  );
});
