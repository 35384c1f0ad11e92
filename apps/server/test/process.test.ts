import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEmbedded } from "@roseram/db/embedded";
import { SignJWT } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildServer } from "./built-server.ts";
import { answer, createFakeModel, type FakeModel, nonceOf, page } from "./fake-model.ts";
import { createPerson, foldWire, type Person, signUp, type WireEvent } from "./harness.ts";
import { runProgram } from "./program.ts";

/** The built program as a process of its own: what only ending it can show. */

let built: Awaited<ReturnType<typeof buildServer>>;
let model: FakeModel;
let dataDir: string;
const processes = new Set<ChildProcess>();

beforeAll(async () => {
  built = await buildServer("process-test");
});
afterAll(() => built.remove());

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "roseram-"));
  model = await createFakeModel();
});
afterEach(async () => {
  for (const child of processes) child.kill("SIGKILL");
  processes.clear();
  await model.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  readonly url: string;
  end(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
}

function run(variables: Record<string, string> = {}) {
  const program = runProgram(built.main, dataDir, {
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: "fake",
    ...variables,
  });
  processes.add(program.child);
  return program;
}

async function start(variables?: Record<string, string>): Promise<Started> {
  const { child, url, exited } = run(variables);
  return {
    url: await url,
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}

/** Sends half a page and then nothing more. */
const half = (title: string) => (call: Parameters<Parameters<FakeModel["next"]>[0]>[0]) => {
  call.text(page(title).replaceAll("NONCE", nonceOf(call.request)).slice(0, 150));
  return call.gone;
};

/** Follows until code has arrived; gives what was seen. */
async function untilCode(person: Person, id: string, after = 0): Promise<WireEvent[]> {
  return person.follow(id, after).until(({ __typename }) => __typename === "CodeDelta");
}

async function messagesOf(person: Person, projectId: string): Promise<string[]> {
  const { data } = await person.ask(
    `query ($id: ID!) { project(id: $id) { messages { nodes { role } } versions { totalCount } } }`,
    { id: projectId },
  );
  return [
    ...data.project.messages.nodes.map(({ role }: { role: string }) => role),
    data.project.versions.totalCount,
  ];
}

describe("killed in the middle of a generation", () => {
  it("twice, the next start takes it over; who saw half ends byte-equal to who saw nothing", async () => {
    const first = await start();
    let ada = await signUp(first.url);
    const projectId = await ada.createProject();
    model.next(half("First try"));
    const id = await ada.send(projectId, "A page");
    const seen = await untilCode(ada, id);
    await first.end("SIGKILL");

    model.next(half("Second try"));
    const second = await start();
    ada = createPerson(second.url, ada.token);
    seen.push(...(await untilCode(ada, id, seen.at(-1)?.seq)));
    await second.end("SIGKILL");

    model.next(answer(page("Third try")));
    const third = await start();
    ada = createPerson(third.url, ada.token);
    seen.push(...(await ada.events(id, seen.at(-1)?.seq)));
    const fresh = await ada.events(id);
    const generation = await ada.generation(id);

    expect(generation).toMatchObject({ status: "COMPLETED", attempt: 3, version: { number: 1 } });
    expect(seen.map(({ seq }) => seq)).toEqual(Array.from({ length: generation.lastSeq }, (_, n) => n + 1));
    expect(seen).toEqual(fresh);
    expect(seen.filter(({ reason }) => reason).map(({ reason, attempt }) => [reason, attempt])).toEqual([
      ["RESTARTED", 2],
      ["RESTARTED", 3],
    ]);
    expect(foldWire(seen)).toEqual({ text: generation.text, code: generation.code });
    expect(generation.code.html).toContain("Third try");
    expect(generation.code.html).not.toContain("First try");
    expect(await messagesOf(ada, projectId)).toEqual(["USER", "ASSISTANT", 1]);
    await third.end("SIGTERM");
  }, 90_000);

  it("what was told to stop, and what was tried three times, is ended and never run again", async () => {
    const first = await start();
    let ada = await signUp(first.url);
    const begin = async (title: string) => {
      model.next(half(title));
      const id = await ada.send(await ada.createProject(title), "A page");
      return { id, seen: await untilCode(ada, id) };
    };
    const stopped = await begin("Stopped");
    const tried = await begin("Tried");
    await first.end("SIGKILL");
    const database = await openEmbedded({ dataDir });
    await database.direct.query("update public.generations set stop_requested_at = now() where id = $1", [
      stopped.id,
    ]);
    await database.direct.query("update public.generations set attempt = 3 where id = $1", [tried.id]);
    await database.close();

    const second = await start();
    ada = createPerson(second.url, ada.token);
    for (const { id, seen } of [stopped, tried]) {
      seen.push(...(await ada.events(id, seen.at(-1)?.seq)));
      const { text, code } = await ada.generation(id);
      expect(foldWire(seen)).toEqual({ text, code });
    }
    expect(await ada.generation(stopped.id)).toMatchObject({
      status: "CANCELLED",
      version: null,
      answer: { content: "Here is Stopped." },
    });
    expect(await ada.generation(tried.id)).toMatchObject({
      status: "FAILED",
      version: null,
      error: { code: "TOO_MANY_ATTEMPTS" },
    });
    expect(model.requests).toHaveLength(2);
  }, 90_000);
});

describe("told to stop", () => {
  it("closes sockets with 1001, exits 0 within ten seconds, and the next start goes on with what was left", async () => {
    const first = await start();
    let ada = await signUp(first.url);
    const projectId = await ada.createProject();
    const closed = new Promise<number>((resolve) =>
      ada.socket.on("closed", (event) => resolve(Reflect.get(Object(event), "code"))),
    );
    model.next(half("Left"));
    const id = await ada.send(projectId, "A page");
    const seen = await untilCode(ada, id);
    const began = performance.now();
    const exit = first.end("SIGTERM");
    expect(await closed).toBe(1001);
    expect(await exit).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);

    model.next(answer(page("Finished")));
    const second = await start();
    ada = createPerson(second.url, ada.token);
    seen.push(...(await ada.events(id, seen.at(-1)?.seq)));
    const generation = await ada.generation(id);
    expect(generation).toMatchObject({ status: "COMPLETED", attempt: 2 });
    expect(foldWire(seen)).toEqual({ text: generation.text, code: generation.code });
  }, 90_000);
});

describe("a token's end", () => {
  it("closes the socket with 4403", async () => {
    const program = await start();
    const ada = await signUp(program.url);
    const keys: unknown = JSON.parse(readFileSync(join(dataDir, "keys.json"), "utf8"));
    const token = await new SignJWT({ role: "authenticated" })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(ada.id)
      .setAudience("authenticated")
      .setExpirationTime(Math.floor(Date.now() / 1000) + 2)
      .sign(new TextEncoder().encode(String(Reflect.get(Object(keys), "jwtSecret"))));
    const brief = createPerson(program.url, token);
    const projectId = await ada.createProject();
    const live = brief.subscribe(`subscription ($id: ID!) { projectUpdated(projectId: $id) { id } }`, {
      id: projectId,
    });
    await expect(live.next()).rejects.toMatchObject({ code: 4403 });
    const { errors } = await brief.ask("{ viewer { id } }");
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(/expired/),
      extensions: { code: "UNAUTHENTICATED" },
    });
  }, 90_000);
});

