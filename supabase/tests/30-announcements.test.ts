import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { connectDirect, type Direct } from "../../libs/db/src/direct.ts";
import { database, sql } from "./database.ts";

const url = process.env["RIGHTS_DATABASE_URL"];
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Words that arrive, in order; each is waited for. */
const queue = () => {
  const arrived: string[] = [];
  let waiting: ((word: string) => void) | undefined;
  return {
    arrived,
    push(word: string) {
      if (waiting) waiting(word);
      else arrived.push(word);
      waiting = undefined;
    },
    next: () =>
      new Promise<string>((resolve) => {
        const word = arrived.shift();
        if (word === undefined) waiting = resolve;
        else resolve(word);
      }),
  };
};

const listenTo = ({ announcements }: Direct) => {
  const words = queue();
  const ears = announcements?.listen({
    heard: words.push,
    begun: () => words.push("begun"),
    onError: () => undefined,
  });
  closing.push(async () => ears?.close());
  return words;
};

/** A process of its own that says what it hears, and announces what it is told. */
const anotherProcess = (databaseUrl: string) => {
  const direct = pathToFileURL(join(import.meta.dirname, "../../libs/db/src/direct.ts")).href;
  const program = `
    import { createInterface } from "node:readline";
    import { connectDirect } from ${JSON.stringify(direct)};
    const { announcements } = connectDirect(process.argv[1]);
    announcements.listen({
      heard: (topic) => console.log(topic),
      begun: () => console.log("begun"),
      onError: (error) => console.error(error),
    });
    createInterface({ input: process.stdin }).on("line", (topic) => void announcements.announce([topic]));
  `;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", program, databaseUrl], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const words = queue();
  createInterface({ input: child.stdout }).on("line", words.push);
  closing.push(async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  return { words, say: (topic: string) => child.stdin.write(`${topic}\n`) };
};

it("are not made in the embedded database, which one process has alone", async () => {
  const { backend, announcements } = await database();
  expect(announcements === null).toBe(backend === "pglite");
});

describe.runIf(url !== undefined)("what one process announces", () => {
  const open = () => {
    const direct = connectDirect(url ?? "");
    closing.push(() => direct.close());
    return direct;
  };

  it("is heard in every other one, in order, and not in itself", async () => {
    const here = open();
    const heard = listenTo(here);
    const other = anotherProcess(url ?? "");
    expect([await heard.next(), await other.words.next()]).toEqual(["begun", "begun"]);
    await here.announcements?.announce(["project:1", "viewer:1"]);
    expect([await other.words.next(), await other.words.next()]).toEqual(["project:1", "viewer:1"]);
    other.say("generation:2");
    expect(await heard.next()).toBe("generation:2");
    expect(heard.arrived).toEqual([]);
  });

  it("is heard again after the connection was cut, which is said", async () => {
    const here = open();
    const there = open();
    const heard = listenTo(here);
    expect(await heard.next()).toBe("begun");
    await sql(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'roseram-listen'",
    );
    expect(await heard.next()).toBe("begun");
    await there.announcements?.announce(["project:2"]);
    expect(await heard.next()).toBe("project:2");
  });
});
