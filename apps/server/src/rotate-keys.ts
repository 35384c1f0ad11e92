import { readEnv } from "./env.ts";
import { rotateKeys, USAGE } from "./server/rotate-keys.ts";
import { startFailure } from "./server/start-error.ts";

/** `npm run keys:rotate`. */
async function main(args: readonly string[]): Promise<number> {
  if (args.includes("--help")) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { settings, warnings } = readEnv();
  for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`);
  return rotateKeys(settings, args, (line) => process.stdout.write(`${line}\n`));
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${startFailure(error)}\n`);
  return 1;
});
