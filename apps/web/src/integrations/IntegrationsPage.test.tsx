import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { AccountNews } from "../settings/AccountNews.tsx";
import { type Answers, apiError, show, viewer } from "../test-world.tsx";
import IntegrationsPage from "./IntegrationsPage.tsx";

const SECRET = "github_pat_11ABCDEFG0secret4f2a";
type Type = "GITHUB" | "NETLIFY";

const integration = (type: Type, more: object = {}) => ({
  __typename: "Integration",
  id: `i-${type}`,
  provider: type,
  account: "maria-adler",
  scopes: null,
  last4: "4f2a",
  isActive: true,
  validatedAt: new Date(Date.now() - 7_200_000).toISOString(),
  expiresAt: null,
  invalidReason: null,
  notice: null,
  updatedAt: "2026-11-20T10:00:00.000Z",
  ...more,
});
const provider = (type: Type, more: object = {}) => ({
  __typename: "Provider",
  type,
  target: "LOCAL",
  localAllowed: true,
  deviceFlow: false,
  tokenUrl:
    type === "GITHUB"
      ? "https://github.com/settings/tokens/new?scopes=repo"
      : "https://app.netlify.com/user/applications/personal",
  integration: null,
  ...more,
});
const connected = (type: Type, more: object = {}) =>
  provider(type, { target: "REMOTE", integration: integration(type, more) });
const account = (providers: object[]) => viewer({ providers });

const page = (providers: object[], more: Answers = {}) =>
  show(<IntegrationsPage />, { Providers: () => account(providers), ...more });
const card = (name: string) => within(screen.getByRole("region", { name }));
const token = (name: string) =>
  card(name).getByLabelText<HTMLInputElement>("Personal access token", { exact: true });
const submit = (name: string, verb: string) =>
  act(async () => fireEvent.click(card(name).getByRole("button", { name: verb })));
const refusing = (code: string, message: string): Answers => ({
  ConnectIntegration: () => ({
    connectIntegration: {
      __typename: "ConnectIntegrationPayload",
      integration: null,
      ...account([provider("GITHUB"), provider("NETLIFY")]),
      userErrors: [{ __typename: "UserError", code, message }],
    },
  }),
});
const accepting: Answers = {
  ConnectIntegration: () => ({
    connectIntegration: {
      __typename: "ConnectIntegrationPayload",
      integration: integration("GITHUB"),
      ...account([connected("GITHUB"), provider("NETLIFY")]),
      userErrors: [],
    },
  }),
};

test("what a token must allow, and where it is made, stand before the field for it", async () => {
  await page([provider("GITHUB"), provider("NETLIFY")]);
  const link = await card("GitHub").findByRole("link", { name: /Open GitHub’s token page/ });
  const url = new URL(link.getAttribute("href") ?? "");
  expect(url.pathname).toBe("/settings/personal-access-tokens/new");
  expect(url.searchParams.get("contents")).toBe("write");
  expect(link.getAttribute("rel")).toContain("noopener");
  expect(
    card("GitHub")
      .getAllByRole("listitem")
      .map((item) => item.textContent)
      .filter((text) => text?.includes("Read and write") && !text.includes("Open")),
  ).toEqual([
    "Contents Read and write the files of the site",
    "Administration Read and write to make a repository and to switch on Pages",
    "Pages Read and write to publish as GitHub Pages",
  ]);
  expect(
    card("GitHub")
      .getByRole("link", { name: /public_repo/ })
      .getAttribute("href"),
  ).toContain("scopes=public_repo");
  const follows = link.compareDocumentPosition(token("GitHub"));
  expect(follows & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test("of Netlify's tokens it is said that they open the whole account", async () => {
  await page([connected("GITHUB"), provider("NETLIFY")]);
  expect(await card("Netlify").findByText("This token opens the whole account")).toBeTruthy();
  expect(token("Netlify").type).toBe("password");
  expect(token("Netlify").autocomplete).toBe("off");
});

test("one way to connect lies open, and its button is the only rose one", async () => {
  const { view } = await page([provider("GITHUB"), provider("NETLIFY")]);
  await screen.findByRole("region", { name: "GitHub" });
  const rose = () =>
    [...view.container.querySelectorAll("[data-variant=rose]")].map((one) => one.textContent);
  expect(rose()).toEqual(["Connect"]);
  expect(card("Netlify").queryByLabelText("Personal access token")).toBeNull();
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Connect: Netlify" })));
  expect(rose()).toEqual(["Connect"]);
  expect(card("GitHub").queryByLabelText("Personal access token")).toBeNull();
  expect(document.activeElement).toBe(
    card("Netlify").getByRole("link", { name: /Open Netlify’s token page/ }),
  );
});

test("a token is sent once and then is nowhere: not in the field, the cache, the storage or the address", async () => {
  const { asked, client, router, view } = await page([provider("GITHUB"), provider("NETLIFY")], accepting);
  await screen.findByRole("region", { name: "GitHub" });
  const field = token("GitHub");
  fireEvent.change(field, { target: { value: ` ${SECRET}\n` } });
  expect(view.container.innerHTML).not.toContain(SECRET);
  await submit("GitHub", "Connect");
  expect(asked.at(-1)).toEqual({
    name: "ConnectIntegration",
    variables: { input: { provider: "GITHUB", token: SECRET } },
  });
  expect(await card("GitHub").findByText("Connected")).toBeTruthy();
  expect(card("GitHub").getByText("4f2a")).toBeTruthy();
  expect(field.value).toBe("");
  const kept = JSON.stringify([client.cache.extract(), { ...localStorage }, { ...sessionStorage }]);
  expect(kept).not.toContain(SECRET);
  expect(kept).toContain("maria-adler");
  expect(router.latestLocation.href).not.toContain(SECRET);
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "GitHub" }));
});

