import { beforeAll, describe, expect, it } from "vitest";
import { addPerson, addProject, anonymous, sql, type Person } from "./database.ts";

describe("project_stats", () => {
  let owner: Person;
  let stranger: Person;
  let project: string;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    project = await addProject(owner, "Counted");
    await sql(
      `insert into public.chat_messages (project_id, role, content, tokens_used)
       values ($1, 'user', 'a', null), ($1, 'assistant', 'b', 100), ($1, 'user', 'c', 50)`,
      project,
    );
    await sql(
      `insert into public.deployments (project_id, user_id, type, status, finished_at)
       select $1, $2, 'github', 'success', now() from generate_series(1, 4)`,
      project,
      owner.id,
    );
  });

  const select =
    "select name, message_count, deployment_count, total_tokens from public.project_stats where id = $1";

  it("do not multiply: 3 messages and 4 deployments are 3, 4 and the tokens once", async () => {
    expect(await owner.query(select, project)).toEqual([
      { name: "Counted", message_count: 3, deployment_count: 4, total_tokens: 150 },
    ]);
  });

  it("have a row of zeros for a new project", async () => {
    expect(await owner.query(select, await addProject(owner, "New"))).toEqual([
      { name: "New", message_count: 0, deployment_count: 0, total_tokens: 0 },
    ]);
  });

  it("are the owner's alone", async () => {
    expect(await stranger.query("select * from public.project_stats")).toEqual([]);
    expect(await anonymous.attempt(select, project)).toBe("42501");
    // A view of joins cannot be written through; the right to is not there either.
    for (const caller of [owner, stranger, anonymous])
      expect(["42501", "55000"]).toContain(
        await caller.attempt("update public.project_stats set name = 'x' where id = $1", project),
      );
  });
});
