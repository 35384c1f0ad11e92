import { setTimeout as wait } from "node:timers/promises";
import type { Direct } from "@roseram/db";
import type { RequestHandler } from "express";

const DATABASE_WAIT_MS = 2_000;

/** Whether requests may be sent here: to a balancer, a database that hangs is one that is away. */
export function readiness(options: {
  direct: Pick<Direct, "query">;
  jobsReady(): boolean;
  draining(): boolean;
}): RequestHandler {
  return async (_request, response) => {
    const database = await Promise.race([
      options.direct.query("select 1").then(
        () => true,
        () => false,
      ),
      wait(DATABASE_WAIT_MS, false, { ref: false }),
    ]);
    const requests = !options.draining();
    const jobs = options.jobsReady();
    response.status(requests && jobs && database ? 200 : 503).json({ requests, jobs, database });
  };
}