test("a token that the provider refuses is said under its field, which keeps it and has the focus", async () => {
  await page(
    [provider("GITHUB"), provider("NETLIFY")],
    refusing("TOKEN_INVALID", "GitHub does not accept it."),
  );
  await screen.findByRole("region", { name: "GitHub" });
  fireEvent.change(token("GitHub"), { target: { value: SECRET } });
  await submit("GitHub", "Connect");
  expect(card("GitHub").getByRole("alert").textContent).toBe("GitHub does not accept it.");
  expect(token("GitHub").getAttribute("aria-invalid")).toBe("true");
  expect(token("GitHub").getAttribute("aria-describedby")).toBe(card("GitHub").getByRole("alert").id);
  expect(token("GitHub").value).toBe(SECRET);
  expect(document.activeElement).toBe(token("GitHub"));
});

test.each([
  ["the provider", refusing("PROVIDER_UNREACHABLE", "GitHub could not be reached, so it was not checked.")],
  ["the server", { ConnectIntegration: () => apiError("UNAVAILABLE", "down") }],
] satisfies [string, Answers][])(
  "where %s could not be reached the token is not called wrong, and can be tried again as it is",
  async (_, answers) => {
    const { asked } = await page([provider("GITHUB"), provider("NETLIFY")], answers);
    await screen.findByRole("region", { name: "GitHub" });
    fireEvent.change(token("GitHub"), { target: { value: SECRET } });
    await submit("GitHub", "Connect");
    expect(card("GitHub").getByRole("alert")).toBeTruthy();
    expect(token("GitHub").getAttribute("aria-invalid")).toBeNull();
    await submit("GitHub", "Try again");
    expect(asked.filter(({ name }) => name === "ConnectIntegration")).toHaveLength(2);
  },
);

test("nothing is sent while the field is empty or holds more than a token", async () => {
  const { asked } = await page([provider("GITHUB"), provider("NETLIFY")], accepting);
  await screen.findByRole("region", { name: "GitHub" });
  await submit("GitHub", "Connect");
  expect(card("GitHub").getByRole("alert").textContent).toMatch(/^Paste the token/);
  fireEvent.change(token("GitHub"), { target: { value: "github_pat_11 ABC" } });
  expect(card("GitHub").queryByRole("alert")).toBeNull();
  await submit("GitHub", "Connect");
  expect(card("GitHub").getByRole("alert").textContent).toMatch(/space or a line break/);
  expect(asked.map(({ name }) => name)).not.toContain("ConnectIntegration");
});

test("a refused token says why and what is safe, and to reconnect is the next step", async () => {
  const { view } = await page([
    provider("GITHUB"),
    connected("NETLIFY", { isActive: false, invalidReason: "Netlify refused the token at the last deploy." }),
  ]);
  expect(await card("Netlify").findByText("Needs a new token")).toBeTruthy();
  expect(
    card("Netlify").getByText(/^Netlify refused the token at the last deploy\. Your sites/),
  ).toBeTruthy();
  expect([...view.container.querySelectorAll("[data-variant=rose]")]).toEqual([
    card("Netlify").getByRole("button", { name: "Reconnect" }),
  ]);
});

test("a token that ends soon is marked, with the days that are left; what the server noticed is said", async () => {
  const expiresAt = new Date(Date.now() + 6.5 * 86_400_000).toISOString();
  const notice = "Netlify's tokens open the whole account.";
  await page([connected("GITHUB", { expiresAt }), connected("NETLIFY", { notice })]);
  expect(await card("GitHub").findByText("Expires soon")).toBeTruthy();
  expect(card("GitHub").getByText(/^In 6 days, on /)).toBeTruthy();
  expect(card("Netlify").getByText("Netlify gives no date")).toBeTruthy();
  expect(card("Netlify").getByText(notice)).toBeTruthy();
});

