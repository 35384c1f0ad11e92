import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createOpenConnections } from "./open-connections.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const inSeconds = (seconds: number) => Date.now() / 1000 + seconds;
const session = (seconds: number) => ({ expiresAt: inSeconds(seconds), apiToken: null });
const program = (id: string, expiresAt: number | null = null) => ({
  expiresAt,
  apiToken: { id, scopes: [] },
});

/** Where every token may be used that is not named here. */
function opened(...revoked: string[]) {
  const asked: string[][] = [];
  const gone = new Set(revoked);
  const connections = createOpenConnections({
    usable: (ids) => {
      asked.push([...ids]);
      return Promise.resolve(new Set(ids.filter((id) => !gone.has(id))));
    },
  });
  return { connections, asked, revoke: (id: string) => gone.add(id) };
}

test("a session's connection ends when its token does, and nobody is asked", async () => {
  const { connections, asked } = opened();
  const ends: string[] = [];
  connections.follow(session(60), (reason) => ends.push(reason));
  await vi.advanceTimersByTimeAsync(59_000);
  expect(ends).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(ends).toEqual(["The token has expired."]);
  expect(asked).toEqual([]);
});

test("connections of an API token that was revoked elsewhere end within seconds, others go on", async () => {
  const { connections, revoke } = opened();
  const ends: string[] = [];
  for (const id of ["a", "a", "b"]) connections.follow(program(id), () => ends.push(id));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ends).toEqual([]);
  revoke("a");
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ends).toEqual(["a", "a"]);
});

test("those of one that is revoked here end at once", async () => {
  const { connections, revoke } = opened();
  const ends: string[] = [];
  connections.follow(program("a"), (reason) => ends.push(reason));
  revoke("a");
  await connections.check();
  expect(ends).toEqual(["The API token is not valid any more."]);
});

test("an API token's own end is kept to the second, however far away it is", async () => {
  const { connections } = opened();
  const ends: string[] = [];
  connections.follow(program("a", inSeconds(2)), () => ends.push("soon"));
  connections.follow(program("b", inSeconds(60 * 60 * 24 * 365)), () => ends.push("in a year"));
  await vi.advanceTimersByTimeAsync(2_100);
  expect(ends).toEqual(["soon"]);
});

test("nothing is asked while nothing is open", async () => {
  const { connections, asked } = opened();
  const leave = connections.follow(program("a", inSeconds(600)), () => undefined);
  const leaveToo = connections.follow(program("a"), () => undefined);
  leave();
  leave();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual([["a"]]);
  leaveToo();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([["a"]]);
  expect(vi.getTimerCount()).toBe(0);
});

test("a database that is away ends nothing", async () => {
  const ends: string[] = [];
  const connections = createOpenConnections({ usable: () => Promise.reject(new Error("away")) });
  connections.follow(program("a"), (reason) => ends.push(reason));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(ends).toEqual([]);
});
