// Signs up, creates a project, asks for a page, follows it while it is written, keeps its files and publishes it.
// Needs nothing but Node and a running Roseram: node docs/examples/build-a-page.mjs "a page for a florist" folder
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const url = process.env.ROSERAM_URL ?? "http://127.0.0.1:4000";
const folder = process.argv[3] ?? "page";
const request = process.argv[2] ?? "a landing page for a bakery called Crumb & Co with opening hours";

// 1. A session. On the embedded Supabase, Auth is on the same address; on a hosted one, config.supabaseUrl is another.
const answered = await fetch(`${url}/config.json`).catch(() => null);
if (!answered) {
  process.stderr.write(`No Roseram Builder answers at ${url}. Start it, or set ROSERAM_URL.\n`);
  process.exit(1);
}
const config = await answered.json();
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

// 3. The stream, as server-sent events (a WebSocket at /graphql carries the same). Keep the last seq: after a lost
// connection, subscribe again with `after: seq`.
const EVENTS = `subscription ($id: ID!, $after: Int!) {
  generationEvents(generationId: $id, after: $after) {
    __typename seq
    ... on TextDelta { text }
    ... on CodeDelta { file text }
    ... on GenerationFinished { generation { status version { number code { html css javascript } } usage { totalTokens } error { message } } }
  }
}`;
let seq = 0;
let generation;
for await (const { generationEvents: event } of follow(EVENTS, { id: generationId, after: seq })) {
  seq = event.seq;
  if (event.__typename === "TextDelta") process.stderr.write(event.text);
  if (event.__typename === "CodeDelta") process.stderr.write(".");
  if (event.__typename === "GenerationFinished") generation = event.generation;
}

if (!generation) throw new Error(`The stream ended after event ${seq}: subscribe again with after: ${seq}.`);
if (generation.error) throw new Error(generation.error.message);
mkdirSync(folder, { recursive: true });
const { html, css, javascript } = generation.version.code;
writeFileSync(join(folder, "index.html"), html);
writeFileSync(join(folder, "styles.css"), css);
writeFileSync(join(folder, "script.js"), javascript);
process.stderr.write(`\nv${generation.version.number}, ${generation.usage?.totalTokens} tokens\n`);
process.stdout.write(`${join(folder, "index.html")}\n`);

// 4. Publish it. Without an account at Netlify it goes to this machine; a deployment is followed by whole rows.
const { deployProject } = await graphql(
  `
    mutation ($input: DeployProjectInput!) {
      deployProject(input: $input) {
        deployment {
          id
        }
        userErrors {
          message
        }
      }
    }
  `,
  { input: { projectId, type: "NETLIFY", idempotencyKey: crypto.randomUUID() } },
);
if (!deployProject.deployment) throw new Error(deployProject.userErrors[0].message);
const DEPLOYMENT = `subscription ($id: ID!) {
  deploymentUpdated(projectId: $id) { id status step url errorMessage }
}`;
for await (const { deploymentUpdated: deployment } of follow(DEPLOYMENT, { id: projectId })) {
  if (deployment.id !== deployProject.deployment.id) continue;
  if (deployment.step) process.stderr.write(`${deployment.step}\n`);
  if (deployment.status === "FAILED") throw new Error(deployment.errorMessage);
  if (deployment.status === "SUCCESS") {
    process.stdout.write(`${deployment.url}\n`);
    break;
  }
}

/** The results of a subscription, one by one. */
async function* follow(query, variables) {
  const stream = await fetch(`${url}/graphql/stream`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ query, variables }),
  });
  let received = "";
  for await (const chunk of stream.body.pipeThrough(new TextDecoderStream())) {
    received += chunk;
    const messages = received.split("\n\n");
    received = messages.pop();
    for (const message of messages) {
      const data = /^data: (.+)$/m.exec(message)?.[1];
      if (!data) continue;
      const answer = JSON.parse(data);
      if (answer.errors) throw new Error(answer.errors[0].message);
      yield answer.data;
    }
  }
}
