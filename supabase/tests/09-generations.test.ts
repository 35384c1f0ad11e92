import { beforeAll, describe, expect, it } from "vitest";
import {
  addFinished,
  addPerson,
  addProject,
  anonymous,
  EMPTY,
  send,
  service,
  type Person,
} from "./database.ts";

describe("generations", () => {
  let owner: Person;
  let stranger: Person;
  let finished: Awaited<ReturnType<typeof addFinished>>;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    finished = await addFinished(owner);
  });

  it("are seen by the project's owner and by nobody else", async () => {
    const select = "select status, text, last_seq from public.generations where id = $1";
    expect(await owner.query(select, finished.generation_id)).toEqual([
      { status: "completed", text: "Done.", last_seq: 2 },
    ]);
    expect(await stranger.query(select, finished.generation_id)).toEqual([]);
    expect(await anonymous.attempt(select, finished.generation_id)).toBe("42501");
    expect(await service.attempt(select, finished.generation_id)).toBe(1);
  });

  it("are written by the server only", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt(
          "insert into public.generations (project_id, user_id, mode, model, message_id, code) values ($1, $2, 'build', 'm', $3, $4)",
          finished.projectId,
          owner.id,
          finished.message_id,
          JSON.stringify(EMPTY),
        ),
      ).toBe("42501");
      expect(
        await caller.attempt(
          "update public.generations set status = 'queued' where id = $1",
          finished.generation_id,
        ),
      ).toBe("42501");
      expect(
        await caller.attempt("delete from public.generations where id = $1", finished.generation_id),
      ).toBe("42501");
    }
  });

  it("run one at a time per project", async () => {
    const project = await addProject(owner);
    const sent = await send(owner, project);
    expect(
      await service.attempt(
        "insert into public.generations (project_id, user_id, mode, model, message_id, code) values ($1, $2, 'build', 'm', $3, $4)",
        project,
        owner.id,
        sent.message_id,
        JSON.stringify(EMPTY),
      ),
    ).toBe("23505");
  });

  it("have an end exactly when they ended", async () => {
    const update = (set: string) =>
      service.attempt(`update public.generations set ${set} where id = $1`, finished.generation_id);
    expect(await update("finished_at = null")).toBe("23514");
    expect(await update("status = 'running'")).toBe("23514");
    expect(await update("status = 'lost'")).toBe("23514");
    expect(await update("folded_seq = last_seq + 1")).toBe("23514");
    expect(await update("report = '[]'")).toBe("23514");
  });
});
