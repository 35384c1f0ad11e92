import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { exportAccount } from "./export-account.ts";
import type { ExportSources } from "./export-account.ts";

const viewer = { id: "11111111-1111-4111-8111-111111111111", email: "ada@example.com" };
type Page = { limit: number; after: { value: string | number } | null };

/** A list that answers page by page, as the stores do. */
const paged = <Row>(rows: readonly Row[], value: (row: Row) => string | number, log?: string[]) => {
  return ({ limit, after }: Page) => {
    log?.push("read");
    const start = after === null ? 0 : rows.findIndex((row) => value(row) === after.value) + 1;
    return Promise.resolve({ rows: rows.slice(start, start + limit) });
  };
};

function sources(changes: Partial<ExportSources> = {}): ExportSources {
  const projects = [
    {
      id: "aaaaaaaa-1111-4111-8111-111111111111",
      name: "../Crumb & Co: “Brot”",
      createdAt: "2026-01-01T00:00:00Z",
    },
    { id: "bbbbbbbb-1111-4111-8111-111111111111", name: "///", createdAt: "2026-01-02T00:00:00Z" },
  ];
  const numbers = Array.from({ length: 120 }, (_, i) => ({ id: `v${i + 1}`, number: i + 1 }));
  const none = paged<never>([], () => 0);
  return {
    account: { stats: () => Promise.resolve({ totalProjects: 2 }) },
    projects: {
      list: (_selection, _sort, page) => paged(projects, ({ createdAt }) => createdAt)(page),
      stats: () => Promise.resolve({ messageCount: 3 }),
    },
    deletedProjects: {
      list: paged([{ id: "p9", deletedAt: "2026-01-04T00:00:00Z" }], (row) => row.deletedAt),
    },
    versions: {
      list: (id, page) => (id.startsWith("a") ? paged(numbers, ({ number }) => number)(page) : none(page)),
      code: (id) => Promise.resolve({ html: `<p>${id} — ü</p>`, css: "p{}", javascript: "" }),
    },
    messages: (id, page) =>
      id.startsWith("a")
        ? paged([{ id: "m1", seq: 1, content: 'say "hi"' }], ({ seq }) => seq)(page)
        : none(page),
    deployments: {
      list: (id, page) =>
        id.startsWith("a")
          ? paged(
              [{ id: "d1", createdAt: "2026-01-02T00:00:00Z", commitUrl: "https://c" }],
              (row) => row.id,
            )(page)
          : none(page),
      publications: (id) => Promise.resolve(id.startsWith("a") ? [{ type: "github", url: "https://x" }] : []),
    },
    integrations: { list: () => Promise.resolve([{ provider: "github", metadata: { last4: "WXYZ" } }]) },
    apiTokens: { all: () => Promise.resolve([{ name: "Nightly", last4: "wxyz" }]) },
    preferences: { get: () => Promise.resolve({ theme: "dark" }) },
    usage: { byDay: ({ from }) => Promise.resolve([{ date: from, endpoint: "chat.build", tokens: 7 }]) },
    errorLogs: {
      list: (_selection, page) =>
        paged([{ id: "e1", lastSeenAt: "2026-01-03T00:00:00Z" }], (row) => row.lastSeenAt)(page),
    },
    ...changes,
  };
}

async function unzipped(chunks: AsyncIterable<Uint8Array>): Promise<Record<string, string>> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test("the archive holds the account, each project's rows as JSON, and the files of every version", async () => {
  const files = await unzipped(exportAccount(viewer, sources()));
  const folder = "projects/crumb-co-brot-aaaaaaaa";
  expect(JSON.parse(files["account.json"] ?? "")).toMatchObject({ ...viewer, stats: { totalProjects: 2 } });
  expect(JSON.parse(files["preferences.json"] ?? "")).toEqual({ theme: "dark" });
  expect(JSON.parse(files["usage.json"] ?? "")).toEqual([
    { date: "2000-01-01", endpoint: "chat.build", tokens: 7 },
  ]);
  expect(JSON.parse(files["errors.json"] ?? "")).toEqual([{ id: "e1", lastSeenAt: "2026-01-03T00:00:00Z" }]);
  expect(JSON.parse(files["deleted-projects.json"] ?? "")).toEqual([
    { id: "p9", deletedAt: "2026-01-04T00:00:00Z" },
  ]);
  expect(JSON.parse(files[`${folder}/project.json`] ?? "")).toMatchObject({
    name: "../Crumb & Co: “Brot”",
    stats: { messageCount: 3 },
  });
  expect(JSON.parse(files[`${folder}/messages.json`] ?? "")).toEqual([
    { id: "m1", seq: 1, content: 'say "hi"' },
  ]);
  expect(JSON.parse(files["integrations.json"] ?? "")).toEqual([
    { provider: "github", metadata: { last4: "WXYZ" } },
  ]);
  expect(JSON.parse(files["api-tokens.json"] ?? "")).toEqual([{ name: "Nightly", last4: "wxyz" }]);
  expect(JSON.parse(files[`${folder}/deployments.json`] ?? "")).toEqual([
    { id: "d1", createdAt: "2026-01-02T00:00:00Z", commitUrl: "https://c" },
  ]);
  expect(JSON.parse(files[`${folder}/publications.json`] ?? "")).toEqual([
    { type: "github", url: "https://x" },
  ]);
  expect(JSON.parse(files[`${folder}/versions.json`] ?? "")).toHaveLength(120);
  expect(files[`${folder}/versions/0120/index.html`]).toBe("<p>v120 — ü</p>");
  expect(files[`${folder}/versions/0001/styles.css`]).toBe("p{}");
  expect(files[`${folder}/versions/0001/script.js`]).toBe("");
  expect(files["projects/project-bbbbbbbb/versions.json"]).toBe("[]\n");
  expect(Object.keys(files)).toHaveLength(7 + 5 + 3 * 120 + 5);
});

test("no name leads out of the archive's own folders", async () => {
  for (const path of Object.keys(await unzipped(exportAccount(viewer, sources())))) {
    expect(path).toMatch(
      /^((account|preferences|integrations|api-tokens|usage|errors|deleted-projects)\.json|projects\/[\p{L}\p{N}-]+\/[\w/.-]+)$/u,
    );
    expect(path).not.toContain("..");
  }
});

test("bytes go out while there is still more to read", async () => {
  let codes = 0;
  const counted = sources();
  const chunks = exportAccount(viewer, {
    ...counted,
    versions: { ...counted.versions, code: (id) => (codes++, counted.versions.code(id)) },
  });
  const seen: number[] = [];
  for await (const _chunk of chunks) seen.push(codes);
  expect(seen[0]).toBe(0);
  expect(seen.filter((count) => count > 0 && count < 120).length).toBeGreaterThan(100);
});

test("a database that fails in the middle fails the export instead of ending it early", async () => {
  const broken = sources({ messages: () => Promise.reject(new Error("away")) });
  await expect(unzipped(exportAccount(viewer, broken))).rejects.toThrow("away");
});
