import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { type Answers, apiError, show } from "../test-world.tsx";
import DeployPane from "./DeployPane.tsx";
import { forgetSteps } from "./seen-store.ts";
import { useDeployNews } from "./useDeployNews.ts";

beforeAll(() => {
  const observer = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  vi.stubGlobal("IntersectionObserver", observer);
});
beforeEach(forgetSteps);

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 10, minutes)).toISOString();
const version = (number: number) => ({ __typename: "Version", id: `v${number}`, number });
const deployment = (id: string, more: Record<string, unknown> = {}) => {
  const { options, ...rest } = more;
  return {
    __typename: "Deployment",
    id,
    type: "NETLIFY",
    target: "REMOTE",
    status: "SUCCESS",
    step: null,
    url: "https://crumb-co.netlify.app",
    commitSha: null,
    commitUrl: null,
    deployId: "6741c0d9aabbccdd",
    errorCode: null,
    errorMessage: null,
    helpUrl: null,
    retryable: false,
    retryAt: null,
    notice: null,
    attempt: 1,
    cancelRequested: false,
    createdAt: at(0),
    updatedAt: at(0),
    startedAt: at(0),
    finishedAt: at(0),
    version: version(4),
    options: {
      __typename: "DeploymentOptions",
      repository: null,
      branch: null,
      private: null,
      pages: null,
      siteName: null,
      draft: null,
      restores: null,
      ...(options instanceof Object ? options : {}),
    },
    ...rest,
  };
};
type Deployment = ReturnType<typeof deployment>;
const running = (id: string, more: Record<string, unknown> = {}) =>
  deployment(id, { status: "IN_PROGRESS", url: null, deployId: null, finishedAt: null, ...more });
const failed = (id: string, errorCode: string, more: Record<string, unknown> = {}) =>
  deployment(id, {
    status: "FAILED",
    url: null,
    deployId: null,
    errorCode,
    errorMessage: "Why it failed.",
    ...more,
  });
const published = (of: Deployment, more: object = {}) => ({
  __typename: "Publication",
  type: of.type,
  target: of.target,
  account: "maria",
  owner: null,
  repository: null,
  branch: null,
  siteName: "crumb-co",
  url: of.url,
  cloneUrl: null,
  deployment: of,
  ...more,
});
const provider = (type: string, more: object = {}) => ({
  __typename: "Provider",
  type,
  target: "REMOTE",
  localAllowed: true,
  integration: {
    __typename: "Integration",
    id: `i-${type}`,
    account: "maria",
    scopes: null,
    isActive: true,
    invalidReason: null,
    updatedAt: at(-60),
  },
  ...more,
});
const onThisMachine = (type: string) => provider(type, { target: "LOCAL", integration: null });

/** What the server holds; a test may change it while it runs. */
const world = () => ({
  latest: [] as Deployment[],
  places: [] as object[],
  providers: [provider("GITHUB"), provider("NETLIFY")] as object[],
  history: [] as Deployment[],
});

const answersOf = (held: ReturnType<typeof world>): Answers => ({
  DeployPlaces: () => ({
    project: {
      __typename: "Project",
      id: "p1",
      name: "Crumb & Co",
      githubBranch: "main",
      githubUrl: null,
      netlifyUrl: null,
      latestDeployments: held.latest,
      publications: held.places,
    },
  }),
  DeployProviders: () => ({ viewer: { __typename: "Viewer", id: "u1", providers: held.providers } }),
  DeployVersions: () => ({
    project: {
      __typename: "Project",
      id: "p1",
      versions: {
        __typename: "VersionConnection",
        nodes: [3, 4].map((number) => ({ ...version(number), createdAt: at(number) })),
      },
    },
  }),
  VersionCodes: () => ({
    project: {
      __typename: "Project",
      id: "p1",
      versions: {
        __typename: "VersionConnection",
        nodes: [],
        pageInfo: { __typename: "PageInfo", startCursor: null, hasPreviousPage: false },
      },
    },
  }),
  DeployHistory: ({ filter }) => ({
    project: {
      __typename: "Project",
      id: "p1",
      deployments: {
        __typename: "DeploymentConnection",
        edges: held.history
          .filter((one) =>
            Object.entries(filter instanceof Object ? filter : {}).every(
              ([key, value]) => Object.entries(one).find(([name]) => name === key)?.[1] === value,
            ),
          )
          .map((node) => ({ __typename: "DeploymentEdge", cursor: node.id, node })),
        pageInfo: { __typename: "PageInfo", endCursor: null, hasNextPage: false },
      },
    },
  }),
});

