import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { see } from "../src/local/forge/test-forge.ts";
import { buildServer } from "./built-server.ts";
import { deploying, openProviders } from "./deploy-bench.ts";
import { createPerson, signUp } from "./harness.ts";
import { type Program, runProgram } from "./program.ts";

/** Deploys by the built program: what shows in its output, its folder and after its end alone. */

let built: Awaited<ReturnType<typeof buildServer>>;
let dataDir: string;
const programs: Program[] = [];

beforeAll(async () => {
  built = await buildServer("deploy-process-test");
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

function run(variables: Record<string, string> = {}): Program {
  const program = runProgram(built.main, dataDir, variables);
  programs.push(program);
  return program;
}

/** Every file below, with its path. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

describe("a token", () => {
  it("is in no log, no answer and no file, whatever a provider does with it", async () => {
    const providers = await openProviders();
    try {
      const program = run({ ...providers.variables, LOG_LEVEL: "trace" });
      const person = await signUp(await program.url);
      const token = providers.tokenOf("ada");
      const answers: unknown[] = [];
      const ask = async (query: string, variables?: Record<string, unknown>) => {
        answers.push(await person.ask(query, variables));
      };
      const connect = (provider: string, which: string) =>
        ask(
          `mutation ($token: String!) { connectIntegration(input: { provider: ${provider}, token: $token }) {
             integration { account scopes last4 metadata } userErrors { message } } }`,
          { token: which },
        );
      for (const provider of ["GITHUB", "NETLIFY"]) await connect(provider, token);
      // As a provider says it that repeats what it was sent.
      const body = { message: `Bad credentials: ${token}`, authorization: `Bearer ${token}` };
      const site = deploying(person, await person.createProject("Leaky"));
      await site.save();
      for (const [type, match] of [
        ["GITHUB", "/github/"],
        ["NETLIFY", "/netlify/"],
      ] as const) {
        for (const fault of [
          { status: 422, body },
          { status: 403, body },
          { status: 401, body },
        ]) {
          providers.forge.faults.push({ match, times: 30, ...fault });
          answers.push(await site.deploy(`type: ${type}, target: REMOTE`));
          providers.forge.faults.length = 0;
        }
        providers.forge.faults.push({ match, times: 30, status: 422, body });
        await connect(type, token);
        providers.forge.faults.length = 0;
        await connect(type, token);
        answers.push(await site.deploy(`type: ${type}`));
      }
      await ask(
        `query ($id: ID!) { project(id: $id) { publications { url owner account } deployments { nodes { errorMessage notice step } } }
           viewer { integrations { metadata invalidReason notice } errorLogs { nodes { message context } } } }`,
        { id: site.projectId },
      );
      await person.socket.dispose();
      program.child.kill("SIGTERM");
      expect(await program.exited).toBe(0);

      const said = JSON.stringify(answers);
      expect(said.match(/"status":"FAILED"/g)).toHaveLength(6);
      expect(said.match(/"status":"SUCCESS"/g)).toHaveLength(2);
      expect(said).not.toContain(token);
      expect(program.output()).toContain("deployment ended");
      expect(program.output()).not.toContain(token);
      const files = filesOf(dataDir);
      expect(files.length).toBeGreaterThan(100);
      const sealed = files.filter((path) => readFileSync(path).includes("v1:"));
      expect(sealed.length).toBeGreaterThan(0);
      expect(files.filter((path) => readFileSync(path).includes(token))).toEqual([]);
    } finally {
      await providers.close();
    }
  }, 180_000);
});

describe("what was published to this machine", () => {
  it("is where it was after a restart, and goes with LOCAL_DEPLOYS=0", async () => {
    const first = run();
    const person = await signUp(await first.url);
    const site = deploying(person, await person.createProject("Kept"));
    await site.save();
    const [git, web] = [await site.deploy("type: GITHUB"), await site.deploy("type: NETLIFY")];
    await person.socket.dispose();
    first.child.kill("SIGTERM");
    expect(await first.exited).toBe(0);
    expect(first.output()).toMatch(
      /deploy targets +embedded: this machine, sites at http:\/\/<site>\.localhost:\d+\//,
    );

    const second = run();
    const later = createPerson(await second.url, person.token);
    for (const { url } of [git, web]) expect((await see(url ?? "")).status).toBe(200);
    const again = deploying(later, site.projectId);
    await again.save({ html: "<!doctype html><title>2</title><p>Two</p>" });
    expect(await again.deploy("type: NETLIFY")).toMatchObject({ status: "SUCCESS", url: web.url });
    await later.socket.dispose();
    second.child.kill("SIGTERM");
    await second.exited;

    const third = run({ LOCAL_DEPLOYS: "0" });
    await third.url;
    await expect(see(web.url ?? "")).rejects.toMatchObject({ code: "ECONNREFUSED" });
    third.child.kill("SIGTERM");
    await third.exited;
    expect(third.output()).toMatch(/deploy targets +real: api\.github\.com and api\.netlify\.com/);
  }, 180_000);

  it("needs SITES_PORT: one that is taken ends the start, and is named", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const address = taken.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    try {
      const program = run({ SITES_PORT: port });
      expect(await program.exited).toBe(1);
      expect(program.output()).toMatch(
        new RegExp(`Port ${port} is taken by another program\\. Set SITES_PORT`),
      );
      expect(program.output()).not.toMatch(/\n\s+at /);
      const without = run({ SITES_PORT: port, LOCAL_DEPLOYS: "0" });
      expect((await fetch(`${await without.url}/readyz`)).status).toBe(200);
    } finally {
      await new Promise<void>((resolve) => taken.close(() => resolve()));
    }
  }, 180_000);
});
