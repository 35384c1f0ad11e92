import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openTestForge, type TestForge } from "../src/local/forge/test-forge.ts";
import { rotateKeys } from "../src/server/rotate-keys.ts";
import { buildServer } from "./built-server.ts";
import { type Answer, createPerson, type Person, signUp } from "./harness.ts";

/** Accounts at providers, with the built program as a process of its own, whose every output is kept. */

let built: Awaited<ReturnType<typeof buildServer>>;
let dataDir: string;
const processes = new Set<ChildProcess>();

beforeAll(async () => {
  built = await buildServer("integrations-test");
});
afterAll(() => built.remove());
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "roseram-"));
});
afterEach(() => {
  for (const child of processes) child.kill("SIGKILL");
  processes.clear();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Program {
  readonly url: string;
  /** All that it has printed. */
  output(): string;
  end(signal: "SIGKILL" | "SIGTERM"): Promise<unknown>;
}

async function start(variables: Record<string, string>): Promise<Program> {
  const child = spawn(process.execPath, [built.main], {
    cwd: dataDir,
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      LOG_LEVEL: "trace",
      LOCAL_DEPLOYS: "0",
      ROSERAM_DATA_DIR: dataDir,
      ...variables,
    },
  });
  processes.add(child);
  let output = "";
  const exited = new Promise((resolve) => child.once("exit", resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += String(data);
      const found = /Roseram Builder +(http:\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void exited.then((code) => reject(new Error(`Ended with ${String(code)}: ${output}`)));
  });
  return {
    url,
    output: () => output,
    end(signal) {
      child.kill(signal);
      return exited;
    },
  };
}

const CONNECT = `mutation ($provider: DeploymentType!, $token: String!) {
  connectIntegration(input: { provider: $provider, token: $token }) {
    integration { provider account scopes last4 isActive validatedAt expiresAt invalidReason metadata }
    viewer { providers { type target integration { isActive } } } userErrors { code field message } } }`;
const VIEWER = `{ viewer { integrations { provider account last4 isActive invalidReason metadata }
  providers { type target } errorLogs { nodes { message context } } } }`;
const DEPLOY = `mutation ($projectId: ID!, $type: DeploymentType!) {
  deployProject(input: { projectId: $projectId, type: $type }) { deployment { id } userErrors { code message } } }`;
const FOLLOW = `subscription ($projectId: ID!) { deploymentUpdated(projectId: $projectId) {
  type target status step url commitUrl errorCode errorMessage helpUrl notice } }`;

/** The latest deployment of this type, once it has ended. */
async function ended(person: Person, projectId: string, type: string, told: unknown[] = []) {
  for await (const each of person.subscribe(FOLLOW, { projectId })) {
    told.push(each);
    const row = each.data.deploymentUpdated;
    if (row.type === type && /SUCCESS|FAILED|CANCELLED/.test(row.status)) return row;
  }
}

describe("a token", () => {
  let provider: TestForge;
  beforeAll(async () => {
    provider = await openTestForge();
  });
  afterAll(() => provider.end());

  it("is told to nobody: no answer, export, log or file holds it, whatever the provider says of it", async () => {
    const { forge } = provider;
    const token = forge.tokenFor("ada");
    const netlifyUrl = `${forge.netlify.scheme}://${forge.netlify.host}${forge.netlify.pathPrefix}`;
    const variables = { GITHUB_API_URL: forge.githubUrl, NETLIFY_API_URL: netlifyUrl };
    const program = await start(variables);
    const ada = await signUp(program.url);
    const told: unknown[] = [];
    const ask = async (query: string, variables?: Record<string, unknown>): Promise<Answer> => {
      const answer = await ada.ask(query, variables);
      told.push(answer);
      return answer;
    };
    const projectId = await ada.createProject();
    await ask(
      `mutation ($id: ID!) { saveCode(input: { projectId: $id, code: { html: "<p>Hi", css: "", javascript: "" } }) { version { id } } }`,
      { id: projectId },
    );

    const viewer = ada.subscribe(
      "subscription { viewerUpdated { integrations { provider account last4 } } }",
    );
    const firstUpdate = viewer.next();
    for (const each of ["GITHUB", "NETLIFY"]) {
      const { data } = await ask(CONNECT, { provider: each, token: ` ${token}\n` });
      expect(data.connectIntegration).toMatchObject({
        integration: { provider: each, isActive: true, last4: token.slice(-4) },
        userErrors: [],
      });
    }
    const update = (await firstUpdate).value;
    told.push(update);
    expect(update.data.viewerUpdated.integrations.length).toBeGreaterThan(0);

    // What was wrong is said in words of its own, and what was connected stays.
    for (const [wrong, code] of [
      [`${token}0`, "TOKEN_INVALID"],
      [`${token} x`, "INVALID"],
      [`ghp_${"0".repeat(36)}`, "INVALID"],
    ] as const) {
      const { data } = await ask(CONNECT, { provider: "NETLIFY", token: wrong });
      expect(data.connectIntegration.userErrors).toMatchObject([{ code, field: ["token"] }]);
    }
    forge.faults.push({ match: "/github/user", drop: true, times: 9 });
    const away = await ask(CONNECT, { provider: "GITHUB", token });
    expect(away.data.connectIntegration.userErrors).toMatchObject([{ code: "PROVIDER_UNREACHABLE" }]);
    forge.faults.length = 0;

    const deploy = async (type: "GITHUB" | "NETLIFY") => {
      const { data } = await ask(DEPLOY, { projectId, type });
      expect(data.deployProject.userErrors).toEqual([]);
      return ended(ada, projectId, type, told);
    };
    expect(await deploy("GITHUB")).toMatchObject({ status: "SUCCESS", target: "REMOTE" });
    expect(await deploy("NETLIFY")).toMatchObject({ status: "SUCCESS", target: "REMOTE" });

    const quoting = { message: `Bad ${token}`, errors: { subdomain: [token] } };
    forge.faults.push({ match: "/github/user", status: 403, body: quoting });
    expect(await deploy("GITHUB")).toMatchObject({ status: "FAILED" });
    forge.faults.push({ match: "/netlify/", status: 422, body: quoting, times: 9 });
    expect(await deploy("NETLIFY")).toMatchObject({ status: expect.stringMatching(/FAILED|SUCCESS/) });
    forge.faults.length = 0;
    forge.faults.push({ match: "/github/user", status: 401, body: quoting });
    expect(await deploy("GITHUB")).toMatchObject({ status: "FAILED", errorCode: "TOKEN_INVALID" });

    const after = await ask(VIEWER);
    expect(after.data.viewer.integrations).toMatchObject([
      { provider: "GITHUB", isActive: false, invalidReason: expect.any(String) },
      { provider: "NETLIFY", isActive: true },
    ]);
    // Not a deployment to this machine: the account is still meant.
    expect((await ask(DEPLOY, { projectId, type: "GITHUB" })).data.deployProject.userErrors).toMatchObject([
      { code: "INTEGRATION_INACTIVE" },
    ]);
    expect((await ask(CONNECT, { provider: "GITHUB", token })).data.connectIntegration).toMatchObject({
      integration: { isActive: true, invalidReason: null },
    });

    const exported = await fetch(`${program.url}/account/export.zip`, {
      headers: { authorization: `Bearer ${ada.token}` },
    });
    const files = unzipSync(new Uint8Array(await exported.arrayBuffer()));
    expect(strFromU8(files["integrations.json"] ?? new Uint8Array())).toContain(token.slice(-4));
    told.push(Object.values(files).map((bytes) => strFromU8(bytes)));

    await viewer.return?.();
    await ada.socket.dispose();
    await program.end("SIGTERM");
    expect(JSON.stringify(told)).toContain("last4");
    expect(JSON.stringify(told)).not.toContain(token);
    expect(JSON.stringify(told)).not.toMatch(/v1:[0-9a-f]{8}:/);
    expect(program.output()).toMatch(/"deployment (started|ended)"/);
    expect(program.output()).not.toContain(token);
    expect(filesWith(dataDir, token)).toEqual([]);
    // The search would find it: what it is sealed into is there.
    expect(filesWith(dataDir, "v1:").length).toBeGreaterThan(0);

    // With a new key in the old one's place, the account is still what it was.
    const rotated: string[] = [];
    const settings = { supabase: null, dataDir, deploys: { encryptionKeys: [] } };
    expect(await rotateKeys(settings, ["--new", "--drop-old"], (line) => rotated.push(line))).toBe(0);
    expect(rotated.join("\n")).toContain("Sealed anew: 2.");
    const next = await start(variables);
    const again = createPerson(next.url, ada.token);
    const { data } = await again.ask(DEPLOY, { projectId, type: "GITHUB" });
    expect(data.deployProject.userErrors).toEqual([]);
    expect(await ended(again, projectId, "GITHUB")).toMatchObject({ status: "SUCCESS", target: "REMOTE" });
    await again.socket.dispose();
    await next.end("SIGTERM");
    expect(next.output()).not.toContain(token);
  }, 240_000);
});

it("a start with a damaged file of keys says so, and leaves it as it is", async () => {
  const file = join(dataDir, "encryption-keys");
  writeFileSync(file, "half a ke");
  await expect(start({})).rejects.toThrow(new RegExp(`Ended with 1: .*${file} is damaged`, "s"));
  expect(readFileSync(file, "utf8")).toBe("half a ke");
}, 120_000);

describe("connecting GitHub by a code", () => {
  const TOKEN = "gho_0123456789abcdef0123456789abcdefWXYZ";
  let github: { url: string; asked: string[]; agreed: boolean; close(): Promise<void> };
  beforeEach(async () => {
    github = await openGithub();
  });
  afterEach(() => github.close());

  const BEGIN = `mutation { connectGithubDevice {
    deviceConnection { id userCode verificationUri expiresAt status message } userErrors { code message } } }`;
  const UPDATES = `subscription ($id: ID!) { deviceConnectionUpdated(id: $id) { id status message } }`;
  const variables = () => ({ GITHUB_API_URL: `${github.url}/api/v3`, GITHUB_CLIENT_ID: "Iv1.abc" });

  const statuses = async (person: Person, id: string, onFirst: () => void = () => undefined) => {
    const seen: string[] = [];
    for await (const { data } of person.subscribe(UPDATES, { id })) {
      seen.push(data.deviceConnectionUpdated.status);
      if (seen.length === 1) onFirst();
    }
    return seen;
  };

  it("shows the code, and connects the account once the person has agreed on GitHub", async () => {
    const program = await start(variables());
    const ada = await signUp(program.url);
    const { data } = await ada.ask(BEGIN);
    const { deviceConnection, userErrors } = data.connectGithubDevice;
    expect(userErrors).toEqual([]);
    expect(deviceConnection).toMatchObject({
      userCode: "WDJB-MJHT",
      verificationUri: `${github.url}/login/device`,
      status: "WAITING",
    });
    expect(await statuses(ada, deviceConnection.id, () => (github.agreed = true))).toEqual([
      "WAITING",
      "CONNECTED",
    ]);
    const viewer = await ada.ask(VIEWER);
    expect(viewer.data.viewer.integrations).toMatchObject([
      { provider: "GITHUB", account: "ada", last4: "WXYZ", isActive: true },
    ]);
    const eve = await signUp(program.url);
    expect(await statuses(eve, deviceConnection.id)).toEqual(["FAILED"]);
    await program.end("SIGTERM");
    expect(program.output()).not.toMatch(/gho_|d3v1c3/);
    expect(filesWith(dataDir, TOKEN)).toEqual([]);
    expect(filesWith(dataDir, "d3v1c3")).toEqual([]);
  }, 120_000);

  it("is lost by a restart in between, and says so instead of waiting for ever", async () => {
    const first = await start(variables());
    const before = await signUp(first.url);
    const { id } = (await before.ask(BEGIN)).data.connectGithubDevice.deviceConnection;
    await first.end("SIGKILL");
    github.agreed = true;
    const second = await start(variables());
    const ada = createPerson(second.url, before.token);
    expect(await statuses(ada, id)).toEqual(["FAILED"]);
    expect((await ada.ask(VIEWER)).data.viewer.integrations).toEqual([]);
    const again = (await ada.ask(BEGIN)).data.connectGithubDevice.deviceConnection;
    expect((await statuses(ada, again.id)).at(-1)).toBe("CONNECTED");
    await second.end("SIGTERM");
  }, 120_000);

  it("is refused in words where GitHub knows no such client", async () => {
    const program = await start({ ...variables(), GITHUB_CLIENT_ID: "unknown" });
    const ada = await signUp(program.url);
    expect((await ada.ask(BEGIN)).data.connectGithubDevice).toMatchObject({
      deviceConnection: null,
      userErrors: [{ code: "INVALID", message: expect.stringContaining("GITHUB_CLIENT_ID") }],
    });
    await program.end("SIGTERM");
  }, 120_000);

  /** What GitHub's sign-in and API say of it. */
  async function openGithub() {
    const answers: Record<string, (fields: URLSearchParams) => unknown> = {
      "POST /login/device/code": (fields) =>
        fields.get("client_id") === "Iv1.abc"
          ? {
              device_code: "d3v1c3-secret",
              user_code: "WDJB-MJHT",
              verification_uri: `${opened.url}/login/device`,
              expires_in: 900,
              interval: 1,
            }
          : { error: "Not Found" },
      "POST /login/oauth/access_token": (fields) =>
        opened.agreed && fields.get("device_code") === "d3v1c3-secret"
          ? { access_token: TOKEN, token_type: "bearer", scope: "repo" }
          : { error: "authorization_pending" },
      "GET /api/v3/user": () => ({ id: 7, login: "ada" }),
    };
    const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
      let body = "";
      for await (const part of request) body += String(part);
      const line = `${request.method} ${request.url}`;
      opened.asked.push(line);
      const answer = answers[line]?.(new URLSearchParams(body));
      response
        .writeHead(answer === undefined ? 404 : 200, {
          "content-type": "application/json",
          "x-oauth-scopes": "repo",
        })
        .end(JSON.stringify(answer ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("No port.");
    const opened = {
      url: `http://127.0.0.1:${address.port}`,
      asked: [] as string[],
      agreed: false,
      close: () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
    return opened;
  }
});

/** The files below a folder that hold these words. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(words));
}
