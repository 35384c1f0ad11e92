import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { codeOf, type DurableFiles } from "./store/durable-files.ts";
import type { Listener } from "./http/listener.ts";

const shape = z.object({ api: z.number().optional(), sites: z.number().optional() });

/**
 * Addresses of repositories and sites are kept in people's projects, so a port that was left to chance once is asked
 * for again. If somebody else has it by now, any other will do.
 */
export async function openPorts(folder: string, files: DurableFiles) {
  const path = join(folder, "ports.json");
  let known: z.infer<typeof shape> = {};
  try {
    known = shape.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    // None was kept, or nothing readable: the next one is.
  }
  return async (
    name: "api" | "sites",
    asked: number | undefined,
    listen: (port: number) => Promise<Listener>,
  ): Promise<Listener> => {
    if (asked !== undefined && asked !== 0) return listen(asked);
    const before = known[name];
    const listener = await (before === undefined
      ? listen(0)
      : listen(before).catch(ifTaken(() => listen(0))));
    if (listener.port !== before) {
      known = { ...known, [name]: listener.port };
      await files.write(path, JSON.stringify(known)).catch(async (error: unknown) => {
        await listener.close();
        throw error;
      });
    }
    return listener;
  };
}

const ifTaken = (other: () => Promise<Listener>) => (error: unknown) => {
  if (codeOf(error) === "EADDRINUSE" || codeOf(error) === "EACCES") return other();
  throw error;
};
