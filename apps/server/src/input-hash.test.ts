import { expect, test } from "vitest";
import { inputHash } from "./input-hash.ts";

test("the order of keys is no difference; every value and every place of it is one", () => {
  const hash = inputHash({ name: "Bakery", description: null, tags: ["a", { x: 1, y: 2 }] });
  expect(inputHash({ tags: ["a", { y: 2, x: 1 }], description: null, name: "Bakery" })).toBe(hash);
  const others: Parameters<typeof inputHash>[0][] = [
    { name: "Bakery", description: "", tags: ["a", { x: 1, y: 2 }] },
    { name: "Bakery", description: null, tags: [{ x: 1, y: 2 }, "a"] },
    { name: "Bakery", tags: ["a", { x: 1, y: 2 }] },
    { name: "Bakery", description: null, tags: ["a", { x: "1", y: 2 }] },
    { name: 'Bakery","description":null', tags: [] },
  ];
  expect(new Set([hash, ...others.map((other) => inputHash(other))]).size).toBe(others.length + 1);
});
