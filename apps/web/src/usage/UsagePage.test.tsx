import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { show, viewer } from "../test-world.tsx";
import UsagePage from "./UsagePage.tsx";

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
  return () => vi.unstubAllGlobals();
});

const today = new Date().toISOString().slice(0, 10);
const quota = (more: object = {}) => ({
  __typename: "Quota",
  tokensUsed: 412_306,
  tokensReserved: 0,
  tokensLimit: 1_000_000,
  tokensRemaining: 587_694,
  periodStart: `${today.slice(0, 8)}01T00:00:00.000Z`,
  periodEnd: "2099-12-01T00:00:00.000Z",
  requestsUsed: 2,
  requestsLimit: 60,
  requestsFreeAt: null,
  ...more,
});
const day = (endpoint: string, tokens: number) => ({
  __typename: "UsageDay",
  date: today,
  endpoint,
  tokens,
  requests: 1,
});
const usage = (more: object = {}) => ({
  __typename: "UsageSummary",
  from: today,
  to: today,
  totalTokens: 1200,
  inputTokens: 1000,
  outputTokens: 200,
  requests: 3,
  failedRequests: 1,
  cost: null,
  days: [day("chat.build", 900), day("chat.repair", 300)],
  projects: [
    {
      __typename: "UsageProject",
      tokens: 1200,
      requests: 3,
      cost: null,
      project: { __typename: "Project", id: "p1", name: "Crumb & Co" },
    },
  ],
  models: [{ __typename: "UsageModel", model: "gpt-5-mini", tokens: 1200, requests: 3, cost: null }],
  ...more,
});

test("the quota, the figures and both tables stand there, and the chart is told in words", async () => {
  await show(<UsagePage />, { UsagePage: () => viewer({ quota: quota(), usage: usage() }) });
  expect(await screen.findByText("of 1,000,000 tokens this month")).toBeTruthy();
  expect(screen.getByText("412,306", { exact: false })).toBeTruthy();
  const chart = screen.getByRole("img");
  expect(chart.getAttribute("aria-label")).toMatch(/^Tokens per day: 1,200 in all, most on .* with 1,200\./);
  expect(screen.getByRole("row", { name: "Crumb & Co 3 1,200" })).toBeTruthy();
  expect(screen.getByRole("row", { name: "Repair 1 300" })).toBeTruthy();
  expect(screen.getByRole("row", { name: "gpt-5-mini 3 1,200" })).toBeTruthy();
});

test("a price makes the cost a figure", async () => {
  const cost = { __typename: "Cost", amount: 4.8213, currency: "USD" };
  await show(<UsagePage />, { UsagePage: () => viewer({ quota: quota(), usage: usage({ cost }) }) });
  expect(await screen.findByText("$4.82", { exact: false })).toBeTruthy();
});

test("another period asks for other days", async () => {
  const { asked } = await show(<UsagePage />, {
    UsagePage: () => viewer({ quota: quota(), usage: usage() }),
  });
  await act(async () => fireEvent.click(await screen.findByRole("radio", { name: "Year" })));
  await screen.findByRole("img", { name: /^Tokens per month/ });
  const ranges = asked.map(({ variables }) => variables);
  expect(ranges[0]).toEqual({ from: `${today.slice(0, 8)}01`, to: today });
  expect(ranges.at(-1)?.to).toBe(today);
  expect(ranges.at(-1)?.from).not.toBe(ranges[0]?.from);
});

test("where nothing was used it says so, without an empty chart", async () => {
  const nothing = usage({ requests: 0, days: [], projects: [], models: [] });
  await show(<UsagePage />, {
    UsagePage: () => viewer({ quota: quota({ tokensUsed: 0, tokensLimit: null }), usage: nothing }),
  });
  expect(await screen.findByText("Nothing was used this month.")).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
});

test("figures that do not load can be asked for again", async () => {
  let down = true;
  await show(<UsagePage />, {
    UsagePage: () =>
      down
        ? { errors: [{ message: "x", extensions: { code: "UNAVAILABLE" } }] }
        : viewer({ quota: quota(), usage: usage() }),
  });
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("The figures did not load."));
  down = false;
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Try again" })));
  expect(await screen.findByRole("img")).toBeTruthy();
});

test("months are stepped through; one in which nothing was used says so and leads back", async () => {
  const nothing = usage({ requests: 0, totalTokens: 0, days: [], projects: [], models: [] });
  const { asked, router } = await show(<UsagePage />, {
    UsagePage: ({ to }) => viewer({ quota: quota(), usage: to === today ? usage() : nothing }),
  });
  const later = await screen.findByRole("button", { name: "The month after" });
  expect(later.getAttribute("aria-disabled")).toBe("true");
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "The month before" })));
  expect(await screen.findByText(/^Nothing was used in \w+ \d{4}\.$/)).toBeTruthy();
  expect(screen.queryByText("of 1,000,000 tokens this month")).toBeNull();
  expect(asked.at(-1)?.variables).toMatchObject({ from: expect.stringMatching(/-01$/) });
  expect(router.latestLocation.search).toEqual({ month: expect.stringMatching(/^\d{4}-\d{2}$/) });
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "The month after" })));
  expect(await screen.findByText("of 1,000,000 tokens this month")).toBeTruthy();
});

test("the chart is read with the arrow keys, column by column", async () => {
  await show(<UsagePage />, { UsagePage: () => viewer({ quota: quota(), usage: usage() }) });
  const walk = await screen.findByRole("slider", { name: "Tokens per day, one by one" });
  expect(walk.getAttribute("aria-valuetext")).toMatch(/: 1,200 tokens; Build 900, Repair 300$/);
  fireEvent.keyDown(walk, { key: "Home" });
  expect(walk.getAttribute("aria-valuenow")).toBe("1");
  fireEvent.keyDown(walk, { key: "ArrowLeft" });
  expect(walk.getAttribute("aria-valuenow")).toBe("1");
  fireEvent.keyDown(walk, { key: "End" });
  expect(walk.getAttribute("aria-valuenow")).toBe(walk.getAttribute("aria-valuemax"));
});

test("a table is sorted by the column that is chosen, and a long one begins with its largest", async () => {
  const projects = Array.from({ length: 12 }, (_, index) => ({
    __typename: "UsageProject",
    tokens: 100 * (index + 1),
    requests: 20 - index,
    cost: null,
    project: { __typename: "Project", id: `p${index}`, name: `Page ${index + 1}` },
  }));
  await show(<UsagePage />, {
    UsagePage: () => viewer({ quota: quota(), usage: usage({ projects }) }),
  });
  const names = () => screen.getAllByRole("link", { name: /^Page / }).map((link) => link.textContent);
  await screen.findByRole("link", { name: "Page 12" });
  expect(names()).toHaveLength(8);
  expect(names()[0]).toBe("Page 12");
  fireEvent.click(screen.getByRole("button", { name: "Project" }));
  expect(names().slice(0, 2)).toEqual(["Page 1", "Page 2"]);
  expect(screen.getByRole("columnheader", { name: "Project" }).getAttribute("aria-sort")).toBe("ascending");
  fireEvent.click(screen.getByRole("button", { name: "Show all 12" }));
  expect(names()).toHaveLength(12);
});
