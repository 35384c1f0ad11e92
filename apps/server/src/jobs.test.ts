import { openEmbedded } from "@roseram/db/embedded";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createJobs, type JobsOptions, type Queue } from "./jobs.ts";

type Embedded = Awaited<ReturnType<typeof openEmbedded>>;
let database: Embedded;
const errors: unknown[] = [];

beforeAll(async () => {
  database = await openEmbedded({ dataDir: null });
});
afterAll(async () => {
  await database.close();
  expect(errors).toEqual([]);
});

const nothing: Queue = {
  concurrency: 10,
  run: async () => undefined,
  claimable: async () => [],
  unfinished: async () => [],
};

async function start(
  name: string,
  { sweepMs, alone, onError, ...queue }: Partial<Queue & Omit<JobsOptions<string>, "queues" | "direct">>,
) {
  const jobs = await createJobs({
    direct: database.direct,
    queues: { [name]: { ...nothing, ...queue } },
    alone: alone ?? true,
    onError: onError ?? ((error) => errors.push(error)),
    ...(sweepMs !== undefined && { sweepMs }),
  });
  return { enqueue: (id: string) => jobs.enqueue(name, id), stop: (graceMs: number) => jobs.stop(graceMs) };
}

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

it("runs ten jobs at once, each woken without waiting for a poll, and one job once however often it is sent", async () => {
  const running = new Set<string>();
  const all = gate();
  const runs: string[] = [];
  const jobs = await start("ten", {
    async run(id) {
      runs.push(id);
      running.add(id);
      if (running.size === 10) all.open();
      await all.opened;
    },
  });
  const ids = Array.from({ length: 10 }, (_, n) => `job-${n}`);
  await Promise.all([...ids, ...ids].map((id) => jobs.enqueue(id)));
  // A poll is further away than this test may last.
  await all.opened;
  await jobs.stop(5_000);
  expect(runs.sort()).toEqual(ids);
});

it("lets work end when it stops, aborts what takes too long, and gives it back to the next start", async () => {
  const begun = gate();
  const aborted: string[] = [];
  const first = await start("again", {
    async run(id, signal) {
      begun.open();
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
      aborted.push(id);
    },
  });
  await first.enqueue("a");
  await begun.opened;
  await first.stop(50);
  expect(aborted).toEqual(["a"]);

  const done = gate();
  const second = await start("again", { run: async (id) => void (id === "a" && done.open()) });
  await done.opened;
  await second.stop(1_000);
});

it("finds by its sweep what has no job", async () => {
  const done = gate();
  const jobs = await start("swept", {
    claimable: async () => ["lost"],
    run: async (id) => void (id === "lost" && done.open()),
  });
  await done.opened;
  await jobs.stop(1_000);
});

it("takes work from another server's worker that gives no sign of life, and whose end then counts no more", async () => {
  const [begun, end] = [gate(), gate()];
  const silent = await start("silent", {
    alone: false,
    async run(_id, signal) {
      begun.open();
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
    },
  });
  await silent.enqueue("a");
  await begun.opened;
  await database.direct.query(
    `update pgboss.job set started_on = now() - interval '1 minute' where name = 'silent'`,
  );
  const taken = gate();
  const other = await start("silent", {
    alone: false,
    claimable: async () => ["a"],
    sweepMs: 50,
    async run() {
      taken.open();
      await end.opened;
    },
  });
  await taken.opened;
  await silent.stop(50);
  const rows = await database.direct.query(`select state from pgboss.job where name = 'silent'`);
  expect(rows).toEqual([{ state: "active" }]);
  end.open();
  await other.stop(1_000);
});

it("never takes its own work for dead, however slow it is, and does not begin it twice", async () => {
  const runs: string[] = [];
  const [begun, swept, end] = [gate(), gate(), gate()];
  let sweeps = 0;
  const jobs = await start("slow", {
    claimable: async () => {
      sweeps += 1;
      if (sweeps === 5) swept.open();
      return sweeps > 1 ? ["a"] : [];
    },
    sweepMs: 20,
    async run(id) {
      runs.push(id);
      begun.open();
      await end.opened;
    },
  });
  await jobs.enqueue("a");
  await begun.opened;
  await database.direct.query(
    `update pgboss.job set started_on = now() - interval '1 minute' where name = 'slow'`,
  );
  await swept.opened;
  expect(runs).toEqual(["a"]);
  end.open();
  await jobs.stop(1_000);
});

it("says why work failed, and tries it again", async () => {
  const said: unknown[] = [];
  const done = gate();
  let tries = 0;
  const jobs = await start("failing", {
    onError: (error) => said.push(error),
    claimable: async () => (tries > 0 ? ["a"] : []),
    sweepMs: 50,
    async run() {
      tries += 1;
      if (tries === 1) throw new Error("away");
      done.open();
    },
  });
  await jobs.enqueue("a");
  await done.opened;
  await jobs.stop(1_000);
  expect(said).toEqual([new Error("away")]);
});

it("keeps queues apart: the work of one neither waits for the other nor is done by it", async () => {
  const [busy, end, both] = [gate(), gate(), gate()];
  const done: string[] = [];
  const jobs = await createJobs({
    direct: database.direct,
    alone: true,
    onError: (error) => errors.push(error),
    queues: {
      answers: {
        ...nothing,
        concurrency: 1,
        async run(id) {
          busy.open();
          await end.opened;
          done.push(`answers ${id}`);
        },
      },
      sites: {
        ...nothing,
        concurrency: 1,
        unfinished: async () => ["left over"],
        async run(id) {
          await busy.opened;
          done.push(`sites ${id}`);
          if (done.length === 2) both.open();
        },
      },
    },
  });
  await jobs.enqueue("answers", "a");
  await jobs.enqueue("sites", "a");
  await both.opened;
  expect(done.sort()).toEqual(["sites a", "sites left over"]);
  end.open();
  await jobs.stop(1_000);
  expect(done).toContain("answers a");
});
