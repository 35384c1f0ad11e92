import { RouterProvider, createMemoryHistory } from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { createAppRouter } from "../app.tsx";
import type { Config } from "../config.ts";
import { SessionContext } from "../session/context.ts";
import type { Session } from "../session/session.ts";
import { loadMenu } from "../ui/Menu.tsx";

const config: Config = {
  supabaseUrl: "",
  supabasePublishableKey: "",
  embedded: true,
  deploys: { local: true },
  model: { name: "demo", demo: true },
};
const fine = { problem: null } as const;
const session: Session = {
  state: () => signedIn,
  subscribe: () => () => {},
  token: async () => "token",
  refresh: async () => "refused",
  expire: async () => {},
  onTokenChange: () => () => {},
  prepare: () => {},
  signIn: async () => fine,
  signUp: async () => ({ problem: null, confirm: false }),
  resendConfirmation: async () => fine,
  sendReset: async () => fine,
  changePassword: async () => fine,
  signOut: async () => {},
  linkProblem: null,
  stop: () => {},
};
const signedIn = { status: "in", userId: "1", email: "maria@crumb.example", recovery: false } as const;

const nowhere: object[] = [];
const project = (id: string, name: string, publications = nowhere) => ({
  __typename: "Project",
  id,
  name,
  status: "DRAFT",
  updatedAt: new Date().toISOString(),
  remoteImages: false,
  publications,
  latestDeployments: nowhere,
  currentVersion: null,
  activeGeneration: null,
  stats: { __typename: "ProjectStats", messageCount: 2, totalTokens: 1234 },
});
const list = (projects: ReturnType<typeof project>[]) => ({
  __typename: "ProjectConnection",
  edges: projects.map((node) => ({ __typename: "ProjectEdge", cursor: node.id, node })),
  pageInfo: { __typename: "PageInfo", endCursor: projects.at(-1)?.id ?? null, hasNextPage: false },
});
const total = (totalCount: number) => ({ __typename: "ProjectConnection", totalCount });

type Asked = {
  operationName: string;
  variables: { filter?: { text?: string }; orderBy?: object; input?: Record<string, unknown> };
};
type Answers = Record<string, (asked: Asked) => object | Promise<object>>;

/** An answer that is given when the test says so. */
const later = () => {
  let give: (answer: object) => void = () => {};
  const answer = new Promise<object>((resolve) => (give = resolve));
  return { answer, give };
};

/** The API as one function per operation; answers what was asked, in order. */
function serve(answers: Answers) {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (_: unknown, init?: RequestInit) => {
    const request: Asked = JSON.parse(String(init?.body));
    asked.push(request);
    const answer = answers[request.operationName];
    if (!answer) throw new TypeError("Failed to fetch");
    return Response.json(await answer(request));
  });
  return asked;
}

const counts = (deleted = 0) => ({
  data: {
    all: total(2),
    active: total(0),
    draft: total(2),
    archived: total(0),
    viewer: {
      __typename: "Viewer",
      id: "1",
      deletedProjects: { __typename: "DeletedProjectConnection", totalCount: deleted },
    },
  },
});
const both = [project("1", "Crumb & Co"), project("2", "Winter menu")];

class Observer {
  observe() {}
  disconnect() {}
  unobserve() {}
}

/** A socket that stays on its way: what comes over it is no matter here. */
class NoSocket {
  close() {}
}

beforeEach(() => {
  vi.stubGlobal("WebSocket", NoSocket);
  vi.stubGlobal("IntersectionObserver", Observer);
  vi.stubGlobal("ResizeObserver", Observer);
  return () => {
    vi.unstubAllGlobals();
    localStorage.clear();
  };
});

async function open(path = "/") {
  const router = createAppRouter(session, createMemoryHistory({ initialEntries: [path] }));
  await act(async () => {
    render(
      <SessionContext value={{ session, config }}>
        <RouterProvider router={router} />
      </SessionContext>,
    );
  });
  return router;
}

test("projects stand there with their status and figures", async () => {
  serve({ Projects: () => ({ data: { projects: list(both) } }), ProjectCounts: () => counts() });
  await open();
  const article = await screen.findByRole("article", { name: "Crumb & Co" });
  const card = within(article);
  expect(card.getByText("Draft")).toBeTruthy();
  expect(article.textContent).toContain("2 messages · 1,234 tokens · now");
  expect(card.getByRole("link", { name: "Open Crumb & Co" }).getAttribute("href")).toBe("/projects/1");
});

