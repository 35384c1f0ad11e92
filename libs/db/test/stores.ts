import { createClients } from "../src/client.ts";
import type { Client } from "../src/client.ts";
import type { Direct } from "../src/direct.ts";
import { openEmbedded } from "../src/embedded/index.ts";

export interface Person {
  readonly id: string;
  readonly token: string;
  readonly client: Client;
}

export interface Opened {
  readonly direct: Direct;
  readonly service: Client;
  signUp(email: string): Promise<Person>;
  /** The addresses of the database calls since the last time this was asked. */
  calls(): string[];
  close(): Promise<void>;
}

/** The embedded database in memory, with every call of its clients counted. */
export async function openStores(): Promise<Opened> {
  const db = await openEmbedded({ dataDir: null, onLog: () => undefined });
  let calls: string[] = [];
  const clients = createClients({
    ...db,
    fetch: (input, init) => {
      calls.push(decodeURIComponent(input instanceof Request ? input.url : String(input)));
      return db.fetch(input, init);
    },
  });
  return {
    direct: db.direct,
    service: clients.serviceClient(),
    async signUp(email) {
      const response = await db.fetch(`${db.url}/auth/v1/signup`, {
        method: "POST",
        headers: { apikey: db.publishableKey, "content-type": "application/json" },
        body: JSON.stringify({ email, password: "correct horse battery staple" }),
      });
      const { access_token: token, user } = (await response.json()) as {
        access_token: string;
        user: { id: string };
      };
      return { id: user.id, token, client: clients.userClient(token) };
    },
    calls() {
      const made = calls;
      calls = [];
      return made;
    },
    close: () => db.close(),
  };
}
