// Clients that are bad company: they leave without a word, stop reading, or are cut off in the middle of a frame. Written on
// bare sockets, because every library of the trade would mend what is to be broken here.
import { once } from "node:events";
import { createServer, connect } from "node:net";
import { request } from "node:http";
import WebSocket from "ws";

export const EVENTS = `subscription ($id: ID!, $after: Int!) { generationEvents(generationId: $id, after: $after) {
  __typename seq generationId
  ... on TextDelta { text } ... on CodeDelta { file text } ... on CodeReplaced { file text }
  ... on CodeSpliced { file at remove text }
  ... on GenerationSnapshot { reason attempt text code { html css javascript } }
  ... on GenerationFinished { generation { status } } } }`;

/**
 * The answers of one operation, in order. `next` gives the next one, null once the server has completed it, and throws
 * `Cut` when the connection has gone before.
 */
export class Cut extends Error {
  name = "Cut";
}

const createInbox = () => {
  const waiting = [];
  let wake = () => {};
  let end = null;
  return {
    push(value) {
      waiting.push(value);
      wake();
    },
    close(reason) {
      end ??= reason;
      wake();
    },
    get ended() {
      return end !== null;
    },
    async next() {
      for (;;) {
        if (waiting.length > 0) return waiting.shift();
        if (end === "complete") return null;
        if (end) throw end;
        await new Promise((resolve) => (wake = resolve));
      }
    },
  };
};

/** A graphql-transport-ws connection that may hold many operations. */
export const openSocket = (url, token) => {
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/graphql`, "graphql-transport-ws", {
    perMessageDeflate: false,
  });
  const inboxes = new Map();
  const acknowledged = new Promise((resolve, reject) => {
    socket.on("open", () =>
      socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: `Bearer ${token}` } })),
    );
    socket.on("message", (data) => {
      const message = JSON.parse(String(data));
      const inbox = inboxes.get(message.id);
      if (message.type === "connection_ack") resolve();
      else if (message.type === "ping") socket.send('{"type":"pong"}');
      else if (message.type === "next") inbox?.push(message.payload);
      else if (message.type === "error") inbox?.push({ errors: message.payload });
      else if (message.type === "complete") inbox?.close("complete");
    });
    socket.on("error", () => {});
    socket.on("close", (code) => {
      const gone = new Cut(`the socket closed (${code})`);
      for (const inbox of inboxes.values()) inbox.close(gone);
      reject(gone);
    });
  });
  acknowledged.catch(() => {});
  let count = 0;
  return {
    acknowledged,
    subscribe(query, variables) {
      const id = String((count += 1));
      const inbox = createInbox();
      inboxes.set(id, inbox);
      acknowledged.then(
        () => socket.send(JSON.stringify({ id, type: "subscribe", payload: { query, variables } })),
        (gone) => inbox.close(gone),
      );
      return {
        next: inbox.next,
        leave() {
          inboxes.delete(id);
          socket.send(JSON.stringify({ id, type: "complete" }));
        },
      };
    },
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    /** Gone without a closing frame. */
    cut: () => socket.terminate(),
    /** As `cut`, with a reset instead of the end of the stream. */
    pong: () => socket.pong(),
    reset: () => (socket._socket ? socket._socket.resetAndDestroy() : socket.terminate()),
    closed: new Promise((resolve) => socket.once("close", resolve)),
  };
};

/** One operation as server-sent events. */
export const openStream = (url, token, query, variables) => {
  const inbox = createInbox();
  const sent = request(`${url}/graphql/stream`, {
    method: "POST",
    agent: false,
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      accept: "text/event-stream",
    },
  });
  let answer = null;
  let paused = false;
  sent.on("response", (response) => {
    answer = response;
    let text = "";
    response.setEncoding("utf8");
    response.on("data", (part) => {
      text += part;
      for (let at; (at = text.indexOf("\n\n")) >= 0; text = text.slice(at + 2)) {
        const lines = text.slice(0, at).split("\n");
        const field = (name) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const data = field("data");
        if (field("event") === "next") inbox.push(JSON.parse(data));
        else if (field("event") === "complete") inbox.close("complete");
      }
    });
    response.on("error", () => {});
    response.on("close", () => inbox.close(new Cut("the stream closed")));
    if (paused) response.pause();
  });
  sent.on("error", (error) => inbox.close(new Cut(error.message)));
  sent.end(JSON.stringify({ query, variables }));
  return {
    next: inbox.next,
    pause() {
      paused = true;
      answer?.pause();
    },
    resume() {
      paused = false;
      answer?.resume();
    },
    cut: () => sent.destroy(),
    reset: () => (sent.socket ? sent.socket.resetAndDestroy() : sent.destroy()),
  };
};

/** A generation's events over either; `next` gives the event itself, and throws what the server refused. */
export const follow = (transport, url, token, id, after, query = EVENTS) => {
  const variables = { id, after };
  let stream;
  if (transport === "sse") stream = openStream(url, token, query, variables);
  else {
    const socket = openSocket(url, token);
    stream = { ...socket, next: socket.subscribe(query, variables).next };
  }
  return { ...stream, next: async () => eventOf(await stream.next()) };
};

export const eventOf = (answer) => {
  if (answer === null) return null;
  if (answer.errors) throw new Error(`The server answered ${JSON.stringify(answer.errors)}`);
  return answer.data.generationEvents;
};

/** Passes bytes on, and breaks each connection off after as many bytes from the server as `budget()` says. */
export const createCuttingProxy = async (target, budget) => {
  const { hostname, port } = new URL(target);
  const open = new Set();
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let left = budget();
    const both = [client, upstream];
    const end = () => both.forEach((socket) => (socket.destroy(), open.delete(socket)));
    for (const socket of both) {
      open.add(socket);
      socket.on("error", end);
      socket.on("close", end);
    }
    client.on("data", (bytes) => upstream.write(bytes));
    upstream.on("data", (bytes) => {
      if (bytes.length < left) {
        left -= bytes.length;
        client.write(bytes);
      } else client.end(bytes.subarray(0, left), end);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
};
