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
      samples.filter((each) => each.kind === kind && each.side === side),
    );
    const p50 = (list) =>
      quantile(
        list.map((each) => each.ms),
        0.5,
      );
    const counts = (list) =>
      [...new Set(list.map((each) => each.requests))].filter((n) => n !== undefined).join("/");
    const counted = counts(ours) === "" ? "" : `   requests ${counts(ours)}, bare ${counts(bare)}`;
    console.log(
      `  ${kind.padEnd(9)}  p50 ${ms(p50(ours)).padStart(9)}   bare ${ms(p50(bare)).padStart(9)}   ratio ${(p50(ours) / p50(bare)).toFixed(2)}${counted}`,
    );
  }
};
