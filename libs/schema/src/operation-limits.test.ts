import { getIntrospectionQuery, parse, specifiedRules, validate } from "graphql";
import { expect, test } from "vitest";
import { validationRules } from "./operation-limits.ts";
import { schema } from "./testing.ts";

const refusals = (source: string) =>
  validate(schema, parse(source), [...specifiedRules, ...validationRules]).map(({ message }) => message);
const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(" ");

test("fifteen aliases in a selection are allowed, sixteen are not, __typename included", () => {
  expect(refusals(`{ ${many(15, (i) => `a${i}: __typename`)} }`)).toEqual([]);
  expect(refusals(`{ ${many(16, (i) => `a${i}: __typename`)} }`)).toEqual([
    "The operation has 16 aliases in one selection; at most 15 are allowed.",
  ]);
  expect(refusals(`{ viewer { ${many(16, (i) => `a${i}: id`)} } }`)).toHaveLength(1);
});

test("aliases hidden in fragments of the same selection count", () => {
  const source = `{ ...A ...B } fragment A on Query { ${many(8, (i) => `a${i}: __typename`)} }
    fragment B on Query { ... { ${many(8, (i) => `b${i}: __typename`)} } }`;
  expect(refusals(source)).toEqual([
    "The operation has 16 aliases in one selection; at most 15 are allowed.",
  ]);
});

test("four hundred fields are allowed, one more is not, repeated or not", () => {
  expect(refusals(`{ ${many(400, () => "__typename")} }`)).toEqual([]);
  expect(refusals(`{ ${many(401, () => "__typename")} }`)).toEqual([
    "The operation selects 401 fields; at most 400 are allowed.",
  ]);
});

test("fragments that double each other are counted without being unrolled", () => {
  const doubling = many(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  const [message] = refusals(`{ ...F0 } ${doubling} fragment F60 on Query { __typename }`);
  expect(message).toMatch(/^The operation selects \d+ fields/);
});

test("fragments in a circle end, and are refused as such", () => {
  const [message] = refusals("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }");
  expect(message).toMatch(/Cannot spread fragment/);
});

test("twelve levels are allowed, thirteen are not", () => {
  const nested = (levels: number): string => (levels === 1 ? "id" : `retryOf { ${nested(levels - 1)} }`);
  const source = (levels: number) => `query ($id: ID!) { generation(id: $id) { ${nested(levels - 1)} } }`;
  expect(refusals(source(12))).toEqual([]);
  expect(refusals(source(13))).toEqual(["The operation is 13 levels deep; at most 12 are allowed."]);
});

test("introspection as the tools ask for it passes", () => {
  expect(
    refusals(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true })),
  ).toEqual([]);
});

test("a page's size multiplies what is selected in it; a variable counts as the largest page", () => {
  const list = (outer: string, inner: string) =>
    `query${(outer + inner).includes("$n") ? " ($n: Int)" : ""} { projects(${outer}) { nodes { messages(${inner}) { nodes { id generation { code { html } } } } } } }`;
  expect(refusals(list("first: 20", "last: 20"))).toEqual([]);
  expect(refusals(list("first: $n", "last: 10"))).toEqual([]);
  expect(refusals(list("first: $n", "last: $n"))).toEqual([
    "The operation costs 120201; at most 20000 is allowed. Ask for smaller pages.",
  ]);
});

test("a plain list of a known size multiplies what is selected in it, and itself", () => {
  const calls = (last: number) =>
    `{ project(id: "x") { messages(last: ${last}) { nodes { generation { calls { prompt { content } } } } } } }`;
  // A page of 88: each message 1, its generation 1, and 20 calls of 1 with a prompt of 10.
  expect(refusals(calls(88))).toEqual([]);
  expect(refusals(calls(100))).toEqual([
    "The operation costs 22202; at most 20000 is allowed. Ask for smaller pages.",
  ]);
});

test("what was used by project counts for every project a person may have", () => {
  const usage = (selection: string) =>
    `{ viewer { usage { projects { tokens project { id ${selection} } } models { model } days { date } } } }`;
  expect(refusals(usage("name stats { totalTokens }"))).toEqual([]);
  expect(refusals(usage("versions(first: 10) { nodes { code { html } } }"))).toEqual([
    expect.stringMatching(/^The operation costs \d{5}; at most 20000 is allowed/),
  ]);
});

test("a subscription is measured too", () => {
  expect(
    refusals(`subscription { projectUpdated(projectId: "x") { ${many(16, (i) => `a${i}: id`)} } }`),
  ).toHaveLength(1);
});
