import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import {
  addPerson,
  addProject,
  append,
  begin,
  beginCall,
  code,
  complete,
  endCall,
  one,
  type Person,
  sql,
  text,
} from "./database.ts";

interface Limits {
  requests?: number;
  tokens?: number;
}
interface Answer {
  outcome: string;
  generation_id: string;
  frees_at: string | null;
}
interface Call {
  attempt: number;
  call: number;
  purpose: string;
  endpoint: string;
  outcome: string;
  counted: boolean;
  tokens_used: number;
  reserved_tokens: number;
}

const callsOf = (person: Person) =>
  sql<Call>(
    `select attempt, call, purpose, endpoint, outcome, counted, tokens_used, reserved_tokens
     from public.api_usage where user_id = $1 order by created_at, attempt, call`,
    person.id,
  );
const end = (id: string, status: string, report: object | null = null) =>
  one<{ outcome: string; status: string }>(
    "select outcome, status from public.complete_generation($1, (select attempt from public.generations where id = $1), $2, '', $3, null, false, null, null, $4)",
    id,
    status,
    JSON.stringify(code("x")),
    report === null ? null : JSON.stringify(report),
  );

describe("calls of the model and their limits", () => {
  let owner: Person;
  beforeEach(async () => {
    owner = await addPerson();
  });
  const send = (project: string, { requests = 0, tokens = 0 }: Limits = {}, key: string | null = null) =>
    one<Answer>(
      "select * from public.send_message($1, $2, 'A page, please', 'build', 'test-model', $3, '', $4, $5)",
      owner.id,
      project,
      key,
      requests,
      tokens,
    );
  const retry = (id: string, { requests = 0, tokens = 0 }: Limits = {}) =>
    one<Answer>(
      "select * from public.retry_generation($1, $2, 'test-model', $3, $4)",
      owner.id,
      id,
      requests,
      tokens,
    );
  const quota = ({ requests = 0, tokens = 0 }: Limits = {}) =>
    one<{
      tokens_used: number;
      tokens_reserved: number;
      tokens_limit: number | null;
      period_start: string;
      period_end: string;
      requests_used: number;
      requests_limit: number | null;
      requests_free_at: string | null;
    }>("select * from public.quota_of($1, $2, $3)", owner.id, requests, tokens);
  const running = async () => {
    const { generation_id } = await send(await addProject(owner));
    await begin(generation_id);
    return generation_id;
  };
  /** As if they had been made earlier. */
  const age = (interval: string) =>
    sql(
      `update public.api_usage set created_at = created_at - interval '${interval}' where user_id = $1`,
      owner.id,
    );
  const planted = (tokens: number, changes: { outcome?: string; counted?: boolean; at?: string } = {}) =>
    sql(
      `insert into public.api_usage (user_id, endpoint, tokens_used, outcome, counted, finished_at, created_at)
       values ($1, 'chat.build', $2, $3, $4, now(), coalesce($5::timestamptz, now()))`,
      owner.id,
      tokens,
      changes.outcome ?? "ok",
      changes.counted ?? true,
      changes.at ?? null,
    );

  describe("the minute", () => {
    it("lets no more requests through than it may, however many come at once", async () => {
      const projects = await Promise.all(Array.from({ length: 8 }, () => addProject(owner)));
      const answers = await Promise.all(projects.map((project) => send(project, { requests: 3 })));
      expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
        ...Array<string>(3).fill("OK"),
        ...Array<string>(5).fill("RATE_LIMITED"),
      ]);
      expect(await callsOf(owner)).toHaveLength(3);
      expect(
        await sql(
          "select 1 from public.chat_messages m join public.projects p on p.id = m.project_id where p.user_id = $1",
          owner.id,
        ),
      ).toHaveLength(3);
    });

    it("says when the place of the oldest frees up, and lets the next one through then", async () => {
      await send(await addProject(owner));
      await age("40 seconds");
      await send(await addProject(owner));
      const project = await addProject(owner);
      const { frees_at } = await one<{ frees_at: string }>(
        "select min(created_at) + interval '1 minute' as frees_at from public.api_usage where user_id = $1",
        owner.id,
      );
      expect(await send(project, { requests: 2 })).toMatchObject({ outcome: "RATE_LIMITED", frees_at });
      expect((await quota({ requests: 2 })).requests_free_at).toBe(frees_at);
      await age("20 seconds");
      expect(await quota({ requests: 2 })).toMatchObject({ requests_used: 1, requests_free_at: null });
      expect((await send(project, { requests: 2 })).outcome).toBe("OK");
    });

    it("waits for as many places as it takes when the limit was lowered", async () => {
      await send(await addProject(owner));
      await age("30 seconds");
      await send(await addProject(owner));
      const { newest } = await one<{ newest: string }>(
        "select max(created_at) + interval '1 minute' as newest from public.api_usage where user_id = $1",
        owner.id,
      );
      expect(await send(await addProject(owner), { requests: 1 })).toMatchObject({ frees_at: newest });
    });

    it("counts requests, not the calls that follow from them, and trying again is one", async () => {
      const id = await running();
      await beginCall(id, 1);
      await endCall(id, 1, { outcome: "failed" });
      await beginCall(id, 1, { call: 2, purpose: "repair" });
      await endCall(id, 1, { call: 2 });
      await end(id, "failed");
      expect((await quota()).requests_used).toBe(1);
      expect(await retry(id, { requests: 1 })).toMatchObject({
        outcome: "RATE_LIMITED",
        generation_id: null,
      });
      expect((await retry(id, { requests: 2 })).outcome).toBe("OK");
      expect((await quota()).requests_used).toBe(2);
    });

    it("is not freed by deleting the project", async () => {
      const project = await addProject(owner);
      await send(project);
      await owner.query("delete from public.projects where id = $1", project);
      expect((await send(await addProject(owner), { requests: 1 })).outcome).toBe("RATE_LIMITED");
    });

    it("does not count a request that was sent twice twice, nor keep the key of a refused one", async () => {
      const [first, second] = [await addProject(owner), await addProject(owner)];
      const sent = await send(first, { requests: 1 }, "a");
      expect(await send(first, { requests: 1 }, "a")).toEqual(sent);
      expect((await send(second, { requests: 1 }, "b")).outcome).toBe("RATE_LIMITED");
      await age("1 minute");
      expect((await send(second, { requests: 1 }, "b")).outcome).toBe("OK");
    });

    it("does not ask about a project that cannot be written to anyway", async () => {
      const project = await addProject(owner);
      await send(project, { requests: 1 });
      expect((await send(project, { requests: 1 })).outcome).toBe("GENERATION_RUNNING");
      expect((await send(randomUUID(), { requests: 1 })).outcome).toBe("NOT_FOUND");
    });
  });

  describe("the month", () => {
    it("is a calendar month in UTC, and what was used before it does not count", async () => {
      const { period_start, period_end } = await quota();
      const now = new Date();
      expect(new Date(period_start).getTime()).toBe(Date.UTC(now.getUTCFullYear(), now.getUTCMonth()));
      expect(new Date(period_end).getTime()).toBe(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1));
      await planted(50, { at: period_start });
      await sql(
        `insert into public.api_usage (user_id, endpoint, tokens_used, outcome, finished_at, created_at)
         values ($1, 'chat.build', 1000, 'ok', now(), $2::timestamptz - interval '1 microsecond')`,
        owner.id,
        period_start,
      );
      expect((await quota()).tokens_used).toBe(50);
    });

    it("is refused once it is used up, until the next one", async () => {
      await planted(99);
      const { period_end } = await quota();
      const project = await addProject(owner);
      expect((await send(project, { tokens: 100 })).outcome).toBe("OK");
      await planted(1);
      expect(await send(await addProject(owner), { tokens: 100 })).toMatchObject({
        outcome: "QUOTA_EXCEEDED",
        generation_id: null,
        frees_at: period_end,
      });
    });

    it("says no day when it is calls under way that hold what is left", async () => {
      const [held, waiting] = [await running(), await running()];
      await beginCall(held, 1, { reserve: 90, tokens: 100 });
      expect(await beginCall(waiting, 1, { reserve: 20, tokens: 100 })).toEqual({
        outcome: "QUOTA_EXCEEDED",
        frees_at: null,
      });
      const { period_end } = await quota();
      expect(await beginCall(waiting, 1, { reserve: 101, tokens: 100 })).toEqual({
        outcome: "QUOTA_EXCEEDED",
        frees_at: period_end,
      });
      const project = await addProject(owner);
      expect(await send(project, { tokens: 90 })).toMatchObject({
        outcome: "QUOTA_EXCEEDED",
        frees_at: null,
      });
      await endCall(held, 1, { input: 50, output: 30 });
      expect((await send(project, { tokens: 90 })).outcome).toBe("OK");
    });

    it("is the one that a call is made in, however long its request has waited", async () => {
      const id = await running();
      await age("40 days");
      expect((await beginCall(id, 1, { reserve: 101, tokens: 100 })).outcome).toBe("QUOTA_EXCEEDED");
      await beginCall(id, 1, { reserve: 60, tokens: 100 });
      expect((await beginCall(id, 1, { reserve: 70, tokens: 100 })).outcome).toBe("OK");
      expect(await quota()).toMatchObject({ tokens_reserved: 70 });
      await endCall(id, 1, { input: 20, output: 30 });
      expect((await quota()).tokens_used).toBe(50);
    });

    it("counts neither failed nor lost calls, nor any call of a generation that failed", async () => {
      await planted(1000, { outcome: "failed", counted: false });
      await planted(1000, { outcome: "lost", counted: false });
      const id = await running();
      await beginCall(id, 1);
      await endCall(id, 1);
      expect((await quota()).tokens_used).toBe(30);
      await end(id, "failed");
      expect((await quota()).tokens_used).toBe(0);
      expect((await callsOf(owner)).at(-1)).toMatchObject({ outcome: "ok", counted: false, tokens_used: 30 });
    });

    it("never promises the same tokens to two calls that begin at once", async () => {
      for (const held of [0, 80, 160, 240]) {
        const tokens = held + 100;
        const ids = await Promise.all(Array.from({ length: 10 }, running));
        const answers = await Promise.all(ids.map((id) => beginCall(id, 1, { reserve: 40, tokens })));
        expect(answers.map(({ outcome }) => outcome).sort()).toEqual([
          "OK",
          "OK",
          ...Array<string>(8).fill("QUOTA_EXCEEDED"),
        ]);
        expect(await quota({ tokens })).toMatchObject({ tokens_used: 0, tokens_reserved: held + 80 });
      }
    });

    it("gives what was reserved back for what was used", async () => {
      const id = await running();
      await beginCall(id, 1, { reserve: 90, tokens: 100 });
      await endCall(id, 1, { input: 20, output: 30 });
      expect(await quota()).toMatchObject({ tokens_used: 50, tokens_reserved: 0 });
      expect((await beginCall(id, 1, { call: 2, purpose: "edits", reserve: 50, tokens: 100 })).outcome).toBe(
        "OK",
      );
      expect((await beginCall(id, 1, { call: 3, purpose: "repair", reserve: 1, tokens: 100 })).outcome).toBe(
        "QUOTA_EXCEEDED",
      );
    });
  });

  describe("a person's own limits", () => {
    const allow = (requests: number | null, tokens: number | null) =>
      sql(
        `insert into public.usage_limits (user_id, requests_per_minute, tokens_per_month) values ($1, $2, $3)
         on conflict (user_id) do update
         set requests_per_minute = excluded.requests_per_minute, tokens_per_month = excluded.tokens_per_month`,
        owner.id,
        requests,
        tokens,
      );

    it("go before the configured ones; null is the configured one and 0 is none", async () => {
      await planted(500);
      await allow(1, null);
      expect(await quota({ requests: 60, tokens: 100 })).toMatchObject({
        requests_limit: 1,
        tokens_limit: 100,
      });
      await allow(null, 0);
      expect(await quota({ requests: 60, tokens: 100 })).toMatchObject({
        requests_limit: 60,
        tokens_limit: null,
      });
      const id = (await send(await addProject(owner), { tokens: 100 })).generation_id;
      await begin(id);
      expect((await beginCall(id, 1, { tokens: 100 })).outcome).toBe("OK");
      await allow(0, 500);
      expect((await send(await addProject(owner))).outcome).toBe("QUOTA_EXCEEDED");
    });
  });

  describe("a call", () => {
    it("is written with its request, named for what it is for, and completed", async () => {
      const id = await running();
      expect(await callsOf(owner)).toEqual([
        {
          attempt: 1,
          call: 1,
          purpose: "answer",
          endpoint: "chat.build",
          outcome: "open",
          counted: true,
          tokens_used: 0,
          reserved_tokens: 0,
        },
      ]);
      for (const [index, purpose] of ["answer", "continue", "edits", "file", "repair"].entries()) {
        await beginCall(id, 1, { call: index + 1, purpose });
        await endCall(id, 1, { call: index + 1 });
      }
      expect((await callsOf(owner)).map(({ purpose, endpoint }) => [purpose, endpoint])).toEqual([
        ["answer", "chat.build"],
        ["continue", "chat.build"],
        ["edits", "chat.repair"],
        ["file", "chat.repair"],
        ["repair", "chat.repair"],
      ]);
      await end(id, "completed", { blocks: 1 });
      expect(
        await one(
          "select input_tokens, output_tokens, usage_estimated, report from public.generations where id = $1",
          id,
        ),
      ).toEqual({ input_tokens: 50, output_tokens: 100, usage_estimated: false, report: { blocks: 1 } });
    });

    it("of a discussion is named for it", async () => {
      const project = await addProject(owner);
      await sql("select public.send_message($1, $2, 'x', 'discuss', 'm')", owner.id, project);
      expect(await callsOf(owner)).toMatchObject([{ endpoint: "chat.discuss" }]);
    });

    it("begins once: asked again it is the same one, and a closed one is fenced", async () => {
      const id = await running();
      await beginCall(id, 1, { reserve: 10, tokens: 15 });
      expect((await beginCall(id, 1, { reserve: 12, tokens: 15 })).outcome).toBe("OK");
      expect(await callsOf(owner)).toMatchObject([{ reserved_tokens: 12 }]);
      await endCall(id, 1);
      expect((await beginCall(id, 1)).outcome).toBe("FENCED");
      expect(await sql("select 1 from public.generation_prompts where generation_id = $1", id)).toHaveLength(
        1,
      );
    });

    it("is refused to a worker whose attempt is over, and to one of an ended generation", async () => {
      const id = await running();
      await begin(id);
      expect((await beginCall(id, 1, { call: 2 })).outcome).toBe("FENCED");
      expect((await beginCall(id, 2)).outcome).toBe("OK");
      await end(id, "completed");
      expect((await beginCall(id, 2, { call: 2 })).outcome).toBe("FENCED");
      expect((await beginCall(randomUUID(), 1)).outcome).toBe("FENCED");
      expect(await callsOf(owner)).toHaveLength(2);
    });

    it("whose worker died is open until the next attempt closes it as lost, and counts nothing", async () => {
      const id = await running();
      await beginCall(id, 1, { reserve: 70 });
      expect(await quota()).toMatchObject({ tokens_reserved: 70 });
      await begin(id);
      expect(await quota()).toMatchObject({ tokens_used: 0, tokens_reserved: 0, requests_used: 1 });
      await endCall(id, 1, { input: 500, output: 500 });
      expect(await callsOf(owner)).toMatchObject([{ outcome: "lost", counted: false, tokens_used: 0 }]);
      await complete(id, 2, "x");
      expect(
        await one("select input_tokens, output_tokens from public.generations where id = $1", id),
      ).toEqual({ input_tokens: 10, output_tokens: 20 });
    });

    it("that its generation's end finds open is lost; stopped, it had its prompt read", async () => {
      const lost = await running();
      await beginCall(lost, 1, { reserve: 70 });
      await end(lost, "incomplete");
      expect(await callsOf(owner)).toMatchObject([{ outcome: "lost", counted: false, tokens_used: 0 }]);
      const stopped = await running();
      await beginCall(stopped, 1, { reserve: 70 });
      await end(stopped, "cancelled");
      expect((await callsOf(owner))[1]).toMatchObject({ outcome: "stopped", counted: true, tokens_used: 70 });
      expect(
        await one(
          "select input_tokens, output_tokens, usage_estimated from public.generations where id = $1",
          stopped,
        ),
      ).toEqual({ input_tokens: 70, output_tokens: 0, usage_estimated: true });
    });

    it("of a request that was called off before it began used nothing", async () => {
      const { generation_id } = await send(await addProject(owner));
      await sql("select public.stop_generation($1, $2)", owner.id, generation_id);
      expect(await callsOf(owner)).toMatchObject([{ outcome: "stopped", tokens_used: 0 }]);
      expect(await one("select input_tokens from public.generations where id = $1", generation_id)).toEqual({
        input_tokens: null,
      });
    });

    it("outlives its project; one that is open then is stopped, and what it held is used", async () => {
      const id = await running();
      await beginCall(id, 1);
      await endCall(id, 1);
      await beginCall(id, 1, { call: 2, purpose: "repair", reserve: 7 });
      await owner.query("delete from public.projects");
      expect(
        await sql(
          "select project_id, generation_id, outcome, counted, tokens_used, model from public.api_usage where user_id = $1 order by call",
          owner.id,
        ),
      ).toEqual([
        {
          project_id: null,
          generation_id: null,
          outcome: "ok",
          counted: true,
          tokens_used: 30,
          model: "test-model",
        },
        {
          project_id: null,
          generation_id: null,
          outcome: "stopped",
          counted: true,
          tokens_used: 7,
          model: "test-model",
        },
      ]);
      expect(await quota()).toMatchObject({ tokens_used: 37, tokens_reserved: 0, requests_used: 1 });
    });

    it("is paid for what it said when its project is deleted in the middle, and for no more", async () => {
      const id = await running();
      await beginCall(id, 1, { reserve: 70 });
      await append(id, 1, 1, text("x".repeat(400)));
      await endCall(id, 1, { input: 70, output: 100 });
      await beginCall(id, 1, { call: 2, purpose: "continue", reserve: 80 });
      await append(id, 1, 2, text("y".repeat(39)), {
        kind: "code",
        payload: { file: "html", text: "z".repeat(4) },
      });
      await owner.query("delete from public.projects");
      expect(
        await sql(
          "select outcome, tokens_used, input_tokens, output_tokens, estimated from public.api_usage where user_id = $1 order by call",
          owner.id,
        ),
      ).toEqual([
        { outcome: "ok", tokens_used: 170, input_tokens: 70, output_tokens: 100, estimated: false },
        { outcome: "stopped", tokens_used: 91, input_tokens: 80, output_tokens: 11, estimated: true },
      ]);
    });

    it("may end while its generation does: neither waits for the other for ever", async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        const id = await running();
        await beginCall(id, 1);
        const [, , third] = await Promise.all([
          endCall(id, 1),
          beginCall(id, 1, { call: 2, purpose: "repair" }),
          end(id, "completed"),
        ]);
        expect(third.outcome).toBe("OK");
        expect(
          await sql(
            "select 1 from public.api_usage where generation_id = $1 and (outcome = 'open' or reserved_tokens > 0)",
            id,
          ),
        ).toEqual([]);
      }
    });

    it("may begin while its project is deleted, and leaves nothing reserved", async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        const project = await addProject(owner);
        const { generation_id } = await send(project);
        await begin(generation_id);
        const [begun] = await Promise.all([
          beginCall(generation_id, 1),
          owner.query("delete from public.projects where id = $1", project),
        ]);
        expect(["OK", "FENCED"]).toContain(begun.outcome);
        expect(await quota()).toMatchObject({ tokens_reserved: 0 });
      }
      expect(await quota()).toMatchObject({ requests_used: 10 });
    });
  });
});
