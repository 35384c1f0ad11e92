import { beforeAll, describe, expect, it } from "vitest";
import { addPerson, anonymous, service, sql, type Person } from "./database.ts";

describe("error_logs", () => {
  let owner: Person;
  let stranger: Person;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    await sql(
      "insert into public.error_logs (user_id, error_type, error_message) values ($1, 'deploy', 'mine'), (null, 'boot', 'nobody''s')",
      owner.id,
    );
  });

  it("are seen by the person they are about and by nobody else", async () => {
    const select = "select error_message, resolved from public.error_logs";
    expect(await owner.query(select)).toEqual([{ error_message: "mine", resolved: false }]);
    expect(await stranger.query(select)).toEqual([]);
    expect(await anonymous.attempt(select)).toBe("42501");
    expect(
      await service.attempt(`${select} where user_id = $1 or error_type = 'boot'`, owner.id),
    ).toBeGreaterThanOrEqual(2);
  });

  it("show nobody but the server the stack, or what tells faults apart", async () => {
    for (const column of ["error_stack", "fingerprint", "*"])
      for (const caller of [owner, stranger, anonymous])
        expect(await caller.attempt(`select ${column} from public.error_logs`)).toBe("42501");
    expect(
      await owner.attempt(
        `select id, user_id, project_id, generation_id, version_id, source, error_type, error_message, context, reference,
           resolved, occurrences, created_at, last_seen_at from public.error_logs`,
      ),
    ).toBe(1);
    expect(await service.attempt("select error_stack from public.error_logs limit 1")).toBe(1);
  });

  it("are written by the server only", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt(
          "insert into public.error_logs (user_id, error_type, error_message) values ($1, 'x', 'x')",
          owner.id,
        ),
      ).toBe("42501");
      expect(await caller.attempt("update public.error_logs set resolved = true")).toBe("42501");
      expect(await caller.attempt("delete from public.error_logs")).toBe("42501");
    }
  });
});
