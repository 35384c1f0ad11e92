import { type ChildProcess, spawn } from "node:child_process";

/** The built program as a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** Once it serves; rejects with what it said if it ends instead. */
  readonly url: Promise<string>;
  /** Once all that it said has arrived. */
  readonly exited: Promise<number | null>;
  /** What it has printed and logged so far. */
  output(): string;
}

/** On free ports, and with no variables but these. */
export function runProgram(main: string, dataDir: string, variables: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [main], {
    cwd: dataDir,
    env: {
      PATH: process.env["PATH"],
      PORT: "0",
      LOG_LEVEL: "error",
      ROSERAM_DATA_DIR: dataDir,
      LIMIT_AUTH_PER_MINUTE: "1000",
      ...variables,
    },
  });
  let output = "";
  const exited = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  const url = new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      output += String(data);
      const found = /Roseram Builder +(http:\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void exited.then((code) => reject(new Error(`Ended with ${code}: ${output}`)));
  });
  url.catch(() => undefined);
  return { child, url, exited, output: () => output };
}

export type Signal = "SIGKILL" | "SIGTERM";

/** A program that serves, until it is ended. */
export interface Served {
  readonly url: string;
  /** By performance.now(). */
  readonly startedAt: number;
  /** The exit status; null when it was killed. Also of one that has ended. */
  end(signal: Signal): Promise<number | null>;
}

/** Resolves once it serves. */
export async function startProgram(
  main: string,
  dataDir: string,
  variables: Record<string, string>,
): Promise<Served> {
  const startedAt = performance.now();
  const { url, child, exited } = runProgram(main, dataDir, variables);
  return {
    url: await url,
    startedAt,
    end(signal) {
      child.kill(signal);
      return exited;
    },
  };
}
