import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Miss } from "./draft.ts";
import type { Finding } from "../gate/gate.ts";
import {
  type CallOutcome,
  firstMove,
  type Happened,
  MAX_CALLS,
  nextMove,
  type Received,
  type Start,
  type Step,
  type Turn,
} from "./turn.ts";

const some: Received = { characters: 900, blocks: 2, open: null, complete: true, sealed: true };
const silence: Received = { characters: 0, blocks: 0, open: null, complete: false, sealed: false };
const prose: Received = { characters: 90, blocks: 0, open: null, complete: false, sealed: false };
const half: Received = { characters: 500, blocks: 1, open: "css", complete: false, sealed: false };

const called = (end: CallOutcome, received: Received = some): Happened => ({ what: "called", end, received });
const finished = (finish: "stop" | "length" | "filtered" | null): CallOutcome => ({ as: "finished", finish });
const failed = (code: string, began = false): CallOutcome => ({
  as: "failed",
  error: { code, message: `${code}.` },
  began,
});
const whole = called(finished("stop"));
const cut = called(failed("MODEL_INTERRUPTED", true), half);
const settled = (misses: readonly Miss[] = [], more: { changed?: boolean } = {}): Happened => ({
  what: "settled",
  fault: null,
  misses,
  changed: more.changed ?? true,
});
const inspected = (...findings: Finding[]): Happened => ({ what: "inspected", findings });
const miss: Miss = {
  file: "css",
  search: "a",
  replace: "b",
  reason: "missing",
  nearest: null,
  message: "An edit of styles.css looks for lines that are not there.",
};
const finding = (key: string, code: Finding["code"] = "CSS_INVALID"): Finding => ({
  code,
  file: "css",
  line: 3,
  message: `${key} is wrong.`,
  evidence: "3: a {",
  key,
});
const shrunk = finding("css shrank", "SHRUNK");

/** What the generation does, step by step, and how it ends. */
function steps(
  happened: readonly Happened[],
  mode: Turn["mode"] = "build",
  start: Start = "nothing",
): string[] {
  let { turn, step } = firstMove(mode, start);
  const seen = [word(step)];
  for (const event of happened) {
    ({ turn, step } = nextMove(turn, event));
    seen.push(word(step));
  }
  return seen;
}

function word(step: Step): string {
  if (step.do === "call") return step.purpose;
  if (step.do !== "end") return step.do;
  return step.error ? `${step.status}: ${step.error.code}` : step.status;
}

