import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { codeOf, type DurableFiles } from "./store/durable-files.ts";
import type { Listener } from "./http/listener.ts";

const shape = z.object({ api: z.number(), sites: z.number() });

export type Ports = z.infer<typeof shape>;

/**
 * Addresses of repositories and sites are kept in people's projects, so a port that was left to chance once is asked
 * for again.
 */
export async function readPorts(folder: string): Promise<Partial<Ports>> {
  try {
    return shape.parse(JSON.parse(await readFile(join(folder, "ports.json"), "utf8")));
  } catch {
    return {};
  }
}

export const savePorts = (folder: string, files: DurableFiles, ports: Ports) =>
  files.write(join(folder, "ports.json"), JSON.stringify(ports));

/** The port that was asked for and no other; else the last one, or any if somebody else has it by now. */
export async function listenAt(
  asked: number | undefined,
  before: number | undefined,
  listen: (port: number) => Promise<Listener>,
): Promise<Listener> {
  if (asked !== undefined && asked !== 0) return listen(asked);
  if (before === undefined) return listen(0);
  return listen(before).catch((error: unknown) => {
    if (codeOf(error) === "EADDRINUSE" || codeOf(error) === "EACCES") return listen(0);
    throw error;
  });
}
