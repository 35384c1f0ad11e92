import { act } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import type { PageError } from "../chat/fix-request.ts";
import { show } from "../test-world.tsx";
import { useSettledFaults } from "./useSettledFaults.ts";

afterEach(() => vi.useRealTimers());

const entry = (id: string, number: number) => ({
  __typename: "ErrorLog",
  id,
  version: { __typename: "Version", id: `v${number}`, number },
});

/** The builder shows v8 of a project, whose log has open entries of v5 and of v8. */
const showing = async (version: number, faults: readonly PageError[]) => {
  let say: ((faults: readonly PageError[]) => void) | null = null;
  const page = {
    code: { html: "<p>", css: "", javascript: "" },
    finished: true,
    version: { id: `v${version}`, number: version },
  };
  function Page() {
    const [said, setSaid] = useState(faults);
    say = setSaid;
    useSettledFaults({ projectId: "p1", shown: page, current: { id: "v8", number: 8 }, faults: said });
    return null;
  }
  vi.useFakeTimers();
  const { asked } = await show(<Page />, {
    OpenFaults: () => ({
      viewer: {
        __typename: "Viewer",
        id: "u1",
        errorLogs: { __typename: "ErrorLogConnection", nodes: [entry("old", 5), entry("new", 8)] },
      },
    }),
    ResolveErrorLog: () => ({
      resolveErrorLog: {
        __typename: "ResolveErrorLogPayload",
        errorLog: { __typename: "ErrorLog", id: "old", resolved: true },
        userErrors: [],
      },
    }),
  });
  return {
    said: (next: readonly PageError[]) => act(async () => say?.(next)),
    wait: () => act(async () => void (await vi.advanceTimersByTimeAsync(10_000))),
    resolved: () =>
      asked.filter(({ name }) => name === "ResolveErrorLog").map(({ variables }) => variables.input),
  };
};

test("the current version without an error puts away what older ones failed in, and nothing of its own", async () => {
  const { resolved, wait } = await showing(8, []);
  expect(resolved()).toEqual([]);
  await wait();
  expect(resolved()).toEqual([{ id: "old" }]);
});

test("a page that fails right after its load puts nothing away, also when its lines are cleared", async () => {
  const { resolved, said, wait } = await showing(8, []);
  await said([{ message: "x is not defined" }]);
  await wait();
  await said([]);
  await wait();
  expect(resolved()).toEqual([]);
});

test("an earlier version that is looked at says nothing of what is current", async () => {
  const { resolved, wait } = await showing(5, []);
  await wait();
  expect(resolved()).toEqual([]);
});