test("a card leads to where its project is live, and says which of it is only on this machine", async () => {
  const at = (type: string, target: string, url: string) => ({
    __typename: "Publication",
    type,
    target,
    url,
    deployment: {
      __typename: "Deployment",
      id: `${type} ${target}`,
      url,
      createdAt: "2026-01-01T10:00:00Z",
      options: { __typename: "DeploymentOptions", pages: null },
    },
  });
  const places = [
    at("GITHUB", "LOCAL", "http://127.0.0.1:4301/git/k/maria/crumb"),
    at("NETLIFY", "REMOTE", "https://crumb.netlify.app"),
  ];
  serve({
    Projects: () => ({ data: { projects: list([project("1", "Crumb & Co", places)]) } }),
    ProjectCounts: () => counts(),
  });
  await open();
  const card = within(await screen.findByRole("article", { name: "Crumb & Co" }));
  expect(card.getByText("Live")).toBeTruthy();
  const links = within(card.getByRole("list", { name: "Live places" })).getAllByRole("link");
  expect(links.map((link) => link.textContent)).toEqual(["Netlify", "This machine: repository"]);
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "https://crumb.netlify.app",
    "http://127.0.0.1:4301/git/k/maria/crumb",
  ]);
  for (const link of links) {
    expect(link.getAttribute("target")).toBe("_blank");
    expect(link.getAttribute("rel")).toContain("noopener");
  }
});

test("the address that all projects lie under leads to their page, with its filter", async () => {
  serve({ Projects: () => ({ data: { projects: list(both) } }), ProjectCounts: () => counts() });
  const router = await open("/projects?q=crumb");
  await screen.findByRole("article", { name: "Crumb & Co" });
  expect(router.state.location.href).toBe("/?q=crumb");
});

test("a search that finds nothing says for what, and can be cleared", async () => {
  const asked = serve({
    Projects: ({ variables }) => ({ data: { projects: list(variables.filter?.text ? [] : both) } }),
    ProjectCounts: () => counts(),
  });
  const router = await open("/?q=zebra");
  await screen.findByText("No project contains “zebra”");
  expect(asked.find((each) => each.operationName === "Projects")?.variables.filter).toEqual({
    text: "zebra",
  });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Clear" })));
  await screen.findByRole("article", { name: "Winter menu" });
  expect(router.state.location.search).toEqual({});
});

test("a list that does not load says so and can be asked for again", async () => {
  let broken = true;
  serve({
    Projects: () =>
      broken
        ? { errors: [{ message: "x", extensions: { code: "INTERNAL", requestId: "r-1" } }] }
        : { data: { projects: list(both) } },
    ProjectCounts: () => counts(),
  });
  await open();
  expect((await screen.findByRole("alert")).textContent).toContain("Reference r-1");
  broken = false;
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
  await screen.findByRole("article", { name: "Crumb & Co" });
});

