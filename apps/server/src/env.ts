import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkDatabaseUrl } from "@roseram/db";
import type { JWK } from "jose";
import { z } from "zod";
import { decodeKey } from "./integrations/seal.ts";
import { misspelt } from "./misspelt.ts";

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where people reach it, without a trailing slash; null when that is the address it listens on. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  /** null: the embedded database. */
  readonly supabase: {
    readonly url: string;
    readonly publishableKey: string;
    readonly secretKey: string;
    readonly databaseUrl: string;
    readonly jwtSecret: string | null;
    /** What access tokens for API tokens are signed with, before jwtSecret. */
    readonly signingKey: SigningJwk | null;
  } | null;
  /** null: the offline demo model. */
  readonly model: {
    readonly name: string;
    /** Every model that people may choose, the one above first. */
    readonly names: readonly string[];
    readonly apiKey: string | null;
    readonly baseUrl: string | null;
  } | null;
  /** Tokens: of a whole call of the model, and how many of them are kept free for its answer. */
  readonly budget: { readonly contextTokens: number; readonly answerTokens: number };
  /** What the models cost, per million tokens; null when nobody said. */
  readonly prices: Prices | null;
  readonly demoCharsPerSecond: number;
  readonly deploys: {
    /** 32 random bytes each, in base64; the first seals. Empty: those of the data folder. */
    readonly encryptionKeys: readonly string[];
    /** Without a slash at the end, like the next one. */
    readonly githubApiUrl: string;
    readonly netlifyApiUrl: string;
    /** Of an OAuth app, for connecting by a code; null does without. */
    readonly githubClientId: string | null;
    /** Whether this machine may be published to. */
    readonly local: boolean;
    /** Where it serves what was published to it; 0 is a free one. */
    readonly sitesPort: number;
  };
  readonly logLevel: string;
  readonly limits: {
    readonly projectsPerUser: number;
    readonly messageCharacters: number;
    readonly codeBytes: number;
    readonly eventRetentionHours: number;
    readonly authPerMinute: number;
    readonly concurrentGenerations: number;
    readonly concurrentDeployments: number;
    readonly modelStallSeconds: number;
    readonly modelFirstByteSeconds: number;
    readonly socketsPerUser: number;
    readonly subscriptionsPerSocket: number;
    /** 0 is no limit, of this one and the next. */
    readonly requestsPerMinute: number;
    readonly tokensPerMonth: number;
    readonly usageRetentionDays: number;
    readonly errorRetentionDays: number;
    readonly promptRetentionDays: number;
    readonly deletedProjectDays: number;
  };
}

/** A private key that Supabase knows the public half of. */
export type SigningJwk = JWK & { readonly kid: string; readonly alg: string };

export interface Prices {
  readonly currency: string;
  readonly models: Readonly<Record<string, { readonly input: number; readonly output: number }>>;
}

