import {
  connectDirect,
  createApiTokenReader,
  createClients,
  type Direct,
  isAccepted,
  userExists,
} from "@roseram/db";
import { type Auth, createAuth } from "../auth.ts";
import { createModel, type Model } from "../chat/model/model.ts";
import type { Settings } from "../env.ts";
import { createAccessTokens } from "../partners/access-tokens.ts";
import { createApiTokenSignIn } from "../partners/sign-in.ts";
import { openSigning } from "../partners/signing.ts";
import type { Closing } from "./closing.ts";
import { StartError } from "./start-error.ts";

/*
 * What the server stands on: a real Supabase or the embedded one, a real model or the demo. Chosen here by the settings,
 * once; everything after this speaks to both in the same words. What is embedded is loaded only where it is used.
 */

/** The database opened, or why it cannot be. */
export interface Backend {
  readonly direct: Direct;
  readonly clients: ReturnType<typeof createClients>;
  readonly auth: Auth;
  /** Why no API token works here; null if they do. */
  readonly apiTokenProblem: string | null;
  /** What the browser is told. */
  readonly supabaseUrl: string | null;
  readonly publishableKey: string;
  /** Supabase Auth in this process, or null when the browser talks to the real one. */
  readonly authFetch: typeof fetch | null;
  close(): Promise<void>;
}

export function openBackend(
  settings: Pick<Settings, "supabase" | "publicUrl"> & { readonly dataDir: string | null },
  url: string,
  onMail: OnMail,
): Promise<Backend> {
  return settings.supabase ? openSupabase(settings.supabase) : openEmbeddedBackend(settings, url, onMail);
}

type OnMail = ((mail: { to: string; text: string }) => void) | undefined;

/** Only the database, for what is done to it beside a server; the embedded one is for one process at a time. */
export async function openDatabase(settings: Pick<Settings, "supabase" | "dataDir">): Promise<Direct> {
  if (settings.supabase) return connectMigrated(settings.supabase.databaseUrl);
  const { openEmbedded } = await import("@roseram/db/embedded");
  return (await openEmbedded({ dataDir: settings.dataDir })).direct;
}

async function connectMigrated(databaseUrl: string): Promise<Direct> {
  const direct = connectDirect(databaseUrl);
  await assertMigrated(direct).catch(async (error: unknown) => {
    await direct.close();
    throw error;
  });
  return direct;
}

async function openSupabase(supabase: NonNullable<Settings["supabase"]>): Promise<Backend> {
  const direct = await connectMigrated(supabase.databaseUrl);
  const { url, publishableKey, secretKey } = supabase;
  const clients = createClients({ url, publishableKey, secretKey });
  const signing = await openSigning({
    ...supabase,
    issuer: `${url}/auth/v1`,
    accepts: (token) => isAccepted(clients.userClient(token)),
  });
  return {
    direct,
    clients,
    auth: createAuth({
      jwtSecret: supabase.jwtSecret,
      supabaseUrl: url,
      apiToken: createApiTokenSignIn(createApiTokenReader(direct), signing.accessTokens),
      accountExists: (userId) => userExists(direct, userId),
    }),
    apiTokenProblem: signing.problem,
    supabaseUrl: url,
    publishableKey,
    authFetch: null,
    close: () => direct.close(),
  };
}

/** What the newest migration alone brings: where it is, all before it are there too. */
export const NEWEST_FUNCTION = "public.project_is_empty(uuid)";

async function assertMigrated(direct: Direct): Promise<void> {
  let found;
  try {
    [found] = await direct.query<{ ready: boolean }>("select to_regprocedure($1) is not null as ready", [
      NEWEST_FUNCTION,
    ]);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new StartError(
      `DATABASE_URL: the database cannot be reached${code}. Check its address, user and password.`,
    );
  }
  if (found?.ready !== true)
    throw new StartError(
      "DATABASE_URL: the database lacks the migrations. Push them first: npx supabase db push.",
    );
}

async function openEmbeddedBackend(
  settings: Pick<Settings, "publicUrl"> & { readonly dataDir: string | null },
  url: string,
  onMail: OnMail,
): Promise<Backend> {
  const { openEmbedded } = await import("@roseram/db/embedded");
  const embedded = await openEmbedded({
    dataDir: settings.dataDir,
    siteUrl: settings.publicUrl ?? url,
    onMail: (mail) => onMail?.({ to: mail.to, text: mail.text ?? mail.html ?? "" }),
  });
  const accessTokens = createAccessTokens({ key: { secret: embedded.jwtSecret }, issuer: null });
  return {
    direct: embedded.direct,
    clients: createClients(embedded),
    auth: createAuth({
      jwtSecret: embedded.jwtSecret,
      supabaseUrl: null,
      apiToken: createApiTokenSignIn(createApiTokenReader(embedded.direct), accessTokens),
      accountExists: (userId) => userExists(embedded.direct, userId),
    }),
    apiTokenProblem: null,
    supabaseUrl: null,
    publishableKey: embedded.publishableKey,
    authFetch: (input, init) => embedded.fetch(new URL(String(input), embedded.url), init),
    close: () => embedded.close(),
  };
}

/** The demo model answers from this process; `closing` takes what ends it. */
export async function openModel(
  { model, demoCharsPerSecond, limits }: Pick<Settings, "model" | "demoCharsPerSecond" | "limits">,
  closing: Closing,
): Promise<Model> {
  const waits = {
    stallMs: limits.modelStallSeconds * 1000,
    firstByteMs: limits.modelFirstByteSeconds * 1000,
  };
  if (model) return createModel({ ...model, demo: false, ...waits });
  const { createLocalModel } = await import("../local/model/server.ts");
  const local = await createLocalModel({ charsPerSecond: demoCharsPerSecond });
  closing.push(() => local.close());
  return createModel({
    name: local.model,
    demo: true,
    apiKey: local.apiKey,
    baseUrl: local.baseUrl,
    ...waits,
  });
}
