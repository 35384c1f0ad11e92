import { existsSync } from "node:fs";
import { join } from "node:path";
import { readEnv, type Settings } from "./env.ts";
import { createServer, type RunningServer } from "./server.ts";
import { startFailure } from "./server/start-error.ts";

const STOP_LIMIT_MS = 9_000;

async function main(): Promise<void> {
  let server: RunningServer;
  let settings;
  try {
    const env = readEnv();
    settings = env.settings;
    for (const warning of env.warnings) process.stderr.write(`Warning: ${warning}\n`);
    server = await createServer({
      settings,
      onMail: ({ to, text }) => print(`\nMail to ${to} (there is no mail server here):\n${text}\n`),
    });
  } catch (error) {
    process.stderr.write(`${startFailure(error)}\n`);
    process.exit(1);
  }

  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    // Whatever hangs: the next start takes over what is left.
    setTimeout(() => process.exit(0), STOP_LIMIT_MS).unref();
    server.stop().then(
      () => process.exit(0),
      () => process.exit(0),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);

  // In one write, and after the handlers: whoever reads the address may stop the program at once.
  print(startWords(settings, server));
}

function startWords(settings: Settings, { url, model, sitesUrl }: RunningServer): string {
  const real = settings.supabase;
  const { githubApiUrl, netlifyApiUrl } = settings.deploys;
  const hosts = [githubApiUrl, netlifyApiUrl].map((address) => new URL(address).host);
  return [
    `Roseram Builder   ${url}`,
    real
      ? `  database        real: ${new URL(real.url).host}`
      : `  database        embedded, in ${settings.dataDir} (SUPABASE_URL and its companions replace it)`,
    model.demo
      ? `  model           embedded: ${model.name} (OPENAI_API_KEY or OPENAI_BASE_URL, and OPENAI_MODEL, replace it)`
      : `  model           real: ${model.name}${settings.model?.baseUrl ? ` at ${new URL(settings.model.baseUrl).host}` : ""}`,
    sitesUrl
      ? `  deploy targets  embedded: this machine, sites at ${sitesUrl} (an account at ${hosts.join(" or ")} that is connected replaces it; LOCAL_DEPLOYS=0 turns it off)`
      : `  deploy targets  real: ${hosts.join(" and ")}, once an account is connected (LOCAL_DEPLOYS=1 adds this machine${publishedHere(settings.dataDir) ? ", where what was published before is offline meanwhile" : ""})`,
  ].join("\n");
}

/** Whether an earlier start has left sites and repositories. */
function publishedHere(dataDir: string): boolean {
  return existsSync(join(dataDir, "forge", "secret"));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
