import { beforeAll, describe, expect, it } from "vitest";
import { addFinished, addPerson, anonymous, code, service, type Person } from "./database.ts";

describe("versions", () => {
  let owner: Person;
  let stranger: Person;
  let finished: Awaited<ReturnType<typeof addFinished>>;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    finished = await addFinished(owner);
  });

  it("are seen by the project's owner and by nobody else", async () => {
    const select = "select number, origin, code, message_id from public.versions where project_id = $1";
    expect(await owner.query(select, finished.projectId)).toEqual([
      { number: 1, origin: "generation", code: code("<p>one</p>"), message_id: finished.message_id },
    ]);
    expect(await stranger.query(select, finished.projectId)).toEqual([]);
    expect(await anonymous.attempt(select, finished.projectId)).toBe("42501");
    expect(await service.attempt(select, finished.projectId)).toBe(1);
  });

  it("are made by the server only, and changed by nobody who is signed in", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt(
          "insert into public.versions (project_id, number, origin, code) values ($1, 9, 'manual', $2)",
          finished.projectId,
          JSON.stringify(code("x")),
        ),
      ).toBe("42501");
      expect(
        await caller.attempt(
          "update public.versions set code = $2 where project_id = $1",
          finished.projectId,
          JSON.stringify(code("x")),
        ),
      ).toBe("42501");
      expect(
        await caller.attempt("delete from public.versions where project_id = $1", finished.projectId),
      ).toBe("42501");
    }
  });

  it("have a number of their own, known origins and three texts", async () => {
    const insert = "insert into public.versions (project_id, number, origin, code) values ($1, $2, $3, $4)";
    const good = JSON.stringify(code("x"));
    expect(await service.attempt(insert, finished.projectId, 1, "manual", good)).toBe("23505");
    expect(await service.attempt(insert, finished.projectId, 0, "manual", good)).toBe("23514");
    expect(await service.attempt(insert, finished.projectId, 7, "magic", good)).toBe("23514");
    expect(await service.attempt(insert, finished.projectId, 7, "manual", '{"html":"x"}')).toBe("23514");
  });

  it("cannot be taken away from under their project", async () => {
    expect(await service.attempt("delete from public.versions where id = $1", finished.version_id)).toBe(
      "23503",
    );
  });
});
