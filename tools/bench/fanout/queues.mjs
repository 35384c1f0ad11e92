// What a GraphQL server usually does: a queue for each subscriber, and the operation executed for each of them.
import { once } from "node:events";
import { buildSchema, parse } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { readTokens } from "./tokens.mjs";

const schema = buildSchema(`
  type Query { nothing: Int }
  type Subscription { generationEvents(generationId: ID!, after: Int = 0): GenerationEvent! }
  interface GenerationEvent { seq: Int! }
  type TextDelta implements GenerationEvent { seq: Int! text: String! }
  type GenerationFinished implements GenerationEvent { seq: Int! }
`);
const queues = new Set();
const subscribeTo = async function* () {
  const waiting = [];
  let wake = () => {};
  const queue = (event) => {
    waiting.push(event);
    wake();
  };
  queues.add(queue);
  try {
    for (;;) {
      while (waiting.length > 0) yield { generationEvents: waiting.shift() };
      await new Promise((resolve) => (wake = resolve));
    }
  } finally {
    queues.delete(queue);
  }
};

const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
const documents = new Map();
useServer(
  {
    schema,
    // The same text is read once: what is compared is the delivery.
    onSubscribe: (_context, _id, { query, variables }) => {
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      return { schema, document, variableValues: variables, rootValue: { generationEvents: subscribeTo } };
    },
  },
  server,
);
await once(server, "listening");
process.on("message", (tokens) => {
  if (!tokens) return void process.send(process.cpuUsage());
  void readTokens(tokens, (event) => {
    for (const queue of queues) queue(event);
  });
});
process.send({ url: `ws://127.0.0.1:${server.address().port}` });
