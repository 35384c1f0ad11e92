import type { ErrorRecord } from "@roseram/db";
import { beforeEach, expect, it } from "vitest";
import { createEventLog } from "../event-log.ts";
import { createRate } from "./rate.ts";
import { REPORTS_PER_MINUTE, reportPreviewError } from "./report-preview-error.ts";

const ADA = "11111111-1111-4111-8111-111111111111";
const error = { projectId: "p", versionId: "v", message: "x is not defined", line: 7 };

let entries: ErrorRecord[] = [];
beforeEach(() => void (entries = []));

const reporting = (lastSeen: readonly string[] = []) => ({
  record: (entry: ErrorRecord) => {
    entries.push(entry);
    return Promise.resolve({ outcome: "OK", id: "e" } as const);
  },
  lastSeen: () => Promise.resolve(lastSeen),
  rate: createRate(REPORTS_PER_MINUTE),
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

it("after thirty in a minute the next one is refused, with the time", async () => {
  const all = reporting();
  for (let count = 0; count < REPORTS_PER_MINUTE; count += 1) await reportPreviewError(ADA, error, all);
  await expect(reportPreviewError(ADA, error, all)).rejects.toMatchObject({
    code: "RATE_LIMITED",
    retryAfter: expect.any(Number),
  });
  expect(entries).toHaveLength(REPORTS_PER_MINUTE);
});

it("thirty entries that other processes noted within the minute count too", async () => {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
  const seen = (oldest: number) => [...Array.from({ length: 29 }, () => ago(1)), ago(oldest)];
  await expect(reportPreviewError(ADA, error, reporting(seen(50)))).rejects.toMatchObject({
    code: "RATE_LIMITED",
  });
  await reportPreviewError(ADA, error, reporting(seen(61)));
  expect(entries).toHaveLength(1);
});
