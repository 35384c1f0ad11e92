import { expect, test } from "vitest";
import { words } from "../words/projects.ts";
import { projectsSearch } from "./search.ts";
import { statusOf } from "./status.ts";

test.each([
  [
    { messages: 22, versions: 9, remains: ["the site on Netlify", "the repository on GitHub"] },
    "Its 22 messages and 9 versions go with it. The site on Netlify and the repository on GitHub stay.",
  ],
  [{ messages: 2, versions: 0, remains: [] }, "Its 2 messages go with it. This cannot be undone."],
  [
    { messages: 1, versions: 0, remains: ["the repository on GitHub"] },
    "Its 1 message goes with it. The repository on GitHub stays.",
  ],
  [{ messages: 0, versions: 0, remains: [] }, "Nothing has been written in it yet. This cannot be undone."],
])("deleting for good says what goes and what stays: %o", ({ messages, versions, remains }, sentence) => {
  expect(words.purge.consequences(messages, versions, remains)).toBe(sentence);
});

const there = {
  type: "NETLIFY",
  target: "REMOTE",
  url: "https://x.example",
  deployment: { url: "https://x.example", createdAt: "2026-11-22T10:00:00Z", options: {} },
} as const;
const published = {
  status: "ACTIVE",
  publications: [there],
  latestDeployments: [],
  currentVersion: { number: 3 },
} as const;
const nowhere = { publications: [], latestDeployments: [] } as const;

test("what is being written outranks what a project was", () => {
  expect(statusOf(published)).toEqual({ state: "live", word: "Live" });
  expect(statusOf({ ...published, activeGeneration: {} })).toEqual({ state: "now", word: "Writing v4" });
  expect(statusOf({ ...published, status: "ARCHIVED" })).toEqual({ state: "idle", word: "Archived" });
  expect(statusOf({ ...nowhere, status: "DRAFT", activeGeneration: {} })).toEqual({
    state: "now",
    word: "Writing v1",
  });
});

test("a project is live where others see it; what this machine serves is called that", () => {
  expect(statusOf({ ...published, publications: [{ ...there, target: "LOCAL" }] })).toEqual({
    state: "ready",
    word: "On this machine",
  });
  expect(statusOf({ ...published, publications: [{ ...there, type: "GITHUB" }] })).toEqual({
    state: "ready",
    word: "Active",
  });
});

test("a site on GitHub Pages is as live on its card as in the builder", () => {
  const pages = {
    ...there,
    type: "GITHUB",
    deployment: { ...there.deployment, options: { pages: true } },
  } as const;
  expect(statusOf({ ...published, publications: [pages] })).toEqual({ state: "live", word: "Live" });
});

test("a deploy shows while it runs, and when the last one failed", () => {
  const last = (...statuses: ("IN_PROGRESS" | "FAILED" | "SUCCESS" | "CANCELLED")[]) =>
    statusOf({
      ...published,
      latestDeployments: statuses.map((status, hour) => ({
        status,
        type: hour === 0 ? "GITHUB" : "NETLIFY",
        target: "REMOTE",
        createdAt: `2026-11-22T1${hour}:00:00Z`,
      })),
    });
  expect(last("SUCCESS", "IN_PROGRESS")).toEqual({ state: "now", word: "Publishing" });
  expect(last("SUCCESS", "FAILED")).toEqual({ state: "fail", word: "Deploy to Netlify failed" });
  expect(last("FAILED")).toEqual({ state: "fail", word: "Deploy to GitHub failed" });
  expect(last("IN_PROGRESS", "SUCCESS")).toEqual({ state: "now", word: "Publishing" });
  expect(last("CANCELLED", "SUCCESS")).toEqual({ state: "live", word: "Live" });
  expect(last("FAILED", "SUCCESS")).toEqual({ state: "live", word: "Live" });
});

test("an address with a filter nobody knows is the plain list", () => {
  expect(projectsSearch({ q: 404, status: "NONE", order: "size", more: 1 })).toEqual({ q: "404" });
  expect(projectsSearch({ status: "DRAFT", order: "name" })).toEqual({ status: "DRAFT", order: "name" });
  expect(projectsSearch({ status: "DELETED" })).toEqual({ status: "DELETED" });
});
