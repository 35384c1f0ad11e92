import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { RefusalNote } from "./RefusalNote.tsx";

afterEach(() => vi.useRealTimers());

test("a refusal that ends by itself counts down, and goes when the next request goes through", async () => {
  vi.useFakeTimers();
  const free = vi.fn();
  const freesAt = Date.now() + 23_000;
  render(<RefusalNote refusal={{ words: "60 requests in this minute.", freesAt }} onFree={free} />);
  const shown = () => document.querySelector("[aria-hidden] .num")?.textContent;
  expect(shown()).toBe("23 s");
  await act(async () => vi.advanceTimersByTime(1000));
  expect(shown()).toBe("22 s");
  // A counter is never read out.
  expect(screen.getByRole("status").textContent).toBe("60 requests in this minute. Your text is kept.");
  for (let second = 0; second < 22; second++) await act(async () => vi.advanceTimersByTime(1000));
  expect(free).toHaveBeenCalled();
});

test("a tab that slept goes on with what is left, and ends in time", async () => {
  vi.useFakeTimers();
  const free = vi.fn();
  const freesAt = Date.now() + 52_400;
  render(<RefusalNote refusal={{ words: "60 requests in this minute.", freesAt }} onFree={free} />);
  const shown = () => document.querySelector("[aria-hidden] .num")?.textContent;
  expect(shown()).toBe("53 s");
  vi.setSystemTime(freesAt - 9_000);
  await act(async () => vi.advanceTimersByTime(500));
  expect(shown()).toBe("9 s");
  expect(free).not.toHaveBeenCalled();
  vi.setSystemTime(freesAt);
  await act(async () => vi.advanceTimersByTime(500));
  expect(free).toHaveBeenCalledOnce();
});

test("one that does not end by itself is said and stays", () => {
  const words = "All 1,000,000 tokens of November are used. It starts again on 1 December.";
  render(<RefusalNote refusal={{ words, freesAt: null }} onFree={() => {}} />);
  expect(screen.getByRole("status").textContent).toBe(words);
});
