import { createServer } from "node:http";
import { createEmulator } from "emulate";
import { portOf } from "./recorder.ts";

export interface Stand {
  readonly url: string;
  readonly token: string;
  readonly login: string;
  close(): Promise<void>;
}

/**
 * GitHub as `emulate` (vercel-labs, Apache-2.0) imitates it: nobody here wrote it. 0.12.2 exactly; what the registry
 * calls `latest` is another project of that name.
 */
export async function startEmulate(): Promise<Stand> {
  const token = "a-token-of-the-witness";
  const login = "witness";
  const emulator = await createEmulator({
    service: "github",
    port: await freePort(),
    seed: {
      tokens: { [token]: { login, scopes: ["repo"] } },
      github: { users: [{ login, name: login, email: `${login}@users.noreply.localhost` }] },
    },
  });
  return { url: emulator.url, token, login, close: () => emulator.close() };
}

/** It takes no 0 for a port. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = portOf(server.address());
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
