import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Code, CodeFile } from "@roseram/db";
import { diffArrays } from "diff";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { locateEdit } from "./apply-edits.ts";
import { createStreamParser } from "../parse/stream-parser.ts";

/* Forty answers as models give them, over ten pages: what becomes of each block, and which lines change, stands beside it. */

const NONCE = "6f1d2c3b4a596877";
const corpus = join(dirname(fileURLToPath(import.meta.url)), "../../../../../tools/bench/edits");
const read = (...path: readonly string[]) => readFileSync(join(corpus, ...path), "utf8");

const file = z.enum(["html", "css", "javascript"]);
const lines = z.array(z.string());
const expectations = z.array(
  z.strictObject({
    answer: z.string(),
    request: z.string(),
    blocks: z.array(z.strictObject({ file, outcome: z.string() })),
    /** The lines that stand in the file afterwards and before; of a whole file only how many. */
    changes: z.partialRecord(
      file,
      z.strictObject({ added: z.union([lines, z.number()]), removed: z.union([lines, z.number()]) }),
    ),
  }),
);

const pages = readdirSync(corpus, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

describe.each(pages)("the answers for the page %s", (page) => {
  const before: Code = {
    html: read(page, "index.html"),
    css: read(page, "styles.css"),
    javascript: read(page, "script.js"),
  };

  it.each(expectations.parse(JSON.parse(read(page, "expected.json"))))(
    "land as expected: $answer",
    ({ answer, blocks, changes }) => {
      const { code, outcomes } = applied(before, read(page, `${answer}.answer.txt`));
      expect(outcomes).toEqual(blocks);
      for (const name of file.options) {
        const whole = outcomes.some((each) => each.file === name && each.outcome === "whole");
        expect(changed(before[name], code[name], whole), name).toEqual(changes[name]);
        // An edit brings no line ends of its own into a file.
        if (!whole) expect(endings(code[name]), name).toEqual(endings(before[name]));
      }
    },
  );
});

function applied(before: Code, answer: string) {
  const code: Record<CodeFile, string> = { ...before };
  const outcomes: { file: CodeFile; outcome: string }[] = [];
  const parser = createStreamParser({ nonce: NONCE, fences: true });
  const live = parser.push(answer);
  const end = parser.finish();
  for (const event of [...live, ...end.events]) {
    if (event.type === "problem") throw new Error(`${event.problem}: ${event.detail}`);
    if (event.type === "open") {
      code[event.file] = "";
      outcomes.push({ file: event.file, outcome: "whole" });
    }
    if (event.type === "code") code[event.file] += event.text;
    if (event.type !== "edit") continue;
    const match = locateEdit(code[event.file], event.search, event.replace);
    outcomes.push({ file: event.file, outcome: match.found ? match.step : match.reason });
    if (!match.found) continue;
    const { at, remove, text } = match.splice;
    code[event.file] = code[event.file].slice(0, at) + text + code[event.file].slice(at + remove);
  }
  expect(end.complete).toBe(true);
  return { code, outcomes };
}

function changed(before: string, after: string, whole: boolean) {
  if (before === after) return undefined;
  const parts = diffArrays(before.split(/\r?\n/), after.split(/\r?\n/));
  const added = parts.flatMap((part) => (part.added ? part.value : []));
  const removed = parts.flatMap((part) => (part.removed ? part.value : []));
  return whole ? { added: added.length, removed: removed.length } : { added, removed };
}

function endings(text: string) {
  return { windows: text.includes("\r\n"), unix: /(?<!\r)\n/.test(text), last: text.endsWith("\n") };
}
