import { beforeAll, describe, expect, it } from "vitest";
import {
  addPerson,
  addProject,
  append,
  begin,
  code,
  one,
  type Person,
  save,
  send,
  sql,
  text,
} from "./database.ts";

interface Continued {
  outcome: string;
  generation_id: string | null;
  version_id: string | null;
}
const goOn = (person: Person, id: string, key: string | null = null, hash: string | null = null) =>
  one<Continued>(
    "select outcome, generation_id, version_id from public.continue_generation($1, $2, 'model-2', $3, $4)",
    person.id,
    id,
    key,
    hash,
  );
const RECEIVED = { nonce: "0123456789abcdef", text: "Half a page" };
/** Ends it as a worker does whose answer was stopped or broke off. */
const breakOff = (id: string, attempt: number, said: string, html: string, status = "cancelled") =>
  one(
    "select outcome from public.complete_generation($1, $2, $3, $4, $5, $4, false, null, null, null, $6)",
    id,
    attempt,
    status,
    said,
    JSON.stringify(code(html)),
    JSON.stringify(RECEIVED),
  );
const rowOf = (id: string) =>
  one<Record<string, unknown>>(
    `select g.status, g.text, g.code ->> 'html' as html, g.received, g.last_seq, g.folded_seq, g.continues,
       g.answer_id, (select m.content from public.chat_messages m where m.id = g.answer_id) as answer
     from public.generations g where g.id = $1`,
    id,
  );
const eventsOf = (id: string) =>
  sql<{ seq: number; kind: string; payload: object }>(
    "select seq, kind, payload from public.generation_events where generation_id = $1 order by seq",
    id,
  );
const messages = (projectId: string) =>
  sql<{ role: string; content: string; tokens_used: number | null }>(
    "select role, content, tokens_used from public.chat_messages where project_id = $1 order by seq",
    projectId,
  );

