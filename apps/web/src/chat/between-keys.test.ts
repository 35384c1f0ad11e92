import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { betweenKeys } from "./between-keys.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const FRAME_MS = 16;
const frame = () => vi.advanceTimersToNextFrame();
const press = () => window.dispatchEvent(new KeyboardEvent("keydown", { key: "e" }));

test("what arrived is shown in the next frame", () => {
  const seen: string[] = [];
  const frames = betweenKeys();
  frames.schedule(() => seen.push("word"));
  expect(seen).toEqual([]);
  frame();
  expect(seen).toEqual(["word"]);
  frames.close();
});

test("while somebody types it leaves a key's own frame alone and comes in the one after", () => {
  const seen: string[] = [];
  const frames = betweenKeys();
  press();
  frames.schedule(() => seen.push("word"));
  frame();
  expect(seen).toEqual([]);
  press();
  frame();
  expect(seen).toEqual([]);
  frame();
  expect(seen).toEqual(["word"]);
  frames.close();
});

test("a key that is not followed by another does not keep it back for long", () => {
  const seen: string[] = [];
  const frames = betweenKeys();
  press();
  frames.schedule(() => seen.push("word"));
  vi.advanceTimersByTime(120 + FRAME_MS);
  expect(seen).toEqual(["word"]);
  frames.close();
});

test("after its end nothing is shown any more", () => {
  const seen: string[] = [];
  const frames = betweenKeys();
  frames.schedule(() => seen.push("word"));
  frames.close();
  frame();
  expect(seen).toEqual([]);
});
