import { subscribe } from "node:diagnostics_channel";
import { ClientRequest, IncomingMessage } from "node:http";

/** Names a call to this process; to Netlify it is a request's id like any other. */
export const CALL_HEADER = "x-request-id";

export interface Watcher {
  /** `reset` is what the header says: seconds since 1970. */
  limited(reset: string | null): void;
  /** The connection failed; `code` is the system's. */
  broken(code: string): void;
}

const watchers = new Map<string, Watcher>();

/** Until the returned function is called. */
export function watchCall(id: string, watcher: Watcher): () => void {
  watchers.set(id, watcher);
  return () => void watchers.delete(id);
}

/*
 * The vendor's client answers a 429 by sleeping until the limit ends, an hour if need be, and a reset connection by
 * sleeping five seconds, deaf to its signal both times, and tells its caller of neither. So both are seen here, on Node's
 * own channels, before the client sees them.
 */
subscribe("http.client.response.finish", (message) => {
  const response = fieldOf(message, "response");
  if (!(response instanceof IncomingMessage) || response.statusCode !== 429) return;
  const reset = response.headers["x-ratelimit-reset"];
  watcherOf(message)?.limited(typeof reset === "string" ? reset : null);
});
subscribe("http.client.request.error", (message) => {
  const code = fieldOf(fieldOf(message, "error"), "code");
  watcherOf(message)?.broken(typeof code === "string" ? code : "");
});

function watcherOf(message: unknown): Watcher | undefined {
  const request = fieldOf(message, "request");
  return request instanceof ClientRequest ? watchers.get(String(request.getHeader(CALL_HEADER))) : undefined;
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