test("to disconnect says what stays, does nothing until it is confirmed, and then deletes the token", async () => {
  const { asked } = await page([connected("GITHUB"), connected("NETLIFY")], {
    DisconnectIntegration: () => ({
      disconnectIntegration: {
        __typename: "DisconnectIntegrationPayload",
        ...account([provider("GITHUB"), connected("NETLIFY")]),
        userErrors: [],
      },
    }),
  });
  await act(async () => fireEvent.click(await screen.findByRole("button", { name: "Disconnect GitHub" })));
  const dialog = within(await screen.findByRole("dialog", { name: "Disconnect GitHub?" }));
  expect(dialog.getByText(/Your repositories on GitHub stay as they are\./)).toBeTruthy();
  expect(dialog.getByText(/goes to this machine, not to GitHub\./)).toBeTruthy();
  expect(dialog.getByRole("link", { name: /delete it there too/ }).getAttribute("href")).toBe(
    "https://github.com/settings/personal-access-tokens",
  );
  expect(asked.map(({ name }) => name)).not.toContain("DisconnectIntegration");
  await act(async () => fireEvent.click(dialog.getByRole("button", { name: "Disconnect GitHub" })));
  expect(asked.at(-1)).toEqual({
    name: "DisconnectIntegration",
    variables: { input: { provider: "GITHUB" } },
  });
  expect(await card("GitHub").findByText("Not connected")).toBeTruthy();
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
const event = (providers: object[]) => ({
  viewerUpdated: {
    ...account(providers).viewer,
    preferences: {},
    quota,
    errorLogs: { __typename: "ErrorLogConnection", totalCount: 0 },
  },
});

test("what changes in another tab shows by itself", async () => {
  const { publish } = await show(
    <>
      <AccountNews />
      <IntegrationsPage />
    </>,
    { Providers: () => account([provider("GITHUB"), connected("NETLIFY")]) },
  );
  expect(await card("GitHub").findByText("Not connected")).toBeTruthy();
  await publish("ViewerUpdated", event([connected("GITHUB"), connected("NETLIFY")]));
  expect(await card("GitHub").findByText("Connected")).toBeTruthy();
  await publish(
    "ViewerUpdated",
    event([connected("GITHUB"), connected("NETLIFY", { isActive: false, invalidReason: "Refused." })]),
  );
  expect(await card("Netlify").findByText("Needs a new token")).toBeTruthy();
  await publish("ViewerUpdated", event([provider("GITHUB"), connected("NETLIFY")]));
  await waitFor(() => expect(card("GitHub").getByText("Not connected")).toBeTruthy());
});

test("a form that is in use stays, whatever another tab does with the account", async () => {
  const { publish } = await show(
    <>
      <AccountNews />
      <IntegrationsPage />
    </>,
    { Providers: () => account([provider("GITHUB"), provider("NETLIFY")]) },
  );
  await screen.findByRole("region", { name: "GitHub" });
  const field = token("GitHub");
  field.focus();
  await act(async () => fireEvent.change(field, { target: { value: SECRET } }));
  expect(document.activeElement).toBe(field);
  await publish("ViewerUpdated", event([connected("GITHUB"), provider("NETLIFY")]));
  expect(await card("GitHub").findByText("Connected")).toBeTruthy();
  expect(token("GitHub")).toBe(field);
  expect(field.value).toBe(SECRET);
  expect(document.activeElement).toBe(field);
});

test("two presses of one moment send the token once", async () => {
  const { asked } = await page([provider("GITHUB"), provider("NETLIFY")], accepting);
  await screen.findByRole("region", { name: "GitHub" });
  fireEvent.change(token("GitHub"), { target: { value: SECRET } });
  const button = card("GitHub").getByRole("button", { name: "Connect" });
  await act(async () => {
    button.click();
    button.click();
  });
  expect(asked.filter(({ name }) => name === "ConnectIntegration")).toHaveLength(1);
});

const begun = {
  ConnectGithubDevice: () => ({
    connectGithubDevice: {
      __typename: "ConnectGithubDevicePayload",
      deviceConnection: {
        __typename: "DeviceConnection",
        id: "d1",
        userCode: "WDJB-MJHT",
        verificationUri: "https://github.com/login/device",
        expiresAt: "2026-11-22T14:32:00.000Z",
        status: "WAITING",
        message: null,
      },
      userErrors: [],
    },
  }),
} satisfies Answers;
const device = (status: string, message: string | null = null) => ({
  deviceConnectionUpdated: { __typename: "DeviceConnection", id: "d1", status, message },
});

test("signing in by a code shows it with the page to type it on, and ends in a connection by itself", async () => {
  let providers = [provider("GITHUB", { deviceFlow: true }), connected("NETLIFY")];
  const { publish } = await show(<IntegrationsPage />, { ...begun, Providers: () => account(providers) });
  expect((await screen.findByRole("radio", { name: "Paste a token" })).ariaChecked).toBe("false");
  await submit("GitHub", "Get a code");
  expect(await screen.findByText("WDJB-MJHT")).toBe(document.activeElement);
  expect(screen.getByText("Waiting for GitHub")).toBeTruthy();
  expect(screen.getByRole("link", { name: /^Open GitHub/ }).getAttribute("href")).toBe(
    "https://github.com/login/device",
  );
  providers = [connected("GITHUB", { account: "maria-by-code" }), connected("NETLIFY")];
  await publish("DeviceConnectionUpdated", device("CONNECTED"));
  expect(await card("GitHub").findByText("Connected")).toBeTruthy();
  expect(await screen.findAllByText("GitHub connected as maria-by-code")).not.toEqual([]);
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "GitHub" }));
});