describe("a generation", () => {
  it.each<[string, readonly Happened[], readonly string[]]>([
    ["an answer that is right", [whole, settled(), inspected()], ["settle", "inspect", "completed"]],
    [
      "an answer of prose only",
      [called(finished("stop"), prose), settled([], { changed: false })],
      ["settle", "completed"],
    ],
    ["an answer that changes nothing", [whole, settled([], { changed: false })], ["settle", "completed"]],
    [
      "a cut, continued",
      [cut, whole, settled(), inspected()],
      ["continue", "settle", "inspect", "completed"],
    ],
    [
      "a cut of which only the end's confirmation is missing",
      [called(failed("MODEL_INTERRUPTED", true)), settled(), inspected()],
      ["settle", "inspect", "completed"],
    ],
    ["three cuts", [cut, cut, cut], ["continue", "continue", "incomplete: MODEL_INTERRUPTED"]],
    ["the length limit, continued", [called(finished("length"), half), whole], ["continue", "settle"]],
    [
      "the length limit three times",
      [1, 2, 3].map(() => called(finished("length"), half)),
      ["continue", "continue", "incomplete: MODEL_LENGTH"],
    ],
    ["the length limit after the last word", [called(finished("length")), settled()], ["settle", "inspect"]],
    [
      "a stall after the first byte, continued",
      [called(failed("MODEL_STALLED", true), half), whole],
      ["continue", "settle"],
    ],
    [
      "a stream that ends in the middle of a file",
      [called(finished("stop"), half), whole],
      ["continue", "settle"],
    ],
    ["prose that ends without its end", [called(finished(null), prose)], ["continue"]],
    [
      "a continuation that does not fit, and another that does",
      [cut, called({ as: "unjoined" }, half), whole],
      ["continue", "continue", "settle"],
    ],
    [
      "two continuations that do not fit",
      [called(finished("length"), half), called({ as: "unjoined" }, half), called({ as: "unjoined" }, half)],
      ["continue", "continue", "incomplete: MODEL_LENGTH"],
    ],
    [
      "a continuation that stalls before it begins",
      [cut, called(failed("MODEL_STALLED"), half), whole],
      ["continue", "continue", "settle"],
    ],
    [
      "a continuation for which the model is too busy",
      [cut, called(failed("MODEL_RATE_LIMITED"), half)],
      ["continue", "incomplete: MODEL_RATE_LIMITED"],
    ],
    [
      "a miss, landed by edits",
      [whole, settled([miss]), whole, settled(), inspected()],
      ["settle", "edits", "settle", "inspect", "completed"],
    ],
    [
      "a miss, missed again, landed by a whole file",
      [whole, settled([miss]), whole, settled([miss]), whole, settled(), inspected()],
      ["settle", "edits", "settle", "file", "settle", "inspect", "completed"],
    ],
    [
      "a miss that nothing lands",
      [whole, settled([miss]), whole, settled([miss]), whole, settled([miss])],
      ["settle", "edits", "settle", "file", "settle", "incomplete: EDIT_FAILED"],
    ],
    [
      "a miss that is answered with silence, then with prose",
      [
        whole,
        settled([miss]),
        called(finished("stop"), silence),
        settled([miss]),
        called(finished("stop"), prose),
        settled([miss]),
      ],
      ["settle", "edits", "settle", "file", "settle", "incomplete: EDIT_FAILED"],
    ],
    [
      "a finding, repaired",
      [whole, settled(), inspected(finding("a")), whole, settled(), inspected()],
      ["settle", "inspect", "repair", "settle", "inspect", "completed"],
    ],
    [
      "the same finding twice",
      [whole, settled(), inspected(finding("a")), whole, settled(), inspected(finding("a"))],
      ["settle", "inspect", "repair", "settle", "inspect", "incomplete: INVALID_CODE"],
    ],
    [
      "the same finding and another beside it",
      [whole, settled(), inspected(finding("a")), whole, settled(), inspected(finding("b"), finding("a"))],
      ["settle", "inspect", "repair", "settle", "inspect", "incomplete: INVALID_CODE"],
    ],
    [
      "other findings twice, then none",
      [
        ...[whole, settled(), inspected(finding("a"))],
        ...[whole, settled(), inspected(finding("b"))],
        ...[whole, settled(), inspected()],
      ],
      [
        ...["settle", "inspect", "repair"],
        ...["settle", "inspect", "repair"],
        ...["settle", "inspect", "completed"],
      ],
    ],
    [
      "other findings each time",
      [
        ...[whole, settled(), inspected(finding("a"))],
        ...[whole, settled(), inspected(finding("b"))],
        ...[whole, settled(), inspected(finding("c"))],
      ],
      [
        ...["settle", "inspect", "repair"],
        ...["settle", "inspect", "repair"],
        ...["settle", "inspect", "incomplete: INVALID_CODE"],
      ],
    ],
    [
      "a file that shrank, and was meant to",
      [whole, settled(), inspected(shrunk), called(finished("stop"), prose), settled(), inspected(shrunk)],
      ["settle", "inspect", "repair", "settle", "inspect", "completed"],
    ],
    [
      "a file that shrank and is wrong: only what is wrong is asked for again",
      [
        ...[whole, settled(), inspected(shrunk, finding("a"))],
        ...[whole, settled(), inspected(shrunk, finding("b"))],
        ...[whole, settled(), inspected(shrunk)],
      ],
      [
        ...["settle", "inspect", "repair"],
        ...["settle", "inspect", "repair"],
        ...["settle", "inspect", "completed"],
      ],
    ],
    [
      "a repair that misses",
      [whole, settled(), inspected(finding("a")), whole, settled([miss]), whole, settled(), inspected()],
      ["settle", "inspect", "repair", "settle", "edits", "settle", "inspect", "completed"],
    ],
    [
      "an answer that outgrows its limit",
      [called({ as: "refused", error: { code: "TOO_LARGE", message: "" } }, half)],
      ["incomplete: TOO_LARGE"],
    ],
    [
      "a prompt that is too large",
      [called({ as: "refused", error: { code: "TOO_LARGE", message: "" } }, silence)],
      ["failed: TOO_LARGE"],
    ],
    ["the model's own rules", [called(finished("filtered"), half)], ["incomplete: MODEL_REJECTED"]],
    [
      "a block that can land nowhere",
      [whole, { what: "settled", fault: { code: "INVALID_CODE", message: "" }, misses: [], changed: true }],
      ["settle", "incomplete: INVALID_CODE"],
    ],
    [
      "the quota, before the first call",
      [called({ as: "refused", error: { code: "QUOTA_EXCEEDED", message: "" } }, silence)],
      ["failed: QUOTA_EXCEEDED"],
    ],
    [
      "the quota, between calls",
      [
        ...[whole, settled(), inspected(finding("a"))],
        called({ as: "refused", error: { code: "QUOTA_EXCEEDED", message: "" } }, silence),
      ],
      ["settle", "inspect", "repair", "incomplete: QUOTA_EXCEEDED"],
    ],
    ["a stop", [called({ as: "stopped" }, half)], ["cancelled"]],
    [
      "a stop during a repair",
      [whole, settled([miss]), called({ as: "stopped" }, half)],
      ["settle", "edits", "cancelled"],
    ],
    ["a fault of ours", [called({ as: "crashed" }, silence)], ["failed: INTERNAL"]],
    ["a fault of ours in the middle", [called({ as: "crashed" }, half)], ["incomplete: INTERNAL"]],
    ["a refused key", [called(failed("MODEL_AUTH"), silence)], ["failed: MODEL_AUTH"]],
    ["an answer of nothing", [called(finished("stop"), silence)], ["failed: MODEL_REJECTED"]],
    [
      "a model that is away when edits are asked for again",
      [whole, settled([miss]), called(failed("MODEL_UNAVAILABLE"), silence)],
      ["settle", "edits", "incomplete: MODEL_UNAVAILABLE"],
    ],
  ])("%s", (_name, happened, expected) => {
    expect(steps(happened)).toEqual(["answer", ...expected]);
  });

  it.each<[string, Start, readonly Happened[], readonly string[]]>([
    [
      "in the middle of a reply",
      "reply",
      [whole, settled(), inspected()],
      ["continue", "settle", "inspect", "completed"],
    ],
    [
      "of which only a draft is left",
      "draft",
      [whole, settled(), inspected()],
      ["rest", "settle", "inspect", "completed"],
    ],
    [
      "and breaks off again",
      "draft",
      [cut, cut, cut],
      ["rest", "continue", "continue", "incomplete: MODEL_INTERRUPTED"],
    ],
    ["in vain, twice", "reply", [cut, cut], ["continue", "continue", "incomplete: MODEL_INTERRUPTED"]],
    [
      "with a refused key keeps what there was",
      "draft",
      [called(failed("MODEL_AUTH"), silence)],
      ["rest", "incomplete: MODEL_AUTH"],
    ],
  ])("that goes on with another %s", (_name, start, happened, expected) => {
    expect(steps(happened, "build", start)).toEqual(expected);
  });

  it("says where the answer broke off, and what is safe", () => {
    const { turn } = nextMove(nextMove(firstMove("build").turn, cut).turn, cut);
    const { step } = nextMove(turn, cut);
    expect(step).toMatchObject({
      error: { message: "The answer broke off in styles.css. Your page is unchanged; what arrived is kept." },
    });
  });

  it("asks for what was missed and for what was found", () => {
    const { turn } = nextMove(firstMove("build").turn, whole);
    expect(nextMove(turn, settled([miss])).step).toEqual({ do: "call", purpose: "edits", misses: [miss] });
    expect(nextMove(turn, inspected(finding("a"))).step).toEqual({
      do: "call",
      purpose: "repair",
      findings: [finding("a")],
    });
  });
});

