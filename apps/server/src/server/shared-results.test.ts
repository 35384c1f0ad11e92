import fc from "fast-check";
import { buildSchema, type ExecutionResult, parse, subscribe } from "graphql";
import { beforeEach, expect, it } from "vitest";
import { isStream } from "./result-stream.ts";
import { createSharedResults, type SharedResults } from "./shared-results.ts";

const schema = buildSchema(`
  type Query { nothing: Int }
  type Subscription { events(topic: String!, after: Int = 0): Event! }
  type Event { seq: Int! topic: String! text(loud: Boolean = false): String! reader: String! broken: String! }
`);

interface Context {
  readonly viewer: string | null;
}
interface EventSource {
  readonly seq: number;
  readonly topic: string;
  text(args: { loud: boolean }): string;
  reader(args: object, context: Context): string;
  broken(): string;
}

let executed = 0;
beforeEach(() => (executed = 0));

function eventOf(topic: string, seq: number): EventSource {
  return {
    seq,
    topic,
    text({ loud }) {
      executed += 1;
      return loud ? `${topic.toUpperCase()} ${seq}!` : `${topic} ${seq}`;
    },
    reader: (_args, { viewer }) => String(viewer),
    broken() {
      executed += 1;
      throw new Error(`broken ${executed}`);
    },
  };
}

const EVENTS = 5;
const topics = new Map(
  ["a", "b"].map((topic) => [topic, Array.from({ length: EVENTS }, (_, n) => eventOf(topic, n + 1))]),
);
const rootValue = {
  async *events({ topic, after }: { topic: string; after: number }, { viewer }: Context) {
    if (viewer === "stranger") throw new Error("Not yours.");
    yield* (topics.get(topic) ?? []).slice(after).map((events) => ({ events }));
  },
};

const documents = [
  `subscription ($topic: String!, $after: Int) { events(topic: $topic, after: $after) { seq text } }`,
  `subscription ($topic: String!, $since: Int) { events(topic: $topic, after: $since) { topic said: text reader } }`,
  `subscription ($topic: String!, $after: Int, $flag: Boolean = true) {
     events(topic: $topic, after: $after) { seq text(loud: $flag) @include(if: $flag) } }`,
  `subscription ($topic: String!, $after: Int, $flag: Boolean = false) { events(topic: $topic, after: $after) { ...Part } }
   fragment Part on Event { seq text(loud: $flag) reader @skip(if: $flag) }`,
  `subscription One($topic: String!, $after: Int) { events(topic: $topic, after: $after) { seq text } }
   subscription Two($topic: String!, $after: Int) { events(topic: $topic, after: $after) { seq reader } }`,
].map((text) => parse(text));

/** The source wraps each event in an object of its own; the event inside is the same for all. */
const shared = (limits: { maxResults?: number; maxCharacters?: number } = {}) => {
  const wrapped = new Map<EventSource, object>();
  return {
    results: createSharedResults({
      isWhole: (event): event is object => typeof event === "object",
      viewerOf,
      contextOf: (context) => context,
      ...limits,
    }),
    rootValue: {
      async *events(args: { topic: string; after: number }, context: Context) {
        for await (const event of rootValue.events(args, context)) {
          const one = wrapped.get(event.events) ?? event;
          wrapped.set(event.events, one);
          yield one;
        }
      },
    },
  };
};

function viewerOf(context: unknown): string | null {
  const viewer: unknown = Reflect.get(Object(context), "viewer");
  return typeof viewer === "string" ? viewer : null;
}

async function all(stream: AsyncIterable<ExecutionResult> | ExecutionResult): Promise<ExecutionResult[]> {
  if (!(Symbol.asyncIterator in stream)) return [stream];
  const results: ExecutionResult[] = [];
  for await (const result of stream) results.push(result);
  return results;
}

const subscriber = fc.record({
  viewer: fc.constantFrom("ada", "eve", "stranger", null),
  document: fc.nat(documents.length - 1),
  operationName: fc.constantFrom("One", "Two"),
  topic: fc.constantFrom("a", "b"),
  after: fc.nat(EVENTS),
  flag: fc.constantFrom(true, false, null, undefined),
});

