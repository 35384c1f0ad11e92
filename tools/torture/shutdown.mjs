// The server is told to stop while it writes: it ends with 0 within ten seconds, and the next start goes on with what was left.
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { Cut, follow } from "./connections.mjs";
import { createLedger, emptyState, sameState } from "./fold.mjs";
import { pageAnswer } from "./pages.mjs";
import { createProject, generationOf, send, signUp } from "./product.mjs";

const LIMIT_MS = 10_000;

export const shutdown = async ({ random, site, model, short, report, figure }) => {
  const rounds = short ? 1 : 4;
  const at_once = short ? 2 : 4;
  let server = await site.start();
  const token = await signUp(server.url, "shutdown");
  const projects = [];
  for (let i = 0; i < at_once; i += 1)
    projects.push({ id: await createProject(server.url, token, `Project ${i}`), code: null });
  const took = [];
  let interrupted = 0;
  let ended = 0;

  for (let round = 0; round < rounds; round += 1) {
    const chance = random.fork(round);
    let openSecond = () => {};
    const secondAttempt = new Promise((resolve) => (openSecond = resolve));
    const running = [];
    for (const [n, project] of projects.entries()) {
      const answers = [0, 1].map((attempt) =>
        pageAnswer(chance, `mark-${round * 100 + n * 10 + attempt}`, 6_000),
      );
      // Most cannot end by themselves within the time that is given to what runs; one can.
      const quick = n === projects.length - 1;
      let attempts = 0;
      const script = model.script({
        answers,
        pieceCharacters: 40,
        pieceMs: quick ? 4 : 12,
        before: (share) => {
          if (share === 0) attempts += 1;
          return !quick && attempts === 1 && share > 0.6 ? secondAttempt : undefined;
        },
      });
      const { id } = await send(server.url, token, project.id, script.content);
      const start = { ...emptyState(), ...(project.code ? { code: project.code } : {}) };
      const ledger = createLedger({ id, start, report, who: `round ${round}, generation ${n}` });
      let hear = () => {};
      const first = new Promise((resolve) => (hear = resolve));
      const taking = take(server.url, token, id, ledger, hear);
      running.push({ id, ledger, first, taking, answers, project });
    }
    await Promise.all(running.map(({ first }) => first));
    await wait(chance.whole(0, 300));
    const begun = performance.now();
    const { code, signal } = await server.end("SIGTERM");
    took.push(performance.now() - begun);
    if (code !== 0) report(`ended with ${code ?? signal}`);
    // A short run may share its machine with others, and measures nothing.
    if (!short && took.at(-1) > LIMIT_MS) report(`took ${Math.round(took.at(-1))} ms to end`);
    for (const line of server.complaints()) report(`the server said: ${line}`);
    await Promise.all(running.map(({ taking }) => taking));
    openSecond();

    server = await site.start();
    for (const { id, ledger, answers, project } of running) {
      if (!ledger.finished) {
        interrupted += 1;
        await take(server.url, token, id, ledger, () => {});
      }
      const stored = await generationOf(server.url, token, id);
      ledger.close(stored);
      ended += 1;
      if (stored.status !== "COMPLETED") report(`ended ${stored.status}: ${stored.error?.message}`);
      if (
        !answers.some((answer) => sameState({ text: "", code: answer.code }, { text: "", code: stored.code }))
      )
        report("the files are none that the model sent");
      project.code = stored.code;
    }
  }
  if (interrupted === 0) report("nothing was interrupted");
  figure(
    "stops",
    `${rounds}, each in ${took.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(", ")} (limit ${LIMIT_MS / 1000} s)`,
  );
  figure("generations", `${ended} ended, ${interrupted} of them in the next start`);
  await server.end("SIGTERM");
};

const take = async (url, token, id, ledger, onEvent) => {
  const stream = follow("ws", url, token, id, ledger.seq);
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