/** What keeps the server from starting: every problem at once, one line each. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  constructor(readonly problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
  }
}

type Source = Readonly<Record<string, string | undefined>>;

const whole = (expected: string, min: number, max: number, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,10}$/, expected)
    .transform(Number)
    .refine((value) => value >= min && value <= max, expected)
    .optional()
    .transform((value) => value ?? fallback);

const limit = (fallback: number, min = 1, max = 1_000_000_000) =>
  whole(
    `expected a whole number from ${min.toLocaleString("en")} to ${max.toLocaleString("en")}`,
    min,
    max,
    fallback,
  );

const address = (expected: string) =>
  z
    .string()
    .refine((value) => /^https?:$/.test(urlOf(value)?.protocol ?? ""), expected)
    .transform((value) => value.replace(/\/+$/, ""))
    .optional();

/** Where tokens are sent: nobody on the way may read them. */
const apiAddress = (expected: string, fallback: string) =>
  z
    .string()
    .superRefine((value, context) => {
      const url = urlOf(value);
      if (url === null || !/^https?:$/.test(url.protocol) || /[?#\s]/.test(value))
        context.addIssue({ code: "custom", message: expected });
      // Not repeated: it is a secret.
      else if (url.username !== "" || url.password !== "")
        context.addIssue({ code: "custom", message: "holds a user or password; expected an address alone" });
      else if (url.protocol === "http:" && !isLoopback(url.hostname))
        context.addIssue({
          code: "custom",
          message: "is http, which would show people's tokens on the way; expected https, or this machine",
        });
    })
    .transform((value) => value.replace(/\/+$/, ""))
    .default(fallback);

const choice = z
  .enum(["0", "1"], "expected 0 or 1")
  .optional()
  .transform((value) => (value === undefined ? null : value === "1"));

const flag = choice.transform((value) => value ?? false);

const keys = z
  .string()
  .transform((value) => value.split(",").map((key) => key.trim()))
  .refine(
    (value) => value.every((key) => decodeKey(key) !== null),
    "expected keys of 32 random bytes in base64 with commas between them; openssl rand -base64 32 makes one",
  )
  .refine((value) => new Set(value).size === value.length, "holds a key twice; expected each once")
  .optional();

const modelName = z
  .string()
  .min(1, "expected a model's name")
  .max(200, "expected a model's name, 200 characters at most");

const names = z
  .string()
  .transform((value) => value.split(",").map((name) => name.trim()))
  .pipe(z.array(modelName).max(50, "expected at most 50 models"));

const price = z
  .number("expected a number")
  .min(0, "expected 0 or more")
  .max(1_000_000, "expected at most 1,000,000");

const priceTable = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, "expected three capital letters, as in USD"),
  models: z.record(modelName, z.strictObject({ input: price, output: price })),
});

/** Prices per million tokens. What is wrong in the table is named by its place in it. */
const prices = z.string().transform((value, context): Prices => {
  const found = priceTable.safeParse(parsedJson(value));
  if (found.success) return found.data;
  for (const { path, message } of found.error.issues)
    context.addIssue({
      code: "custom",
      message:
        path.length === 0
          ? 'expected JSON like {"currency":"USD","models":{"name":{"input":2.5,"output":10}}}'
          : `${path.join(".")}: ${message}`,
    });
  return z.NEVER;
});

const base64url = z.string().regex(/^[\w-]+$/);
/** As `supabase gen signing-key` writes it: of more than one kind, and never repeated in a message. */
const privateJwk = z.union([
  z.looseObject({
    kty: z.literal("EC"),
    crv: z.literal("P-256"),
    alg: z.literal("ES256").default("ES256"),
    kid: z.string().min(1),
    x: base64url,
    y: base64url,
    d: base64url,
  }),
  z.looseObject({
    kty: z.literal("RSA"),
    alg: z.literal("RS256").default("RS256"),
    kid: z.string().min(1),
    n: base64url,
    e: base64url,
    d: base64url,
    p: base64url,
    q: base64url,
    dp: base64url,
    dq: base64url,
    qi: base64url,
  }),
]);

const signingKey = z.string().transform((value, context): SigningJwk => {
  const found = privateJwk.safeParse(parsedJson(value));
  // What keys are used for is said in the key, and jose refuses to sign with one that says "verify" too.
  if (found.success) {
    const { key_ops: _operations, ...jwk } = found.data;
    return jwk;
  }
  context.addIssue({
    code: "custom",
    message:
      "expected a private key as a JWK with kid, ES256 or RS256, on one line; npx supabase gen signing-key makes one",
  });
  return z.NEVER;
});

const secret = (expected: string) => z.string().regex(/^\S+$/, expected).optional();

const DEFAULT_SITES_PORT = 4_001;

