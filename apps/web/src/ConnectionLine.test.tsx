import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Api, ApiContext, type Connection } from "./apollo.ts";
import { ConnectionLine } from "./ConnectionLine.tsx";

/** The line asks for no more of it. */
const trusted = (api: Partial<Api>): Api => api as Api;

function show() {
  let connection: Connection = { state: "connected", since: null };
  const listeners = new Set<() => void>();
  const reconnectNow = vi.fn();
  const api = trusted({
    connection: () => connection,
    onConnection: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reconnectNow,
  });
  render(
    <ApiContext value={api}>
      <ConnectionLine />
    </ApiContext>,
  );
  const become = (next: Connection) =>
    act(async () => {
      connection = next;
      for (const listener of listeners) listener();
    });
  const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  return { reconnectNow, lose: () => become({ state: "lost", since: Date.now() }), become, pass };
}
const line = () => screen.queryByText(/^Connection lost\./);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a loss of a moment is not worth a word", async () => {
  const { lose, become, pass } = show();
  await lose();
  await pass(1500);
  await become({ state: "connected", since: null });
  await pass(5000);
  expect(line()).toBeNull();
});

test("after two seconds the loss is said with its time, after thirty the next try can be had at once", async () => {
  const { lose, pass, reconnectNow } = show();
  await lose();
  await pass(2500);
  expect(line()).toBeTruthy();
  expect(screen.getByText("0:02")).toBeTruthy();
  await pass(26_000);
  expect(screen.queryByRole("button")).toBeNull();
  await pass(2000);
  fireEvent.click(screen.getByRole("button", { name: "Try now" }));
  expect(reconnectNow).toHaveBeenCalledOnce();
  await pass(40_000);
  expect(screen.getByText("1:10")).toBeTruthy();
});
