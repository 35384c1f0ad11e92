import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Answers, apiError, show } from "../test-world.tsx";
import { useFix } from "./useFix.ts";

type Fix = ReturnType<typeof useFix>;
const version = (number: number) => ({ __typename: "Version", id: `v${number}`, number });

/** The hook in a page, with a log that counts. */
const fixing = async (more: Answers = {}) => {
  let count = 0;
  let fix: Fix | null = null;
  function Page() {
    fix = useFix("p1");
    return null;
  }
  const world = await show(<Page />, {
    ReportPreviewError: () => ({
      reportPreviewError: {
        __typename: "ReportPreviewErrorPayload",
        errorLog: { __typename: "ErrorLog", id: "e1", count: ++count },
        userErrors: [],
      },
    }),
    VersionsBehind: () => ({
      project: {
        __typename: "Project",
        id: "p1",
        currentVersion: version(6),
        versions: { __typename: "VersionConnection", nodes: [4, 5, 6].map(version) },
      },
    }),
    ...more,
  });
  const now = (): Fix => {
    if (!fix) throw new Error("The page is not shown.");
    return fix;
  };
  const report = (message: string, versionId: string | null) =>
    act(async () => now().report({ message, line: 3 }, versionId));
  const reported = () => world.asked.filter(({ name }) => name === "ReportPreviewError");
  return { ...world, now, report, reported };
};

test("an error goes into the log once for each version that shows it", async () => {
  const { report, reported } = await fixing();
  await report("x is not defined", "v5");
  await report("x is not defined", "v5");
  await report("y is not defined", "v5");
  await report("x is not defined", null);
  expect(reported().map(({ variables }) => variables.input)).toEqual([
    { projectId: "p1", versionId: "v5", message: "x is not defined", line: 3 },
    { projectId: "p1", versionId: "v5", message: "y is not defined", line: 3 },
  ]);
});

test("the same error in the next version offers the one before both", async () => {
  const { now, report } = await fixing();
  await report("x is not defined", "v5");
  expect(now().backFrom("v5")).toBeNull();
  await report("x is not defined", "v6");
  expect(now().backFrom("v6")).toMatchObject({ id: "v4", number: 4 });
  expect(now().backFrom("v4")).toBeNull();
});

test("one click sends what the page said as a request", async () => {
  const { now, asked } = await fixing({
    SendMessage: () => ({
      sendMessage: { __typename: "SendMessagePayload", generation: null, message: null, userErrors: [] },
    }),
  });
  let taken = false;
  await act(async () => {
    taken = await now().ask([{ message: "x is not defined", line: 3 }]);
  });
  expect(taken).toBe(true);
  expect(asked.at(-1)?.variables.input).toMatchObject({
    projectId: "p1",
    mode: "BUILD",
    content: expect.stringContaining("`x is not defined` (line 3)"),
  });
});

test("what refuses the request is said, and the log being out of reach disturbs nothing", async () => {
  const { now, report } = await fixing({
    ReportPreviewError: () => apiError("RATE_LIMITED", "slow down", { retryAfter: 9 }),
    SendMessage: () => apiError("QUOTA_EXCEEDED", "All 1,000 tokens of November are used."),
  });
  await report("x is not defined", "v5");
  await act(async () => void (await now().ask([{ message: "x" }])));
  // In the page twice: to be read, and to be read out.
  expect(await screen.findAllByText("All 1,000 tokens of November are used.")).not.toEqual([]);
  expect(now().asking).toBe(false);
});