test("the first sentence makes the project, is sent once, and leads there", async () => {
  const asked = serve({
    Projects: () => ({ data: { projects: list([]) } }),
    ProjectCounts: () => counts(),
    CreateProject: () => ({
      data: {
        createProject: {
          __typename: "CreateProjectPayload",
          project: project("9", "Crumb & Co"),
          userErrors: [],
        },
      },
    }),
    SendFirstMessage: () => ({
      data: {
        sendMessage: {
          __typename: "SendMessagePayload",
          generation: { __typename: "Generation", id: "g" },
          userErrors: [],
        },
      },
    }),
  });
  const router = await open();
  const sentence = "a page for a bakery called Crumb & Co";
  fireEvent.change(await screen.findByLabelText("What shall we build?"), { target: { value: sentence } });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Start" })));
  await waitFor(() => expect(router.latestLocation.pathname).toBe("/projects/9"));
  const inputs = asked.filter((each) => each.variables.input).map((each) => each.variables.input);
  expect(inputs).toEqual([
    { name: "Crumb & Co", idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    { projectId: "9", content: sentence, idempotencyKey: inputs[0]?.idempotencyKey },
  ]);
});

test("a project that is refused keeps the sentence and says why; the same try has the same key", async () => {
  const message = "You have 200 projects, the most there can be. Delete one first.";
  const asked = serve({
    Projects: () => ({ data: { projects: list([]) } }),
    ProjectCounts: () => counts(),
    CreateProject: () => ({
      data: {
        createProject: {
          __typename: "CreateProjectPayload",
          project: null,
          userErrors: [{ __typename: "UserError", code: "LIMIT_REACHED", field: null, message }],
        },
      },
    }),
  });
  await open();
  const field = await screen.findByLabelText("What shall we build?");
  fireEvent.change(field, { target: { value: "a quiz" } });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Start" })));
  expect((await screen.findByRole("alert")).textContent).toBe(message);
  expect(field).toHaveProperty("value", "a quiz");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Start" })));
  const keys = asked
    .filter((each) => each.operationName === "CreateProject")
    .map((each) => each.variables.input?.idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

const done = (payload: string, more: object) => ({ __typename: payload, userErrors: [], ...more });
const deletes = () => ({
  data: { deleteProject: done("DeleteProjectPayload", { deletedProjectId: "1" }) },
});

test("a project is deleted without a question, the next card has the focus, and Undo puts it back in its place", async () => {
  const asked = serve({
    Projects: () => ({ data: { projects: list(both) } }),
    ProjectCounts: () => counts(),
    DeleteProject: deletes,
    RestoreProject: () => ({
      data: { restoreProject: done("RestoreProjectPayload", { project: both[0] }) },
    }),
  });
  await open();
  const card = await screen.findByRole("link", { name: "Open Crumb & Co" });
  card.focus();
  await act(async () => fireEvent.keyDown(card, { key: "Delete" }));
  await waitFor(() => expect(screen.queryByRole("article", { name: "Crumb & Co" })).toBeNull());
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Open Winter menu"));
  expect(await screen.findAllByText("Crumb & Co deleted")).not.toEqual([]);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Undo" })));
  await screen.findByRole("article", { name: "Crumb & Co" });
  expect(screen.getAllByRole("article").map((article) => article.getAttribute("aria-label"))).toEqual([
    "Crumb & Co",
    "Winter menu",
  ]);
  const inputs = asked.filter((each) => each.variables.input).map((each) => each.variables.input);
  expect(inputs).toEqual([{ id: "1" }, { id: "1" }]);
  // It came back with the answer: the list was not asked for again.
  expect(asked.filter((each) => each.operationName === "Projects")).toHaveLength(1);
});

test("Delete that is held, or pressed with another key, deletes nothing more", async () => {
  const asked = serve({
    Projects: () => ({ data: { projects: list(both) } }),
    ProjectCounts: () => counts(),
    DeleteProject: deletes,
  });
  await open();
  const next = await screen.findByRole("link", { name: "Open Winter menu" });
  await act(async () => fireEvent.keyDown(next, { key: "Delete", repeat: true }));
  await act(async () => fireEvent.keyDown(next, { key: "Delete", shiftKey: true }));
  expect(asked.map((each) => each.operationName)).not.toContain("DeleteProject");
});

test("after a deletion it is said what stays where it was published", async () => {
  const site = {
    __typename: "Publication",
    type: "NETLIFY",
    target: "REMOTE",
    url: "https://crumb.netlify.app",
    deployment: null,
  };
  serve({
    Projects: () => ({ data: { projects: list([project("1", "Crumb & Co", [site])]) } }),
    ProjectCounts: () => counts(),
    DeleteProject: deletes,
  });
  await open();
  const card = await screen.findByRole("link", { name: "Open Crumb & Co" });
  await act(async () => fireEvent.keyDown(card, { key: "Delete" }));
  expect(await screen.findAllByText("Crumb & Co deleted. The site on Netlify stays.")).not.toEqual([]);
});

test("a deletion that the server refuses leaves the card and says why", async () => {
  serve({
    Projects: () => ({ data: { projects: list(both) } }),
    ProjectCounts: () => counts(),
    DeleteProject: () => ({
      errors: [{ message: "x", extensions: { code: "INTERNAL", requestId: "r-9" } }],
    }),
  });
  await open();
  const card = await screen.findByRole("link", { name: "Open Crumb & Co" });
  await act(async () => fireEvent.keyDown(card, { key: "Delete" }));
  expect(await screen.findAllByText(/Reference r-9/)).not.toEqual([]);
  expect(screen.getByRole("article", { name: "Crumb & Co" }).getAttribute("aria-busy")).toBe("false");
});

test("where no more deleted projects can be kept the card stays, and the sentence says what to do", async () => {
  const message = "This project was not deleted: there is no room under Deleted.";
  serve({
    Projects: () => ({ data: { projects: list(both) } }),
    ProjectCounts: () => counts(),
    DeleteProject: () => ({
      data: {
        deleteProject: {
          __typename: "DeleteProjectPayload",
          deletedProjectId: null,
          userErrors: [{ __typename: "UserError", code: "LIMIT_REACHED", field: null, message }],
        },
      },
    }),
  });
  await open();
  const card = await screen.findByRole("link", { name: "Open Crumb & Co" });
  await act(async () => fireEvent.keyDown(card, { key: "Delete" }));
  expect(await screen.findAllByText(message)).not.toEqual([]);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  expect(screen.getByRole("article", { name: "Crumb & Co" }).getAttribute("aria-busy")).toBe("false");
});

const choose = async (name: string, item: string) => {
  await loadMenu();
  await act(async () => fireEvent.click(await screen.findByRole("button", { name: `More for ${name}` })));
  await act(async () => fireEvent.click(await screen.findByRole("menuitem", { name: item })));
};

test("what is archived leaves the list of the others before the server has answered, and the next card has the focus", async () => {
  const { answer, give } = later();
  const active = both.map((each) => ({ ...each, status: "ACTIVE" }));
  serve({
    Projects: () => ({ data: { projects: list(active) } }),
    ProjectCounts: () => counts(),
    UpdateProject: () => answer,
  });
  await open("/?status=ACTIVE");
  await choose("Crumb & Co", "Archive");
  await waitFor(() => expect(screen.queryByRole("article", { name: "Crumb & Co" })).toBeNull());
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Open Winter menu"));
  expect(screen.queryAllByText("Crumb & Co archived")).toEqual([]);
  const archived = { ...project("1", "Crumb & Co"), status: "ARCHIVED" };
  give({ data: { updateProject: done("UpdateProjectPayload", { project: archived }) } });
  expect(await screen.findAllByText("Crumb & Co archived")).not.toEqual([]);
  expect(screen.queryByRole("article", { name: "Crumb & Co" })).toBeNull();
});

test("an archive that the server refuses is taken back, and it is said why", async () => {
  const { answer, give } = later();
  serve({
    Projects: () => ({ data: { projects: list(both) } }),
    ProjectCounts: () => counts(),
    UpdateProject: () => answer,
  });
  await open();
  const card = within(await screen.findByRole("article", { name: "Crumb & Co" }));
  await choose("Crumb & Co", "Archive");
  await waitFor(() => expect(card.getByText("Archived")).toBeTruthy());
  const message = "A page is being written. Archive the project when that is done.";
  const userErrors = [{ __typename: "UserError", code: "CONFLICT", message }];
  give({
    data: { updateProject: { __typename: "UpdateProjectPayload", project: null, userErrors } },
  });
  expect(await screen.findAllByText(message)).not.toEqual([]);
  expect(card.getByText("Draft")).toBeTruthy();
});

test("Delete in the field of a name takes a letter, and not the project", async () => {
  const asked = serve({
    Projects: () => ({ data: { projects: list(both) } }),
    ProjectCounts: () => counts(),
  });
  await open();
  const card = await screen.findByRole("link", { name: "Open Crumb & Co" });
  await act(async () => fireEvent.keyDown(card, { key: "F2" }));
  await act(async () => fireEvent.keyDown(screen.getByLabelText("Name of the project"), { key: "Delete" }));
  expect(asked.map((each) => each.operationName)).not.toContain("DeleteProject");
});

const gone = (id: string, name: string, more: object = {}) => ({
  __typename: "DeletedProject",
  id,
  name,
  messageCount: 22,
  versionCount: 9,
  places: [{ __typename: "DeletedProjectPlace", type: "NETLIFY", target: "REMOTE" }],
  deletedAt: new Date().toISOString(),
  keptUntil: "2030-12-22T10:00:00.000Z",
  ...more,
});
const deletedList = (nodes: ReturnType<typeof gone>[]) => ({
  data: {
    viewer: {
      __typename: "Viewer",
      id: "1",
      deletedProjects: {
        __typename: "DeletedProjectConnection",
        edges: nodes.map((node) => ({ __typename: "DeletedProjectEdge", cursor: node.id, node })),
        pageInfo: { __typename: "PageInfo", endCursor: nodes.at(-1)?.id ?? null, hasNextPage: false },
        totalCount: nodes.length,
      },
    },
  },
});

test("what was deleted is listed with how much was in it and until when it is kept, and can be restored", async () => {
  serve({
    Projects: () => ({ data: { projects: list(both) } }),
    ProjectCounts: () => counts(2),
    DeletedProjects: () =>
      deletedList([gone("8", "Tidewater"), gone("9", "Empty", { messageCount: 0, versionCount: 0 })]),
    RestoreProject: () => ({
      data: {
        restoreProject: done("RestoreProjectPayload", { project: project("8", "Tidewater") }),
      },
    }),
  });
  const router = await open();
  fireEvent.click(await screen.findByRole("radio", { name: /^Deleted/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ status: "DELETED" }));
  const rows = within(await screen.findByRole("list", { name: "Deleted projects" })).getAllByRole("listitem");
  expect(rows.map((row) => row.querySelector("p")?.textContent)).toEqual([
    "Deleted now · 22 messages, 9 versions · Goes for good on 22 December",
    "Deleted now · Empty · Goes for good on 22 December",
  ]);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Restore Tidewater" })));
  expect(await screen.findAllByText("Tidewater restored")).not.toEqual([]);
  await waitFor(() => expect(screen.queryByRole("button", { name: "Restore Tidewater" })).toBeNull());
  await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe("Restore Empty"));
});

test("only deleting for good asks first, and says what goes and what stays", async () => {
  const asked = serve({
    Projects: () => ({ data: { projects: list([]) } }),
    ProjectCounts: () => counts(1),
    DeletedProjects: () => deletedList([gone("8", "Tidewater")]),
    PurgeProject: () => ({
      data: { purgeProject: done("PurgeProjectPayload", { deletedProjectId: "8" }) },
    }),
  });
  await open("/?status=DELETED");
  fireEvent.click(await screen.findByRole("button", { name: "Delete for good: Tidewater" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Delete Tidewater for good?" }));
  expect(
    dialog.getByText("Its 22 messages and 9 versions go with it. The site on Netlify stays."),
  ).toBeTruthy();
  await act(async () => fireEvent.click(dialog.getByRole("button", { name: "Delete project" })));
  expect(await screen.findAllByText("Tidewater deleted for good")).not.toEqual([]);
  await screen.findByText("Nothing is deleted");
  expect(asked.find((each) => each.operationName === "PurgeProject")?.variables.input).toEqual({ id: "8" });
});

test("who deleted everything finds the way to what can be brought back", async () => {
  serve({
    Projects: () => ({ data: { projects: list([]) } }),
    ProjectCounts: () => counts(3),
    DeletedProjects: () => deletedList([gone("8", "Tidewater")]),
  });
  await open();
  fireEvent.click(await screen.findByRole("button", { name: "Deleted projects (3)" }));
  await screen.findByRole("button", { name: "Restore Tidewater" });
});

test("the order is asked for, and is the same the next time", async () => {
  const asked = serve({
    Projects: () => ({ data: { projects: list(both) } }),
    ProjectCounts: () => counts(),
  });
  await open();
  await screen.findByRole("article", { name: "Crumb & Co" });
  fireEvent.click(screen.getByRole("button", { name: "Order: Last changed" }));
  const byName = await screen.findByRole("menuitemradio", { name: "Name" });
  await act(async () => fireEvent.click(byName));
  const orders = () =>
    asked.filter((each) => each.operationName === "Projects").map((each) => each.variables.orderBy);
  await waitFor(() =>
    expect(orders()).toEqual([
      { field: "UPDATED_AT", direction: "DESC" },
      { field: "NAME", direction: "ASC" },
    ]),
  );
  cleanup();
  await open();
  await screen.findByRole("button", { name: "Order: Name" });
  expect(orders().at(-1)).toEqual({ field: "NAME", direction: "ASC" });
});

test("arrows lead from card to card", async () => {
  serve({ Projects: () => ({ data: { projects: list(both) } }), ProjectCounts: () => counts() });
  await open();
  const first = await screen.findByRole("link", { name: "Open Crumb & Co" });
  first.focus();
  fireEvent.keyDown(first, { key: "ArrowRight" });
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Open Winter menu");
  fireEvent.keyDown(document.activeElement ?? first, { key: "Home" });
  expect(document.activeElement).toBe(first);
});
