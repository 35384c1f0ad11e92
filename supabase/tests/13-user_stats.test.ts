import { beforeAll, describe, expect, it } from "vitest";
import { addPerson, addProject, anonymous, service, sql, type Person } from "./database.ts";

describe("user_stats", () => {
  let owner: Person;
  let newcomer: Person;
  beforeAll(async () => {
    owner = await addPerson();
    newcomer = await addPerson();
    const project = await addProject(owner);
    await addProject(owner);
    await sql(
      `insert into public.chat_messages (project_id, role, content, tokens_used)
       values ($1, 'user', 'a', null), ($1, 'assistant', 'b', 100), ($1, 'user', 'c', 50)`,
      project,
    );
    await sql(
      `insert into public.deployments (project_id, user_id, type, status, finished_at)
       select $1, $2, case when n = 1 then 'github' else 'netlify' end, 'success', now() from generate_series(1, 4) n`,
      project,
      owner.id,
    );
  });

  it("are one row with figures that do not multiply", async () => {
    const rows = await owner.query<{ last_activity: string }>("select * from public.user_stats");
    expect(rows).toEqual([
      {
        user_id: owner.id,
        email: owner.email,
        total_projects: 2,
        github_deployments: 1,
        netlify_deployments: 3,
        total_prompts: 2,
        last_activity: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+00:00$/),
      },
    ]);
  });

  it("are a row of zeros before the first project", async () => {
    expect(await newcomer.query("select * from public.user_stats")).toEqual([
      {
        user_id: newcomer.id,
        email: newcomer.email,
        total_projects: 0,
        github_deployments: 0,
        netlify_deployments: 0,
        total_prompts: 0,
        last_activity: null,
      },
    ]);
  });

  it("tell nobody of anybody else, least of all e-mail addresses", async () => {
    expect(await newcomer.query("select email from public.user_stats where user_id = $1", owner.id)).toEqual(
      [],
    );
    expect(await anonymous.attempt("select email from public.user_stats")).toBe("42501");
    expect(await service.query("select email from public.user_stats")).toEqual([]);
  });
});
