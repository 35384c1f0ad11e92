import { beforeAll, describe, expect, it } from "vitest";
import { addFinished, addPerson, anonymous, service, sql, type Person } from "./database.ts";

describe("publications", () => {
  let owner: Person;
  let stranger: Person;
  let project: string;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
    project = (await addFinished(owner)).projectId;
    await sql(
      `insert into public.publications (project_id, type, target, repository, files)
       values ($1, 'github', 'local', 'bakery', '["index.html"]')`,
      project,
    );
  });

  it("are seen by the project's owner and by nobody else", async () => {
    const select =
      "select target, repository, files, created_by_us from public.publications where project_id = $1";
    expect(await owner.query(select, project)).toEqual([
      { target: "local", repository: "bakery", files: ["index.html"], created_by_us: false },
    ]);
    expect(await stranger.query(select, project)).toEqual([]);
    expect(await anonymous.attempt(select, project)).toBe("42501");
    expect(await service.attempt(select, project)).toBe(1);
  });

  it("are written by the server only: another repository would be written into", async () => {
    for (const caller of [owner, stranger, anonymous]) {
      expect(
        await caller.attempt(
          "insert into public.publications (project_id, type, target) values ($1, 'netlify', 'remote')",
          project,
        ),
      ).toBe("42501");
      expect(await caller.attempt("update public.publications set repository = 'other'")).toBe("42501");
      expect(await caller.attempt("delete from public.publications")).toBe("42501");
    }
  });

  it("are one for each type and target, at an address of the web", async () => {
    const insert = (type: string, target: string, url: string | null = null) =>
      service.attempt(
        "insert into public.publications (project_id, type, target, url) values ($1, $2, $3, $4) returning type",
        project,
        type,
        target,
        url,
      );
    expect(await insert("github", "local")).toBe("23505");
    expect(await insert("github", "remote", "https://example.test/ada/bakery")).toBe(1);
    expect(await insert("netlify", "local", "javascript:alert(1)")).toBe("23514");
    expect(await insert("ftp", "remote")).toBe("23514");
    expect(await insert("netlify", "moon")).toBe("23514");
  });
});