const variables = z.object({
  PORT: whole("expected a port from 0 to 65535 (0 takes a free one)", 0, 65_535, 4_000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "expected an address or a host name")
    .default("127.0.0.1"),
  PUBLIC_URL: address("expected an address like https://builder.example.org"),
  ROSERAM_DATA_DIR: z.string().default(".roseram"),
  ALLOW_EMBEDDED_PUBLIC: flag,
  SUPABASE_URL: address("expected an address like https://abcd.supabase.co"),
  SUPABASE_PUBLISHABLE_KEY: secret("expected the project's publishable key, sb_publishable_..."),
  SUPABASE_SECRET_KEY: secret("expected the project's secret key, sb_secret_..."),
  SUPABASE_JWT_SECRET: z
    .string()
    .min(32, "expected the project's JWT secret, 32 characters or more")
    .optional(),
  SUPABASE_SIGNING_KEY: signingKey.optional(),
  DATABASE_URL: z
    .string()
    .superRefine((value, context) => {
      try {
        checkDatabaseUrl(value);
      } catch (error) {
        const message =
          error instanceof Error ? error.message.replace(/^DATABASE_URL /, "") : "cannot be used";
        context.addIssue({ code: "custom", message });
      }
    })
    .optional(),
  OPENAI_API_KEY: secret("expected a key without spaces"),
  OPENAI_BASE_URL: address("expected an address like http://127.0.0.1:11434/v1"),
  OPENAI_MODEL: modelName.optional(),
  OPENAI_MODELS: names.optional(),
  MODEL_CONTEXT_TOKENS: limit(64_000, 4_000, 10_000_000),
  MODEL_ANSWER_TOKENS: limit(16_000, 500, 1_000_000),
  MODEL_PRICES: prices.optional(),
  DEMO_MODEL_CHARS_PER_SECOND: limit(400, 0, 1_000_000),
  ENCRYPTION_KEYS: keys,
  GITHUB_API_URL: apiAddress(
    "expected an address like https://github.example.org/api/v3",
    "https://api.github.com",
  ),
  NETLIFY_API_URL: apiAddress(
    "expected an address like https://api.netlify.com/api/v1",
    "https://api.netlify.com/api/v1",
  ),
  GITHUB_CLIENT_ID: z
    .string()
    .regex(/^[\w.-]{1,100}$/, "expected the client id of an OAuth app, as in Ov23liAbCdEfGhIjKlMn")
    .optional(),
  LOCAL_DEPLOYS: choice,
  SITES_PORT: whole("expected a port from 0 to 65535 (0 takes a free one)", 0, 65_535, DEFAULT_SITES_PORT),
  LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "expected trace, debug, info, warn, error, fatal or silent",
    )
    .default("info"),
  LIMIT_PROJECTS_PER_USER: limit(200, 1, 1_000),
  LIMIT_MESSAGE_CHARACTERS: limit(32_000, 1, 1_000_000),
  LIMIT_CODE_BYTES: limit(1_048_576, 1_024, 16_777_216),
  LIMIT_EVENT_RETENTION_HOURS: limit(24, 0, 8_760),
  LIMIT_AUTH_PER_MINUTE: limit(60),
  LIMIT_CONCURRENT_GENERATIONS: limit(10, 1, 100),
  LIMIT_CONCURRENT_DEPLOYMENTS: limit(5, 1, 100),
  LIMIT_MODEL_STALL_SECONDS: limit(30, 1, 3_600),
  LIMIT_MODEL_FIRST_BYTE_SECONDS: limit(90, 1, 3_600),
  LIMIT_SOCKETS_PER_USER: limit(100),
  LIMIT_SUBSCRIPTIONS_PER_SOCKET: limit(100),
  LIMIT_REQUESTS_PER_MINUTE: limit(60, 0, 1_000_000),
  LIMIT_TOKENS_PER_MONTH: limit(5_000_000, 0, 2_000_000_000),
  // The running month and the one before it: a quota is counted from these rows.
  LIMIT_USAGE_RETENTION_DAYS: limit(400, 62, 36_500),
  LIMIT_ERROR_RETENTION_DAYS: limit(90, 1, 36_500),
  LIMIT_PROMPT_RETENTION_DAYS: limit(30, 1, 36_500),
  LIMIT_DELETED_PROJECT_DAYS: limit(30, 1, 36_500),
});

