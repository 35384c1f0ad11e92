import { once } from "node:events";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import type { Socket } from "node:net";

/** Plays GitHub and Netlify as far as an account is connected: for all else the token has no permission. */
export interface ProviderStandIn {
  readonly githubUrl: string;
  readonly netlifyUrl: string;
  /** From now on this token belongs to somebody. Without scopes it is a fine-grained one. */
  accept(token: string, about: { account: string; scopes?: string; expires?: string }): void;
  /** From now on it is refused. */
  revoke(token: string): void;
  /** Off: whoever asks is hung up on. */
  reachable(on: boolean): void;
  /** What whoever asks next is told of a sign-in by code: a token, or the error of GitHub's device flow. */
  device(answer: { token: string } | { error: string }): void;
  /** The code that a person is shown. */
  readonly userCode: string;
  /** The tokens that came by, in order. */
  readonly seen: string[];
  close(): Promise<void>;
}

export const providerStandIn = async (): Promise<ProviderStandIn> => {
  const people = new Map<string, { account: string; scopes?: string; expires?: string }>();
  const seen: string[] = [];
  const sockets = new Set<Socket>();
  let up = true;
  const userCode = "WDJB-MJHT";
  const pending = { error: "authorization_pending" };
  let device: { token: string } | { error: string } = pending;

  const answer = (response: ServerResponse, status: number, body: object, headers = {}) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    if (!up) return void request.socket.destroy();
    if (request.url === "/login/device/code") {
      device = pending;
      return answer(response, 200, {
        device_code: "the-device",
        user_code: userCode,
        verification_uri: `http://${request.headers.host}/login/device`,
        expires_in: 900,
        interval: 1,
      });
    }
    if (request.url === "/login/oauth/access_token")
      return answer(response, 200, "token" in device ? { access_token: device.token } : device);
    const token = /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
    seen.push(token);
    const person = people.get(token);
    if (!person) return answer(response, 401, { message: "Bad credentials", code: 401 });
    const { account, scopes, expires } = person;
    if (request.url === "/user") {
      return answer(
        response,
        200,
        { login: account, id: 7, type: "User" },
        {
          ...(scopes === undefined ? {} : { "x-oauth-scopes": scopes }),
          ...(expires === undefined ? {} : { "github-authentication-token-expiration": expires }),
        },
      );
    }
    if (request.url === "/api/v1/user")
      return answer(response, 200, { id: "n7", email: account, slug: "maria" });
    return answer(response, 403, { message: "Resource not accessible by personal access token", code: 403 });
  };
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => serve(request, response));
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    githubUrl: url,
    netlifyUrl: `${url}/api/v1`,
    accept: (token, about) => void people.set(token, about),
    revoke: (token) => void people.delete(token),
    reachable: (on) => {
      up = on;
      if (!on) for (const socket of sockets) socket.destroy();
    },
    device: (next) => {
      device = next;
    },
    userCode,
    seen,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), "close");
    },
  };
};