describe("continue_generation", () => {
  let owner: Person;
  let stranger: Person;
  let project: string;
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
  });

  /** One that was stopped in the middle, in a project that is at its first version. */
  const stopped = async (said = "Half", html = "<p>half") => {
    project = await addProject(owner);
    await save(owner, project, "base");
    const { generation_id: id } = await send(owner, project);
    await begin(id);
    await append(id, 1, 1, text(said), { kind: "replace", payload: { file: "html", text: html } });
    await breakOff(id, 1, said, html);
    return id;
  };

  it("is a new generation of the same message, whose first event is what was kept", async () => {
    const earlier = await stopped();
    const { outcome, generation_id: id } = await goOn(owner, earlier);
    expect(outcome).toBe("OK");
    expect(await rowOf(id ?? "")).toMatchObject({
      status: "queued",
      text: "Half",
      html: "<p>half",
      received: RECEIVED,
      last_seq: 1,
      folded_seq: 1,
      continues: earlier,
      answer_id: null,
    });
    expect(await eventsOf(id ?? "")).toEqual([
      {
        seq: 1,
        kind: "snapshot",
        payload: { reason: "continued", attempt: 0, text: "Half", code: code("<p>half") },
      },
    ]);
    expect(await begin(id ?? "")).toEqual({ outcome: "STARTED", attempt: 1, last_seq: 1 });
    expect(
      await one(
        "select count(*)::int as rows, min(attempt) as attempt from public.api_usage where generation_id = $1",
        id,
      ),
    ).toEqual({ rows: 1, attempt: 1 });
  });

  it("goes back to what was kept when an attempt starts over, and when there is none left", async () => {
    const { generation_id: id } = await goOn(owner, await stopped());
    await begin(id ?? "");
    await append(id ?? "", 1, 2, text(" and more"));
    expect(await begin(id ?? "")).toEqual({ outcome: "STARTED", attempt: 2, last_seq: 3 });
    expect((await eventsOf(id ?? "")).at(-1)).toMatchObject({
      payload: { reason: "restarted", attempt: 2, text: "Half", code: code("<p>half") },
    });
    await append(id ?? "", 2, 4, text(" again"));
    expect((await begin(id ?? "", 2)).outcome).toBe("EXHAUSTED");
    expect(await rowOf(id ?? "")).toMatchObject({ status: "failed", text: "Half again", html: "<p>half" });
  });

  it("has one answer with the one it continues: its words take the place of the earlier ones, its tokens are added", async () => {
    const earlier = await stopped();
    await sql(
      "update public.chat_messages set tokens_used = 5 where project_id = $1 and role = 'assistant'",
      project,
    );
    const { generation_id: id } = await goOn(owner, earlier);
    await begin(id ?? "");
    await sql("select * from public.begin_call($1, 1, 1, 'continue', 'model-2', '[]', 10, 0)", id);
    await sql("select public.end_call($1, 1, 1, 'ok', 10, 20)", id);
    await one(
      "select outcome from public.complete_generation($1, 1, 'completed', 'Half and whole', $2, 'Half and whole', true)",
      id,
      JSON.stringify(code("<p>whole</p>")),
    );
    expect(await messages(project)).toEqual([
      { role: "user", content: expect.any(String), tokens_used: null },
      { role: "assistant", content: "Half and whole", tokens_used: 35 },
    ]);
    const now = await rowOf(id ?? "");
    expect(now).toMatchObject({ status: "completed", answer: "Half and whole", received: null });
    expect(await rowOf(earlier)).toMatchObject({
      status: "cancelled",
      text: "Half",
      answer_id: now["answer_id"],
    });
  });

  it("that is stopped while it waits has what was kept, and can be continued as the first could", async () => {
    const { generation_id: id } = await goOn(owner, await stopped());
    await one("select * from public.stop_generation($1, $2)", owner.id, id);
    expect(await rowOf(id ?? "")).toMatchObject({
      status: "cancelled",
      text: "Half",
      html: "<p>half",
      answer: "Half",
      received: RECEIVED,
    });
    expect((await goOn(owner, id ?? "")).outcome).toBe("OK");
  });

  it("refuses what is complete, what kept nothing, and what the page or the conversation has left behind", async () => {
    const refused = async (id: string) => (await goOn(owner, id)).outcome;
    expect(await refused(await stopped(" ", "base"))).toBe("NOTHING_KEPT");
    const done = await send(owner, project);
    await begin(done.generation_id);
    await breakOff(done.generation_id, 1, "Done.", "<p>", "completed");
    expect(await refused(done.generation_id)).toBe("NOTHING_KEPT");

    const old = await stopped();
    const later = await send(owner, project);
    expect(await goOn(owner, old)).toMatchObject({
      outcome: "GENERATION_RUNNING",
      generation_id: later.generation_id,
    });
    await one("select * from public.stop_generation($1, $2)", owner.id, later.generation_id);
    expect(await refused(old)).toBe("CONFLICT");

    const left = await stopped();
    const { version_id } = await save(owner, project, "by hand");
    expect(await goOn(owner, left)).toEqual({ outcome: "CONFLICT", generation_id: null, version_id });
  });

  it("begins one of two that come at once, and gives a key's result again", async () => {
    const earlier = await stopped();
    const both = await Promise.all([goOn(owner, earlier), goOn(owner, earlier)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(["GENERATION_RUNNING", "OK"]);
    const other = await stopped();
    const first = await goOn(owner, other, "on-1", "h");
    expect(await goOn(owner, other, "on-1", "h")).toEqual(first);
    expect((await goOn(owner, other, "on-1", "else")).outcome).toBe("IDEMPOTENCY_MISMATCH");
    await sql("delete from public.projects where id = $1", project);
    expect((await goOn(owner, other, "on-1", "h")).outcome).toBe("NOT_FOUND");
  });

  it("counts as a request, respects an archive and knows nothing of other people's", async () => {
    const earlier = await stopped();
    expect((await goOn(stranger, earlier)).outcome).toBe("NOT_FOUND");
    const limited = await one<{ outcome: string; frees: boolean }>(
      `select outcome, frees_at is not null as frees from public.continue_generation($1, $2, 'm', null, null, 1, 0)`,
      owner.id,
      earlier,
    );
    expect(limited).toEqual({ outcome: "RATE_LIMITED", frees: true });
    await sql("update public.projects set status = 'archived' where id = $1", project);
    expect((await goOn(owner, earlier)).outcome).toBe("ARCHIVED");
  });

  it("keeps what was received as long as what was sent", async () => {
    const earlier = await stopped();
    await sql("select * from public.delete_expired(24, 400, 90, 30)");
    expect(await rowOf(earlier)).toMatchObject({ received: RECEIVED });
    await sql(
      "update public.generations set finished_at = now() - interval '31 days' where id = $1",
      earlier,
    );
    await sql("select * from public.delete_expired(24, 400, 90, 30)");
    expect(await rowOf(earlier)).toMatchObject({ received: null, text: "Half" });
  });
});