it("gives every subscriber exactly what it would be given alone, whoever else subscribes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(subscriber, { minLength: 2, maxLength: 12 }), async (subscribers) => {
      const { results, rootValue: source } = shared({ maxResults: 7 });
      const argsOf = ({
        viewer,
        document,
        operationName,
        topic,
        after,
        flag,
      }: (typeof subscribers)[number]) => ({
        schema,
        document: documents[document] ?? parse("{ nothing }"),
        operationName: document === documents.length - 1 ? operationName : null,
        variableValues: { topic, after, since: after, ...(flag === undefined ? {} : { flag }) },
        contextValue: { viewer },
      });
      const textsOf = (
        subscribed: Promise<AsyncIterable<ExecutionResult> | ExecutionResult>,
      ): Promise<string[]> =>
        subscribed.then(all).then(
          (list) => list.map((result) => results.json(result)),
          (error: unknown) => [String(error)],
        );
      const together = subscribers.map((one) =>
        textsOf(results.subscribe({ ...argsOf(one), rootValue: source })),
      );
      const alone = subscribers.map((one) => textsOf(subscribe({ ...argsOf(one), rootValue })));
      expect(await Promise.all(together)).toEqual(await Promise.all(alone));
    }),
    { numRuns: 200 },
  );
});

const follow = (
  { results, rootValue: source }: ReturnType<typeof shared>,
  viewer: string | null,
  text: string,
) =>
  results.subscribe({
    schema,
    document: documentOf(text),
    rootValue: source,
    variableValues: { topic: "a" },
    contextValue: { viewer },
  });
const parsed = new Map<string, ReturnType<typeof parse>>();
function documentOf(selection: string) {
  const document =
    parsed.get(selection) ??
    parse(`subscription ($topic: String!) { events(topic: $topic) { ${selection} } }`);
  parsed.set(selection, document);
  return document;
}

it("executes once for all the tabs of one person, and once more for another person and another selection", async () => {
  const one = shared();
  const tabs = await Promise.all(
    Array.from({ length: 20 }, async () => all(await follow(one, "ada", "seq text"))),
  );
  expect(executed).toBe(EVENTS);
  expect(new Set(tabs.map(([first]) => first)).size).toBe(1);
  await all(await follow(one, "eve", "seq text"));
  expect(executed).toBe(2 * EVENTS);
  await all(await follow(one, "ada", "text"));
  expect(executed).toBe(3 * EVENTS);
});

it("shares nothing without a person, and nothing that reads more than its event", async () => {
  const one = shared();
  await all(await follow(one, null, "seq text"));
  await all(await follow(one, null, "seq text"));
  expect(executed).toBe(2 * EVENTS);
  const results: SharedResults = createSharedResults({
    isWhole: (_event): _event is object => false,
    viewerOf,
    contextOf: (context) => context,
  });
  for (let n = 0; n < 2; n += 1) await all(await follow({ ...one, results }, "ada", "seq text"));
  expect(executed).toBe(4 * EVENTS);
});

it("lets each subscriber in by itself, also where the result of another lies ready", async () => {
  const one = shared();
  await all(await follow(one, "ada", "seq text"));
  await expect(follow(one, "stranger", "seq text").then(all)).rejects.toThrow("Not yours.");
});

it("gives a failure to the one it happened to", async () => {
  const one = shared();
  const first = await all(await follow(one, "ada", "broken"));
  const second = await all(await follow(one, "ada", "broken"));
  const messages = [...first, ...second].map(({ errors }) => errors?.[0]?.message);
  expect(new Set(messages).size).toBe(2 * EVENTS);
});

it("holds no more than it may, and makes anew what it let go", async () => {
  const one = shared({ maxResults: 2 });
  await all(await follow(one, "ada", "seq text"));
  await all(await follow(one, "ada", "seq text"));
  expect(executed).toBe(2 * EVENTS);
  const small = shared({ maxCharacters: 10 });
  await all(await follow(small, "ada", "seq text"));
  await all(await follow(small, "ada", "seq text"));
  expect(executed).toBe(4 * EVENTS);
});

it("ends its source at once when the subscriber leaves while it waits", async () => {
  let left = false;
  const silent = {
    next: () => new Promise<IteratorResult<unknown>>(() => undefined),
    async return() {
      left = true;
      return { done: true as const, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  const one = shared();
  const stream = await one.results.subscribe({
    schema,
    document: documentOf("seq"),
    rootValue: { events: () => silent },
    variableValues: { topic: "a" },
    contextValue: { viewer: "ada" },
  });
  if (!isStream(stream)) throw new Error("no stream");
  void stream.next();
  await stream.return();
  expect(left).toBe(true);
});
