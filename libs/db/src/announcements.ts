import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Direct } from "./direct.ts";

/** What the processes on one database tell each other: that something changed, never what. */
export interface Announcements {
  announce(topics: readonly string[]): Promise<void>;
  listen(hearing: Hearing): Ears;
}

export interface Hearing {
  /** Another process announced it. */
  heard(topic: string): void;
  /** From now on it hears; what was announced before may have been missed. After every loss of the connection again. */
  begun(): void;
  onError(error: unknown): void;
}

export interface Ears {
  close(): Promise<void>;
}

const CHANNEL = "roseram_topics";
const BEAT_MS = 30_000;
const backOff = (tries: number): number => Math.min(500 * 2 ** tries, 15_000) * (0.75 + Math.random() / 2);

/** PostgreSQL's NOTIFY. It wants a connection of its own, kept for hearing: direct, or by a session pooler. */
export function createAnnouncements(databaseUrl: string, query: Direct["query"]): Announcements {
  const self = randomUUID();
  return {
    async announce(topics) {
      await query("select pg_notify($1, $2 || ' ' || topic) from unnest($3::text[]) as topic", [
        CHANNEL,
        self,
        [...topics],
      ]);
    },
    listen: (hearing) => listen(databaseUrl, self, hearing),
  };
}

function listen(databaseUrl: string, self: string, { heard, begun, onError }: Hearing): Ears {
  let closed = false;
  let client: pg.Client;
  let timer: NodeJS.Timeout | undefined;
  let tries = 0;
  connect();

  function connect(): void {
    const own = new pg.Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
      keepAlive: true,
      application_name: "roseram-listen",
    });
    client = own;
    let over = false;
    const lost = (error: unknown) => {
      if (over || closed) return;
      over = true;
      clearTimeout(timer);
      // One line for a loss, and not one for every try after it.
      if (tries === 0) onError(error);
      own.end().catch(() => undefined);
      timer = setTimeout(connect, backOff(tries)).unref();
      tries += 1;
    };
    own.on("error", lost);
    own.on("end", () => lost(new Error("The connection that listens to the database was closed.")));
    own.on("notification", ({ payload = "" }) => {
      const [from, topic] = payload.split(" ", 2);
      if (topic && from !== self) heard(topic);
    });
    /** A connection that died without a word is otherwise found out when something is missed. */
    const beat = () => {
      timer = setTimeout(() => void own.query("select 1").then(beat, lost), BEAT_MS).unref();
    };
    void own
      .connect()
      .then(() => own.query(`listen ${CHANNEL}`))
      .then(() => {
        if (over || closed) return;
        tries = 0;
        beat();
        begun();
      })
      .catch(lost);
  }

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await client.end().catch(() => undefined);
    },
  };
}
