import { ms, quantile } from "../product.mjs";

export const KINDS = ["first", "changed", "unchanged"];

/** The files of a site of `count`, no two contents alike anywhere: content that a provider has is not sent again. */
export const siteOf = (count, round) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      at === 0 ? "index.html" : `pages/page-${at}.html`,
      `<!doctype html><title>${round}</title><h1>Page ${at} of round ${round}</h1>${"<p>Some words of it.</p>".repeat(40)}`,
    ]),
  );

/** The milliseconds of `work`, and how many requests came in meanwhile. */
export const timed = async (requests, work) => {
  const before = requests.count;
  const begun = performance.now();
  await work();
  return { ms: performance.now() - begun, requests: requests.count - before };
};

/** One line for each kind: ours, the bare calls beside it, and how many times as long ours takes. */
export const print = (title, samples) => {
  console.log(title);
  for (const kind of KINDS) {
    const [ours, bare] = ["ours", "bare"].map((side) =>
      figures(samples.filter((each) => each.kind === kind && each.side === side)),
    );
    const counted = ours.requests === "" ? "" : `   requests ${ours.requests}, bare ${bare.requests}`;
    const ratio = (of) => (ours[of] / bare[of]).toFixed(1);
    const both = (of) => `${of} ${ms(ours[of]).padStart(9)}  bare ${ms(bare[of]).padStart(9)}  x${ratio(of)}`;
    console.log(`  ${kind.padEnd(9)}  ${both("p50")}   ${both("best")}${counted}`);
  }
};

/** The best one beside the median: it is what is left of both when the machine has nothing else to do. */
const figures = (samples) => {
  const times = samples.map((each) => each.ms);
  const counts = samples.flatMap(({ requests }) => requests ?? []);
  return { p50: quantile(times, 0.5), best: Math.min(...times), requests: [...new Set(counts)].join("/") };
};
