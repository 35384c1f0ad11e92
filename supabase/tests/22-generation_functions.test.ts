import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  addPerson,
  addProject,
  append,
  begin,
  code,
  complete,
  EMPTY,
  makeOld,
  one,
  save,
  send,
  sql,
  text,
  type Person,
} from "./database.ts";

interface Row {
  status: string;
  text: string;
  html: string;
  attempt: number;
  last_seq: number;
  folded_seq: number;
  error_code: string | null;
  answer: string | null;
  version: number | null;
}
const rowOf = (id: string) =>
  one<Row>(
    `select g.status, g.text, g.code ->> 'html' as html, g.attempt, g.last_seq, g.folded_seq, g.error_code,
       (select m.content from public.chat_messages m where m.id = g.answer_id) as answer,
       (select v.number from public.versions v where v.id = g.version_id) as version
     from public.generations g where g.id = $1`,
    id,
  );
const eventsOf = (id: string) =>
  sql<{ seq: number; kind: string; payload: Record<string, unknown> }>(
    "select seq, kind, payload from public.generation_events where generation_id = $1 order by seq",
    id,
  );
const stop = (person: Person, id: string) =>
  one<{ outcome: string; ended: boolean }>("select * from public.stop_generation($1, $2)", person.id, id);
const retry = (person: Person, id: string) =>
  one<{ outcome: string; generation_id: string | null }>(
    "select * from public.retry_generation($1, $2, 'model-2')",
    person.id,
    id,
  );
const change = (value: string) => ({ kind: "code", payload: { file: "html", text: value } });
const messages = (projectId: string) =>
  sql<{ role: string; content: string; tokens_used: number | null }>(
    "select role, content, tokens_used from public.chat_messages where project_id = $1 order by seq",
    projectId,
  );

