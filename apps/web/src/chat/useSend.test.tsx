import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { type Answers, apiError, show } from "../test-world.tsx";
import { type Refusal, useSend } from "./useSend.ts";

const sending = async (answers: Answers): Promise<Refusal> => {
  let send: ReturnType<typeof useSend>["send"] | null = null;
  function Sender() {
    send = useSend("p1").send;
    return null;
  }
  await show(<Sender />, answers);
  let refusal: Refusal = null;
  await act(async () => {
    refusal = (await send?.("make it green", "BUILD")) ?? null;
  });
  return refusal;
};

test("too many requests say until when, and keep the server's figure", async () => {
  const words = "60 requests in this minute. The next one goes through in 23 s; your text is kept.";
  const before = Date.now();
  const refusal = await sending({ SendMessage: () => apiError("RATE_LIMITED", words, { retryAfter: 23 }) });
  expect(refusal?.words).toBe("60 requests in this minute.");
  expect(refusal?.freesAt).toBeGreaterThanOrEqual(before + 23_000);
});

test("a month that is used up is told in the server's own sentence", async () => {
  const words = "All 1,000,000 tokens of November are used. It starts again on 1 December.";
  expect(
    await sending({ SendMessage: () => apiError("QUOTA_EXCEEDED", words, { retryAfter: 900_000 }) }),
  ).toEqual({
    words,
    freesAt: null,
  });
});

test("a server out of reach, and one that fails, keep the text", async () => {
  expect((await sending({}))?.words).toBe(
    "Not sent: the server could not be reached. Your text is kept; send it again.",
  );
  const failed = await sending({ SendMessage: () => apiError("INTERNAL", "x", { requestId: "r-1" }) });
  expect(failed?.words).toMatch(/Reference r-1\. Your text is kept\.$/);
});