describe("a start that cannot be", () => {
  it("on a data folder in use, or a port that is taken, says so and leaves the first alone", async () => {
    const first = await start();
    const second = run();
    expect(await second.exited).toBe(1);
    expect(second.output()).toMatch(/in use/i);
    expect(second.output()).not.toMatch(/\n\s+at /);
    const port = new URL(first.url).port;
    const third = run({ PORT: port, ROSERAM_DATA_DIR: join(dataDir, "other") });
    expect(await third.exited).toBe(1);
    expect(third.output()).toMatch(new RegExp(`Port ${port} is taken`));
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
  }, 90_000);

  it("on a data folder that is none, or that is damaged, says which and what to do", async () => {
    const damaged = join(dataDir, "damaged");
    mkdirSync(damaged, { recursive: true });
    writeFileSync(join(damaged, "keys.json"), "{");
    const broken = join(dataDir, "broken");
    mkdirSync(join(broken, "database"), { recursive: true });
    for (const file of ["database/PG_VERSION", "database.ready"]) writeFileSync(join(broken, file), "");
    for (const [folder, words] of [
      [join(damaged, "keys.json"), /ROSERAM_DATA_DIR.*cannot be used/],
      [damaged, /keys\.json is damaged/],
      [broken, /database in .*broken cannot be opened .*Nothing was deleted/],
    ] as const) {
      const program = run({ ROSERAM_DATA_DIR: folder });
      expect(await program.exited).toBe(1);
      expect(program.output()).toMatch(words);
      expect(program.output()).not.toMatch(/\n\s+at /);
    }
  }, 90_000);

  it("with malformed variables names each of them", async () => {
    const program = run({ PORT: "http", LIMIT_CODE_BYTES: "lots", SUPABASE_URL: "https://x.example" });
    expect(await program.exited).toBe(1);
    for (const name of ["PORT", "LIMIT_CODE_BYTES", "SUPABASE_SECRET_KEY", "DATABASE_URL"])
      expect(program.output()).toContain(name);
    expect(program.output()).not.toMatch(/\n\s+at /);
  });
});
