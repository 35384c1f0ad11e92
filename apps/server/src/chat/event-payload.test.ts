import { buildApiSchema } from "@roseram/schema";
import { getNamedType, isInterfaceType, isLeafType, isObjectType, type GraphQLObjectType } from "graphql";
import { expect, it } from "vitest";
import { isWholeEvent, payloadOf } from "./event-payload.ts";
import type { FollowedEvent } from "./follow-generation.ts";

const text: FollowedEvent = { seq: 1, kind: "text", payload: { text: "Hello" } };
const end: FollowedEvent = { seq: 2, kind: "finished", payload: {} };

it("gives all who follow one object per event, and calls the end the only one that leads on", () => {
  expect(payloadOf("a", text)).toBe(payloadOf("a", text));
  expect(payloadOf("a", { ...text })).not.toBe(payloadOf("a", text));
  expect(isWholeEvent(payloadOf("a", text))).toBe(true);
  expect(isWholeEvent(payloadOf("a", end))).toBe(false);
  expect(isWholeEvent({ ...payloadOf("a", text) })).toBe(false);
});

/** Every type that can be selected from this one, itself included. */
function reachable(type: GraphQLObjectType, found = new Set<GraphQLObjectType>()): Set<GraphQLObjectType> {
  if (found.has(type)) return found;
  found.add(type);
  for (const { type: of } of Object.values(type.getFields())) {
    const named = getNamedType(of);
    if (isObjectType(named)) reachable(named, found);
    else if (!isLeafType(named)) throw new Error(`${named.name} leads on from ${type.name}`);
  }
  return found;
}

it("can be asked, of all events but the end, for nothing that is read from elsewhere", () => {
  const schema = buildApiSchema();
  const event = schema.getType("GenerationEvent");
  if (!isInterfaceType(event)) throw new Error("no such interface");
  const whole = schema.getPossibleTypes(event).filter(({ name }) => name !== "GenerationFinished");
  expect(whole).toHaveLength(5);
  for (const type of whole)
    for (const { name } of reachable(type)) expect([type.name, "GeneratedCode"]).toContain(name);
});
