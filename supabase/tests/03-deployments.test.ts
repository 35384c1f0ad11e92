import { beforeAll, describe, expect, it } from "vitest";
import { addFinished, addPerson, anonymous, one, service, type Person } from "./database.ts";

describe("deployments", () => {
  let owner: Person;
  let stranger: Person;
  let project: string;
  let id: string;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    project = (await addFinished(owner)).projectId;
    ({ id } = await one<{ id: string }>(
      "insert into public.deployments (project_id, type) values ($1, 'github') returning id",
      project,
    ));
  });

  it("are seen by the project's owner and by nobody else", async () => {
    const select = "select id, status, target from public.deployments where id = $1";
    expect(await owner.query(select, id)).toEqual([{ id, status: "pending", target: "remote" }]);
    expect(await stranger.query(select, id)).toEqual([]);
    expect(await anonymous.attempt(select, id)).toBe("42501");
    expect(await service.attempt(select, id)).toBe(1);
  });

  it("cannot be claimed to have succeeded", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt(
          "insert into public.deployments (project_id, type, status, url) values ($1, 'github', 'success', 'x')",
          project,
        ),
      ).toBe("42501");
      expect(
        await caller.attempt(
          "insert into public.deployments (project_id, type) values ($1, 'github')",
          project,
        ),
      ).toBe("42501");
      expect(await caller.attempt("update public.deployments set status = 'success' where id = $1", id)).toBe(
        "42501",
      );
      expect(await caller.attempt("delete from public.deployments where id = $1", id)).toBe("42501");
    }
  });

  it("can be cancelled by the server, and know no other state", async () => {
    const update = "update public.deployments set status = $2 where id = $1 returning id";
    expect(await service.attempt(update, id, "cancelled")).toBe(1);
    expect(await service.attempt(update, id, "lost")).toBe("23514");
    expect(await service.attempt("update public.deployments set target = 'moon' where id = $1", id)).toBe(
      "23514",
    );
  });
});
