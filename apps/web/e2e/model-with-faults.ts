import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What goes wrong with the next answer; more kinds in apps/server/src/local/model/faults.ts. */
export type ModelFault =
  | { readonly kind: "stall"; readonly afterChars: number }
  | { readonly kind: "cut"; readonly afterChars: number };

/** The demo model, asked as any other one, which stops where it is told to. */
export interface FaultyModel {
  /** For the product's server. */
  readonly env: Readonly<Record<string, string>>;
  /** Each is used up by one call; resolves once the model knows. */
  push(...faults: ModelFault[]): Promise<void>;
  stop(): Promise<void>;
}

const modelModule = join(import.meta.dirname, "../../server/src/local/model/server.ts");
/** In a process of its own: what it prints is where it is, what it reads are faults, each answered by a line. */
const program = `
  import { createLocalModel } from ${JSON.stringify(modelModule)};
  import { createInterface } from "node:readline";
  const model = await createLocalModel({ charsPerSecond: 0 });
  console.log(JSON.stringify({ OPENAI_BASE_URL: model.baseUrl, OPENAI_API_KEY: model.apiKey, OPENAI_MODEL: model.model }));
  for await (const line of createInterface({ input: process.stdin })) console.log(model.faults.push(...JSON.parse(line)));
  await model.close();
`;

const isText = (value: unknown): value is string => typeof value === "string";

export const startModel = async (): Promise<FaultyModel> => {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => {
    const { value } = await lines.next();
    if (!isText(value)) throw new Error("The model has ended.");
    return value;
  };
  const said: unknown = JSON.parse(await next());
  const env = Object.fromEntries(
    Object.entries(said ?? {}).flatMap(([name, value]) => (isText(value) ? [[name, value]] : [])),
  );
  return {
    env,
    async push(...faults) {
      child.stdin.write(`${JSON.stringify(faults)}\n`);
      await next();
    },
    async stop() {
      child.stdin.end();
      await once(child, "exit");
    },
  };
};
