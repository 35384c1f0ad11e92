import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { apiError, show, viewer } from "../test-world.tsx";
import { AccountNews } from "./AccountNews.tsx";
import { merged } from "./preferences.ts";
import SettingsPage from "./SettingsPage.tsx";

beforeEach(() => vi.stubGlobal("matchMedia", () => ({ matches: false })));
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

const quota = {
  __typename: "Quota",
  tokensUsed: 0,
  tokensReserved: 0,
  tokensLimit: null,
  tokensRemaining: null,
  periodStart: "2026-11-01T00:00:00.000Z",
  periodEnd: "2026-12-01T00:00:00.000Z",
  requestsUsed: 0,
  requestsLimit: null,
  requestsFreeAt: null,
};
const account = (preferences: object, models = ["gpt-5-mini"]) => ({
  preferences,
  models,
  quota,
  providers: [],
  errorLogs: { __typename: "ErrorLogConnection", totalCount: 0 },
});

/** Settings as they are in the app, with a server that merges what it is sent. */
const settings = async (held: object, refuse: object | null = null) => {
  let preferences: object = held;
  return show(
    <>
      <AccountNews />
      <SettingsPage />
    </>,
    {
      AccountState: () => viewer(account(preferences, ["gpt-5-mini", "other"])),
      Preferences: () => viewer({ preferences }),
      AccountStats: () => viewer({ stats: { __typename: "UserStats", totalProjects: 0, totalPrompts: 0 } }),
      UpdatePreferences: ({ input }) => {
        if (refuse) return refuse;
        const patch = input instanceof Object && "preferences" in input ? input.preferences : {};
        preferences = merged(preferences, patch instanceof Object ? patch : {});
        return {
          updatePreferences: {
            __typename: "UpdatePreferencesPayload",
            ...viewer({ preferences }),
            userErrors: [],
          },
        };
      },
    },
    { demo: false },
  );
};
const patches = (asked: readonly { name: string; variables: Record<string, unknown> }[]) =>
  asked.filter(({ name }) => name === "UpdatePreferences").map(({ variables }) => variables.input);
const isOn = (name: string) => screen.getByRole("switch", { name }).getAttribute("aria-checked") === "true";

test("a change is saved as it is made, and only what changed is sent", async () => {
  const { asked } = await settings({ tone: "formal", editor: { fontSize: 15 } });
  await screen.findByText("15 px");
  await act(async () => fireEvent.click(screen.getByRole("switch", { name: "Wrap long lines" })));
  await act(async () => fireEvent.click(screen.getByRole("radio", { name: "Any" })));
  expect(patches(asked)).toEqual([
    { preferences: { editor: { wrap: true } } },
    { preferences: { tone: null } },
  ]);
  expect(isOn("Wrap long lines")).toBe(true);
  expect(screen.getByText("15 px")).toBeTruthy();
});

test("a theme is worn at once, kept on the device, and follows the account from another tab", async () => {
  const { publish } = await settings({});
  await act(async () => fireEvent.click(await screen.findByRole("radio", { name: "Dark" })));
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(localStorage.getItem("roseram.theme")).toBe("dark");
  await publish("ViewerUpdated", {
    viewerUpdated: { __typename: "Viewer", id: "u1", ...account({ theme: "light" }) },
  });
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe("light"));
  expect(screen.getByRole("radio", { name: "Light" }).getAttribute("aria-checked")).toBe("true");
});

test("what the server refuses is taken back and said", async () => {
  await settings({ theme: "light" }, apiError("UNAVAILABLE", "down"));
  await act(async () => fireEvent.click(await screen.findByRole("switch", { name: "Wrap long lines" })));
  await act(async () => fireEvent.click(screen.getByRole("radio", { name: "Dark" })));
  await waitFor(() => expect(isOn("Wrap long lines")).toBe(false));
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe("light"));
  // In the page twice: to be read, and to be read out.
  expect(await screen.findAllByText(/^A part of the server is not ready/)).not.toEqual([]);
});

test("standing instructions are saved when the field is left, and not while they are too long", async () => {
  const { asked } = await settings({ instructions: "Be brief." });
  const field = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Standing instructions" });
  expect(field.value).toBe("Be brief.");
  fireEvent.change(field, { target: { value: "x".repeat(4001) } });
  await act(async () => fireEvent.blur(field));
  expect(screen.getByText(/^4,001 of 4,000 characters: not saved/)).toBeTruthy();
  expect(patches(asked)).toEqual([]);
  fireEvent.change(field, { target: { value: "Never write prices." } });
  await act(async () => fireEvent.blur(field));
  expect(patches(asked)).toEqual([{ preferences: { instructions: "Never write prices." } }]);
  expect(await screen.findByText("Saved")).toBeTruthy();
  fireEvent.change(field, { target: { value: " " } });
  await act(async () => fireEvent.blur(field));
  expect(patches(asked).at(-1)).toEqual({ preferences: { instructions: null } });
});

test("a model can be chosen where the server offers several; its first is no preference", async () => {
  const { asked } = await settings({ model: "other" });
  const choice = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Model" });
  expect(choice.value).toBe("other");
  await act(async () => void fireEvent.change(choice, { target: { value: "gpt-5-mini" } }));
  expect(patches(asked)).toEqual([{ preferences: { model: null } }]);
});