test("a code that the server knows nothing of any more is not waited for", async () => {
  await page([provider("GITHUB", { deviceFlow: true }), connected("NETLIFY")], {
    ...begun,
    DeviceConnectionUpdated: () => apiError("NOT_FOUND", "gone"),
  });
  await screen.findByRole("region", { name: "GitHub" });
  await submit("GitHub", "Get a code");
  expect((await card("GitHub").findByRole("alert")).textContent).toMatch(/^This is not here any more/);
});

test("the account is heard of before the code is over: the focus still finds its way", async () => {
  let providers = [provider("GITHUB", { deviceFlow: true }), connected("NETLIFY")];
  const { client, publish } = await show(<IntegrationsPage />, {
    ...begun,
    Providers: () => account(providers),
  });
  await screen.findByRole("region", { name: "GitHub" });
  await submit("GitHub", "Get a code");
  providers = [{ ...connected("GITHUB"), deviceFlow: true }, connected("NETLIFY")];
  await act(async () => void (await client.refetchQueries({ include: "active" })));
  expect(card("GitHub").getByText("Connected")).toBeTruthy();
  expect(screen.getByText("WDJB-MJHT")).toBeTruthy();
  await publish("DeviceConnectionUpdated", device("CONNECTED"));
  await waitFor(() => expect(screen.queryByText("WDJB-MJHT")).toBeNull());
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "GitHub" }));
});

test.each([
  ["DENIED", null, /^On GitHub the sign-in was declined\. Nothing was changed/],
  ["EXPIRED", null, /^The code was not entered in time/],
  ["FAILED", "GitHub answered nothing for ten minutes.", /^GitHub answered nothing for ten minutes\.$/],
])("a code that ends as %s says so, and a new one is the next step", async (status, message, words) => {
  const { publish } = await page([provider("GITHUB", { deviceFlow: true }), connected("NETLIFY")], begun);
  await screen.findByRole("region", { name: "GitHub" });
  await submit("GitHub", "Get a code");
  await publish("DeviceConnectionUpdated", device(status, message));
  expect((await card("GitHub").findByRole("alert")).textContent).toMatch(words);
  expect(card("GitHub").getByRole("button", { name: "Get a new code" }).dataset.variant).toBe("rose");
});

test("where this machine may be used it says what it is; where not, that nothing can be published", async () => {
  const { view } = await page([provider("GITHUB"), provider("NETLIFY")]);
  expect(
    await screen.findByText(/Not GitHub, not Netlify, and nobody else sees it unless this machine is open/),
  ).toBeTruthy();
  view.unmount();
  await page([
    provider("GITHUB", { localAllowed: false, target: null }),
    provider("NETLIFY", { localAllowed: false, target: null }),
  ]);
  expect(await screen.findByText(/^Without a token nothing can be published here/)).toBeTruthy();
  expect(screen.queryByRole("region", { name: "This machine" })).toBeNull();
});

test("integrations that did not load say so, with a way to try again", async () => {
  let down = true;
  await show(<IntegrationsPage />, {
    Providers: () =>
      down ? apiError("UNAVAILABLE", "down") : account([connected("GITHUB"), connected("NETLIFY")]),
  });
  expect((await screen.findByRole("alert")).textContent).toMatch(/^The integrations did not load\./);
  down = false;
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
  expect(await screen.findByRole("region", { name: "GitHub" })).toBeTruthy();
});
