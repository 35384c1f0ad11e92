import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { buildServer } from "./built-server.ts";
import { createPerson, signUp } from "./harness.ts";
import { type Program, runProgram } from "./program.ts";

/** API tokens by the built program: what shows in its output, its folder and its answers. */

let built: Awaited<ReturnType<typeof buildServer>>;
let dataDir: string;
const programs: Program[] = [];

beforeAll(async () => {
  built = await buildServer("api-token-process-test");
});
afterAll(() => built.remove());
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "roseram-"));
});
afterEach(async () => {
  for (const { child } of programs) child.kill("SIGKILL");
  await Promise.all(programs.splice(0).map(({ exited }) => exited));
  rmSync(dataDir, { recursive: true, force: true });
});

const CREATE = `mutation { createApiToken(input: { name: "Nightly", scopes: [PROJECTS_READ, PROJECTS_WRITE, ACCOUNT_READ] }) {
  apiToken { id name last4 } secret viewer { apiTokens { id name last4 lastUsedAt } } userErrors { message } } }`;

it("a secret is in the answer that makes it and nowhere else: no log, no file, no later answer, no download", async () => {
  const program = runProgram(built.main, dataDir, { LOG_LEVEL: "trace" });
  programs.push(program);
  const url = await program.url;
  const owner = await signUp(url);
  const made = (await owner.ask(CREATE)).data.createApiToken;
  const secret: string = made.secret;
  expect(secret).toMatch(/^rsr_/);

  const said: unknown[] = [{ ...made, secret: null }];
  const partner = createPerson(url, secret);
  const wrong = `${secret.slice(0, -1)}${secret.endsWith("a") ? "b" : "a"}`;
  for (const token of [secret, wrong, `${secret}x`]) {
    const caller = createPerson(url, token);
    said.push(await caller.ask("{ viewer { id email errorLogs { nodes { message context } } } }"));
    said.push(await caller.ask("{ viewer { apiTokens { name } } }"));
    said.push(await caller.ask("{ nonsense }"));
    const socket = caller.subscribe("{ viewer { id } }");
    said.push(await socket.next().catch((error: unknown) => String(error)));
    await caller.socket.dispose();
    for (const path of [
      "/graphql/stream",
      "/account/export.zip",
      `/versions/${made.apiToken.id}/export.zip`,
    ]) {
      const answered = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } });
      said.push(await answered.text(), [...answered.headers]);
    }
    // Where it does not belong: a program's mistake must not be kept either.
    said.push(await (await fetch(`${url}/nothing`, { headers: { "x-token": token } })).text());
  }
  await partner.createProject("By a program");
  said.push(await owner.ask("{ viewer { apiTokens { id name last4 scopes lastUsedAt } } }"));
  const archive = await fetch(`${url}/account/export.zip`, {
    headers: { authorization: `Bearer ${owner.token}` },
  });
  expect(Buffer.from(await archive.arrayBuffer()).includes(secret)).toBe(false);
  said.push(
    await owner.ask(
      "mutation ($id: ID!) { revokeApiToken(input: { id: $id }) { apiToken { name revokedAt } } }",
      { id: made.apiToken.id },
    ),
  );
  said.push(await partner.ask("{ viewer { id } }"));
  await partner.socket.dispose();
  await owner.socket.dispose();
  program.child.kill("SIGTERM");
  expect(await program.exited).toBe(0);

  const answers = JSON.stringify(said);
  expect(answers).toContain("UNAUTHENTICATED");
  expect(answers).toContain("FORBIDDEN");
  // Nor an access token that was signed for the database.
  for (const text of [answers, program.output()])
    expect([text.includes(secret), text.includes(wrong), /eyJ[\w-]{20,}\.eyJ/.test(text)]).toEqual([
      false,
      false,
      false,
    ]);
  const files = readdirSync(dataDir, { recursive: true, encoding: "utf8" })
    .map((path) => join(dataDir, path))
    .filter((path) => statSync(path).isFile());
  expect(files.length).toBeGreaterThan(100);
  expect(files.some((path) => readFileSync(path).includes("Nightly"))).toBe(true);
  expect(files.filter((path) => readFileSync(path).includes(secret))).toEqual([]);
}, 180_000);
