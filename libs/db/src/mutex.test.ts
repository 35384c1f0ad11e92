import { describe, expect, it } from "vitest";
import { createMutex } from "./mutex.ts";

describe("a mutex", () => {
  it("runs one at a time, in the order they came", async () => {
    const exclusive = createMutex();
    const log: string[] = [];
    await Promise.all(
      ["a", "b", "c"].map((name) =>
        exclusive(async () => {
          log.push(`${name} begins`);
          await new Promise((resume) => setImmediate(resume));
          log.push(`${name} ends`);
        }),
      ),
    );
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  });

  it("gives a failure to its caller only", async () => {
    const exclusive = createMutex();
    const failing = exclusive(() => Promise.reject(new Error("mine")));
    const next = exclusive(() => Promise.resolve("fine"));
    await expect(failing).rejects.toThrow("mine");
    expect(await next).toBe("fine");
  });

  it("lets timers run between works that never leave the microtasks", async () => {
    const exclusive = createMutex();
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 1);
    const spin = async () => {
      const until = performance.now() + 5;
      while (performance.now() < until);
    };
    await Promise.all(Array.from({ length: 20 }, () => exclusive(spin)));
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });
});
