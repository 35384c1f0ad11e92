import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGithubDeviceFlow } from "./device-flow.ts";

interface Asked {
  readonly path: string;
  readonly fields: Record<string, string>;
  readonly accept: string | undefined;
}

/** GitHub's two addresses, which say what a test tells them to. */
let origin: string;
let asked: Asked[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let close: () => Promise<void>;

beforeEach(async () => {
  asked = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    const fields = Object.fromEntries(new URLSearchParams(body));
    asked.push({ path: `${request.method} ${request.url}`, fields, accept: request.headers.accept });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port.");
  origin = `http://127.0.0.1:${address.port}`;
  close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
});
afterEach(() => close());

const says =
  (body: unknown, status = 200): typeof answer =>
  (_request, response) =>
    void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

const flow = () => createGithubDeviceFlow({ clientId: "Iv1.abc", apiUrl: `${origin}/api/v3` });
const patient = () => new AbortController().signal;
const code = (changes: object = {}) => ({
  device_code: "d3v1c3-secret",
  user_code: "WDJB-MJHT",
  verification_uri: `${origin}/login/device`,
  expires_in: 900,
  interval: 5,
  ...changes,
});

describe("the code", () => {
  it("is asked for with the client's id and the scope that publishing needs", async () => {
    answer = says(code());
    expect(await flow().begin(patient())).toEqual({
      deviceCode: "d3v1c3-secret",
      userCode: "WDJB-MJHT",
      verificationUri: `${origin}/login/device`,
      expiresInSeconds: 900,
      intervalSeconds: 5,
    });
    expect(asked).toEqual([
      {
        path: "POST /login/device/code",
        fields: { client_id: "Iv1.abc", scope: "repo" },
        accept: "application/json",
      },
    ]);
  });

  it.each([
    ["another host", "https://evil.example/login/device"],
    ["a script", "javascript:alert(1)"],
    ["a name and a password before the host", () => origin.replace("//", "//github.com:x@")],
    ["no address", "go there"],
  ])("is not shown when it would lead people to %s", async (_what, leads) => {
    answer = says(code({ verification_uri: typeof leads === "string" ? leads : leads() }));
    expect(await flow().begin(patient())).toMatchObject({ refusal: { code: "PROVIDER_UNREACHABLE" } });
  });

  it.each([
    ["an id that GitHub does not know", { error: "Not Found" }, 404, "INVALID"],
    ["a device flow that is switched off", { error: "device_flow_disabled" }, 200, "INVALID"],
    ["too many requests", { error: "slow_down" }, 429, "RATE_LIMITED"],
    ["a failure of GitHub's", { error: "oops" }, 502, "PROVIDER_UNREACHABLE"],
    ["an answer about something else", { hello: 1 }, 200, "PROVIDER_UNREACHABLE"],
    ["a code that is none", code({ user_code: "<b>x</b>" }), 200, "PROVIDER_UNREACHABLE"],
  ])("is refused in words for the person after %s", async (_what, body, status, expected) => {
    answer = says(body, status);
    const begun = await flow().begin(patient());
    expect(begun).toEqual({ refusal: { code: expected, message: expect.stringMatching(/paste a token/i) } });
  });

  it("is refused when nobody answers, or something else than JSON does", async () => {
    answer = (_request, response) => void response.end("<html>Hotel Wi-Fi: accept the terms</html>");
    expect(await flow().begin(patient())).toMatchObject({ refusal: { code: "PROVIDER_UNREACHABLE" } });
    answer = (request) => void request.socket.destroy();
    expect(await flow().begin(patient())).toMatchObject({ refusal: { code: "PROVIDER_UNREACHABLE" } });
  });
});

describe("the question whether it was typed", () => {
  it("hands over the token, and until when it is good if GitHub says so", async () => {
    answer = says({ access_token: "gho_x", token_type: "bearer", scope: "repo" });
    expect(await flow().poll("d3v1c3-secret", patient())).toEqual({
      is: "granted",
      token: "gho_x",
      expiresInSeconds: null,
    });
    expect(asked).toEqual([
      {
        path: "POST /login/oauth/access_token",
        fields: {
          client_id: "Iv1.abc",
          device_code: "d3v1c3-secret",
          grant_type: "urn:ietf:params:oauth:grant-type:device_code",
        },
        accept: "application/json",
      },
    ]);
    answer = says({ access_token: "ghu_x", expires_in: 28_800, refresh_token: "ghr_y" });
    expect(await flow().poll("d", patient())).toEqual({
      is: "granted",
      token: "ghu_x",
      expiresInSeconds: 28_800,
    });
  });

  it.each([
    [{ error: "authorization_pending" }, 200, { is: "pending" }],
    [{ error: "slow_down", interval: 10 }, 200, { is: "slow-down", intervalSeconds: 10 }],
    [{ error: "slow_down" }, 200, { is: "slow-down", intervalSeconds: null }],
    [{ error: "access_denied" }, 200, { is: "denied" }],
    [{ error: "expired_token" }, 200, { is: "expired" }],
    [{ error: "incorrect_device_code" }, 200, { is: "failed", message: expect.stringContaining("again") }],
    [{ error: "unsupported_grant_type" }, 400, { is: "failed", message: expect.any(String) }],
    [{ message: "Bad gateway" }, 502, { is: "unreachable" }],
    [{ error: "authorization_pending" }, 429, { is: "unreachable" }],
    ["nothing", 200, { is: "unreachable" }],
  ])("%j with %i is %j", async (body, status, expected) => {
    answer = says(body, status);
    expect(await flow().poll("d", patient())).toEqual(expected);
  });

  it("is not carried to another address", async () => {
    let followed = 0;
    answer = (request, response) => {
      if (request.url === "/elsewhere") followed += 1;
      response.writeHead(307, { location: `${origin}/elsewhere` }).end();
    };
    expect(await flow().poll("d", patient())).toEqual({ is: "unreachable" });
    expect(followed).toBe(0);
  });

  it("ends with what was asked for it, and reads no endless answer", async () => {
    answer = () => undefined;
    const leave = new AbortController();
    const polled = flow().poll("d", leave.signal);
    leave.abort();
    expect(await polled).toEqual({ is: "unreachable" });
    answer = (_request, response) => void response.end(`"${"x".repeat(100_000)}"`);
    expect(await flow().poll("d", patient())).toEqual({ is: "unreachable" });
  });
});
