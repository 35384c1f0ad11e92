import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDirect, type Direct } from "../../libs/db/src/direct.ts";
import { connectPglite } from "../../libs/db/src/embedded/lite.ts";
import { readMigrations } from "../../libs/db/src/embedded/migrate.ts";
import { code, EMPTY, sql } from "./database.ts";

/** A database of its own, of the same engine, with nothing in it. */
type Empty = Pick<Direct, "query" | "close"> & { execute(text: string): Promise<unknown> };
const openEmpty = async (): Promise<Empty> => {
  const url = process.env["RIGHTS_DATABASE_URL"];
  if (url === undefined) {
    const connection = await connectPglite(null, null);
    return {
      query: async <Row extends object>(text: string, params: readonly unknown[] = []) =>
        (await connection.driver.query<Row>(text, [...params])).rows,
      execute: (text) => connection.driver.exec(text),
      close: () => connection.close(),
    };
  }
  await sql("create database upgraded");
  const address = new URL(url);
  address.pathname = "/upgraded";
  return connectDirect(address.href);
};

describe("a database that has lived with the founding schema", () => {
  let database: Empty;
  const user = "00000000-0000-4000-8000-000000000001";
  beforeAll(async () => {
    database = await openEmpty();
    const [seed, ...corrections] = readMigrations(join(import.meta.dirname, "..", ".."));
    await database.execute(readFileSync(join(import.meta.dirname, "platform.sql"), "utf8"));
    await database.execute(seed?.sql ?? "");
    await database.execute(`
      insert into auth.users (id, email) values ('${user}', 'a@example.test');
      insert into public.projects (id, user_id, name, status, generated_code, last_generated, github_branch, created_at, updated_at) values
        ('00000000-0000-4000-8000-00000000000a', '${user}', 'Generated', 'draft', '{"html":"<p>kept</p>","css":"","javascript":""}', '2025-02-03T04:05:06Z', 'site', now(), '2025-02-03T04:05:06Z'),
        ('00000000-0000-4000-8000-00000000000b', '${user}', 'Typed', null, '{"html":"<p>typed</p>"}', null, null, null, null),
        ('00000000-0000-4000-8000-00000000000c', '${user}', '   ', 'active', '{"html":"","css":"","javascript":""}', null, 'main', now(), now()),
        ('00000000-0000-4000-8000-00000000000d', '${user}', 'Archived', 'archived', '{"html":"old","css":"","javascript":"","extra":1}', null, 'main', now(), now());
      insert into public.chat_messages (project_id, role, content, tokens_used, created_at) values
        ('00000000-0000-4000-8000-00000000000a', 'assistant', 'second', 5, '2025-01-02'),
        ('00000000-0000-4000-8000-00000000000a', 'user', 'first', -3, '2025-01-01'),
        ('00000000-0000-4000-8000-00000000000a', 'user', 'third', null, null);
      insert into public.api_usage (user_id, endpoint, tokens_used, status_code, created_at) values
        ('${user}', 'chat.completions', 30, 200, '2025-02-01'),
        ('${user}', 'chat.completions', 5, 500, '2025-02-02'),
        ('${user}', 'other', 7, null, null);
      insert into public.error_logs (user_id, project_id, error_type, error_message, context, resolved, created_at) values
        ('${user}', '00000000-0000-4000-8000-00000000000a', 'deploy', 'same', '{"line":1}', false, '2025-02-01'),
        ('${user}', '00000000-0000-4000-8000-00000000000a', 'deploy', 'same', null, false, '2025-02-02'),
        ('${user}', null, 'deploy', 'done', '"text"', true, null);
      insert into public.user_preferences (user_id, preferences) values ('${user}', '{"theme":"dark","editor":{"wrap":true}}');
      update public.projects set github_url = 'javascript:alert(1)', netlify_url = 'https://bakery.example.test', updated_at = '2025-02-03T04:05:06Z' where name = 'Generated';
      insert into public.deployments (project_id, type, status, url, error_message, created_at, updated_at) values
        ('00000000-0000-4000-8000-00000000000a', 'github', 'success', 'https://example.test/ada', null, '2025-02-01', '2025-02-02'),
        ('00000000-0000-4000-8000-00000000000a', 'github', 'success', 'javascript:alert(1)', null, '2025-02-02', '2025-02-03'),
        ('00000000-0000-4000-8000-00000000000a', 'github', 'pending', null, null, '2025-02-03', '2025-02-04'),
        ('00000000-0000-4000-8000-00000000000a', 'github', 'in_progress', null, 'kept', '2025-02-04', '2025-02-05'),
        ('00000000-0000-4000-8000-00000000000a', 'netlify', null, null, null, '2025-02-05', null);
      insert into public.user_integrations (user_id, provider, token_encrypted, metadata) values
        ('${user}', 'github', 'of the founding days', '"text"'),
        ('${user}', 'netlify', 'too', '{"site":"bakery"}');
    `);
    for (const { sql: text } of corrections) await database.execute(text);
  });
  afterAll(() => database.close());

  it("keeps its projects' code as their version 1 and their status true", async () => {
    expect(
      await database.query(
        `select p.name, p.status, p.github_branch, p.generated_code, v.number, v.origin, v.code = p.generated_code as same
         from public.projects p left join public.versions v on v.id = p.current_version_id order by p.id`,
      ),
    ).toEqual([
      {
        name: "Generated",
        status: "active",
        github_branch: "site",
        generated_code: code("<p>kept</p>"),
        number: 1,
        origin: "generation",
        same: true,
      },
      {
        name: "Typed",
        status: "active",
        github_branch: "main",
        generated_code: code("<p>typed</p>"),
        number: 1,
        origin: "manual",
        same: true,
      },
      {
        name: "Untitled project",
        status: "draft",
        github_branch: "main",
        generated_code: EMPTY,
        number: null,
        origin: null,
        same: null,
      },
      {
        name: "Archived",
        status: "archived",
        github_branch: "main",
        generated_code: code("old"),
        number: 1,
        origin: "manual",
        same: true,
      },
    ]);
  });

  it("keeps the times of its projects", async () => {
    expect(
      await database.query(
        "select updated_at = '2025-02-03T04:05:06Z' as kept from public.projects where name = 'Generated'",
      ),
    ).toEqual([{ kept: true }]);
  });

  it("keeps its messages in the order they were written, and new ones come after them", async () => {
    await database.query(
      "insert into public.chat_messages (project_id, role, content) values ('00000000-0000-4000-8000-00000000000a', 'user', 'fourth')",
    );
    expect(
      await database.query("select content, tokens_used from public.chat_messages order by seq"),
    ).toEqual([
      { content: "first", tokens_used: null },
      { content: "second", tokens_used: 5 },
      { content: "third", tokens_used: null },
      { content: "fourth", tokens_used: null },
    ]);
  });

  it("keeps its usage: what failed does not count, and nothing of it is open", async () => {
    expect(
      await database.query(
        `select endpoint, outcome, counted, tokens_used, reserved_tokens, finished_at = created_at as ended
         from public.api_usage order by tokens_used desc`,
      ),
    ).toEqual([
      {
        endpoint: "chat.build",
        outcome: "ok",
        counted: true,
        tokens_used: 30,
        reserved_tokens: 0,
        ended: true,
      },
      {
        endpoint: "other",
        outcome: "failed",
        counted: false,
        tokens_used: 7,
        reserved_tokens: 0,
        ended: true,
      },
      {
        endpoint: "chat.build",
        outcome: "failed",
        counted: false,
        tokens_used: 5,
        reserved_tokens: 0,
        ended: true,
      },
    ]);
    expect(
      await database.query("select requests_used, tokens_reserved from public.quota_of($1, 0, 0)", [user]),
    ).toEqual([{ requests_used: 0, tokens_reserved: 0 }]);
  });

  it("keeps each of its errors an entry of its own, and folds new ones", async () => {
    const errors = () =>
      database.query(
        "select error_message, occurrences, source, context, resolved from public.error_logs order by created_at",
      );
    const kept = [
      { error_message: "same", occurrences: 1, source: "server", context: { line: 1 }, resolved: false },
      { error_message: "same", occurrences: 1, source: "server", context: {}, resolved: false },
      { error_message: "done", occurrences: 1, source: "server", context: {}, resolved: true },
    ];
    expect(await errors()).toEqual(kept);
    for (let times = 0; times < 2; times += 1)
      await database.query(
        "select public.record_error($1, 'preview', 'x', 'new', 'f', '00000000-0000-4000-8000-00000000000a')",
        [user],
      );
    expect(await errors()).toEqual([
      ...kept,
      { error_message: "new", occurrences: 2, source: "preview", context: {}, resolved: false },
    ]);
  });

  it("keeps its preferences, and merges into them", async () => {
    expect(
      await database.query(
        `select preferences from public.merge_preferences($1, '{"editor":{"fontSize":12},"theme":null}')`,
        [user],
      ),
    ).toEqual([{ preferences: { editor: { wrap: true, fontSize: 12 } } }]);
  });

  it("shows no pictures of other hosts in its old projects", async () => {
    expect(await database.query("select distinct remote_images from public.projects")).toEqual([
      { remote_images: false },
    ]);
  });

  it("keeps its deployments with their times; none of them is under way, and no address runs code", async () => {
    expect(
      await database.query(
        `select type, target, status, url, error_code, error_message, retryable, user_id = $1 as own,
           attempt, finished_at = updated_at as ended, updated_at = created_at + interval '1 day' as kept
         from public.deployments order by created_at`,
        [user],
      ),
    ).toEqual(
      [
        { status: "success", url: "https://example.test/ada" },
        { status: "success" },
        {
          status: "failed",
          error_code: "INTERRUPTED",
          error_message: "This deployment never ran. Your code is safe. Try again.",
          retryable: true,
        },
        { status: "failed", error_code: "INTERRUPTED", error_message: "kept", retryable: true },
        {
          type: "netlify",
          status: "failed",
          error_code: "INTERRUPTED",
          error_message: "This deployment never ran. Your code is safe. Try again.",
          retryable: true,
          kept: false,
        },
      ].map((row) => ({
        type: "github",
        target: "remote",
        url: null,
        error_code: null,
        error_message: null,
        retryable: false,
        own: true,
        attempt: 0,
        ended: true,
        kept: true,
        ...row,
      })),
    );
    expect(
      await database.query("select github_url, netlify_url from public.projects where name = 'Generated'"),
    ).toEqual([{ github_url: null, netlify_url: "https://bakery.example.test" }]);
  });

  it("deploys its projects from now on, by the accounts it has", async () => {
    const ask = (type: string) =>
      database.query(
        "select outcome from public.deploy_project($1, '00000000-0000-4000-8000-00000000000a', $2)",
        [user, type],
      );
    expect(
      await database.query("select provider, metadata from public.user_integrations order by provider"),
    ).toEqual([
      { provider: "github", metadata: {} },
      { provider: "netlify", metadata: { site: "bakery" } },
    ]);
    expect(await ask("github")).toEqual([{ outcome: "OK" }]);
    expect(await ask("netlify")).toEqual([{ outcome: "OK" }]);
    expect(await ask("github")).toEqual([{ outcome: "DEPLOYMENT_RUNNING" }]);
    expect(await database.query("select distinct target from public.deployments")).toEqual([
      { target: "remote" },
    ]);
  });
});
