import { execFile as execFileWithCallback } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, page } from "./fake-model.ts";
import { type Bench, createPerson, openBench, type Person } from "./harness.ts";

const execFile = promisify(execFileWithCallback);

let bench: Bench;
let url: string;
let ada: Person;
let eve: Person;
const programs: Person[] = [];

beforeAll(async () => {
  bench = await openBench();
  url = bench.server.url;
  ada = await bench.signUp();
  eve = await bench.signUp();
});
afterAll(async () => {
  for (const program of programs) await program.socket.dispose();
  await bench.stop();
});

const CREATE = `mutation ($input: CreateApiTokenInput!) { createApiToken(input: $input) {
  apiToken { id last4 } secret userErrors { code field message } } }`;
const ALL = ["PROJECTS_READ", "PROJECTS_WRITE", "CHAT", "DEPLOY", "ACCOUNT_READ"];

interface Program extends Person {
  readonly tokenId: string;
}

async function programOf(
  owner: Person,
  scopes: readonly string[] = ALL,
  expiresAt?: string,
): Promise<Program> {
  const input = { name: "Nightly", scopes, expiresAt };
  const { data } = await owner.ask(CREATE, { input });
  const { apiToken, secret } = data.createApiToken;
  const program = createPerson(url, secret, owner.id, owner.email);
  programs.push(program);
  return { ...program, tokenId: apiToken.id };
}

const revoke = (owner: Person, id: string) =>
  owner.ask(`mutation ($id: ID!) { revokeApiToken(input: { id: $id }) { apiToken { revokedAt } } }`, { id });
const codesOf = ({ errors = [] }: { errors?: readonly { extensions: { code: string } }[] }) =>
  errors.map(({ extensions }) => extensions.code);

/** The events of a stream by server-sent events, until it ends. */
async function streamed(token: string, query: string, variables: object = {}) {
  const response = await fetch(`${url}/graphql/stream`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      accept: "text/event-stream",
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, text: response.text() };
}

