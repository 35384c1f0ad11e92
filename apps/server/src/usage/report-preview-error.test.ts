import type { ErrorRecord } from "@roseram/db";
import { beforeEach, expect, it } from "vitest";
import { createEventLog } from "../event-log.ts";
import { reportPreviewError } from "./report-preview-error.ts";

const ADA = "11111111-1111-4111-8111-111111111111";
const error = { projectId: "p", versionId: "v", message: "x is not defined", line: 7 };

type Reporting = Parameters<typeof reportPreviewError>[2];

let entries: ErrorRecord[] = [];
let taken: unknown[] = [];
beforeEach(() => void ([entries, taken] = [[], []]));

const reporting = (
  refused: string | null = null,
  recorded: { outcome: "OK" | "NOTED" | "NOT_FOUND"; id: string | null } = { outcome: "OK", id: "e" },
): Reporting => ({
  commands: {
    record: (entry) => (entries.push(entry), Promise.resolve({ ...recorded, count: 1 })),
    takeReport: (userId, perMinute) => {
      taken.push([userId, perMinute]);
      const outcome = refused === null ? "OK" : "RATE_LIMITED";
      return Promise.resolve({ outcome, freesAt: refused });
    },
  },
  eventLog: createEventLog(),
});

it("what a page threw is noted with its version and its line", async () => {
  expect(await reportPreviewError(ADA, error, reporting())).toEqual({ outcome: "OK", errorLogId: "e" });
  expect(entries).toMatchObject([
    {
      userId: ADA,
      source: "preview",
      type: "PREVIEW_ERROR",
      message: "x is not defined",
      context: { line: 7 },
      projectId: "p",
      versionId: "v",
    },
  ]);
});

it("its words are cut and cleaned, and the same words in another line are the same error", async () => {
  const all = reporting();
  await reportPreviewError(ADA, { ...error, message: `a\u0000b\u001b ${"y".repeat(600)}`, line: null }, all);
  expect(entries[0]?.message).toMatch(/^a b y+$/);
  expect(entries[0]?.message).toHaveLength(500);
  expect(entries[0]?.context).toEqual({});
  await reportPreviewError(ADA, error, all);
  await reportPreviewError(ADA, { ...error, line: 8 }, all);
  expect(entries[1]?.fingerprint).toBe(entries[2]?.fingerprint);
});

it("is counted first: what is too much in a minute is not noted, and is told when it may be", async () => {
  const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  await expect(reportPreviewError(ADA, error, reporting(inSeconds(3_600)))).rejects.toMatchObject({
    code: "RATE_LIMITED",
    message: "30 errors of pages were noted in this minute. The next one is noted in 60 s.",
    retryAfter: 60,
  });
  expect([taken, entries]).toEqual([[[ADA, 30]], []]);
});

it("of somebody else's page it is not noted", async () => {
  const all = reporting(null, { outcome: "NOT_FOUND", id: null });
  expect(await reportPreviewError(ADA, error, all)).toEqual({ outcome: "NOT_FOUND", errorLogId: null });
});
