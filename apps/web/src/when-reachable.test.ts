import { afterEach, expect, test, vi } from "vitest";
import { whenReachable } from "./when-reachable.ts";

const failed = new TypeError("Failed to fetch dynamically imported module");
const serverIs = (...answers: boolean[]) => {
  let last = false;
  const ask = vi.fn(async () => {
    last = answers.shift() ?? last;
    if (!last) throw new TypeError("Failed to fetch");
    return new Response("ok\n");
  });
  vi.stubGlobal("fetch", ask);
  return ask;
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a part waits for a server that is away, and is there with it", async () => {
  vi.useFakeTimers();
  serverIs(false);
  const load = vi.fn(() => Promise.reject<string>(failed));
  const part = whenReachable(load);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(load.mock.calls.length).toBeGreaterThan(60 / 5);
  load.mockResolvedValue("the page");
  await vi.advanceTimersByTimeAsync(5000);
  expect(await part).toBe("the page");
});

test("a device that is online again does not wait any longer", async () => {
  vi.useFakeTimers();
  serverIs(false);
  const load = vi.fn(() => Promise.reject<string>(failed));
  const part = whenReachable(load);
  await vi.advanceTimersByTimeAsync(20_000);
  load.mockResolvedValue("the page");
  window.dispatchEvent(new Event("online"));
  expect(await part).toBe("the page");
});

test("a part that the server does not have any more fails, after one more try", async () => {
  serverIs(true);
  const load = vi.fn(() => Promise.reject<string>(failed));
  await expect(whenReachable(load)).rejects.toBe(failed);
  expect(load).toHaveBeenCalledTimes(2);
});

test("every part that React waits for is loaded by it: one that failed at once would take the whole page down", () => {
  const sources = import.meta.glob<string>(["./**/*.ts", "./**/*.tsx", "!./**/*.test.*"], {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const parts = Object.entries(sources).flatMap(([path, source]) =>
    [...source.matchAll(/(?:\blazy|lazyRouteComponent)\(\s*(\(\) =>\s*\w+\(|\w+\))/g)].map(([, load]) => ({
      path,
      load,
    })),
  );
  expect(parts.length).toBeGreaterThan(20);
  expect(parts.filter(({ load }) => !load?.endsWith("whenReachable("))).toEqual([]);
});