/** Every variable that is read. */
export const VARIABLES: readonly string[] = Object.keys(variables.shape);

/** Settings from the variables; an empty variable counts as unset. Throws SettingsError with all that is wrong. */
export function parseEnv(source: Source): Settings {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = variables.safeParse(set);
  const problems: string[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}.`.replace("..", "."));

  const four = ["SUPABASE_URL", "SUPABASE_PUBLISHABLE_KEY", "SUPABASE_SECRET_KEY", "DATABASE_URL"];
  const missing = four.filter((name) => set[name] === undefined);
  const real = missing.length < four.length;
  if (real && missing.length > 0)
    problems.push(
      ...missing.map(
        (name) =>
          `${name}: missing; ${four.join(", ")} belong together: set all four, or none for the embedded database.`,
      ),
    );
  if (set["SUPABASE_JWT_SECRET"] !== undefined && !real)
    problems.push("SUPABASE_JWT_SECRET: set without SUPABASE_URL; the embedded database makes its own.");
  if (set["SUPABASE_SIGNING_KEY"] !== undefined && !real)
    problems.push("SUPABASE_SIGNING_KEY: set without SUPABASE_URL; the embedded database makes its own.");
  if (set["SUPABASE_SECRET_KEY"]?.startsWith("sb_publishable_"))
    problems.push("SUPABASE_SECRET_KEY: holds a publishable key; expected the secret one.");
  if (set["SUPABASE_PUBLISHABLE_KEY"]?.startsWith("sb_secret_"))
    problems.push(
      "SUPABASE_PUBLISHABLE_KEY: holds a secret key, which would reach the browser; expected the publishable one.",
    );

  const ownModel = set["OPENAI_API_KEY"] !== undefined || set["OPENAI_BASE_URL"] !== undefined;
  if (ownModel && set["OPENAI_MODEL"] === undefined)
    problems.push(
      "OPENAI_MODEL: missing; OPENAI_API_KEY or OPENAI_BASE_URL is set, so it must name the model.",
    );
  if (!ownModel && set["OPENAI_MODEL"] !== undefined)
    problems.push(
      "OPENAI_MODEL: set without OPENAI_API_KEY or OPENAI_BASE_URL; set one of them, or leave it out for the demo model.",
    );
  if (set["OPENAI_MODELS"] !== undefined && set["OPENAI_MODEL"] === undefined)
    problems.push(
      "OPENAI_MODELS: set without OPENAI_MODEL, which is the one that is used unless a person chooses.",
    );
  if (parsed.success && parsed.data.MODEL_ANSWER_TOKENS * 2 > parsed.data.MODEL_CONTEXT_TOKENS)
    problems.push(
      "MODEL_ANSWER_TOKENS: leaves too little for what is asked; expected at most half of MODEL_CONTEXT_TOKENS.",
    );

  if (!real && set["HOST"] !== undefined && !isLoopback(set["HOST"]) && set["ALLOW_EMBEDDED_PUBLIC"] !== "1")
    problems.push(
      "HOST: is not this machine alone, and the embedded database is meant for one person on one machine; expected 127.0.0.1, or ALLOW_EMBEDDED_PUBLIC=1 if you know who reaches it.",
    );

  if (real && set["ENCRYPTION_KEYS"] === undefined)
    problems.push(
      "ENCRYPTION_KEYS: missing; it seals people's tokens for GitHub and Netlify. Make one with openssl rand -base64 32, and keep it with your backups.",
    );
  const local = parsed.success && (parsed.data.LOCAL_DEPLOYS ?? !real);
  // Whoever asks for any free port, for a test say, asks for this one too.
  const sitesPort =
    parsed.success && parsed.data.PORT === 0 && set["SITES_PORT"] === undefined
      ? 0
      : (parsed.data?.SITES_PORT ?? 0);
  if (local && sitesPort !== 0 && sitesPort === parsed.data?.PORT)
    problems.push("SITES_PORT: is PORT too; published sites need a port of their own.");

  if (!parsed.success || problems.length > 0) throw new SettingsError(problems);
  const env = parsed.data;
  const {
    SUPABASE_URL: url,
    SUPABASE_PUBLISHABLE_KEY: publishableKey,
    SUPABASE_SECRET_KEY: secretKey,
    DATABASE_URL: databaseUrl,
  } = env;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL ?? null,
    dataDir: resolve(env.ROSERAM_DATA_DIR),
    supabase:
      url && publishableKey && secretKey && databaseUrl
        ? {
            url,
            publishableKey,
            secretKey,
            databaseUrl,
            jwtSecret: env.SUPABASE_JWT_SECRET ?? null,
            signingKey: env.SUPABASE_SIGNING_KEY ?? null,
          }
        : null,
    model:
      ownModel && env.OPENAI_MODEL
        ? {
            name: env.OPENAI_MODEL,
            names: [...new Set([env.OPENAI_MODEL, ...(env.OPENAI_MODELS ?? [])])],
            apiKey: env.OPENAI_API_KEY ?? null,
            baseUrl: env.OPENAI_BASE_URL ?? null,
          }
        : null,
    budget: { contextTokens: env.MODEL_CONTEXT_TOKENS, answerTokens: env.MODEL_ANSWER_TOKENS },
    prices: env.MODEL_PRICES ?? null,
    demoCharsPerSecond: env.DEMO_MODEL_CHARS_PER_SECOND,
    deploys: {
      encryptionKeys: env.ENCRYPTION_KEYS ?? [],
      githubApiUrl: env.GITHUB_API_URL,
      netlifyApiUrl: env.NETLIFY_API_URL,
      githubClientId: env.GITHUB_CLIENT_ID ?? null,
      local,
      sitesPort,
    },
    logLevel: env.LOG_LEVEL,
    limits: {
      projectsPerUser: env.LIMIT_PROJECTS_PER_USER,
      messageCharacters: env.LIMIT_MESSAGE_CHARACTERS,
      codeBytes: env.LIMIT_CODE_BYTES,
      eventRetentionHours: env.LIMIT_EVENT_RETENTION_HOURS,
      authPerMinute: env.LIMIT_AUTH_PER_MINUTE,
      concurrentGenerations: env.LIMIT_CONCURRENT_GENERATIONS,
      concurrentDeployments: env.LIMIT_CONCURRENT_DEPLOYMENTS,
      modelStallSeconds: env.LIMIT_MODEL_STALL_SECONDS,
      modelFirstByteSeconds: env.LIMIT_MODEL_FIRST_BYTE_SECONDS,
      socketsPerUser: env.LIMIT_SOCKETS_PER_USER,
      subscriptionsPerSocket: env.LIMIT_SUBSCRIPTIONS_PER_SOCKET,
      requestsPerMinute: env.LIMIT_REQUESTS_PER_MINUTE,
      tokensPerMonth: env.LIMIT_TOKENS_PER_MONTH,
      usageRetentionDays: env.LIMIT_USAGE_RETENTION_DAYS,
      errorRetentionDays: env.LIMIT_ERROR_RETENTION_DAYS,
      promptRetentionDays: env.LIMIT_PROMPT_RETENTION_DAYS,
      deletedProjectDays: env.LIMIT_DELETED_PROJECT_DAYS,
    },
  };
}

/** The process's variables, with those of a .env file beside them: a variable that is set already wins. */
export function readEnv(): { readonly settings: Settings; readonly warnings: readonly string[] } {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return { settings: parseEnv(process.env), warnings: misspelt(process.env, VARIABLES) };
}

export function isLoopback(host: string): boolean {
  return (
    host === "localhost" ||
    host === "::1" ||
    host === "[::1]" ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
  );
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function urlOf(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null;
}
