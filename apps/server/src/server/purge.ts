import type { Logger } from "pino";

const HOUR_MS = 3_600_000;

/** Deletes what is kept for a time only, now and every hour: a server that is restarted often must not keep it for ever. */
export function startPurge(deleteExpired: () => Promise<unknown>, logger: Logger) {
  const purge = () =>
    deleteExpired().catch((error: unknown) =>
      logger.error({ err: error }, "what has expired could not be deleted"),
    );
  const purging = setInterval(() => void purge(), HOUR_MS);
  purging.unref();
  void purge();
  return { stop: () => clearInterval(purging) };
}
