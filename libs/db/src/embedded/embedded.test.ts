import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createClients, type Clients } from "../client.ts";
import { DataDirInUse, openEmbedded, type Embedded } from "./index.ts";

const post = async (db: Embedded, path: string, body: object, headers: Record<string, string> = {}) => {
  const response = await db.fetch(`${db.url}/auth/v1/${path}`, {
    method: "POST",
    headers: { apikey: db.publishableKey, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, answer: Object(answer) as Record<string, unknown> };
};

let people = 0;
const signUp = async (db: Embedded) => {
  const email = `person-${(people += 1)}@example.test`;
  const { status, answer } = await post(db, "signup", { email, password: "correct horse" });
  expect(status).toBe(200);
  const user = Object(answer["user"]) as { id: string };
  return { id: user.id, email, token: String(answer["access_token"]) };
};

describe("the embedded Supabase", () => {
  let db: Embedded;
  let clients: Clients;
  beforeAll(async () => {
    db = await openEmbedded({ dataDir: null });
    clients = createClients(db);
  });
  afterAll(() => db.close());

  const addProject = async (userId: string, name: string) => {
    const { data, error } = await clients
      .serviceClient()
      .rpc("create_project", { p_user_id: userId, p_name: name })
      .single();
    expect(error).toBeNull();
    return String(data?.project_id);
  };

  it("shows nobody a foreign row in a thousand queries of one tick", async () => {
    const owners = await Promise.all([signUp(db), signUp(db), signUp(db)]);
    for (const owner of owners) for (let n = 0; n < 5; n += 1) await addProject(owner.id, owner.email);
    // Among them anonymous callers, the service role and our own SQL: whose rights a statement has may never slip.
    const anonymous = createClients({ ...db, secretKey: db.publishableKey }).serviceClient();
    const callers = owners.map((owner) => ({ owner, client: clients.userClient(owner.token) }));
    const asked = Array.from({ length: 1000 }, async (_, at) => {
      const kind = at % 6;
      const mine = callers[kind];
      if (mine !== undefined) {
        const { data, error } = await mine.client.from("projects").select("user_id");
        expect(error).toBeNull();
        expect(data).toHaveLength(5);
        expect(data?.every((row) => row.user_id === mine.owner.id)).toBe(true);
        return "own";
      }
      if (kind === 3) {
        const { data, error } = await anonymous.from("projects").select("user_id");
        expect(data).toBeNull();
        expect(error?.code).toBe("42501");
        return "refused";
      }
      if (kind === 4) {
        const { data } = await clients.serviceClient().from("projects").select("user_id");
        expect(data?.length).toBeGreaterThanOrEqual(15);
        return "all";
      }
      const rows = await db.direct.transaction(async (query) => {
        await query("select set_config('request.jwt.claims', '{}', true)");
        return query<{ role: string }>("select current_user::text as role");
      });
      expect(rows).toEqual([{ role: "postgres" }]);
      return "direct";
    });
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === "own")).toHaveLength(501);
  }, 180_000);

  it("keeps the rights of the migrations after the first request", async () => {
    const { id, token } = await signUp(db);
    await addProject(id, "x");
    expect((await clients.userClient(token).from("projects").select("id")).error).toBeNull();
    expect(
      await db.direct.query(
        `select has_table_privilege('anon', 'public.projects', 'select') as anon,
           has_table_privilege('authenticated', 'public.chat_messages', 'insert') as forge,
           has_column_privilege('authenticated', 'public.user_integrations', 'token_encrypted', 'select') as token`,
      ),
    ).toEqual([{ anon: false, forge: false, token: false }]);
  });

  it("answers refusals as hosted Supabase does", async () => {
    const { id, token } = await signUp(db);
    const project = await addProject(id, "x");
    const user = clients.userClient(token);
    const blank = await user.from("projects").update({ name: " " }).eq("id", project);
    expect({ status: blank.status, code: blank.error?.code }).toEqual({ status: 400, code: "23514" });
    await user.from("projects").update({ status: "archived" }).eq("id", project);
    const archived = await user.from("projects").update({ name: "y" }).eq("id", project);
    expect({ status: archived.status, code: archived.error?.code, message: archived.error?.message }).toEqual(
      {
        status: 400,
        code: "P0001",
        message: "ARCHIVED",
      },
    );
    const forged = await user
      .from("chat_messages")
      .insert({ project_id: project, role: "assistant", content: "x" });
    expect({ status: forged.status, code: forged.error?.code }).toEqual({ status: 403, code: "42501" });
  });

  it("prints nothing of a statement it refuses", async () => {
    const printed: string[] = [];
    const mocks = (["error", "log", "warn"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...args: unknown[]) => void printed.push(format(...args))),
    );
    try {
      const { id, token } = await signUp(db);
      const user = clients.userClient(token);
      await user.from("projects").insert({ user_id: id, name: " ", description: "hush-hush" });
      await user.from("user_preferences").insert({ user_id: id, preferences: "hush-hush" });
      await user.from("user_preferences").insert({ user_id: "hush-hush", preferences: {} });
      await clients
        .serviceClient()
        .from("user_integrations")
        .insert({ user_id: id, provider: "hush-hush", token_encrypted: "hush-hush" });
      await post(db, "token?grant_type=password", { email: "nobody@example.test", password: "hush-hush" });
      await post(db, "signup", { email: "hush-hush", password: "hush-hush" });
    } finally {
      for (const mock of mocks) mock.mockRestore();
    }
    expect(printed.join("\n")).not.toContain("hush-hush");
  });

  it("leaves process.emitWarning able to take an Error", () => {
    const heard: string[] = [];
    const hear = (warning: Error) => heard.push(warning.message);
    process.once("warning", hear);
    expect(() => process.emitWarning(new Error("too many listeners"))).not.toThrow();
    process.removeListener("warning", hear);
  });

  it("asks for a key, and takes no token but its own", async () => {
    const url = `${db.url}/rest/v1/projects?select=id`;
    expect((await db.fetch(url)).status).toBe(401);
    expect((await db.fetch(url, { headers: { apikey: "sb_secret_guessed" } })).status).toBe(401);
    const forged = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4Iiwicm9sZSI6InNlcnZpY2Vfcm9sZSJ9.";
    const answer = await db.fetch(url, {
      headers: { apikey: db.publishableKey, authorization: `Bearer ${forged}` },
    });
    expect(answer.status).toBe(401);
  });

  it("signs in who signed up, and nobody with another password", async () => {
    const { email } = await signUp(db);
    expect((await post(db, "token?grant_type=password", { email, password: "correct horse" })).status).toBe(
      200,
    );
    expect((await post(db, "token?grant_type=password", { email, password: "wrong horse" })).status).toBe(
      400,
    );
    expect((await post(db, "signup", { email, password: "correct horse" })).status).toBe(422);
  });

  it("is not held up by a request whose body is slow", async () => {
    let finish: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"email":"'));
        finish = () => {
          controller.enqueue(new TextEncoder().encode('slow@example.test","password":"correct horse"}'));
          controller.close();
        };
      },
    });
    const slow = db.fetch(
      new Request(`${db.url}/auth/v1/signup`, {
        method: "POST",
        headers: { apikey: db.publishableKey, "content-type": "application/json" },
        body,
        // Node wants it for a streamed body; the types do not know it.
        ...{ duplex: "half" },
      }),
    );
    expect(await db.direct.query("select 1 as one")).toEqual([{ one: 1 }]);
    finish();
    expect((await slow).status).toBe(200);
  });

  describe("direct SQL", () => {
    it("gives timestamps in ISO 8601 and big integers as numbers, here and over REST", async () => {
      const { id } = await signUp(db);
      const project = await addProject(id, "x");
      const [row] = await db.direct.query<{ created_at: string; n: number }>(
        "select created_at, 5::bigint as n from public.projects where id = $1",
        [project],
      );
      expect(row?.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/);
      expect(row?.n).toBe(5);
      const { data } = await clients
        .serviceClient()
        .from("projects")
        .select("created_at")
        .eq("id", project)
        .single();
      expect(data?.created_at).toBe(row?.created_at);
    });

    it("commits a transaction as a whole and keeps everybody else out of it", async () => {
      const { id } = await signUp(db);
      const count = async () =>
        (
          await db.direct.query<{ n: number }>(
            "select count(*) as n from public.projects where user_id = $1",
            [id],
          )
        )[0]?.n;
      const insert = "insert into public.projects (user_id, name) values ($1, 'x')";
      const [, seen] = await Promise.all([
        db.direct.transaction(async (query) => {
          await query(insert, [id]);
          await new Promise((resume) => setImmediate(resume));
          await query(insert, [id]);
        }),
        count(),
      ]);
      expect(seen).toBe(2);
      await expect(
        db.direct.transaction(async (query) => {
          await query(insert, [id]);
          throw new Error("changed my mind");
        }),
      ).rejects.toThrow("changed my mind");
      expect(await count()).toBe(2);
    });

    it("leaves no transaction open when a batch fails in one", async () => {
      await expect(db.direct.execute("begin; select 1; select no_such_column; commit;")).rejects.toThrow();
      expect(await db.direct.query("select 1 as one")).toEqual([{ one: 1 }]);
    });
  });

  it("sends mails to whoever listens", async () => {
    const mails: string[] = [];
    const other = await openEmbedded({
      dataDir: null,
      siteUrl: "http://127.0.0.1:4321",
      onMail: (mail) => mails.push(`${mail.to}: ${mail.text}`),
    });
    try {
      const { email } = await signUp(other);
      expect((await post(other, "recover", { email })).status).toBe(200);
      expect(mails).toEqual([expect.stringContaining(email)]);
      expect(mails[0]).toContain("4321");
    } finally {
      await other.close();
    }
  });
});

