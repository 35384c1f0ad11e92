import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, type Page, type Request } from "@playwright/test";

const main = join(import.meta.dirname, "../../server/dist/main.js");

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
};

/** Waits for the line with the address that the server prints once it serves. */
const untilServing = (child: ChildProcess, url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let log = "";
    const read = (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes(url)) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}\n${log}`)));
  });

export interface Product {
  readonly url: string;
  /** kill -9, then a new start on the same data and port. */
  crash(): Promise<void>;
  /** The first half of it: nobody answers until `start`. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

interface WorkerFixtures {
  product: Product;
  /** More for the server's environment: a spec that needs it overrides this. */
  productEnv: Readonly<Record<string, string>>;
}

/** Every worker has a server of its own; every page fails the test if it asks anything of another origin. */
export const test = base.extend<{ quietNetwork: void }, WorkerFixtures>({
  productEnv: [{}, { scope: "worker", option: true }],
  product: [
    async ({ productEnv }, use) => {
      const data = mkdtempSync(join(tmpdir(), "roseram-e2e-"));
      const port = await freePort();
      const sites = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const start = async () => {
        const child = spawn(process.execPath, [main], {
          stdio: ["ignore", "pipe", "pipe"],
          env: {
            ...process.env,
            PORT: String(port),
            SITES_PORT: String(sites),
            ROSERAM_DATA_DIR: data,
            DEMO_MODEL_CHARS_PER_SECOND: "1500",
            LIMIT_AUTH_PER_MINUTE: "1000",
            LIMIT_REQUESTS_PER_MINUTE: "0",
            ...productEnv,
          },
        });
        await untilServing(child, url);
        return child;
      };
      let child = await start();
      const end = async (signal: "SIGTERM" | "SIGKILL") => {
        if (child.exitCode === null && child.signalCode === null) {
          child.kill(signal);
          await once(child, "exit");
        }
      };
      await use({
        url,
        crash: async () => {
          await end("SIGKILL");
          child = await start();
        },
        kill: () => end("SIGKILL"),
        start: async () => {
          child = await start();
        },
      });
      await end("SIGTERM");
      rmSync(data, { recursive: true, force: true });
      rmSync(`${data}.lock`, { force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
  quietNetwork: [
    async ({ context, product }, use) => {
      // What a policy blocked never left; the browser reports it as a failed request.
      const blocked = new Set<Request>();
      context.on("requestfailed", (request) => {
        if (/csp|ERR_BLOCKED/i.test(request.failure()?.errorText ?? "")) blocked.add(request);
      });
      const asked: Request[] = [];
      context.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(product.url) && !/^(data|blob|about):/.test(url)) asked.push(request);
      });
      await use();
      const foreign = asked.filter((request) => !blocked.has(request)).map((request) => request.url());
      if (foreign.length) throw new Error(`Left the origin: ${foreign.join(", ")}`);
    },
    { auto: true },
  ],
});

export const { expect } = test;

let people = 0;
/** A new person with an account of their own, left on the projects page. */
export const signUp = async (page: Page): Promise<{ email: string; password: string }> => {
  people += 1;
  const person = { email: `person-${people}-${Date.now()}@example.com`, password: "correct horse battery 9" };
  await page.goto("/sign-up");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: /create|make/i }).click();
  await page.waitForURL((url) => url.pathname === "/");
  return person;
};

/** Signs in where nobody is signed in yet, and stays on the projects page. */
export const signIn = async (page: Page, person: { email: string; password: string }): Promise<void> => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname === "/");
};

/** Asks the API what the signed-in person may ask, past the pages. */
export const requests = async (page: Page) => {
  const token = await page.evaluate(() => {
    const session = Object.values(localStorage).find((value) => value.includes("access_token")) ?? "{}";
    return (JSON.parse(session) as { access_token: string }).access_token;
  });
  return async <Data>(query: string, input: object): Promise<Data> => {
    const answer = await page.context().request.post(new URL("/graphql", page.url()).href, {
      headers: { authorization: `Bearer ${token}` },
      data: { query, variables: { input } },
    });
    const { data } = (await answer.json()) as { data: Data };
    return data;
  };
};