const code = { html: "<p>bread</p>", css: "", javascript: "" };
function Pane({ archived = false, current = 4 }: { archived?: boolean; current?: number | null }) {
  const news = useDeployNews("p1");
  return (
    <DeployPane
      projectId="p1"
      code={code}
      current={current === null ? null : { id: `v${current}`, number: current }}
      archived={archived}
      news={news}
    />
  );
}
const open = (held: ReturnType<typeof world>, more: Answers = {}, pane = <Pane />) =>
  show(pane, { ...answersOf(held), ...more });
const accepted = (name: string, made: Deployment | null, userErrors: object[] = []) => ({
  [name]: {
    __typename: "Payload",
    deployment: made,
    userErrors: userErrors.map((error) => ({ __typename: "UserError", field: null, ...error })),
  },
});
const click = async (role: string, name: string | RegExp) => {
  const control = await screen.findByRole(role, { name });
  await act(async () => fireEvent.click(control));
};
const press = (name: string | RegExp) => click("button", name);
const choose = (name: string | RegExp) => click("menuitemradio", name);
const roses = (view: { container: HTMLElement }) =>
  [...view.container.querySelectorAll('[data-variant="rose"]')].map((one) => one.textContent);

test("before the first deployment it says what will be made, and publishes the current version", async () => {
  const held = world();
  const made = running("d1", { status: "PENDING" });
  const { view, asked } = await open(held, { DeployProject: () => accepted("deployProject", made) });
  expect((await screen.findByRole("textbox", { name: "Site name" })).getAttribute("value")).toBe("crumb-co");
  expect(screen.getByText(/Each later deploy replaces it at once/)).toBeTruthy();
  expect(screen.getByText("Nothing published yet. Publish v4 and its address appears here.")).toBeTruthy();
  expect(roses(view)).toEqual(["Publish v4"]);
  await press("Publish v4");
  expect(asked.find(({ name }) => name === "DeployProject")?.variables.input).toEqual({
    projectId: "p1",
    type: "NETLIFY",
    target: "REMOTE",
    versionId: "v4",
    draft: false,
    idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(await screen.findByRole("region", { name: "Publishing v4" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Publish v4/ })).toBeNull();
});

test("without a token the card says that this machine is not the provider", async () => {
  const held = world();
  held.providers = [onThisMachine("GITHUB"), onThisMachine("NETLIFY")];
  await open(held);
  expect(await screen.findByText("This machine, not GitHub")).toBeTruthy();
  const card = screen.getByRole("radio", { name: "Netlify" });
  expect(within(card).getByText("This machine, not Netlify")).toBeTruthy();
  expect(card.getAttribute("aria-checked")).toBe("true");
  expect(screen.getByText(/Nothing is sent to Netlify/)).toBeTruthy();
  // As this server says that it shows sites, and not as another one would.
  expect(screen.getByText("builder.lan:4001/").className).toBe("affix");
  expect(screen.getByRole("link", { name: "connect Netlify" }).getAttribute("href")).toContain(
    "/integrations",
  );
});

test("where nothing can be published yet, connecting is the next step", async () => {
  const held = world();
  held.providers = [provider("GITHUB"), provider("NETLIFY", { target: null, integration: null })];
  const { view } = await open(held);
  expect(await screen.findByRole("link", { name: "Connect Netlify" })).toBeTruthy();
  expect(roses(view)).toEqual(["Connect Netlify"]);
});

test("steps are kept as they come; the end shows the address, and the steps can be looked at", async () => {
  const held = world();
  held.latest = [running("d1", { step: "Looking at the site" })];
  const { view, publish } = await open(held);
  const steps = async () =>
    within(await screen.findByRole("list", { name: "Steps" })).getAllByRole("listitem");
  expect((await steps()).map((step) => step.textContent)).toEqual(["now: Looking at the site"]);
  const row = running("d1", { step: "Uploading styles.css, 1 of 2", updatedAt: at(1) });
  await publish("DeploymentUpdated", { deploymentUpdated: row });
  expect((await steps()).map((step) => step.textContent)).toEqual([
    "Looking at the site",
    "now: Uploading styles.css, 1 of 2",
  ]);
  expect(screen.getByRole("status").textContent).toBe("Publishing v4: Uploading styles.css, 1 of 2");

  const done = deployment("d1", { updatedAt: at(2), finishedAt: at(2) });
  held.latest = [done];
  held.places = [published(done)];
  await publish("DeploymentUpdated", { deploymentUpdated: done });
  expect(await screen.findByRole("region", { name: "v4 is live" })).toBeTruthy();
  expect(screen.getByText("crumb-co.netlify.app")).toBeTruthy();
  expect(roses(view)).toEqual(["Open site"]);
  expect(screen.queryByRole("list", { name: "Steps" })).toBeNull();
  await press("See the 2 steps");
  expect(await steps()).toHaveLength(2);
});

test("while the provider asks to wait, it says until when", async () => {
  const held = world();
  held.latest = [
    running("d1", {
      step: "Netlify asks to slow down",
      retryAt: new Date(2026, 0, 1, 14, 2, 10).toISOString(),
    }),
  ];
  await open(held);
  expect(await screen.findByText(/It goes on at 14:02:10/)).toBeTruthy();
});

test("cancelling says that it is asked for, and takes the row's word for the rest", async () => {
  const held = world();
  held.latest = [running("d1", { step: "Opening a deploy" })];
  const { asked } = await open(held, {
    CancelDeployment: () =>
      accepted("cancelDeployment", running("d1", { step: "Opening a deploy", cancelRequested: true })),
  });
  await press("Cancel");
  expect(asked.find(({ name }) => name === "CancelDeployment")?.variables).toEqual({ input: { id: "d1" } });
  expect(await screen.findByRole("region", { name: "Cancelling v4" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Cancelling" }).getAttribute("aria-disabled")).toBe("true");
});

test("a failure says what, why and what to do; its next step is the one rose", async () => {
  const held = world();
  held.latest = [failed("d1", "NAME_TAKEN", { options: { siteName: "crumb" } })];
  const { view } = await open(held);
  const panel = await screen.findByRole("region", { name: "The name of the site is taken" });
  expect(panel.textContent).toContain("Why it failed.");
  // It was so before this was opened: nobody is interrupted by it.
  expect(within(panel).queryByRole("alert")).toBeNull();
  expect(roses(view)).toEqual(["Choose another name"]);
  await press("Choose another name");
  const field = screen.getByRole("textbox", { name: "Site name" });
  expect(document.activeElement).toBe(field);
  await act(async () => fireEvent.change(field, { target: { value: "crumb-bakery" } }));
  expect(roses(view)).toEqual(["Publish v4"]);
});

test("a failure is tried again as it was", async () => {
  const held = world();
  held.latest = [failed("d1", "UNREACHABLE")];
  const { asked } = await open(held, {
    RetryDeployment: () => accepted("retryDeployment", running("d2", { createdAt: at(1) })),
  });
  await press("Try again");
  expect(asked.find(({ name }) => name === "RetryDeployment")?.variables).toEqual({ input: { id: "d1" } });
  expect(await screen.findByRole("region", { name: "Publishing v4" })).toBeTruthy();
});

test("a repository that is there is only published into when one says so", async () => {
  const held = world();
  held.latest = [failed("d1", "NAME_TAKEN", { type: "GITHUB" })];
  const { view, asked } = await open(held, {
    DeployProject: () => accepted("deployProject", running("d2", { type: "GITHUB", createdAt: at(1) })),
  });
  expect(await screen.findByRole("button", { name: "Choose another name" })).toBeTruthy();
  expect(roses(view)).toEqual(["Publish into it"]);
  await press("Publish into it");
  expect(asked.find(({ name }) => name === "DeployProject")?.variables.input).toMatchObject({
    type: "GITHUB",
    repository: "crumb-and-co",
  });
});

test("what the server does not take is said at its field", async () => {
  const held = world();
  const { asked } = await open(held, {
    DeployProject: () =>
      accepted("deployProject", null, [
        { code: "INVALID", field: ["siteName"], message: "A site's name has small letters." },
      ]),
  });
  const typed = await screen.findByRole("textbox", { name: "Site name" });
  await act(async () => fireEvent.change(typed, { target: { value: "Crumb#" } }));
  await press("Publish v4");
  const field = screen.getByRole("textbox", { name: "Site name" });
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(document.activeElement).toBe(field);
  expect(screen.getByText("A site's name has small letters.")).toBeTruthy();
  expect(asked.filter(({ name }) => name === "DeployProject")).toHaveLength(1);
});

const alreadyRuns = (row: Deployment) => ({
  DeployProject: () =>
    accepted("deployProject", row, [
      { code: "DEPLOYMENT_RUNNING", message: "It is being published. Wait or cancel." },
    ]),
});

test("the same one, begun in another tab, is shown instead of a refusal", async () => {
  await open(world(), alreadyRuns(running("d9")));
  await press("Publish v4");
  expect(await screen.findByRole("region", { name: "Publishing v4" })).toBeTruthy();
  expect(screen.queryByText(/It is being published/)).toBeNull();
});

test("another one that runs already is shown and said, and what was typed is there again after it", async () => {
  const held = world();
  const { publish } = await open(held, alreadyRuns(running("d9", { version: version(3) })));
  const field = await screen.findByRole("textbox", { name: "Site name" });
  await act(async () => fireEvent.change(field, { target: { value: "crumb-bakery" } }));
  await press("Publish v4");
  expect(await screen.findByRole("region", { name: "Publishing v3" })).toBeTruthy();
  expect(screen.getByText(/It is being published/)).toBeTruthy();
  held.latest = [deployment("d9", { version: version(3), updatedAt: at(1) })];
  await publish("DeploymentUpdated", { deploymentUpdated: held.latest[0] });
  expect(await screen.findByRole("region", { name: "v3 is live" })).toBeTruthy();
  expect(screen.queryByText(/It is being published/)).toBeNull();
  expect(screen.getByRole("textbox", { name: "Site name" }).getAttribute("value")).toBe("crumb-bakery");
});

test("whoever types for one provider stays there when another tab publishes to the other", async () => {
  const held = world();
  const { publish } = await open(held);
  const field = await screen.findByRole("textbox", { name: "Site name" });
  await act(async () => fireEvent.change(field, { target: { value: "crumb-bakery" } }));
  held.latest = [running("d9", { type: "GITHUB" })];
  await publish("DeploymentUpdated", { deploymentUpdated: held.latest[0] });
  expect(screen.getByRole("textbox", { name: "Site name" })).toBe(field);
  expect(screen.getByRole("radio", { name: "Netlify" }).getAttribute("aria-checked")).toBe("true");
});

test("the focus goes on with the deployment when what had it is gone", async () => {
  const held = world();
  const { publish } = await open(held, {
    DeployProject: () => accepted("deployProject", running("d1")),
  });
  const button = await screen.findByRole("button", { name: "Publish v4" });
  button.focus();
  await press("Publish v4");
  const outcome = screen.getByRole("group", { name: "Last deploy" });
  expect(document.activeElement).toBe(outcome);
  screen.getByRole("button", { name: "Cancel" }).focus();
  held.latest = [deployment("d1", { updatedAt: at(1) })];
  await publish("DeploymentUpdated", { deploymentUpdated: held.latest[0] });
  expect(await screen.findByRole("region", { name: "v4 is live" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("group", { name: "Last deploy" }));
});

test("a focus that is elsewhere stays there", async () => {
  const held = world();
  held.latest = [running("d1")];
  const { publish } = await open(held);
  const radio = await screen.findByRole("radio", { name: "Netlify" });
  screen.getByRole("button", { name: "Cancel" }).focus();
  radio.focus();
  held.latest = [deployment("d1", { updatedAt: at(1) })];
  await publish("DeploymentUpdated", { deploymentUpdated: held.latest[0] });
  expect(await screen.findByRole("region", { name: "v4 is live" })).toBeTruthy();
  expect(document.activeElement).toBe(radio);
});

test("a failure that happens while one looks on is said at once", async () => {
  const held = world();
  held.latest = [running("d1")];
  const { publish } = await open(held);
  await screen.findByRole("button", { name: "Cancel" });
  expect(screen.queryByRole("alert")).toBeNull();
  held.latest = [failed("d1", "UNREACHABLE", { updatedAt: at(1) })];
  await publish("DeploymentUpdated", { deploymentUpdated: held.latest[0] });
  expect((await screen.findByRole("alert")).textContent).toContain("Netlify could not be reached");
});

test("names in the server's words are set apart, and whatever else they hold is text", async () => {
  const held = world();
  held.latest = [
    failed("d1", "NAME_TAKEN", { errorMessage: "`crumb` belongs to <b>someone</b> else. Choose `another`." }),
  ];
  await open(held);
  const panel = await screen.findByRole("region", { name: "The name of the site is taken" });
  expect(panel.textContent).toContain("crumb belongs to <b>someone</b> else. Choose another.");
  expect(within(panel).getByText("crumb").className).toContain("mono");
});

test("what was not copied is not ticked off", async () => {
  const held = world();
  const done = deployment("d1");
  held.latest = [done];
  held.places = [published(done)];
  const writeText = vi.fn(() => Promise.reject(new Error("not allowed")));
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  onTestFinished(() => void Reflect.deleteProperty(navigator, "clipboard"));
  await open(held);
  await press("Copy the address");
  const icon = screen.getByRole("button", { name: "Copy the address" }).querySelector("svg");
  expect(writeText).toHaveBeenCalledWith("https://crumb-co.netlify.app");
  expect(icon?.classList.contains("lucide-copy")).toBe(true);
});

test("of a place on this machine all is told, also when the next deploy goes to the provider", async () => {
  const held = world();
  const here = deployment("d1", {
    type: "GITHUB",
    target: "LOCAL",
    url: "http://127.0.0.1:4301/git/k/crumb",
  });
  held.latest = [here];
  held.places = [published(here, { cloneUrl: "http://127.0.0.1:4301/git/k/crumb.git" })];
  await open(held);
  const panel = await screen.findByRole("region", { name: "v4 is in the repository" });
  expect(within(panel).getByText("git clone http://127.0.0.1:4301/git/k/crumb.git")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Publish v4" })).toBeTruthy();
});

test("a lost answer keeps its key, so that the second click is the same request; a refusal ends it", async () => {
  const held = world();
  let lost = true;
  const { asked } = await open(held, {
    DeployProject: () => {
      if (!lost) return apiError("CONFLICT", "Other input.");
      lost = false;
      throw new TypeError("Failed to fetch");
    },
  });
  await press("Publish v4");
  expect(await screen.findByText(/pressing again does not make a second one/)).toBeTruthy();
  await press("Publish v4");
  expect(await screen.findByText("Other input.")).toBeTruthy();
  await press("Publish v4");
  const keys = asked
    .filter(({ name }) => name === "DeployProject")
    .map(
      ({ variables }) =>
        Object.entries(variables.input ?? {}).find(([name]) => name === "idempotencyKey")?.[1],
    );
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});

test("two clicks of one moment make one request", async () => {
  const { asked } = await open(world(), {
    DeployProject: () => accepted("deployProject", running("d1")),
  });
  const button = await screen.findByRole("button", { name: "Publish v4" });
  await act(async () => {
    button.click();
    button.click();
  });
  expect(asked.filter(({ name }) => name === "DeployProject")).toHaveLength(1);
});

test("an earlier deployment is put back: on Netlify as it was, on GitHub its version anew, to its branch, with Pages as they are", async () => {
  const held = world();
  const now = deployment("d4", { createdAt: at(9) });
  const before = deployment("d3", { version: version(3), createdAt: at(3) });
  const commit = deployment("g3", {
    type: "GITHUB",
    version: version(3),
    createdAt: at(2),
    commitSha: "4be07d1fff",
    commitUrl: "https://github.com/maria/crumb/commit/4be07d1fff",
    options: { pages: false, branch: "main" },
  });
  const site = deployment("g5", {
    type: "GITHUB",
    createdAt: at(8),
    url: "https://maria.github.io/crumb/",
    options: { pages: true, branch: "main" },
  });
  held.latest = [now];
  held.places = [
    published(now),
    published(site, {
      url: "https://github.com/maria/crumb",
      owner: "maria",
      repository: "crumb",
      branch: "main",
    }),
  ];
  held.history = [now, before, commit];
  const { asked } = await open(held, { DeployProject: () => accepted("deployProject", null) });
  expect(await screen.findByRole("link", { name: "4be07d1" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Roll back to v4 on Netlify" })).toBeNull();
  await press("Roll back to v3 on Netlify");
  await press("Roll back to v3 on GitHub");
  expect(
    asked.filter(({ name }) => name === "DeployProject").map(({ variables }) => variables.input),
  ).toEqual([
    expect.objectContaining({ type: "NETLIFY", target: "REMOTE", restoreDeploymentId: "d3" }),
    expect.objectContaining({
      type: "GITHUB",
      target: "REMOTE",
      versionId: "v3",
      branch: "main",
      pages: true,
    }),
  ]);
});

test("a row says where it went, and opens only what it put there", async () => {
  const held = world();
  const local = { target: "LOCAL", type: "GITHUB", options: { branch: "site" } };
  const now = deployment("d4", { options: { siteName: "crumb-co" } });
  const before = deployment("d3", { version: version(3) });
  const draft = deployment("d2", { version: version(2), options: { draft: true } });
  const commitUrl = "http://127.0.0.1:4301/git/k/crumb/commit/4be07d1";
  held.latest = [now];
  held.places = [published(now)];
  held.history = [now, before, draft, deployment("g1", { ...local, version: version(1), commitUrl })];
  await open(held);
  const rows = await within(screen.getByRole("complementary", { name: "Deploys" })).findAllByRole("listitem");
  expect(rows[0]?.textContent).toContain("crumb-co");
  expect(rows[3]?.textContent).toContain("this machine");
  expect(rows[3]?.textContent).toContain("crumb@site");
  expect(rows.map((row) => within(row).queryByRole("link", { name: /^Open / }) !== null)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});

test("the history tells of an end as the card does, before anything was asked for again", async () => {
  const held = world();
  const before = deployment("d1", { version: version(3) });
  const begun = running("d2", { createdAt: at(1) });
  held.latest = [begun];
  held.places = [published(before)];
  held.history = [begun, before];
  const { publish } = await open(held);
  const history = screen.getByRole("complementary", { name: "Deploys" });
  expect(await within(history).findAllByRole("listitem")).toHaveLength(2);
  // The places are answered as they were before the end.
  const ended = deployment("d2", { createdAt: at(1), updatedAt: at(2), finishedAt: at(2) });
  held.latest = [ended];
  held.history = [ended, before];
  await publish("DeploymentUpdated", { deploymentUpdated: ended });
  expect(await screen.findByRole("region", { name: "v4 is live" })).toBeTruthy();
  const [now, earlier] = within(history).getAllByRole("listitem");
  expect(now?.textContent).toContain("Live");
  expect(earlier?.textContent).not.toContain("Live");
});

test("a name of spaces alone is said at its field, and nothing is published", async () => {
  const { asked } = await open(world());
  const field = await screen.findByRole("textbox", { name: "Site name" });
  await act(async () => fireEvent.change(field, { target: { value: "  " } }));
  await press("Publish v4");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByText(/^Spaces alone are no name/)).toBeTruthy();
  expect(asked.some(({ name }) => name === "DeployProject")).toBe(false);
});

test("a draft is called one before it is published", async () => {
  await open(world());
  await click("radio", "Draft");
  expect(await screen.findByRole("button", { name: "Publish v4 as a draft" })).toBeTruthy();
  expect(screen.getByRole("heading", { name: /as a draft to$/ })).toBeTruthy();
});

test("the history is filtered by the server", async () => {
  const held = world();
  held.history = [deployment("d4"), failed("d2", "NAME_TAKEN", { version: version(2) })];
  held.latest = [deployment("d4")];
  const { asked } = await open(held);
  const history = screen.getByRole("complementary", { name: "Deploys" });
  expect(await within(history).findAllByRole("listitem")).toHaveLength(2);
  await press("Show: All");
  await choose("Failed");
  await waitFor(() => expect(within(history).getAllByRole("listitem")).toHaveLength(1));
  expect(history.textContent).toContain("name taken");
  expect(asked.findLast(({ name }) => name === "DeployHistory")?.variables).toMatchObject({
    filter: { status: "FAILED" },
  });
});

test("an archived project is looked at, not published", async () => {
  const held = world();
  const now = deployment("d4");
  held.latest = [now];
  held.places = [published(now)];
  held.history = [now, failed("d2", "UNREACHABLE")];
  const { view } = await open(held, {}, <Pane archived />);
  expect(await screen.findByRole("region", { name: "v4 is live" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Try again: v4/ })).toBeNull();
  expect(screen.getByRole("textbox", { name: "Site name" }).hasAttribute("disabled")).toBe(true);
  expect(roses(view)).toEqual(["Open site"]);
});

test("without a version there is nothing to publish", async () => {
  await open(world(), {}, <Pane current={null} />);
  expect(
    await screen.findByText("Nothing to publish yet. The first finished answer becomes v1."),
  ).toBeTruthy();
  expect(screen.queryByRole("radio")).toBeNull();
});

test("an earlier version can be chosen", async () => {
  const { asked } = await open(world(), { DeployProject: () => accepted("deployProject", null) });
  await press("v4, choose another version");
  await choose(/^v3/);
  await press("Publish v3");
  expect(asked.find(({ name }) => name === "DeployProject")?.variables.input).toMatchObject({
    versionId: "v3",
  });
});

test("what could not be read says so, and can be read again", async () => {
  const held = world();
  let down = true;
  const { DeployPlaces } = answersOf(held);
  await open(held, {
    DeployPlaces: (variables) => (down ? apiError("UNAVAILABLE", "down") : (DeployPlaces?.(variables) ?? {})),
  });
  expect(await screen.findByText("The deploys did not load.")).toBeTruthy();
  down = false;
  await press("Try again");
  expect(await screen.findByRole("radio", { name: "GitHub" })).toBeTruthy();
});
