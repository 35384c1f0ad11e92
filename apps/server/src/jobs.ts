import type { Direct } from "@roseram/db";
import { PgBoss } from "pg-boss";

/*
 * Durable jobs. A payload is an id: the owner and everything else is read from the row, so a job that comes
 * twice, or late, finds out by itself that there is nothing to do.
 */

export interface Queue {
  readonly concurrency: number;
  /** Ends early when the signal is aborted. */
  readonly run: (id: string, signal: AbortSignal) => Promise<void>;
  /** Ids that want a worker and may have no job. */
  readonly claimable: () => Promise<readonly string[]>;
  /** Every id that has not ended. */
  readonly unfinished: () => Promise<readonly string[]>;
}

export interface Jobs<Name extends string> {
  /** Puts the job in the queue (once, however often it is called) and wakes a worker. */
  enqueue(queue: Name, id: string): Promise<void>;
  /** Takes no new work, lets running work end for `graceMs`, then aborts it; the next start picks it up. */
  stop(graceMs: number): Promise<void>;
  readonly ready: boolean;
}

export interface JobsOptions<Name extends string> {
  readonly direct: Direct;
  readonly queues: Readonly<Record<Name, Queue>>;
  /** Whether this process is the only one on its database: then nobody else works on what has not ended. */
  readonly alone: boolean;
  readonly onError: (error: unknown, message: string) => void;
  readonly sweepMs?: number;
}

/** Only for what nobody woke a worker for: the sweep wakes them for everything that waits. */
const POLL_SECONDS = 30;
const SWEEP_MS = 5_000;
const HEARTBEAT_SECONDS = 10;

export async function createJobs<Name extends string>(options: JobsOptions<Name>): Promise<Jobs<Name>> {
  const { direct, alone, onError } = options;
  const boss = new PgBoss({
    db: {
      async executeSql(text, values) {
        // Statements without parameters may be several at once.
        if (!values || values.length === 0) return { rows: await direct.execute(text) };
        return { rows: await direct.query(text, values) };
      },
    },
    backend: direct.backend,
    schema: "pgboss",
    schedule: false,
    superviseIntervalSeconds: alone ? 60 : HEARTBEAT_SECONDS / 2,
    monitorIntervalSeconds: alone ? 60 : HEARTBEAT_SECONDS / 2,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on("error", (error) => onError(error, "job queue"));
  await boss.start();

  const shutdown = new AbortController();
  const opened = new Map<string, OpenQueue>();
  for (const [name, queue] of Object.entries<Queue>(options.queues))
    opened.set(name, await open({ ...options, boss, name, queue, shutdown: shutdown.signal }));
  let ready = true;

  return {
    enqueue: async (queue, id) => opened.get(queue)?.add([id]),
    async stop(graceMs) {
      ready = false;
      await Promise.all([...opened.values()].map((queue) => queue.rest()));
      const abort = setTimeout(() => shutdown.abort(), graceMs);
      await boss
        .stop({ graceful: true, close: false, timeout: graceMs + 2_000 })
        .catch((error: unknown) => onError(error, "job queue"));
      clearTimeout(abort);
      shutdown.abort();
    },
    get ready() {
      return ready;
    },
  };
}

interface OpenQueue {
  add(ids: readonly string[]): Promise<void>;
  /** Looks for no more work. */
  rest(): Promise<void>;
}

/** A queue with its workers, and what nobody asked a worker for found again and again. */
async function open(
  options: Omit<JobsOptions<string>, "queues"> & {
    readonly boss: PgBoss;
    readonly name: string;
    readonly queue: Queue;
    readonly shutdown: AbortSignal;
  },
): Promise<OpenQueue> {
  const { boss, direct, name, queue, alone, shutdown, onError } = options;
  const here = new Set<string>();
  let sweeping: Promise<void> | null = null;

  await boss.createQueue(name, {
    policy: "exclusive",
    retryLimit: 5,
    expireInSeconds: 3_600,
    deleteAfterSeconds: 3_600,
    // In a process of its own database no other worker exists that could tell it is dead.
    ...(alone ? {} : { heartbeatSeconds: HEARTBEAT_SECONDS }),
  });
  if (alone) {
    // Whatever is marked active belonged to a process that is gone.
    await release("", []);
  }

  const workers: string[] = [];
  for (let n = 0; n < queue.concurrency; n += 1) {
    workers.push(
      await boss.work<{ id: string }>(
        name,
        { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS },
        async (jobs) => {
          for (const job of jobs) await work(job.data.id);
          // Not done: the job goes back to the queue.
          if (shutdown.aborted) throw new Error("The server stopped.");
        },
      ),
    );
  }

  await add(alone ? await queue.unfinished() : []);
  await sweep();
  const timer = setInterval(() => {
    sweeping ??= sweep().finally(() => (sweeping = null));
  }, options.sweepMs ?? SWEEP_MS);
  timer.unref();

  return {
    add,
    async rest() {
      clearInterval(timer);
      await sweeping;
    },
  };

  async function work(id: string): Promise<void> {
    if (here.has(id)) return;
    here.add(id);
    try {
      await queue.run(id, shutdown);
    } catch (error) {
      // The queue tries again, and would keep the reason to itself.
      onError(error, "job failed");
      throw error;
    } finally {
      here.delete(id);
    }
  }

  async function add(ids: readonly string[]): Promise<void> {
    for (const id of ids) await boss.send(name, { id }, { singletonKey: id });
    // One call wakes one worker, and which of them is idle is not known here.
    if (ids.length > 0) for (const worker of workers) boss.notifyWorker(worker);
  }

  /** When it was begun stays: by that the next claim is another one, which the former worker's end does not touch. */
  async function release(which: string, params: readonly unknown[]): Promise<void> {
    await direct.query(
      `update pgboss.job set state = 'retry', start_after = now()
       where name = $1 and state = 'active' ${which}`,
      [name, ...params],
    );
  }

  async function sweep(): Promise<void> {
    try {
      // What runs here is alive, however long it has had no turn on a busy machine.
      const ids = (await queue.claimable()).filter((id) => !here.has(id));
      if (ids.length === 0) return;
      // The work itself gave no sign of life, whatever the queue believes of the one who had it.
      await release(`and singleton_key = any($2::text[]) and started_on < now() - interval '10 seconds'`, [
        ids,
      ]);
      await add(ids);
    } catch (error) {
      onError(error, "sweep");
    }
  }
}
