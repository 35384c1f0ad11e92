import { expect, test } from "vitest";
import { consequences } from "./DeleteProjectDialog.tsx";
import { projectsSearch } from "./search.ts";
import { statusOf } from "./status.ts";

test.each([
  [
    { messages: 22, versions: 9, site: true, repository: true },
    "Its 22 messages and 9 versions go with it. The site on Netlify and the repository on GitHub stay.",
  ],
  [
    { messages: 2, versions: 0, site: false, repository: false },
    "Its 2 messages go with it. This cannot be undone.",
  ],
  [
    { messages: 1, versions: 0, site: false, repository: true },
    "Its 1 message goes with it. The repository on GitHub stays.",
  ],
  [
    { messages: 0, versions: 0, site: false, repository: false },
    "Nothing has been written in it yet. This cannot be undone.",
  ],
])("deleting says what goes and what stays: %o", (project, words) => {
  expect(consequences(project)).toBe(words);
});

test("what is being written outranks what a project was", () => {
  const published = {
    status: "ACTIVE",
    netlifyUrl: "https://x.example",
    currentVersion: { number: 3 },
  } as const;
  expect(statusOf(published)).toEqual({ state: "live", word: "Live" });
  expect(statusOf({ ...published, activeGeneration: {} })).toEqual({ state: "now", word: "Writing v4" });
  expect(statusOf({ ...published, status: "ARCHIVED" })).toEqual({ state: "idle", word: "Archived" });
  expect(statusOf({ status: "DRAFT", activeGeneration: {} })).toEqual({ state: "now", word: "Writing v1" });
});

test("an address with a filter nobody knows is the plain list", () => {
  expect(projectsSearch({ q: 404, status: "NONE", order: "size", more: 1 })).toEqual({ q: "404" });
  expect(projectsSearch({ status: "DRAFT", order: "name" })).toEqual({ status: "DRAFT", order: "name" });
});
