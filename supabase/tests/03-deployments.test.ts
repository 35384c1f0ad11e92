import { beforeAll, describe, expect, it } from "vitest";
import { addFinished, addPerson, anonymous, makeOld, one, service, sql, type Person } from "./database.ts";

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
      "insert into public.deployments (project_id, user_id, type) values ($1, $2, 'github') returning id",
      project,
      owner.id,
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

  it("are one at a time for each project and type", async () => {
    const insert =
      "insert into public.deployments (project_id, user_id, type) values ($1, $2, $3) returning id";
    expect(await service.attempt(insert, project, owner.id, "github")).toBe("23505");
    expect(await service.attempt(insert, project, owner.id, "netlify")).toBe(1);
  });

  it("have an address of the web or none, and know no other target", async () => {
    const set = (column: string) => `update public.deployments set ${column} = $2 where id = $1 returning id`;
    expect(await service.attempt(set("url"), id, "javascript:alert(1)")).toBe("23514");
    expect(await service.attempt(set("url"), id, `https://example.test/${"a".repeat(2000)}`)).toBe(1);
    for (const column of ["commit_url", "help_url"]) {
      expect(await service.attempt(set(column), id, "javascript:alert(1)")).toBe("23514");
      expect(await service.attempt(set(column), id, "https://example.test/page")).toBe(1);
    }
    expect(await service.attempt(set("target"), id, "moon")).toBe("23514");
  });

  it("change for a person by what is seen, not by a sign of life", async () => {
    const changed = async (change: string) => {
      await makeOld("deployments", "id", id);
      await sql(`update public.deployments set ${change} where id = $1`, id);
      const { moved } = await one<{ moved: boolean }>(
        "select updated_at > now() - interval '1 hour' as moved from public.deployments where id = $1",
        id,
      );
      return moved;
    };
    expect(await changed("alive_at = now()")).toBe(false);
    expect(await changed("state = '{\"a\":1}'")).toBe(false);
    expect(await changed("step = 'Uploading'")).toBe(true);
    expect(await changed("cancel_requested_at = now()")).toBe(true);
  });

  it("end in a state that is known, at a time", async () => {
    const update = "update public.deployments set status = $2, finished_at = $3 where id = $1 returning id";
    expect(await service.attempt(update, id, "success", null)).toBe("23514");
    expect(await service.attempt(update, id, "lost", "2026-01-01")).toBe("23514");
    expect(await service.attempt(update, id, "pending", "2026-01-01")).toBe("23514");
    expect(await service.attempt(update, id, "cancelled", "2026-01-01")).toBe(1);
  });
});
