// What edits cost and how many land: forty answers in the wire format over ten pages (tools/bench/edits), read by the real
// parser and applied by the real ladder. Output tokens beside those of the same answers with the changed files as a whole.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { locateEdit } from "../../apps/server/src/chat/edits/apply-edits.ts";
import { createStreamParser } from "../../apps/server/src/chat/parse/stream-parser.ts";
import { estimateTokens } from "../../apps/server/src/chat/prompt/tokens.ts";

const NONCE = "6f1d2c3b4a596877";
const STEPS = ["exact", "trailing-space", "indentation", "unicode"];
const PATHS = { html: "index.html", css: "styles.css", javascript: "script.js" };
const corpus = join(dirname(fileURLToPath(import.meta.url)), "edits");
const read = (...path) => readFileSync(join(corpus, ...path), "utf8");

/** What one answer does to a page, and what it would have cost to send the files that it changes. */
function run(page, answer) {
  const code = Object.fromEntries(Object.entries(PATHS).map(([file, path]) => [file, read(page, path)]));
  const text = read(page, `${answer}.answer.txt`);
  const parser = createStreamParser({ nonce: NONCE, fences: true });
  const outcomes = [];
  const touched = new Set();
  let prose = "";
  for (const event of [...parser.push(text), ...parser.finish().events]) {
    if (event.type === "text") prose += event.text;
    if (event.type === "open") {
      code[event.file] = "";
      touched.add(event.file);
      outcomes.push("whole");
    }
    if (event.type === "code") code[event.file] += event.text;
    if (event.type === "problem") outcomes.push("problem");
    if (event.type !== "edit") continue;
    touched.add(event.file);
    const match = locateEdit(code[event.file], event.search, event.replace);
    outcomes.push(match.found ? match.step : match.reason);
    if (!match.found) continue;
    const { at, remove, text: put } = match.splice;
    code[event.file] = code[event.file].slice(0, at) + put + code[event.file].slice(at + remove);
  }
  const files = [...touched].map((file) => `@@roseram:${NONCE} file path="${PATHS[file]}"\n${code[file]}`);
  const whole = estimateTokens(`${prose}${files.join("")}@@roseram:${NONCE} end\n`);
  return {
    outcomes,
    sent: estimateTokens(text),
    whole,
    landed: !outcomes.some((each) => each === "missing" || each === "ambiguous" || each === "problem"),
  };
}

const pages = readdirSync(corpus, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .sort();
const percent = (part, all) => `${((100 * part) / all).toFixed(1)} %`;
const row = (name, ...cells) =>
  console.log(name.padEnd(14) + cells.map((cell) => String(cell).padStart(12)).join(""));
const sum = (runs, value) => runs.reduce((total, each) => total + value(each), 0);

const all = [];
console.log("Output tokens of forty changes (estimated), as they were answered and as whole files");
row("page", "kB", "answers", "landed", "answered", "whole files", "share");
for (const page of pages) {
  const answers = readdirSync(join(corpus, page))
    .filter((name) => name.endsWith(".answer.txt"))
    .sort();
  const runs = answers.map((name) => run(page, name.replace(/\.answer\.txt$/, "")));
  const size = Object.values(PATHS).reduce((total, path) => total + Buffer.byteLength(read(page, path)), 0);
  const [sent, whole] = [sum(runs, (each) => each.sent), sum(runs, (each) => each.whole)];
  row(
    page,
    (size / 1000).toFixed(1),
    runs.length,
    runs.filter((each) => each.landed).length,
    sent,
    whole,
    percent(sent, whole),
  );
  all.push(...runs);
}
const [sent, whole] = [sum(all, (each) => each.sent), sum(all, (each) => each.whole)];
row("total", "", all.length, all.filter((each) => each.landed).length, sent, whole, percent(sent, whole));
const paid = sent + sum(all, (each) => (each.landed ? 0 : each.whole));
console.log(
  `with a whole file after every answer that did not land: ${paid} tokens, ${percent(paid, whole)} of whole files alone`,
);

const outcomes = all.flatMap((each) => each.outcomes);
const blocks = outcomes.filter((outcome) => outcome !== "whole");
const count = (outcome) => blocks.filter((each) => each === outcome).length;
console.log(`\nedit blocks: ${blocks.length}, whole files: ${outcomes.length - blocks.length}`);
let reached = 0;
for (const step of STEPS) {
  reached += count(step);
  row(step, count(step), percent(count(step), blocks.length), `to here ${percent(reached, blocks.length)}`);
}
for (const miss of ["missing", "ambiguous", "problem"])
  row(miss, count(miss), percent(count(miss), blocks.length));
