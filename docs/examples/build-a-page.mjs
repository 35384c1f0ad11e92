// Signs up, creates a project, asks for a page, follows it while it is written and prints the finished HTML.
// Needs Node 22 or newer (it has WebSocket) and a running Roseram: node docs/examples/build-a-page.mjs "a page for a florist"
const url = process.env.ROSERAM_URL ?? "http://127.0.0.1:4000";
const request = process.argv[2] ?? "a landing page for a bakery called Crumb & Co with opening hours";

// 1. A session. On the embedded Supabase, Auth is on the same address; on a hosted one, config.supabaseUrl is another.
const config = await (await fetch(`${url}/config.json`)).json();
const auth = await fetch(`${config.supabaseUrl || url}/auth/v1/signup`, {
  method: "POST",
  headers: { apikey: config.supabasePublishableKey, "content-type": "application/json" },
  body: JSON.stringify({ email: `${crypto.randomUUID()}@example.com`, password: "correct horse battery" }),
});
const session = await auth.json();
if (!session.access_token) throw new Error(`No session: ${session.msg ?? session.message ?? auth.status}`);
const authorization = `Bearer ${session.access_token}`;

// 2. Queries and mutations are POSTs. What a person can correct comes back as userErrors.
async function graphql(query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
  return data;
}
const { createProject } = await graphql(
  `
    mutation ($input: CreateProjectInput!) {
      createProject(input: $input) {
        project {
          id
        }
        userErrors {
          code
          field
          message
        }
      }
    }
  `,
  { input: { name: "From a program", idempotencyKey: crypto.randomUUID() } },
);
const projectId = createProject.project.id;
const { sendMessage } = await graphql(
  `
    mutation ($input: SendMessageInput!) {
      sendMessage(input: $input) {
        generation {
          id
        }
        userErrors {
          code
          field
          message
        }
      }
    }
  `,
  { input: { projectId, content: request, idempotencyKey: crypto.randomUUID() } },
);
if (!sendMessage.generation) throw new Error(sendMessage.userErrors[0].message);
const generationId = sendMessage.generation.id;

// 3. Subscriptions speak graphql-transport-ws. Keep the last seq: after a lost connection, subscribe again with `after: seq`.
const EVENTS = `subscription ($id: ID!, $after: Int!) {
  generationEvents(generationId: $id, after: $after) {
    __typename seq
    ... on TextDelta { text }
    ... on CodeDelta { file text }
    ... on GenerationFinished { generation { status version { number code { html } } usage { totalTokens } error { message } } }
  }
}`;
let seq = 0;
const generation = await new Promise((resolve, reject) => {
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/graphql`, "graphql-transport-ws");
  const say = (message) => socket.send(JSON.stringify(message));
  socket.onopen = () => say({ type: "connection_init", payload: { authorization } });
  socket.onclose = ({ code, reason }) => reject(new Error(`The socket closed: ${code} ${reason}`));
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === "connection_ack")
      say({
        id: "1",
        type: "subscribe",
        payload: { query: EVENTS, variables: { id: generationId, after: seq } },
      });
    if (message.type === "ping") say({ type: "pong" });
    if (message.type === "error") reject(new Error(message.payload[0].message));
    if (message.type !== "next") return;
    if (message.payload.errors) return reject(new Error(message.payload.errors[0].message));
    const event = message.payload.data.generationEvents;
    seq = event.seq;
    if (event.__typename === "TextDelta") process.stderr.write(event.text);
    if (event.__typename === "CodeDelta") process.stderr.write(".");
    if (event.__typename === "GenerationFinished") {
      resolve(event.generation);
      socket.close();
    }
  };
});

if (generation.error) throw new Error(generation.error.message);
process.stderr.write(`\nv${generation.version?.number}, ${generation.usage?.totalTokens} tokens\n`);
process.stdout.write(generation.version?.code.html ?? "");
