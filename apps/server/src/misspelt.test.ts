import { expect, it } from "vitest";
import { VARIABLES } from "./env.ts";
import { misspelt } from "./misspelt.ts";

const warnings = (source: Record<string, string>) => misspelt(source, VARIABLES);

it("names the setting that was meant, and not the value", () => {
  expect(warnings({ LIMIT_TOKENS_PER_MONT: "5" })).toEqual([
    "LIMIT_TOKENS_PER_MONT is no setting and was ignored; did you mean LIMIT_TOKENS_PER_MONTH?",
  ]);
  expect(warnings({ GITHUB_API_URI: "x", ENCRYPTION_KEY: "hunter2", SITE_PORT: "4001" })).toEqual([
    "ENCRYPTION_KEY is no setting and was ignored; did you mean ENCRYPTION_KEYS?",
    "GITHUB_API_URI is no setting and was ignored; did you mean GITHUB_API_URL?",
    "SITE_PORT is no setting and was ignored; did you mean SITES_PORT?",
  ]);
  const secret = warnings({ SUPABASE_SECRETKEY: "sb_secret_hunter2" });
  expect(secret).toEqual([
    "SUPABASE_SECRETKEY is no setting and was ignored; did you mean SUPABASE_SECRET_KEY?",
  ]);
});

it.each([
  "LIMIT_WISHES",
  "MODEL_MOOD",
  "DEMO_MODEL_HUMOUR",
  "ROSERAM_HOME_PAGE",
  "SITES_ADDRESS",
  "LOCAL_DEPLOYMENTS_ALLOWED",
])("says of %s, which is like none, that it was ignored", (name) => {
  expect(warnings({ [name]: "1" })).toEqual([
    `${name} is no setting and was ignored; .env.example names them all.`,
  ]);
});

it.each([
  "OPENAI_ORG_ID",
  "OPENAI_PROJECT_ID",
  "OPENAI_ORGANIZATION",
  "SUPABASE_ACCESS_TOKEN",
  "SUPABASE_DB_PASSWORD",
  "SUPABASE_ANON_KEY",
  "ROSERAM_URL",
  "GITHUB_TOKEN",
  "GITHUB_ACTIONS",
  "SITE_URL",
  "NETLIFY_AUTH_TOKEN",
  "PATH",
  "LIMITS",
])("leaves %s alone, which somebody else reads", (name) => {
  expect(warnings({ [name]: "x" })).toEqual([]);
});

it("says nothing of the settings themselves, nor of a name that is set to nothing", () => {
  expect(warnings(Object.fromEntries(VARIABLES.map((name) => [name, "x"])))).toEqual([]);
  expect(warnings({ LIMIT_TOKENS_PER_MONT: " " })).toEqual([]);
});
