import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Exchange } from "./recorder.ts";

export const contractFolder = fileURLToPath(new URL("../../../../tools/contract", import.meta.url));

export interface Prism {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Prism as a proxy that holds each request and answer against the vendor's description. Without --errors: with it, the
 * first violation takes the place of the forge's answer, and a client goes no further; the header lists them all.
 */
export async function startPrism(vendor: "github" | "netlify", upstream: string): Promise<Prism> {
  const cli = join(contractFolder, "node_modules/@stoplight/prism-cli/dist/index.js");
  const spec = join(contractFolder, `specs/${vendor}.json`);
  const child = spawn(process.execPath, [cli, "proxy", spec, upstream, "-h", "127.0.0.1", "-p", "0"], {
    stdio: ["ignore", "pipe", "pipe"],
    // In production it forks, and its child would outlive it.
    env: { ...process.env, NODE_ENV: "test", NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  const ended = once(child, "exit");
  async function stop() {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  }
  let said = "";
  const listening = Promise.withResolvers<string>();
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-20_000);
    const url = /is listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
    if (url !== undefined) listening.resolve(url);
  };
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  void ended.then(() => listening.reject(new Error(`Prism ended before it listened:\n${said}`)));
  const limit = setTimeout(() => listening.reject(new Error(`Prism did not start:\n${said}`)), 60_000);
  try {
    return { url: await listening.promise, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(limit);
  }
}

const violations = z.array(
  z.object({ location: z.array(z.union([z.string(), z.number()])), message: z.string() }),
);

/** What Prism has against an exchange: "POST /user/repos 201: response.body.id must be integer". */
export function violationsOf({ method, path, status, headers }: Exchange): string[] {
  const header = headers["sl-violations"];
  if (header === undefined) return [];
  const text = String(header);
  const line = `${method} ${template(path)} ${status}`;
  // Prism cuts the list at 8 kB: what is left of it cannot be parsed, and more than enough to be wrong.
  if (text.startsWith("Too many violations!")) return [`${line}: ${text}`];
  return violations
    .parse(JSON.parse(text))
    .map(({ location, message }) => `${line}: ${location.join(".")} ${message}`);
}

/** The path with what differs from run to run named instead. */
function template(path: string): string {
  return path
    .replace(/\/repos\/[^/]+\/[^/]+/, "/repos/:owner/:repo")
    .replace(/[0-9a-f]{40}/g, ":sha")
    .replace(/\/(contents|files|ref|refs|matching-refs)\/.+$/, "/$1/*")
    .replace(/\/sites\/[0-9a-f-]{36}/, "/sites/:site")
    .replace(/\/[0-9a-f]{24}(?=\/|$)/, "/:deploy")
    .replace(/local-[0-9a-f]{16}/, ":login");
}
