import { parentPort } from "node:worker_threads";
import { type Inspected, inspect } from "./gate.ts";

/** The thread of inspector.ts: one page at a time. */
parentPort?.on("message", (page: Inspected) => parentPort?.postMessage(inspect(page)));
