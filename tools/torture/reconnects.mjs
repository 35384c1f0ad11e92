// Disconnects and reconnects over the run of generations: whoever comes back with the seq of the last event it has seen
// misses nothing and sees nothing twice, however it was cut off.
import { setTimeout as wait } from "node:timers/promises";
import { createCuttingProxy, Cut, follow, openSocket, EVENTS } from "./connections.mjs";
import { apply, createLedger, emptyState, sameState } from "./fold.mjs";
import { editsAnswer, pageAnswer } from "./pages.mjs";
import { createProject, generationOf, metric, send, signUp } from "./product.mjs";

const PROJECTS = 5;

export const reconnects = async ({ random, site, model, short, report, figure }) => {
  const wanted = short ? 40 : 1_000;
  const clients = short ? 2 : 8;
  const server = await site.start();
  const { url } = server;
  const token = await signUp(url, "reconnects");
  const chances = random.fork("bytes");
  const proxy = await createCuttingProxy(url, () => chances.whole(150, 6_000));
  const projects = [];
  for (let i = 0; i < (short ? 2 : PROJECTS); i += 1)
    projects.push({ id: await createProject(url, token, `Project ${i}`), code: null });
  const cuts = { total: 0, ws: 0, sse: 0, inFrame: 0, beforeAnything: 0 };
  let generations = 0;
  let events = 0;

  /** One that comes and goes until it has seen the end. */
  const restless = async (chance, id, ledger, limit) => {
    let left = limit;
    while (!ledger.finished) {
      const transport = chance.pick(["ws", "sse"]);
      const way = left > 0 ? chance.pick(["cut", "reset", "proxy", "proxy", "at once"]) : "stay";
      const stream = follow(transport, way === "proxy" ? proxy.url : url, token, id, ledger.seq);
      const reads =
        way === "at once" ? 0 : way === "stay" || way === "proxy" ? Infinity : chance.whole(1, 12);
      let seen = 0;
      try {
        for (; seen < reads && !ledger.finished; seen += 1) {
          const event = await stream.next();
          if (event === null) return report(`a stream of ${id} was completed without its end`);
          ledger.take(event);
        }
        if (ledger.finished) {
          const over = await stream.next();
          if (over !== null) report("something came after the end");
        } else if (way === "at once") await wait(chance.whole(0, 4));
        // The next connection stands before the last one falls, or after a while.
        if (way === "reset") stream.reset();
        else stream.cut();
      } catch (error) {
        stream.cut();
        if (!(error instanceof Cut)) throw error;
        if (way !== "proxy" && !ledger.finished) report(`${id}: ${error.message} without being cut`);
        cuts.inFrame += 1;
      }
      if (ledger.finished) break;
      left -= 1;
      cuts.total += 1;
      cuts[transport] += 1;
      if (seen === 0) cuts.beforeAnything += 1;
      if (chance.chance(0.3)) await wait(chance.whole(0, 60));
    }
    events += ledger.count;
  };

  for (let round = 0; cuts.total < wanted; round += 1) {
    await Promise.all(
      projects.map(async (project, index) => {
        const name = `${round}-${index}`;
        const chance = random.fork(name);
        const mark = `mark-${round * projects.length + index}`;
        const answer =
          project.code && chance.chance(0.4)
            ? editsAnswer(mark, project.code, short ? 60 : 150)
            : pageAnswer(chance, mark, short ? 3_000 : 9_000, {
                broken: short ? index === 0 : chance.chance(0.3),
              });
        const script = model.script({ answers: [answer], pieceCharacters: 30, pieceMs: 8 });
        const { id } = await send(url, token, project.id, script.content);
        generations += 1;
        const share = Math.ceil(wanted / (projects.length * clients) / (short ? 1 : 2));
        const ledgers = [];
        const followed = Array.from({ length: clients }, async (_, n) => {
          const own = chance.fork(n);
          // One in four begins where it finds the generation, as a page that is opened in the middle does.
          let begin = { lastSeq: 0, ...emptyState() };
          if (n % 4 === 3) {
            await wait(own.whole(50, 1_000));
            begin = await generationOf(url, token, id);
          } else if (project.code) begin.code = project.code;
          if (begin.status && begin.status !== "QUEUED" && begin.status !== "RUNNING") return;
          const ledger = createLedger({
            id,
            start: begin,
            after: begin.lastSeq,
            report,
            who: `client ${name}/${n}`,
            mark,
          });
          ledgers.push(ledger);
          await restless(own, id, ledger, share);
        });
        await Promise.all(followed);
        const stored = await generationOf(url, token, id);
        if (stored.status !== "COMPLETED") report(`${name} ended ${stored.status}: ${stored.error?.message}`);
        if (!sameState(stored, { text: stored.text, code: answer.code }))
          report(`${name}: the files are not what the model sent`);
        if (
          !stored.version ||
          !sameState({ text: "", code: stored.version.code }, { text: "", code: stored.code })
        )
          report(`${name}: the version is not the files`);
        for (const ledger of ledgers) {
          ledger.close(stored);
          if (ledger.resumed > 0) report(`${name}: a snapshot although every event is held`);
        }
        await anyCursor(chance, id, project.code, stored);
        project.code = stored.code;
      }),
    );
  }

  /** The state at any cursor and the events after it are the state at the end. */
  async function anyCursor(chance, id, base, stored) {
    const all = [];
    const whole = follow("sse", url, token, id, 0);
    for (let event; (event = await whole.next()) !== null;) all.push(event);
    for (let n = 0; n < (short ? 2 : 6); n += 1) {
      const cursor = chance.whole(0, stored.lastSeq);
      const start = { ...emptyState(), ...(base ? { code: base } : {}) };
      const at = all.slice(0, cursor).reduce(apply, start);
      const who = `from cursor ${cursor}`;
      // At the very end there is still the end to be told.
      const after = Math.min(cursor, stored.lastSeq - 1);
      const ledger = createLedger({ id, start: at, after, report, who });
      const stream = follow(chance.pick(["ws", "sse"]), url, token, id, cursor);
      for (let event; (event = await stream.next()) !== null;) ledger.take(event);
      ledger.close(stored);
      stream.cut();
    }
  }

  // A connection that goes while its subscription is still being made must leave nothing behind.
  const [project] = projects;
  const pending = model.script({
    answers: [{ text: "mark-0 speaks on. ".repeat(short ? 100 : 400) }],
    pieceMs: 8,
  });
  const { id } = await send(url, token, project.id, pending.content);
  const hasty = random.fork("hasty");
  const leavers = short ? 20 : 200;
  for (let n = 0; n < leavers; n += 1) {
    const socket = openSocket(url, token);
    await socket.acknowledged;
    for (let i = 0; i < 3; i += 1) socket.subscribe(EVENTS, { id, after: 0 });
    if (hasty.chance(0.5)) await Promise.resolve();
    else await new Promise((resolve) => setImmediate(resolve));
    socket.cut();
  }
  let [watches, sockets] = [NaN, NaN];
  for (let tries = 0; tries < 50 && (watches !== 0 || sockets !== 0); tries += 1) {
    await wait(100);
    [watches, sockets] = [await metric(url, "roseram_subscribers"), await metric(url, "roseram_sockets")];
  }
  if (watches !== 0) report(`${watches} subscribers are still held after all have left`);
  if (sockets !== 0) report(`${sockets} sockets are still held after all have left`);

  proxy.close();
  figure(
    "disconnects",
    `${cuts.total} (${cuts.ws} sockets, ${cuts.sse} event streams; ${cuts.inFrame} by a proxy at any byte, ${cuts.beforeAnything} before the first event)`,
  );
  figure(
    "generations",
    `${generations}, ${model.corrections()} corrected by a second call; ${events} events taken`,
  );
  figure("left while subscribing", `${leavers} sockets, ${watches} subscribers held afterwards`);
  for (const line of server.complaints()) report(`the server said: ${line}`);
  await server.end("SIGTERM");
};