describe("a program with an API token", () => {
  it("builds a page for its owner, and follows it over a socket and as a stream", async () => {
    const program = await programOf(ada);
    const { data } = await program.ask("{ viewer { id email models } }");
    expect(data.viewer).toMatchObject({ id: ada.id, email: ada.email });
    bench.model.next(answer(page("Made by a program")));
    const projectId = await program.createProject("By a program");
    const generationId = await program.send(projectId, "A page");
    const events = await program.events(generationId);
    expect(events.at(-1)).toMatchObject({ __typename: "GenerationFinished" });
    expect((await program.generation(generationId)).version?.code.html).toContain("Made by a program");

    const stream = await streamed(
      program.token,
      "subscription ($id: ID!) { generationEvents(generationId: $id) { __typename seq } }",
      { id: generationId },
    );
    expect(stream.status).toBe(200);
    expect(await stream.text).toContain("GenerationFinished");
    // The owner sees what was done in their name.
    const seen = await ada.ask("query ($id: ID!) { project(id: $id) { name messages { totalCount } } }", {
      id: projectId,
    });
    expect(seen.data.project).toEqual({ name: "By a program", messages: { totalCount: 2 } });
  });

  it("is the documented example, run as it stands", async () => {
    const { token } = await programOf(ada, ["PROJECTS_READ", "PROJECTS_WRITE", "CHAT"]);
    bench.model.next(answer(page("From the example")));
    const script = join(import.meta.dirname, "../../../docs/examples/with-a-token.mjs");
    const { stdout, stderr } = await execFile(process.execPath, [script, "a page"], {
      env: { ROSERAM_URL: url, ROSERAM_TOKEN: token },
    });
    expect(stdout).toContain("<h1>From the example</h1>");
    expect(stderr).toContain("Here is From the example.");
    const named = await ada.ask(`{ projects(first: 1) { nodes { name } } }`);
    expect(named.data.projects.nodes[0].name).toBe("From a partner's program");
  });

  it("sees nothing of anybody else, and nobody else anything of its owner's tokens", async () => {
    const program = await programOf(ada);
    const foreign = await eve.createProject("Eve's");
    const read = await program.ask("query ($id: ID!) { project(id: $id) { name } }", { id: foreign });
    expect(read.data).toEqual({ project: null });
    const gone = await program.ask(
      "mutation ($id: ID!) { deleteProject(input: { id: $id }) { deletedProjectId } }",
      { id: foreign },
    );
    expect(codesOf(gone)).toEqual(["NOT_FOUND"]);
    expect((await eve.ask("{ viewer { apiTokens { id } } }")).data.viewer.apiTokens).toEqual([]);
    expect(codesOf(await revoke(eve, program.tokenId))).toEqual(["NOT_FOUND"]);
    expect((await program.ask("{ viewer { id } }")).data.viewer.id).toBe(ada.id);
  });

  it("is listed with when it was last used, and its secret is nowhere again", async () => {
    const program = await programOf(eve, ["ACCOUNT_READ"]);
    const list = `{ viewer { apiTokenProblem apiTokens { id name last4 scopes expiresAt lastUsedAt revokedAt } } }`;
    expect((await eve.ask(list)).data.viewer.apiTokens[0]).toMatchObject({ lastUsedAt: null });
    await program.ask("{ viewer { email } }");
    const answered = await eve.ask(list);
    expect(answered.data.viewer).toEqual({
      apiTokenProblem: null,
      apiTokens: [
        {
          id: program.tokenId,
          name: "Nightly",
          last4: program.token.slice(-4),
          scopes: ["ACCOUNT_READ"],
          expiresAt: null,
          lastUsedAt: expect.any(String),
          revokedAt: null,
        },
      ],
    });
    expect(JSON.stringify(answered)).not.toContain(program.token);
    await revoke(eve, program.tokenId);
    expect((await eve.ask(list)).data.viewer.apiTokens).toEqual([]);
  });

  it("takes its owner's downloads of versions, if it may read projects, and never the whole account", async () => {
    const projectId = await ada.createProject("Download");
    const { data } = await ada.ask(
      `mutation ($projectId: ID!) { saveCode(input: { projectId: $projectId, code: { html: "<p>1</p>", css: "", javascript: "" } }) { version { id } } }`,
      { projectId },
    );
    const get = async (program: Person, path: string) =>
      (await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${program.token}` } })).status;
    const version = `/versions/${data.saveCode.version.id}/export.zip`;
    const reader = await programOf(ada, ["PROJECTS_READ"]);
    expect(await get(reader, version)).toBe(200);
    expect(await get(await programOf(eve, ["PROJECTS_READ"]), version)).toBe(404);
    expect(await get(await programOf(ada, ["CHAT"]), version)).toBe(403);
    expect(await get(await programOf(ada), "/account/export.zip")).toBe(403);
    expect(await get(ada, "/account/export.zip")).toBe(200);
  });
});

describe("a scope that is missing", () => {
  it("is FORBIDDEN by name over HTTP, a socket and a stream, and nothing is done", async () => {
    const program = await programOf(ada, ["PROJECTS_READ"]);
    const create = `mutation { createProject(input: { name: "Never" }) { project { id } } }`;
    const asked = await program.ask(create);
    expect(asked.errors?.[0]).toMatchObject({
      message: expect.stringContaining("lacks the scope PROJECTS_WRITE"),
      extensions: { code: "FORBIDDEN", retryable: false },
    });
    const bySocket = await program.subscribe(create).next();
    expect(codesOf(bySocket.value)).toEqual(["FORBIDDEN"]);
    const byStream = await streamed(program.token, "subscription { viewerUpdated { id } }");
    expect(await byStream.text).toContain("lacks the scope ACCOUNT_READ");
    const named = await ada.ask(`{ projects(filter: { search: "Never" }) { totalCount } }`);
    expect(named.data?.projects.totalCount ?? 0).toBe(0);
  });

  it.each([
    "{ viewer { apiTokens { name } } }",
    "{ viewer { ...All } } fragment All on Viewer { integrations { account } }",
    `mutation { createApiToken(input: { name: "x", scopes: [CHAT] }) { secret } }`,
    `mutation { updatePreferences(input: { preferences: { theme: "dark" } }) { viewer { id } } }`,
    `mutation { again: deleteAccount(input: { confirmEmail: "x" }) { deletedUserId } }`,
  ])("is never enough for what takes a person: %s", async (query) => {
    const program = await programOf(ada);
    expect(codesOf(await program.ask(query))).toEqual(["FORBIDDEN"]);
    expect(codesOf((await program.subscribe(query).next()).value)).toEqual(["FORBIDDEN"]);
    await revoke(ada, program.tokenId);
  });
});

describe("a token that is worth nothing", () => {
  const asked = async (token: string) => codesOf(await createProgram(token).ask("{ viewer { id } }"));
  function createProgram(token: string): Person {
    const program = createPerson(url, token);
    programs.push(program);
    return program;
  }
  const closedWith = (program: Person) =>
    new Promise<{ code: number; reason: string }>((resolve) =>
      program.socket.on("closed", (event) => {
        const { code, reason } = event as { code: number; reason: string };
        resolve({ code, reason });
      }),
    );

  it("is UNAUTHENTICATED everywhere when it is forged, cut, or somebody's else altogether", async () => {
    const { token } = await programOf(ada);
    for (const wrong of [
      token.slice(0, -1),
      `${token.slice(0, -6)}AAAAAA`,
      "rsr_",
      `rsr_${"A".repeat(49)}`,
    ]) {
      expect(await asked(wrong)).toEqual(["UNAUTHENTICATED"]);
      expect((await streamed(wrong, "{ viewer { id } }")).status).toBe(401);
    }
    const refused = createProgram(`rsr_${"A".repeat(49)}`);
    const closed = closedWith(refused);
    await refused
      .subscribe("{ viewer { id } }")
      .next()
      .catch(() => undefined);
    expect(await closed).toMatchObject({ code: 4403 });
  });

  it("ends what is open with it when it is revoked, and is refused at once", async () => {
    const program = await programOf(ada);
    const other = await programOf(ada);
    const projectId = await ada.createProject("Watched");
    const watch = "subscription ($id: ID!) { projectUpdated(projectId: $id) { name } }";
    const live = program.subscribe(watch, { id: projectId });
    const others = other.subscribe(watch, { id: projectId });
    const stream = await streamed(program.token, watch, { id: projectId });
    // Both follow: a change arrives.
    const first = [live.next(), others.next()];
    await rename(projectId, "Watched 2", first);
    const [closed, ended] = [closedWith(program), live.next().catch((error: unknown) => error)];
    await revoke(ada, program.tokenId);
    expect(await asked(program.token)).toEqual(["UNAUTHENTICATED"]);
    expect(await closed).toEqual({ code: 4403, reason: "The API token is not valid any more." });
    await ended;
    expect(await stream.text).not.toContain("Never");
    // Another token of the same person goes on.
    await rename(projectId, "Watched 3", [others.next()]);
  });

  it("does nothing more once it is revoked, for a program that leaves its socket open too", async () => {
    const program = await programOf(ada);
    const socket = await openRawSocket(new URL(url));
    socket.send({ type: "connection_init", payload: { authorization: `Bearer ${program.token}` } });
    await socket.arrived("connection_ack");
    await revoke(ada, program.tokenId);
    await socket.arrived("The API token is not valid any more.");
    const query = 'mutation { createProject(input: { name: "Made too late" }) { project { id } } }';
    socket.send({ id: "1", type: "subscribe", payload: { query } });
    await socket.closed;
    const { data } = await ada.ask("{ projects(first: 100) { nodes { name } } }");
    expect(JSON.stringify(data)).not.toContain("Made too late");
  });

  /** Names it until everybody who follows has seen a change: who just subscribed may have missed the first. */
  async function rename(id: string, name: string, waiting: readonly Promise<unknown>[]): Promise<void> {
    let seen = false;
    void Promise.all(waiting).then(() => (seen = true));
    for (let n = 0; !seen; n++)
      await ada.ask(
        "mutation ($id: ID!, $name: String!) { updateProject(input: { id: $id, name: $name }) { project { id } } }",
        { id, name: `${name} ${n}` },
      );
    await Promise.all(waiting);
  }

  it("ends what is open with it when its time comes", async () => {
    const program = await programOf(ada, ALL, new Date(Date.now() + 5_000).toISOString());
    const closed = closedWith(program);
    const live = program.subscribe("subscription { viewerUpdated { id } }");
    const ended = live.next().catch((error: unknown) => error);
    expect((await closed).code).toBe(4403);
    await ended;
    expect(await asked(program.token)).toEqual(["UNAUTHENTICATED"]);
  });

  it("is not made for a time that is over", async () => {
    const input = { name: "Late", scopes: ["CHAT"], expiresAt: "2020-01-01T00:00:00Z" };
    expect((await ada.ask(CREATE, { input })).data.createApiToken).toMatchObject({
      apiToken: null,
      secret: null,
      userErrors: [{ code: "INVALID", field: ["expiresAt"] }],
    });
  });

  it("goes with its account", async () => {
    const leaver = await bench.signUp();
    const program = await programOf(leaver);
    const closed = closedWith(program);
    const live = program.subscribe("subscription { viewerUpdated { id } }");
    const ended = live.next().catch((error: unknown) => error);
    expect((await program.ask("{ viewer { id } }")).data.viewer.id).toBe(leaver.id);
    await leaver.ask(
      "mutation ($email: String!) { deleteAccount(input: { confirmEmail: $email }) { deletedUserId } }",
      { email: leaver.email },
    );
    expect(await asked(program.token)).toEqual(["UNAUTHENTICATED"]);
    await Promise.race([ended, closed]);
  });
});

it("a person has at most twenty tokens, and is told when their list changes", async () => {
  const owner = await bench.signUp();
  const news = owner.subscribe("subscription { viewerUpdated { apiTokens { name } } }");
  const first = news.next();
  const ids: string[] = [];
  for (let n = 0; n < 20; n++) {
    const { data } = await owner.ask(CREATE, { input: { name: `Token ${n}`, scopes: ["CHAT"] } });
    ids.push(data.createApiToken.apiToken.id);
  }
  const { data } = await owner.ask(CREATE, { input: { name: "One more", scopes: ["CHAT"] } });
  expect(data.createApiToken.userErrors).toEqual([
    {
      code: "LIMIT_REACHED",
      field: null,
      message: "You have 20 API tokens, which is the limit. Revoke one to make room.",
    },
  ]);
  for (const id of ids) await revoke(owner, id);
  expect((await first).value.data.viewerUpdated.apiTokens).toEqual(expect.any(Array));
});

/** A socket that answers nothing by itself, and so never takes part in closing. */
async function openRawSocket({ hostname, port }: URL) {
  const socket = connect(Number(port), hostname);
  let received = "";
  let told = () => undefined as void;
  socket.on("data", (data) => {
    received += data.toString("latin1");
    told();
  });
  const closed = once(socket, "close");
  const arrived = async (text: string) => {
    while (!received.includes(text)) await new Promise<void>((resolve) => (told = resolve));
  };
  await once(socket, "connect");
  socket.write(
    `GET /graphql HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`,
  );
  await arrived("\r\n\r\n");
  return {
    closed,
    arrived,
    /** One text frame, under a mask of zeros. */
    send(message: object): void {
      const text = Buffer.from(JSON.stringify(message));
      const head = Buffer.from([0x81, 0x80 | 126, 0, 0, 0, 0, 0, 0]);
      head.writeUInt16BE(text.length, 2);
      socket.write(Buffer.concat([head, text]));
    },
  };
}
