// How fast is the parser of a model's answer? Beside it, in turns, JSON.parse of the stream's chunks that carry the same
// text: the least that reading a stream of chat completions costs anyway. Both count the bytes of the text itself.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { createStreamParser } from "../../apps/server/src/chat/parse/stream-parser.ts";
import { quantile } from "./product.mjs";

const NONCE = "6f1d2c3b4a596877";
const SIZE = 2_000_000;
const ROUNDS = 7;
const CHUNKS = [4, 16, 64, 1024, 16_384];
const corpus = join(dirname(fileURLToPath(import.meta.url)), "edits");
const page = (name, path) => readFileSync(join(corpus, name, path), "utf8");
const marker = `@@roseram:${NONCE} `;

const repeated = (unit) => unit.repeat(Math.ceil(SIZE / unit.length));
const files = ["index.html", "styles.css", "script.js"];
const whole = files.map((path) => `${marker}file path="${path}"\n${page("landing", path)}`).join("");
const edits = page("dashboard", "3-sort.answer.txt").replace(`${marker}end\n`, "");
const fence = `\`\`\`html\n${page("docs", "index.html")}\`\`\`\n`;
const answers = {
  "whole files": `Here it is.\n${repeated(whole)}${marker}end\n`,
  "edit blocks": `${repeated(edits)}${marker}end\n`,
  fences: repeated(fence),
};

function cut(text, size) {
  const pieces = [];
  for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size));
  return pieces;
}

/** The line of the stream that carries a piece, as OpenAI's servers write it. */
const line = (content) =>
  JSON.stringify({
    id: "chatcmpl-9x2",
    object: "chat.completion.chunk",
    created: 1750000000,
    model: "gpt-4.1-mini",
    choices: [{ index: 0, delta: { content }, logprobs: null, finish_reason: null }],
  });

function timed(work) {
  const begun = performance.now();
  const seen = work();
  return { seconds: (performance.now() - begun) / 1000, seen };
}

console.log(
  `Text in MB/s, median of ${ROUNDS} rounds in turns; the ratio is the parser's speed over JSON.parse's`,
);
console.log("answer            chunk        parser    JSON.parse    ratio");
for (const [name, text] of Object.entries(answers)) {
  const bytes = Buffer.byteLength(text);
  for (const size of CHUNKS) {
    const pieces = cut(text, size);
    const lines = pieces.map(line);
    const parser = [];
    const json = [];
    let events = 0;
    for (let round = 0; round < ROUNDS + 2; round += 1) {
      const ours = timed(() => {
        const stream = createStreamParser({ nonce: NONCE, fences: true });
        let seen = 0;
        for (const piece of pieces) seen += stream.push(piece).length;
        return seen + stream.finish().events.length;
      });
      const theirs = timed(() => {
        let seen = 0;
        for (const each of lines) seen += JSON.parse(each).choices[0].delta.content.length;
        return seen;
      });
      if (theirs.seen !== text.length) throw new Error("JSON.parse read another text");
      events = ours.seen;
      if (round < 2) continue; // warm-up
      parser.push(bytes / 1e6 / ours.seconds);
      json.push(bytes / 1e6 / theirs.seconds);
    }
    const [a, b] = [quantile(parser, 0.5), quantile(json, 0.5)];
    console.log(
      `${name.padEnd(14)}${String(size).padStart(9)}${a.toFixed(1).padStart(14)}${b.toFixed(1).padStart(14)}${(a / b).toFixed(2).padStart(9)}   ${events} events`,
    );
  }
}