describe("a data folder", () => {
  let dir: string;
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), "roseram-data-"));
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it("keeps the data and the keys from one start to the next, for one process at a time", async () => {
    const dataDir = join(dir, "kept");
    const first = await openEmbedded({ dataDir });
    const { id, email } = await signUp(first);
    await createClients(first).serviceClient().rpc("create_project", { p_user_id: id, p_name: "Kept" });
    expect(statSync(join(dataDir, "keys.json")).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await expect(openEmbedded({ dataDir })).rejects.toThrow(DataDirInUse);
    await first.close();

    const second = await openEmbedded({ dataDir });
    expect([second.publishableKey, second.secretKey, second.jwtSecret]).toEqual([
      first.publishableKey,
      first.secretKey,
      first.jwtSecret,
    ]);
    expect(await second.direct.query("select name from public.projects")).toEqual([{ name: "Kept" }]);
    expect(
      (await post(second, "token?grant_type=password", { email, password: "correct horse" })).status,
    ).toBe(200);
    await second.close();
  });

  it("has keys of its own", async () => {
    const [one, two] = [
      await openEmbedded({ dataDir: join(dir, "one") }),
      await openEmbedded({ dataDir: join(dir, "two") }),
    ];
    expect(new Set([one.jwtSecret, two.jwtSecret, one.secretKey, two.secretKey]).size).toBe(4);
    expect(readFileSync(join(dir, "one", "keys.json"), "utf8")).toContain(one.jwtSecret);
    await Promise.all([one.close(), two.close()]);
  });

  it("that was cut off before it was ready is made anew", async () => {
    const dataDir = join(dir, "cut");
    await (await openEmbedded({ dataDir })).close();
    rmSync(join(dataDir, "database.ready"));
    rmSync(join(dataDir, "database", "global"), { recursive: true });
    const again = await openEmbedded({ dataDir });
    expect(await again.direct.query("select count(*) as n from public.projects")).toEqual([{ n: 0 }]);
    await again.close();
  });
});
