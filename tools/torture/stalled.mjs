// A subscriber that reads nothing while a hundred thousand events pass: it costs the server next to nothing, disturbs nobody,
// and ends where everybody else ends.
import { setTimeout as wait } from "node:timers/promises";
import { Cut, EVENTS, eventOf, follow, openSocket } from "./connections.mjs";
import { createLedger, emptyState } from "./fold.mjs";
import { editsAnswer, pageAnswer } from "./pages.mjs";
import { createProject, generationOf, send, signUp } from "./product.mjs";

const GENERATIONS = 4;
const LEAD = 2_000;
const MEMORY_LIMIT_MIB = 20;
const MIB = 1024 * 1024;

export const stalled = async ({ random, site, model, short, report, figure }) => {
  const edits = short ? 1_500 : 25_000;
  const server = await site.start();
  const { url } = server;
  const token = await signUp(url, "stalled");
  const projectId = await createProject(url, token, "Stalled");

  const readOn = async (stream, ledger) => {
    for (let event; (event = await stream.next()) !== null;) ledger.take(event);
    stream.cut();
  };
  /** One generation, followed live by both transports; `beside` is called as soon as it has an id. */
  const run = async (answer, code, beside = () => {}) => {
    const live = [];
    const script = model.script({
      answers: [answer],
      pieceCharacters: 2_000,
      pieceMs: 0,
      // As fast as those who read can follow: further behind than LEAD they would rightly be sent a snapshot.
      async before(share) {
        while (live.some((ledger) => ledger.count < share * edits - LEAD)) await wait(2);
      },
    });
    const { id } = await send(url, token, projectId, script.content);
    beside(id);
    const reading = ["ws", "sse"].map((transport) => {
      const who = `the live ${transport} subscriber`;
      const ledger = createLedger({ id, start: { ...emptyState(), code }, report, who });
      live.push(ledger);
      return readOn(follow(transport, url, token, id, 0), ledger);
    });
    await Promise.all(reading);
    const stored = await generationOf(url, token, id);
    if (stored.status !== "COMPLETED") report(`ended ${stored.status}: ${stored.error?.message}`);
    if (stored.code.html !== answer.code.html) report("the file is not what the model sent");
    for (const ledger of live) {
      ledger.close(stored);
      if (ledger.resumed > 0) report("a subscriber that keeps up was sent a snapshot");
    }
    return stored;
  };

  const page = pageAnswer(random, "mark-0", 1_000);
  let { code } = await run(page, emptyState().code);
  // Once without the stalled one: caches fill, code is compiled, and what the store itself costs is in the base.
  ({ code } = await run(editsAnswer("mark-1", code, edits), code));
  const before = await server.memory();

  const socket = openSocket(url, token);
  await socket.acknowledged;
  socket.pause();
  // It reads nothing, but gives the sign of life that keeps a server from hanging up on it.
  const alive = setInterval(() => socket.pong(), 1_000);
  const asleep = [];
  let events = 0;
  let seconds = -performance.now() / 1000;
  for (let n = 0; n < GENERATIONS; n += 1) {
    const start = { ...emptyState(), code };
    const sleepers = [];
    const stored = await run(editsAnswer(`mark-${n + 2}`, code, edits), code, (id) => {
      for (const transport of ["ws", "sse"]) {
        const ledger = createLedger({ id, start, report, who: `the stalled ${transport} subscriber` });
        const stream =
          transport === "sse"
            ? follow("sse", url, token, id, 0)
            : asEvents(socket.subscribe(EVENTS, { id, after: 0 }));
        if (transport === "sse") stream.pause();
        sleepers.push({ id, ledger, stream, transport });
      }
    });
    asleep.push(...sleepers.map((sleeper) => ({ ...sleeper, stored })));
    events += stored.lastSeq;
    ({ code } = stored);
  }
  seconds += performance.now() / 1000;
  const after = await server.memory();
  clearInterval(alive);

  let reconnected = 0;
  let snapshots = 0;
  let taken = 0;
  socket.resume();
  for (const { id, ledger, stream, stored, transport } of asleep) {
    stream.resume?.();
    try {
      for (let event; (event = await stream.next()) !== null;) ledger.take(event);
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
      reconnected += 1;
      await readOn(follow(transport, url, token, id, ledger.seq), ledger);
    }
    ledger.close(stored);
    snapshots += ledger.resumed;
    taken += ledger.count;
  }
  socket.cut();

  const grown = (field) => (after[field] - before[field]) / MIB;
  const memory = grown("heapUsed") + grown("external");
  if (memory > MEMORY_LIMIT_MIB) report(`memory grew by ${memory.toFixed(1)} MiB`);
  if (events < GENERATIONS * edits) report(`only ${events} events passed`);
  figure(
    "events",
    `${events} in ${seconds.toFixed(1)} s, past ${asleep.length} subscriptions that read nothing`,
  );
  figure(
    "memory grew by",
    `${memory.toFixed(1)} MiB (heap ${grown("heapUsed").toFixed(1)} + external ${grown("external").toFixed(1)}, after collections; limit ${MEMORY_LIMIT_MIB}); resident ${grown("rss").toFixed(1)} MiB`,
  );
  figure("awake again", `${snapshots} snapshots among ${taken} events; ${reconnected} had to reconnect`);
  for (const line of server.complaints()) report(`the server said: ${line}`);
  await server.end("SIGTERM");
};

const asEvents = (stream) => ({ ...stream, next: async () => eventOf(await stream.next()) });
