import { beforeAll, describe, expect, it } from "vitest";
import { addFinished, addPerson, anonymous, service, type Person } from "./database.ts";

describe("generation_prompts", () => {
  let owner: Person;
  let stranger: Person;
  let finished: Awaited<ReturnType<typeof addFinished>>;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    finished = await addFinished(owner);
  });

  it("are seen by the project's owner and by nobody else", async () => {
    const select = "select attempt, call, messages from public.generation_prompts where generation_id = $1";
    expect(await owner.query(select, finished.generation_id)).toEqual([
      { attempt: 1, call: 1, messages: [{ role: "user", content: "A page, please" }] },
    ]);
    expect(await stranger.query(select, finished.generation_id)).toEqual([]);
    expect(await anonymous.attempt(select, finished.generation_id)).toBe("42501");
    expect(await service.attempt(select, finished.generation_id)).toBe(1);
  });

  it("are written by the server only", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt(
          "insert into public.generation_prompts (generation_id, attempt, call, messages) values ($1, 1, 9, '[]')",
          finished.generation_id,
        ),
      ).toBe("42501");
      expect(await caller.attempt("update public.generation_prompts set messages = '[]'")).toBe("42501");
      expect(await caller.attempt("delete from public.generation_prompts")).toBe("42501");
    }
  });

  it("are lists of messages", async () => {
    expect(
      await service.attempt(
        "update public.generation_prompts set messages = '{}' where generation_id = $1",
        finished.generation_id,
      ),
    ).toBe("23514");
  });
});
