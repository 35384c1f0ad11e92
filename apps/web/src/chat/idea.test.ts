import { expect, test } from "vitest";
import { withIdea } from "./idea.ts";

const ideas = ["A quiz", "A bakery"];

test("an idea takes the place of nothing and of another idea", () => {
  expect(withIdea(" ", "A quiz", ideas)).toBe("A quiz");
  expect(withIdea("A bakery", "A quiz", ideas)).toBe("A quiz");
});

test("what was typed stays, after the idea", () => {
  expect(withIdea("A shop for my sister", "A quiz", ideas)).toBe("A quiz\n\nA shop for my sister");
  expect(withIdea("A bakery with a map", "A quiz", ideas)).toBe("A quiz\n\nA bakery with a map");
});