describe("functions of generations", () => {
  let owner: Person;
  let stranger: Person;
  let project: string;
  const running = async (ofProject = project) => {
    const { generation_id } = await send(owner, ofProject);
    await begin(generation_id);
    return generation_id;
  };
  beforeAll(async () => {
    owner = await addPerson();
    stranger = await addPerson();
  });

  describe("send_message", () => {
    it("writes the message and a queued generation on the current version", async () => {
      project = await addProject(owner);
      const { version_id } = await save(owner, project, "base");
      const sent = await send(owner, project, "Make it blue");
      expect(sent.outcome).toBe("OK");
      expect(
        await one("select role, content from public.chat_messages where id = $1", sent.message_id),
      ).toEqual({ role: "user", content: "Make it blue" });
      expect(
        await one(
          "select status, mode, model, message_id, base_version_id, text, code, last_seq, user_id from public.generations where id = $1",
          sent.generation_id,
        ),
      ).toEqual({
        status: "queued",
        mode: "build",
        model: "test-model",
        message_id: sent.message_id,
        base_version_id: version_id,
        text: "",
        code: code("base"),
        last_seq: 0,
        user_id: owner.id,
      });
    });

    it("answers with the one that runs, writing nothing", async () => {
      project = await addProject(owner);
      const first = await send(owner, project);
      expect(await send(owner, project, "Another")).toEqual({ ...first, outcome: "GENERATION_RUNNING" });
      expect(await messages(project)).toHaveLength(1);
    });

    it("starts one of two that come at once", async () => {
      project = await addProject(owner);
      const sent = await Promise.all([send(owner, project, "a"), send(owner, project, "b")]);
      expect(sent.map(({ outcome }) => outcome).sort()).toEqual(["GENERATION_RUNNING", "OK"]);
      expect(sent[0]?.generation_id).toBe(sent[1]?.generation_id);
    });

    it("gives a key's result again, also when sent twice at once, and refuses the key for anything else", async () => {
      project = await addProject(owner);
      const [first, second] = await Promise.all([
        send(owner, project, "x", "send-1", "h"),
        send(owner, project, "x", "send-1", "h"),
      ]);
      expect(first.outcome).toBe("OK");
      expect(second).toEqual(first);
      expect(await messages(project)).toHaveLength(1);
      expect((await send(owner, project, "y", "send-1", "other")).outcome).toBe("IDEMPOTENCY_MISMATCH");
      await sql("delete from public.projects where id = $1", project);
      expect((await send(owner, project, "x", "send-1", "h")).outcome).toBe("NOT_FOUND");
    });

    it("keeps no key of a refusal", async () => {
      project = await addProject(owner);
      const { generation_id } = await send(owner, project);
      expect((await send(owner, project, "x", "send-2", "h")).outcome).toBe("GENERATION_RUNNING");
      await stop(owner, generation_id);
      expect((await send(owner, project, "x", "send-2", "h")).outcome).toBe("OK");
    });

    it("respects an archive and knows nothing of other people's projects", async () => {
      project = await addProject(owner);
      expect((await send(stranger, project)).outcome).toBe("NOT_FOUND");
      expect((await send(owner, randomUUID())).outcome).toBe("NOT_FOUND");
      await sql("update public.projects set status = 'archived' where id = $1", project);
      expect((await send(owner, project)).outcome).toBe("ARCHIVED");
      expect(await messages(project)).toEqual([]);
    });

    it("brings the project to the top of the list", async () => {
      project = await addProject(owner);
      await makeOld("projects", "id", project);
      await send(owner, project);
      expect(
        await one(
          "select updated_at > now() - interval '1 hour' as moved from public.projects where id = $1",
          project,
        ),
      ).toEqual({ moved: true });
    });
  });

  describe("begin_attempt and append_events", () => {
    it("start at the first event and number the events without gaps", async () => {
      project = await addProject(owner);
      const { generation_id } = await send(owner, project);
      expect(await begin(generation_id)).toEqual({ outcome: "STARTED", attempt: 1, last_seq: 0 });
      expect(await append(generation_id, 1, 1, text("Hello"), text(" you"))).toEqual({
        outcome: "OK",
        stop_requested: false,
      });
      expect(await append(generation_id, 1, 3, change("<p>"))).toEqual({
        outcome: "OK",
        stop_requested: false,
      });
      expect(await eventsOf(generation_id)).toEqual([
        { seq: 1, kind: "text", payload: { text: "Hello" } },
        { seq: 2, kind: "text", payload: { text: " you" } },
        { seq: 3, kind: "code", payload: { file: "html", text: "<p>" } },
      ]);
      expect(await rowOf(generation_id)).toMatchObject({
        status: "running",
        last_seq: 3,
        folded_seq: 0,
        text: "",
      });
    });

    it("refuse a gap, a repetition, another attempt and an ended generation", async () => {
      project = await addProject(owner);
      const id = await running();
      await append(id, 1, 1, text("a"));
      expect((await append(id, 1, 3, text("gap"))).outcome).toBe("FENCED");
      expect((await append(id, 1, 1, text("again"))).outcome).toBe("FENCED");
      expect((await append(id, 2, 2, text("early"))).outcome).toBe("FENCED");
      expect((await append(randomUUID(), 1, 1, text("nobody"))).outcome).toBe("FENCED");
      await begin(id);
      expect((await append(id, 1, 3, text("late"))).outcome).toBe("FENCED");
      await complete(id, 2, "x");
      expect((await append(id, 2, 4, text("after"))).outcome).toBe("FENCED");
      expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(["text", "snapshot", "finished"]);
    });

    it("let one of two workers with the same number append", async () => {
      project = await addProject(owner);
      const id = await running();
      const outcomes = await Promise.all([append(id, 1, 1, text("a")), append(id, 1, 1, text("b"))]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["FENCED", "OK"]);
      expect(await eventsOf(id)).toHaveLength(1);
    });

    it("take an empty list as a sign of life", async () => {
      project = await addProject(owner);
      const id = await running();
      await sql("update public.generations set alive_at = now() - interval '1 minute' where id = $1", id);
      expect((await append(id, 1, 1)).outcome).toBe("OK");
      expect(
        await one(
          "select alive_at > now() - interval '5 seconds' as alive, last_seq from public.generations where id = $1",
          id,
        ),
      ).toEqual({ alive: true, last_seq: 0 });
    });

    it("store a checkpoint of the state at the last event", async () => {
      project = await addProject(owner);
      const id = await running();
      await sql(
        "select * from public.append_events($1, 1, 1, $2, 'ab', $3)",
        id,
        JSON.stringify([text("a"), text("b")]),
        JSON.stringify(code("c")),
      );
      expect(await rowOf(id)).toMatchObject({ text: "ab", html: "c", last_seq: 2, folded_seq: 2 });
      await append(id, 1, 3, text("c"));
      expect(await rowOf(id)).toMatchObject({ text: "ab", html: "c", last_seq: 3, folded_seq: 2 });
    });

    it("store going back to the base as an event when an attempt starts over", async () => {
      project = await addProject(owner);
      await save(owner, project, "base");
      const id = await running();
      await append(id, 1, 1, text("half"), change("<p>"));
      expect(await begin(id)).toEqual({ outcome: "STARTED", attempt: 2, last_seq: 3 });
      expect((await eventsOf(id)).at(-1)).toEqual({
        seq: 3,
        kind: "snapshot",
        payload: { reason: "restarted", attempt: 2, text: "", code: code("base") },
      });
      expect(await rowOf(id)).toMatchObject({
        status: "running",
        text: "",
        html: "base",
        last_seq: 3,
        folded_seq: 3,
      });
      expect((await append(id, 2, 4, text("new"))).outcome).toBe("OK");
    });

    it("end after the last attempt, keeping the prose that was shown", async () => {
      project = await addProject(owner);
      const id = await running();
      await append(id, 1, 1, text("lost"));
      await begin(id);
      await append(id, 2, 3, text("half "), text("an answer"), change("<p>"));
      expect(await begin(id, 2)).toEqual({ outcome: "EXHAUSTED", attempt: 2, last_seq: 7 });
      expect(await rowOf(id)).toEqual({
        status: "failed",
        text: "half an answer",
        html: "",
        attempt: 2,
        last_seq: 7,
        folded_seq: 7,
        error_code: "TOO_MANY_ATTEMPTS",
        answer: null,
        version: null,
      });
      expect((await eventsOf(id)).slice(-2)).toEqual([
        {
          seq: 6,
          kind: "snapshot",
          payload: { reason: "restarted", attempt: 2, text: "half an answer", code: EMPTY },
        },
        { seq: 7, kind: "finished", payload: {} },
      ]);
      expect((await begin(id)).outcome).toBe("ENDED");
      expect((await begin(randomUUID())).outcome).toBe("NOT_FOUND");
    });

    it("end a generation whose stop was asked for before the crash, with the prose as its answer", async () => {
      project = await addProject(owner);
      const id = await running();
      await append(id, 1, 1, text("As far as "), text("this"));
      expect(await stop(owner, id)).toEqual({ outcome: "OK", ended: false });
      expect((await append(id, 1, 3, text("!"))).stop_requested).toBe(true);
      expect(await begin(id)).toEqual({ outcome: "STOPPED", attempt: 1, last_seq: 5 });
      expect(await rowOf(id)).toMatchObject({
        status: "cancelled",
        text: "As far as this!",
        answer: "As far as this!",
        version: null,
      });
      expect(await messages(project)).toHaveLength(2);
    });

    it("end a stopped generation that said nothing without an answer", async () => {
      project = await addProject(owner);
      const id = await running();
      await stop(owner, id);
      expect(await begin(id)).toEqual({ outcome: "STOPPED", attempt: 1, last_seq: 1 });
      expect(await rowOf(id)).toMatchObject({ status: "cancelled", answer: null });
      expect(await messages(project)).toHaveLength(1);
    });

    it("take an archived project as a stop", async () => {
      project = await addProject(owner);
      const id = await running();
      await sql("update public.projects set status = 'archived' where id = $1", project);
      expect((await append(id, 1, 1, text("a"))).stop_requested).toBe(true);
      expect(await complete(id, 1, "x")).toMatchObject({
        outcome: "OK",
        status: "cancelled",
        version_id: null,
      });
      expect(
        await one("select status, current_version_id from public.projects where id = $1", project),
      ).toEqual({ status: "archived", current_version_id: null });
    });
  });

  describe("complete_generation", () => {
    it("writes the answer, the version, the project's code, the usage and the last event together", async () => {
      project = await addProject(owner);
      const id = await running();
      await append(id, 1, 1, text("Done."));
      const completed = await complete(id, 1, "<p>new</p>");
      expect(completed).toMatchObject({ outcome: "OK", status: "completed", last_seq: 2 });
      expect(await rowOf(id)).toEqual({
        status: "completed",
        text: "Done.",
        html: "<p>new</p>",
        attempt: 1,
        last_seq: 2,
        folded_seq: 2,
        error_code: null,
        answer: "Done.",
        version: 1,
      });
      expect((await messages(project)).at(-1)).toEqual({
        role: "assistant",
        content: "Done.",
        tokens_used: 30,
      });
      expect(
        await one(
          "select status, generated_code, current_version_id, last_generated is not null as dated from public.projects where id = $1",
          project,
        ),
      ).toEqual({
        status: "active",
        generated_code: code("<p>new</p>"),
        current_version_id: completed.version_id,
        dated: true,
      });
      expect(
        await one(
          "select input_tokens, output_tokens, usage_estimated, finished_at is not null as ended from public.generations where id = $1",
          id,
        ),
      ).toEqual({
        input_tokens: 10,
        output_tokens: 20,
        usage_estimated: false,
        ended: true,
      });
      expect((await eventsOf(id)).at(-1)).toEqual({ seq: 2, kind: "finished", payload: {} });
    });

    it("happens once, for the current attempt", async () => {
      project = await addProject(owner);
      const id = await running();
      await begin(id);
      expect((await complete(id, 1, "old")).outcome).toBe("FENCED");
      const outcomes = await Promise.all([complete(id, 2, "a"), complete(id, 2, "b")]);
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["FENCED", "OK"]);
      expect(await sql("select id from public.versions where project_id = $1", project)).toHaveLength(1);
    });

    it.each(["completed", "incomplete"])(
      "turns '%s' into a cancellation without a version when a stop was asked for",
      async (status) => {
        project = await addProject(owner);
        await save(owner, project, "base");
        const id = await running();
        await stop(owner, id);
        expect(await complete(id, 1, "new", status)).toMatchObject({
          outcome: "OK",
          status: "cancelled",
          version_id: null,
        });
        expect(await rowOf(id)).toMatchObject({ status: "cancelled", answer: "Done.", version: null });
        expect(await one("select generated_code from public.projects where id = $1", project)).toEqual({
          generated_code: code("base"),
        });
      },
    );

    it("keeps the failure of a failed one, and makes no version of it", async () => {
      project = await addProject(owner);
      const id = await running();
      expect(
        await one(
          "select outcome, status, version_id, answer_id from public.complete_generation($1, 1, 'failed', 'so far', $2, null, true, 'MODEL_STALLED', 'It stalled.')",
          id,
          JSON.stringify(code("half")),
        ),
      ).toEqual({ outcome: "OK", status: "failed", version_id: null, answer_id: null });
      expect(await rowOf(id)).toMatchObject({
        status: "failed",
        text: "so far",
        html: "half",
        error_code: "MODEL_STALLED",
      });
      expect((await send(owner, project)).outcome).toBe("OK");
    });
  });

  describe("stop_generation", () => {
    it("ends a queued one at once, with its last event", async () => {
      project = await addProject(owner);
      const { generation_id } = await send(owner, project);
      expect(await stop(owner, generation_id)).toEqual({ outcome: "OK", ended: true });
      expect(await rowOf(generation_id)).toMatchObject({ status: "cancelled", last_seq: 1 });
      expect(await eventsOf(generation_id)).toEqual([{ seq: 1, kind: "finished", payload: {} }]);
      expect((await begin(generation_id)).outcome).toBe("ENDED");
    });

    it("changes nothing that ended, and knows nothing of other people's", async () => {
      project = await addProject(owner);
      const id = await running();
      expect(await stop(stranger, id)).toEqual({ outcome: "NOT_FOUND", ended: false });
      expect((await stop(owner, randomUUID())).outcome).toBe("NOT_FOUND");
      await complete(id, 1, "x");
      expect(await stop(owner, id)).toEqual({ outcome: "OK", ended: true });
      expect(await rowOf(id)).toMatchObject({ status: "completed" });
    });
  });

  describe("retry_generation", () => {
    it("is a new generation of the same message, from the current version", async () => {
      project = await addProject(owner);
      const sent = await send(owner, project);
      await stop(owner, sent.generation_id);
      const { version_id } = await save(owner, project, "edited");
      const again = await retry(owner, sent.generation_id);
      expect(again.outcome).toBe("OK");
      expect(
        await one(
          "select status, mode, model, message_id, base_version_id, retry_of, code from public.generations where id = $1",
          again.generation_id,
        ),
      ).toEqual({
        status: "queued",
        mode: "build",
        model: "model-2",
        message_id: sent.message_id,
        base_version_id: version_id,
        retry_of: sent.generation_id,
        code: code("edited"),
      });
      expect(await messages(project)).toHaveLength(1);
      expect(await retry(owner, sent.generation_id)).toEqual({
        outcome: "GENERATION_RUNNING",
        frees_at: null,
        generation_id: again.generation_id,
      });
    });

    it("respects an archive and knows nothing of other people's", async () => {
      project = await addProject(owner);
      const { generation_id } = await send(owner, project);
      await stop(owner, generation_id);
      expect((await retry(stranger, generation_id)).outcome).toBe("NOT_FOUND");
      await sql("update public.projects set status = 'archived' where id = $1", project);
      expect((await retry(owner, generation_id)).outcome).toBe("ARCHIVED");
    });
  });

  it("claimable_generations are the waiting ones and those whose worker is silent", async () => {
    const claimable = async () =>
      (await sql<{ id: string }>("select id from public.claimable_generations()")).map(({ id }) => id);
    project = await addProject(owner);
    const { generation_id: id } = await send(owner, project);
    expect(await claimable()).toContain(id);
    await begin(id);
    expect(await claimable()).not.toContain(id);
    await sql("update public.generations set alive_at = now() - interval '11 seconds' where id = $1", id);
    expect(await claimable()).toContain(id);
    await begin(id);
    await complete(id, 2, "x");
    expect(await claimable()).not.toContain(id);
  });

  it("delete_expired forgets the events of what ended long ago, and old keys, and nothing else", async () => {
    const first = await addProject(owner);
    const old = await running(first);
    await complete(old, 1, "kept");
    await sql("update public.generations set finished_at = now() - interval '25 hours' where id = $1", old);
    const fresh = await running(first);
    await complete(fresh, 1, "x");
    const active = await running(first);
    await append(active, 1, 1, text("a"));
    await send(owner, await addProject(owner), "x", "expiring", "h");
    await sql(
      "update public.idempotency_keys set created_at = now() - interval '25 hours' where key = 'expiring'",
    );
    await sql("select * from public.delete_expired(24)");
    expect(await eventsOf(old)).toEqual([]);
    expect(await rowOf(old)).toMatchObject({ text: "Done.", html: "kept", last_seq: 1 });
    expect(await eventsOf(fresh)).toHaveLength(1);
    expect(await eventsOf(active)).toHaveLength(1);
    expect(await sql("select key from public.idempotency_keys where key = 'expiring'")).toEqual([]);
  });

  it("delete_expired forgets usage, errors and prompts by their age, each after its own time", async () => {
    const person = await addPerson();
    const { generation_id } = await send(person, await addProject(person));
    await begin(generation_id);
    await complete(generation_id, 1, "x");
    await sql(
      `insert into public.api_usage (user_id, endpoint, outcome, finished_at, created_at)
       select $1, 'd' || d, 'ok', now(), now() - make_interval(days => d) from unnest(array[399, 401]) d`,
      person.id,
    );
    await sql(
      `insert into public.error_logs (user_id, error_type, error_message, created_at, last_seen_at)
       select $1, 'x', 'd' || d, now() - interval '500 days', now() - make_interval(days => d) from unnest(array[89, 91]) d`,
      person.id,
    );
    await sql(
      `insert into public.generation_prompts (generation_id, attempt, call, messages, created_at)
       select $1, 2, d, '[]', now() - make_interval(days => d) from unnest(array[29, 31]) d`,
      generation_id,
    );
    const left = () =>
      sql<{ name: string }>(
        `select endpoint as name from public.api_usage where user_id = $1
         union all select error_message from public.error_logs where user_id = $1
         union all select 'p' || call from public.generation_prompts where generation_id = $2 order by 1`,
        person.id,
        generation_id,
      ).then((rows) => rows.map(({ name }) => name));
    expect(await left()).toEqual(["chat.build", "d399", "d401", "d89", "d91", "p1", "p29", "p31"]);
    await sql("select * from public.delete_expired(24, 400, 90, 30)");
    expect(await left()).toEqual(["chat.build", "d399", "d89", "p1", "p29"]);
    await sql("select * from public.delete_expired(24, 62, 7, 1)");
    expect(await left()).toEqual(["chat.build", "p1"]);
  });
});
