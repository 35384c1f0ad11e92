import { expect, test } from "vitest";
import { turnsOf } from "./turns.ts";

const user = (id: string, generation: string | null = null) => ({
  id,
  role: "USER" as const,
  generation: generation ? { id: generation } : null,
});
const assistant = (id: string, generation: string | null = null) => ({
  id,
  role: "ASSISTANT" as const,
  generation: generation ? { id: generation } : null,
});
const keys = (turns: ReturnType<typeof turnsOf>) => turns.map((turn) => `${turn.kind} ${turn.key}`);

test("an answer that is being written stands after its request", () => {
  expect(keys(turnsOf([user("u1", "g1")], { id: "g1" }))).toEqual(["said u1", "answer g1"]);
});

test("the same answer keeps its place and key when its message arrives", () => {
  expect(keys(turnsOf([user("u1", "g1"), assistant("a1", "g1")], { id: "g1" }))).toEqual([
    "said u1",
    "answer g1",
  ]);
});

test("a request whose answer never came says so before the next request", () => {
  const turns = turnsOf([user("u1", "g1"), user("u2", "g2"), assistant("a2", "g2")], null);
  expect(keys(turns)).toEqual(["said u1", "answer g1", "said u2", "answer g2"]);
});

test("a retry is written under what is left of the first try", () => {
  const turns = turnsOf([user("u1", "g2"), assistant("a1", "g1")], { id: "g2" });
  expect(keys(turns)).toEqual(["said u1", "answer g1", "answer g2"]);
});

test("an answer that goes on with another takes its place: one answer, not two", () => {
  const messages = [user("u1", "g2"), assistant("a1", "g1")];
  expect(keys(turnsOf(messages, { id: "g2" }, "g1"))).toEqual(["said u1", "answer g2"]);
  expect(keys(turnsOf([user("u1", "g2"), assistant("a1", "g2")], null))).toEqual(["said u1", "answer g2"]);
});
