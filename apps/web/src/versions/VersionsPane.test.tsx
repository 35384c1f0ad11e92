import { act, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Bench, BenchContext } from "../builder/bench.ts";
import { apiError, show } from "../test-world.tsx";
import VersionsPane from "./VersionsPane.tsx";

const nothing = () => {};
const bench: Bench = {
  projectId: "p1",
  openCode: nothing,
  openChanges: nothing,
  showVersion: nothing,
  showPart: nothing,
  restore: async () => null,
  known: () => undefined,
  suggest: nothing,
};
const version = (number: number) => ({
  __typename: "Version",
  id: `v${number}`,
  number,
  origin: "MANUAL",
  createdAt: "2026-11-20T10:00:00.000Z",
  message: null,
});
const page = (numbers: number[], hasPreviousPage: boolean) => ({
  project: {
    __typename: "Project",
    id: "p1",
    versions: {
      __typename: "VersionConnection",
      edges: numbers.map((number) => ({
        __typename: "VersionEdge",
        cursor: `c${number}`,
        node: version(number),
      })),
      pageInfo: {
        __typename: "PageInfo",
        startCursor: `c${numbers[0]}`,
        endCursor: `c${numbers.at(-1)}`,
        hasPreviousPage,
        hasNextPage: false,
      },
    },
  },
});

class Observer {
  observe() {}
  disconnect() {}
  unobserve() {}
}
beforeEach(() => {
  vi.stubGlobal("IntersectionObserver", Observer);
  vi.stubGlobal("ResizeObserver", Observer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("earlier versions that could not be read are asked for again, and the address follows meanwhile", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  let away = true;
  const onCompared = vi.fn();
  const { asked } = await show(
    <BenchContext value={bench}>
      <VersionsPane
        projectId="p1"
        name="Crumb"
        current={{ id: "v9", number: 9 }}
        images={false}
        archived={false}
        busy={false}
        wanted={null}
        first={{ from: 1, to: 9 }}
        onCompared={onCompared}
        slot={null}
        active
      />
    </BenchContext>,
    {
      VersionList: ({ before }) => {
        if (!before) return page([8, 9], true);
        return away ? apiError("INTERNAL", "Not now.", { retryable: true }) : page([1, 2], false);
      },
      VersionCodes: () => apiError("INTERNAL", "Not now."),
    },
  );
  const earlier = () => asked.filter(({ name, variables }) => name === "VersionList" && variables.before);
  await waitFor(() => expect(onCompared).toHaveBeenLastCalledWith(null));
  expect(earlier()).toHaveLength(1);
  away = false;
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(earlier()).toHaveLength(2);
  await waitFor(() => expect(onCompared).toHaveBeenLastCalledWith({ from: 1, to: 9 }));
});
