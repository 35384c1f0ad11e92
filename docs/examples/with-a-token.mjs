// A partner's program: signs in with an API token, asks for a page, follows the answer over a WebSocket, prints its HTML.
// Needs nothing but Node 22 or newer. Make the token under "API tokens": Read projects, Change projects, Send messages.
//   ROSERAM_TOKEN=rsr_... node docs/examples/with-a-token.mjs "a page for a florist"
const url = process.env.ROSERAM_URL ?? "http://127.0.0.1:4000";
const authorization = `Bearer ${process.env.ROSERAM_TOKEN}`;
const content = process.argv[2] ?? "a landing page for a bakery called Crumb & Co with opening hours";

async function graphql(query, variables) {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  // FORBIDDEN names the scope that the token lacks; UNAUTHENTICATED: revoked, expired, or not copied whole.
  if (errors) throw new Error(`${errors[0].extensions.code}: ${errors[0].message}`);
  return data;
}

/** The results of a subscription by graphql-transport-ws, the protocol of the package graphql-ws. */
async function* follow(query, variables) {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const messages = [];
  let wake = () => {};
  const arrived = (message) => {
    messages.push(message);
    wake();
  };
  socket.onmessage = ({ data }) => arrived(JSON.parse(data));
  socket.onclose = ({ code, reason }) => arrived({ type: "closed", payload: `${code} ${reason}` });
  socket.onopen = () => socket.send(JSON.stringify({ type: "connection_init", payload: { authorization } }));
  for (;;) {
    const message = messages.shift();
    if (!message) await new Promise((resolve) => (wake = resolve));
    else if (message.type === "connection_ack")
      socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query, variables } }));
    else if (message.type === "ping") socket.send(JSON.stringify({ type: "pong" }));
    else if (message.type === "next" && !message.payload.errors) yield message.payload.data;
    else if (message.type === "complete") return socket.close();
    else throw new Error(JSON.stringify(message.payload.errors ?? message.payload));
  }
}

const { createProject } = await graphql(
  `
    mutation ($name: String!) {
      createProject(input: { name: $name }) {
        project {
          id
        }
        userErrors {
          message
        }
      }
    }
  `,
  { name: "From a partner's program" },
);
if (!createProject.project) throw new Error(createProject.userErrors[0].message);
const { sendMessage } = await graphql(
  `
    mutation ($input: SendMessageInput!) {
      sendMessage(input: $input) {
        generation {
          id
        }
        userErrors {
          message
        }
      }
    }
  `,
  { input: { projectId: createProject.project.id, content, idempotencyKey: crypto.randomUUID() } },
);
if (!sendMessage.generation) throw new Error(sendMessage.userErrors[0].message);

const EVENTS = `subscription ($id: ID!) {
  generationEvents(generationId: $id) {
    __typename
    ... on TextDelta { text }
    ... on GenerationFinished { generation { status version { code { html } } error { message } } }
  }
}`;
for await (const { generationEvents: event } of follow(EVENTS, { id: sendMessage.generation.id })) {
  if (event.__typename === "TextDelta") process.stderr.write(event.text);
  if (event.__typename !== "GenerationFinished") continue;
  const { version, error } = event.generation;
  if (error) throw new Error(error.message);
  process.stdout.write(`${version.code.html}\n`);
}
