import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnv, SettingsError, VARIABLES } from "./env.ts";

const REAL = {
  SUPABASE_URL: "https://abcd.supabase.co/",
  SUPABASE_PUBLISHABLE_KEY: "sb_publishable_0123456789",
  SUPABASE_SECRET_KEY: "sb_secret_0123456789",
  DATABASE_URL: "postgresql://postgres:pw@db.abcd.supabase.co:5432/postgres",
  ENCRYPTION_KEYS: Buffer.alloc(32, 1).toString("base64"),
};
const SIGNING_KEY = { kty: "EC", crv: "P-256", kid: "k1", x: "hunter2", y: "hunter2", d: "hunter2" };
const OTHER_KEY = Buffer.alloc(32, 2).toString("base64url");

function problemsOf(source: Record<string, string>): readonly string[] {
  try {
    parseEnv(source);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe("the settings", () => {
  it("need nothing", () => {
    expect(parseEnv({})).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      supabase: null,
      model: null,
      demoCharsPerSecond: 400,
    });
  });

  it("take an empty variable for an unset one", () => {
    expect(parseEnv({ PORT: "", OPENAI_API_KEY: " " })).toMatchObject({ port: 4000, model: null });
  });

  it("take a real Supabase and any model server", () => {
    const settings = parseEnv({
      ...REAL,
      OPENAI_BASE_URL: "http://127.0.0.1:11434/v1/",
      OPENAI_MODEL: "qwen",
    });
    expect(settings.supabase).toMatchObject({ url: "https://abcd.supabase.co", jwtSecret: null });
    expect(settings.model).toEqual({
      name: "qwen",
      names: ["qwen"],
      apiKey: null,
      baseUrl: "http://127.0.0.1:11434/v1",
    });
  });

  it("offer several models, the default first and none twice", () => {
    const own = { OPENAI_API_KEY: "sk-x", OPENAI_MODEL: "large" };
    expect(parseEnv({ ...own, OPENAI_MODELS: "small, large ,tiny" }).model?.names).toEqual([
      "large",
      "small",
      "tiny",
    ]);
    expect(problemsOf({ ...own, OPENAI_MODELS: "small,,tiny" })).toHaveLength(1);
    expect(problemsOf({ OPENAI_MODELS: "small" })[0]).toMatch(/^OPENAI_MODELS: set without OPENAI_MODEL/);
  });

  it("take a table of prices", () => {
    const table = { currency: "EUR", models: { "org/large-1.5": { input: 2.5, output: 10 } } };
    expect(parseEnv({ MODEL_PRICES: JSON.stringify(table) }).prices).toEqual(table);
    expect(parseEnv({}).prices).toBe(null);
  });

  it.each([
    ["no JSON", "{", /^MODEL_PRICES: expected JSON like/],
    ["a number", "3", /^MODEL_PRICES: expected JSON like/],
    [
      "a currency that is none",
      '{"currency":"$","models":{}}',
      /^MODEL_PRICES: currency: expected three capital/,
    ],
    [
      "a negative price",
      '{"currency":"USD","models":{"a":{"input":-1,"output":1}}}',
      /^MODEL_PRICES: models\.a\.input: expected 0 or more/,
    ],
    [
      "a price in words",
      '{"currency":"USD","models":{"a":{"input":"cheap","output":1}}}',
      /^MODEL_PRICES: models\.a\.input: expected a number/,
    ],
    [
      "a price that is missing",
      '{"currency":"USD","models":{"a":{"input":1}}}',
      /^MODEL_PRICES: models\.a\.output/,
    ],
    [
      "a field that is none",
      '{"currency":"USD","models":{"a":{"input":1,"output":1,"cached":0}}}',
      /^MODEL_PRICES: models\.a/,
    ],
  ])("refuse a table of prices with %s, naming the place", (_name, table, expected) => {
    const problems = problemsOf({ MODEL_PRICES: table });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it("keep room for the answer, and the rows that a quota is counted from", () => {
    expect(problemsOf({ MODEL_CONTEXT_TOKENS: "8000", MODEL_ANSWER_TOKENS: "4001" })[0]).toMatch(
      /^MODEL_ANSWER_TOKENS: leaves too little/,
    );
    expect(problemsOf({ MODEL_CONTEXT_TOKENS: "8000", MODEL_ANSWER_TOKENS: "4000" })).toEqual([]);
    expect(problemsOf({ LIMIT_USAGE_RETENTION_DAYS: "61" })[0]).toMatch(/^LIMIT_USAGE_RETENTION_DAYS: /);
    expect(parseEnv({ LIMIT_TOKENS_PER_MONTH: "0", LIMIT_REQUESTS_PER_MINUTE: "0" }).limits).toMatchObject({
      tokensPerMonth: 0,
      requestsPerMinute: 0,
    });
  });

  it("let this machine be published to while it is embedded, and the providers be reached where they are", () => {
    expect(parseEnv({}).deploys).toEqual({
      encryptionKeys: [],
      githubApiUrl: "https://api.github.com",
      netlifyApiUrl: "https://api.netlify.com/api/v1",
      githubClientId: null,
      local: true,
      sitesPort: 4001,
    });
    expect(parseEnv({ LOCAL_DEPLOYS: "0" }).deploys.local).toBe(false);
    expect(parseEnv(REAL).deploys.local).toBe(false);
    expect(parseEnv({ ...REAL, LOCAL_DEPLOYS: "1" }).deploys.local).toBe(true);
  });

  it("take any port for the sites where any port was asked for", () => {
    expect(parseEnv({ PORT: "0" }).deploys.sitesPort).toBe(0);
    expect(parseEnv({ PORT: "0", SITES_PORT: "4005" }).deploys.sitesPort).toBe(4005);
    expect(parseEnv({ PORT: "4010" }).deploys.sitesPort).toBe(4001);
    expect(problemsOf({ PORT: "4001" })[0]).toMatch(/^SITES_PORT: is PORT too/);
    expect(problemsOf({ PORT: "4001", LOCAL_DEPLOYS: "0" })).toEqual([]);
  });

  it("take several keys, the one that seals first", () => {
    const keys = [REAL.ENCRYPTION_KEYS, OTHER_KEY];
    expect(parseEnv({ ENCRYPTION_KEYS: keys.join(" , ") }).deploys.encryptionKeys).toEqual(keys);
  });

  it("take another address of GitHub, without its last slash, and one on this machine", () => {
    const { githubApiUrl } = parseEnv({ GITHUB_API_URL: "https://git.example.org/api/v3/" }).deploys;
    expect(githubApiUrl).toBe("https://git.example.org/api/v3");
    expect(problemsOf({ NETLIFY_API_URL: "http://127.0.0.1:4301/api/v1" })).toEqual([]);
  });

  it("name every problem at once, with the variable", () => {
    const problems = problemsOf({
      PORT: "http",
      LIMIT_CODE_BYTES: "-1",
      PUBLIC_URL: "builder",
      SUPABASE_URL: "https://x.co",
    });
    expect(problems.map((problem) => problem.split(":")[0]).sort()).toEqual([
      "DATABASE_URL",
      "ENCRYPTION_KEYS",
      "LIMIT_CODE_BYTES",
      "PORT",
      "PUBLIC_URL",
      "SUPABASE_PUBLISHABLE_KEY",
      "SUPABASE_SECRET_KEY",
    ]);
    for (const problem of problems) expect(problem).toMatch(/expected|missing/);
  });

  it.each([
    ["a port that is none", { PORT: "70000" }, "PORT"],
    [
      "a transaction pooler",
      { ...REAL, DATABASE_URL: "postgresql://u:hunter2@x.co:6543/postgres" },
      "DATABASE_URL",
    ],
    ["another address than this machine while embedded", { HOST: "0.0.0.0" }, "HOST"],
    [
      "a secret key that would reach the browser",
      { ...REAL, SUPABASE_PUBLISHABLE_KEY: "sb_secret_123456789" },
      "SUPABASE_PUBLISHABLE_KEY",
    ],
    ["a signing key that is none", { ...REAL, SUPABASE_SIGNING_KEY: "hunter2" }, "SUPABASE_SIGNING_KEY"],
    [
      "a signing key that only verifies",
      { ...REAL, SUPABASE_SIGNING_KEY: JSON.stringify({ ...SIGNING_KEY, d: undefined }) },
      "SUPABASE_SIGNING_KEY",
    ],
    [
      "a signing key without a kid",
      { ...REAL, SUPABASE_SIGNING_KEY: JSON.stringify({ ...SIGNING_KEY, kid: undefined }) },
      "SUPABASE_SIGNING_KEY",
    ],
    [
      "a signing key for the embedded database",
      { SUPABASE_SIGNING_KEY: JSON.stringify(SIGNING_KEY) },
      "SUPABASE_SIGNING_KEY",
    ],
    ["a key without a model", { OPENAI_API_KEY: "sk-12345678" }, "OPENAI_MODEL"],
    ["a model without a server", { OPENAI_MODEL: "x" }, "OPENAI_MODEL"],
    ["a key that is too short", { ENCRYPTION_KEYS: "hunter2" }, "ENCRYPTION_KEYS"],
    ["a key that ends in a comma", { ENCRYPTION_KEYS: `${OTHER_KEY},` }, "ENCRYPTION_KEYS"],
    ["a key that is there twice", { ENCRYPTION_KEYS: `${OTHER_KEY},${OTHER_KEY}` }, "ENCRYPTION_KEYS"],
    ["no key for a real database", { ...REAL, ENCRYPTION_KEYS: "" }, "ENCRYPTION_KEYS"],
    ["an address of GitHub in words", { GITHUB_API_URL: "github" }, "GITHUB_API_URL"],
    ["a password in an address", { GITHUB_API_URL: "https://u:hunter2@x.org" }, "GITHUB_API_URL"],
    ["an address that shows tokens on the way", { NETLIFY_API_URL: "http://x.org" }, "NETLIFY_API_URL"],
    ["an address with a query", { NETLIFY_API_URL: "https://x.org/?a=1" }, "NETLIFY_API_URL"],
    ["a client id with spaces", { GITHUB_CLIENT_ID: "a b" }, "GITHUB_CLIENT_ID"],
    ["half a decision", { LOCAL_DEPLOYS: "yes" }, "LOCAL_DEPLOYS"],
    ["a port for sites that is none", { SITES_PORT: "-1" }, "SITES_PORT"],
  ])("refuse %s", (_name, source, variable) => {
    const problems = problemsOf(source);
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([variable]);
    expect(problems.join()).not.toContain("hunter2");
  });

  it("let the embedded database be reached from outside when that is asked for", () => {
    expect(parseEnv({ HOST: "0.0.0.0", ALLOW_EMBEDDED_PUBLIC: "1" }).host).toBe("0.0.0.0");
  });
});

it(".env.example names every variable, and is itself a valid file of settings", () => {
  const lines = readFileSync(join(import.meta.dirname, "..", "..", "..", ".env.example"), "utf8").split("\n");
  const named = lines.flatMap((line) => /^([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const source = Object.fromEntries(
    Array.from({ length: named.length / 2 }, (_, n) => [named[2 * n], named[2 * n + 1]]),
  );
  expect(parseEnv(source)).toEqual(parseEnv({}));
  expect(Object.keys(source).sort()).toEqual([...VARIABLES].sort());
});
