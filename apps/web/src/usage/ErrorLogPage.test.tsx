import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Answers, show, viewer } from "../test-world.tsx";
import ErrorLogPage from "./ErrorLogPage.tsx";

const project = { __typename: "Project", id: "p1", name: "Capitals quiz", status: "ACTIVE" };
const version = (number: number) => ({ __typename: "Version", id: `v${number}`, number });
const entry = (id: string, more: object = {}) => ({
  __typename: "ErrorLog",
  id,
  type: "PREVIEW_ERROR",
  source: "PREVIEW",
  message: `x is not defined in ${id}`,
  context: { line: 24 },
  count: 1,
  resolved: false,
  reference: null,
  createdAt: "2026-01-01T10:00:00Z",
  lastSeenAt: "2026-01-01T10:00:00Z",
  project,
  version: version(6),
  ...more,
});
const logs = (entries: object[]) =>
  viewer({
    errorLogs: {
      __typename: "ErrorLogConnection",
      edges: entries.map((node, index) => ({ __typename: "ErrorLogEdge", cursor: String(index), node })),
      pageInfo: { __typename: "PageInfo", endCursor: null, hasNextPage: false },
      totalCount: entries.length,
    },
  });
const behindOf = (current: number): Answers => ({
  VersionsBehind: () => ({
    project: {
      __typename: "Project",
      id: "p1",
      currentVersion: version(current),
      versions: { __typename: "VersionConnection", nodes: [4, 5, 6].map(version) },
    },
  }),
});
const behind = behindOf(6);
const sent: Answers = {
  SendMessage: () => ({
    sendMessage: {
      __typename: "SendMessagePayload",
      generation: null,
      message: null,
      userErrors: [],
    },
  }),
};

test("the first time an error is seen, asking for a fix is the next step: one click sends it and goes there", async () => {
  const { asked, router } = await show(<ErrorLogPage />, {
    ...behind,
    ...sent,
    ErrorLogs: () => logs([entry("e1")]),
  });
  const ask = await screen.findByRole("button", { name: "Ask for a fix" });
  expect(ask.dataset.variant).toBe("rose");
  expect((await screen.findByRole("button", { name: "Go back to v5" })).dataset.variant).toBe("quiet");
  await act(async () => fireEvent.click(ask));
  await waitFor(() => expect(router.latestLocation.pathname).toBe("/projects/p1"));
  expect(asked.find(({ name }) => name === "SendMessage")?.variables.input).toMatchObject({
    projectId: "p1",
    mode: "BUILD",
    content: expect.stringContaining("`x is not defined in e1` (line 24)"),
  });
});

test("from the second time on going back is the next step, and makes a version of the one before", async () => {
  const { asked } = await show(<ErrorLogPage />, {
    ...behind,
    ErrorLogs: () => logs([entry("e1", { count: 12 })]),
    GoBack: () => ({
      restoreVersion: {
        __typename: "RestoreVersionPayload",
        version: version(7),
        project: { ...project, currentVersion: version(7) },
        userErrors: [],
      },
    }),
  });
  const back = await screen.findByRole("button", { name: "Go back to v5" });
  expect(back.dataset.variant).toBe("rose");
  expect(screen.getByRole("button", { name: "Ask for a fix" }).dataset.variant).toBe("default");
  expect(screen.getByText("× 12")).toBeTruthy();
  await act(async () => fireEvent.click(back));
  expect(asked.find(({ name }) => name === "GoBack")?.variables).toEqual({ input: { versionId: "v5" } });
});

test("where newer versions were made, going back is the last step; it can be undone", async () => {
  let restored = 8;
  const { asked } = await show(<ErrorLogPage />, {
    ErrorLogs: () => logs([entry("e1", { count: 12 })]),
    VersionsBehind: () => behindOf(restored).VersionsBehind?.({}) ?? {},
    GoBack: () => ({
      restoreVersion: {
        __typename: "RestoreVersionPayload",
        version: version(++restored),
        project: { ...project, currentVersion: version(restored) },
        userErrors: [],
      },
    }),
  });
  const back = await screen.findByRole("button", { name: "Go back to v5" });
  expect(screen.getByText(", v8 is current")).toBeTruthy();
  const steps = screen.getAllByRole("button", { name: /^(Mark|Ask|Go back)/ });
  expect(steps.map((step) => [step.textContent, step.dataset.variant])).toEqual([
    ["Mark as resolved", "rose"],
    ["Ask for a fix", "default"],
    ["Go back to v5", "quiet"],
  ]);
  await act(async () => fireEvent.click(back));
  // In the page twice: to be read, and to be read out.
  const told = await screen.findAllByText("v5 restored as v9");
  const undo = told.map((words) => words.closest(".toast")?.querySelector("button")).find((one) => one);
  if (!undo) throw new Error("The toast has no button.");
  expect(undo.textContent).toBe("Undo");
  await act(async () => fireEvent.click(undo));
  const inputs = asked.filter(({ name }) => name === "GoBack").map(({ variables }) => variables.input);
  expect(inputs).toEqual([{ versionId: "v5" }, { versionId: "v8" }]);
});

test("only one row is open, so that there is one next step", async () => {
  await show(<ErrorLogPage />, {
    ...behind,
    ErrorLogs: () => logs([entry("e1"), entry("e2"), entry("e3", { resolved: true })]),
  });
  await screen.findByRole("button", { name: "Ask for a fix" });
  const row = (id: string) => screen.getByRole("button", { name: new RegExp(`in ${id}`) });
  expect(row("e1").getAttribute("aria-expanded")).toBe("true");
  await act(async () => fireEvent.click(row("e2")));
  expect(row("e1").getAttribute("aria-expanded")).toBe("false");
  expect(screen.getAllByRole("button", { name: "Ask for a fix" })).toHaveLength(1);
  await act(async () => fireEvent.click(row("e3")));
  expect(screen.queryByRole("button", { name: "Ask for a fix" })).toBeNull();
});

test("a fault of the server is told by what it means, with the reference, and offers no fix of the page", async () => {
  await show(<ErrorLogPage />, {
    ErrorLogs: () =>
      logs([entry("e1", { source: "SERVER", type: "INTERNAL", reference: "req_5c1e90", version: null })]),
  });
  const item = within(await screen.findByRole("listitem"));
  expect(item.getByText("The server failed")).toBeTruthy();
  expect(item.getByText("req_5c1e90")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Ask for a fix" })).toBeNull();
});

test("what is resolved leaves the list of open ones", async () => {
  let open = [entry("e1")];
  const { asked } = await show(<ErrorLogPage />, {
    ...behind,
    ErrorLogs: () => logs(open),
    ResolveErrorLog: () => {
      open = [];
      return {
        resolveErrorLog: {
          __typename: "ResolveErrorLogPayload",
          errorLog: { __typename: "ErrorLog", id: "e1", resolved: true },
          userErrors: [],
        },
      };
    },
  });
  await act(async () => fireEvent.click(await screen.findByRole("button", { name: "Resolve" })));
  expect(await screen.findByText(/^No open errors\./)).toBeTruthy();
  expect(asked.filter(({ name }) => name === "ErrorLogs")[0]?.variables.filter).toEqual({ resolved: false });
});
