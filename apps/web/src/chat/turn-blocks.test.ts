import { expect, test } from "vitest";
import { TURNS_A_BLOCK, blocksOf } from "./turn-blocks.ts";

const turns = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `t${from + at}`);
const sizes = (blocks: readonly string[]) =>
  [...new Set(blocks)].map((block) => blocks.filter((one) => one === block).length);

test("turns are put together by the block, in their order", () => {
  const blocks = blocksOf(turns(0, 40), new Map());
  expect(sizes(blocks)).toEqual([16, 16, 8]);
});

test("a turn stays in its block, whatever comes in before or after it", () => {
  const known = new Map<string, string>();
  const before = blocksOf(turns(100, 130), known);
  const later = blocksOf(turns(70, 133), known);
  expect(later.slice(30, 60)).toEqual(before);
  const latest = blocksOf(turns(40, 150), known);
  expect(latest.slice(30, 93)).toEqual(later);
  expect(Math.max(...sizes(latest))).toBe(TURNS_A_BLOCK);
  expect(latest.length).toBe(110);
});

test("turns of one block stand beside each other, also when one between them went", () => {
  const known = new Map<string, string>();
  blocksOf(turns(0, 20), known);
  const less = turns(0, 24).filter((key) => key !== "t7");
  const blocks = blocksOf(less, known);
  expect(blocks.filter((block, at) => block !== blocks[at - 1])).toHaveLength(new Set(blocks).size);
});

test("turns that were let go are forgotten, and find their place again", () => {
  const known = new Map<string, string>();
  blocksOf(turns(0, 40), known);
  const kept = blocksOf(turns(10, 40), known);
  expect(known.size).toBe(30);
  const again = blocksOf(turns(0, 40), known);
  expect(again.slice(10)).toEqual(kept);
  expect(sizes(again)).toEqual([16, 16, 8]);
});
