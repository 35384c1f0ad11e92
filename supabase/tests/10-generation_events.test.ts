import { beforeAll, describe, expect, it } from "vitest";
import { addFinished, addPerson, anonymous, service, type Person } from "./database.ts";

describe("generation_events", () => {
  let owner: Person;
  let stranger: Person;
  let id: string;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    id = (await addFinished(owner)).generation_id;
  });

  it("are seen by the project's owner and by nobody else", async () => {
    const select = "select seq, kind from public.generation_events where generation_id = $1 order by seq";
    expect(await owner.query(select, id)).toEqual([
      { seq: 1, kind: "text" },
      { seq: 2, kind: "finished" },
    ]);
    expect(await stranger.query(select, id)).toEqual([]);
    expect(await anonymous.attempt(select, id)).toBe("42501");
    expect(await service.attempt(select, id)).toBe(2);
  });

  it("are written by the server only, and each number once", async () => {
    const insert =
      "insert into public.generation_events (generation_id, seq, attempt, kind, payload) values ($1, $2, 1, $3, '{}')";
    for (const caller of [owner, stranger, anonymous]) {
      expect(await caller.attempt(insert, id, 3, "text")).toBe("42501");
      expect(
        await caller.attempt(
          "update public.generation_events set payload = '{}' where generation_id = $1",
          id,
        ),
      ).toBe("42501");
      expect(await caller.attempt("delete from public.generation_events where generation_id = $1", id)).toBe(
        "42501",
      );
    }
    expect(await service.attempt(insert, id, 1, "text")).toBe("23505");
    expect(await service.attempt(insert, id, 3, "noise")).toBe("23514");
  });
});
