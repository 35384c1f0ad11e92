// Ten pages written at once on the embedded stack, with two people looking at their projects all the while: how long an
// append of events takes, how long the projects query takes, how far the event loop falls behind. Beside it the same
// queries while nothing is written.
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { createProject, EVENTS, ms, quantile, send, signUp, startProduct } from "./product.mjs";

const GENERATIONS = 10;
const IDLE_SECONDS = 10;
const DASHBOARD = `{ projects(first: 20) { nodes { id name status updatedAt stats { messageCount totalTokens lastInteraction } } } }`;

const product = await startProduct({ DEMO_MODEL_CHARS_PER_SECOND: "600" });
try {
  const people = [];
  for (let i = 0; i < 2; i += 1) people.push(await signUp(product.url));
  const projects = [];
  for (let i = 0; i < GENERATIONS; i += 1) {
    const person = people[i % people.length];
    projects.push([person, await createProject(person, `Bench ${i}`)]);
  }

  /** Asks for both dashboards again and again until `until` settles. */
  const watch = async (until) => {
    let over = false;
    until.finally(() => (over = true)).catch(() => {});
    const samples = [];
    await Promise.all(
      people.map(async (person) => {
        while (!over) {
          const begun = performance.now();
          await person.query(DASHBOARD);
          samples.push(performance.now() - begun);
          await wait(100);
        }
      }),
    );
    return samples;
  };
  const metrics = async () => {
    const text = await (await fetch(`${product.url}/metrics`)).text();
    const value = (name) =>
      Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, "m").exec(text)?.[1] ?? NaN);
    const buckets = [...text.matchAll(/^roseram_append_seconds_bucket\{le="([^"]+)"\} (\d+)$/gm)].map(
      ([, le, count]) => [Number(le.replace("+Inf", "Infinity")), Number(count)],
    );
    return {
      lag: value("nodejs_eventloop_lag_p99_seconds") * 1000,
      cpu: value("process_cpu_seconds_total"),
      buckets,
    };
  };

  const idle = await watch(wait(IDLE_SECONDS * 1000));
  const before = await metrics(); // reading also starts a new window of the event loop's figures
  const begun = performance.now();
  const written = Promise.all(
    projects.map(async ([person, project], index) => {
      const id = await send(
        person,
        project,
        `A landing page for a bakery called Crumb ${index} with opening hours and a contact form`,
      );
      let events = 0;
      for await (const event of person.subscribe(EVENTS, { id })) {
        if (event.errors) throw new Error(JSON.stringify(event.errors));
        events += 1;
        const end = event.data.generationEvents.generation;
        if (end && end.status !== "COMPLETED") throw new Error(`ended ${end.status}`);
      }
      return events;
    }),
  );
  const busy = await watch(written);
  const seconds = (performance.now() - begun) / 1000;
  const events = (await written).reduce((sum, count) => sum + count, 0);
  const after = await metrics();

  /** The upper bound of the histogram's bucket in which `share` of the appends since `before` lie, ms. */
  const append = (share) => {
    const counts = after.buckets.map(([le, count], index) => [le, count - (before.buckets[index]?.[1] ?? 0)]);
    const total = counts.at(-1)?.[1] ?? 0;
    return (counts.find(([, count]) => count >= share * total)?.[0] ?? NaN) * 1000;
  };
  console.log(
    `${GENERATIONS} generations at once: ${events} events in ${seconds.toFixed(1)} s, ${((100 * (after.cpu - before.cpu)) / seconds).toFixed(0)} % of one core`,
  );
  console.log(
    `  append of events      p50 <= ${ms(append(0.5))}  p95 <= ${ms(append(0.95))} (buckets of the server's own histogram)`,
  );
  console.log(
    `  projects, two people  p50 ${ms(quantile(busy, 0.5))}  p95 ${ms(quantile(busy, 0.95))} (${busy.length} queries)`,
  );
  console.log(
    `    while idle          p50 ${ms(quantile(idle, 0.5))}  p95 ${ms(quantile(idle, 0.95))}; ratio of p95 ${(quantile(busy, 0.95) / quantile(idle, 0.95)).toFixed(1)}`,
  );
  console.log(`  event loop            p99 ${ms(after.lag)}; while idle ${ms(before.lag)}`);
  for (const person of people) person.close();
} finally {
  await product.stop();
}
