import express, { type RequestHandler } from "express";
import { ipKeyGenerator, rateLimit } from "express-rate-limit";

/** Supabase Auth in this process, for the browser. Nothing else of the embedded Supabase can be reached from outside. */
export function embeddedAuth(authFetch: typeof fetch, perMinute: number): RequestHandler[] {
  const limiter = rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? "unknown"),
    // Renewing a session and signing out are no guesses at a password.
    skip: (request) =>
      request.method !== "POST" ||
      request.query["grant_type"] === "refresh_token" ||
      request.path === "/logout",
    handler: (_request, response) => {
      response.status(429).json({
        code: 429,
        error_code: "over_request_rate_limit",
        msg: "Too many attempts in this minute. Wait a moment, then try again.",
      });
    },
  });
  const forward: RequestHandler = async (request, response) => {
    if (!["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"].includes(request.method)) {
      response.status(405).json({ code: 405, error_code: "method_not_allowed", msg: "Not by this method." });
      return;
    }
    const url = new URL(request.originalUrl, "http://auth.local");
    // Dots in a path are resolved by now: what is left must be Auth, and not its administration.
    if (
      !url.pathname.startsWith("/auth/v1/") ||
      /^\/auth\/v1\/(admin|oauth\/admin)(\/|$)/i.test(decodeURIComponent(url.pathname))
    ) {
      response
        .status(404)
        .json({ code: 404, error_code: "not_found", msg: "There is nothing at this address." });
      return;
    }
    const headers = new Headers();
    for (const name of [
      "apikey",
      "authorization",
      "content-type",
      "x-client-info",
      "x-supabase-api-version",
    ]) {
      const value = request.headers[name];
      if (typeof value === "string") headers.set(name, value);
    }
    const body: unknown = request.body;
    const problem = Buffer.isBuffer(body) ? credentialProblem(body) : null;
    if (problem !== null) {
      response.status(400).json({ code: 400, error_code: "validation_failed", msg: problem });
      return;
    }
    const answer = await authFetch(`${url.pathname}${url.search}`, {
      method: request.method,
      headers,
      redirect: "manual",
      ...(Buffer.isBuffer(body) && body.length > 0 ? { body: new Uint8Array(body) } : {}),
    });
    response.status(answer.status);
    for (const name of ["content-type", "location", "x-supabase-api-version"]) {
      const value = answer.headers.get(name);
      if (value) response.setHeader(name, value);
    }
    response.setHeader("cache-control", "no-store");
    response.send(Buffer.from(await answer.arrayBuffer()));
  };
  return [limiter, express.raw({ type: () => true, limit: "64kb" }), forward];
}

/** What Auth would take to the database, which refuses it; broken JSON is left for Auth to name. */
function credentialProblem(body: Buffer): string | null {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return "The request's body must be a JSON object.";
  for (const name of ["email", "password", "refresh_token", "token", "token_hash"]) {
    const field: unknown = Reflect.get(value, name);
    if (field != null && typeof field !== "string") return `${name} must be a text.`;
    if (name === "email" && field != null && field.length > 255)
      return "The e-mail address is too long: at most 255 characters.";
  }
  // Escaped, and not a backslash that stands before these characters.
  return /(?<!\\)(?:\\\\)*\\u0000/.test(JSON.stringify(value))
    ? "A text contains U+0000, which cannot be saved."
    : null;
}
