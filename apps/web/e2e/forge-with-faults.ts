import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What is to go wrong; the first that matches "METHOD /path" strikes. */
export interface Fault {
  readonly match: string | RegExp;
  /** How many requests it strikes; 1 if left out. */
  times?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** The connection breaks. */
  readonly drop?: boolean;
  /** The request waits for what this gives before anything else. */
  readonly wait?: () => Promise<void>;
}

/** Providers with accounts of their own, which fail when they are told to. */
export interface FaultyForge {
  /** For the product's server. */
  readonly env: Readonly<Record<string, string>>;
  /** A token of a person there, for both. */
  readonly tokenOf: (person: string) => Promise<string>;
  readonly faults: Fault[];
  /** Stops the next request that matches until it is released. */
  hold(match: RegExp): { readonly reached: Promise<void>; release(): void };
  stop(): Promise<void>;
}

const forgeModule = join(import.meta.dirname, "../../server/src/local/forge/forge.ts");
/** The stand-in of the product, in a process of its own: what it prints is where it is, what it reads is who asks. */
const program = `
  import { createForge } from ${JSON.stringify(forgeModule)};
  import { createInterface } from "node:readline";
  const log = { warn() {}, error: console.error };
  const forge = await createForge({ dataDir: process.argv[1], log });
  console.log(new URL(forge.githubUrl).origin);
  for await (const person of createInterface({ input: process.stdin })) console.log(forge.tokenFor(person));
  await forge.close();
`;

export const startForge = async (): Promise<FaultyForge> => {
  const data = mkdtempSync(join(tmpdir(), "roseram-forge-"));
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, data], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = linesOf(child.stdout);
  const { value: origin } = await lines.next();
  if (!origin) throw new Error("The forge did not start.");
  const faults: Fault[] = [];
  const front = createServer((incoming, outgoing) => void answer(incoming, outgoing, origin, faults));
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  const address = front.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    env: { GITHUB_API_URL: `${url}/github`, NETLIFY_API_URL: `${url}/netlify/api/v1` },
    async tokenOf(person) {
      child.stdin.write(`${person}\n`);
      const { value: token } = await lines.next();
      if (!token) throw new Error("The forge has ended.");
      return token;
    },
    faults,
    hold(match) {
      let release = () => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const reached = new Promise<void>((resolve) =>
        faults.push({ match, wait: () => (resolve(), released) }),
      );
      return { reached, release };
    },
    async stop() {
      front.closeAllConnections();
      front.close();
      child.stdin.end();
      await once(child, "exit");
      rmSync(data, { recursive: true, force: true });
    },
  };
};

async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string, void> {
  let text = "";
  for await (const chunk of stream) {
    text += chunk.toString();
    const whole = text.split("\n");
    text = whole.pop() ?? "";
    yield* whole;
  }
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, origin: string, faults: Fault[]) {
  const line = `${incoming.method} ${incoming.url}`;
  const fault = faults.find(({ match }) =>
    typeof match === "string" ? line.includes(match) : match.test(line),
  );
  if (fault) {
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) faults.splice(faults.indexOf(fault), 1);
    await fault.wait?.();
    if (fault.drop) return incoming.destroy();
    if (fault.status !== undefined) {
      incoming.resume();
      outgoing.writeHead(fault.status, { "content-type": "application/json", ...fault.headers });
      return outgoing.end(JSON.stringify(fault.body ?? {}));
    }
  }
  const { host: _host, ...headers } = incoming.headers;
  const onward = request(new URL(incoming.url ?? "/", origin), { method: incoming.method ?? "GET", headers });
  onward.on("response", (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
}