describe("a discussion", () => {
  it.each<[string, readonly Happened[], readonly string[]]>([
    ["that is answered", [called(finished("stop"), prose), settled()], ["settle", "completed"]],
    ["with blocks in it changes nothing", [whole, settled()], ["settle", "completed"]],
    ["that is cut is continued", [called(finished("length"), half)], ["continue"]],
  ])("%s", (_name, happened, expected) => {
    expect(steps(happened, "discuss")).toEqual(["answer", ...expected]);
  });
});

describe("whatever the model does", () => {
  const received = fc
    .record({
      characters: fc.nat(3),
      blocks: fc.nat(2),
      open: fc.constantFrom(null, "html" as const, "css" as const),
      complete: fc.boolean(),
      sealed: fc.boolean(),
    })
    .map((some) => (some.characters === 0 ? silence : some));
  const end = fc.oneof<fc.Arbitrary<CallOutcome>[]>(
    fc.constantFrom("stop", "length", "filtered", null).map(finished),
    fc
      .tuple(fc.constantFrom("MODEL_INTERRUPTED", "MODEL_STALLED", "MODEL_AUTH"), fc.boolean())
      .map(([code, began]) => failed(code, began)),
    fc.constant<CallOutcome>({ as: "unjoined" }),
  );
  const round = fc.record({
    end,
    received,
    misses: fc.constantFrom<readonly Miss[]>([], [miss]),
    findings: fc.subarray([finding("a"), finding("b"), finding("c"), shrunk]),
    changed: fc.boolean(),
  });

  it("a generation ends within its calls, and never completes with a block, a file or a finding open", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("build" as const, "discuss" as const),
        fc.constantFrom("nothing" as const, "reply" as const, "draft" as const),
        fc.infiniteStream(round),
        (mode, start, rounds) => {
          let { turn, step } = firstMove(mode, start);
          let calls = 0;
          let open = false;
          let misses: readonly Miss[] = [];
          let findings: readonly Finding[] = [];
          let asked: readonly Finding[] = [];
          for (let moves = 0; step.do !== "end"; moves += 1) {
            expect(moves).toBeLessThan(MAX_CALLS * 3);
            const [now] = [...rounds.take(1)];
            if (!now) throw new Error("The stream ended.");
            let happened: Happened;
            if (step.do === "call") {
              calls += 1;
              if (step.purpose === "repair") asked = [...asked, ...step.findings];
              open = mode === "build" && now.received.blocks > 0 && !now.received.complete;
              happened = called(now.end, now.received);
            } else if (step.do === "settle") {
              misses = now.misses;
              happened = settled(misses, { changed: now.changed });
              findings = [];
            } else {
              findings = now.findings;
              happened = inspected(...findings);
            }
            ({ turn, step } = nextMove(turn, happened));
          }
          expect(calls).toBeLessThanOrEqual(MAX_CALLS);
          expect(Object.values(turn.calls).reduce((sum, count) => sum + count)).toBe(calls);
          expect(step.error === null).toBe(step.status === "completed");
          if (step.status !== "completed") return;
          expect({ open, misses }).toEqual({ open: false, misses: [] });
          // What stays open was asked about, and was no more than that a file shrank.
          for (const one of findings) expect(one.code === "SHRUNK" && asked.includes(one)).toBe(true);
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
