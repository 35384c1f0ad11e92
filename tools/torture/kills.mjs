// The server is killed with SIGKILL at any point of a generation, at times twice in one, and started again on the same data.
// What was acknowledged is there, every generation ends once, and who saw the beginning ends where a fresh reader does.
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { Cut, follow } from "./connections.mjs";
import { createLedger, emptyState, sameState } from "./fold.mjs";
import { editsAnswer, pageAnswer } from "./pages.mjs";
import { ask, conversationOf, createProject, generationOf, send, signUp } from "./product.mjs";

const RECOVERY_LIMIT_MS = 15_000;
const PROJECTS = 4;
const KINDS = [
  "while sending",
  "after the acknowledgement",
  "at the first event",
  "at an event",
  "in a file",
  "at a time",
  "around the end",
];

export const kills = async ({ random, site, model, short, report, figure }) => {
  const wanted = short ? 3 : 50;
  let server = await site.start();
  const token = await signUp(server.url, "kills");
  const projects = [];
  for (let i = 0; i < (short ? 1 : PROJECTS); i += 1) {
    const id = await createProject(server.url, token, `Project ${i}`);
    projects.push({ id, code: null, sent: [], versions: 0 });
  }
  const recoveries = [];
  const byKind = new Map();
  let killed = 0;
  let twice = 0;
  let stops = 0;
  let generations = 0;

  const kill = async (kind) => {
    killed += 1;
    byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    const { signal } = await server.end("SIGKILL");
    if (signal !== "SIGKILL") report(`the server had ended before it was killed ${kind}`);
    for (const line of server.complaints()) report(`the server said: ${line}`);
  };

  /** Starts again; one in five starts is killed too if `mayDie`. Gives when the start that lasted began. */
  const restart = async (chance, mayDie) => {
    if (mayDie) {
      server = await site.launch();
      server.ready.catch(() => {});
      await wait(chance.whole(50, 2_500));
      await kill("while starting");
    }
    server = await site.start();
    return server.begunAt;
  };

  /** Takes events as they come until the connection goes or the end was seen. */
  const take = async (id, ledger, onEvent) => {
    const stream = follow(killed % 2 ? "ws" : "sse", server.url, token, id, ledger.seq);
    try {
      for (let event; (event = await stream.next()) !== null;) {
        ledger.take(event);
        onEvent(event);
      }
      stream.cut();
    } catch (error) {
      if (!(error instanceof Cut)) throw error;
    }
  };

  const plan = (chance) => {
    const first = chance.pick(KINDS);
    const second = chance.chance(0.4)
      ? chance.pick(["while starting", "at an event", "in a file", "around the end"])
      : null;
    return { first, second, stop: chance.chance(0.08) };
  };

  for (let turn = 0; killed < wanted; turn += 1) {
    const chance = random.fork(turn);
    const project = chance.pick(projects);
    // A short run sees the kinds in turn instead of by chance.
    const points = short
      ? {
          first: KINDS[(turn * 3 + 1) % KINDS.length],
          second: turn === 0 ? "in a file" : null,
          stop: turn === 1,
        }
      : plan(chance);
    if (killed + 2 > wanted) points.second = null;
    const answers = [0, 1, 2, 3].map((attempt) => {
      const mark = `mark-${turn * 10 + attempt}`;
      return project.code && chance.chance(0.4)
        ? editsAnswer(mark, project.code, 60)
        : pageAnswer(chance, mark, 3_500, { broken: chance.chance(0.3) });
    });
    let onSent = () => {};
    const script = model.script({
      answers,
      pieceCharacters: 40,
      pieceMs: 8,
      sent: () => onSent(),
    });
    const key = `turn-${turn}`;
    const sending = () => send(server.url, token, project.id, script.content, key);
    let sent;
    if (points.first === "while sending") {
      const unsure = sending().catch(() => null);
      await wait(chance.whole(0, 25));
      await kill(points.first);
      const acknowledged = await unsure;
      await restart(chance, false);
      // Whether or not it had arrived: the same key makes it one message.
      sent = await sending();
      if (acknowledged && acknowledged.id !== sent.id)
        report(`turn ${turn}: an acknowledged message was sent anew`);
    } else sent = await sending();
    generations += 1;
    project.sent.push(sent.messageId);
    const { id } = sent;
    const start = { ...emptyState(), ...(project.code ? { code: project.code } : {}) };
    const ledger = createLedger({ id, start, report, who: `turn ${turn}` });

    /** Resolves when the point is reached, or the generation has ended before it. */
    const reach = (kind, taking, listen) =>
      Promise.race([
        taking,
        new Promise((resolve) => {
          let left = chance.whole(2, 40);
          const share = chance.next();
          if (kind === "at a time") setTimeout(resolve, chance.whole(0, 1_500));
          else if (kind === "around the end") onSent = () => setTimeout(resolve, chance.whole(0, 40));
          else
            listen((event) => {
              if (kind === "at the first event") resolve();
              else if (kind === "at an event" && (left -= 1) <= 0) resolve();
              else if (
                kind === "in a file" &&
                ledger.state.code.html.length > share * 3_500 &&
                event.__typename.startsWith("Code")
              )
                resolve();
            });
        }),
      ]);

    const rest = [points.first, points.second].filter((kind) => kind && kind !== "while sending");
    if (rest.length + (points.first === "while sending" ? 1 : 0) > 1) twice += 1;
    let stopped = false;
    for (let n = 0; n < rest.length; n += 1) {
      const kind = rest[n];
      if (kind === "while starting") continue; // done by the restart before it
      let hear = () => {};
      // What ended before its point is killed all the same, though nobody listens any more.
      const listens = kind !== "after the acknowledgement" && !ledger.finished;
      const taking = listens ? take(id, ledger, (event) => hear(event)) : null;
      if (taking) await reach(kind, taking, (listener) => (hear = listener));
      if (points.stop && taking && !ledger.finished) {
        await ask(
          server.url,
          token,
          `mutation ($id: ID!) { stopGeneration(input: { id: $id }) { generation { id } } }`,
          { id },
        );
        stopped = true;
        stops += 1;
      }
      await kill(kind);
      await taking;
      const begunAt = await restart(chance, rest[n + 1] === "while starting");
      if (!ledger.finished) {
        // The first thing heard after the start is the recovery; the next point may interrupt the rest.
        const stream = follow("ws", server.url, token, id, ledger.seq);
        const limit = setTimeout(() => stream.cut(), 2 * RECOVERY_LIMIT_MS);
        const event = await stream.next().catch(() => null);
        clearTimeout(limit);
        if (!event)
          throw new Error(
            `turn ${turn}: nothing came within ${(2 * RECOVERY_LIMIT_MS) / 1000} s of the start after a kill ${kind}`,
          );
        ledger.take(event);
        stream.cut();
        recoveries.push(performance.now() - begunAt);
      }
    }
    if (points.first === "while sending" && points.second === "while starting") {
      await kill("while starting");
      await restart(chance, false);
    }
    if (!ledger.finished) await take(id, ledger, () => {});

    const { url } = server;
    const stored = await generationOf(url, token, id);
    ledger.close(stored);
    const fresh = createLedger({ id, start, report, who: `turn ${turn}, a fresh reader` });
    const stream = follow("sse", url, token, id, 0);
    for (let event; (event = await stream.next()) !== null;) fresh.take(event);
    fresh.close(stored);
    if (stopped && stored.status === "CANCELLED") {
      if (stored.version) report(`turn ${turn}: what was stopped made a version`);
    } else {
      if (stored.status !== "COMPLETED")
        report(
          `turn ${turn} ended ${stored.status} (${stored.error?.code}) in attempt ${stored.attempt}, killed ${points.first}, ${points.second}`,
        );
      else if (!answers.some(({ code }) => sameState({ text: "", code }, { text: "", code: stored.code })))
        report(`turn ${turn}: the files are none that the model sent`);
      if (!stored.version) report(`turn ${turn}: no version`);
      else project.versions += 1;
      project.code = stored.code;
    }
    if (stored.answer) project.sent.push(stored.answer.id);
    else if (!stopped) report(`turn ${turn}: no answer`);

    const now = await conversationOf(url, token, project.id);
    const ids = now.messages.map((message) => message.id);
    const missing = project.sent.filter((message) => !ids.includes(message));
    if (missing.length > 0) report(`turn ${turn}: ${missing.length} acknowledged messages are missing`);
    if (ids.length !== project.sent.length)
      report(`turn ${turn}: ${ids.length} messages where ${project.sent.length} were written`);
    if (new Set(now.messages.map(({ role, generation }) => `${role} ${generation?.id}`)).size !== ids.length)
      report(`turn ${turn}: two answers of one generation`);
    if (now.versions !== project.versions)
      report(`turn ${turn}: ${now.versions} versions of ${project.versions}`);
    if (now.active) report(`turn ${turn}: something still runs`);
    if (project.code && !sameState({ text: "", code: now.code }, { text: "", code: project.code }))
      report(`turn ${turn}: the project's code is not the last version`);
  }

  recoveries.sort((a, b) => a - b);
  const at = (share) =>
    `${((recoveries[Math.min(recoveries.length - 1, Math.floor(share * recoveries.length))] ?? NaN) / 1000).toFixed(2)} s`;
  if (recoveries.length === 0) report("nothing ever had to recover");
  // A short run may share its machine with others, and measures nothing.
  if (!short && (recoveries.at(-1) ?? 0) > RECOVERY_LIMIT_MS) report(`a recovery took ${at(1)}`);
  figure(
    "kills",
    `${killed} over ${generations} generations, ${twice} of them twice; ${stops} were told to stop just before; ${model.corrections()} corrected by a second call`,
  );
  figure("points", [...byKind].map(([kind, count]) => `${kind} ${count}`).join(", "));
  figure(
    "start to next event",
    `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} of ${recoveries.length} (limit ${RECOVERY_LIMIT_MS / 1000} s)`,
  );
  await server.end("SIGTERM");
};
