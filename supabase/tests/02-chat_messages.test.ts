import { beforeAll, describe, expect, it } from "vitest";
import { addFinished, addPerson, anonymous, service, sql, type Person } from "./database.ts";

describe("chat_messages", () => {
  let owner: Person;
  let stranger: Person;
  let project: string;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    project = (await addFinished(owner)).projectId;
  });

  it("are seen by the project's owner and by nobody else", async () => {
    const select = "select role from public.chat_messages where project_id = $1 order by seq";
    expect(await owner.query(select, project)).toEqual([{ role: "user" }, { role: "assistant" }]);
    expect(await stranger.query(select, project)).toEqual([]);
    expect(await anonymous.attempt(select, project)).toBe("42501");
    expect(await service.attempt(select, project)).toBe(2);
  });

  it.each(["user", "assistant"])(
    "cannot be forged as the %s, in one's own project or another's",
    async (role) => {
      const insert =
        "insert into public.chat_messages (project_id, role, content, tokens_used) values ($1, $2, 'x', 1) returning id";
      for (const caller of [owner, stranger, anonymous])
        expect(await caller.attempt(insert, project, role)).toBe("42501");
      expect(await service.attempt(insert, project, role)).toBe(1);
      const short = "insert into public.chat_messages (project_id, role, content) values ($1, $2, 'x')";
      expect(await owner.attempt(short, project, role)).toBe("42501");
    },
  );

  it("cannot be changed or deleted, and their tokens neither", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt("update public.chat_messages set content = 'x' where project_id = $1", project),
      ).toBe("42501");
      expect(
        await caller.attempt(
          "update public.chat_messages set tokens_used = 0 where project_id = $1",
          project,
        ),
      ).toBe("42501");
      expect(await caller.attempt("delete from public.chat_messages where project_id = $1", project)).toBe(
        "42501",
      );
    }
    expect(
      await service.attempt(
        "update public.chat_messages set tokens_used = -1 where project_id = $1",
        project,
      ),
    ).toBe("23514");
  });

  it("have one order, also within one moment", async () => {
    await sql(
      "insert into public.chat_messages (project_id, role, content) select $1, 'user', n::text from generate_series(1, 20) n",
      project,
    );
    const rows = await owner.query<{ content: string }>(
      "select content from public.chat_messages where project_id = $1 and content ~ '^[0-9]+$' order by seq",
      project,
    );
    expect(rows.map((row) => Number(row.content))).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  });
});
